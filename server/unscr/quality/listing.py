"""A page of the resolutions with their counts, those of one kind of finding alone where that is asked."""

from dataclasses import dataclass

from unscr.errors import NotFound, RequestError
from unscr.quality.overview import Held, Overview

ROWS = 50
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A resolution with its findings, of the kind that is asked or all, and what was read in it."""

    held: Held
    findings: int
    readings: int


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of ``pages``, of ``total`` resolutions; ``kind`` is the kind of finding that they were chosen by."""

    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int
    kind: str


def page_number(given: str) -> int:
    """Return the number of a page; raise RequestError for what is none."""
    if not (given.isascii() and given.isdigit() and len(given) <= _LONGEST and int(given)):
        raise RequestError(
            f"'{given[:100]}' is no page: say a number from 1.", f"“{given[:100]}”不是页码：请给出自1起的数字。"
        )
    return int(given)


def listing(found: Overview, kind: str, page: int) -> Listing:
    """Return a page of the list; raises NotFound for a kind or a page that there is not."""
    if kind and kind not in {each.key for each in found.findings}:
        raise NotFound(
            f"There is no finding of the kind '{kind[:100]}' in the data.", f"数据中没有“{kind[:100]}”类问题。"
        )
    rows = [each for each in found.resolutions if not kind or kind in each.findings]
    if kind:
        rows.sort(key=lambda each: -each.findings[kind])
    pages = max(1, -(-len(rows) // ROWS))
    if page > pages:
        raise NotFound(f"There is no page {page}: the list fills {pages}.", f"没有第{page}页：列表共{pages}页。")
    shown = rows[(page - 1) * ROWS : page * ROWS]
    lines = (
        Line(
            each,
            each.findings[kind] if kind else each.count,
            sum(found.machine.get(each.number, {}).values()),
        )
        for each in shown
    )
    return Listing(tuple(lines), len(rows), page, pages, kind)
