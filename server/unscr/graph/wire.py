"""Messages with file descriptors over Unix sockets of kind SOCK_SEQPACKET: one message, one packet.

Whatever may be long (a query, a result) is in an anonymous file whose descriptor goes with the message; unix(7).
"""

import json
import os
import socket
from collections.abc import Iterable
from typing import Any

_LARGEST = 65_536


def send(connection: socket.socket, message: dict[str, Any], descriptors: Iterable[int] = ()) -> None:
    """Send one message; raise OSError where the other side has gone."""
    socket.send_fds(connection, [json.dumps(message).encode()], list(descriptors))


def receive(connection: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return one message and the descriptors that came with it, or None where the other side has gone."""
    try:
        raw, descriptors, _, _ = socket.recv_fds(connection, _LARGEST, 2, socket.MSG_CMSG_CLOEXEC)
    except ConnectionError:
        return None
    return (json.loads(raw), descriptors) if raw else None


def anonymous(content: bytes = b"") -> int:
    """Return the descriptor of a new file that has no name and lasts as long as somebody holds it."""
    descriptor = os.memfd_create("unscr", os.MFD_CLOEXEC)
    written = 0
    while written < len(content):
        written += os.write(descriptor, content[written:])
    return descriptor


def content(descriptor: int) -> bytes:
    """Return everything in an anonymous file."""
    return os.pread(descriptor, os.fstat(descriptor).st_size, 0)
