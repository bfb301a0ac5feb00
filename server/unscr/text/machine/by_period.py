"""Limits by a period: after an event, as an extension, and what recurs.

A period whose beginning is not said gets no day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unscr.text.machine import periods
from unscr.text.machine.binding import BEFORE, CLAUSE, NEAR, Clauses, Found, Kind
from unscr.text.machine.dates import Day
from unscr.text.machine.periods import Period
from unscr.text.machine.phrases import LATEST, TARGET, Phrases, phrases
from unscr.text.machine.reading import Context, Limit
from unscr.text.machine.rule import Rule

# What recurs because something is called so: "an annual report".
OF_REPORT: Rule = "limit-recurring-report"
# What may stand between a period and the day that it is counted from, and of that behind the words that say so.
_GAP, _ARTICLE = 28, 12
# Rules whose words name an event.
_OF_EVENT = ("limit-before-event", "limit-after-event")


@dataclass(frozen=True, slots=True)
class _Text:
    """The words that are read, with the days that they name."""

    lower: str
    days: Sequence[Day]
    language: str
    context: Context


def by_period(lower: str, named: Sequence[Day], language: str, context: Context, clauses: Clauses) -> Iterator[Found]:
    """Yield the limits that are periods; one that is counted from a named day has that day as its anchor."""
    text = _Text(lower, named, language, context)
    patterns = phrases(language)
    has_unit = any(each in lower for each in patterns.unit_stems)
    if has_unit and patterns.listed:
        yield from _listed(lower, language, context, patterns.listed)
    for rule, kind, pattern in patterns.periods if has_unit and patterns.period.search(lower) else ():
        for found in pattern.finditer(lower):
            period = periods.last(found[0], language)
            if period is None:
                continue
            near = max(0, found.start() - CLAUSE)
            if _told(lower, found, patterns):
                continue
            if rule == "limit-extension" and not patterns.extending.search(lower, near, found.end()):
                continue
            begin, end = clauses.around(*found.span())
            # In German the verb stands behind: "um zwölf Monate zu verlängern".
            extension = patterns.extension.search(lower, begin, min(end, found.end() + NEAR // 2))
            if rule == "limit-extension-by" and not extension:
                continue
            is_extension = bool(extension) and rule.startswith("limit-extension")
            yield from _anchored(text, found, period, rule, Kind(kind, is_extension))
    recurs = any(each in lower for each in patterns.recurring_stems)
    for found in patterns.every.finditer(lower) if recurs else ():
        if (period := _recurring(found, language)) and not _told(lower, found, patterns):
            limit = Limit("recurring", duration=period.duration, working_days=period.working)
            how: Rule = OF_REPORT if found.groupdict().get("adjective") else "limit-recurring"
            yield Found(found.start(), found.end(), how, limit)
    for found in patterns.soon.finditer(lower):
        if patterns.edge.match(lower, found.start()):
            yield Found(found.start(), found.end(), "limit-soon", Limit("as-soon-as-possible"))


def _told(lower: str, found: re.Match[str], patterns: Phrases) -> bool:
    """Tell whether words before it say that it is only told."""
    before = max(0, found.start() - BEFORE)
    return patterns.told is not None and patterns.told.search(lower, before, found.start()) is not None


def _anchored(text: _Text, found: re.Match[str], period: Period, rule: Rule, kind: Kind) -> Iterator[Found]:
    """Yield the limit of a period by where it begins; two where one number stands before it ("six and eleven")."""
    patterns, lower, context = phrases(text.language), text.lower, text.context
    start, end = found.span()
    if day := _day_beside(text, start, end, rule):
        due = period.begin(day.day) if rule == "limit-before-event" else period.end(day.day)
        if context.adopted is None or (due and due > context.adopted):
            computed = period.rule if due and rule != "limit-before-event" else ""
            limit = _limit(kind, period, "day", context)
            limit = replace(limit, due=due, since=day.day, computed=computed)
            yield Found(min(start, day.start), max(end, day.end), rule, limit)
        return
    if patterns.spaced:
        adoption = patterns.adoption.match(lower, end)
        event = None if adoption or _until(text, end) else patterns.event.match(lower, end)
        end = adoption.end() if adoption else end
    else:
        adoption = patterns.adoption_before.search(lower, max(0, start - BEFORE), start)
        event = None if adoption else patterns.event_before.search(lower, max(0, start - BEFORE), start)
        start = adoption.start() if adoption else start
        if rule == "limit-within" and not adoption:
            # What it is counted from stands between the words that bind and the period: 至迟在收到通知后60天.
            adoption = patterns.adoption.search(lower, start, end)
            event = None if adoption else event or patterns.event.search(found[0])
    numbers = [found.groupdict().get(name) for name in ("first", "first2")]
    for printed in filter(None, numbers):
        count = periods.first(printed, text.language)
        unit = "B" if period.working else period.duration[-1]
        if count and adoption:
            earlier = periods.of(count, "M" if unit == "Y" else unit)
            yield Found(start, start + 1, rule, _limit(Kind(kind.key), earlier, "adoption", context))
            start += 1
    anchor = "adoption" if adoption else "event" if event or rule in _OF_EVENT else ""
    yield Found(start, end, rule, _limit(kind, period, anchor, context))


def _day_beside(text: _Text, start: int, end: int, rule: str) -> Day | None:
    """Return the day from which a period is counted, or back from which: "from 1 May 2017", 自2017年5月1日起."""
    patterns = phrases(text.language)
    if not patterns.spaced:
        event = patterns.event_before.search(text.lower, max(0, start - BEFORE), start)
        if beside := next((day for day in text.days if event and day.end == event.start()), None):
            return beside
        # 至迟在2017年12月22日之后24个月内
        inside = (day for day in text.days if start < day.start and day.end < end)
        return next((day for day in inside if patterns.event.match(text.lower, day.end, end)), None)
    day = next((day for day in text.days if 0 <= day.start - end <= _GAP), None)
    if day is None or (rule != "limit-before-event" and _until(text, end)):
        return None
    if rule == "limit-before-event":
        return day if day.start - end <= _ARTICLE else None
    event = patterns.event.match(text.lower, end, day.start)
    return day if event and day.start - event.end() <= _ARTICLE else None


def _until(text: _Text, end: int) -> bool:
    """Tell whether a day follows up to which something is, as a limit of its own."""
    day = next((day for day in text.days if 0 <= day.start - end <= _GAP), None)
    return day is not None and phrases(text.language).latest.search(text.lower, end, day.start) is not None


def _limit(kind: Kind, period: Period, anchor: str, context: Context) -> Limit:
    limit = Limit(kind.key, None, period.duration, anchor, extension=kind.extension, working_days=period.working)
    if anchor != "adoption":
        return limit
    day = period.end(context.adopted)
    return replace(limit, due=day, since=context.adopted, computed=period.rule if day else "")


def _listed(lower: str, language: str, context: Context, pattern: re.Pattern[str]) -> Iterator[Found]:
    """Yield the periods that follow the adoption in Chinese, which may be several: 通过后6个月和11个月."""
    patterns = phrases(language)
    for found in pattern.finditer(lower):
        start = found.start()
        # "Not later than" stands before the adoption: 至迟于本决议通过后60天.
        ends = (place for place in (start, start + 1) if (place == start) or lower[start] in "于在")
        begin = max(0, start - BEFORE)
        strict = next(filter(None, (patterns.strict.search(lower, begin, place) for place in ends)), None)
        start = strict.start() if strict else start
        extension = bool(patterns.extension.search(found[0]))
        kind = Kind(LATEST if extension or strict or found["within"] else TARGET, extension)
        for each in patterns.period.finditer(lower, found.start("periods"), found.end("periods")):
            period = periods.last(each[0], language)
            if period:
                yield Found(start, each.end(), "limit-after-adoption", _limit(kind, period, "adoption", context))
            start = each.end() + 1


def _recurring(found: re.Match[str], language: str) -> Period | None:
    named = found.groupdict()
    times = named.get("times") or named.get("times2")
    for name, printed in named.items():
        if printed and name not in ("times", "times2", "other", "first", "first2"):
            return periods.recurring(language, printed, periods.times(language, times), named.get("other"))
    return periods.last(found[0], language)
