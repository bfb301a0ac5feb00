"""What is kept is made once for each generation of the data."""

import threading

from unscr.kept import Kept


class Changing:
    """An engine whose data change when told."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.sum = "a"
        self.made: list[int] = []

    def generation(self) -> int:
        """Return the number of the data."""
        return self.number

    def digest(self) -> str:
        """Return the digest of the data."""
        return self.sum


def make(engine: Changing) -> int:
    """Make something of the data, and remember that."""
    engine.made.append(engine.number)
    return engine.number


def test_it_is_made_once_and_again_when_the_data_change() -> None:
    engine = Changing(1)
    kept: Kept[int] = Kept(engine, make)  # type: ignore[arg-type]
    assert (kept.now(), kept.now(), engine.made) == (1, 1, [1])
    engine.number = 2
    assert (kept.now(), engine.made) == (2, [1, 2])
    engine.sum = "b"
    assert (kept.now(), kept.now(), engine.made) == (2, 2, [1, 2, 2])


def test_of_an_engine_without_generations_nothing_is_kept() -> None:
    engine = Changing(0)
    kept: Kept[int] = Kept(engine, make)  # type: ignore[arg-type]
    assert (kept.now(), kept.now(), engine.made) == (0, 0, [0, 0])


def test_what_is_not_kept_is_made_by_two_at_once() -> None:
    both = threading.Barrier(2, timeout=5)

    def meet(engine: Changing) -> int:
        both.wait()
        return make(engine)

    engine = Changing(0)
    kept: Kept[int] = Kept(engine, meet)  # type: ignore[arg-type]
    other = threading.Thread(target=kept.now)
    other.start()
    assert kept.now() == 0
    other.join()
    assert engine.made == [0, 0]


def test_what_is_made_while_the_data_change_is_not_kept() -> None:
    engine = Changing(1)

    def change(engine: Changing) -> int:
        engine.number += 1
        return make(engine)

    kept: Kept[int] = Kept(engine, change)  # type: ignore[arg-type]
    assert (kept.now(), kept.now()) == (2, 3)
