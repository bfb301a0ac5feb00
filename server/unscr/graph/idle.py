"""Connections whose worker waits for the next question: to ask by one of them needs no new connection.

A worker waits by one connection beside the queue, and closes it when it takes somebody from the queue; what was asked
by it at that moment was not begun, and is asked anew.
"""

import os
import secrets
import socket
import weakref
from itertools import count

# Most of more would be of workers that have closed theirs since.
_MOST = 16


class Idle:
    """Connections to the workers of one generation; may be used by many threads."""

    def __init__(self) -> None:
        self._connections: list[socket.socket] = []
        # Of which process, and of which generation.
        self._of = (0, 0)
        self._process, self._tokens = 0, count()
        # Whoever forgets about it leaves none open.
        weakref.finalize(self, _close, self._connections)

    def token(self) -> int:
        """Return a number that no other question has, above 0."""
        process = os.getpid()
        if process != self._process:
            self._process, self._tokens = process, count(secrets.randbits(62) + 1)
        return next(self._tokens)

    def take(self, generation: int) -> socket.socket | None:
        """Return the connection that was given back last, for the caller to ask by; None where there is none."""
        of = (os.getpid(), generation)
        if self._of != of:
            # Those of another generation, and of the process that this one was forked from, are of no use.
            self._of = of
            while self._connections:
                self.let_go(self._connections.pop())
        try:
            return self._connections.pop()
        except IndexError:
            return None

    def give(self, generation: int, connection: socket.socket) -> None:
        """Take back a connection by which an answer has come."""
        if self._of == (os.getpid(), generation) and len(self._connections) < _MOST:
            self._connections.append(connection)
        else:
            self.let_go(connection)

    def forget(self, connection: socket.socket) -> None:
        """Take out a connection that is idle."""
        if connection in self._connections:
            self._connections.remove(connection)

    def let_go(self, connection: socket.socket) -> None:
        """Close a connection."""
        connection.close()


def _close(connections: list[socket.socket]) -> None:
    for each in connections:
        each.close()
