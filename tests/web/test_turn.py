"""Long queries are read one after another, short ones at once, and nobody waits for ever."""

import time

import pytest

from unscr.errors import EvaluatorBusy
from unscr.web.turn import Turn


def test_a_long_text_waits_for_the_one_before_and_a_short_one_does_not() -> None:
    turn = Turn(0.2)
    with turn.to_read(100_000):
        with turn.to_read(100):
            pass
        begun = time.monotonic()
        with pytest.raises(EvaluatorBusy), turn.to_read(100_000):
            pass
        assert 0.2 <= time.monotonic() - begun < 1
    with turn.to_read(100_000):
        pass


def test_the_turn_goes_on_where_reading_fails() -> None:
    turn = Turn(0.2)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turn.to_read(100_000):
            raise ZeroDivisionError
