"""The day on which a limit falls, by the rule that computes it.

``calendar-months-from-anchor``: years and months are counted on the calendar from the anchor's day; where the month
that is reached has no such day, its last day counts. ``calendar-days-from-anchor``: weeks and days are counted on.
Durations: XML Schema 1.1 Part 2, section 3.3.6, without times of day.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from unscr.errors import JudgementError

_MONTHS = re.compile(r"P(?:(?P<years>[0-9]{1,3})Y)?(?:(?P<months>[0-9]{1,4})M)?")
_DAYS = re.compile(r"P(?P<days>[0-9]{1,5})D")


def due(anchor: date, duration: str, rule: str) -> date:
    """Return the day; raise JudgementError for a rule that is not known or a duration that it cannot count."""
    if rule == "calendar-months-from-anchor" and duration != "P" and (found := _MONTHS.fullmatch(duration)):
        return _months_later(anchor, 12 * int(found["years"] or 0) + int(found["months"] or 0))
    if rule == "calendar-days-from-anchor" and (found := _DAYS.fullmatch(duration)):
        return anchor + timedelta(days=int(found["days"]))
    raise JudgementError(
        f"The rule '{rule}' cannot count '{duration}': months and years go by calendar-months-from-anchor (P10M, P1Y), "
        "days by calendar-days-from-anchor (P30D).",
        f"规则“{rule}”无法计算“{duration}”：年月用 calendar-months-from-anchor（P10M、P1Y），"
        "日用 calendar-days-from-anchor（P30D）。",
    )


def before(end: date, duration: str, rule: str) -> date:
    """Return the day from which ``due`` counts to ``end``: days counted back, or months on the calendar."""
    day = due(end, duration, rule)
    if rule == "calendar-days-from-anchor":
        return end - (day - end)
    return _months_later(end, 12 * (end.year - day.year) + end.month - day.month)


def canonical(duration: str) -> str:
    """Return the canonical form that stores give back: whole years out of months (``P12M`` is ``P1Y``).

    XML Schema 1.1 Part 2, section E.2 (dateTime and duration canonical mappings).
    """
    found = _MONTHS.fullmatch(duration)
    if found is None or duration == "P":
        return duration
    years, months = divmod(12 * int(found["years"] or 0) + int(found["months"] or 0), 12)
    return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months or not years else "")


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
