"""An answer as it goes out: in the coding that was chosen, with its tag, whole or as one that has not changed.

RFC 9110, sections 8.4, 8.8.3, 13.1.1, 13.1.2 and 15.4.5.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from unscr.tag import tag as tagged
from unscr.web.coding import Choice, close, compress, compressed, varies
from unscr.web.record import Told
from unscr.web.reply import Body

Header = tuple[str, str]
# Status, headers and body.
Finished = tuple[int, list[Header], bytes]

PHRASES = {each.value: f"{each.value} {each.phrase}" for each in HTTPStatus}
# Said anew for each answer: by what is done here, or (the date) by the server. That it expires is said by max-age
# alone: a moment would be past for the next one. RFC 9111, section 5.3.
_OWN = ("content-length", "date", "etag", "expires", "vary")
# What a 304 does not say.
_OF_A_BODY = frozenset({"content-length", "content-type", "content-encoding", "content-disposition"})


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished answer as it goes out, whole or as unchanged; whoever sends one leaves its headers as they are."""

    etag: str
    whole: Finished
    told: Told

    @property
    def size(self) -> int:
        """What it takes of the room for kept answers."""
        return len(self.whole[2]) + 1024

    def finished(self, if_none_match: str) -> Finished:
        """Return what goes out: the whole, or that it has not changed. RFC 9110, section 15.4.5."""
        if if_none_match and _matches(if_none_match, self.etag):
            return 304, [each for each in self.whole[1] if each[0].lower() not in _OF_A_BODY], b""
        return self.whole


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


def finish(headers: list[Header], body: bytes, choice: Choice, known: Told) -> Kept:
    """Return a success whole, as it can be given again and again."""
    etag, rest = "", []
    for each in headers:
        name = each[0].lower()
        if name == "etag":
            etag = each[1]
        elif name not in _OWN or name == "vary":
            rest.append(each)
    coding, before, after = _framed(tuple(rest), choice, choice.is_for(len(body)))
    etag = _tag(etag or f'"{tagged(body)}"', coding)
    if coding:
        body = compressed(body, coding)
    said = [*before, ("ETag", etag), *after, ("Content-Length", str(len(body)))]
    return Kept(etag, (200, said, body), Told(digest=known.digest))


@lru_cache(maxsize=256)
def _framed(rest: tuple[Header, ...], choice: Choice, is_for: bool) -> tuple[str, list[Header], list[Header]]:
    """Return the coding of a success with these headers, and what it says before its tag and after it.

    Most answers differ in their tag and length alone.
    """
    kind = next((value for name, value in rest if name.lower() == "content-type"), "")
    coding = choice.coding if is_for and choice.suits(kind) else ""
    said = _said(list(rest), kind, "", coding)
    before = len(rest) - sum(name.lower() == "vary" for name, _ in rest)
    return coding, said[:before], said[before:]


def pass_on(
    parts: Iterable[bytes], started: Started, environ: WSGIEnvironment, start_response: StartResponse, choice: Choice
) -> Iterable[bytes]:
    """Start and return an answer that is not kept; a success is compressed before."""
    head = environ["REQUEST_METHOD"] == "HEAD"
    if started.code != HTTPStatus.OK:
        start_response(started.status, started.headers)
        return _closed(parts) if head else parts
    values = {name.lower(): value for name, value in started.headers}
    kind, whole = values.get("content-type", ""), length(started.headers)
    coding = choice.coding if choice.applies(kind, whole) else ""
    etag = tag(started.headers, choice)
    said = _said(started.headers, kind, etag, coding)
    asked = environ.get("HTTP_IF_NONE_MATCH", "")
    # Only answers to GET and HEAD carry a tag.
    if etag and asked and _matches(asked, etag):
        start_response(PHRASES[304], [each for each in said if each[0].lower() not in _OF_A_BODY])
        return _closed(parts)
    size = "" if coding else values.get("content-length", "")
    if coding and not head:
        file = compress(parts, coding)
        parts, size = Body(file), str(os.fstat(file.fileno()).st_size)
    start_response(started.status, said + ([("Content-Length", size)] if size else []))
    return _closed(parts) if head else parts


def _closed(parts: Iterable[bytes]) -> Iterable[bytes]:
    close(parts)
    return ()


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


def tag(headers: list[Header], choice: Choice) -> str:
    """Return the entity tag with which an answer goes out that is not kept, empty where it has none."""
    values = {name.lower(): value for name, value in headers}
    applies = choice.applies(values.get("content-type", ""), length(headers))
    return _tag(values.get("etag", ""), choice.coding if applies else "")


def is_named(asked: str, etag: str) -> bool:
    """Tell whether an If-Match header names the tag; the comparison is strong. RFC 9110, section 13.1.1."""
    return asked.strip() == "*" or etag in [each.strip() for each in asked.split(",") if each.strip()]


def length(headers: list[Header]) -> float:
    """Return the length that headers announce, infinite where they do not."""
    return next((int(value) for name, value in headers if name.lower() == "content-length"), float("inf"))


def _matches(asked: str, etag: str) -> bool:
    """Tell whether an If-None-Match header names the tag; the comparison is weak. RFC 9110, section 13.1.2."""
    return asked.strip() == "*" or etag in [each.strip().removeprefix("W/") for each in asked.split(",")]
