"""What is stated of some things: rows of thing, property and value, to be asked by property."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from unscr.ask import Row
from unscr.namespaces import iri
from unscr.said import Said, said
from unscr.terms import Iri, Term

# The two ways to write what is so (XML Schema, xsd:boolean).
TRUE = frozenset({"true", "1"})


class Things:
    """Statements by their thing; a property is named as in Turtle, ``unscr:bearer``."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for row in rows:
            self._found[row["thing"].value][row["property"].value].append(row["value"])

    def terms(self, thing: str, name: str) -> list[Term]:
        """Return the values of a property, in an order that is always the same."""
        found = self._found[thing][iri(name).value] if thing in self._found else []
        return sorted(found, key=lambda each: each.value)

    def values(self, thing: str, name: str) -> list[str]:
        """Return the values of a property as text or IRIs."""
        return [each.value for each in self.terms(thing, name)]

    def value(self, thing: str, name: str) -> str:
        """Return the first value of a property, empty where there is none."""
        return next(iter(self.values(thing, name)), "")

    def said(self, thing: str, name: str) -> Said | None:
        """Return what a property says in both languages."""
        return said(self.terms(thing, name))

    def having(self, name: str) -> Iterator[str]:
        """Yield the things that have a property, in the order of their IRIs."""
        wanted = iri(name).value
        yield from sorted(thing for thing, stated in self._found.items() if wanted in stated)

    def pointing(self, name: str) -> dict[str, list[str]]:
        """Return by each value of a property the things that have it."""
        found: dict[str, list[str]] = defaultdict(list)
        for thing in self.having(name):
            for value in self.values(thing, name):
                found[value].append(thing)
        return found

    def named(self, *without: str) -> set[str]:
        """Return the IRIs of everything that is spoken of, but for things that have one of these properties."""
        left_out = {thing for each in without for thing in self.having(each)}
        spoken = set(self._found) | {
            value.value
            for stated in self._found.values()
            for values in stated.values()
            for value in values
            if isinstance(value, Iri)
        }
        return spoken - left_out
