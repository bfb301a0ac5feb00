"""What a caller asks a worker, as one packet, which the worker takes apart in one step.

Only our own program writes these; what a worker says, who may have been misled by a query, is JSON.
"""

import marshal
import os
import socket
from typing import NamedTuple

from unscr.graph import wire


class Question(NamedTuple):
    """Which task it is (``what`` and its ``body``), its token, since when it waits, and a lower time limit, if any."""

    what: str
    token: int
    since: float
    seconds: float | None
    body: bytes


def put(connection: socket.socket, question: Question) -> None:
    """Send a question of any length; raise OSError where the other side has gone."""
    if len(question.body) <= wire.INLINE:
        connection.send(marshal.dumps(tuple(question)))
        return
    descriptor = wire.anonymous(question.body)
    try:
        socket.send_fds(connection, [marshal.dumps(tuple(question._replace(body=b"")))], [descriptor])
    finally:
        os.close(descriptor)


def take(connection: socket.socket, room: bytearray) -> Question | None:
    """Return a question, by way of ``room``; None where the caller has gone. Raises as ``wire.receive``."""
    packet = wire.take(connection, room)
    if packet is None:
        return None
    raw, descriptors = packet
    try:
        question = Question._make(marshal.loads(raw))  # noqa: S302 - from whoever has loaded this program as well
        return question._replace(body=wire.content(descriptors[0])) if descriptors else question
    finally:
        for each in descriptors:
            os.close(each)
