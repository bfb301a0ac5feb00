"""What an address asks of a register: which rows, in which order, which page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.errors import RequestError
from unscr.registers.column import Register

LANGUAGE, PAGE, SORT, TEXT = "lang", "page", "sort", "q"
# In the place of a number: all rows on one page.
ALL = "all"
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Order:
    """A column by which rows are sorted."""

    column: str
    down: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The values that are wanted of a filter, in full; words to be found; the order; the page, 0 for all rows."""

    wanted: Mapping[str, tuple[str, ...]]
    text: str
    order: tuple[Order, ...]
    page: int


def choose(register: Register, pairs: Iterable[tuple[str, str]]) -> Choice:
    """Return what the parameters of an address ask.

    A filter with several values takes rows with any of them; one without a value takes all. Raises RequestError for
    a parameter that the register does not have, a column that it cannot be sorted by, and a page that is no number.
    """
    filters = {each.id: each for each in register.filters}
    wanted: dict[str, list[str]] = {}
    order: list[Order] = []
    text, page = "", 1
    for name, value in pairs:
        if name in filters:
            if value:
                wanted.setdefault(name, []).append(filters[name].full(value))
        elif name == SORT:
            order += [_order(register, value)] if value else []
        elif name == TEXT:
            text = value.strip()
        elif name == PAGE:
            page = _page(value)
        elif name != LANGUAGE:
            raise _unknown(name, [*filters, TEXT, SORT, PAGE, LANGUAGE])
    return Choice({name: tuple(each) for name, each in wanted.items()}, text, tuple(order), page)


def _order(register: Register, value: str) -> Order:
    column = value.removeprefix("-")
    if register.column(column) is None:
        names = [each.id for each in register.shown]
        raise RequestError(
            f"The table has no column '{column}' to sort by; it has {', '.join(names)}, each also with '-' before it.",
            f"表中没有可供排序的“{column}”列；现有 {'、'.join(names)}，前面均可加“-”。",
        )
    return Order(column, value.startswith("-"))


def _page(value: str) -> int:
    if value == ALL:
        return 0
    if not (value.isascii() and value.isdigit() and len(value) <= _LONGEST and int(value)):
        raise RequestError(
            f"'{value}' is no page: say a number from 1, or '{ALL}' for all rows.",
            f"“{value}”不是页码：请给出自1起的数字，或以“{ALL}”表示全部行。",
        )
    return int(value)


def _unknown(name: str, known: Iterable[str]) -> RequestError:
    names = tuple(known)
    return RequestError(
        f"The table has no parameter '{name}'; it has {', '.join(names)}.",
        f"表中没有参数“{name}”；现有 {'、'.join(names)}。",
    )
