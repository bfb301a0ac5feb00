"""The line of time: all bars on one scale, from the adoption to the day, or open where no day ends them."""

from collections.abc import Callable

from unscr.registers import Table
from unscr.registers.timeline import timeline

Show = Callable[..., Table]


def test_bars_are_as_long_as_the_time_that_they_show(show: Show) -> None:
    """2016-12-12 to 2017-12-12 are 365 days, of which 304 are gone on 2017-10-12: 90 and 74 hundredths."""
    bars = {bar.row.thing.rpartition("/")[2]: bar for bar in timeline(show("deadlines", "resolution=2016/2322"))}
    assert [(bars[each].begin, bars[each].length, bars[each].open) for each in ("2322-op21-1", "2322-op22-1")] == [
        (0, 304 * 90 // 365, False),
        (0, 90, False),
    ]
    assert (bars["2322-op16-1"].begin, bars["2322-op16-1"].length, bars["2322-op16-1"].open) == (0, 100, True)


def test_two_resolutions_share_the_scale(show: Show) -> None:
    bars = {bar.row.thing.rpartition("/")[2]: bar for bar in timeline(show("deadlines"))}
    assert bars["2322-op22-1"].begin == 0
    last = bars["9001-op1-1"]
    assert last.begin > 80
    assert last.begin + last.length == 90


def test_no_bars_without_days(show: Show) -> None:
    assert timeline(show("norms")) == ()
    assert timeline(show("deadlines", "bearer=agent/nobody")) == ()
