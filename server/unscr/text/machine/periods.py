"""Lengths of time as a text prints them, such as "nine months" or 十二个月."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from unscr.text import numeral
from unscr.text.calendar import before, canonical, due
from unscr.text.machine.lexicon import words

_TENS = tuple(range(20, 100, 10))
_MONTHS, _DAYS = "calendar-months-from-anchor", "calendar-days-from-anchor"


@dataclass(frozen=True, slots=True)
class Period:
    """A duration as ISO 8601 has it, and the rule that counts it; working days and hours have none.

    Working days have no duration either, since days of the calendar are more of them, or fewer.
    """

    duration: str
    rule: str = ""
    working: bool = False

    def end(self, anchor: date | None) -> date | None:
        """Return the day on which the period ends that begins with the anchor, if it can be counted."""
        return due(anchor, self.duration, self.rule) if anchor and self.rule else None

    def begin(self, end: date | None) -> date | None:
        """Return the day on which the period begins that ends with a day, if it can be counted."""
        return before(end, self.duration, self.rule) if end and self.rule else None


def last(printed: str, language: str) -> Period | None:
    """Return the last period that the words name."""
    found = list(_reader(language).finditer(printed))
    return _period(found[-1], language) if found else None


def first(printed: str, language: str) -> int | None:
    """Return the number that begins the words."""
    return _count(printed, language)


def source(language: str) -> str:
    """Return the pattern of a period, without groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", _source(language))


def number_source(language: str) -> str:
    """Return the pattern of a number."""
    if language == "zh":
        return rf"(?<![\d第月年])(?:\d{{1,3}}|[{numeral.SIGNS}半]+)"
    numbers = _numbers(language)
    named = _either(numbers)
    tens = _either(name for name, value in numbers.items() if value in _TENS)
    units = _either(name for name, value in numbers.items() if value < _TENS[0] // 2)
    first, second = (units, tens) if words(language)["period"].get("units-first") else (tens, units)
    joined = f"(?:{first})(?:{words(language)['period']['joined']})(?:{second})"
    attached = words(language)["period"].get("attached")
    edge = rf"(?:(?<![\w.])|(?<=(?<!\w){attached}))" if attached else r"(?<![\w.])"
    return rf"{edge}(?:{joined}|{named}|\d{{1,3}})(?: ?\(\w+\))?"


def of(count: int, unit: str) -> Period:
    """Return so many units: days, working days, weeks, months, years or hours, by their first letter."""
    if unit == "W":
        return Period(f"P{7 * count}D", _DAYS)
    if unit == "D":
        return Period(f"P{count}D", _DAYS)
    if unit in "MY":
        return Period(canonical(f"P{count}{unit}"), _MONTHS)
    return Period("", working=True) if unit == "B" else Period(f"PT{count}H")


def unit_of(printed: str, language: str) -> str:
    """Return the letter of a unit as printed."""
    return next((letter for pattern, letter in _units(language) if re.fullmatch(pattern, printed)), "")


def named(printed: str) -> Period:
    """Return the period that a duration of the lexicon is."""
    return Period(canonical(printed), _DAYS if printed.endswith("D") else _MONTHS)


def _period(found: re.Match[str], language: str) -> Period | None:
    if found["single"]:
        return named(dict(_pairs(words(language)["period"]["single"]))[found["single"]])
    count = _count(found["count"], language)
    unit = unit_of(found["unit"], language)
    if count is None or not unit:
        return None
    if found["count"] == "半":
        return of(6, "M") if unit == "Y" else None
    return of(count, unit)


def _count(printed: str, language: str) -> int | None:
    figures = re.match(r"\d{1,3}", printed)
    if figures:
        return int(figures[0])
    if language == "zh":
        return 0 if printed == "半" else numeral.value(printed)
    plain, numbers = printed.split(" (")[0], _numbers(language)
    if plain in numbers:
        return numbers[plain]
    # "forty-eight", "achtundvierzig": two numbers joined, whichever comes first.
    places = re.finditer(words(language)["period"]["joined"], plain)
    pairs = ((numbers.get(plain[: each.start()]), numbers.get(plain[each.end() :])) for each in places)
    return next((one + other for one, other in pairs if one and other), None)


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _pairs(printed: str) -> list[tuple[str, str]]:
    """Return what a line of the lexicon says: names, in which a low line is a space, and their values."""
    return [(name.replace("_", " "), value) for name, value in (each.split("=") for each in printed.split())]


@cache
def _numbers(language: str) -> dict[str, int]:
    return {name: int(value) for name, value in _pairs(words(language)["period"]["numbers"])}


@cache
def _units(language: str) -> tuple[tuple[str, str], ...]:
    split = re.split(r"=([BDWMYH])(?:\||$)", words(language)["period"]["units"])
    return tuple(zip(split[::2], split[1::2], strict=False))


@cache
def _source(language: str) -> str:
    table = words(language)["period"]
    edge = r"(?!\w)" if words(language)["spaced"] else ""
    units = "|".join(pattern for pattern, _ in _units(language))
    single = "|".join(name for name, _ in _pairs(table.get("single", "")))
    alone = (
        rf"|(?P<single>(?<!\w)(?:{single}){edge})"
        if single and edge
        else f"|(?P<single>{single})"
        if single
        else r"|(?P<single>[^\s\S])"
    )
    return rf"(?:(?P<count>{number_source(language)}){table['between']}(?P<unit>{units}){edge}{alone})"


@cache
def _reader(language: str) -> re.Pattern[str]:
    return re.compile(_source(language))


def recurring(language: str, printed: str, times: int = 1, other: str | None = None) -> Period | None:
    """Return the period of a word such as "monthly", with its ending or not.

    Twice a year is every six months; a period that cannot be parted so stays whole. Every ``other`` is every second.
    """
    known = _recurring(language)
    # As few signs as can be are taken from the end.
    heads = (known.get(printed[:end]) for end in range(len(printed), 1, -1))
    found = known.get(printed) or next(filter(None, heads), None)
    months = {"P1Y": 12, "P3M": 3}.get(found.duration, 0) if found else 0
    if found and other:
        count = int(found.duration[1:-1])
        return of(2 * count, found.duration[-1])
    return of(months // times, "M") if months and times > 1 and months % times == 0 else found


def times(language: str, printed: str | None) -> int:
    """Return how often something is done, once where nothing is said."""
    return dict(_counts(language)).get(printed or "", 1)


@cache
def _counts(language: str) -> tuple[tuple[str, int], ...]:
    return tuple((name, int(value)) for name, value in _pairs(words(language)["period"].get("times", "")))


@cache
def _recurring(language: str) -> dict[str, Period]:
    return {name: named(value) for name, value in _pairs(words(language)["period"]["recurring"])}
