"""Connections whose worker waits for the next question: to ask by one of them needs no new connection.

A worker waits by one connection beside the queue, and closes it when it takes somebody from the queue; what was asked
by it at that moment was not begun, and is asked anew.
"""

import os
import secrets
import weakref
from itertools import count

from unscr.graph.tied import Tied

# Most of more would be of workers that have closed theirs since.
_MOST = 16


class Idle:
    """Connections to the workers of one generation; may be used by many threads."""

    def __init__(self) -> None:
        # Each with its generation: another thread may know of the next one sooner.
        self._connections: list[tuple[int, Tied]] = []
        self._generation = 0
        self._process, self._tokens = 0, count()
        # Whoever forgets about it leaves none open.
        weakref.finalize(self, _close, self._connections)

    def token(self) -> int:
        """Return a number that no other question has, above 0."""
        self._see_process()
        return next(self._tokens)

    def take(self, generation: int) -> Tied | None:
        """Return the connection that was given back last, for the caller to ask by; None where there is none."""
        self._see_process()
        self._generation = generation
        while self._connections:
            try:
                of, connection = self._connections.pop()
            except IndexError:
                break
            if of == generation:
                return connection
            self.let_go(connection)
        return None

    def give(self, generation: int, connection: Tied) -> None:
        """Take back a connection by which an answer has come."""
        if generation == self._generation and len(self._connections) < _MOST:
            self._connections.append((generation, connection))
        else:
            self.let_go(connection)

    def forget(self, connection: Tied) -> None:
        """Take out a connection that is idle."""
        self._connections[:] = [each for each in self._connections if each[1] is not connection]

    def _see_process(self) -> None:
        """Leave the connections of the process that this one was forked from, and its numbers, to that one."""
        process = os.getpid()
        if process != self._process:
            self._process, self._tokens = process, count(secrets.randbits(62) + 1)
            while self._connections:
                self.let_go(self._connections.pop()[1])

    def let_go(self, connection: Tied) -> None:
        """Close a connection."""
        connection.close()


def _close(connections: list[tuple[int, Tied]]) -> None:
    for _, each in connections:
        each.close()
