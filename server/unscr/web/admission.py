"""Whose request is worked on next: no client address takes all evaluations, and those that wait take turns.

On one thread. A client that has nothing at work is let in before one that has; one evaluation is always left to others.
"""

import asyncio
from collections import OrderedDict, deque

from unscr.graph.verdict import busy
from unscr.web.clients import network


class Admission:
    """Lets ``workers`` requests in at a time; ``queue`` may wait, each for ``seconds`` at the most."""

    def __init__(self, workers: int, queue: int, seconds: float) -> None:
        self._workers = workers
        self._each = max(1, workers - 1)
        self._queue = queue
        self._seconds = seconds
        self._working: dict[str, int] = {}
        # Of each client those that wait, the clients in the order of their turns.
        self._waiting: OrderedDict[str, deque[asyncio.Future[bool]]] = OrderedDict()
        self._length = 0

    def at_once(self, address: str) -> bool:
        """Let a request in where it need not wait, and tell whether it was."""
        client = network(address)
        if client in self._waiting or not self._has_room(client):
            return False
        self._enter(client)
        return True

    def leave(self, address: str) -> None:
        """Note that the work on a request has ended."""
        client = network(address)
        left = self._working[client] - 1
        if left:
            self._working[client] = left
        else:
            del self._working[client]
        self._let_in()

    async def enter(self, address: str) -> None:
        """Let a request in when its turn has come; raises EvaluatorBusy where it does not come in time."""
        if self.at_once(address):
            return
        if self._length >= self._queue:
            raise busy()
        client = network(address)
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[bool] = loop.create_future()
        self._waiting.setdefault(client, deque()).append(turn)
        self._length += 1
        late = loop.call_later(self._seconds, self._forget, client, turn)
        try:
            if not await turn:
                raise busy()
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                # It was let in at the last moment.
                self.leave(client)
            else:
                self._forget(client, turn)
            raise
        finally:
            late.cancel()

    def _has_room(self, client: str) -> bool:
        return sum(self._working.values()) < self._workers and self._working.get(client, 0) < self._each

    def _enter(self, client: str) -> None:
        self._working[client] = self._working.get(client, 0) + 1

    def _let_in(self) -> None:
        """Give turns while there is room, to one client after another."""
        for client in list(self._waiting):
            if not self._has_room(client):
                continue
            turns = self._waiting[client]
            turn = turns.popleft()
            self._length -= 1
            if turns:
                self._waiting.move_to_end(client)
            else:
                del self._waiting[client]
            # One that was given up a moment ago takes no place.
            if not turn.done():
                self._enter(client)
                turn.set_result(True)

    def _forget(self, client: str, turn: "asyncio.Future[bool]") -> None:
        """Take a request out of the queue, and tell it."""
        turns = self._waiting.get(client, deque())
        if turn in turns:
            turns.remove(turn)
            self._length -= 1
            if not turns:
                del self._waiting[client]
            if not turn.done():
                turn.set_result(False)
