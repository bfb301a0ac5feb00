"""From a finished result to an HTTP response, with its validators."""

from collections.abc import Iterator
from typing import BinaryIO

from flask import Response, request

from unscr.answer import Reply

_CHUNK = 2**16


def to_response(reply: Reply, *vary: str) -> Response:
    """Return the result with its length known beforehand: an error can no longer come after the first byte."""
    response = Response(_chunks(reply.file), mimetype=reply.media_type, direct_passthrough=True)
    if reply.media_type.startswith("text/"):
        response.headers["Content-Type"] = f"{reply.media_type}; charset=utf-8"
    response.content_length = reply.length
    response.vary.update(vary)
    if request.method == "HEAD":
        reply.file.close()
        response.response = ()
    return response


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
