"""A message arrives as it was sent, or not at all."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.graph import wire

Pair = tuple[socket.socket, socket.socket]


@pytest.fixture
def pair() -> Iterator[Pair]:
    """Return the two ends of a connection."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, theirs:
        yield ours, theirs


def descriptors() -> int:
    """Return how many descriptors are open."""
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.parametrize("length", [0, 1, wire.INLINE, wire.INLINE + 1, 2**20])
def test_a_body_of_any_length_arrives_whole(pair: Pair, length: int) -> None:
    before = descriptors()
    wire.put(pair[0], {"a": "\N{EURO SIGN}"}, b"\n" * length)
    received = wire.receive(pair[1])
    assert received is not None
    assert (received.message, wire.whole(received)) == ({"a": "\N{EURO SIGN}"}, b"\n" * length)
    assert descriptors() == before


def test_whoever_has_gone_says_nothing(pair: Pair) -> None:
    pair[0].close()
    assert wire.receive(pair[1]) is None


@pytest.mark.parametrize(("length", "sent"), [(3 * wire.INLINE, 0), (3 * wire.INLINE, 1), (0, 3)])
def test_what_does_not_fit_is_an_error_and_not_a_part(pair: Pair, length: int, sent: int) -> None:
    """The body beyond the room for it, descriptors beyond two; those that came are closed."""
    before = descriptors()
    wire.send(pair[0], {}, [0] * sent, b"x" * length)
    with pytest.raises(ValueError, match="longer than"):
        wire.receive(pair[1])
    assert descriptors() == before


def test_what_just_fits_is_taken(pair: Pair) -> None:
    """Whatever is sent below the largest: two bytes of JSON, the end of the line, and the body."""
    wire.send(pair[0], {}, (), b"x" * (3 * wire.INLINE - 3))
    received = wire.receive(pair[1])
    assert received is not None
    assert len(received.body) == 3 * wire.INLINE - 3
