"""From a finished result to an HTTP response, with its validators and the headers of every response."""

from collections.abc import Iterator
from typing import BinaryIO

from flask import Response, request

from unscr.answer import Reply
from unscr.tag import Tagged
from unscr.web.record import told

HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Allow, Content-Profile, ETag, Link, Location, Retry-After, WWW-Authenticate",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# What scripts of other sites may send. The asterisk stands for all but the token; those by name are for old browsers.
_SENT = "*, Accept, Accept-Profile, Authorization, Content-Type, If-Match, If-None-Match"
# What others had a part in is kept nowhere, here least of all.
PASSING = "no-store"
_REMEMBERED_SECONDS = "86400"
_CHUNK = 2**16


class Body:
    """The pieces of a finished result, for WSGI; the file is closed with it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self._file.read(_CHUNK):
            yield chunk

    def close(self) -> None:
        """Close the file; also when no body was sent, or the client has gone before its first byte."""
        self._file.close()


def to_response(reply: Reply, *vary: str) -> Response:
    """Return the result with its length known beforehand: an error can no longer come after the first byte.

    The entity tag is strong: it is of the bytes.
    """
    etag = digest(reply.file)
    told(request.environ).digest = reply.digest
    body = Body(reply.file)
    response = Response(iter(body), content_type=content_type(reply.media_type))
    response.call_on_close(body.close)
    response.content_length = reply.length
    response.vary.update(vary)
    if reply.passing:
        response.headers["Cache-Control"] = PASSING
    if request.method != "POST":
        response.set_etag(etag)
        response.make_conditional(request)
    return response


def to_options(response: Response) -> None:
    """Make an answer to OPTIONS of one that has Allow alone; it says what browsers ask beforehand as well (CORS)."""
    response.status_code = 204
    # It is routed only to be refused in words.
    response.headers["Allow"] = ", ".join(each for each in response.allow if each != "PATCH")
    del response.headers["Content-Type"]
    response.headers["Access-Control-Allow-Methods"] = ", ".join(sorted(response.allow))
    response.headers["Access-Control-Allow-Headers"] = _SENT
    response.headers["Access-Control-Max-Age"] = _REMEMBERED_SECONDS


def content_type(media_type: str) -> str:
    """Return the media type as a header says it."""
    return media_type + ("; charset=utf-8" if media_type.startswith("text/") else "")


def digest(file: BinaryIO) -> str:
    """Return a digest of a file from where it stands to its end; it then stands at its start."""
    found = Tagged()
    while chunk := file.read(_CHUNK):
        found.write(chunk)
    file.seek(0)
    return found.tag
