"""Answers awaited on the thread that speaks with the clients, by connections that its loop goes on watching.

To begin and to end watching one, and a clock of its own, would take longer than a short query.
"""

import asyncio
from typing import Any

from unscr.answer import Begun, Idle
from unscr.graph.tied import Tied

# An answer that takes longer is for a thread to wait for.
_SECONDS = 0.02


class Awaited(Idle):
    """Connections that are idle or whose answer is awaited here; for one thread."""

    def __init__(self) -> None:
        super().__init__()
        self._watched: dict[int, Tied] = {}
        # For what is awaited, when it is for others to wait.
        self._waiting: dict[int, tuple[asyncio.Future[bool], float]] = {}
        self._clock: asyncio.TimerHandle | None = None

    async def readable(self, begun: Begun) -> bool:
        """Return whether what was begun becomes readable soon; ``part`` is for what does not."""
        loop = asyncio.get_running_loop()
        descriptor = begun.fileno()
        ready: asyncio.Future[bool] = loop.create_future()
        self._waiting[descriptor] = (ready, loop.time() + _SECONDS)
        if descriptor not in self._watched:
            self._watched[descriptor] = begun.asked.connection
            loop.add_reader(descriptor, self._come, descriptor)
        if self._clock is None:
            self._clock = loop.call_later(_SECONDS, self._look)
        try:
            return await ready
        except BaseException:
            begun.close()
            raise
        finally:
            del self._waiting[descriptor]

    def part(self, begun: Begun) -> Begun:
        """Return what was begun, for another thread to wait for."""
        if not begun.asked.ended:
            self._leave(begun.fileno())
            begun.asked.home = None
        return begun

    def let_go(self, connection: Tied) -> None:
        """Close a connection."""
        self._leave(connection.fileno())
        super().let_go(connection)

    def _leave(self, descriptor: int) -> None:
        """Watch a connection no longer."""
        if self._watched.pop(descriptor, None) is not None:
            asyncio.get_running_loop().remove_reader(descriptor)

    def _come(self, descriptor: int) -> None:
        """Tell who waits; where nobody does, the worker has closed the connection."""
        if descriptor in self._waiting:
            _settle(self._waiting[descriptor][0], True)
        else:
            connection = self._watched[descriptor]
            self.forget(connection)
            self.let_go(connection)

    def _look(self) -> None:
        """Look for what has been awaited for long, as long as anything is."""
        loop, self._clock = asyncio.get_running_loop(), None
        now = loop.time()
        for ready, until in self._waiting.values():
            if until <= now:
                _settle(ready, False)
        left = [until for ready, until in self._waiting.values() if not ready.done()]
        if left:
            self._clock = loop.call_at(min(left), self._look)


def _settle(future: Any, value: bool) -> None:
    if not future.done():
        future.set_result(value)
