"""What things are called on the page of another, by words wherever there are any, and in which order they stand."""

from collections.abc import Iterable, Sequence

from unscr.answer import Engine
from unscr.ask import Labelled, Row, labels
from unscr.protocol.binding import can_be_asked
from unscr.registers.gather import place, reading_order
from unscr.terms import Iri, Literal, Term
from unscr.thing.facts import path_of
from unscr.thing.nameless import nameless


class Names:
    """The names of things in both languages; what has none is called by its path, a literal by its text."""

    def __init__(self, engine: Engine, terms: Iterable[Term]) -> None:
        """Ask for the names of those that can have one; raises as ``Engine.run``."""
        found = labels(engine, {each.value for each in terms if isinstance(each, Iri)})
        self._found = {**found, **nameless(engine, (iri for iri, each in found.items() if each.en == iri))}

    def __getitem__(self, term: Term) -> Labelled:
        """Return a term as it is shown."""
        if isinstance(term, Literal):
            # The text of a literal leads nowhere, even where it looks like an address.
            return Labelled("", term.value, term.value)
        found = self._found.get(term.value) or Labelled(term.value, term.value, term.value)
        return Labelled(term.value, path_of(found.en), path_of(found.zh))

    def of(self, row: Row, column: str) -> Labelled | None:
        """Return what stands in a column of a row, None where nothing does."""
        return self[row[column]] if column in row else None


def in_columns(rows: Iterable[Row], columns: Iterable[str]) -> set[Term]:
    """Return all that stands in some columns of rows."""
    wanted = tuple(columns)
    return {row[each] for row in rows for each in wanted if each in row}


def in_reading_order(engine: Engine, rows: Sequence[Row], column: str = "provision") -> list[Row]:
    """Return rows as the provisions in a column are read, those of one as they come, those of none last.

    Raises what ``Engine.run`` raises.
    """
    named = [row[column].value if column in row else "" for row in rows]
    read = reading_order(engine, filter(can_be_asked, named))
    ordered = sorted(zip(named, rows, strict=True), key=lambda each: (not each[0], place(read, each[0])))
    return [row for _, row in ordered]
