"""From RSGI to the application, whose views run in threads.

A body is read with a limit and a deadline, and a client that leaves ends what it asked for. RSGI 1.x as granian gives
it; PEP 3333 for what the application is given.
"""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any

from flask import Flask

from unscr.answer import Begun, Evaluator
from unscr.config import Settings
from unscr.errors import EvaluatorBusy, UnscrError
from unscr.graph.line import Line, on_line
from unscr.graph.verdict import busy
from unscr.web.admission import Admission
from unscr.web.answers import Key
from unscr.web.body import bounds, read
from unscr.web.clients import Clients
from unscr.web.coding import close
from unscr.web.direct import Direct
from unscr.web.environment import Origin, environ, is_host, joined, origin
from unscr.web.front import FRESH, Front, key
from unscr.web.permission import is_writing
from unscr.web.record import Told
from unscr.web.representation import Kept, Started
from unscr.web.sending import Said, give, sent

# An answer up to this length is sent as one piece; a longer one is passed on chunk by chunk.
_WHOLE = 2**18
_READY = "/readyz"
# What an answer may depend on, cookies apart from what Vary names.
_NEGOTIATED = ("accept", "accept-language", "cookie", "accept-encoding")
# Recorded for a client that did not wait; nobody is told.
_LEFT = 499


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
        # Whether queries are answered is asked of the evaluator; that must hold up nobody who asks for less.
        self._probes = ThreadPoolExecutor(1)
        self._fresh = FRESH | {root + each for each in FRESH}
        self._leading: dict[Key, asyncio.Future[None]] = {}

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request, and have it recorded."""
        begun = monotonic()
        method, path, query, headers = scope.method, scope.path, scope.query_string, scope.headers
        # An address beyond ASCII goes the long way: a key is made of what the application is given.
        alike = self._front is not None and method == "GET" and path.isascii() and query.isascii()
        # One with a condition on what is there goes the long way as well, so that the short one is no longer for it.
        alike = alike and path not in self._fresh and "if-match" not in headers
        wanted = self._key(scope, path, query) if alike else None
        kept = self._at_hand(wanted)
        if kept is not None:
            status, length = give(kept, protocol, joined(headers, "if-none-match"))
            self._record(method, path, query, status, length, monotonic() - begun, True, kept.told)
            return
        told = Told()
        kept, said = await self._made(scope, protocol, wanted, told)
        if kept is not None:
            told = kept.told
            status, length = give(kept, protocol, joined(headers, "if-none-match"))
        elif said is not None:
            status, length = said.status, await sent(said, protocol, self._pool)
        else:
            told.problem = "client-left"
            status, length = _LEFT, 0
        self._record(method, path, query, status, length, monotonic() - begun, False, told)

    def _key(self, scope: Any, path: str, query: str) -> Key | None:
        """Return the key of a request, None for one that names no host: its answer depends on where it came in."""
        headers = scope.headers
        if self._proxied:
            asked = origin(scope, True)
            scheme, host = asked.scheme, asked.host
        else:
            scheme, host = scope.scheme, joined(headers, "host")
        if not is_host(host):
            return None
        return key(scheme, host, path, query, *[joined(headers, name) for name in _NEGOTIATED])

    def _at_hand(self, wanted: Key | None) -> Kept | None:
        return self._front.at_hand(wanted) if self._front is not None and wanted is not None else None

    async def _made(self, scope: Any, protocol: Any, wanted: Key | None, told: Told) -> tuple[Kept | None, Said | None]:
        """Return what is kept by now, or what the application says; neither where the client has left.

        The same question asked by several at once is worked out once: the others take no room while they wait, and
        ask for themselves where nothing was kept.
        """
        if wanted is None:
            return None, await self._worked_out(scope, protocol, told, None)
        leader = self._leading.get(wanted)
        if leader is not None:
            await asyncio.shield(leader)
            kept = self._at_hand(wanted)
            return kept, None if kept is not None else await self._worked_out(scope, protocol, told, None)
        self._leading[wanted] = done = asyncio.get_running_loop().create_future()
        try:
            found = None
            if self._direct is not None and self._direct.takes(wanted[2], wanted[3]):
                found = await self._directly(self._direct, scope, wanted)
            if isinstance(found, Kept):
                return found, None
            return None, await self._worked_out(scope, protocol, told, found)
        finally:
            del self._leading[wanted]
            done.set_result(None)

    async def _directly(self, direct: Direct, scope: Any, wanted: Key) -> Kept | Begun | UnscrError | None:
        """Return the answer, what was begun for it, or that its turn did not come; None for what goes another way."""
        client = origin(scope, self._proxied).client
        if self._running >= self._settings.threads or not self._clients.may_enter(client):
            return None
        self._clients.enter(client)
        self._running += 1
        found = None
        try:
            await self._admission.enter(client)
            try:
                found = await direct.answer(wanted)
            finally:
                # What was begun and goes on keeps its place.
                if not isinstance(found, Begun):
                    self._admission.leave(client)
        except EvaluatorBusy as error:
            return error
        finally:
            self._running -= 1
            self._clients.leave(client)
        return found

    async def _worked_out(self, scope: Any, protocol: Any, told: Told, found: Begun | UnscrError | None) -> Said | None:
        """Let the application answer, with what was begun or has failed; it adds to what is told."""
        asked = origin(scope, self._proxied)
        made = environ(scope, asked, self._settings.root_path)
        made["unscr.told"] = told
        made["unscr.begun"] = found if isinstance(found, Begun) else None
        if isinstance(found, UnscrError):
            made["unscr.failed"] = found
        try:
            body = await self._body(scope, protocol, made, asked)
        except UnscrError as error:
            made["unscr.failed"] = error
            body = b""
        made["wsgi.input"] = io.BytesIO(body)
        made["CONTENT_LENGTH"] = str(len(body))
        return await self._in_turn(made, protocol, asked.client)

    async def _in_turn(self, made: dict[str, Any], protocol: Any, client: str) -> Said | None:
        """Return what the application says, where there is room for the request; else that there is none."""
        begun = made["unscr.begun"]
        try:
            # What waits for nobody has threads of its own: an operator's questions, what has failed already, and that
            # all the others are taken.
            if made["PATH_INFO"] in FRESH or "unscr.failed" in made:
                return await self._said(made, protocol, self._probes if made["PATH_INFO"] == _READY else None)
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

    async def _admitted(self, made: dict[str, Any], protocol: Any, client: str) -> Said | None:
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

    async def _said(self, environ: dict[str, Any], protocol: Any, pool: ThreadPoolExecutor | None) -> Said | None:
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

    def _answer(self, environ: dict[str, Any], line: Line) -> Said:
        started = Started()
        with on_line(line):
            parts = self._app(environ, started)
            status, headers = started.code, started.headers
            length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
            if length > _WHOLE:
                return Said(status, headers, None, parts)
            try:
                return Said(status, headers, b"".join(parts), ())
            finally:
                close(parts)
