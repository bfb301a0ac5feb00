"""A reading is kept while the same data are served, and no longer."""

from datetime import date

import pytest

from unscr.errors import NotFound
from unscr.graph.answering import Answering
from unscr.reading import shelf
from unscr.reading.shelf import Shelf

DAY = date(2026, 11, 27)


class Served:
    """An engine of which no more is asked than its generation."""

    def __init__(self, *generations: int) -> None:
        self._generations = iter(generations)
        self.at = 0

    def generation(self) -> int:
        self.at = next(self._generations, self.at)
        return self.at


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, date]]:
    """Return what was read anew."""
    read: list[tuple[str, date]] = []

    def reading(_: Answering, work: str, today: date) -> object:
        read.append((work, today))
        if work == "none":
            raise NotFound("none", "无")
        return object()

    monkeypatch.setattr(shelf, "read", reading)
    return read


def kept(engine: Served) -> Shelf:
    return Shelf(engine)  # type: ignore[arg-type]


def test_what_is_asked_again_is_not_read_again(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1))
    assert the_shelf.reading("a", DAY) is the_shelf.reading("a", DAY)
    assert made == [("a", DAY)]


def test_another_day_is_another_reading(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1))
    the_shelf.reading("a", DAY)
    the_shelf.reading("a", date(2026, 11, 28))
    assert len(made) == 2


def test_after_a_change_it_is_read_anew(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1, 1, 2, 2))
    assert the_shelf.reading("a", DAY) is not the_shelf.reading("a", DAY)
    assert len(made) == 2


def test_what_was_read_during_a_change_is_not_kept(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1, 2, 1, 1))
    the_shelf.reading("a", DAY)
    the_shelf.reading("a", DAY)
    assert len(made) == 2


def test_where_changes_are_not_told_nothing_is_kept(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served())
    the_shelf.reading("a", DAY)
    the_shelf.reading("a", DAY)
    assert len(made) == 2


def test_only_the_last_few_are_kept(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1))
    for work in ("a", "b", "c", "d", "a", "e", "a", "b"):
        the_shelf.reading(work, DAY)
    assert [work for work, _ in made] == ["a", "b", "c", "d", "e", "b"]


def test_what_is_not_there_is_said_each_time(made: list[tuple[str, date]]) -> None:
    the_shelf = kept(Served(1))
    for _ in range(2):
        with pytest.raises(NotFound):
            the_shelf.reading("none", DAY)
    assert len(made) == 2
