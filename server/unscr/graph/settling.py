"""Tables that were loaded one over the other are put in order: in a copy, beside the service, which then takes it up.

What is loaded in bulk lies in tables that overlap, and each look-up goes through all of them: with nine million
statements an answer takes six times as long as from tables in order. To put them in order takes the engine a minute or
so, for which nobody who loads has to wait.
"""

import contextlib
import gc
import os
import selectors
import socket
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from unscr.graph import child, wire
from unscr.graph.child import Child
from unscr.graph.copying import copy
from unscr.graph.edition import Edition, Location

# An empty file of this name in an edition says that its tables overlap; copies of the edition have it too.
MARK = "overlapping"
# Smaller editions are quick as they are.
_LEAST = 2**25
# Whoever asks is answered first.
_NICE = 10


def mark(edition: Path) -> None:
    """Say of an edition that was loaded in bulk that its tables overlap, unless it is small."""
    if sum(map(_size, edition.glob("*.sst"))) >= _LEAST:
        (edition / MARK).touch()


def _size(table: Path) -> int:
    try:
        return table.stat().st_size
    except FileNotFoundError:
        # The engine, which is open still, has merged it with others.
        return 0


def settled(edition: Path) -> None:
    """Say of an edition that its tables are in order."""
    (edition / MARK).unlink(missing_ok=True)


def overlaps(edition: Path) -> bool:
    """Tell whether the tables of an edition overlap."""
    return (edition / MARK).exists()


@dataclass(eq=False, slots=True)
class Settling:
    """Puts the current edition of a location in order; ``follow`` lets what is current be served.

    ``in_use`` gives the editions that are served still. Runs in the evaluator's first process, as part of its loop.
    """

    location: Location
    selector: selectors.BaseSelector
    follow: Callable[[], None]
    in_use: Callable[[], Collection[int]]

    def begin(self) -> None:
        """Begin, where there is something to be put in order; what is served stays as it is where that fails."""
        edition = self.location.edition
        if not overlaps(self.location.path(edition)):
            return
        try:
            staging = self.location.staging()
            current, lock = self.location.path(edition), self.location.lock
            worker = child.fork(lambda told: _settle(current, staging, told), (lock,), quiet=True)
        except OSError as error:
            _log(f"the tables of the store cannot be put in order: {error.strerror}")
        else:
            self.selector.register(
                worker.connection, selectors.EVENT_READ, lambda: self._told(edition, staging, worker)
            )

    def _told(self, edition: Edition, staging: Path, worker: Child) -> None:
        said = wire.receive(worker.connection)
        self.selector.unregister(worker.connection)
        status = worker.ended()
        if said is None or status or "settled" not in said.message:
            _log(f"the tables of the store were not put in order: {said.message if said else child.how(status)}")
        elif self.location.edition == edition:
            try:
                self.location.publish(staging, None)
            except OSError as error:
                _log(f"the tables of the store cannot be put in order: {error.strerror}")
            else:
                self.follow()
                self.location.prune(self.in_use())
                return
        # What has changed meanwhile is put in order at the next beginning.
        self.location.discard(staging)


def _settle(current: Path, staging: Path, told: socket.socket) -> None:
    """Write the copy whose tables are in order."""
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    try:
        copy(current, staging)
        settled(staging)
        store = Store(str(staging))
        store.optimize()
        store.flush()
        del store
        gc.collect()
    except OSError as error:
        wire.send(told, {"failed": error.strerror or str(error)})
    else:
        wire.send(told, {"settled": True})


def _log(line: str) -> None:
    sys.stderr.write(f"unscr evaluator: {line}\n")
    sys.stderr.flush()
