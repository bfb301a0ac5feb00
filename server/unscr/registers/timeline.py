"""The register of deadlines as a line of time: what has a day, on one scale from the adoption."""

from dataclasses import dataclass, replace
from datetime import date

from unscr.namespaces import BASE
from unscr.registers.column import Kind
from unscr.registers.gather import Row
from unscr.registers.table import Table
from unscr.registers.value import Value, day_of

# What is to be done on a day, and neither before nor after it, is no stretch of time.
_TARGET = BASE + "vocab/limit-kind/target-date"
# The last day stands here, so that a mark on it has room.
_LAST = 90


@dataclass(frozen=True, slots=True)
class Bar:
    """A row, the kind of its limit, and where its bar or mark begins and how long it is, in hundredths.

    A bar lasts from the adoption to the day; a target date is a ``mark`` at its day. What has no day, or no adoption to
    begin at, is listed with no length. ``since`` is the day of adoption where a bar or mark is drawn.
    """

    row: Row
    kind: Value | None
    day: str
    begin: int = 0
    length: int = 0
    mark: bool = False
    since: str = ""


def timeline(table: Table) -> tuple[Bar, ...]:
    """Return the rows in the order of the table; none where no row has a day or the register knows of none."""
    names = {each.kind: each.id for each in table.register.columns if each.kind in (Kind.DUE, Kind.DATE)}
    if len(names) < 2:
        return ()
    due, begun = names[Kind.DUE], names[Kind.DATE]
    spans = [(row, day_of(row.cells[begun]), day_of(row.cells[due])) for row in table.rows]
    days = [day for _, start, end in spans if end is not None for day in (start, end) if day is not None]
    if not days:
        return ()
    first, whole = min(days), max((max(days) - min(days)).days, 1)

    def at(day: date) -> int:
        return (day - first).days * _LAST // whole

    made = []
    for row, start, end in spans:
        kind = next(iter(row.cells.get("kind", ())), None)
        bar = Bar(row, kind, end.isoformat() if end else "", since=start.isoformat() if start and end else "")
        if end is not None and kind is not None and kind.iri == _TARGET:
            bar = replace(bar, begin=at(end), length=1, mark=True)
        elif end is not None and start is not None:
            bar = replace(bar, begin=at(start), length=max(at(end) - at(start), 1))
        made.append(bar)
    return tuple(made)
