"""Short queries by GET, answered on the thread that speaks with the clients: most are, before another could be woken.

What is not answered at once, or goes wrong, or is long, goes the way of all requests, with what was begun for it.
"""

from unscr.answer import Begun, Evaluator, begin
from unscr.errors import UnscrError
from unscr.protocol.operation import parse
from unscr.protocol.parameter import pairs
from unscr.tag import tag
from unscr.web.answers import Key
from unscr.web.awaited import Awaited
from unscr.web.front import Front, lasts
from unscr.web.quick import headers
from unscr.web.record import Told
from unscr.web.representation import Kept

# To look at a longer query would keep the other clients waiting.
_LONGEST = 4096


class Direct:
    """Answers over a front and an engine; ``root`` is the path that the service is mounted under."""

    def __init__(self, front: Front, engine: Evaluator, depth: int, root: str) -> None:
        self._front = front
        self._engine = engine
        self._depth = depth
        self._path = root + "/sparql"
        self._awaited = Awaited()

    def takes(self, path: str, query: str) -> bool:
        """Tell whether a GET is for this way."""
        return path == self._path and len(query) <= _LONGEST and "query=" in query

    async def answer(self, wanted: Key) -> Kept | Begun | None:
        """Return the answer, or what was begun, or None where nothing was."""
        generation = self._front.generation()
        query, accept = wanted[3], wanted[4]
        try:
            operation = parse("GET", "", pairs(query.encode("latin-1")), (), b"", self._depth)
            begun = begin(operation, accept, self._engine, self._awaited)
        except UnscrError:
            # It is said once more where there are words for it.
            return None
        reply = begun.short() if await self._awaited.readable(begun) else None
        if reply is None:
            return self._awaited.part(begun)
        body = reply.file.read()
        told = Told(digest=reply.digest)
        return self._front.made(wanted, headers(reply, tag(body)), body, told, generation, lasts(operation.text))
