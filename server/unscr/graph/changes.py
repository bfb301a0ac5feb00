"""The changes that callers ask for, made one after the other: each in a process of its own, then named and served.

Runs in the evaluator's first process, as part of its loop.
"""

import contextlib
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unscr.config import Settings
from unscr.errors import QueryDeadline, UnscrError
from unscr.graph import audit, child, edit, wire
from unscr.graph.audit import Asked
from unscr.graph.child import Child
from unscr.graph.edition import Location
from unscr.graph.task import failure
from unscr.graph.verdict import busy, ended
from unscr.graph.writer import Writing, unwritten


@dataclass(eq=False, slots=True)
class Caller:
    """A connection that asked for a change: waiting, or having it made."""

    connection: socket.socket
    received: wire.Received
    shapes: tuple[Path, ...]
    staging: Path | None = None
    asked: Asked | None = None
    # How long the part of the change that is under way may take.
    seconds: float = 0.0


@dataclass(eq=False, slots=True)
class Changes:
    """The queue; ``follow`` lets what is current be served, ``in_use`` gives the editions that are served still."""

    location: Location
    limits: Settings
    selector: selectors.BaseSelector
    follow: Callable[[], None]
    in_use: Callable[[], Collection[int]]
    _waiting: deque[Caller] = field(default_factory=deque)

    def add(self, connection: socket.socket, received: wire.Received, shapes: tuple[Path, ...]) -> None:
        """Take a change up, or say that it is busy here; it must fit the shapes, where there are any."""
        caller = Caller(connection, received, shapes)
        if len(self._waiting) > self.limits.queue:
            self._refuse(caller)
            return
        self._waiting.append(caller)
        if len(self._waiting) == 1:
            self._next()

    def _next(self) -> None:
        """Begin the change that has waited longest."""
        while self._waiting:
            caller = self._waiting[0]
            if time.monotonic() - caller.received.message["since"] <= self.limits.write_seconds:
                self._begin(caller)
                return
            self._waiting.popleft()
            self._refuse(caller)

    def _refuse(self, caller: Caller) -> None:
        for each in caller.received.descriptors:
            os.close(each)
        _answer(caller, failure(busy()))

    def _begin(self, caller: Caller) -> None:
        message = caller.received.message
        change, content = edit.decode(wire.whole(caller.received))
        caller.asked = audit.asked(change, content)
        caller.seconds = min(self.limits.write_seconds, message.get("seconds") or self.limits.write_seconds)
        edition = self.location.edition
        try:
            caller.staging = self.location.staging()
            writing = Writing(
                change,
                content,
                self.location.path(edition),
                caller.staging,
                edition.merged,
                self.limits,
                caller.seconds,
                caller.shapes,
            )
            writer = child.fork(writing.run, (self.location.lock,), quiet=True)
        except OSError as error:
            self._give_up(caller, failure(unwritten(error)))
        else:
            self.selector.register(writer.connection, selectors.EVENT_READ, lambda: self._told(caller, writer))

    def _told(self, caller: Caller, writer: Child) -> None:
        said = wire.receive(writer.connection)
        if said is not None and "checking" in said.message:
            caller.seconds = self.limits.gate_seconds
            return
        self.selector.unregister(writer.connection)
        status = writer.ended()
        report = b"" if said is None else wire.whole(said)
        if said is None or status:
            if os.waitstatus_to_exitcode(status) != -signal.SIGALRM:
                sys.stderr.write(f"unscr evaluator: a change ended by itself, {child.how(status)}\n")
                sys.stderr.flush()
            self._give_up(caller, failure(_ended(status, caller.seconds)))
        elif "error" in said.message or said.message["refused"]:
            self._give_up(caller, {**said.message, "digest": self.location.edition.digest}, report)
        else:
            self._publish(caller, said.message["created"])

    def _publish(self, caller: Caller, created: bool) -> None:
        if caller.staging is None or caller.asked is None:
            raise RuntimeError("a change was made that was not begun")
        try:
            edition = self.location.publish(caller.staging, caller.asked)
        except OSError as error:
            self._give_up(caller, failure(unwritten(error)))
            return
        self.follow()
        self._waiting.popleft()
        _answer(caller, {"created": created, "digest": edition.digest})
        self.location.prune(self.in_use())
        self._next()

    def _give_up(self, caller: Caller, reply: dict[str, Any], report: bytes = b"") -> None:
        """See a change end that was not made."""
        if caller.staging is not None:
            self.location.discard(caller.staging)
        if caller.asked is not None:
            self.location.remember(caller.asked, audit.outcome(reply))
        self._waiting.popleft()
        _answer(caller, reply, report)
        self._next()


def _answer(caller: Caller, reply: dict[str, Any], body: bytes = b"") -> None:
    with caller.connection, contextlib.suppress(OSError):
        wire.put(caller.connection, reply, body)


def _ended(status: int, seconds: float) -> UnscrError:
    """Return the error for a change whose process has ended before it said how it went."""
    if os.waitstatus_to_exitcode(status) != -signal.SIGALRM:
        return ended(status)
    return QueryDeadline(
        f"The change, or its check, reached its time limit of {seconds:g} s and was not made; change less at a time.",
        f"更改或其校验达到 {seconds:g} 秒时限，未予执行；请减少单次更改的内容。",
    )
