"""A small notation for quads of one named graph, so that the modules beside this one read like Turtle."""

from collections.abc import Iterator
from datetime import date

from unscr.namespaces import graph, iri
from unscr.terms import XSD, Iri, Literal, Quad, Term

Value = Term | str | int | bool | date


def plain(value: Value) -> Term:
    """Return ``value`` as a term: a curie string with a known prefix is not guessed at, a str is a literal."""
    if isinstance(value, (Iri, Literal)):
        return value
    if isinstance(value, bool):
        return Literal(str(value).lower(), datatype=XSD + "boolean")
    if isinstance(value, int):
        return Literal(str(value), datatype=XSD + "integer")
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD + "date")
    return Literal(value)


class Page:
    """The statements of one named graph, in the order in which they were made."""

    def __init__(self, key: str) -> None:
        self.key = key
        self._graph = graph(key)
        self._quads: dict[Quad, None] = {}

    def say(self, subject: Iri, predicate: str, *values: Value) -> None:
        """State ``subject predicate value`` for each of the values; the predicate is a curie."""
        for value in values:
            self._quads[Quad(subject, iri(predicate), plain(value), self._graph)] = None

    def a(self, subject: Iri, *classes: str) -> None:
        """State the classes of ``subject``, as curies."""
        self.say(subject, "rdf:type", *(iri(each) for each in classes))

    def both(self, subject: Iri, predicate: str, en: str, zh: str) -> None:
        """State the same in English and in Chinese."""
        self.say(subject, predicate, Literal(en, "en"), Literal(zh, "zh"))

    def __iter__(self) -> Iterator[Quad]:
        return iter(self._quads)
