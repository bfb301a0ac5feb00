"""Limits of time: days with words that bind them, periods after an event, what recurs, extensions."""

from collections.abc import Iterable, Iterator

from unscr.text.machine.binding import Clauses
from unscr.text.machine.by_day import by_day
from unscr.text.machine.by_period import by_period
from unscr.text.machine.dates import days
from unscr.text.machine.phrases import phrases
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading


def limits(text: Plain, language: str, context: Context, spoken: Iterable[Reading] = ()) -> Iterator[Reading]:
    """Yield the limits of an operative text, in reading order.

    Where two meet, the one by a day goes first, unless the other is counted from that day.
    ``spoken`` are the verbs of the Council in it.
    """
    lower = text.lower
    stops = [each.end() for each in phrases(language).clause.finditer(lower)]
    clauses = Clauses(tuple(sorted([*stops, *(text.place(each.start) for each in spoken)])))
    named = list(days(lower, language, context.adopted))
    periods = list(by_period(lower, named, language, context, clauses))
    # A day from which a period is counted is no limit of its own.
    counted = [each for each in periods if each.limit.anchor == "day"]
    dated = [each for each in by_day(lower, named, language, context, clauses) if not each.meets(counted)]
    found = dated + [each for each in periods if not each.meets(dated)]
    done = -1
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= done:
            done = each.end
            yield Reading("time-limit", *text.span(each.start, each.end), each.rule, each.limit)
