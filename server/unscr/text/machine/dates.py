"""Days as a text prints them: with a year, without one, or as the end of a month or a year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from unscr.text.machine.lexicon import branches, words

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Day:
    """A day at its place in the plain text."""

    start: int
    end: int
    day: date


def days(lower: str, language: str, adopted: date | None) -> Iterator[Day]:
    """Yield the days; one without a year is the next after the adoption, or nothing where that is not known.

    A month alone is no day, unless it is its end.
    """
    patterns, months = _patterns(language)
    each_found = [found for pattern in patterns for found in pattern.finditer(lower)]
    done = 0
    for found in sorted(each_found, key=lambda each: (each.start(), -each.end())):
        if found.start() < done or lower[found.start() - 1 : found.start()].isdigit():
            continue
        done = found.end()
        year, month, day = _groups(found.groupdict(), "year", "month", "day")
        ends = found.groupdict().get("end") or found.groupdict().get("end2")
        number = 0 if not month else int(month) if month.isdigit() else months[month]
        value = None
        if day:
            value = _day(int(year), number, int(day)) if year else _next(number, int(day), adopted)
        elif ends and year:
            # The end of a year is that of its December.
            value = _day(int(year), number or _DECEMBER, 0)
        if value:
            yield Day(found.start(), found.end(), value)


def _groups(named: dict[str, str | None], *names: str) -> Iterator[str]:
    """Yield what a pattern found of each, whichever of its branches that was in."""
    for name in names:
        yield next((each for key, each in named.items() if key.startswith(name) and each), "")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def _next(month: int, day: int, adopted: date | None) -> date | None:
    if adopted is None:
        return None
    this = _day(adopted.year, month, day)
    return this if this and this > adopted else _day(adopted.year + 1, month, day)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], "_Months"]:
    """Return a pattern for each way to print a day; one for all would be slow, since it begins in many ways."""
    table = words(language)["date"]
    months = table["months"]
    return tuple(re.compile(each.replace("MONTH", months)) for each in branches(table["pattern"])), _Months(months)


class _Months(dict[str, int]):
    """The number of a month by its name as printed, which is found by its pattern."""

    def __init__(self, months: str) -> None:
        super().__init__()
        self._patterns = [re.compile(each) for each in months.split("|")]

    def __missing__(self, printed: str) -> int:
        self[printed] = next(place for place, each in enumerate(self._patterns, 1) if each.fullmatch(printed))
        return self[printed]
