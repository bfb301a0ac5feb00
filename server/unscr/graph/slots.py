"""What each worker is about, in a page that all processes of an evaluator see: whose task, and how long it may last.

A worker writes its own slot, its parent reads it when the worker has ended, a caller when it has waited long.
"""

import mmap
import struct
from pathlib import Path
from typing import NamedTuple

_SLOT = struct.Struct("=QdQ")


class Slot(NamedTuple):
    """The token of the task at work (0 for none), its time limit, and how many were answered before."""

    token: int
    seconds: float
    answered: int


class Slots:
    """The page of ``count`` slots in a file."""

    def __init__(self, path: Path, count: int) -> None:
        path.write_bytes(bytes(_SLOT.size * count))
        with path.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), 0)

    def __getitem__(self, place: int) -> Slot:
        return Slot._make(_SLOT.unpack_from(self._page, place * _SLOT.size))

    def all_rest(self) -> bool:
        """Tell whether no worker is about any task."""
        return not any(slot[0] for slot in _SLOT.iter_unpack(self._page))

    def write(self, place: int, token: int, seconds: float, answered: int) -> None:
        """Write a slot, without making one."""
        _SLOT.pack_into(self._page, place * _SLOT.size, token, seconds, answered)

    def __setitem__(self, place: int, slot: Slot) -> None:
        _SLOT.pack_into(self._page, place * _SLOT.size, *slot)


def is_at_work(path: Path, token: int) -> bool:
    """Tell whether a worker of the page at ``path`` is about this task; no where there is no such page."""
    try:
        page = path.read_bytes()
    except OSError:
        return False
    return any(slot[0] == token for slot in _SLOT.iter_unpack(page))
