"""A task that was begun at an evaluator, and the connection that its answer comes by."""

import os
import socket
from dataclasses import dataclass

from unscr.graph import wire
from unscr.graph.verdict import busy, gone


@dataclass(slots=True)
class Asked:
    """A task that was begun: readable when its answer, or its worker's end, is there."""

    connection: socket.socket
    generation: int
    token: int
    what: str
    body: bytes
    seconds: float | None
    media_type: str
    received: wire.Received | None = None

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""
        return self.connection.fileno()

    def close(self) -> None:
        """Give it up, and the answer where it has come and nobody took it."""
        self.connection.close()
        if self.received is not None:
            for each in self.received.descriptors:
                os.close(each)
            self.received = None

    def look(self) -> wire.Received | None:
        """Take the answer that is there, None where the worker has ended; for one that is readable."""
        self.received = wire.receive(self.connection)
        if self.received is not None:
            self.connection.close()
        return self.received


def connected(path: str) -> socket.socket:
    """Return a connection that does not block until a time-out is set.

    Raises EvaluatorBusy where no more can wait there, EvaluatorGone where nobody listens.
    """
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        connection.setblocking(False)
        connection.connect(path)
    except BlockingIOError:
        connection.close()
        raise busy() from None
    except OSError:
        connection.close()
        raise gone() from None
    return connection
