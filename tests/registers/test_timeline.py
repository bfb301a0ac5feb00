"""The line of time: bars and marks on one scale; what has no day has neither."""

from collections.abc import Callable

from unscr.registers import Table
from unscr.registers.timeline import Bar, timeline

Show = Callable[..., Table]


def shape(bar: Bar) -> tuple[str, int, int, bool]:
    return bar.day, bar.begin, bar.length, bar.mark


def test_a_bar_lasts_to_its_day_and_a_target_date_is_a_mark(show: Show) -> None:
    """2016-12-12 to 2017-12-12 are 365 days, of which 304 are gone on 2017-10-12: 90 and 74 hundredths."""
    bars = {bar.row.thing.rpartition("/")[2]: bar for bar in timeline(show("deadlines", "resolution=2016/2322"))}
    assert shape(bars["2322-op21-1"]) == ("2017-10-12", 0, 304 * 90 // 365, False)
    assert shape(bars["2322-op22-1"]) == ("2017-12-12", 90, 1, True)


def test_what_has_no_day_is_listed_without_a_bar(show: Show) -> None:
    shown = show("deadlines", "resolution=2016/2322")
    bars = timeline(shown)
    assert [bar.row for bar in bars] == list(shown.rows)
    assert sum(shape(bar) == ("", 0, 0, False) for bar in bars) == 5


def test_two_resolutions_share_the_scale(show: Show) -> None:
    bars = {bar.row.thing.rpartition("/")[2]: bar for bar in timeline(show("deadlines"))}
    assert bars["2322-op21-1"].begin == 0
    last = bars["9001-op1-1"]
    assert last.begin > 80
    assert last.begin + last.length == 90


def test_the_scale_begins_at_the_first_adoption_whose_day_is_drawn(show: Show) -> None:
    bars = timeline(show("deadlines", "resolution=2016/2322"))
    assert {bar.since for bar in bars if bar.day} == {"2016-12-12"}
    assert {bar.since for bar in bars if not bar.day} == {""}


def test_no_bars_without_days(show: Show) -> None:
    assert timeline(show("norms")) == ()
    assert timeline(show("deadlines", "bearer=agent/nobody")) == ()
    assert timeline(show("deadlines", "bearer=agent/all-states")) == ()
