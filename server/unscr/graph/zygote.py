"""The evaluator: one process that holds the release and forks workers, gives them tasks, and ends them in time.

A single-threaded loop over sockets. A query never runs here, so whatever happens to one, the next is served.
Run as ``python -m unscr.graph.zygote``, told what to do on standard input; says ``ready`` on standard output.
"""

import gc
import json
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from pathlib import Path
from typing import Any

from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.graph import child, sandbox, wire
from unscr.graph.child import Caller, Worker
from unscr.graph.dataset import Loaded, load
from unscr.graph.task import failure
from unscr.graph.verdict import busy, deadline, ended

# So many workers in a row that end before they have answered anything: the next one will not do better.
_BARREN = 5


class Zygote:
    """The loop's state. Every caller gets exactly one reply, or has gone."""

    def __init__(self, loaded: Loaded, listener: socket.socket, limits: Settings) -> None:
        self._loaded = loaded
        self._listener = listener
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._workers: list[Worker] = []
        self._waiting: deque[Caller] = deque()
        self._about = wire.anonymous(
            json.dumps({"digest": loaded.digest, "counts": dict(loaded.counts), "merged": loaded.merged}).encode()
        )
        self._barren = 0

    def begin(self) -> None:
        """Fork the workers; from here on callers are heard by ``run``."""
        self._selector.register(self._listener, selectors.EVENT_READ, self._accept)
        # The collector would write into pages that the workers share.
        gc.freeze()
        for _ in range(self._limits.workers):
            self._begin_worker()

    def run(self) -> None:
        """Serve for ever."""
        while True:
            for key, _ in self._selector.select(self._patience()):
                # An earlier event of the same round may have closed this one, and its number may be another's now.
                if self._selector.get_map().get(key.fd) is key:
                    key.data()
            self._end_overdue(time.monotonic())
            self._assign()

    def _patience(self) -> float | None:
        moments = [worker.deadline for worker in self._workers if worker.caller is not None]
        moments += [self._waiting[0].since + self._limits.query_seconds] if self._waiting else []
        return max(0.0, min(moments) - time.monotonic()) if moments else None

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            # Out of descriptors, or the caller has gone again: those at work will make room.
            return
        self._selector.register(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _asked(self, connection: socket.socket) -> None:
        received = wire.receive(connection)
        if received is None:
            self._forget(connection)
            return
        message, descriptors = received
        if not descriptors:
            self._reply(connection, {}, (self._about,))
            return
        seconds = min(self._limits.query_seconds, message.get("seconds") or self._limits.query_seconds)
        caller = Caller(connection, descriptors[0], seconds, time.monotonic())
        self._selector.modify(connection, selectors.EVENT_READ, lambda: self._left(caller))
        idle = any(worker.caller is None for worker in self._workers)
        if not idle and len(self._waiting) >= self._limits.queue:
            self._answer(caller, failure(busy()))
        else:
            self._waiting.append(caller)

    def _left(self, caller: Caller) -> None:
        """End what was being done for a caller that has gone."""
        if caller in self._waiting:
            self._waiting.remove(caller)
        worker = next((each for each in self._workers if each.caller is caller), None)
        os.close(caller.task)
        self._forget(caller.connection)
        if worker is not None:
            worker.release()
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
                # It died while idle, which is seen in the next round; the caller is still the first in the queue.
                worker.release()
                self._waiting.appendleft(caller)

    def _heard(self, worker: Worker) -> None:
        received = wire.receive(worker.connection)
        if received is None:
            self._lost(worker)
            return
        self._barren = 0
        reply = received[0]
        last = reply.pop("last")
        self._finish(worker, reply)
        if last:
            self._replace(worker)

    def _lost(self, worker: Worker) -> None:
        """Say in the log how a worker ended by itself, answer for it, and put another in its place."""
        _, status = os.waitpid(worker.pid, 0)
        self._log(f"process {worker.pid} ended by itself, {child.how(status)}")
        self._barren += 1
        if worker.caller is not None:
            self._finish(worker, failure(ended(status)))
        elif self._barren > _BARREN:
            self._log("its processes end before they have answered anything; giving up")
            sys.exit(1)
        self._replace(worker, gone=True)

    def _log(self, line: str) -> None:
        sys.stderr.write(f"unscr evaluator: {line}\n")
        sys.stderr.flush()

    def _end_overdue(self, now: float) -> None:
        for worker in list(self._workers):
            if worker.caller is not None and worker.deadline <= now:
                self._finish(worker, failure(deadline(worker.caller.seconds)))
                self._replace(worker)
        while self._waiting and self._waiting[0].since + self._limits.query_seconds <= now:
            self._answer(self._waiting.popleft(), failure(busy()))

    def _finish(self, worker: Worker, reply: dict[str, Any]) -> None:
        """Pass on what a worker said, or what is said for it, and leave it without work."""
        if worker.caller is not None:
            self._answer(worker.caller, reply, () if "error" in reply else (worker.output,))
        worker.release()

    def _answer(self, caller: Caller, reply: dict[str, Any], result: tuple[int, ...] = ()) -> None:
        self._reply(caller.connection, {**reply, "digest": self._loaded.digest}, result)
        os.close(caller.task)
        # The next question may come the same way; a caller that has gone is forgotten when that is seen.
        connection = caller.connection
        self._selector.modify(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _reply(self, connection: socket.socket, message: dict[str, Any], descriptors: tuple[int, ...] = ()) -> None:
        # A caller that has gone is noticed by its connection; nothing is owed to it.
        try:
            wire.send(connection, message, descriptors)
        except OSError:
            return

    def _forget(self, connection: socket.socket) -> None:
        self._selector.unregister(connection)
        connection.close()

    def _replace(self, worker: Worker, gone: bool = False) -> None:
        """End a worker, unless it has ended and was waited for, and begin another."""
        self._workers.remove(worker)
        self._forget(worker.connection)
        if not gone:
            os.kill(worker.pid, signal.SIGKILL)
            os.waitpid(worker.pid, 0)
        self._begin_worker()

    def _begin_worker(self) -> None:
        worker = child.fork(self._loaded.store, self._limits)
        self._workers.append(worker)
        self._selector.register(worker.connection, selectors.EVENT_READ, lambda: self._heard(worker))


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
    zygote = Zygote(loaded, listener, Settings(**order["settings"]))
    zygote.begin()
    print(json.dumps({"ready": True}), flush=True)  # noqa: T201 - this is the protocol
    zygote.run()


if __name__ == "__main__":
    main()
