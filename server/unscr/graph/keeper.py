"""The evaluator's first process: it begins a generation's process, makes the next one after a change, and ends the old.

Single-threaded, and it never opens the data itself. Run as ``python -m unscr.graph.keeper``, told what to do on
standard input; says ``ready`` on standard output.
"""

import contextlib
import json
import os
import selectors
import signal
import socket
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.config import Settings
from unscr.errors import StoreUnwritten, UnscrError
from unscr.graph import child, edit, sandbox, wire, zygote
from unscr.graph import task as tasks
from unscr.graph.child import Child
from unscr.graph.dataset import Loaded, load
from unscr.graph.edition import Location
from unscr.graph.places import InForce, Places
from unscr.graph.task import failure
from unscr.graph.verdict import busy, deadline, ended
from unscr.graph.writer import Writing

# A generation's process that ends this often within so many seconds will not be helped by beginning it once more.
_RESTARTS, _WITHIN = 5, 10.0

Files = list[tuple[str, Path]]


@dataclass(eq=False)
class Caller:
    """A connection that asked for a change: waiting, or having it made."""

    connection: socket.socket
    received: wire.Received
    staging: Path | None = None
    writer: Child | None = None


class Keeper:
    """The loop's state."""

    def __init__(self, places: Places, limits: Settings, files: Files, location: Location | None) -> None:
        self._places = places
        self._limits = limits
        self._files = files
        self._location = location
        self._in_force = InForce(places.number)
        self._selector = selectors.DefaultSelector()
        self._current: Child | None = None
        self._waiting: deque[Caller] = deque()
        self._ends: list[float] = []
        self._generation = self._in_force.read()

    def begin(self) -> None:
        """Bring the first generation into force, and hear callers from then on; raises as loading does."""
        self._renew()
        Path(self._places.control).unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        listener.bind(self._places.control)
        listener.listen(self._limits.queue)
        self._selector.register(listener, selectors.EVENT_READ, lambda: self._accept(listener))

    def run(self) -> None:
        """Serve for ever."""
        while True:
            for key, _ in self._selector.select():
                if self._selector.get_map().get(key.fd) is key:
                    key.data()

    def _load(self) -> Callable[[], Loaded]:
        if self._location is not None:
            return self._location.load
        files = list(self._files)
        return lambda: load(files)

    def _renew(self) -> None:
        """Begin a generation over what is current now; when it is ready it is in force, and the old one may go."""
        number, source = self._generation + 1, self._load()
        self._places.forget(number)
        begun = child.fork(lambda keeper: zygote.serve(source, number, self._places, self._limits, keeper), ())
        ready = wire.receive(begun.connection)
        if ready is None or "ready" not in ready.message:
            status = begun.ended()
            raise tasks.error(ready.message if ready else failure(ended(status)))
        before, self._current = self._current, begun
        self._generation = number
        self._in_force.write(number)
        self._selector.register(begun.connection, selectors.EVENT_READ, lambda: self._lost(begun, number))
        if before is not None:
            with contextlib.suppress(OSError):
                wire.send(before.connection, {"leave": True})

    def _lost(self, process: Child, number: int) -> None:
        """See a generation's process end: as it was told, or by itself."""
        self._selector.unregister(process.connection)
        process.ended()
        self._places.forget(number)
        if process is not self._current:
            return
        self._current = None
        now = time.monotonic()
        self._ends = [each for each in self._ends if now - each < _WITHIN] + [now]
        if len(self._ends) > _RESTARTS:
            sys.exit(1)
        self._renew()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            connection, _ = listener.accept()
            self._selector.register(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _asked(self, connection: socket.socket) -> None:
        received = wire.receive(connection)
        self._selector.unregister(connection)
        if received is None:
            connection.close()
            return
        caller = Caller(connection, received)
        if "files" in received.message:
            self._reload(caller)
        elif len(self._waiting) > self._limits.queue:
            self._answer(caller, failure(busy()))
        else:
            self._waiting.append(caller)
            if len(self._waiting) == 1:
                self._next()

    def _reload(self, caller: Caller) -> None:
        before = self._files
        self._files = [(key, Path(path)) for key, path in caller.received.message["files"]]
        try:
            self._renew()
        except UnscrError as error:
            self._files = before
            self._answer(caller, failure(error))
        else:
            self._answer(caller, {"generation": self._generation})

    def _next(self) -> None:
        """Begin the change that has waited longest."""
        while self._waiting:
            caller = self._waiting[0]
            if time.monotonic() - caller.received.message["since"] <= self._limits.write_seconds:
                self._write(caller)
                return
            self._waiting.popleft()
            self._answer(caller, failure(busy()))

    def _write(self, caller: Caller) -> None:
        if self._location is None:
            raise RuntimeError("a change was let through to a store that cannot be written")
        message = caller.received.message
        caller.staging = self._location.staging()
        writing = Writing(
            *edit.decode(wire.whole(caller.received)),
            self._location.path(self._location.edition),
            caller.staging,
            self._location.edition.merged,
            self._limits,
            min(self._limits.write_seconds, message.get("seconds") or self._limits.write_seconds),
            tuple(path for key, path in self._files if key == "shapes") if self._limits.gate else (),
        )
        caller.writer = writer = child.fork(writing.run, (), quiet=True)
        self._selector.register(
            writer.connection, selectors.EVENT_READ, lambda: self._written(caller, writer, writing.seconds)
        )

    def _written(self, caller: Caller, writer: Child, seconds: float) -> None:
        said = wire.receive(writer.connection)
        self._selector.unregister(writer.connection)
        status = writer.ended()
        self._waiting.popleft()
        reply, report = self._outcome(caller, said, status, seconds)
        self._answer(caller, reply, report)
        self._next()

    def _outcome(
        self, caller: Caller, said: wire.Received | None, status: int, seconds: float
    ) -> tuple[dict[str, Any], bytes]:
        if self._location is None or caller.staging is None:
            raise RuntimeError("a change was made to no store")
        report = b"" if said is None else wire.whole(said)
        if said is not None and "created" in said.message and not said.message["refused"] and status == 0:
            try:
                edition = self._location.publish(caller.staging)
                self._renew()
            except OSError as error:
                return failure(_unwritten(error)), b""
            return {"created": said.message["created"], "digest": edition.digest}, b""
        self._location.discard(caller.staging)
        if said is not None and ("error" in said.message or "refused" in said.message):
            return said.message, report
        by = -os.waitstatus_to_exitcode(status)
        return failure(deadline(seconds) if by == signal.SIGALRM else ended(status)), b""

    def _answer(self, caller: Caller, reply: dict[str, Any], body: bytes = b"") -> None:
        with contextlib.suppress(OSError):
            wire.put(caller.connection, reply, body)
        caller.connection.close()


def _unwritten(error: OSError) -> StoreUnwritten:
    return StoreUnwritten(
        f"The change could not be written to the disk and was not made: {error.strerror}.",
        f"更改无法写入磁盘，未予执行：{error.strerror}。",
    )


def main() -> None:
    """Read settings and what to serve from standard input, begin, say ``ready``, serve until killed."""
    order = json.loads(sys.stdin.readline())
    sandbox.die_with_parent(order["parent"])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Aborts are an everyday matter here: no traces of them.
    os.environ.pop("RUST_BACKTRACE", None)
    limits = Settings(**order["settings"])
    files = [(key, Path(path)) for key, path in order["files"]]
    try:
        location = Location(Path(order["location"]), files, limits.empty) if order["location"] else None
        keeper = Keeper(Places(Path(order["folder"])), limits, files, location)
        keeper.begin()
    except UnscrError as error:
        print(json.dumps({"en": error.en, "zh": error.zh}), flush=True)  # noqa: T201 - this is the protocol
        sys.exit(1)
    print(json.dumps({"ready": True}), flush=True)  # noqa: T201 - this is the protocol
    keeper.run()


if __name__ == "__main__":
    main()
