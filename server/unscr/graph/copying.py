"""The files of an edition: copied, most as links, for the engine never writes in them again; and seen to the disk."""

import os
import shutil
from pathlib import Path


def copy(edition: Path, into: Path) -> None:
    """Copy an edition to a new place; raises OSError.

    Nobody has it open for writing, so that its files are a whole. The engine writes a table once and never again: these
    are linked where that can be.
    """
    into.mkdir(parents=True)
    for each in edition.iterdir():
        if each.suffix == ".sst":
            try:
                (into / each.name).hardlink_to(each)
            except FileNotFoundError:
                raise
            except OSError:
                shutil.copyfile(each, into / each.name)
        elif each.suffix != ".log" or each.stat().st_size:
            shutil.copyfile(each, into / each.name)


def synced(path: Path) -> None:
    """Return when a file, or the names in a folder, are on the disk; raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
