"""One evaluating process: takes a task, writes the answer to the file it was given, says how it went."""

import errno
import io
import os
import resource
import socket
from typing import IO, Any, cast

from pyoxigraph import Store

from unscr.errors import UnscrError
from unscr.graph import sandbox, wire
from unscr.graph.evaluate import evaluate
from unscr.graph.form import check_characters
from unscr.graph.task import decode, failure
from unscr.graph.verdict import out_of_memory, too_large

# A worker that has grown this much, or answered this often, is replaced by a fresh one.
_GROWTH = 64 * 2**20
_TASKS = 10_000
_BUFFER = 2**18


class _Output(io.RawIOBase):
    """An anonymous file with an end; remembers that it was reached, whatever the writer makes of the error."""

    def __init__(self, descriptor: int, limit: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._room = limit
        self.full = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if len(data) > self._room:
            self.full = True
            raise OSError(errno.EFBIG, "the result is larger than may be sent")
        written = os.write(self._descriptor, data)
        self._room -= written
        return written


def work(store: Store, parent: socket.socket, megabytes: int, output_megabytes: int) -> None:
    """Answer tasks one after another until the parent is gone or this process has had its day."""
    sandbox.confine(megabytes, output_megabytes)
    before = _peak()
    for count in range(1, _TASKS + 1):
        message = wire.receive(parent)
        if message is None:
            return
        task, output = message[1]
        try:
            reply = _answer(store, task, output, output_megabytes)
        finally:
            os.close(task)
            os.close(output)
        tired = count == _TASKS or _peak() - before > _GROWTH
        wire.send(parent, {**reply, "last": tired})
        if tired:
            return


def _answer(store: Store, task: int, output: int, output_megabytes: int) -> dict[str, Any]:
    raw = _Output(output, output_megabytes * 2**20)
    asked = decode(wire.content(task))
    try:
        with io.BufferedWriter(raw, _BUFFER) as buffered:
            evaluate(store, asked, cast("IO[bytes]", buffered))
        check_characters(asked.media_type, output)
    except UnscrError as error:
        return failure(error)
    except MemoryError:
        return failure(out_of_memory())
    except OSError:
        if not raw.full:
            raise
        return failure(too_large(output_megabytes))
    return {}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
