"""A caller's connection to a worker, tied to a second one by which the worker is told that its caller has gone.

Nothing is ever said by the second. By the first the worker would be told of what is asked as well, and now and then
late: the system wakes who waits for data before it sends the signal (socket(7), O_ASYNC), and by then the worker has
read the question and waits for the signal as for the caller's end.
"""

import contextlib
import socket


class Tied(socket.socket):
    """A connection that does not block until a time-out is set; ``other_end`` goes with the first question."""

    __slots__ = ("_held", "other_end")

    def __init__(self) -> None:
        """Make it; raise OSError where no more can be open."""
        super().__init__(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            self._held, other_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        except OSError:
            super().close()
            raise
        self.other_end: socket.socket | None = other_end
        self.setblocking(False)

    def told(self) -> None:
        """Leave the other end to the worker, who has it now."""
        if self.other_end is not None:
            self.other_end.close()
            self.other_end = None

    def shutdown(self, how: int) -> None:
        """End both, which another thread may do."""
        with contextlib.suppress(OSError):
            self._held.shutdown(how)
        super().shutdown(how)

    def close(self) -> None:
        """Close both."""
        self.told()
        self._held.close()
        super().close()
