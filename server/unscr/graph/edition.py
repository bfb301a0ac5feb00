"""Data on disk: a folder of editions, none of which changes once it is there. A change makes the next one.

A new edition is written apart, then renamed, then named in ``current``; each step is on the disk before the next. So at
any moment the folder holds the edition before a change or the one after it, whoever is killed.
"""

import json
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Store

from unscr.errors import LocationError, UnscrError
from unscr.graph import audit, child, wire
from unscr.graph import task as tasks
from unscr.graph.audit import Asked, Line
from unscr.graph.copying import synced
from unscr.graph.dataset import Loaded, fill, opened
from unscr.graph.lock import locked
from unscr.graph.task import failure
from unscr.graph.verdict import ended
from unscr.graph.writer import unwritten

# Names the edition that is served.
CURRENT = "current"
_FORMAT = 1
_KEPT = 3
# What may lie in a folder whose first edition was not finished.
_OWN = ("lock", "current.next")
_STAGING = "unscr-staging-"


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the data: its number, a digest that names it, and whether its default graph is the merge.

    ``change`` is the line of the audit about the change that made it, None for the first edition.
    """

    number: int
    digest: str
    merged: bool
    format: int = _FORMAT
    change: Line | None = None


class Location:
    """The folder, for the one process that makes editions in it."""

    def __init__(self, folder: Path, files: Iterable[tuple[str, Path]], empty: bool) -> None:
        """Open the folder; where there is none yet, make it with the files, or empty, as its first edition.

        Raises LocationError where the folder is in use, or holds something else than editions, or what ``empty`` asks
        for does not fit with what is there; ContentError for a file that cannot be read.
        """
        self.folder = folder.absolute()
        self._refuse_strange()
        # Whoever writes in the folder keeps this open.
        self.lock = locked(self.folder)
        try:
            self._open(files, empty)
        except BaseException:
            os.close(self.lock)
            raise

    def _open(self, files: Iterable[tuple[str, Path]], empty: bool) -> None:
        begins = not self._current.exists()
        if begins:
            self._only_ours()
        for left in self.folder.glob(f"{_STAGING}*"):
            shutil.rmtree(left)
        if begins:
            self._begin(files, empty)
        self.edition = current(self.folder)
        if empty and self.edition.merged:
            raise LocationError(
                f"{self.folder} holds a store that was begun with the release; --empty is for a new one.",
                f"{self.folder} 中的存储以发布数据创建；--empty 只用于新存储。",
            )
        self.prune()
        audit.complete(self.folder, self.edition.change)

    @property
    def _current(self) -> Path:
        return self.folder / CURRENT

    def path(self, edition: Edition) -> Path:
        """Return where an edition is."""
        return path(self.folder, edition.number)

    def load(self) -> Loaded:
        """Open the current edition for reading."""
        return opened(self.path(self.edition), self.edition.digest, self.edition.merged)

    def close(self) -> None:
        """Let others use the folder."""
        os.close(self.lock)

    def staging(self) -> Path:
        """Return a new place for the next edition; a copy of the current one is made there by who writes it."""
        return Path(tempfile.mkdtemp(prefix=_STAGING, dir=self.folder)) / "store"

    def publish(self, staging: Path, asked: Asked | None) -> Edition:
        """Make what was written at a place of ``staging`` the current edition; it is on the disk on return.

        Where nothing was asked for, these are the same data: they keep their digest, and the audit tells of no change.
        Raises OSError where it cannot be written; then the edition before is current still.
        """
        # Named by its history and not by its content, which may be large.
        before, number = self.edition, self.edition.number + 1
        if asked is None:
            self._install(staging, replace(before, number=number))
            return self.edition
        digest = sha256(before.digest.encode() + os.urandom(16)).hexdigest()
        line = asked.line(number, before.digest, digest, audit.MADE)
        self._install(staging, Edition(number, digest, before.merged, change=line))
        self._record(line)
        return self.edition

    def prune(self, in_use: Collection[int] = ()) -> None:
        """Remove old editions: the last few are kept, and those ``in_use``."""
        numbers = {self.edition.number - back for back in range(_KEPT)} | set(in_use)
        kept = {path(self.folder, number) for number in numbers}
        for each in self.folder.glob("edition-*"):
            if each not in kept:
                shutil.rmtree(each, ignore_errors=True)

    def remember(self, asked: Asked, outcome: str) -> None:
        """Add a line to the audit about a change that was not made."""
        edition = self.edition
        self._record(asked.line(edition.number, edition.digest, edition.digest, outcome))

    def _record(self, line: Line) -> None:
        try:
            audit.add(self.folder, line)
        except OSError as error:
            # That of the current edition stands in its name as well, and is added at the next beginning.
            sys.stderr.write(f"unscr evaluator: cannot write {self.folder / audit.NAME}: {error.strerror}\n")
            sys.stderr.flush()

    def discard(self, staging: Path) -> None:
        """Remove what was written at a place of ``staging``."""
        shutil.rmtree(staging.parent, ignore_errors=True)

    def _begin(self, files: Iterable[tuple[str, Path]], empty: bool) -> None:
        staging = self.staging()
        try:
            # In a process of its own: the engine's threads would be missed by whoever is forked from this one.
            maker = child.fork(lambda told: _make(staging, () if empty else files, told), (self.lock,))
            said = wire.receive(maker.connection)
            status = maker.ended()
            if said is None or status:
                raise tasks.error(failure(ended(status)))
            if "error" in said.message:
                raise tasks.error(said.message)
            self._install(staging, Edition(1, said.message["digest"], merged=not empty))
        finally:
            self.discard(staging)

    def _install(self, staging: Path, edition: Edition) -> None:
        # The engine has its files on the disk when it has flushed; their names in the folder are ours to see to.
        synced(staging)
        place = self.path(edition)
        # One of this number is of an attempt that failed.
        shutil.rmtree(place, ignore_errors=True)
        staging.rename(place)
        self.discard(staging)
        synced(self.folder)
        following = self._current.with_suffix(".next")
        following.write_text(json.dumps(asdict(edition)) + "\n", encoding="ascii")
        synced(following)
        following.replace(self._current)
        self.edition = edition
        try:
            synced(self.folder)
        except OSError as error:
            raise RuntimeError("an edition has been named, and whether that is on the disk is not known") from error

    def _only_ours(self) -> None:
        """Remove the first edition where it lacks its name, for a beginning that was cut short has left it."""
        self._refuse_strange()
        shutil.rmtree(path(self.folder, 1), ignore_errors=True)

    def _refuse_strange(self) -> None:
        """Raise LocationError where the folder holds what a beginning that was cut short would not have left.

        Asked before anything is written: a folder that is refused stays as it was.
        """
        if self._current.exists() or not self.folder.is_dir():
            return
        for each in sorted(self.folder.iterdir()):
            # The first edition may lack its name; any other was named once.
            if each.name in _OWN or each.name.startswith(_STAGING) or each == path(self.folder, 1):
                continue
            raise LocationError(
                f"{self.folder} holds {each.name} and no '{CURRENT}': name an empty or new folder, or put it back.",
                f"{self.folder} 中有 {each.name} 而无“{CURRENT}”：请指定空文件夹或新文件夹，或恢复该文件。",
            )


def path(folder: Path, number: int) -> Path:
    """Return where the edition of a number is in a location."""
    return folder / f"edition-{number:08}"


def current(folder: Path) -> Edition:
    """Return the edition that a location serves; raise LocationError where there is none that can be read."""
    named = folder / CURRENT
    if not named.exists():
        raise LocationError(
            f"{folder} holds no store: name a folder that 'unscr add --into' or 'unscr serve --location' has made.",
            f"{folder} 中没有存储：请指定由 unscr add --into 或 unscr serve --location 所建的文件夹。",
        )
    try:
        said = json.loads(named.read_text(encoding="ascii"))
        change = said.pop("change", None)
        edition = Edition(**said, change=Line(**change) if change else None)
    except (OSError, ValueError, TypeError, AttributeError):
        edition = Edition(0, "", merged=False, format=0)
    if edition.format != _FORMAT:
        raise LocationError(
            f"{named} is not as this version writes it: restore it, or name another folder.",
            f"{named} 与本版本所写格式不符：请恢复该文件，或指定其他文件夹。",
        )
    return edition


def _make(staging: Path, files: Iterable[tuple[str, Path]], told: socket.socket) -> None:
    """Write a store, and say the digest of its content, or what kept it from being written."""
    try:
        store = Store(str(staging))
        said = {"digest": fill(store, files)}
        store.flush()
        del store
    except (UnscrError, OSError) as error:
        said = failure(unwritten(error) if isinstance(error, OSError) else error)
    # Who began it may have been stopped meanwhile.
    with suppress(BrokenPipeError):
        wire.send(told, said)
