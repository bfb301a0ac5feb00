"""A register as it is shown: the rows that an address asks for, sorted, a page of them, and what else can be chosen."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from unscr.answer import Engine
from unscr.errors import NotFound
from unscr.registers.choice import Choice, Order
from unscr.registers.column import RESOLUTION, Column, Kind, Register
from unscr.registers.gather import Found, Row, gather, place
from unscr.registers.value import Key, Value, day_of, folded, natural

# So many rows stand on a page.
ROWS = 100
# More rows than these are not given on one page.
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, as an address says it, and whether it is."""

    short: str
    value: Value
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A column with the values that can be chosen, and those that an address asks for and no row has."""

    column: Column
    options: tuple[Option, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What an address shows; ``total`` counts the rows on all pages, ``dated`` says that one of them has a day."""

    register: Register
    choice: Choice
    rows: tuple[Row, ...]
    total: int
    pages: int
    filters: tuple[Filter, ...]
    dated: bool
    # All resolutions can be listed to choose from; else one is named.
    few: bool = True

    @property
    def together(self) -> bool:
        """Tell whether all rows are given on one page."""
        return self.total <= MOST

    @property
    def order(self) -> Order:
        """Return the column by which the rows are sorted first."""
        return (*self.choice.order, default(self.register))[0]


def show(engine: Engine, register: Register, choice: Choice, language: str, few: bool = True) -> Table:
    """Return what an address shows to a reader of a language.

    ``few`` tells that all resolutions can be listed to choose from; where they are many, only those asked for are
    gathered. Raises NotFound for a page that there is not, and what ``Engine.run`` raises.
    """
    found = gather(engine, register, choice.wanted, few)
    rows = _sorted([each for each in found.rows if _fits(each, register, choice)], register, choice, found, language)
    pages = paged(len(rows), choice)
    begin = (choice.page - 1) * ROWS
    shown = rows[begin : begin + ROWS] if choice.page else rows
    filters = tuple(
        _filter(each, found if few or each is not RESOLUTION else replace(found, held=()), choice, language)
        for each in register.filters
    )
    days = [each.id for each in register.columns if each.kind is Kind.DUE]
    dated = any(day_of(each.cells[name]) for each in rows for name in days)
    return Table(register, choice, tuple(shown), len(rows), pages, filters, dated, few)


def paged(total: int, choice: Choice) -> int:
    """Return how many pages so many rows fill; raise NotFound where the page that is asked for is none of them."""
    pages = max(1, -(-total // ROWS)) if choice.page else 1
    if choice.page > pages:
        raise NotFound(
            f"There is no page {choice.page}: the rows asked for fill {pages}.",
            f"没有第{choice.page}页：所请求的行共{pages}页。",
        )
    return pages


def _fits(row: Row, register: Register, choice: Choice) -> bool:
    for column in register.filters:
        if column is not RESOLUTION and column.id in choice.wanted and not _chosen(row, column, choice):
            return False
    words = folded(choice.text).split()
    if not words:
        return True
    told = folded("\n".join(f"{each.en}\n{each.zh}" for column in register.shown for each in row.cells[column.id]))
    return all(each in told for each in words)


def _chosen(row: Row, column: Column, choice: Choice) -> bool:
    """Tell whether a row has a wanted value, and one that holds for a wanted bearer where it does not for all."""
    wanted, whom = choice.wanted[column.id], choice.wanted.get(column.pairs or "")
    return any(
        raw(each) in wanted and (whom is None or each.holds is None or each.holds.whom in whom)
        for each in row.cells[column.id]
    )


def raw(value: Value) -> str:
    """Return what a value is found by."""
    return value.iri or value.en


def default(register: Register) -> Order:
    """Return how a register is sorted unless an address asks for something else."""
    return Order(register.order.removeprefix("-"), register.order.startswith("-"))


def _sorted(rows: list[Row], register: Register, choice: Choice, found: Found, language: str) -> list[Row]:
    """Return rows in order: the last that is asked counts least, and what has no value stands last either way."""
    ordered = sorted(rows, key=lambda row: natural(row.thing))
    for order in reversed([*dict.fromkeys(choice.order), default(register)]):
        column = register.column(order.column)
        if column is not None:
            ordered = _by(ordered, column, order.down, found.places, language)
    return ordered


def _by(rows: Iterable[Row], column: Column, down: bool, places: Mapping[str, Key], language: str) -> list[Row]:
    keyed = [(tuple(_key(each, column, places, language) for each in row.cells[column.id]), row) for row in rows]
    full = sorted((each for each in keyed if each[0]), key=lambda each: each[0], reverse=down)
    return [row for _, row in (*full, *(each for each in keyed if not each[0]))]


def _key(value: Value, column: Column, places: Mapping[str, Key], language: str) -> Key:
    return place(places, value.iri) if column.kind is Kind.PLACE else natural(value.say(language), language)


def _filter(column: Column, found: Found, choice: Choice, language: str) -> Filter:
    """Return what can be chosen: values of all rows about the resolutions, whatever else is chosen."""
    wanted = choice.wanted.get(column.id, ())
    if column is RESOLUTION:
        there = {each.iri: each for each in found.held}
    else:
        cells = (each for row in found.rows for each in row.cells[column.id])
        there = {raw(each): each.holds.plain if each.holds else each for each in cells}
    known = found.every if column is RESOLUTION else there.keys()
    return filtered(column, there.values(), wanted, known, language)


def filtered(
    column: Column, there: Iterable[Value], wanted: Sequence[str], known: Container[str], language: str
) -> Filter:
    """Return the values that can be chosen in order, and those wanted that are not known."""
    in_order = sorted(there, key=lambda each: (natural(each.say(language), language), each.iri))
    options = (Option(column.short(raw(each)), each, raw(each) in wanted) for each in in_order)
    return Filter(column, tuple(options), tuple(column.short(each) for each in wanted if each not in known))
