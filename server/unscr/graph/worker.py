"""One evaluating process: takes tasks from callers one at a time, and answers each itself.

What ends an evaluation from outside is the system: a timer at the time limit (setitimer(2)), and a signal when the
caller closes what the line is tied to (fcntl(2), O_ASYNC). Both end the process, wherever in the engine it is; another
is begun.
"""

import fcntl
import json
import os
import resource
import select
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
from unscr.graph.output import Output
from unscr.graph.question import Question, first, take
from unscr.graph.slots import Slots
from unscr.graph.spool import Spool
from unscr.graph.task import Task, decode, failure
from unscr.graph.verdict import busy, out_of_memory

# A worker that has grown this much, or answered this often, is replaced by a fresh one.
_GROWTH = 64 * 2**20
_TASKS = 100_000
# In less than these seconds nothing can be allocated that matters.
_QUICK = 0.002
# For so long who has answered looks for the next question before it sleeps: to be woken takes longer than to answer a
# short one. Where another worker is at work, or others want the processor (one look takes long), it sleeps at once.
_AWAKE, _ALONE = 0.0002, 0.00001
# Memory for large results is given back when nobody has asked for so many seconds.
_RESTS = 5.0
_WATCHED = os.O_RDWR | os.O_ASYNC


@dataclass(slots=True)
class Work:
    """What a worker has to do with: the data, where callers come, its slot and its limits."""

    loaded: Loaded
    listener: socket.socket
    slots: Slots
    place: int
    limits: Settings
    answered: int = 0
    _room: bytearray = field(default_factory=lambda: bytearray(wire.LARGEST), init=False)
    _said: bytes = field(default=b"", init=False)
    _peak: int = field(default=0, init=False)
    _spent: float = field(default=0.0, init=False)
    _priority: int = field(default=0, init=False)
    _line: socket.socket | None = field(default=None, init=False)
    # What the line is tied to, and who asks whether it has ended.
    _tie: int = field(default=-1, init=False)
    _watch: select.poll = field(default_factory=select.poll, init=False)
    _process: int = field(default=0, init=False)
    _spool: Spool = field(default_factory=Spool, init=False)

    def run(self) -> None:
        """Answer one caller after another until this process has had its day."""
        sandbox.confine(self.limits.query_megabytes, self.limits.result_bytes)
        self._said = json.dumps({"digest": self.loaded.digest}).encode()
        self._peak, self._priority = _peak(), os.getpriority(os.PRIO_PROCESS, 0)
        self._process = os.getpid()
        callers = select.epoll()
        # All that are idle are woken: one alone might be asked something long by its connection at the same time.
        callers.register(self.listener, select.EPOLLIN)
        while self.answered < _TASKS and not self._has_grown() and not self._gives_way():
            ready = self._awaited(callers)
            if self._line is not None and self._line.fileno() in ready:
                self._serve(take(self._line, self._room))
            if self.listener.fileno() in ready:
                self._take_caller(callers)

    def _awaited(self, callers: select.epoll) -> list[int]:
        """Return who has something to ask, looking for them for a while before this process sleeps."""
        before = time.monotonic()
        # To let a long evaluation go first would be to wait for all of its share.
        until = before + _AWAKE if self.slots.all_rest() else before
        while before < until:
            if ready := callers.poll(0, 2):
                return [descriptor for descriptor, _ in ready]
            # Whoever else could be at work goes first, and then the processor is needed.
            os.sched_yield()
            before, began = time.monotonic(), before
            if before - began > _ALONE:
                break
        if self._spool.is_kept:
            if ready := callers.poll(_RESTS, 2):
                return [descriptor for descriptor, _ in ready]
            self._spool.close()
        return [descriptor for descriptor, _ in callers.poll(-1, 2)]

    def _gives_way(self) -> bool:
        """Tell whether this process was told to give way to others, and may not take that back."""
        if os.getpriority(os.PRIO_PROCESS, 0) == self._priority:
            return False
        try:
            os.setpriority(os.PRIO_PROCESS, 0, self._priority)
        except OSError:
            return True
        return False

    def _take_caller(self, callers: select.epoll) -> None:
        """Answer somebody from the queue, and wait for what he asks next."""
        try:
            # What accept() adds, looking up members of enumerations, takes as long as the call.
            descriptor, _ = self.listener._accept()  # type: ignore[attr-defined]
        except BlockingIOError:
            # Another was faster.
            return
        # Nobody may wait here for the end of somebody else's task; what has just been asked is asked elsewhere.
        self._drop()
        self._line = connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, descriptor)
        came = first(connection, self._room)
        if came is None:
            self._drop()
            return
        question, self._tie = came
        fcntl.fcntl(self._tie, fcntl.F_SETFL, _WATCHED)
        self._watch.register(self._tie, select.POLLIN)
        self._serve(question)
        if self._line is not None:
            callers.register(connection, select.EPOLLIN)

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._tie >= 0:
            self._watch.unregister(self._tie)
            os.close(self._tie)
            self._tie = -1

    def _has_grown(self) -> bool:
        """Tell whether memory was taken that a fresh process would not have; asked where there was time to take it.

        What is kept of the disk is no loss: a fresh process would have to read it again.
        """
        return self._spent > _QUICK and _peak() - self._peak > _GROWTH + self.loaded.cache

    def _serve(self, question: Question | None) -> None:
        """Answer what is asked by the line; it is dropped where the caller has gone."""
        if question is None:
            self._drop()
            return
        seconds = min(self.limits.query_seconds, question.seconds or self.limits.query_seconds)
        begun = time.monotonic()
        if begun - question.since > self.limits.query_seconds:
            self._reply(failure(busy()))
            return
        self.slots.write(self.place, question.token, seconds, self.answered)
        if not self._end_with_caller():
            self.slots.write(self.place, 0, 0.0, self.answered)
            self._drop()
            return
        signal.setitimer(signal.ITIMER_REAL, seconds)
        output = Output(self.limits.result_bytes, self._spool)
        try:
            failed = self._answer(question, output)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            fcntl.fcntl(self._tie, fcntl.F_SETOWN, 0)
        self.answered += 1
        if failed:
            self._reply({**failed, "digest": self.loaded.digest})
        else:
            self._reply(self._said, output)
        self.slots.write(self.place, 0, 0.0, self.answered)
        self._spent = time.monotonic() - begun

    def _answer(self, question: Question, output: Output) -> dict[str, Any]:
        """Put the answer out; return what went wrong, as a message, empty where nothing did."""
        if question.what == "task":
            return self._evaluated(decode(question.body), output)
        if question.what == "about":
            counts, default = self.loaded.counted()
            about = {"counts": counts, "default": default, "merged": self.loaded.merged}
            output.write(json.dumps(about).encode())
            output.finish()
        return {}

    def _evaluated(self, task: Task, output: Output) -> dict[str, Any]:
        output.bound_rows(self.limits.result_rows, task.media_type)
        try:
            evaluate(self.loaded.store, task, cast("IO[bytes]", output))
            output.finish()
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

    def _end_with_caller(self) -> bool:
        """Let the system end this process when the caller closes its end; false where it has done so already."""
        # The signal goes to whoever the end belongs to: to nobody between two questions.
        fcntl.fcntl(self._tie, fcntl.F_SETOWN, self._process)
        return not self._watch.poll(0)

    def _reply(self, message: dict[str, Any] | bytes, output: Output | None = None) -> None:
        """Say, in JSON already where it is bytes, what failed and how, or what is to be said beside the result."""
        connection = cast("socket.socket", self._line)
        lent = [self._spool.lend()] if output is not None and output.descriptor >= 0 else []
        try:
            wire.send(connection, message, lent, b"" if lent or output is None else output.inline)
        except OSError:
            # A caller that has gone is owed nothing.
            self._drop()
        finally:
            for each in lent:
                os.close(each)
            self._spool.rest()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
