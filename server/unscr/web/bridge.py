"""From RSGI to the application, whose views run in threads.

A body is read with a limit and a deadline, and a client that leaves ends what it asked for. RSGI 1.x as granian gives
it; PEP 3333 for what the application is given.
"""

import asyncio
import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic
from typing import Any

from flask import Flask

from unscr.answer import Begun, Evaluator
from unscr.config import Settings
from unscr.errors import EvaluatorBusy, UnscrError
from unscr.graph.line import Line, on_line
from unscr.graph.verdict import busy
from unscr.web.admission import Admission
from unscr.web.body import bounds, read
from unscr.web.clients import Clients
from unscr.web.coding import close
from unscr.web.direct import Direct
from unscr.web.environment import Origin, environ, origin
from unscr.web.front import FRESH, Front, Key, key
from unscr.web.permission import is_writing
from unscr.web.record import Told
from unscr.web.representation import Header, Kept, Started

# An answer up to this length is sent as one piece; a longer one is passed on chunk by chunk.
_WHOLE = 2**18
# Recorded for a client that did not wait; nobody is told.
_LEFT = 499


@dataclass(frozen=True, slots=True)
class _Said:
    """What the application answered: the body as one piece, or what gives its pieces."""

    status: int
    headers: list[Header]
    body: bytes | None
    parts: Iterable[bytes]


class Bridge:
    """The RSGI application over a Flask application, whose views run in the threads of ``pool``."""

    def __init__(self, app: Flask, pool: ThreadPoolExecutor, settings: Settings) -> None:
        self._app = app.wsgi_app
        self._front = self._app if isinstance(self._app, Front) else None
        engine, depth, root = app.extensions["unscr"], settings.query_depth, settings.root_path
        # Only our own evaluator can be asked without waiting.
        self._direct = None
        if self._front is not None and isinstance(engine, Evaluator):
            self._direct = Direct(self._front, engine, depth, root)
        self._pool = pool
        self._settings = settings
        self._proxied = bool(settings.proxied)
        self._record = app.extensions["unscr.recorder"].record
        self._permission = app.extensions["unscr.permission"]
        self._running = 0
        self._clients = Clients(settings.client_requests)
        self._admission = Admission(settings.workers, settings.queue, settings.query_seconds)

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request, and have it recorded."""
        begun = monotonic()
        method, path, query = scope.method, scope.path, scope.query_string
        kept, started = None, None
        # An address beyond ASCII goes the long way: a key is made of what the application is given.
        if self._front is not None and method == "GET" and path.isascii() and query.isascii():
            wanted = self._key(scope, path, query)
            kept = self._front.at_hand(wanted)
            at_hand = kept is not None
            if kept is None and self._direct is not None and self._direct.takes(path, query):
                kept, started = await self._directly(self._direct, scope, wanted, query)
        else:
            at_hand = False
        if kept is None:
            told = Told()
            status, length = await self._worked_out(scope, protocol, told, started)
        else:
            told = kept.told
            status, headers, body = kept.finished(scope.headers.get("if-none-match", ""))
            length = len(body)
            _send(protocol, status, headers, body)
        self._record(method, path, query, status, length, monotonic() - begun, at_hand, told)

    def _key(self, scope: Any, path: str, query: str) -> Key:
        get = scope.headers.get
        if self._proxied:
            asked = origin(scope, True)
            scheme, host = asked.scheme, asked.host
        else:
            scheme, host = scope.scheme, get("host", "")
        negotiated = (get("accept", ""), get("accept-language", ""), get("cookie", ""), get("accept-encoding", ""))
        return key(scheme, host, path, query, *negotiated)

    async def _directly(self, direct: Direct, scope: Any, wanted: Key, query: str) -> tuple[Kept | None, Begun | None]:
        """Return the answer, or what was begun for it, where there is room for the request."""
        client = origin(scope, self._proxied).client
        if self._running >= self._settings.threads or not self._clients.may_enter(client):
            return None, None
        self._clients.enter(client)
        self._running += 1
        found = None
        try:
            await self._admission.enter(client)
            try:
                found = await direct.answer(wanted, query, wanted[4])
            finally:
                # What was begun and goes on keeps its place.
                if not isinstance(found, Begun):
                    self._admission.leave(client)
        except EvaluatorBusy:
            return None, None
        finally:
            self._running -= 1
            self._clients.leave(client)
        return (None, found) if isinstance(found, Begun) else (found, None)

    async def _worked_out(self, scope: Any, protocol: Any, told: Told, begun: Begun | None) -> tuple[int, int]:
        """Let the application answer, with what was begun; return status and length, and add to what is told."""
        asked = origin(scope, self._proxied)
        made = environ(scope, asked, self._settings.root_path)
        made["unscr.told"], made["unscr.begun"] = told, begun
        try:
            body = await self._body(scope, protocol, made, asked)
        except UnscrError as error:
            made["unscr.failed"] = error
            body = b""
        made["wsgi.input"] = io.BytesIO(body)
        made["CONTENT_LENGTH"] = str(len(body))
        said = await self._in_turn(made, protocol, asked.client)
        if said is None:
            told.problem = "client-left"
            return _LEFT, 0
        return said.status, await self._sent(said, protocol)

    async def _in_turn(self, made: dict[str, Any], protocol: Any, client: str) -> _Said | None:
        """Return what the application says, where there is room for the request; else that there is none."""
        begun = made["unscr.begun"]
        try:
            # What waits for nobody has threads of its own: an operator's questions, what has failed already, and that
            # all the others are taken.
            if made["PATH_INFO"] in FRESH or "unscr.failed" in made:
                return await self._said(made, protocol, None)
            try:
                if self._running >= self._settings.threads:
                    raise busy()
                self._clients.enter(client)
            except UnscrError as error:
                made["unscr.failed"] = error
                return await self._said(made, protocol, None)
            self._running += 1
            try:
                return await self._admitted(made, protocol, client)
            finally:
                self._running -= 1
                self._clients.leave(client)
        finally:
            if begun is not None:
                begun.close()
                self._admission.leave(client)

    async def _admitted(self, made: dict[str, Any], protocol: Any, client: str) -> _Said | None:
        """Return what the application says when the turn of the request has come; a change has a queue of its own."""
        if made["unscr.begun"] is not None or is_writing(made["REQUEST_METHOD"], made["PATH_INFO"]):
            return await self._said(made, protocol, self._pool)
        try:
            await self._admission.enter(client)
        except EvaluatorBusy as error:
            made["unscr.failed"] = error
            return await self._said(made, protocol, None)
        try:
            return await self._said(made, protocol, self._pool)
        finally:
            self._admission.leave(client)

    async def _body(self, scope: Any, protocol: Any, made: dict[str, Any], asked: Origin) -> bytes:
        """Return the body; raise what is wrong with it, and for a change that is not allowed, before it is read."""
        writing = is_writing(scope.method, made["PATH_INFO"])
        if writing:
            self._permission.check(scope.headers.get("authorization", ""), asked.scheme, asked.client)
        return await read(scope, protocol, bounds(self._settings, writing))

    async def _said(self, environ: dict[str, Any], protocol: Any, pool: ThreadPoolExecutor | None) -> _Said | None:
        """Return what the application says, or None where the client left before; its evaluation is then ended."""
        line = Line()
        loop = asyncio.get_running_loop()
        answering = loop.run_in_executor(pool, self._answer, environ, line)
        leaving = asyncio.ensure_future(protocol.client_disconnect())
        try:
            await asyncio.wait((answering, leaving), return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
        if answering.done():
            return await answering
        line.cut()
        said = await answering
        await loop.run_in_executor(self._pool, close, said.parts)
        return None

    def _answer(self, environ: dict[str, Any], line: Line) -> _Said:
        started = Started()
        with on_line(line):
            parts = self._app(environ, started)
            status, headers = started.code, started.headers
            length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
            if length > _WHOLE:
                return _Said(status, headers, None, parts)
            try:
                return _Said(status, headers, b"".join(parts), ())
            finally:
                close(parts)

    async def _sent(self, said: _Said, protocol: Any) -> int:
        if said.body is not None:
            _send(protocol, said.status, said.headers, said.body)
            return len(said.body)
        sent = 0
        loop = asyncio.get_running_loop()
        pieces = iter(said.parts)
        try:
            transport = protocol.response_stream(said.status, said.headers)
            while piece := await loop.run_in_executor(self._pool, _next, pieces):
                await transport.send_bytes(piece)
                sent += len(piece)
        finally:
            await loop.run_in_executor(self._pool, close, said.parts)
        return sent


def _send(protocol: Any, status: int, headers: list[Header], body: bytes) -> None:
    if body:
        protocol.response_bytes(status, headers, body)
    else:
        protocol.response_empty(status, headers)


def _next(pieces: Iterator[bytes]) -> bytes:
    return next(pieces, b"")
