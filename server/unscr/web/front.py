"""What stands before the application: finished answers to GET are kept, compressed once, and given again at once.

RFC 9110 (sections 12.5.3, 13 and 15.4.5), RFC 9111. One process serves one release, so what was answered stays right
for as long as the process lives; what depends on more than the request is never kept.
"""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote_plus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Header = tuple[str, str]

# Larger answers are streamed from the evaluator's file, and neither kept nor compressed.
_KEPT = 2**20
# Below this, compression costs more than it saves.
_SMALL = 512
_TEXTUAL = ("text/", "application/", "image/svg")
# These tell of the moment, and are asked by machines that know why.
_FRESH = frozenset({"/healthz", "/readyz", "/metrics"})
# A query with one of these may answer otherwise the next time; an escape could hide one.
_CHANGING = ("NOW", "RAND", "UUID", "BNODE", "\\U")


@dataclass(frozen=True, slots=True)
class _Answer:
    """A finished answer as it goes out, whole."""

    headers: tuple[Header, ...]
    etag: str
    body: bytes

    @property
    def size(self) -> int:
        return len(self.body) + 1024


class Front:
    """A WSGI layer over an application; ``megabytes`` bounds what is kept, 0 keeps nothing."""

    def __init__(self, app: WSGIApplication, megabytes: int) -> None:
        self._app = app
        self._room = megabytes * 2**20
        self._kept: OrderedDict[tuple[str, ...], _Answer] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._running: dict[tuple[str, ...], threading.Event] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; the same question asked by several at once is worked out once."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ["PATH_INFO"] in _FRESH:
            return self._app(environ, start_response)
        key = _key(environ)
        answer = self._find(key)
        if answer is not None:
            return _give(answer, environ, start_response)
        leader = self._lead(key)
        if not leader and (answer := self._find(key)) is not None:
            return _give(answer, environ, start_response)
        try:
            done = self._work_out(environ, start_response, key)
        finally:
            if leader:
                self._done(key)
        return _give(done, environ, start_response) if isinstance(done, _Answer) else done

    def _find(self, key: tuple[str, ...]) -> _Answer | None:
        with self._lock:
            answer = self._kept.get(key)
            if answer is not None:
                self._kept.move_to_end(key)
            return answer

    def _lead(self, key: tuple[str, ...]) -> bool:
        """Return whether this thread is the first to work on the key; the others wait here until it has ended."""
        with self._lock:
            event = self._running.get(key)
            if event is None:
                self._running[key] = threading.Event()
                return True
        event.wait()
        return False

    def _done(self, key: tuple[str, ...]) -> None:
        with self._lock:
            self._running.pop(key).set()

    def _work_out(
        self, environ: WSGIEnvironment, start_response: StartResponse, key: tuple[str, ...]
    ) -> _Answer | Iterable[bytes]:
        """Return the answer whole, kept if it may be; or what the application gives, already started."""
        told: list[Any] = []

        def noted(status: str, headers: list[Header], exc_info: Any = None, /) -> Any:
            told[:] = [status, headers, exc_info]

        # A HEAD is worked out as the GET that it asks about.
        parts = self._app({**environ, "REQUEST_METHOD": "GET"}, noted)
        status, headers, exc_info = told
        if not status.startswith("200") or _length(headers) > _KEPT:
            start_response(status, headers, *([exc_info] if exc_info else []))
            return parts if environ["REQUEST_METHOD"] == "GET" else _closed(parts)
        try:
            body = b"".join(parts)
        finally:
            _close(parts)
        answer = _finished(headers, body, key[-1])
        if _lasting(environ):
            self._keep(key, answer)
        return answer

    def _keep(self, key: tuple[str, ...], answer: _Answer) -> None:
        with self._lock:
            if answer.size > self._room or key in self._kept:
                return
            self._kept[key] = answer
            self._size += answer.size
            while self._size > self._room:
                _, oldest = self._kept.popitem(last=False)
                self._size -= oldest.size


def _key(environ: WSGIEnvironment) -> tuple[str, ...]:
    """Return everything of a request that an answer may depend on; the coding of the body comes last."""
    given = (
        *("wsgi.url_scheme", "HTTP_HOST", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"),
        *("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_COOKIE"),
    )
    return (*(environ.get(name, "") for name in given), "gzip" if _takes_gzip(environ) else "")


def _takes_gzip(environ: WSGIEnvironment) -> bool:
    for each in environ.get("HTTP_ACCEPT_ENCODING", "").lower().split(","):
        coding, _, parameters = each.partition(";")
        if coding.strip() in ("gzip", "*"):
            weight = parameters.partition("=")[2].strip()
            return weight not in ("0", "0.0", "0.00", "0.000")
    return False


def _lasting(environ: WSGIEnvironment) -> bool:
    text = unquote_plus(environ.get("QUERY_STRING", "")).upper()
    return not any(each in text for each in _CHANGING)


def _finished(headers: list[Header], body: bytes, coding: str) -> _Answer:
    values = {name.lower(): value for name, value in headers}
    etag = values.get("etag") or f'"{blake2b(body, digest_size=12).hexdigest()}"'
    kept = [(name, value) for name, value in headers if name.lower() not in ("content-length", "etag", "vary")]
    vary = values.get("vary", "")
    if values.get("content-type", "").startswith(_TEXTUAL) and len(body) >= _SMALL:
        vary = f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"
        if coding:
            body = gzip.compress(body, compresslevel=6, mtime=0)
            kept.append(("Content-Encoding", coding))
            etag = f'{etag[:-1]}-{coding}"'
    kept += [("ETag", etag), *([("Vary", vary)] if vary else [])]
    return _Answer((*kept, ("Content-Length", str(len(body)))), etag, body)


def _give(answer: _Answer, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    asked = environ.get("HTTP_IF_NONE_MATCH")
    if asked and _matches(asked, answer.etag):
        without = ("content-length", "content-type", "content-encoding", "content-disposition")
        headers = [(name, value) for name, value in answer.headers if name.lower() not in without]
        start_response(_status(HTTPStatus.NOT_MODIFIED), headers)
        return ()
    start_response(_status(HTTPStatus.OK), list(answer.headers))
    return () if environ["REQUEST_METHOD"] == "HEAD" else (answer.body,)


def _matches(asked: str, etag: str) -> bool:
    """Tell whether an If-None-Match header names the tag; the comparison is weak. RFC 9110, section 13.1.2."""
    return asked.strip() == "*" or etag in [each.strip().removeprefix("W/") for each in asked.split(",")]


def _status(status: HTTPStatus) -> str:
    return f"{status.value} {status.phrase.upper() if status == HTTPStatus.OK else status.phrase}"


def _length(headers: list[Header]) -> float:
    return next((int(value) for name, value in headers if name.lower() == "content-length"), float("inf"))


def _closed(parts: Iterable[bytes]) -> Iterable[bytes]:
    _close(parts)
    return ()


def _close(parts: Iterable[bytes]) -> None:
    close = getattr(parts, "close", None)
    if close is not None:
        close()
