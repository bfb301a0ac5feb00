"""Searching what is served: the index is made at the first search, and anew when the data have changed."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from unscr.answer import Engine
from unscr.errors import EvaluatorBusy, EvaluatorGone, UnscrError
from unscr.search.index import Index, Thing
from unscr.search.kind import KINDS, Kind
from unscr.search.question import Question, question
from unscr.search.snippet import Snippet, snippet
from unscr.search.source import entries

PAGE = 10
# Changes may come while the data are read: then they are read again, but not for ever.
_TRIES = 3
# Where the index cannot be made, it is not tried again of the same data for so many seconds; room may come.
_AGAIN = 60.0
# These say themselves that the next moment may be better.
_PASSING = (EvaluatorBusy, EvaluatorGone)


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, what it is and is called, and why it was found."""

    iri: str
    kind: Kind
    en: str
    zh: str
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits; ``digest`` names the release, ``is_partial`` says that no hit has all that was asked for.

    ``is_cut`` says that there may be more than ``count``, which are not ranked.
    """

    digest: str
    count: int
    page: int
    is_partial: bool
    hits: tuple[Hit, ...]
    is_cut: bool = False

    @property
    def first_place(self) -> int:
        """The place of the first hit among all, counted from 1."""
        return (self.page - 1) * PAGE + 1

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.count // PAGE)


@dataclass(frozen=True, slots=True)
class _Made:
    """An index and what it was made of: generation and digest."""

    at: tuple[int, str]
    index: Index


@dataclass(frozen=True, slots=True)
class _Failed:
    """Why there is no index of a state of the data, and until when that is believed."""

    at: tuple[int, str]
    error: UnscrError
    until: float


class Search:
    """Searches what an engine serves; may be asked by many threads at once.

    ``patience`` is how long, in seconds, a search waits while another is at work or makes the index, ``seconds`` how
    long it may take itself; who makes the index waits as long as that takes. ``made`` gives the file of an index that
    was made elsewhere, or None where it is made here.
    """

    def __init__(
        self,
        engine: Engine,
        seconds: float = 10.0,
        patience: float = 1.0,
        made: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self._engine = engine
        self._elsewhere = made
        self._seconds = seconds
        self._patience = patience
        self._lock = threading.Lock()
        self._made: _Made | None = None
        self._failed: _Failed | None = None

    def find(self, typed: str, page: int = 1, first: Sequence[str] = (), language: str = "") -> Found:
        """Return a page of what is found by what somebody typed; the IRIs ``first`` lead, where they can be found.

        Of texts in several languages the one in ``language`` is shown, where what was typed is in it.

        Raises RequestError where nothing, or too much, was typed, EvaluatorBusy where the index is still being made,
        QueryDeadline, SearchUnavailable, and what ``Engine.run`` raises.
        """
        asked = question(typed)
        if not self._lock.acquire(timeout=self._patience):
            raise EvaluatorBusy(
                "The index of the search is being made; try again in a moment.",
                "正在建立搜索索引；请稍后再试。",
            )
        try:
            made = self._current()
            found = made.index.find(asked, first, range((page - 1) * PAGE, page * PAGE), self._seconds)
        finally:
            self._lock.release()
        hits = tuple(_hit(each, asked, language) for each in found.things)
        return Found(made.at[1], found.count, page, found.is_partial, hits, found.is_cut)

    def close(self) -> None:
        """Forget the index."""
        with self._lock:
            self._forget()

    def _current(self) -> "_Made":
        """Return the index of what is served now."""
        made, at, left = self._made, self._served(), _TRIES
        while made is None or (made.at != at and left):
            self._forget()
            made = self._made = _Made(at, self._index(at))
            at, left = self._served(), left - 1
        return made

    def _index(self, at: tuple[int, str]) -> Index:
        failed = self._failed
        if failed is not None and failed.at == at and time.monotonic() < failed.until:
            raise failed.error.with_traceback(None)
        self._failed = None
        try:
            path = self._elsewhere()
            return Index.opened(path) if path else _index(self._engine)
        except _PASSING:
            raise
        except UnscrError as error:
            self._failed = _Failed(at, error, time.monotonic() + _AGAIN)
            raise

    def _forget(self) -> None:
        if self._made is not None:
            self._made.index.close()
            self._made = None

    def _served(self) -> tuple[int, str]:
        """Return what tells one state of the data from another."""
        generation = self._engine.generation()
        # Where every change has a number of its own, the evaluator need not be asked.
        if generation and self._made is not None and self._made.at[0] == generation:
            return self._made.at
        return generation, self._engine.digest()


def fill(engine: Engine, path: Path) -> None:
    """Make the index of what an engine serves in a file; raises what ``Engine.run`` raises."""
    _index(engine, path).close()


def _index(engine: Engine, path: Path | None = None) -> Index:
    index = Index() if path is None else Index(path)
    try:
        index.fill(entries(engine, index.knows))
    except BaseException:
        index.close()
        raise
    return index


def _hit(thing: Thing, asked: Question, language: str) -> Hit:
    lines, places = (thing.texts, thing.in_texts) if any(thing.in_texts) else (thing.names, thing.in_names)
    return Hit(thing.iri, KINDS[thing.kind], thing.en, thing.zh, snippet(lines, places, asked.pairs, language))
