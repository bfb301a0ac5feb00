"""A forked process as its parent sees it. fork(2): the parent has one thread, and the child shares its pages."""

import os
import resource
import select
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Collection
from dataclasses import dataclass

from unscr.graph import sandbox

# What a parent has others do with, and a child must not: an end by these is an end.
_ORDINARY = (signal.SIGALRM, signal.SIGIO, signal.SIGTERM, signal.SIGINT, signal.SIGCHLD)


@dataclass(frozen=True, slots=True)
class Child:
    """A process and our end of the socket to it; the other end closes with the process."""

    pid: int
    connection: socket.socket

    def has_ended(self, seconds: float) -> bool:
        """Return whether it ends within so many seconds."""
        return bool(select.select((self.connection,), (), (), seconds)[0])

    def end(self) -> int:
        """End it, and return how it ended, as ``waitpid`` gives it."""
        os.kill(self.pid, signal.SIGKILL)
        return self.ended()

    def ended(self) -> int:
        """Wait for its end, and return how it ended, as ``waitpid`` gives it."""
        self.connection.close()
        return os.waitpid(self.pid, 0)[1]


def fork(work: Callable[[socket.socket], None], kept: Collection[int] | None = None, quiet: bool = False) -> Child:
    """Begin a child that does ``work`` with its end of a socket, and ends.

    Of what this process has open it keeps the descriptors ``kept``, or all for None. ``quiet``: what it says on
    standard error is dropped, for the engine's own words about an abort are no use to an operator.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    parent = os.getpid()
    # A signal between the fork and the child's first lines would go the parent's way.
    signal.pthread_sigmask(signal.SIG_BLOCK, _ORDINARY)
    try:
        pid = os.fork()
        if pid == 0:
            _become(work, theirs, kept, quiet, parent)
    except BaseException:
        ours.close()
        raise
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ORDINARY)
        theirs.close()
    return Child(pid, ours)


def how(status: int) -> str:
    """Return how a process ended, in words, from what ``waitpid`` gave."""
    code = os.waitstatus_to_exitcode(status)
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with status {code}"


def _become(
    work: Callable[[socket.socket], None],
    connection: socket.socket,
    kept: Collection[int] | None,
    quiet: bool,
    parent: int,
) -> None:
    """Never returns."""
    status = 1
    try:
        sandbox.die_with_parent(parent)
        signal.set_wakeup_fd(-1)
        for each in _ORDINARY:
            signal.signal(each, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ORDINARY)
        if kept is not None:
            _close_others({0, 1, 2, *kept, connection.fileno()})
        if quiet:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        work(connection)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc(file=sys.stderr)
    finally:
        os._exit(status)


def _close_others(kept: set[int]) -> None:
    following = 0
    for each in sorted(kept):
        # An empty range is not: closerange(0, 0) closes everything.
        if following < each:
            os.closerange(following, each)
        following = each + 1
    os.closerange(following, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
