"""Limits by a day: the days with words that bind them.

A day on or before the adoption is none, since it is that of an earlier document or event, unless words such as
"no later than" stand before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from unscr.text.machine.binding import BEFORE, NEAR, Clauses, Found
from unscr.text.machine.dates import Day
from unscr.text.machine.phrases import FROM, LATEST, TARGET, Phrases, phrases
from unscr.text.machine.reading import Context, Limit


def by_day(lower: str, named: Iterable[Day], language: str, context: Context, clauses: Clauses) -> Iterator[Found]:
    """Yield the limits that the named days are."""
    patterns = phrases(language)
    named = list(named)
    bound = [
        (_month if day.first else _bound)(lower, day, patterns, context.adopted)
        or _inside(lower, day, patterns, context)
        for day in named
    ]
    if patterns.before_suffix:
        _share_suffix(lower, named, bound, patterns, context)
    last: Found | None = None
    before: Day | None = None
    for day, found in zip(named, bound, strict=True):
        # "By 1 May and 1 November": the words bind both, even where the second day could stand alone.
        alone = found is None or (last and (found.limit.kind, last.limit.kind) == (TARGET, LATEST))
        if alone and last and patterns.also.fullmatch(lower, last.end, day.start) and _later(day, context):
            kind = last.limit.kind
            if before and patterns.range and patterns.range[0].fullmatch(lower, last.start, before.start):
                # "Between 1 May and 1 November": the second day ends what the first begins.
                kind = LATEST
            found = Found(day.start, day.end, last.rule, Limit(kind, day.day, anchor="day"))
        if found:
            begin, end = clauses.around(found.start, day.end)
            extension = bool(patterns.extension.search(lower, begin, day.start))
            if patterns.extension_behind and not extension:
                extension = bool(patterns.extension_behind.match(lower, day.end, end))
            if patterns.ends and patterns.ends.match(lower, found.start):
                extension = False
            limit = Limit(
                found.limit.kind,
                found.limit.due or day.day,
                anchor="day",
                extension=extension and found.limit.kind == LATEST,
            )
            found = Found(found.start, found.end, found.rule, limit)
            yield found
        last, before = found, day


def _share_suffix(
    lower: str, named: Sequence[Day], bound: list[Found | None], patterns: Phrases, context: Context
) -> None:
    """Bind the days that stand in a row before one that has its words behind it: 2月1日和8月1日之前."""
    for place in range(len(named) - 2, -1, -1):
        day, found, following = named[place], bound[place], bound[place + 1]
        if following is None or following.end == named[place + 1].end or following.limit.kind != LATEST:
            continue
        joined = patterns.also.fullmatch(lower, day.end, named[place + 1].start)
        if joined and _later(day, context) and (found is None or found.limit.kind == TARGET):
            bound[place] = Found(found.start if found else day.start, day.end, following.rule, Limit(LATEST))


def _month(lower: str, day: Day, patterns: Phrases, adopted: date | None) -> Found | None:
    """Return the limit that words make of a month as a whole; the last day is meant, behind "before" the first."""
    found = _bound(lower, day, patterns, adopted)
    if found is None or found.limit.kind != LATEST:
        return None
    word = lower[found.start : day.start]
    if patterns.weak and patterns.weak.fullmatch(word):
        return None
    # In Chinese "before" stands behind the month.
    is_before = patterns.earlier.search(word if patterns.spaced else lower[day.end : found.end])
    return replace(found, limit=Limit(LATEST, day.first)) if is_before else found


def _inside(lower: str, day: Day, patterns: Phrases, context: Context) -> Found | None:
    """Return the limit that a month or a part of one is in which something is to be done: "report in January 2017"."""
    word = patterns.inside and patterns.inside.search(lower, max(0, day.start - BEFORE), day.start)
    # In the month of the adoption itself a mandate may run out that is spoken of.
    if not word or (context.adopted and (day.first or day.day) <= context.adopted):
        return None
    if not patterns.doing.search(lower, max(0, day.start - NEAR), day.end + NEAR):
        return None
    return Found(word.start(), day.end, "limit-on-day", Limit(TARGET))


def _later(day: Day, context: Context) -> bool:
    return context.adopted is None or day.day > context.adopted


def _bound(lower: str, day: Day, patterns: Phrases, adopted: date | None) -> Found | None:
    """Return the limit that the words before a day, and in Chinese behind it, make of it; or nothing."""
    begin = max(0, day.start - BEFORE)
    if patterns.yearly and (each := patterns.yearly.search(lower, begin, day.start)):
        # "Each year" is a limit of its own.
        word = patterns.strict.search(lower, begin, each.start())
        if word:
            return Found(day.start, day.end, "limit-no-later-than", Limit(LATEST))
    if word := patterns.strict.search(lower, begin, day.start):
        return Found(word.start(), day.end, "limit-no-later-than", Limit(LATEST))
    if adopted and day.day <= adopted:
        return None
    word = patterns.latest.search(lower, begin, day.start)
    target = patterns.target.search(lower, begin, day.start)
    since = patterns.since.search(lower, begin, day.start)
    if patterns.before_suffix and (suffix := patterns.before_suffix.match(lower, day.end)):
        start = (word or target or since or day).start
        return Found(start() if callable(start) else start, suffix.end(), "limit-until-day", Limit(LATEST))
    if word:
        return Found(word.start(), day.end, "limit-until-day", Limit(LATEST))
    if patterns.range and patterns.range[1].match(lower, day.end):
        since = since or patterns.range[0].search(lower, begin, day.start)
    if patterns.from_suffix:
        suffix = patterns.from_suffix.match(lower, day.end)
        if suffix and suffix.end() == day.end and since is None:
            # The first day of a range needs no word before it: 2017年10月1日至12月31日.
            return Found(day.start, day.end, "limit-from-day", Limit(FROM))
        since = since if suffix else None
    if since:
        return Found(since.start(), day.end, "limit-from-day", Limit(FROM))
    if target and patterns.doing.search(lower, max(0, day.start - NEAR), day.end + NEAR):
        return Found(target.start(), day.end, "limit-on-day", Limit(TARGET))
    return None
