"""Limits of time: days with words that bind them, periods after an event, what recurs, extensions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from unscr.text.machine.binding import Clauses
from unscr.text.machine.by_day import by_day
from unscr.text.machine.by_period import OF_REPORT, by_period
from unscr.text.machine.dates import days
from unscr.text.machine.phrases import phrases
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading, Verb

# Verbs that tell of what is: behind them "the annual report" is one that there is, and asks for none; nor does a day
# on which something is held.
_TELLING = frozenset(
    [
        "acknowledges",
        "appreciates",
        "commends",
        "expresses-appreciation",
        "has-considered",
        "notes-with-appreciation",
        "recalls",
        "recognizes",
        "takes-note",
        "welcomes",
    ]
)
_TOLD = frozenset([OF_REPORT, "limit-on-day"])


def limits(text: Plain, language: str, context: Context, spoken: Iterable[Reading] = ()) -> Iterator[Reading]:
    """Yield the limits of an operative text, in reading order.

    Where two meet, the one by a day goes first, unless the other is counted from that day.
    ``spoken`` are the verbs of the Council in it.
    """
    lower, spoken = text.lower, list(spoken)
    stops = [each.end() for each in phrases(language).clause.finditer(lower)]
    clauses = Clauses(tuple(sorted([*stops, *(text.place(each.start) for each in spoken)])))
    named = list(days(lower, language, context.adopted))
    # From a month that is named as a whole nothing can be counted.
    exact = [each for each in named if each.first is None]
    periods = list(by_period(lower, exact, language, context, clauses))
    # A day from which a period is counted is no limit of its own.
    counted = [each for each in periods if each.limit.anchor == "day"]
    dated = [each for each in by_day(lower, named, language, context, clauses) if not each.meets(counted)]
    found = dated + [each for each in periods if not each.meets(dated)]
    done = -1
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        said = _last(text.span(each.start, each.end)[0], spoken)
        verb = said.value.concept if said and isinstance(said.value, Verb) else ""
        # So is what others have extended: "Welcomes the extension of the truce for six months".
        others = each.limit.extension and said and "," not in lower[text.place(said.end) : each.start]
        told = verb in _TELLING and (each.rule in _TOLD or others)
        if each.start >= done and not told:
            done = each.end
            # An intention to look at a further extension extends nothing.
            intended = each.limit.extension and verb == "expresses-intention"
            limit = replace(each.limit, extension=False) if intended else each.limit
            yield Reading("time-limit", *text.span(each.start, each.end), each.rule, limit)


def _last(start: int, spoken: Sequence[Reading]) -> Reading | None:
    """Return the last verb of the Council before a place."""
    return next((each for each in reversed(spoken) if each.start < start and isinstance(each.value, Verb)), None)
