"""Whether a day is past: it is when it is over everywhere, also where the day ends last."""

from datetime import UTC, date, datetime, timedelta

# The clocks that are furthest behind: 12 hours behind UTC.
_LAST = timedelta(hours=12)


def today() -> date:
    """Return the earliest day that it is anywhere."""
    return (datetime.now(UTC) - _LAST).date()


def is_past(day: str, today: date) -> bool:
    """Tell whether a day is over; what is no day of the calendar is never past."""
    try:
        return date.fromisoformat(day) < today
    except ValueError:
        return False
