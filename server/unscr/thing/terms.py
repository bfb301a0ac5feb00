"""The terms that a graph declares, each with its words: for the pages at the hash namespaces."""

from collections.abc import Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, ask
from unscr.namespaces import ONTOLOGY, RDF, SHAPE, graph, iri
from unscr.terms import Iri, Literal

# The documents of these namespaces are graphs of the same names.
HASHES: Mapping[str, Iri] = {ONTOLOGY: graph("ontology"), SHAPE.removesuffix("#"): graph("shapes")}
_LABEL = iri("rdfs:label").value
_TYPE = RDF + "type"


@dataclass(frozen=True, slots=True)
class Term:
    """A term: what it is called, of which kinds it is (prefixed names), and its texts by property and language."""

    anchor: str
    name: Labelled
    kinds: tuple[str, ...]
    words: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The document of a hash namespace, and its terms in the order of their names."""

    name: Labelled
    terms: tuple[Term, ...]


def listed(engine: Engine, document: str) -> Listed | None:
    """Return the terms of a document of ``HASHES``, None where there are none; raises as ``Engine.run``."""
    found: dict[str, list[tuple[str, object]]] = {}
    for row in ask(engine, "terms-in-graph", graph=[HASHES[document]]):
        found.setdefault(row["term"].value, []).append((row["property"].value, row["value"]))
    ours = {term: of for term, of in found.items() if term.startswith(document + "#")}
    if not found:
        return None
    header = _texts(document, found.get(document, []), _LABEL)
    return Listed(header or Labelled(document, document, document), tuple(_term(term, of) for term, of in ours.items()))


def _term(term: str, of: list[tuple[str, object]]) -> Term:
    anchor = term.partition("#")[2]
    others = (name for name in dict.fromkeys(name for name, _ in of) if name not in (_LABEL, _TYPE))
    words = (_texts(term, of, name) for name in others)
    kinds = (value.value for name, value in of if name == _TYPE and isinstance(value, Iri))
    name = _texts(term, of, _LABEL) or Labelled(term, anchor, anchor)
    return Term(anchor, name, tuple(each.rpartition("#")[2] for each in kinds), tuple(each for each in words if each))


def _texts(term: str, of: list[tuple[str, object]], name: str) -> Labelled | None:
    texts = {value.language: value.value for each, value in of if each == name and isinstance(value, Literal)}
    if not texts:
        return None
    anyone = next(iter(texts.values()))
    return Labelled(term, texts.get("en", anyone), texts.get("zh", anyone))
