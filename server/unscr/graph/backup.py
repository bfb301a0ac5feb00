"""A copy of what a location serves, taken while it is served: as editions do not change, each is whole at any time."""

import json
import os
import shutil
from dataclasses import asdict
from pathlib import Path

from unscr.errors import FolderError, LocationError
from unscr.graph import audit
from unscr.graph.copying import copy
from unscr.graph.edition import CURRENT, Edition, current, path

# How often the edition that is being copied may be removed meanwhile, as changes follow one another.
_TRIES = 5


def backup(location: Path, into: Path) -> Edition:
    """Copy the current edition and the audit to a new or empty folder, which can be served; return the edition.

    Files are linked where both folders are on the same disk, and on the disk on return. Raises LocationError where
    there is no location, FolderError where the copy cannot be written.
    """
    if not (location / CURRENT).exists():
        raise LocationError(
            f"There is no store in {location}: name the folder that 'unscr serve' was given as --location.",
            f"{location} 中没有存储：请指定 unscr serve 的 --location 所用的文件夹。",
        )
    try:
        into.mkdir(parents=True, exist_ok=True)
        if any(into.iterdir()):
            raise FolderError(f"{into} is not empty: name a new folder.", f"{into} 不是空文件夹：请指定新文件夹。")
        edition = _edition(location, into)
        if (location / audit.NAME).exists():
            shutil.copyfile(location / audit.NAME, into / audit.NAME)
        # Named last: a copy that was cut short is no store.
        (into / CURRENT).write_text(json.dumps(asdict(edition)) + "\n", encoding="ascii")
        os.sync()
    except OSError as error:
        raise FolderError(f"Cannot write {into}: {error.strerror}.", f"无法写入 {into}：{error.strerror}。") from None
    return edition


def _edition(location: Path, into: Path) -> Edition:
    """Copy the edition that is current now, and return it."""
    for left in reversed(range(_TRIES)):
        edition = current(location)
        try:
            copy(path(location, edition.number), path(into, edition.number))
        except FileNotFoundError:
            shutil.rmtree(path(into, edition.number), ignore_errors=True)
            if not left:
                raise
        else:
            break
    return edition
