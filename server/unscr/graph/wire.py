"""Messages with file descriptors over Unix sockets of kind SOCK_SEQPACKET: one message, one packet; unix(7).

A packet is a line of JSON and a body. A body that is too long for a packet is in an anonymous file whose descriptor
goes with the message.
"""

import json
import os
import socket
import struct
from collections.abc import Sequence
from typing import Any, NamedTuple

# Longer bodies go by file. What the system lets one packet hold is several times as much.
INLINE = 32_768
LARGEST = 3 * INLINE
_DESCRIPTOR = struct.Struct("=i")
# What was read last, but for errors.
_READ: dict[bytes, dict[str, Any]] = {}
# Not in use just now.
_ROOMS: list[bytearray] = []
_BESIDE = socket.CMSG_SPACE(2 * _DESCRIPTOR.size)
_RIGHTS = (socket.SOL_SOCKET, socket.SCM_RIGHTS)
# To join flags that are members of an enumeration takes longer than the call they are for.
_CLOSING = int(socket.MSG_CMSG_CLOEXEC)
_CUT = int(socket.MSG_TRUNC | socket.MSG_CTRUNC)


class Received(NamedTuple):
    """One message: what it says, the descriptors that came with it, and its body."""

    message: dict[str, Any]
    descriptors: list[int]
    body: bytes


def send(
    connection: socket.socket, message: dict[str, Any] | bytes, descriptors: Sequence[int] = (), body: bytes = b""
) -> None:
    """Send one message, which may be JSON already; raise OSError where the other side has gone."""
    packet = (message if isinstance(message, bytes) else json.dumps(message).encode()) + b"\n" + body
    if descriptors:
        socket.send_fds(connection, [packet], list(descriptors))
    else:
        connection.send(packet)


def receive(connection: socket.socket) -> Received | None:
    """Return one message, or None where the other side has gone.

    Raises TimeoutError as the connection is set, and ValueError for what is no message of ours, or more than a packet
    may hold, of which the system gives a part. recvmsg(2), MSG_TRUNC and MSG_CTRUNC.
    """
    # A piece of memory of this size, taken and given back each time, makes the C library tidy up all of its memory.
    room = _ROOMS.pop() if _ROOMS else bytearray(LARGEST)
    try:
        packet = take(connection, room)
        if packet is None:
            return None
        head, _, body = bytes(packet[0]).partition(b"\n")
    finally:
        _ROOMS.append(room)
    return Received(_read(head), packet[1], body)


def _read(head: bytes) -> dict[str, Any]:
    """Return what a message says; most say the same as the one before, and then nobody changes it."""
    known = _READ.get(head)
    if known is not None:
        return known
    message: dict[str, Any] = json.loads(head.decode())
    if "error" not in message:
        _READ.clear()
        _READ[head] = message
    return message


def take(connection: socket.socket, room: bytearray) -> tuple[memoryview, list[int]] | None:
    """Return a packet of any kind, at the start of ``room``, and its descriptors; None and raises as ``receive``."""
    try:
        size, beside, flags, _ = connection.recvmsg_into((room,), _BESIDE, _CLOSING)
    except ConnectionError:
        return None
    descriptors = _descriptors(beside, flags) if beside or flags & _CUT else []
    return (memoryview(room)[:size], descriptors) if size else None


def _descriptors(beside: list[tuple[int, int, bytes]], flags: int) -> list[int]:
    """Return the descriptors in what came beside a packet, cmsg(3); raise ValueError where something was left out."""
    rights = b"".join(data for level, kind, data in beside if (level, kind) == _RIGHTS)
    whole = len(rights) - len(rights) % _DESCRIPTOR.size
    descriptors = [each for (each,) in _DESCRIPTOR.iter_unpack(rights[:whole])]
    if flags & _CUT:
        for each in descriptors:
            os.close(each)
        raise ValueError(f"a message is longer than {LARGEST} bytes, or carries more than 2 descriptors")
    return descriptors


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
    write(descriptor, content)
    return descriptor


def write(descriptor: int, content: bytes) -> None:
    """Write all of it."""
    written = 0
    while written < len(content):
        written += os.write(descriptor, content[written:])


def content(descriptor: int) -> bytes:
    """Return everything in an anonymous file."""
    return os.pread(descriptor, os.fstat(descriptor).st_size, 0)
