"""Filling an edition that nobody serves yet with much at once, by two processes one after another.

What stays small is what is sorted at a time: a spool of a few megabytes is sorted in the processor's caches. So many
tables must be merged once, and not again and again while more of them come: the engine's compaction sleeps in the first
process, which loads the graphs, and merges their tables while the second one loads the merge.
"""

import contextlib
import ctypes
import os
import socket
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Store

from unscr.errors import UnscrError
from unscr.graph import wire
from unscr.graph.copying import copy
from unscr.graph.settling import mark, settled
from unscr.graph.task import failure
from unscr.graph.writer import unwritten
from unscr.graph.yielding import remove, settle
from unscr.namespaces import graph

# The engine sorts and writes a file in one thread, and reads it before that: two at once keep two cores busy.
_AT_ONCE = 2
# With so many spools, or more, their tables are merged at the end: they are as many as slow every question down.
_MANY = 16
# ... unless what is there already is much more than what is added, in bytes of tables to bytes of text.
_SHARE = 4
_COMPACTING = "rocksdb:low"
# mallopt(3): what is free at the end of the heap stays from so many bytes down, and what is larger than this is no part
# of the heap; it can be no larger.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_STAYS, _LARGEST = 2**30, 2**25


@dataclass(frozen=True, slots=True)
class Spool:
    """Statements in a file twice: in their graphs (TriG), and in none (Turtle)."""

    named: Path
    merged: Path


@dataclass(frozen=True, slots=True)
class Filling:
    """What the processes that write the next edition do: ``named``, and when that has ended ``merged``.

    Both tell how many spools are loaded; one that is half loaded, as the first process leaves all, counts as a half.
    """

    current: Path
    staging: Path
    replaced: tuple[str, ...]
    spools: tuple[Spool, ...]
    lesser: tuple[str, ...]
    much: bool

    def named(self, told: socket.socket) -> None:
        """Copy the edition, remove the graphs that are replaced, and load the graphs of the spools."""
        _tell(told, lambda: self._named(told))

    def merged(self, told: socket.socket) -> None:
        """Load the merge, and settle which of the graphs give way."""
        _tell(told, lambda: self._merged(told))

    def _named(self, told: socket.socket) -> None:
        copy(self.current, self.staging)
        store = Store(str(self.staging))
        for key in self.replaced:
            remove(store, NamedNode(graph(key).value))
        if self.much:
            _let_sleep()
        for count in _load(store, ((each.named, RdfFormat.TRIG) for each in self.spools)):
            wire.send(told, {"loaded": count // 2})
        # No flush: it would wait until few tables are left. What was removed is in the log, which the next one reads.

    def _merged(self, told: socket.socket) -> None:
        store = Store(str(self.staging))
        before = len(self.spools)
        for count in _load(store, ((each.merged, RdfFormat.TURTLE) for each in self.spools)):
            wire.send(told, {"loaded": (before + count) // 2})
        if self.much:
            store.optimize()
        settle(store, self.lesser)
        store.flush()
        if self.much:
            settled(self.staging)
        else:
            mark(self.staging)


def is_much(current: Path, spools: Collection[Spool]) -> bool:
    """Tell whether so much is added to an edition that merging all its tables costs little beside that."""
    if len(spools) < _MANY:
        return False
    added = sum(path.stat().st_size for each in spools for path in (each.named, each.merged))
    return added * _SHARE > sum(each.stat().st_size for each in current.iterdir())


def _load(store: Store, pieces: Iterable[tuple[Path, RdfFormat]]) -> Iterator[int]:
    """Load files, which nobody needs after that, and yield how many of them are loaded."""

    def load(piece: tuple[Path, RdfFormat]) -> None:
        path, form = piece
        store.bulk_load(path=str(path), format=form)
        path.unlink()

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        for count, _ in enumerate(threads.map(load, pieces), start=1):
            yield count


def _let_sleep() -> None:
    """Give the threads of this process that merge tables no processor that others can use; sched(7), SCHED_IDLE."""
    for each in Path("/proc/self/task").iterdir():
        # Where the system has no such threads, or does not allow it, tables are merged more often than they need be.
        with contextlib.suppress(OSError):
            if (each / "comm").read_text().startswith(_COMPACTING):
                os.sched_setscheduler(int(each.name), os.SCHED_IDLE, os.sched_param(0))


def _keep_memory() -> None:
    """Let the C library keep the memory of a spool for the next one, where the system would have to clear it anew."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.mallopt(_TRIM_THRESHOLD, _STAYS)
        libc.mallopt(_MMAP_THRESHOLD, _LARGEST)


def _tell(told: socket.socket, work: Callable[[], None]) -> None:
    """Do a piece of work and say how it went."""
    _keep_memory()
    try:
        work()
    except UnscrError as error:
        wire.send(told, failure(error))
    except OSError as error:
        wire.send(told, failure(unwritten(error)))
    else:
        wire.send(told, {"done": True})
