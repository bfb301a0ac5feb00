"""What is measured as asked for the first time has not been asked for before."""

from bench.across import TIMES, chosen
from bench.sight import OURS, sights

MANY = [f"https://w3id.org/unscr/eli/un/sc/res/2031/{9000 + each}" for each in range(100)]


def test_no_address_is_asked_twice() -> None:
    for works in ([OURS], MANY):
        every = [
            address
            for sight in sights(chosen(works)).values()
            for each in range(TIMES)
            for address in (*sight.before(each), sight.address(each))
        ]
        # Of one resolution alone there are only so many paragraphs to be asked about.
        assert len(set(every)) == len(every)


def test_resolutions_are_taken_from_all_years_and_never_ours_where_there_are_others() -> None:
    taken = chosen([*MANY, OURS])
    assert len(set(taken)) == 2 * TIMES
    assert OURS not in taken
    assert (taken[0], taken[-1]) == (MANY[0], MANY[92])
    assert set(chosen([OURS])) == {OURS}
