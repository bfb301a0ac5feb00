"""Several documents in one body. RFC 7578 (multipart/form-data), RFC 2046, section 5.1."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

from unscr.errors import RequestError

MULTIPART = "multipart/form-data"

_HEAD = re.compile(rb"(?P<lines>(?:[^\r\n]+\r?\n)*)\r?\n")


@dataclass(frozen=True, slots=True)
class Part:
    """One document: its Content-Type as given, the name of its file, and its bytes."""

    content_type: str
    name: str
    body: bytes


def parts(content_type: str, body: bytes) -> tuple[Part, ...]:
    """Return the documents in order; raise RequestError where the body does not keep the form."""
    header = Message()
    header["Content-Type"] = content_type
    boundary = header.get_param("boundary")
    if not isinstance(boundary, str) or not 0 < len(boundary) <= 70:
        raise RequestError(
            f"The {MULTIPART} body has no boundary in its Content-Type.",
            f"{MULTIPART} 的 Content-Type 未给出 boundary。",
        )
    return tuple(map(_part, _pieces(body, boundary.encode("utf-8", "replace"))))


def _pieces(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """Yield what stands between the boundaries; a line may end without a carriage return, as hand-written ones do."""
    line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(?P<last>--)?[ \t]*(?=\r?\n|\Z)")
    begun: int | None = None
    for found in line.finditer(body):
        if begun is not None:
            yield body[begun : found.start()]
        if found["last"]:
            return
        begun = found.end()
    raise RequestError(f"The {MULTIPART} body has no end.", f"{MULTIPART} 请求体没有结尾。")


def _part(piece: bytes) -> Part:
    # The line of the boundary ends here.
    content = piece.removeprefix(b"\r").removeprefix(b"\n")
    head = _HEAD.match(content)
    if head is None:
        raise RequestError(
            f"A part of the {MULTIPART} body has no empty line after its headers.",
            f"{MULTIPART} 某部分的标头后缺少空行。",
        )
    headers = BytesHeaderParser().parsebytes(head["lines"])
    # No text where it holds other bytes than ASCII, whatever its type says.
    return Part(str(headers.get("Content-Type", "")), headers.get_filename("") or "", content[head.end() :])
