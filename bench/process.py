"""What a tree of processes has used, read from /proc."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_EVERY = 0.05


def tree(pid: int) -> list[int]:
    """Return the process ids of a process and of all below it."""
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            below = [int(each) for each in children.read_text(encoding="ascii").split()]
        except OSError:
            continue
        for each in below:
            found += tree(each)
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor time that a tree has used, children that have ended included."""
    total = 0
    for each in tree(pid):
        try:
            stat = Path(f"/proc/{each}/stat").read_text(encoding="utf-8")
        except OSError:
            continue
        # User and system time, then both for children that were waited for; the name may hold spaces.
        total += sum(int(value) for value in stat.rpartition(")")[2].split()[11:15])
    return total / _TICKS


def spent(pid: int) -> float:
    """Return the processor time that a tree has used, exactly, without threads and processes that have ended."""
    total = 0
    for each in tree(pid):
        for thread in Path(f"/proc/{each}/task").glob("*/schedstat"):
            try:
                total += int(thread.read_text(encoding="ascii").split()[0])
            except OSError:
                continue
    return total / 1e9


def megabytes(pid: int) -> float:
    """Return the memory of a tree, where a shared page counts once (proportional set size)."""
    total = 0
    for each in tree(pid):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


@dataclass
class Peak:
    """The most memory that was seen."""

    megabytes: float = 0.0


@contextmanager
def peak(pid: int) -> Iterator[Peak]:
    """Watch the memory of a tree for as long as the block lasts."""
    seen = Peak(megabytes(pid))
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_EVERY):
            seen.megabytes = max(seen.megabytes, megabytes(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()
