"""How many questions an engine is asked at the same time, and how many may wait for their turn."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from unscr.errors import QueryDeadline
from unscr.graph.remote.clock import Clock
from unscr.graph.verdict import busy


class Turns:
    """As many turns as ``together``; beyond them ``waiting`` may wait."""

    def __init__(self, together: int, waiting: int) -> None:
        self._free = threading.Semaphore(together)
        self._lock = threading.Lock()
        self._room = together + waiting

    @contextmanager
    def turn(self, clock: Clock) -> Iterator[None]:
        """Have a turn while the context lasts; raise EvaluatorBusy where none is to be had in time."""
        with self._lock:
            if self._room == 0:
                raise busy()
            self._room -= 1
        try:
            if not self._had(clock):
                raise busy()
            try:
                yield
            finally:
                self._free.release()
        finally:
            with self._lock:
                self._room += 1

    def _had(self, clock: Clock) -> bool:
        try:
            return self._free.acquire(timeout=clock.left())
        except QueryDeadline:
            return False
