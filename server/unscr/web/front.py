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
# Everything of a request that an answer may depend on: see ``key``.
Key = tuple[str, ...]
# Status, headers and body.
Finished = tuple[int, list[Header], bytes]

# Larger answers are streamed from the evaluator's file, and neither kept nor compressed.
_KEPT = 2**20
# Below this, compression costs more than it saves.
_SMALL = 512
_TEXTUAL = ("text/", "application/", "image/svg")
# Said anew for each answer: by what is done here, or (the date) by the server.
_OWN = ("content-length", "date", "etag", "vary")
# What a 304 does not say.
_OF_A_BODY = frozenset({"content-length", "content-type", "content-encoding", "content-disposition"})
# These tell of the moment, and are asked by machines that know why.
FRESH = frozenset({"/healthz", "/readyz", "/metrics"})
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

    def finished(self, if_none_match: str) -> Finished:
        """Return what goes out: the whole, or that it has not changed. RFC 9110, section 15.4.5."""
        if if_none_match and _matches(if_none_match, self.etag):
            return HTTPStatus.NOT_MODIFIED, [each for each in self.headers if each[0].lower() not in _OF_A_BODY], b""
        return HTTPStatus.OK, list(self.headers), self.body


class Started:
    """A ``start_response`` of WSGI that remembers what it was told."""

    def __init__(self) -> None:
        self.status = ""
        self.headers: list[Header] = []

    def __call__(self, status: str, headers: list[Header], *_exc_info: object) -> Any:
        """Remember status and headers; what was raised is raised to the caller anyhow."""
        self.status, self.headers = status, headers

    @property
    def code(self) -> int:
        """The status as a number."""
        return int(self.status.split(" ", 1)[0])

    def value(self, name: str) -> str:
        """Return the value of a header, empty where there is none."""
        return next((value for each, value in self.headers if each.lower() == name), "")


class Front:
    """A WSGI layer over an application; ``megabytes`` bounds what is kept, 0 keeps nothing."""

    def __init__(self, app: WSGIApplication, megabytes: int) -> None:
        self.app = app
        self._room = megabytes * 2**20
        self._kept: OrderedDict[Key, _Answer] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._running: dict[Key, threading.Event] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; the same question asked by several at once is worked out once."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ["PATH_INFO"] in FRESH:
            return self.app(environ, start_response)
        if "unscr.failed" in environ:
            # Its answer is ready, and must not wait for the answer to the same question.
            return self.app(environ, start_response)
        wanted = _key(environ)
        answer = self._find(wanted)
        if answer is not None:
            return _give(answer, environ, start_response)
        leader = self._lead(wanted)
        if not leader and (answer := self._find(wanted)) is not None:
            return _give(answer, environ, start_response)
        try:
            done = self._work_out(environ, start_response, wanted)
        finally:
            if leader:
                self._done(wanted)
        return _give(done, environ, start_response) if isinstance(done, _Answer) else done

    def at_hand(self, wanted: Key, if_none_match: str) -> Finished | None:
        """Return the answer to a GET where it is at hand, without waiting for anything."""
        answer = None if wanted[3] in FRESH else self._find(wanted)
        return None if answer is None else answer.finished(if_none_match)

    def _find(self, wanted: Key) -> _Answer | None:
        with self._lock:
            answer = self._kept.get(wanted)
            if answer is not None:
                self._kept.move_to_end(wanted)
            return answer

    def _lead(self, wanted: Key) -> bool:
        """Return whether this thread is the first to work on it; the others wait here until it has ended."""
        with self._lock:
            event = self._running.get(wanted)
            if event is None:
                self._running[wanted] = threading.Event()
                return True
        event.wait()
        return False

    def _done(self, wanted: Key) -> None:
        with self._lock:
            self._running.pop(wanted).set()

    def _work_out(
        self, environ: WSGIEnvironment, start_response: StartResponse, wanted: Key
    ) -> _Answer | Iterable[bytes]:
        """Return the answer whole, kept if it may be; or what the application gives, already started."""
        started = Started()
        # A HEAD is worked out as the GET that it asks about.
        parts = self.app({**environ, "REQUEST_METHOD": "GET"}, started)
        headers = started.headers
        if started.code != HTTPStatus.OK or int(started.value("content-length") or _KEPT + 1) > _KEPT:
            tag, known = started.value("etag"), environ.get("HTTP_IF_NONE_MATCH", "")
            if started.code == HTTPStatus.OK and tag and known and _matches(known, tag):
                start_response("304 Not Modified", [each for each in headers if each[0].lower() not in _OF_A_BODY])
                return _closed(parts)
            start_response(started.status, headers)
            return parts if environ["REQUEST_METHOD"] == "GET" else _closed(parts)
        try:
            body = b"".join(parts)
        finally:
            close(parts)
        answer = _finished(headers, body, wanted[-1])
        if _lasting(environ):
            self._keep(wanted, answer)
        return answer

    def _keep(self, wanted: Key, answer: _Answer) -> None:
        with self._lock:
            if answer.size > self._room or wanted in self._kept:
                return
            self._kept[wanted] = answer
            self._size += answer.size
            while self._size > self._room:
                _, oldest = self._kept.popitem(last=False)
                self._size -= oldest.size


def key(scheme: str, host: str, root: str, path: str, query: str, *negotiated: str, codings: str) -> Key:
    """Return what an answer depends on; ``negotiated`` are the values of the headers that Vary may name, and cookies.

    The coding that the body will have comes last.
    """
    return (scheme, host, root, path, query, *negotiated, "gzip" if takes_gzip(codings) else "")


def _key(environ: WSGIEnvironment) -> Key:
    scheme, *others = (
        environ.get(name, "")
        for name in (
            *("wsgi.url_scheme", "HTTP_HOST", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"),
            *("HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE", "HTTP_COOKIE"),
        )
    )
    return key(scheme, *others, codings=environ.get("HTTP_ACCEPT_ENCODING", ""))


def takes_gzip(codings: str) -> bool:
    """Tell whether an Accept-Encoding header takes gzip. RFC 9110, section 12.5.3."""
    if not codings or ("gzip" not in (given := codings.lower()) and "*" not in given):
        return False
    for each in given.split(","):
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
    kept = [(name, value) for name, value in headers if name.lower() not in _OWN]
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
    code, headers, body = answer.finished(environ.get("HTTP_IF_NONE_MATCH", ""))
    status = HTTPStatus(code)
    start_response(f"{code} {status.phrase.upper() if status == HTTPStatus.OK else status.phrase}", headers)
    return () if environ["REQUEST_METHOD"] == "HEAD" or not body else (body,)


def _matches(asked: str, etag: str) -> bool:
    """Tell whether an If-None-Match header names the tag; the comparison is weak. RFC 9110, section 13.1.2."""
    return asked.strip() == "*" or etag in [each.strip().removeprefix("W/") for each in asked.split(",")]


def _closed(parts: Iterable[bytes]) -> Iterable[bytes]:
    close(parts)
    return ()


def close(parts: Iterable[bytes]) -> None:
    """End what an application gave, as WSGI asks, whether all of it was taken or not."""
    close = getattr(parts, "close", None)
    if close is not None:
        close()
