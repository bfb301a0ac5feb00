"""Processes as the system tells of them in /proc, and waiting for something to be so."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path


def children(pid: int) -> list[int]:
    """Return the children of all threads of a process, none where it has ended."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(each) for each in task.read_text(encoding="ascii").split()]
        except OSError:
            continue
    return found


def below(pid: int) -> list[int]:
    """Return the process ids of all descendants, parents first."""
    return [pid for child in children(pid) for pid in (child, *below(child))]


def command_line(pid: int) -> str:
    """Return how a process was called; nothing of one that is no more."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def alive(pid: int) -> bool:
    """Return whether a process runs; one that has ended and is not yet buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ticks(pid: int) -> int:
    """Return what a process has used of the processor, in the system's ticks; nothing if it has gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def megabytes(pids: Iterable[int], kind: str = "Pss") -> int:
    """Return the memory that processes take, shared pages counted once; ``Pss_Anon`` is their own alone."""
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in lines if line.startswith(f"{kind}:")), 0)
    return total // 1024


def eventually(holds: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Return whether something comes to hold in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return holds()
