"""Messages with file descriptors over Unix sockets of kind SOCK_SEQPACKET: one message, one packet; unix(7).

A packet is a line of JSON and a body. A body that is too long for a packet is in an anonymous file whose descriptor
goes with the message.
"""

import json
import os
import socket
from collections.abc import Iterable
from typing import Any, NamedTuple

# Longer bodies go by file. What the system lets one packet hold is several times as much.
INLINE = 32_768
_LARGEST = 3 * INLINE


class Received(NamedTuple):
    """One message: what it says, the descriptors that came with it, and its body."""

    message: dict[str, Any]
    descriptors: list[int]
    body: bytes


def send(
    connection: socket.socket, message: dict[str, Any], descriptors: Iterable[int] = (), body: bytes = b""
) -> None:
    """Send one message; raise OSError where the other side has gone."""
    packet = json.dumps(message).encode() + b"\n" + body
    listed = list(descriptors)
    if listed:
        socket.send_fds(connection, [packet], listed)
    else:
        connection.send(packet)


def receive(connection: socket.socket) -> Received | None:
    """Return one message, or None where the other side has gone.

    Raises TimeoutError as the connection is set, and ValueError for what is no message of ours, or more than a packet
    may hold, of which the system gives a part. recvmsg(2), MSG_TRUNC and MSG_CTRUNC.
    """
    try:
        raw, descriptors, flags, _ = socket.recv_fds(connection, _LARGEST, 2, socket.MSG_CMSG_CLOEXEC)
    except ConnectionError:
        return None
    if flags & (socket.MSG_TRUNC | socket.MSG_CTRUNC):
        for each in descriptors:
            os.close(each)
        raise ValueError(f"a message is longer than {_LARGEST} bytes, or carries more than 2 descriptors")
    if not raw:
        return None
    head, _, body = raw.partition(b"\n")
    return Received(json.loads(head), descriptors, body)


def put(connection: socket.socket, message: dict[str, Any], body: bytes) -> None:
    """Send one message whose body may be of any length; raise OSError where the other side has gone."""
    if len(body) <= INLINE:
        send(connection, message, (), body)
        return
    descriptor = anonymous(body)
    try:
        send(connection, message, (descriptor,))
    finally:
        os.close(descriptor)


def whole(received: Received) -> bytes:
    """Return the body of a message wherever it is; its descriptors are closed."""
    try:
        return content(received.descriptors[0]) if received.descriptors else received.body
    finally:
        for each in received.descriptors:
            os.close(each)


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
