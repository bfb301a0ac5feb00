"""The broker's process: it forks another for each question, which asks, reads the answer and ends.

A single-threaded loop over sockets; run as ``python -m unscr.graph.broker.process``, told what to do on standard input;
says ``ready`` on standard output. Whoever asked and leaves ends the question, and so does its time.
"""

import contextlib
import json
import os
import selectors
import signal
import socket
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from unscr.config import Settings
from unscr.errors import CallError, UnscrError
from unscr.graph import child, sandbox, wire
from unscr.graph.broker.fault import failed, late
from unscr.graph.broker.fetch import Question, fetch
from unscr.graph.broker.listed import listed
from unscr.graph.broker.reading import read
from unscr.graph.child import Child
from unscr.graph.remote.address import Address
from unscr.graph.task import failure
from unscr.graph.verdict import busy

# Each may take its time, so that more than the evaluations at one time make sense.
MOST = 32
# The system ends what the clock of the question did not: a name that takes long to resolve, say.
_GRACE = 0.1
_BACKLOG = 64


class Broker:
    """The loop's state."""

    def __init__(self, listener: socket.socket, known: Mapping[str, Address], limits: Settings) -> None:
        self._listener = listener
        self._known = known
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._asking: dict[int, Child] = {}

    def run(self) -> None:
        """Serve for ever."""
        self._selector.register(self._listener, selectors.EVENT_READ, self._accept)
        while True:
            for key, _ in self._selector.select():
                # An earlier event of the same round may have closed this one, and its number may be another's now.
                if self._selector.get_map().get(key.fd) is key:
                    key.data()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._listener.accept()
            self._selector.register(connection, selectors.EVENT_READ, partial(self._asked, connection))

    def _asked(self, connection: socket.socket) -> None:
        self._selector.unregister(connection)
        try:
            received = wire.receive(connection)
        except ValueError:
            received = None
        if received is None:
            connection.close()
            return
        target, seconds = received.message["target"], received.message["seconds"]
        question = Question(target, wire.whole(received).decode(), seconds, self._limits.service_bytes)
        if len(self._asking) >= MOST:
            _tell(connection, busy())
            return
        begun = child.fork(lambda _: _ask(question, self._known, self._limits, connection), (connection.fileno(),))
        self._asking[begun.pid] = begun
        ended = partial(self._ended, begun, connection, question)
        self._selector.register(begun.connection, selectors.EVENT_READ, ended)
        # Nobody says anything here any more: what comes is the end.
        self._selector.register(connection, selectors.EVENT_READ, partial(self._left, begun, connection))

    def _left(self, begun: Child, connection: socket.socket) -> None:
        self._forget(begun, connection)
        with contextlib.suppress(ProcessLookupError):
            begun.end()
        connection.close()

    def _ended(self, begun: Child, connection: socket.socket, question: Question) -> None:
        self._forget(begun, connection)
        code = os.waitstatus_to_exitcode(begun.ended())
        if code == 0:
            connection.close()
        elif code == -signal.SIGALRM:
            _tell(connection, late(question.target, question.seconds))
        else:
            _tell(connection, failed(question.target, "answer", "reading it failed", "读取其结果时出错"))

    def _forget(self, begun: Child, connection: socket.socket) -> None:
        self._selector.unregister(begun.connection)
        self._selector.unregister(connection)
        del self._asking[begun.pid]


def _ask(question: Question, known: Mapping[str, Address], limits: Settings, connection: socket.socket) -> None:
    signal.setitimer(signal.ITIMER_REAL, question.seconds + _GRACE)
    try:
        fetched = fetch(question, known)
        # What comes from elsewhere is read where nothing can be reached any more.
        sandbox.confine(limits.query_megabytes, None)
        body = read(fetched, question.target, limits.service_rows)
    except CallError as error:
        with contextlib.suppress(OSError):
            wire.send(connection, failure(error))
        return
    with contextlib.suppress(OSError):
        wire.put(connection, {}, body)


def _tell(connection: socket.socket, error: UnscrError) -> None:
    with connection, contextlib.suppress(OSError):
        wire.send(connection, failure(error))


def main() -> None:
    """Read settings from standard input, listen, say ``ready``, serve until killed."""
    order = json.loads(sys.stdin.readline())
    sandbox.die_with_parent(order["parent"])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits = Settings(**order["settings"])
    place = Path(order["place"])
    place.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(place))
    listener.listen(_BACKLOG)
    print(json.dumps({"ready": True}), flush=True)  # noqa: T201 - this is the protocol
    Broker(listener, listed(limits.service), limits).run()


if __name__ == "__main__":
    main()
