"""Long queries are read one at a time: reading keeps the interpreter busy, and many at once would stop everybody."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from unscr.graph.verdict import busy

# Up to this many bytes, a query is read sooner than others would notice.
_SHORT = 2**13


class Turn:
    """One turn for all threads, for which nobody waits longer than ``seconds``."""

    def __init__(self, seconds: float) -> None:
        self._lock = threading.Lock()
        self._seconds = seconds

    @contextmanager
    def to_read(self, length: int) -> Iterator[None]:
        """Have the turn while the context lasts where the text is long; raises EvaluatorBusy where it does not come."""
        if length <= _SHORT:
            yield
            return
        if not self._lock.acquire(timeout=self._seconds):
            raise busy()
        try:
            yield
        finally:
            self._lock.release()
