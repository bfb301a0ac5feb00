"""Where a worker writes a result: in memory while it is small, then in a file, up to its limits.

The engine writes pieces of 8 kB and more; they are kept as they come, and go to the file many at a time.
"""

import errno
import os
from collections.abc import Callable

from unscr.errors import UnscrError
from unscr.graph import wire
from unscr.graph.rows import before, counter, shortest
from unscr.graph.spool import Spool
from unscr.graph.verdict import too_large, too_many

# So much goes to the file at a time, and is read again where rows have to be counted.
_MANY = 4 * wire.INLINE


class Output:
    """Takes bytes and rows up to a limit, and remembers in ``full`` which limit was met.

    When it is finished the result is ``inline``, or in the file ``descriptor`` of its spool where that is not negative.
    """

    __slots__ = (
        "_count",
        "_counted",
        "_limit",
        "_pending",
        "_pieces",
        "_room",
        "_row_limit",
        "_rows",
        "_shortest",
        "_spool",
        "_sure",
        "_written",
        "descriptor",
        "full",
        "inline",
    )

    def __init__(self, limit: int, spool: Spool) -> None:
        self._spool = spool
        self._limit = self._room = self._sure = limit
        self._pieces: list[bytes] = []
        self._pending = self._written = 0
        self._count: Callable[[bytes], int] | None = None
        self._row_limit = self._rows = self._shortest = self._counted = 0
        self.inline = b""
        self.descriptor = -1
        self.full: UnscrError | None = None

    def bound_rows(self, limit: int, media_type: str) -> None:
        """Take no more rows than ``limit`` of a result in this form."""
        self._count = counter(media_type)
        if self._count is not None:
            self._row_limit = limit
            self._rows = limit - before(media_type)
            self._shortest = shortest(media_type)
            self._sure = self._rows * self._shortest

    def write(self, data: bytes) -> int:
        """Take bytes; raise OSError beyond a limit."""
        size = len(data)
        self._room -= size
        if self._room < 0:
            self._refuse(too_large(self._limit))
        self._pieces.append(data)
        self._pending += size
        if self._pending > (wire.INLINE if self.descriptor < 0 else _MANY):
            self._spill()
        self._sure -= size
        # Until so many bytes are there they cannot be too many rows.
        if self._sure < 0 and self._count is not None:
            self._count_rows(self._count)
        return size

    def flush(self) -> None:
        """Do nothing: whoever writes may ask for it."""

    def finish(self) -> None:
        """Let the result be where it is looked for."""
        if self.descriptor < 0:
            self.inline = b"".join(self._pieces)
        else:
            self._spill()
            # Of the result before, more may be there.
            os.ftruncate(self.descriptor, self._written)

    def _spill(self) -> None:
        if self.descriptor < 0:
            self.descriptor = self._spool.begin()
        wire.write(self.descriptor, b"".join(self._pieces))
        self._written += self._pending
        self._pieces.clear()
        self._pending = 0

    def _count_rows(self, count: Callable[[bytes], int]) -> None:
        """Count the rows that were not counted; raise OSError where they are too many."""
        self._spill()
        while piece := os.pread(self.descriptor, min(_MANY, self._written - self._counted), self._counted):
            self._counted += len(piece)
            self._rows -= count(piece)
            if self._rows < 0:
                self._refuse(too_many(self._row_limit))
        self._sure = self._rows * self._shortest

    def _refuse(self, error: UnscrError) -> None:
        self.full = error
        raise OSError(errno.EFBIG, "the result is larger than may be sent")
