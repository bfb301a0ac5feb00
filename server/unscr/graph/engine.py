"""The evaluator as the rest of the program sees it: ask, and get an answer or an error that says what happened."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from unscr.config import Settings
from unscr.errors import ContentError, EvaluatorGone
from unscr.graph import task as tasks
from unscr.graph import wire
from unscr.graph.task import Task

_GRACE = 10.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished result: ``file`` stands at its start and is the caller's to close."""

    media_type: str
    length: int
    file: BinaryIO
    digest: str


@dataclass(frozen=True, slots=True)
class About:
    """What is being served: a digest of the release, the statements in each named graph, by name, and in the merge."""

    digest: str
    counts: Mapping[str, int]
    merged: int


class _Pool(list[socket.socket]):
    """Connections that wait for the next question, as many as ever asked at once; they end with their engine."""

    def __del__(self) -> None:
        while self:
            self.pop().close()


class Line:
    """What one caller asks through, so that another thread can end it: the evaluator sees that the caller has gone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: socket.socket | None = None
        self._cut = False

    @contextmanager
    def held(self, connection: socket.socket) -> Iterator[None]:
        """Ask through this connection while the context lasts; raises EvaluatorGone where the line is already cut."""
        with self._lock:
            if self._cut:
                raise _gone()
            self._connection = connection
        try:
            yield
        finally:
            with self._lock:
                self._connection = None

    @property
    def is_cut(self) -> bool:
        """Whether the caller has ended it."""
        return self._cut

    def cut(self) -> None:
        """End what is being asked, and whatever would be asked later."""
        with self._lock:
            self._cut = True
            if self._connection is not None:
                with contextlib.suppress(OSError):
                    self._connection.shutdown(socket.SHUT_RDWR)


_LINE: ContextVar[Line | None] = ContextVar("line", default=None)


@contextmanager
def on_line(line: Line) -> Iterator[None]:
    """Let what this thread asks be cut by the line while the context lasts."""
    token = _LINE.set(line)
    try:
        yield
    finally:
        _LINE.reset(token)


@dataclass(frozen=True, slots=True)
class Engine:
    """Asks the evaluator at a socket; may be used by many threads and processes at once."""

    path: str
    # The evaluator keeps the time limits; this one is for an evaluator that no longer does.
    patience: float = 3600.0
    _idle: _Pool = field(default_factory=_Pool, repr=False, compare=False)

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return the answer to a task.

        ``seconds`` may lower the time limit. Raises the errors of a query (syntax, deadline, memory, size, busy),
        NotFound for a graph that is not there, and EvaluatorGone where nobody answers.
        """
        question = wire.anonymous(tasks.encode(task))
        try:
            reply, descriptors = self._asked({"seconds": seconds}, (question,))
        finally:
            os.close(question)
        if "error" in reply:
            for each in descriptors:
                os.close(each)
            raise tasks.error(reply)
        length = os.fstat(descriptors[0]).st_size
        os.lseek(descriptors[0], 0, os.SEEK_SET)
        return Answer(task.media_type, length, os.fdopen(descriptors[0], "rb"), reply["digest"])

    def about(self) -> About:
        """Return what is being served; raise EvaluatorGone where nobody answers."""
        _, (descriptor,) = self._asked({}, ())
        try:
            about = json.loads(wire.content(descriptor))
        finally:
            os.close(descriptor)
        return About(about["digest"], about["counts"], about["merged"])

    def _asked(self, message: dict[str, Any], descriptors: tuple[int, ...]) -> tuple[dict[str, Any], list[int]]:
        """Exchange one message; a connection kept from before may have ended with an earlier evaluator."""
        while True:
            try:
                connection, kept = self._idle.pop(), True
            except IndexError:
                connection, kept = self._connected(), False
            try:
                reply = _exchange(connection, message, descriptors)
            except EvaluatorGone:
                connection.close()
                if not kept or _is_cut():
                    raise
            except BaseException:
                connection.close()
                raise
            else:
                self._idle.append(connection)
                return reply

    def _connected(self) -> socket.socket:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        connection.settimeout(self.patience)
        try:
            connection.connect(self.path)
        except OSError:
            connection.close()
            raise _gone() from None
        return connection


def _is_cut() -> bool:
    line = _LINE.get()
    return line is not None and line.is_cut


def _exchange(
    connection: socket.socket, message: dict[str, Any], descriptors: tuple[int, ...]
) -> tuple[dict[str, Any], list[int]]:
    line = _LINE.get()
    with line.held(connection) if line is not None else contextlib.nullcontext():
        try:
            wire.send(connection, message, descriptors)
            received = wire.receive(connection)
        except OSError:
            received = None
    if received is None:
        raise _gone()
    return received


def _gone() -> EvaluatorGone:
    return EvaluatorGone(
        "The evaluator cannot be reached; it is being started again. Try again in a moment.",
        "无法连接求值程序，正在重新启动；请稍后重试。",
    )


@dataclass(frozen=True, slots=True)
class Process:
    """An evaluator that was started, for whoever watches over it."""

    engine: Engine
    child: "subprocess.Popen[bytes]"


def start(files: Iterable[tuple[str, Path]], settings: Settings, folder: Path) -> Process:
    """Start an evaluator whose socket is in ``folder``, which only this user may enter; return when it is ready.

    Raises ContentError where the release cannot be loaded. The process ends with the thread that calls this.
    """
    path = str(folder / "evaluator")
    order = {
        "files": [(key, str(file)) for key, file in files],
        "parent": os.getpid(),
        "settings": asdict(settings),
        "socket": path,
    }
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "unscr.graph.zygote"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with cast("BinaryIO", child.stdin) as told, cast("BinaryIO", child.stdout) as says:
        told.write(json.dumps(order).encode() + b"\n")
        told.flush()
        said = says.readline()
    reply = json.loads(said) if said else {"en": "The evaluator did not start.", "zh": "求值程序未能启动。"}
    if "ready" not in reply:
        child.wait()
        raise ContentError(reply["en"], reply["zh"])
    return Process(Engine(path, 2 * settings.query_seconds + _GRACE), child)


@contextmanager
def evaluator(files: Iterable[tuple[str, Path]], settings: Settings) -> Iterator[Engine]:
    """Give an engine over a release for as long as the block lasts; raise ContentError as ``start`` does."""
    folder = private_folder()
    try:
        process = start(files, settings, folder)
        try:
            yield process.engine
        finally:
            process.child.kill()
            process.child.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def private_folder() -> Path:
    """Return a new folder that only this user may enter."""
    return Path(tempfile.mkdtemp(prefix="unscr-"))
