"""A task that was begun at an evaluator, and the connection that its answer comes by."""

import os
import socket
from dataclasses import dataclass
from time import monotonic

from unscr.graph import wire
from unscr.graph.idle import Idle
from unscr.graph.question import Question, put
from unscr.graph.tied import Tied
from unscr.graph.verdict import busy, gone


@dataclass(slots=True)
class Asked:
    """A task that was begun: readable when its answer, or its worker's end, is there.

    ``home`` is where its connection goes when it is answered; without one it is closed.
    """

    connection: Tied
    generation: int
    token: int
    what: str
    body: bytes
    seconds: float | None
    media_type: str
    home: Idle | None = None
    received: wire.Received | None = None
    # Until then the connection is this task's alone.
    ended: bool = False

    def put(self) -> bool:
        """Send the question; return whether it was taken, else the connection is closed."""
        try:
            put(self.connection, Question(self.what, self.token, monotonic(), self.seconds, self.body))
        except OSError:
            self.end()
            return False
        return True

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""
        return self.connection.fileno()

    def close(self) -> None:
        """Give it up, and the answer where it has come and nobody took it."""
        self.end()
        if self.received is not None:
            for each in self.received.descriptors:
                os.close(each)
            self.received = None

    def answered(self) -> None:
        """Give the connection back, for the answer has come by it whole."""
        if not self.ended:
            self.ended = True
            if self.home is not None:
                self.home.give(self.generation, self.connection)
            else:
                self.connection.close()

    def end(self) -> None:
        """Close the connection, unless it was given back."""
        if not self.ended:
            self.ended = True
            if self.home is not None:
                self.home.let_go(self.connection)
            else:
                self.connection.close()

    def wait(self, seconds: float) -> wire.Received | None:
        """Return the answer, None where the worker has ended; raises TimeoutError, and OSError as ``wire.receive``."""
        if self.connection.gettimeout() != seconds:
            self.connection.settimeout(seconds)
        return wire.receive(self.connection)

    def come(self) -> wire.Received | None:
        """Return what has come since it was waited for, for nobody is at work on it; raise EvaluatorBusy else."""
        try:
            return self.wait(0.0)
        except BlockingIOError:
            raise busy() from None

    def look(self) -> wire.Received | None:
        """Take the answer that is there, None where the worker has ended; for one that is readable."""
        self.received = wire.receive(self.connection)
        if self.received is not None:
            self.answered()
        return self.received


def tied(path: str) -> Tied:
    """Return a connection to who answers questions there; raises as ``connected``."""
    try:
        connection = Tied()
    except OSError:
        raise busy() from None
    _connect(connection, path)
    return connection


def connected(path: str) -> socket.socket:
    """Return a connection that does not block until a time-out is set.

    Raises EvaluatorBusy where no more can wait there, EvaluatorGone where nobody listens.
    """
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.setblocking(False)
    _connect(connection, path)
    return connection


def _connect(connection: socket.socket, path: str) -> None:
    try:
        connection.connect(path)
    except BlockingIOError:
        connection.close()
        raise busy() from None
    except OSError:
        connection.close()
        raise gone() from None
