"""The profiles that we made for vocabularies of others: their documents, one file each in ``ontology/profile``.

They are no part of the dataset: nothing in it is said in their terms.
"""

from dataclasses import dataclass
from functools import cache

from unscr.graph.encode import Statement
from unscr.graph.encode import statements as decoded
from unscr.namespaces import BASE, iri
from unscr.resources import content, read
from unscr.said import Said, said
from unscr.terms import Iri

DOCUMENTS = ("odrl",)
_LABEL, _DEFINITION, _ABOVE = iri("rdfs:label"), iri("skos:definition"), iri("rdfs:subClassOf")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a profile: its anchor in the document, its words, and the IRI of what it is a kind of, if it is one."""

    anchor: str
    label: Said
    definition: Said
    above: str


@cache
def statements(name: str) -> tuple[Statement, ...]:
    """Return what a profile's document says; raises ContentError where the file cannot be read."""
    return tuple(decoded(read(content("ontology") / "profile" / f"{name}.ttl"), "text/turtle"))


@cache
def terms(name: str) -> tuple[Term, ...]:
    """Return the terms of a profile in the order of its document; raises as ``statements``."""
    start = f"{BASE}profile/{name}#"
    found = dict.fromkeys(each[0] for each in statements(name) if each[0].value.startswith(start))
    return tuple(_term(each, start, statements(name)) for each in found)


def _term(term: Iri, start: str, all_of_it: tuple[Statement, ...]) -> Term:
    about = [each for each in all_of_it if each[0] == term]
    label, definition = (said(each[2] for each in about if each[1] == name) for name in (_LABEL, _DEFINITION))
    anchor = term.value.removeprefix(start)
    above = next((each[2].value for each in about if each[1] == _ABOVE), "")
    return Term(anchor, label or Said(anchor, anchor), definition or Said("", ""), above)
