"""Days as a text prints them: with a year, without one, or as the end of a month or a year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from unscr.text import numeral
from unscr.text.machine import ordinals
from unscr.text.machine.lexicon import branches, words

_JUNE, _DECEMBER = 6, 12
_MIDDLE, _QUARTERS = 15, 4


@dataclass(frozen=True, slots=True)
class Day:
    """A day at its place in the plain text.

    ``first`` is the first day of a month that is named as a whole, and ``day`` its last.
    """

    start: int
    end: int
    day: date
    first: date | None = None


def days(lower: str, language: str, adopted: date | None) -> Iterator[Day]:
    """Yield the days; one without a year is the next after the adoption, or nothing where that is not known.

    Of a part of a month or year, such as its middle or second week, it is the last day.
    """
    patterns, months = _patterns(language)
    each_found = [found for pattern in patterns.within(lower) for found in pattern.finditer(lower)]
    done = 0
    for found in sorted(each_found, key=lambda each: (each.start(), -each.end())):
        if found.start() < done or lower[found.start() - 1 : found.start()].isdigit():
            continue
        done = found.end()
        year, month, day = _groups(found.groupdict(), "year", "month", "day")
        number = 0 if not month else int(month) if month.isdigit() else months[month]
        if "whole" in found.groupdict():
            first, last = _day(int(year), number, 1), _day(int(year), number, 0)
            if first and last:
                yield Day(*found.span(), last, first)
            continue
        number, last_day = (number, int(day)) if day else _part(found.groupdict(), number, language)
        value = None
        if "this" in found.groupdict():
            value = date(adopted.year, _DECEMBER, 31) if adopted else None
        elif number:
            value = _day(int(year), number, last_day) if year else _next(number, last_day, adopted)
        if value:
            yield Day(*found.span(), value)


def _part(named: dict[str, str | None], month: int, language: str) -> tuple[int, int]:
    """Return the month and the last day of the part of it, or of the year, that is named; day 0 is the last one."""
    said = ((name.rstrip("0123456789"), each) for name, each in named.items() if each)
    parts = ((name, each) for name, each in said if name not in ("year", "month", "day"))
    part, printed = next(parts, ("", ""))
    match part:
        case "first":
            return month, 1
        case "mid":
            return (month, _MIDDLE) if month else (_JUNE, 0)
        case "week":
            return month, 7 * _ordinal(printed, language)
        case "decade":
            return month, {"上": 10, "中": 20}.get(printed, 0)
        case "quarter":
            return 3 * _ordinal(printed, language), 0
        case "end":
            # The end of a year is that of its December.
            return month or _DECEMBER, 0
    return 0, 0


def _ordinal(printed: str, language: str) -> int:
    """Return the number of a quarter or week; more than a year or month has is none that can be reckoned."""
    number = (numeral.value(printed) or 0) if language == "zh" else ordinals.value(printed, language)
    return number if number <= _QUARTERS else 0


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


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a language, by what none of their matches is without."""

    month: re.Pattern[str]
    year: re.Pattern[str]
    of_month: tuple[re.Pattern[str], ...]
    of_year: tuple[re.Pattern[str], ...]
    others: tuple[re.Pattern[str], ...]

    def within(self, lower: str) -> Iterator[re.Pattern[str]]:
        """Yield the patterns that may match: most texts name no month, and some no year."""
        if self.month.search(lower):
            yield from self.of_month
        if self.year.search(lower):
            yield from self.of_year
        yield from self.others


@cache
def _patterns(language: str) -> tuple[_Patterns, "_Months"]:
    """Return a pattern for each way to print a day; one for all would be slow, since it begins in many ways."""
    table = words(language)["date"]
    months = table["months"]
    ordinal = ordinals.source(language) if words(language)["spaced"] else ""
    parts = (each.replace("ORDINAL", ordinal) for each in table["parts"])
    edge = r"(?<!\w)" if words(language)["spaced"] and language != "ar" else ""
    kinds: dict[str, list[re.Pattern[str]]] = {"MONTH": [], "(?P<year": [], "": []}
    for each in (*branches(table["pattern"]), *(f"{edge}{each}" for each in parts)):
        # Chinese has a sign for month and year, and no names; there a year may be left out beside a month.
        needed = next(sign for sign in kinds if sign in each) if months else "MONTH"
        kinds[needed].append(re.compile(each.replace("MONTH", f"(?:{months})")))
    named, year = re.compile(months or "[年月]"), re.compile(r"(?:19|20)\d\d")
    return _Patterns(named, year, *map(tuple, kinds.values())), _Months(months)


class _Months(dict[str, int]):
    """The number of a month by its name as printed, which is found by its pattern."""

    def __init__(self, months: str) -> None:
        super().__init__()
        self._patterns = [re.compile(each) for each in months.split("|")]

    def __missing__(self, printed: str) -> int:
        self[printed] = next(place for place, each in enumerate(self._patterns, 1) if each.fullmatch(printed))
        return self[printed]
