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
from collections.abc import Callable
from pathlib import Path

from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.graph import child, sandbox, wire, zygote
from unscr.graph import task as tasks
from unscr.graph.changes import Changes
from unscr.graph.child import Child
from unscr.graph.dataset import Loaded, load
from unscr.graph.edition import Location
from unscr.graph.places import InForce, Places
from unscr.graph.settling import Settling
from unscr.graph.task import failure
from unscr.graph.verdict import ended

# A generation's process that ends this often within so many seconds will not be helped by beginning it once more.
_RESTARTS, _WITHIN = 5, 10.0
# A generation's process may be killed while it loads; so often in a row is not chance.
_TRIES = 3

Files = list[tuple[str, Path]]


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
        # The editions that generations answer from, by the generation's number; the old ones are not yet gone.
        self._editions: dict[int, int] = {}
        self._changes: Changes | None = None
        if location is not None:
            self._changes = Changes(location, limits, self._selector, self._follow, self._in_use)
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
        if self._location is not None:
            Settling(self._location, self._selector, self._follow, self._in_use).begin()

    def run(self) -> None:
        """Serve for ever."""
        while True:
            for key, _ in self._selector.select():
                if self._selector.get_map().get(key.fd) is key:
                    key.data()

    def _in_use(self) -> set[int]:
        return set(self._editions.values())

    def _load(self) -> Callable[[], Loaded]:
        if self._location is not None:
            return self._location.load
        files = list(self._files)
        return lambda: load(files)

    def _renew(self) -> None:
        """Begin a generation over what is current now; when it is ready it is in force, and the old one may go.

        Raises as loading does.
        """
        number, begun = self._begun()
        before, self._current = self._current, begun
        self._generation = number
        self._in_force.write(number)
        self._selector.register(begun.connection, selectors.EVENT_READ, lambda: self._lost(begun, number))
        if before is not None:
            with contextlib.suppress(OSError):
                wire.send(before.connection, {"leave": True})

    def _begun(self) -> tuple[int, Child]:
        number, source = self._generation + 1, self._load()
        for left in reversed(range(_TRIES)):
            self._places.forget(number)
            begun = child.fork(lambda keeper: zygote.serve(source, number, self._places, self._limits, keeper), ())
            ready = wire.receive(begun.connection)
            if ready is not None and "ready" in ready.message:
                if self._location is not None:
                    self._editions[number] = self._location.edition.number
                return number, begun
            status = begun.ended()
            if ready is not None or not left:
                break
        self._places.forget(number)
        raise tasks.error(ready.message if ready else failure(ended(status)))

    def _follow(self) -> None:
        """Begin a generation as ``_renew`` does; without one there is nothing to go on with, and this process ends."""
        try:
            self._renew()
        except (UnscrError, OSError) as error:
            sys.stderr.write(f"unscr evaluator: what is current cannot be served: {error}\n")
            sys.stderr.flush()
            sys.exit(1)

    def _lost(self, process: Child, number: int) -> None:
        """See a generation's process end: as it was told, or by itself."""
        self._selector.unregister(process.connection)
        process.ended()
        self._places.forget(number)
        self._editions.pop(number, None)
        if process is not self._current:
            if self._location is not None:
                # Its edition was kept for it alone, where changes have gone on meanwhile.
                self._location.prune(self._editions.values())
            return
        self._current = None
        now = time.monotonic()
        self._ends = [each for each in self._ends if now - each < _WITHIN] + [now]
        if len(self._ends) > _RESTARTS:
            sys.exit(1)
        self._follow()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            connection, _ = listener.accept()
            self._selector.register(connection, selectors.EVENT_READ, lambda: self._asked(connection))

    def _asked(self, connection: socket.socket) -> None:
        self._selector.unregister(connection)
        try:
            received = wire.receive(connection)
        except ValueError:
            # No message of ours: longer than a packet, or from somebody else.
            received = None
        if received is None:
            connection.close()
        elif "reload" in received.message:
            self._reload(connection, json.loads(wire.whole(received)))
        elif self._changes is None:
            raise RuntimeError("a change was let through to a store that cannot be written")
        else:
            self._changes.add(connection, received, self._shapes())

    def _shapes(self) -> tuple[Path, ...]:
        """Return the shapes that a change has to fit now."""
        return tuple(path for key, path in self._files if key == "shapes") if self._limits.gate else ()

    def _reload(self, connection: socket.socket, files: list[tuple[str, str]]) -> None:
        before = self._files
        self._files = [(key, Path(path)) for key, path in files]
        try:
            self._renew()
        except UnscrError as error:
            self._files = before
            reply = failure(error)
        else:
            reply = {}
        with connection, contextlib.suppress(OSError):
            wire.send(connection, reply)


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
