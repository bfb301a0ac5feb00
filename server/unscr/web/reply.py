"""From a finished result to an HTTP response, with its validators."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import BinaryIO

from flask import Response, request

from unscr.answer import Reply

_CHUNK = 2**16


def to_response(reply: Reply, *vary: str) -> Response:
    """Return the result with its length known beforehand: an error can no longer come after the first byte.

    The entity tag is strong: it is of the bytes.
    """
    charset = "; charset=utf-8" if reply.media_type.startswith("text/") else ""
    etag = _digest(reply.file)
    response = Response(_chunks(reply.file), content_type=reply.media_type + charset)
    # Also when no body is sent (HEAD, 304) or the client has gone before its first byte.
    response.call_on_close(reply.file.close)
    response.content_length = reply.length
    response.vary.update(vary)
    if request.method != "POST":
        response.set_etag(etag)
        response.make_conditional(request)
    return response


def _digest(file: BinaryIO) -> str:
    digest = blake2b(digest_size=12)
    for chunk in _chunks(file):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk
