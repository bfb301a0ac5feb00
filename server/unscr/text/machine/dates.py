"""Days as a text prints them: with a year, without one, or as the end of a month or a year."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from unscr.text import numeral
from unscr.text.machine import ordinals
from unscr.text.machine.lexicon import branches, words

_JUNE, _DECEMBER = 6, 12
_MIDDLE, _QUARTERS = 15, 4
# What may stand between two days of a row: words, but no end of a clause.
_PART = re.compile(r"\(\?P<(?:mid|first|this|end\d?)>([^()]+)\)")
# A sign that may be left out is none of a head.
_HEAD = re.compile(r"(?:[^\[\]?*+.\\](?![?*]))*")
_ROW = re.compile(r"[^\d.;:()]{1,10}")


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
    last: tuple[Day, bool] | None = None
    for found in sorted(each_found, key=lambda each: (each.start(), -each.end())):
        if found.start() < done or lower[found.start() - 1 : found.start()].isdigit():
            continue
        done = found.end()
        year, month, day = _groups(found.groupdict(), "year", "month", "day")
        number = 0 if not month else int(month) if month.isdigit() else months[month]
        if "whole" in found.groupdict():
            end = _day(int(year), number, 0) if year else _next(number, 0, adopted)
            if end:
                whole = Day(*found.span(), end, end.replace(day=1))
                if last:
                    yield last[0]
                last = whole, True
            continue
        number, last_day = (number, int(day)) if day else _part(found.groupdict(), number, language)
        value = None
        if "this" in found.groupdict():
            value = date(adopted.year, _DECEMBER, 31) if adopted else None
        elif number:
            value = _day(int(year), number, last_day) if year else _next(number, last_day, adopted)
        if value is None:
            continue
        here = Day(*found.span(), value), bool(year)
        if last and last[1] != here[1] and _ROW.fullmatch(lower, last[0].end, found.start()):
            # "1 May and 1 November 2018": the year stands once for both.
            last, here = _same_year(last, here)
        if last:
            yield last[0]
        last = here
    if last:
        yield last[0]


def _same_year(first: tuple[Day, bool], second: tuple[Day, bool]) -> tuple[tuple[Day, bool], tuple[Day, bool]]:
    """Return two days of a row, the one without a year as the next before the other, or behind it."""
    (one, _), (two, said) = first, second
    moved = one if said else two
    year = two.day.year if said else one.day.year
    for each in (year, year - 1) if said else (year, year + 1):
        day = _day(each, moved.day.month, moved.day.day)
        if day and (day <= two.day if said else day >= one.day):
            moved = replace(moved, day=day)
            break
    return ((moved, True), second) if said else (first, (moved, True))


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
        case "quarter" | "half":
            # A half has its number as a quarter has.
            return (6 if named.get("half") else 3) * _ordinal(named["quarter"] or "", language), 0
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


# The stems without one of which a pattern is not tried, and the pattern.
_Tried = tuple[tuple[str, ...], re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a language, by what none of their matches is without."""

    month: re.Pattern[str]
    year: re.Pattern[str]
    of_month: tuple[_Tried, ...]
    of_year: tuple[_Tried, ...]
    others: tuple[_Tried, ...]

    def within(self, lower: str) -> Iterator[re.Pattern[str]]:
        """Yield the patterns that may match: most texts name no month, some no year, and few a part of one."""
        for tried in (
            self.of_month if self.month.search(lower) else (),
            self.of_year if self.year.search(lower) else (),
            self.others,
        ):
            yield from (pattern for stems, pattern in tried if any(stem in lower for stem in stems))


@cache
def _patterns(language: str) -> tuple[_Patterns, "_Months"]:
    """Return a pattern for each way to print a day; one for all would be slow, since it begins in many ways."""
    table = words(language)["date"]
    months = table["months"]
    ordinal = ordinals.source(language) if words(language)["spaced"] else ""
    parts = (each.replace("ORDINAL", ordinal) for each in table["parts"])
    edge = r"(?<!\w)" if words(language)["spaced"] and language != "ar" else ""
    kinds: dict[str, list[_Tried]] = {"MONTH": [], "(?P<year": [], "": []}
    for each in (*branches(table["pattern"]), *(f"{edge}{each}" for each in parts)):
        # Chinese has a sign for month and year, and no names; there a year may be left out beside a month.
        needed = next(sign for sign in kinds if sign in each) if months else "MONTH"
        kinds[needed].append((_stems(each), re.compile(each.replace("MONTH", f"(?:{months})"))))
    named, year = re.compile(months or "[年月]"), re.compile(r"(?:19|20)\d\d")
    return _Patterns(named, year, *map(tuple, kinds.values())), _Months(months)


def _stems(pattern: str) -> tuple[str, ...]:
    """Return what the words for a part of a month or year begin with; nothing where a pattern has none."""
    part = _PART.search(pattern)
    heads = (_HEAD.match(each) for each in part[1].split("|")) if part else ()
    return tuple(each[0] for each in heads if each) or ("",)


class _Months(dict[str, int]):
    """The number of a month by its name as printed, which is found by its pattern."""

    def __init__(self, months: str) -> None:
        super().__init__()
        self._patterns = [re.compile(each) for each in months.split("|")]

    def __missing__(self, printed: str) -> int:
        self[printed] = next(place for place, each in enumerate(self._patterns, 1) if each.fullmatch(printed))
        return self[printed]
