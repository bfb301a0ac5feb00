"""What one caller asks through, so that another thread can end it: the evaluator sees that the caller has gone."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from unscr.graph.verdict import gone


class Line:
    """A way to the evaluator that can be cut."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._cut = False

    @contextmanager
    def held(self, connection: socket.socket) -> Iterator[None]:
        """Ask through this connection while the context lasts; raises EvaluatorGone where the line is already cut."""
        with self._lock:
            if self._cut:
                raise gone()
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None

    @property
    def is_cut(self) -> bool:
        """Whether the caller has ended it."""
        return self._cut

    def cut(self) -> None:
        """End what is being asked, and whatever would be asked later."""
        with self._lock:
            self._cut = True
            if self._connection is not None:
                with contextlib.suppress(OSError):
                    self._connection.shutdown(socket.SHUT_RDWR)


_LINE: ContextVar[Line | None] = ContextVar("line", default=None)


@contextmanager
def on_line(line: Line) -> Iterator[None]:
    """Let what this thread asks be cut by the line while the context lasts."""
    token = _LINE.set(line)
    try:
        yield
    finally:
        _LINE.reset(token)


def given_line() -> Line | None:
    """Return the line that this thread was given, if any."""
    return _LINE.get()


def own_line() -> Line:
    """Return the line that this thread asks through; one that nobody else can cut where it was given none."""
    return _LINE.get() or Line()
