"""A reading is kept while the same data are served, and no longer."""

import pytest

from unscr.errors import NotFound
from unscr.graph.answering import Answering
from unscr.reading import shelf
from unscr.reading.shelf import Shelf


class Served:
    """An engine of which no more is asked than its generation."""

    def __init__(self, *generations: int) -> None:
        self._generations = iter(generations)
        self.at = 0

    def generation(self) -> int:
        self.at = next(self._generations, self.at)
        return self.at


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what was read anew."""
    read: list[str] = []

    def reading(_: Answering, work: str) -> object:
        read.append(work)
        if work == "none":
            raise NotFound("none", "无")
        return object()

    monkeypatch.setattr(shelf, "read", reading)
    return read


def kept(engine: Served) -> Shelf:
    return Shelf(engine)  # type: ignore[arg-type]


def test_what_is_asked_again_is_not_read_again(made: list[str]) -> None:
    the_shelf = kept(Served(1))
    assert the_shelf.reading("a") is the_shelf.reading("a")
    assert made == ["a"]


def test_after_a_change_it_is_read_anew(made: list[str]) -> None:
    the_shelf = kept(Served(1, 1, 2, 2))
    assert the_shelf.reading("a") is not the_shelf.reading("a")
    assert len(made) == 2


def test_what_was_read_during_a_change_is_not_kept(made: list[str]) -> None:
    the_shelf = kept(Served(1, 2, 1, 1))
    the_shelf.reading("a")
    the_shelf.reading("a")
    assert len(made) == 2


def test_where_changes_are_not_told_nothing_is_kept(made: list[str]) -> None:
    the_shelf = kept(Served())
    the_shelf.reading("a")
    the_shelf.reading("a")
    assert len(made) == 2


def test_only_the_last_few_are_kept(made: list[str]) -> None:
    the_shelf = kept(Served(1))
    for work in ("a", "b", "c", "d", "a", "e", "a", "b"):
        the_shelf.reading(work)
    assert made == ["a", "b", "c", "d", "e", "b"]


def test_what_is_not_there_is_said_each_time(made: list[str]) -> None:
    the_shelf = kept(Served(1))
    for _ in range(2):
        with pytest.raises(NotFound):
            the_shelf.reading("none")
    assert len(made) == 2
