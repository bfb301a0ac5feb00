"""From RSGI to the application, whose views run in threads.

A body is read with a limit and a deadline, and a client that leaves ends what it asked for. RSGI 1.x as granian gives
it; PEP 3333 for what the application is given.
"""

import asyncio
import io
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from flask import Flask

from unscr.config import Settings
from unscr.errors import RequestError, RequestSlow, RequestTooLarge, UnscrError
from unscr.graph.engine import Line, on_line
from unscr.graph.verdict import busy
from unscr.web.front import FRESH, Finished, Front, Started, close, key

# An answer up to this length is sent as one piece; a longer one is passed on chunk by chunk.
_WHOLE = 2**18
# Recorded for a client that did not wait; nobody is told.
_LEFT = 499

Header = tuple[str, str]


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
        self._pool = pool
        self._settings = settings
        self._record = app.extensions["unscr.recorder"].record
        self._running = 0

    async def __rsgi__(self, scope: Any, protocol: Any) -> None:
        """Answer one request, and have it recorded."""
        begun = time.monotonic()
        told: list[str] = []
        ready = _at_hand(self._app, scope) if isinstance(self._app, Front) else None
        if ready is None:
            status, length = await self._worked_out(scope, protocol, told)
        else:
            _send(protocol, *ready)
            status, length = ready[0], len(ready[2])
        spent = time.monotonic() - begun
        kept, problem = ready is not None, told[0] if told else ""
        self._record(scope.method, scope.path, scope.query_string, status, length, spent, kept, problem)

    async def _worked_out(self, scope: Any, protocol: Any, told: list[str]) -> tuple[int, int]:
        """Let the application answer; return status and length, and add the name of the problem that was told."""
        environ = _environ(scope)
        environ["unscr.told"] = told
        try:
            body = await self._body(scope, protocol)
        except UnscrError as error:
            environ["unscr.failed"] = error
            body = b""
        environ["wsgi.input"] = io.BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        # What waits for nobody has threads of its own: an operator's questions, what has failed already, and that all
        # the others are taken.
        pool = None if scope.path in FRESH or "unscr.failed" in environ else self._pool
        if pool is not None and self._running >= self._settings.threads:
            environ["unscr.failed"] = busy()
            pool = None
        self._running += pool is not None
        try:
            said = await self._said(environ, protocol, pool)
        finally:
            self._running -= pool is not None
        if said is None:
            told[:] = ["client-left"]
            return _LEFT, 0
        return said.status, await self._sent(said, protocol)

    async def _body(self, scope: Any, protocol: Any) -> bytes:
        """Return the body; raise RequestTooLarge, RequestSlow, or RequestError where it is cut off."""
        if scope.method in ("GET", "HEAD"):
            return b""
        room = self._settings.request_kilobytes * 1024
        announced = scope.headers.get("content-length")
        if announced is not None and announced.isdecimal() and int(announced) > room:
            raise _too_large()
        pieces: list[bytes] = []
        try:
            async with asyncio.timeout(self._settings.request_seconds):
                async for piece in protocol:
                    pieces.append(piece)
                    room -= len(piece)
                    if room < 0:
                        raise _too_large()
        except TimeoutError:
            raise RequestSlow(
                f"The body of the request did not arrive within {self._settings.request_seconds:g} s; send it faster.",
                f"请求体未在 {self._settings.request_seconds:g} 秒内送达；请加快发送。",
            ) from None
        body = b"".join(pieces)
        if announced is not None and announced.isdecimal() and int(announced) != len(body):
            raise RequestError("The body of the request was cut off.", "请求体不完整。")
        return body

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


def _at_hand(front: Front, scope: Any) -> Finished | None:
    """Return what is kept for a request; one whose address is beyond ASCII goes the long way."""
    path, query = scope.path, scope.query_string
    if scope.method != "GET" or not (path.isascii() and query.isascii()):
        return None
    get = scope.headers.get
    negotiated = (get("accept", ""), get("accept-language", ""), get("cookie", ""))
    wanted = key(scope.scheme, get("host", ""), "", path, query, *negotiated, codings=get("accept-encoding", ""))
    return front.at_hand(wanted, get("if-none-match", ""))


def _send(protocol: Any, status: int, headers: list[Header], body: bytes) -> None:
    if body:
        protocol.response_bytes(status, headers, body)
    else:
        protocol.response_empty(status, headers)


def _next(pieces: Iterator[bytes]) -> bytes:
    return next(pieces, b"")


def _too_large() -> RequestTooLarge:
    return RequestTooLarge(
        "The request is longer than the service reads; shorten the query.",
        "请求超过服务可接收的长度；请缩短查询。",
    )


def _environ(scope: Any) -> dict[str, Any]:
    """Return the WSGI environment of a request, its body left out."""
    host, _, port = scope.server.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.errors": sys.stderr,
        "wsgi.input": io.BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        # The body is read before, whole.
        "wsgi.input_terminated": True,
    }
    for name, value in scope.headers.items():
        # Written with an underscore, a header would pass for another.
        if "_" in name:
            continue
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = "HTTP_" + key
        # A proxy header is worth nothing here, and would look like a setting of the process.
        if key == "HTTP_PROXY":
            continue
        environ[key] = f"{environ[key]},{value}" if key in environ else value
    return environ
