"""The questions of the catalogue for people and programs: topics, commands to copy, and the SIB vocabulary.

Those that ask other endpoints as well stand behind the others, each with whom it needs.

https://purl.expasy.org/sparql-examples/ontology#; SHACL, section 5.2 (SPARQL executables).
"""

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, labels
from unscr.catalogue import Card, cards
from unscr.errors import NotFound
from unscr.graph.encode import Statement, encode
from unscr.namespaces import BASE, PREFIXES, RDF, RDFS, UNSCR
from unscr.protocol.clause import endpoints
from unscr.protocol.naming import named
from unscr.terms import Iri, Literal

_SH = PREFIXES["sh"]
_SKOS = PREFIXES["skos"]
_SCHEMA = "https://schema.org/"
_SPEX = "https://purl.expasy.org/sparql-examples/ontology#"
_PREFIXES = {"rdfs": RDFS, "schema": _SCHEMA, "sh": _SH, "skos": _SKOS, "spex": _SPEX}
# A class is written with a capital.
_CLASS = re.compile(re.escape(UNSCR) + r"[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Question:
    """A query: ``text`` is it without its header, ``topics`` the classes that it asks about.

    ``needs`` are the endpoints that it asks by SERVICE: it is answered where the operator has listed them.
    """

    card: Card
    text: str
    topics: tuple[Labelled, ...]
    needs: tuple[str, ...] = ()

    def speaks_of(self, words: str) -> bool:
        """Tell whether each of these words stands in its title, its note, its query or the name of a topic."""
        card = self.card
        told = [card.id, card.title_en, card.title_zh, card.note_en, card.note_zh, self.text]
        told += [name for each in self.topics for name in (each.en, each.zh)]
        whole = "\n".join(told).casefold()
        return all(each in whole for each in words.casefold().split())


@dataclass(frozen=True, slots=True)
class Commands:
    """What one types to ask a question without the page; each prints the answer."""

    curl: str
    sparqlwrapper: str
    rdflib: str
    r: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What an operator types so that a question may be asked, and anybody to ask it without a service."""

    serve: str
    query: str


def questions(engine: Engine) -> tuple[Question, ...]:
    """Return the questions in the order of their numbers and names; raises what ``Engine.run`` raises."""
    asked = {each: each.query for each in _cards()}
    topics = {each: tuple(filter(_CLASS.fullmatch, named(text, PREFIXES).iris)) for each, text in asked.items()}
    called = labels(engine, {one for each in topics.values() for one in each})
    return tuple(
        Question(each, text, tuple(called[one] for one in topics[each]), endpoints(text))
        for each, text in asked.items()
    )


def question(engine: Engine, identifier: str) -> Question:
    """Return the question with this id; raise NotFound where there is none, and what ``Engine.run`` raises."""
    for each in questions(engine):
        if each.card.id == identifier:
            return each
    raise NotFound(
        f"There is no question '{identifier}'; /queries/ lists those there are.",
        f"没有问题“{identifier}”；/queries/ 列有全部问题。",
    )


def text_of(identifier: str) -> str:
    """Return the query of a question, empty where there is none."""
    return next((each.query for each in _cards() if each.id == identifier), "")


def topics(asked: Iterable[Question]) -> Mapping[Labelled, int]:
    """Return what questions ask about, and how many ask about it, by their English names."""
    found: dict[Labelled, int] = {}
    for each in asked:
        for topic in each.topics:
            found[topic] = found.get(topic, 0) + 1
    return dict(sorted(found.items(), key=lambda pair: pair[0].en.casefold()))


def commands(endpoint: str, text: str) -> Commands:
    """Return commands that ask an endpoint a query."""
    return Commands(
        curl=" ".join(
            (
                "curl --get",
                shlex.quote(endpoint),
                "-H 'Accept: text/csv' --data-urlencode",
                shlex.quote(f"query={text}"),
            )
        ),
        sparqlwrapper=f"""from SPARQLWrapper import CSV, SPARQLWrapper

endpoint = SPARQLWrapper({endpoint!r})
endpoint.setReturnFormat(CSV)
endpoint.setQuery({_python(text)})
print(endpoint.query().convert().decode())
""",
        rdflib=f"""from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore

graph = Graph(SPARQLStore({endpoint!r}))
for row in graph.query({_python(text)}):
    print(*row, sep="\\t")
""",
        r=f"""address <- paste0("{endpoint}?query=", URLencode(r"---({text})---", reserved = TRUE))
print(read.csv(url(address, headers = c(Accept = "text/csv"))))
""",
    )


def listing(asked: Question) -> Listing:
    """Return the commands by which whom a question needs is listed."""
    flags = " ".join(f"--service {shlex.quote(each)}" for each in asked.needs)
    return Listing(
        serve=f"unscr serve {flags}",
        query=f"unscr query {flags} --format csv - <<'QUERY'\n{asked.text.rstrip()}\nQUERY",
    )


def as_turtle(asked: Iterable[Question], endpoint: str) -> bytes:
    """Return questions as SPARQL executables of an endpoint, in Turtle."""
    return encode((each for one in asked for each in _executable(one, endpoint)), "text/turtle", _PREFIXES)


def _executable(asked: Question, endpoint: str) -> Iterator[Statement]:
    card, me = asked.card, Iri(f"{BASE}queries/{asked.card.id}")
    form, written = _FORMS[card.expects]
    yield me, Iri(RDF + "type"), Iri(_SH + "SPARQLExecutable")
    yield me, Iri(RDF + "type"), Iri(_SH + form)
    yield me, Iri(RDFS + "comment"), Literal(card.title_en, "en")
    yield me, Iri(RDFS + "comment"), Literal(card.title_zh, "zh")
    if card.note_en:
        yield me, Iri(_SKOS + "note"), Literal(card.note_en, "en")
        yield me, Iri(_SKOS + "note"), Literal(card.note_zh, "zh")
    words = [Literal(said, tag) for each in asked.topics for said, tag in ((each.en, "en"), (each.zh, "zh"))]
    # The vocabulary's shapes take no keyword of one character, which a Chinese word may be.
    yield from ((me, Iri(_SCHEMA + "keywords"), word) for word in words if len(word.value) > 1)
    yield me, Iri(_SCHEMA + "target"), Iri(endpoint)
    yield from ((me, Iri(_SPEX + "federatesWith"), Iri(each)) for each in asked.needs)
    yield me, Iri(_SH + written), Literal(asked.text)


def _cards() -> tuple[Card, ...]:
    return cards("competency") + cards("federated")


# What a card expects, as a class and a property of SHACL.
_FORMS = {
    "rows": ("SPARQLSelectExecutable", "select"),
    "ask": ("SPARQLAskExecutable", "ask"),
    "graph": ("SPARQLConstructExecutable", "construct"),
}


def _python(text: str) -> str:
    """Return a text as Python writes it, over several lines where that can be read back."""
    plain = "\\" not in text and "'''" not in text and not text.endswith("'")
    return f"'''{text}'''" if plain else repr(text) if "'''" in text or text.endswith(("'", "\\")) else f"r'''{text}'''"
