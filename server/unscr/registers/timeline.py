"""The register of deadlines as a line of time: each requirement as a bar from the adoption, all on one scale."""

from dataclasses import dataclass
from datetime import date

from unscr.registers.column import Kind
from unscr.registers.gather import Row
from unscr.registers.table import Table

# The bars end here where something is due last; what has no end runs on to 100.
_LAST = 90


@dataclass(frozen=True, slots=True)
class Bar:
    """A row, and where its bar begins and how long it is, in hundredths; ``open`` where no day ends it."""

    row: Row
    begin: int
    length: int
    open: bool


def timeline(table: Table) -> tuple[Bar, ...]:
    """Return the bars in the order of the table; none where the register knows no day on which something is due."""
    due = next((each.id for each in table.register.columns if each.kind is Kind.DUE), None)
    begun = next((each.id for each in table.register.columns if each.kind is Kind.DATE), None)
    if due is None or begun is None:
        return ()
    spans = [(row, _day(row, begun), _day(row, due)) for row in table.rows]
    days = [day for _, *each in spans for day in each if day is not None]
    if not days:
        return ()
    first, whole = min(days), max((max(days) - min(days)).days, 1)

    def at(day: date) -> int:
        return (day - first).days * _LAST // whole

    return tuple(
        Bar(row, at(start), (100 if end is None else max(at(end), at(start) + 1)) - at(start), end is None)
        for row, start, end in spans
        if start is not None
    )


def _day(row: Row, column: str) -> date | None:
    """Return the first day in a cell, or None where there is none that the calendar knows."""
    for each in row.cells[column]:
        try:
            return date.fromisoformat(each.en)
        except ValueError:
            continue
    return None
