"""A day is past when it is over everywhere, and not an hour before."""

from datetime import UTC, date, datetime

import pytest

from unscr import day
from unscr.day import is_past, today


class Clock(datetime):
    """A clock that stands still; what it shows is set by a test."""

    at = datetime(2017, 10, 13, tzinfo=UTC)

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        assert tz is UTC
        return cls.at


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [(0, 0, date(2017, 10, 12)), (11, 59, date(2017, 10, 12)), (12, 0, date(2017, 10, 13))],
)
def test_the_day_ends_where_it_ends_last(
    monkeypatch: pytest.MonkeyPatch, hour: int, minute: int, expected: date
) -> None:
    monkeypatch.setattr(Clock, "at", datetime(2017, 10, 13, hour, minute, tzinfo=UTC))
    monkeypatch.setattr(day, "datetime", Clock)
    assert today() == expected


def test_a_day_is_past_from_the_next_on_and_what_is_no_day_never() -> None:
    assert [is_past("2017-10-12", date(2017, 10, each)) for each in (11, 12, 13)] == [False, False, True]
    assert not is_past("2017-02-30", date(2026, 1, 1))
    assert not is_past("", date(2026, 1, 1))
