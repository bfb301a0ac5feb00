"""Reading the body of a request, within a length and a time."""

import asyncio
from dataclasses import dataclass
from typing import Any

from unscr.config import Settings
from unscr.errors import RequestError, RequestSlow, RequestTooLarge


@dataclass(frozen=True, slots=True)
class Bounds:
    """The longest body in bytes, and the longest time for it to arrive in seconds."""

    length: int
    seconds: float


# Where the operator says nothing: a question is short, a change may be a graph.
_QUESTION, _CHANGE = 2**18, 2**26


def bounds(settings: Settings, writing: bool) -> Bounds:
    """Return the bounds of a request that may or may not change what is served."""
    if writing:
        return Bounds(settings.request_bytes or _CHANGE, settings.write_seconds)
    return Bounds(settings.request_bytes or _QUESTION, settings.request_seconds)


async def read(scope: Any, protocol: Any, within: Bounds) -> bytes:
    """Return the body; raise RequestTooLarge, RequestSlow, or RequestError where it is cut off."""
    if scope.method in ("GET", "HEAD"):
        return b""
    announced = scope.headers.get("content-length")
    length = int(announced) if announced is not None and announced.isdecimal() else None
    if length is not None and length > within.length:
        raise _too_large(within)
    room = within.length
    pieces: list[bytes] = []
    try:
        async with asyncio.timeout(within.seconds):
            async for piece in protocol:
                pieces.append(piece)
                room -= len(piece)
                if room < 0:
                    raise _too_large(within)
    except TimeoutError:
        raise RequestSlow(
            f"The body of the request did not arrive within {within.seconds:g} s; send it faster.",
            f"请求体未在 {within.seconds:g} 秒内送达；请加快发送。",
        ) from None
    body = b"".join(pieces)
    if length is not None and length != len(body):
        raise RequestError("The body of the request was cut off.", "请求体不完整。")
    return body


def _too_large(within: Bounds) -> RequestTooLarge:
    return RequestTooLarge(
        f"The body of the request is longer than {within.length:,} bytes, the most that is read; send less.",
        f"请求体超过可接收的上限 {within.length:,} 字节；请减少内容。",
    )
