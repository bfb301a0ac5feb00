"""What is called how on the page of a thing: whatever stands in the place of a thing has words to be shown by."""

from collections.abc import Iterable

from unscr.answer import Engine
from unscr.ask import Labelled, Row, labels
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
