"""The day on which a limit falls, counted by hand on a calendar."""

from datetime import date

import pytest

from unscr.errors import JudgementError
from unscr.text.calendar import before, canonical, due

MONTHS, DAYS = "calendar-months-from-anchor", "calendar-days-from-anchor"


@pytest.mark.parametrize(
    ("anchor", "duration", "rule", "day"),
    [
        ("2016-12-12", "P10M", MONTHS, "2017-10-12"),
        ("2016-12-12", "P12M", MONTHS, "2017-12-12"),
        ("2016-12-12", "P1Y", MONTHS, "2017-12-12"),
        ("2017-01-31", "P1M", MONTHS, "2017-02-28"),
        ("2016-01-31", "P1M", MONTHS, "2016-02-29"),
        ("2017-01-31", "P2M", MONTHS, "2017-03-31"),
        ("2017-03-31", "P1M", MONTHS, "2017-04-30"),
        ("2016-02-29", "P1Y", MONTHS, "2017-02-28"),
        ("2016-02-29", "P4Y", MONTHS, "2020-02-29"),
        ("2016-11-30", "P3M", MONTHS, "2017-02-28"),
        ("2016-12-31", "P1Y6M", MONTHS, "2018-06-30"),
        ("2016-12-12", "P30D", DAYS, "2017-01-11"),
        ("2016-02-28", "P1D", DAYS, "2016-02-29"),
    ],
)
def test_day_is_the_one_of_the_calendar(anchor: str, duration: str, rule: str, day: str) -> None:
    assert due(date.fromisoformat(anchor), duration, rule) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("duration", "rule"),
    [("P10M", DAYS), ("P30D", MONTHS), ("P", MONTHS), ("10M", MONTHS), ("P1M2D", MONTHS), ("P1M", "by-the-moon")],
)
def test_what_the_rule_cannot_count_is_refused(duration: str, rule: str) -> None:
    with pytest.raises(JudgementError, match="cannot count"):
        due(date(2016, 12, 12), duration, rule)


@pytest.mark.parametrize(
    ("duration", "written"),
    [("P10M", "P10M"), ("P12M", "P1Y"), ("P18M", "P1Y6M"), ("P1Y12M", "P2Y"), ("P30D", "P30D"), ("P0M", "P0M")],
)
def test_a_duration_is_written_as_stores_give_it_back(duration: str, written: str) -> None:
    assert canonical(duration) == written


@pytest.mark.parametrize(
    ("end", "duration", "rule", "day"),
    [
        ("2017-03-31", "P60D", "calendar-days-from-anchor", "2017-01-30"),
        ("2017-03-31", "P1M", "calendar-months-from-anchor", "2017-02-28"),
        ("2017-01-15", "P1Y2M", "calendar-months-from-anchor", "2015-11-15"),
    ],
)
def test_a_period_is_counted_back_from_its_end(end: str, duration: str, rule: str, day: str) -> None:
    """Days one by one, months on the calendar."""
    assert before(date.fromisoformat(end), duration, rule) == date.fromisoformat(day)
