"""The evaluator as the rest of the program sees it: ask, and get an answer or an error that says what happened."""

import contextlib
import io
import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from unscr.errors import EvaluatorGone, ShapesBroken
from unscr.graph import edit as edits
from unscr.graph import task as tasks
from unscr.graph import wire
from unscr.graph.asked import Asked, connected, tied
from unscr.graph.edit import Edit
from unscr.graph.idle import Idle
from unscr.graph.line import given_line
from unscr.graph.places import InForce, Places
from unscr.graph.slots import is_at_work
from unscr.graph.task import Task
from unscr.graph.verdict import gone

# Longer than an evaluation may take by this, and nobody keeps its time any more.
_GRACE = 10.0
# A worker that ends before it has begun was ended by something else than the task; so often in a row is not chance.
_TRIES = 8
# Where nobody was given a way to end what is asked.
_NOBODY = contextlib.nullcontext()


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished result: ``file`` stands at its start and is the caller's to close."""

    media_type: str
    length: int
    file: BinaryIO
    digest: str


@dataclass(frozen=True, slots=True)
class About:
    """What is being served: a digest of the data, the statements in each named graph, by name, and in the default one.

    ``merged`` tells whether the default graph is the merge of the named ones.
    """

    digest: str
    counts: Mapping[str, int]
    default: int
    merged: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit came to: whether a graph came to be by it, and the digest of the data with it."""

    created: bool
    digest: str


class _Unanswered(Exception):
    """The task was not begun, through no fault of its own."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Asks the evaluator that meets its callers in ``folder``; may be used by many threads and processes at once.

    ``turn`` is the longest time that a task waits for its turn, ``change_seconds`` that a change may take.
    """

    folder: Path
    turn: float = 10.0
    change_seconds: float = 360.0
    # The evaluator keeps the time limits; this one is for an evaluator that no longer does.
    patience: float = 3600.0
    _places: Places = field(init=False, repr=False, compare=False)
    _in_force: list[InForce] = field(default_factory=list, repr=False, compare=False)
    _idle: Idle = field(default_factory=Idle, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", Places(self.folder))

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return the answer to a task.

        ``seconds`` may lower the time limit. Raises the errors of a query (syntax, deadline, memory, size, busy),
        NotFound for a graph that is not there, and EvaluatorGone where nobody answers.
        """
        return self.finish(self.begin(task, seconds))

    def begin(self, task: Task, seconds: float | None = None, idle: Idle | None = None) -> Asked:
        """Ask without waiting for the answer, which ``finish`` is for; raises EvaluatorBusy or EvaluatorGone.

        ``idle`` are the caller's own connections.
        """
        return self._begin("task", tasks.encode(task), seconds, task.media_type, idle or self._idle)

    def finish(self, asked: Asked) -> Answer:
        """Return the answer to what was begun, waiting for it; raises as ``run`` does."""
        received = self._finish(asked)
        digest = received.message["digest"]
        if not received.descriptors:
            return Answer(asked.media_type, len(received.body), io.BytesIO(received.body), digest)
        descriptor = received.descriptors[0]
        length = os.fstat(descriptor).st_size
        os.lseek(descriptor, 0, os.SEEK_SET)
        return Answer(asked.media_type, length, os.fdopen(descriptor, "rb"), digest)

    def about(self) -> About:
        """Return what is being served; raises as ``run`` does, for counting may take long."""
        received = self._finish(self._begin("about", b"", None, "", self._idle))
        about = json.loads(wire.whole(received))
        return About(received.message["digest"], about["counts"], about["default"], about["merged"])

    def digest(self) -> str:
        """Return the digest of what is being served; raises as ``run`` does."""
        return str(self._finish(self._begin("digest", b"", None, "", self._idle)).message["digest"])

    def generation(self) -> int:
        """Return the number that changes whenever what is served may have changed; 0 where nothing is served yet."""
        try:
            if not self._in_force:
                self._in_force.append(InForce(self._places.number))
        except OSError:
            return 0
        return self._in_force[0].read()

    def edit(self, edit: Edit, content: bytes = b"", seconds: float | None = None) -> Edited:
        """Make an edit; it is on the disk and seen by every later question on return.

        Raises ShapesBroken, DocumentError, UpdateFailed, StoreUnwritten, OperationRefused for the default graph where
        it is a merge, NotFound for a graph to be deleted, and what ``run`` raises; then nothing has changed, except
        that nothing is known after EvaluatorGone.
        """
        message = {"since": time.monotonic(), "seconds": seconds}
        received = self._told(message, edits.encode(edit, content))
        if received.message.get("refused"):
            raise ShapesBroken(
                "The change breaks the shapes and was not made; the report says where.",
                "更改不符合形状约束，未予执行；详见报告。",
                wire.whole(received),
                received.message["digest"],
            )
        _check(received)
        return Edited(received.message["created"], received.message["digest"])

    def reload(self, files: list[tuple[str, Path]]) -> None:
        """Let a release take the place of the one that is served; raises ContentError where it cannot be loaded."""
        listed = json.dumps([(key, str(path)) for key, path in files])
        _check(self._told({"reload": True}, listed.encode()))

    def _told(self, message: dict[str, Any], content: bytes) -> wire.Received:
        """Send the evaluator's first process one message and return what it says."""
        with connected(self._places.control) as connection:
            # Whoever waits for a turn waits as long as one change may take.
            connection.settimeout(2 * self.change_seconds + _GRACE)
            received = None
            with contextlib.suppress(OSError):
                wire.put(connection, message, content)
                received = wire.receive(connection)
        if received is None:
            raise gone()
        return received

    def _begin(self, what: str, body: bytes, seconds: float | None, media_type: str, home: Idle) -> Asked:
        """Ask by a connection that is idle, or by a new one."""
        generation = self.generation()
        while (connection := home.take(generation)) is not None:
            asked = Asked(connection, generation, home.token(), what, body, seconds, media_type, home)
            if asked.put():
                return asked
        for _ in range(_TRIES):
            generation = self.generation()
            try:
                connection = tied(self._places.questions(generation))
            except EvaluatorGone:
                if self.generation() != generation:
                    continue
                raise
            asked = Asked(connection, generation, home.token(), what, body, seconds, media_type, home)
            if asked.put():
                return asked
        raise gone()

    def _finish(self, asked: Asked) -> wire.Received:
        for _ in range(_TRIES):
            try:
                received, asked.received = asked.received or self._received(asked), None
            except _Unanswered:
                # By a new connection: whoever asks again is not to meet the same once more.
                asked = self._begin(asked.what, asked.body, asked.seconds, asked.media_type, Idle())
                continue
            _check(received)
            return received
        raise gone()

    def _received(self, asked: Asked) -> wire.Received:
        line, received = given_line(), None
        try:
            with contextlib.suppress(OSError), line.held(asked.connection) if line else _NOBODY:
                received = self._waited(asked)
            if received is not None:
                asked.answered()
                return received
        finally:
            asked.close()
        if line is not None and line.is_cut:
            raise gone()
        raise self._ended(asked.generation, asked.token)

    def _waited(self, asked: Asked) -> wire.Received | None:
        """Return the answer, None where its worker ended; raise EvaluatorBusy where its turn does not come in time."""
        try:
            return asked.wait(min(self.turn, self.patience))
        except TimeoutError:
            if self.patience <= self.turn:
                raise gone() from None
            if not is_at_work(self._places.slots(asked.generation), asked.token):
                return asked.come()
        try:
            return asked.wait(min(self.turn + _GRACE, self.patience - self.turn))
        except TimeoutError:
            raise gone() from None

    def _ended(self, generation: int, token: int) -> Exception:
        """Return what became of a task whose worker has ended."""
        try:
            with connected(self._places.verdicts(generation)) as connection:
                connection.settimeout(_GRACE)
                wire.send(connection, {"token": token})
                received = wire.receive(connection)
        except (OSError, EvaluatorGone):
            received = None
        if received is not None:
            return tasks.error(received.message) if received.message else _Unanswered()
        return _Unanswered() if self.generation() != generation else gone()


def _check(received: wire.Received) -> None:
    """Raise the error that a message is."""
    if "error" in received.message:
        for each in received.descriptors:
            os.close(each)
        raise tasks.error(received.message)
