"""Content codings: which one a request is given, and how a body is put into it.

RFC 9110, sections 8.4 and 12.5.3; RFC 7932 (br), RFC 8878 (zstd), RFC 1952 (gzip).
"""

import gzip
import os
import re
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import BinaryIO, NamedTuple

import brotli
import zstandard

# Below this, compression costs more than it saves.
_SMALL = 512
_TEXTUAL = ("text/", "application/", "image/svg")
# A header that is longer is read anew each time, so that what is remembered stays small.
_REMEMBERED = 200
_ELEMENT = re.compile(r"([!#$%&'*+.^_`|~0-9a-z-]+)(?:[ \t]*;[ \t]*q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?")


class Choice(NamedTuple):
    """The coding of an answer, empty for none; ``only`` where the client takes no answer without one."""

    coding: str
    only: bool

    def applies(self, content_type: str, length: float) -> bool:
        """Tell whether a body of this type and length is put into the coding."""
        return self.is_for(length) and self.suits(content_type)

    def is_for(self, length: float) -> bool:
        """Tell whether a body of this length is put into the coding where its type suits."""
        return bool(self.coding) and (self.only or length >= _SMALL)

    def suits(self, content_type: str) -> bool:
        """Tell whether a body of this type is put into the coding where it is long enough."""
        return self.only or content_type.startswith(_TEXTUAL)


def choose(accepted: str) -> Choice:
    """Return what suits an Accept-Encoding header best: by its weights, and among equals by what saves most.

    A client that accepts nothing that there is gets the body as it is: the header is then disregarded.
    """
    return _choose(accepted) if len(accepted) < _REMEMBERED else _choice(accepted)


def varies(content_type: str) -> bool:
    """Tell whether a body of this type may come in a coding."""
    return content_type.startswith(_TEXTUAL)


def _choice(accepted: str) -> Choice:
    weights: dict[str, float] = {}
    for each in accepted.lower().split(","):
        element = _ELEMENT.fullmatch(each.strip(" \t"))
        # What cannot be read asks for nothing.
        if element is not None:
            weights.setdefault(element[1].removeprefix("x-"), float(element[2] or 1))
    others = weights.get("*", 0.0)
    coding = max(CODINGS, key=lambda name: weights.get(name, others))
    weight = weights.get(coding, others)
    plain = weights.get("identity", weights.get("*"))
    only = plain == 0
    if not weight or (weights.get("identity", 0.0) > weight):
        return Choice("", only=False)
    return Choice(coding, only)


@lru_cache(maxsize=256)
def _choose(accepted: str) -> Choice:
    return _choice(accepted)


class _Coding(NamedTuple):
    whole: Callable[[bytes], bytes]
    stream: Callable[[], tuple[Callable[[bytes], bytes], Callable[[], bytes]]]


def _brotli() -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    # The window bounds what a stream takes: 256 kB.
    stream = brotli.Compressor(quality=3, lgwin=18)
    return stream.process, stream.finish


def _zstd() -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    stream = zstandard.ZstdCompressor(level=3).compressobj()
    return stream.compress, stream.flush


def _gzip() -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    stream = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return stream.compress, stream.flush


# Levels as measured (see DECISIONS): an answer that is kept is compressed once, a long one while its client waits.
CODINGS = {
    "br": _Coding(lambda body: brotli.compress(body, quality=5), _brotli),
    "zstd": _Coding(lambda body: zstandard.ZstdCompressor(level=9).compress(body), _zstd),
    "gzip": _Coding(lambda body: gzip.compress(body, compresslevel=6, mtime=0), _gzip),
}


def compressed(body: bytes, coding: str) -> bytes:
    """Return a whole body in a coding; the same body always gives the same bytes."""
    return CODINGS[coding].whole(body)


def compress(parts: Iterable[bytes], coding: str) -> BinaryIO:
    """Return the pieces of a long body in a coding, in an anonymous file that stands at its start, and close them.

    All of it is done before the first byte is sent: what fails is still told, and a slow reader holds the small file.
    """
    take, end = CODINGS[coding].stream()
    file = os.fdopen(os.memfd_create("unscr-coded", os.MFD_CLOEXEC), "w+b")
    try:
        for part in parts:
            file.write(take(part))
        file.write(end())
        file.seek(0)
    except BaseException:
        file.close()
        raise
    finally:
        close(parts)
    return file


def close(parts: Iterable[bytes]) -> None:
    """End what an application gave, as WSGI asks, whether all of it was taken or not."""
    end = getattr(parts, "close", None)
    if end is not None:
        end()
