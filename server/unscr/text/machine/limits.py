"""Limits of time: days with words that bind them, periods after an event, what recurs, extensions.

A day on or before the adoption is none, since it is that of an earlier document or event, unless words such as
"no later than" stand before it. A period whose beginning is not said gets no day.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from unscr.text.machine import periods
from unscr.text.machine.dates import Day, days
from unscr.text.machine.periods import Period
from unscr.text.machine.phrases import FROM, LATEST, TARGET, Phrases, phrases
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Limit, Reading

# How far words bear on what follows or precedes them.
_BEFORE, _NEAR, _CLAUSE = 48, 90, 260


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a period binds, and whether it extends something."""

    key: str
    extension: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    rule: str
    limit: Limit


@dataclass(frozen=True, slots=True)
class _Clauses:
    """Where the clauses of a text begin: at a verb of the Council, behind a semicolon, and at "and that"."""

    begins: tuple[int, ...]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the clause of a limit begins, and where the next one does."""
        before, behind = bisect_right(self.begins, start), bisect_left(self.begins, end)
        begin = self.begins[before - 1] if before else 0
        following = self.begins[behind] if behind < len(self.begins) else end + _CLAUSE
        return max(begin, start - _CLAUSE), min(following, end + _CLAUSE)


def limits(text: Plain, language: str, context: Context, spoken: Iterable[Reading] = ()) -> Iterator[Reading]:
    """Yield the limits of an operative text, in reading order; where two meet, the one by a day goes first.

    ``spoken`` are the verbs of the Council in it.
    """
    lower = text.lower
    stops = [each.end() for each in phrases(language).clause.finditer(lower)]
    clauses = _Clauses(tuple(sorted([*stops, *(text.place(each.start) for each in spoken)])))
    by_day = list(_by_day(lower, language, context, clauses))
    found = by_day + [each for each in _by_period(lower, language, context, clauses) if not _meets(each, by_day)]
    done = -1
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= done:
            done = each.end
            yield Reading("time-limit", *text.span(each.start, each.end), each.rule, each.limit)


def _meets(one: _Found, others: list[_Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _by_day(lower: str, language: str, context: Context, clauses: _Clauses) -> Iterator[_Found]:
    patterns = phrases(language)
    last: _Found | None = None
    for day in days(lower, language, context.adopted):
        found = _bound(lower, day, patterns, context.adopted)
        if found is None and last and patterns.also.fullmatch(lower, last.end, day.start) and _later(day, context):
            found = _Found(day.start, day.end, last.rule, Limit(last.limit.kind, day.day, anchor="day"))
        if found:
            begin, end = clauses.around(found.start, day.end)
            extension = bool(patterns.extension.search(lower, begin, day.start))
            if patterns.extension_behind and not extension:
                extension = bool(patterns.extension_behind.match(lower, day.end, end))
            limit = Limit(found.limit.kind, day.day, anchor="day", extension=extension and found.limit.kind == LATEST)
            found = _Found(found.start, found.end, found.rule, limit)
            yield found
        last = found


def _later(day: Day, context: Context) -> bool:
    return context.adopted is None or day.day > context.adopted


def _bound(lower: str, day: Day, patterns: Phrases, adopted: date | None) -> _Found | None:
    """Return the limit that the words before a day, and in Chinese behind it, make of it; or nothing."""
    begin = max(0, day.start - _BEFORE)
    if word := patterns.strict.search(lower, begin, day.start):
        return _Found(word.start(), day.end, "limit-no-later-than", Limit(LATEST))
    if adopted and day.day <= adopted:
        return None
    word = patterns.latest.search(lower, begin, day.start)
    target = patterns.target.search(lower, begin, day.start)
    since = patterns.since.search(lower, begin, day.start)
    if patterns.before_suffix and (suffix := patterns.before_suffix.match(lower, day.end)):
        start = (word or target or since or day).start
        return _Found(start() if callable(start) else start, suffix.end(), "limit-until-day", Limit(LATEST))
    if word:
        return _Found(word.start(), day.end, "limit-until-day", Limit(LATEST))
    if patterns.from_suffix:
        suffix = patterns.from_suffix.match(lower, day.end)
        since = since if suffix else None
    if since:
        return _Found(since.start(), day.end, "limit-from-day", Limit(FROM))
    if target and patterns.doing.search(lower, max(0, day.start - _NEAR), day.end + _NEAR):
        return _Found(target.start(), day.end, "limit-on-day", Limit(TARGET))
    return None


def _by_period(lower: str, language: str, context: Context, clauses: _Clauses) -> Iterator[_Found]:
    patterns = phrases(language)
    has_unit = any(each in lower for each in patterns.unit_stems)
    if has_unit and patterns.listed:
        yield from _listed(lower, language, context, patterns.listed)
    for rule, kind, pattern in patterns.periods if has_unit and patterns.period.search(lower) else ():
        for found in pattern.finditer(lower):
            period = periods.last(found[0], language)
            if period is None:
                continue
            if rule == "limit-extension" and not patterns.extending.search(
                lower, max(0, found.start() - _CLAUSE), found.end()
            ):
                continue
            begin, end = clauses.around(*found.span())
            # In German the verb stands behind: "um zwölf Monate zu verlängern".
            extension = patterns.extension.search(lower, begin, min(end, found.end() + _NEAR // 2))
            is_extension = bool(extension) and rule == "limit-extension"
            yield from _anchored(lower, language, context, found, period, rule, _Kind(kind, is_extension))
    recurs = any(each in lower for each in patterns.recurring_stems)
    for found in patterns.every.finditer(lower) if recurs else ():
        if period := _recurring(found, language):
            limit = Limit("recurring", duration=period.duration, working_days=period.working)
            yield _Found(found.start(), found.end(), "limit-recurring", limit)
    for found in patterns.soon.finditer(lower):
        if patterns.edge.match(lower, found.start()):
            yield _Found(found.start(), found.end(), "limit-soon", Limit("as-soon-as-possible"))


def _anchored(
    lower: str, language: str, context: Context, found: re.Match[str], period: Period, rule: str, kind: _Kind
) -> Iterator[_Found]:
    """Yield the limit of a period by where it begins; two where one number stands before it ("six and eleven")."""
    patterns = phrases(language)
    start, end = found.span()
    if patterns.spaced:
        adoption = patterns.adoption.match(lower, end)
        event = None if adoption else patterns.event.match(lower, end)
        end = adoption.end() if adoption else end
    else:
        adoption = patterns.adoption_before.search(lower, max(0, start - _BEFORE), start)
        event = None if adoption else patterns.event_before.search(lower, max(0, start - _BEFORE), start)
        if rule == "limit-within" and not adoption:
            # The event stands between the words that bind and the period: 至迟在收到通知后60天.
            event = event or patterns.event.search(found[0])
        start = adoption.start() if adoption else start
    numbers = [found.groupdict().get(name) for name in ("first", "first2")]
    for printed in filter(None, numbers):
        count = periods.first(printed, language)
        unit = "B" if period.working else period.duration[-1]
        if count and adoption:
            earlier = periods.of(count, "M" if unit == "Y" else unit)
            yield _Found(start, start + 1, rule, _limit(_Kind(kind.key), earlier, "adoption", context))
            start += 1
    anchor = "adoption" if adoption else "event" if event or rule == "limit-before-event" else ""
    yield _Found(start, end, rule, _limit(kind, period, anchor, context))


def _limit(kind: _Kind, period: Period, anchor: str, context: Context) -> Limit:
    limit = Limit(kind.key, None, period.duration, anchor, extension=kind.extension, working_days=period.working)
    if anchor != "adoption":
        return limit
    day = period.end(context.adopted)
    return replace(limit, due=day, since=context.adopted, computed=period.rule if day else "")


def _listed(lower: str, language: str, context: Context, pattern: re.Pattern[str]) -> Iterator[_Found]:
    """Yield the periods that follow the adoption in Chinese, which may be several: 通过后6个月和11个月."""
    patterns = phrases(language)
    for found in pattern.finditer(lower):
        start = found.start()
        # "Not later than" stands before the adoption: 至迟于本决议通过后60天.
        ends = (place for place in (start, start + 1) if (place == start) or lower[start] in "于在")
        begin = max(0, start - _BEFORE)
        strict = next(filter(None, (patterns.strict.search(lower, begin, place) for place in ends)), None)
        start = strict.start() if strict else start
        extension = bool(patterns.extension.search(found[0]))
        kind = _Kind(LATEST if extension or strict or found["within"] else TARGET, extension)
        for each in patterns.period.finditer(lower, found.start("periods"), found.end("periods")):
            period = periods.last(each[0], language)
            if period:
                yield _Found(start, each.end(), "limit-after-adoption", _limit(kind, period, "adoption", context))
            start = each.end() + 1


def _recurring(found: re.Match[str], language: str) -> Period | None:
    for name, printed in found.groupdict().items():
        if printed and name not in ("times", "first", "first2"):
            return periods.recurring(language).get(printed)
    return periods.last(found[0], language)
