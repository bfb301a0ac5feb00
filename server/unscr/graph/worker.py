"""One evaluating process: takes tasks from callers one at a time, and answers each itself.

What ends an evaluation from outside is the system: a timer at the time limit (setitimer(2)), and a signal when the
caller closes its end (fcntl(2), O_ASYNC). Both end the process, wherever in the engine it is; another is begun.
"""

import errno
import fcntl
import io
import json
import os
import resource
import signal
import socket
import time
from dataclasses import dataclass, field
from typing import IO, Any, cast

from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.graph import sandbox, wire
from unscr.graph.dataset import Loaded
from unscr.graph.evaluate import evaluate
from unscr.graph.form import check_characters
from unscr.graph.rows import before, counter
from unscr.graph.slots import Slot, Slots
from unscr.graph.task import Task, decode, failure
from unscr.graph.verdict import busy, out_of_memory, too_large, too_many

# A worker that has grown this much, or answered this often, is replaced by a fresh one.
_GROWTH = 64 * 2**20
_TASKS = 100_000
# In less than these seconds nothing can be allocated that matters.
_QUICK = 0.002


class Output(io.RawIOBase):
    """Bytes and rows up to a limit: in memory while few, then in an anonymous file; remembers which limit was met."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = self._room = limit
        self._count = counter("")
        self._row_limit = self._rows = 0
        self.inline = b""
        self.descriptor = -1
        self.full: UnscrError | None = None

    def bound_rows(self, limit: int, media_type: str) -> None:
        """Take no more rows than ``limit`` of a result in this form."""
        self._row_limit = limit
        self._rows = limit - before(media_type)
        self._count = counter(media_type)

    def writable(self) -> bool:
        """Return true, as what is written to does."""
        return True

    def write(self, data: Any) -> int:
        """Take bytes; raise OSError beyond the limit."""
        if self._count is not None:
            self._rows -= self._count(bytes(data))
            if self._rows < 0:
                self.full = too_many(self._row_limit)
        if len(data) > self._room:
            self.full = too_large(self._limit)
        if self.full is not None:
            raise OSError(errno.EFBIG, "the result is larger than may be sent")
        if self.descriptor < 0:
            if not self.inline and len(data) <= wire.INLINE:
                self.inline = bytes(data)
                self._room -= len(data)
                return len(data)
            self.descriptor = wire.anonymous(self.inline)
            self.inline = b""
        written = os.write(self.descriptor, data)
        self._room -= written
        return written

    def discard(self) -> None:
        """Give the file up."""
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


@dataclass(slots=True)
class Work:
    """What a worker has to do with: the data, where callers come, its slot and its limits."""

    loaded: Loaded
    listener: socket.socket
    slots: Slots
    place: int
    limits: Settings
    answered: int = 0
    _peak: int = field(default=0, init=False)
    _spent: float = field(default=0.0, init=False)

    def run(self) -> None:
        """Answer one caller after another until this process has had its day."""
        sandbox.confine(self.limits.query_megabytes, self.limits.result_bytes)
        self._peak = _peak()
        while self.answered < _TASKS and not self._has_grown():
            connection, _ = self.listener.accept()
            with connection:
                self._serve(connection)

    def _has_grown(self) -> bool:
        """Tell whether memory was taken that a fresh process would not have; asked where there was time to take it."""
        return self._spent > _QUICK and _peak() - self._peak > _GROWTH

    def _serve(self, connection: socket.socket) -> None:
        received = wire.receive(connection)
        if received is None:
            return
        message, content = received.message, wire.whole(received)
        seconds = min(self.limits.query_seconds, message.get("seconds") or self.limits.query_seconds)
        if time.monotonic() - message["since"] > self.limits.query_seconds:
            _reply(connection, failure(busy()), Output(0))
            return
        self.slots[self.place] = Slot(message["token"], seconds, self.answered)
        if not _end_with(connection):
            self.slots[self.place] = Slot(0, 0.0, self.answered)
            return
        begun = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, seconds)
        output = Output(self.limits.result_bytes)
        try:
            reply = self._answer(content, message, output)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            fcntl.fcntl(connection, fcntl.F_SETFL, os.O_RDWR)
            self._spent = time.monotonic() - begun
        _reply(connection, {**reply, "digest": self.loaded.digest}, output)
        self.answered += 1
        self.slots[self.place] = Slot(0, 0.0, self.answered)

    def _answer(self, raw: bytes, message: dict[str, Any], output: Output) -> dict[str, Any]:
        what = message["what"]
        if what == "digest":
            return {}
        if what == "about":
            counts, default = self.loaded.counted()
            about = {"counts": counts, "default": default, "merged": self.loaded.merged}
            with io.BufferedWriter(output, wire.INLINE) as buffered:
                buffered.write(json.dumps(about).encode())
            return {}
        return self._evaluated(decode(raw), output)

    def _evaluated(self, task: Task, output: Output) -> dict[str, Any]:
        output.bound_rows(self.limits.result_rows, task.media_type)
        try:
            with io.BufferedWriter(output, wire.INLINE) as buffered:
                evaluate(self.loaded.store, task, cast("IO[bytes]", buffered))
            check_characters(task.media_type, output.inline, output.descriptor)
        except UnscrError as error:
            return failure(error)
        except MemoryError:
            return failure(out_of_memory())
        except OSError:
            if output.full is None:
                raise
            return failure(output.full)
        return {}


def _end_with(connection: socket.socket) -> bool:
    """Let the system end this process when the caller closes its end; false where it has done so already."""
    fcntl.fcntl(connection, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(connection, fcntl.F_SETFL, os.O_RDWR | os.O_ASYNC)
    try:
        return bool(connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except BlockingIOError:
        return True
    except ConnectionError:
        return False


def _reply(connection: socket.socket, message: dict[str, Any], output: Output) -> None:
    failed = "error" in message
    try:
        if failed or output.descriptor < 0:
            wire.send(connection, message, (), b"" if failed else output.inline)
        else:
            wire.send(connection, message, (output.descriptor,))
    except OSError:
        # A caller that has gone is owed nothing.
        pass
    finally:
        output.discard()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
