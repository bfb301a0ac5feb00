"""A forked worker as its parent sees it. fork(2): the parent has one thread, and the child shares its pages."""

import os
import resource
import signal
import socket
from dataclasses import dataclass, field

from pyoxigraph import Store

from unscr.config import Settings
from unscr.graph import sandbox
from unscr.graph.worker import work


@dataclass(eq=False)
class Caller:
    """A connection that asked something: waiting, at work, or answered."""

    connection: socket.socket
    task: int
    seconds: float
    since: float


@dataclass(eq=False)
class Worker:
    """A forked process and the caller it works for."""

    pid: int
    connection: socket.socket
    caller: Caller | None = None
    output: int = -1
    deadline: float = field(default=float("inf"))

    def release(self) -> None:
        """Leave it without work."""
        if self.output >= 0:
            os.close(self.output)
        self.caller, self.output, self.deadline = None, -1, float("inf")


def fork(store: Store, limits: Settings) -> Worker:
    """Begin a worker over the store."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        _become_worker(store, limits, theirs, parent)
    theirs.close()
    return Worker(pid, ours)


def how(status: int) -> str:
    """Return how a process ended, in words, from what ``waitpid`` gave."""
    code = os.waitstatus_to_exitcode(status)
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with status {code}"


def _become_worker(store: Store, limits: Settings, connection: socket.socket, parent: int) -> None:
    """Never returns. What the parent holds is closed here, so that a caller's end is seen by the parent alone."""
    status = 1
    try:
        sandbox.die_with_parent(parent)
        kept = connection.fileno()
        os.closerange(3, kept)
        os.closerange(kept + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
        # The engine's own words about an abort are no use to an operator; the parent says what happened.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        work(store, connection, limits.query_megabytes, limits.result_megabytes)
        status = 0
    finally:
        os._exit(status)
