"""The evaluator: one process that holds the release and forks workers, gives them tasks, and ends them in time.

A single-threaded loop over sockets. A query never runs here, so whatever happens to one, the next is served.
Run as ``python -m unscr.graph.zygote``, told what to do on standard input; says ``ready`` on standard output.
"""

import json
import os
import resource
import selectors
import signal
import socket
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unscr.config import Settings
from unscr.errors import EvaluatorBusy, EvaluatorGone, QueryDeadline, QueryError, UnscrError
from unscr.graph import sandbox, wire
from unscr.graph.dataset import Loaded, load
from unscr.graph.task import failure
from unscr.graph.worker import out_of_memory, work


@dataclass(eq=False)
class Caller:
    """A connection that asked something: waiting, at work, or answered."""

    connection: socket.socket
    task: int
    seconds: float
    since: float


@dataclass(eq=False)
class Worker:
    """A forked process and the caller it works for."""

    pid: int
    connection: socket.socket
    caller: Caller | None = None
    output: int = -1
    deadline: float = field(default=float("inf"))


class Zygote:
    """The loop's state. Every caller gets exactly one reply, or has gone."""

    def __init__(self, loaded: Loaded, listener: socket.socket, limits: Settings) -> None:
        self._loaded = loaded
        self._listener = listener
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._workers: list[Worker] = []
        self._waiting: deque[Caller] = deque()

    def run(self) -> None:
        """Serve for ever."""
        self._selector.register(self._listener, selectors.EVENT_READ, self._accept)
        for _ in range(self._limits.workers):
            self._begin_worker()
        while True:
            for key, _ in self._selector.select(self._patience()):
                # An earlier event of the same round may have closed this one.
                if key.fileobj in self._selector.get_map():
                    key.data()
            self._end_overdue(time.monotonic())
            self._assign()

    def _patience(self) -> float | None:
        moments = [worker.deadline for worker in self._workers if worker.caller is not None]
        moments += [self._waiting[0].since + self._limits.query_seconds] if self._waiting else []
        return max(0.0, min(moments) - time.monotonic()) if moments else None

    def _accept(self) -> None:
        connection, _ = self._listener.accept()
        self._selector.register(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _asked(self, connection: socket.socket) -> None:
        received = wire.receive(connection)
        if received is None:
            self._forget(connection)
            return
        message, descriptors = received
        if not descriptors:
            self._reply(connection, {"digest": self._loaded.digest, "counts": dict(self._loaded.counts)})
            return
        seconds = min(self._limits.query_seconds, message.get("seconds") or self._limits.query_seconds)
        caller = Caller(connection, descriptors[0], seconds, time.monotonic())
        self._selector.modify(connection, selectors.EVENT_READ, lambda: self._left(caller))
        idle = any(worker.caller is None for worker in self._workers)
        if not idle and len(self._waiting) >= self._limits.queue:
            self._answer(caller, failure(_busy()))
        else:
            self._waiting.append(caller)

    def _left(self, caller: Caller) -> None:
        """End what was being done for a caller that has gone."""
        if caller in self._waiting:
            self._waiting.remove(caller)
        worker = next((each for each in self._workers if each.caller is caller), None)
        self._close(caller)
        if worker is not None:
            worker.caller = None
            self._replace(worker)

    def _assign(self) -> None:
        for worker in self._workers:
            if not self._waiting:
                return
            if worker.caller is not None:
                continue
            caller = self._waiting.popleft()
            worker.caller, worker.output = caller, wire.anonymous()
            worker.deadline = time.monotonic() + caller.seconds
            try:
                wire.send(worker.connection, {}, (caller.task, worker.output))
            except OSError:
                # It died while idle; its end is seen in the next round, and the caller answered then.
                continue

    def _heard(self, worker: Worker) -> None:
        received = wire.receive(worker.connection)
        if received is None:
            status = self._replace(worker)
            self._finish(worker, failure(_ended(status)))
            return
        reply = received[0]
        last = reply.pop("last")
        self._finish(worker, reply)
        if last:
            self._replace(worker)

    def _end_overdue(self, now: float) -> None:
        for worker in list(self._workers):
            if worker.caller is not None and worker.deadline <= now:
                self._replace(worker)
                self._finish(worker, failure(_deadline(worker.caller.seconds)))
        while self._waiting and self._waiting[0].since + self._limits.query_seconds <= now:
            self._answer(self._waiting.popleft(), failure(_busy()))

    def _finish(self, worker: Worker, reply: dict[str, Any]) -> None:
        caller, output = worker.caller, worker.output
        worker.caller, worker.output, worker.deadline = None, -1, float("inf")
        if caller is not None:
            self._answer(caller, reply, output)
        elif output >= 0:
            os.close(output)

    def _answer(self, caller: Caller, reply: dict[str, Any], output: int = -1) -> None:
        self._reply(caller.connection, {**reply, "digest": self._loaded.digest}, () if output < 0 else (output,))
        if output >= 0:
            os.close(output)
        self._close(caller)

    def _reply(self, connection: socket.socket, message: dict[str, Any], descriptors: tuple[int, ...] = ()) -> None:
        # A caller that has gone is noticed by its connection; nothing is owed to it.
        try:
            wire.send(connection, message, descriptors)
        except OSError:
            return

    def _close(self, caller: Caller) -> None:
        os.close(caller.task)
        self._forget(caller.connection)

    def _forget(self, connection: socket.socket) -> None:
        self._selector.unregister(connection)
        connection.close()

    def _replace(self, worker: Worker) -> int:
        """End a worker, begin another, and return how the old one ended (as ``waitpid`` says)."""
        self._workers.remove(worker)
        self._forget(worker.connection)
        os.kill(worker.pid, signal.SIGKILL)
        _, status = os.waitpid(worker.pid, 0)
        if worker.caller is None and worker.output >= 0:
            os.close(worker.output)
        self._begin_worker()
        return status

    def _begin_worker(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            self._become_worker(theirs, parent)
        theirs.close()
        worker = Worker(pid, ours)
        self._workers.append(worker)
        self._selector.register(ours, selectors.EVENT_READ, lambda: self._heard(worker))

    def _become_worker(self, connection: socket.socket, parent: int) -> None:
        """Never returns. What the loop holds is closed here, so that a caller's end is seen by the loop alone."""
        status = 1
        try:
            sandbox.die_with_parent(parent)
            kept = connection.fileno()
            os.closerange(3, kept)
            os.closerange(kept + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
            # The engine's own words about an abort are no use to an operator; the loop says what happened.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            work(self._loaded.store, connection, self._limits.query_megabytes, self._limits.result_megabytes)
            status = 0
        finally:
            os._exit(status)


def _deadline(seconds: float) -> QueryDeadline:
    return QueryDeadline(
        f"The evaluation reached its time limit of {seconds:g} s and was ended; nothing of its result is sent. "
        "Ask for less, or make the query more selective.",
        f"求值达到 {seconds:g} 秒时限，已终止，不发送任何部分结果。请缩小查询范围或增加限定条件。",
    )


def _busy() -> EvaluatorBusy:
    return EvaluatorBusy(
        "All evaluators are at work and no more requests can wait; try again in a moment.",
        "所有求值程序均在工作，无法再排队；请稍后重试。",
    )


def _ended(status: int) -> QueryError:
    """Return what to say of a worker that ended by itself (``status`` as ``waitpid`` gives it).

    The engine aborts where it is refused memory, and overruns its stack where a query recurses too deep.
    """
    if os.waitstatus_to_exitcode(status) in (-signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS):
        return out_of_memory()
    return EvaluatorGone(
        "The evaluation ended without an answer; try again, and report it if it happens twice.",
        "求值未给出结果即告结束；请重试，如再次发生请报告。",
    )


def main() -> None:
    """Read settings and files from standard input, load, say ``ready``, serve until killed."""
    order = json.loads(sys.stdin.readline())
    sandbox.die_with_parent(order["parent"])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Aborts in workers are an everyday matter here: no traces of them.
    os.environ.pop("RUST_BACKTRACE", None)
    try:
        loaded = load((key, Path(path)) for key, path in order["files"])
    except UnscrError as error:
        print(json.dumps({"en": error.en, "zh": error.zh}), flush=True)  # noqa: T201 - this is the protocol
        sys.exit(1)
    path = Path(order["socket"])
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listener.bind(str(path))
    listener.listen(128)
    print(json.dumps({"ready": True}), flush=True)  # noqa: T201 - this is the protocol
    Zygote(loaded, listener, Settings(**order["settings"])).run()


if __name__ == "__main__":
    main()
