"""What a caller asks a worker, as one packet, which the worker takes apart in one step.

Only our own program writes these; what a worker says, who may have been misled by a query, is JSON.
"""

import marshal
import os
import socket
from typing import NamedTuple

from unscr.graph import wire
from unscr.graph.tied import Tied


class Question(NamedTuple):
    """Which task it is (``what`` and its ``body``), its token, since when it waits, and a lower time limit, if any."""

    what: str
    token: int
    since: float
    seconds: float | None
    body: bytes


def put(connection: Tied, question: Question) -> None:
    """Send a question of any length; raise OSError where the other side has gone."""
    other_end = connection.other_end
    if other_end is None and len(question.body) <= wire.INLINE:
        connection.send(marshal.dumps(tuple(question)))
        return
    beside = [] if other_end is None else [other_end.fileno()]
    long = len(question.body) > wire.INLINE
    if long:
        beside.append(wire.anonymous(question.body))
        question = question._replace(body=b"")
    try:
        socket.send_fds(connection, [marshal.dumps(tuple(question))], beside)
    finally:
        if long:
            os.close(beside[-1])
    connection.told()


def first(connection: socket.socket, room: bytearray) -> tuple[Question, int] | None:
    """Return the first question of a connection, and the end of what it is tied to; None and raises as ``take``."""
    taken = _taken(connection, room)
    if taken is None or not taken[1]:
        return None
    question, (tie, *beside) = taken
    return _whole(question, beside), tie


def take(connection: socket.socket, room: bytearray) -> Question | None:
    """Return a question, by way of ``room``; None where the caller has gone. Raises as ``wire.receive``."""
    taken = _taken(connection, room)
    return _whole(*taken) if taken is not None else None


def _taken(connection: socket.socket, room: bytearray) -> tuple[Question, list[int]] | None:
    packet = wire.take(connection, room)
    if packet is None:
        return None
    raw, descriptors = packet
    return Question._make(marshal.loads(raw)), descriptors  # noqa: S302 - from whoever has loaded this program as well


def _whole(question: Question, beside: list[int]) -> Question:
    """Return a question with its body, which may have come by file."""
    if not beside:
        return question
    try:
        return question._replace(body=wire.content(beside[0]))
    finally:
        for each in beside:
            os.close(each)
