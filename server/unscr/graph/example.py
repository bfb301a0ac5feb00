"""One statement of the published graphs for each term: what a reader is shown to see how the term is used."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Store
from pyoxigraph import Literal as OxLiteral

from unscr.errors import ContentError
from unscr.graph.dataset import load
from unscr.graph.ontology import Term, Texts, texts
from unscr.graph.turtle import natural
from unscr.namespaces import RDF
from unscr.terms import XSD, Iri, Literal, Quad
from unscr.terms import Term as Value

# What stands in the IRIs of the things of a place, the best places for an example first: paragraphs 21 and 13 of
# resolution 2322 (2016), which use most of the terms, then all of it.
_PLACES = tuple(
    re.compile(place) for place in (r"/2322(?:-op|/op/)21(?!\d)", r"/2322(?:-op|/op/)13(?!\d)", r"[/-]2322(?!\d)")
)

_TYPE = NamedNode(RDF + "type")


@dataclass(frozen=True, slots=True)
class Examples:
    """The published graphs; ``near`` holds for each of the places what the things in it point to."""

    store: Store
    near: tuple[frozenset[str], ...]

    def of(self, term: Term, language: str) -> Quad:
        """Return a statement that uses a term, always the same one; raise ContentError where there is none.

        What is in resolution 2322 (2016) comes first, then what such a thing points to, then the rest.
        """
        found = min(self._uses(term), key=lambda each: self._rank(each, language), default=None)
        if found is None:
            raise ContentError(
                f"The term unscr:{term.name} has no example: nothing in the published graphs uses it.",
                f"术语 unscr:{term.name} 没有实例：已发布的图均未使用。",
            )
        return found

    def label(self, thing: Iri) -> Texts:
        """Return what a thing is called, by language; empty where it has no label."""
        return texts(self.store, thing, "rdfs:label") or texts(self.store, thing, "skos:prefLabel")

    def _uses(self, term: Term) -> Iterator[Quad]:
        ours = NamedNode(term.iri.value)
        return _statements(self.store, _TYPE, ours) if term.kind == "class" else _statements(self.store, ours, None)

    def _rank(self, statement: Quad, language: str) -> tuple[object, ...]:
        subject, value = statement.subject.value, statement.object
        within = [rank for rank, place in enumerate(_PLACES) if place.search(subject)]
        beside = [rank for rank, things in enumerate(self.near, len(_PLACES)) if subject in things]
        foreign = isinstance(value, Literal) and value.language not in ("", language)
        return min([*within, *beside, 2 * len(_PLACES)]), natural(subject), foreign, natural(value.value)


def examples(files: Iterable[tuple[str, Path]]) -> Examples:
    """Read the graphs that examples are taken from; raise ContentError for a file that is not Turtle."""
    store = load(files).store
    every = [each for each in _statements(store) if isinstance(each.object, Iri)]
    near = (frozenset(each.object.value for each in every if place.search(each.subject.value)) for place in _PLACES)
    return Examples(store, tuple(near))


def _statements(store: Store, predicate: NamedNode | None = None, value: NamedNode | None = None) -> Iterator[Quad]:
    for each in store.quads_for_pattern(None, predicate, value, DefaultGraph()):
        if isinstance(each.subject, NamedNode):
            yield Quad(Iri(each.subject.value), Iri(each.predicate.value), _value(each.object), Iri(""))


def _value(node: Any) -> Value:
    if isinstance(node, OxLiteral):
        return Literal(node.value, node.language or "", XSD + "string" if node.language else node.datatype.value)
    return Iri(node.value)
