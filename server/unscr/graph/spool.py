"""The anonymous file that a worker's large results are in, one after the other; memfd_create(2).

The system gives and takes back the memory of a new file page by page, which for a large result takes as long as to
write it. A file that is written over keeps its memory. It is not written while somebody reads the result before: who
reads has an open file description of his own, whose lock ends with the last copy of it (flock(2)).
"""

import fcntl
import os

from unscr.graph import wire

# A file that has grown beyond is not kept for the next result.
MOST = 32 * 2**20


class Spool:
    """Holds one result at a time; for one thread."""

    __slots__ = ("_descriptor",)

    def __init__(self) -> None:
        self._descriptor = -1

    @property
    def is_kept(self) -> bool:
        """Whether there is a file, and memory that it takes."""
        return self._descriptor >= 0

    def begin(self) -> int:
        """Return the descriptor of a file to write, at its start; what it holds is to be written over or cut off."""
        if self._descriptor >= 0 and _is_read(self._descriptor):
            self.close()
        if self._descriptor < 0:
            self._descriptor = wire.anonymous()
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        return self._descriptor

    def lend(self) -> int:
        """Return a descriptor to be read and closed by others; until then what it holds stays as it is.

        Where the system does not open the file again, it is given away.
        """
        try:
            lent = os.open(f"/proc/self/fd/{self._descriptor}", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            lent, self._descriptor = self._descriptor, -1
            return lent
        fcntl.flock(lent, fcntl.LOCK_SH)
        return lent

    def rest(self) -> None:
        """Keep the file for the next result, unless it takes too much."""
        if self._descriptor >= 0 and os.fstat(self._descriptor).st_size > MOST:
            self.close()

    def close(self) -> None:
        """Give the file up; whoever reads it has it still."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _is_read(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False
