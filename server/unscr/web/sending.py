"""Sending what the application said: whole, or piece by piece. RSGI 1.x as granian gives it."""

import asyncio
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from unscr.web.coding import close
from unscr.web.representation import Header, Kept


@dataclass(frozen=True, slots=True)
class Said:
    """What the application answered: the body as one piece, or what gives its pieces."""

    status: int
    headers: list[Header]
    body: bytes | None
    parts: Iterable[bytes]


def send(protocol: Any, status: int, headers: list[Header], body: bytes) -> None:
    """Send an answer whole."""
    if body:
        protocol.response_bytes(status, headers, body)
    else:
        protocol.response_empty(status, headers)


def give(kept: Kept, protocol: Any, if_none_match: str) -> tuple[int, int]:
    """Send an answer that is at hand; return its status and the length of what was sent."""
    status, headers, body = kept.finished(if_none_match)
    send(protocol, status, headers, body)
    return status, len(body)


async def sent(said: Said, protocol: Any, pool: ThreadPoolExecutor) -> int:
    """Send an answer, its pieces read in the threads of ``pool``; return how many bytes there were."""
    if said.body is not None:
        send(protocol, said.status, said.headers, said.body)
        return len(said.body)
    length = 0
    loop = asyncio.get_running_loop()
    pieces = iter(said.parts)
    try:
        transport = protocol.response_stream(said.status, said.headers)
        while piece := await loop.run_in_executor(pool, _next, pieces):
            await transport.send_bytes(piece)
            length += len(piece)
    finally:
        await loop.run_in_executor(pool, close, said.parts)
    return length


def _next(pieces: Iterator[bytes]) -> bytes:
    return next(pieces, b"")
