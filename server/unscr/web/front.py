"""What stands before the application: finished answers to GET are kept, compressed once, and given again at once.

RFC 9110 (sections 12.5.3, 13 and 15.4.5), RFC 9111. One process serves one release, so what was answered stays right
for as long as the process lives; what depends on more than the request is never kept.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote_plus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from unscr.web.coding import Choice, Compressed, choose, close, compressed, varies
from unscr.web.record import Told, told

Header = tuple[str, str]
# Everything of a request that an answer may depend on: see ``key``.
Key = tuple[str, str, str, str, str, str, str, Choice]
# Status, headers and body.
Finished = tuple[int, list[Header], bytes]

# Larger answers are streamed from the evaluator's file, and not kept.
_KEPT = 2**20
# Said anew for each answer: by what is done here, or (the date) by the server.
_OWN = ("content-length", "date", "etag", "vary")
# What a 304 does not say.
_OF_A_BODY = frozenset({"content-length", "content-type", "content-encoding", "content-disposition"})
# These tell of the moment, and are asked by machines that know why.
FRESH = frozenset({"/healthz", "/readyz", "/metrics"})
# A query with one of these may answer otherwise the next time; an escape could hide one.
_CHANGING = ("NOW", "RAND", "UUID", "BNODE", "\\U")
_PHRASES = {each.value: f"{each.value} {each.phrase}" for each in HTTPStatus} | {200: "200 OK"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished answer as it goes out, whole or as unchanged; whoever sends one leaves its headers as they are."""

    etag: str
    whole: Finished
    unchanged: Finished
    told: Told

    @property
    def size(self) -> int:
        """What it takes of the room for kept answers."""
        return len(self.whole[2]) + 1024

    def finished(self, if_none_match: str) -> Finished:
        """Return what goes out: the whole, or that it has not changed. RFC 9110, section 15.4.5."""
        return self.unchanged if if_none_match and _matches(if_none_match, self.etag) else self.whole


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


class Front:
    """A WSGI layer over an application; ``megabytes`` bounds what is kept, 0 keeps nothing."""

    def __init__(self, app: WSGIApplication, megabytes: int) -> None:
        self.app = app
        self._room = megabytes * 2**20
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._running: dict[Key, threading.Event] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; the same question asked by several at once is worked out once."""
        # An answer that is ready must not wait for the answer to the same question.
        if environ["PATH_INFO"] in FRESH or "unscr.failed" in environ:
            return self.app(environ, start_response)
        wanted = _key(environ)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            started = Started()
            return _pass_on(self.app(environ, started), started, environ, start_response, wanted[-1])
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
        return _give(done, environ, start_response) if isinstance(done, Kept) else done

    def at_hand(self, wanted: Key) -> Kept | None:
        """Return the answer to a GET where it is at hand, without waiting for anything."""
        return self._find(wanted)

    def _find(self, wanted: Key) -> Kept | None:
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

    def _work_out(self, environ: WSGIEnvironment, start_response: StartResponse, wanted: Key) -> Kept | Iterable[bytes]:
        """Return the answer whole, kept if it may be; or what the application gives, already started."""
        started = Started()
        # A HEAD is worked out as the GET that it asks about, and whether it is known already is asked here alone.
        parts = self.app({**environ, "REQUEST_METHOD": "GET", "HTTP_IF_NONE_MATCH": ""}, started)
        headers = started.headers
        if started.code != HTTPStatus.OK or _length(headers) > _KEPT:
            return _pass_on(parts, started, environ, start_response, wanted[-1])
        try:
            body = b"".join(parts)
        finally:
            close(parts)
        answer = _finished(headers, body, wanted[-1], told(environ))
        if _lasting(environ):
            self._keep(wanted, answer)
        return answer

    def _keep(self, wanted: Key, answer: Kept) -> None:
        with self._lock:
            if answer.size > self._room or wanted in self._kept:
                return
            self._kept[wanted] = answer
            self._size += answer.size
            while self._size > self._room:
                _, oldest = self._kept.popitem(last=False)
                self._size -= oldest.size


def key(scheme: str, host: str, path: str, query: str, accept: str, language: str, cookie: str, codings: str) -> Key:
    """Return what an answer depends on: the address, the headers that Vary may name, and cookies."""
    return (scheme, host, path, query, accept, language, cookie, choose(codings))


def _key(environ: WSGIEnvironment) -> Key:
    get = environ.get
    return key(
        environ["wsgi.url_scheme"],
        get("HTTP_HOST", ""),
        get("SCRIPT_NAME", "") + environ["PATH_INFO"],
        get("QUERY_STRING", ""),
        get("HTTP_ACCEPT", ""),
        get("HTTP_ACCEPT_LANGUAGE", ""),
        get("HTTP_COOKIE", ""),
        get("HTTP_ACCEPT_ENCODING", ""),
    )


def _lasting(environ: WSGIEnvironment) -> bool:
    text = unquote_plus(environ.get("QUERY_STRING", "")).upper()
    return not any(each in text for each in _CHANGING)


def _finished(headers: list[Header], body: bytes, choice: Choice, known: Told) -> Kept:
    values = {name.lower(): value for name, value in headers}
    etag = values.get("etag") or f'"{blake2b(body, digest_size=12).hexdigest()}"'
    kind = values.get("content-type", "")
    coding = choice.coding if choice.applies(kind, len(body)) else ""
    said = _said(headers, kind, _tag(etag, coding), coding)
    if coding:
        body = compressed(body, coding)
    said.append(("Content-Length", str(len(body))))
    unchanged = [each for each in said if each[0].lower() not in _OF_A_BODY]
    return Kept(_tag(etag, coding), (200, said, body), (304, unchanged, b""), Told(digest=known.digest))


def _pass_on(
    parts: Iterable[bytes], started: Started, environ: WSGIEnvironment, start_response: StartResponse, choice: Choice
) -> Iterable[bytes]:
    """Start and return an answer that is not kept; a success is compressed on its way."""
    values = {name.lower(): value for name, value in started.headers}
    kind, etag = values.get("content-type", ""), values.get("etag", "")
    if started.code != HTTPStatus.OK:
        start_response(started.status, started.headers)
        return parts
    coding = choice.coding if choice.applies(kind, _length(started.headers)) else ""
    etag = _tag(etag, coding)
    said = _said(started.headers, kind, etag, coding)
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    if etag and asked and environ["REQUEST_METHOD"] in ("GET", "HEAD") and _matches(asked, etag):
        start_response(_PHRASES[304], [each for each in said if each[0].lower() not in _OF_A_BODY])
        return _closed(parts)
    if not coding and "content-length" in values:
        said.append(("Content-Length", values["content-length"]))
    start_response(started.status, said)
    if environ["REQUEST_METHOD"] == "HEAD":
        return _closed(parts)
    return Compressed(parts, coding) if coding else parts


def _said(headers: list[Header], kind: str, etag: str, coding: str) -> list[Header]:
    """Return the headers of an answer that may come in a coding, and whose length is not said yet."""
    said = [(name, value) for name, value in headers if name.lower() not in _OWN]
    vary = ", ".join(value for name, value in headers if name.lower() == "vary")
    if varies(kind) or coding:
        vary = f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"
    said += [(name, value) for name, value in (("ETag", etag), ("Vary", vary)) if value]
    if coding:
        said.append(("Content-Encoding", coding))
    return said


def _tag(etag: str, coding: str) -> str:
    """Return the entity tag of a representation in a coding: other bytes, another tag."""
    return f'{etag[:-1]}-{coding}"' if etag and coding else etag


def _give(answer: Kept, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    code, headers, body = answer.finished(environ.get("HTTP_IF_NONE_MATCH", ""))
    told(environ).digest = answer.told.digest
    start_response(_PHRASES[code], list(headers))
    return () if environ["REQUEST_METHOD"] == "HEAD" or not body else (body,)


def _matches(asked: str, etag: str) -> bool:
    """Tell whether an If-None-Match header names the tag; the comparison is weak. RFC 9110, section 13.1.2."""
    return asked.strip() == "*" or etag in [each.strip().removeprefix("W/") for each in asked.split(",")]


def _length(headers: list[Header]) -> float:
    return next((int(value) for name, value in headers if name.lower() == "content-length"), float("inf"))


def _closed(parts: Iterable[bytes]) -> Iterable[bytes]:
    close(parts)
    return ()
