"""Copying an edition by its files: most are linked, for the engine never writes in them again."""

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
