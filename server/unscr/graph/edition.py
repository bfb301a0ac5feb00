"""Data on disk: a folder of editions, none of which changes once it is there. A change makes the next one.

A new edition is written apart, then renamed, then named in ``current``; each step is on the disk before the next. So at
any moment the folder holds the edition before a change or the one after it, whoever is killed.
"""

import fcntl
import json
import os
import shutil
import socket
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Store

from unscr.errors import LocationError, UnscrError
from unscr.graph import child, wire
from unscr.graph import task as tasks
from unscr.graph.dataset import Loaded, fill, opened
from unscr.graph.task import failure
from unscr.graph.verdict import ended

_FORMAT = 1
_KEPT = 3
_STAGING = "staging-"


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the data: its number, a digest that names it, and whether its default graph is the merge."""

    number: int
    digest: str
    merged: bool
    format: int = _FORMAT


class Location:
    """The folder, for the one process that makes editions in it."""

    def __init__(self, folder: Path, files: Iterable[tuple[str, Path]], empty: bool) -> None:
        """Open the folder; where there is none yet, make it with the files, or empty, as its first edition.

        Raises LocationError where the folder is in use, or holds something else than editions, or what ``empty`` asks
        for does not fit with what is there; ContentError for a file that cannot be read.
        """
        self.folder = folder.absolute()
        self._lock = self._locked()
        for left in self.folder.glob(f"{_STAGING}*"):
            shutil.rmtree(left)
        if not self._current.exists():
            self._only_ours()
            self._begin(files, empty)
        self.edition = self._read()
        if empty and self.edition.merged:
            raise LocationError(
                f"{self.folder} holds a store that was begun with the release; --empty is for a new one.",
                f"{self.folder} 中的存储以发布数据创建；--empty 只用于新存储。",
            )
        self._prune()

    @property
    def _current(self) -> Path:
        return self.folder / "current"

    def path(self, edition: Edition) -> Path:
        """Return where an edition is."""
        return self.folder / f"edition-{edition.number:08}"

    def load(self) -> Loaded:
        """Open the current edition for reading."""
        return opened(self.path(self.edition), self.edition.digest, self.edition.merged)

    def staging(self) -> Path:
        """Return a new place for the next edition; a copy of the current one is made there by who writes it."""
        return Path(tempfile.mkdtemp(prefix=_STAGING, dir=self.folder)) / "store"

    def publish(self, staging: Path) -> Edition:
        """Make what was written at a place of ``staging`` the current edition; it is on the disk on return."""
        # Named by its history and not by its content, which may be large.
        digest = sha256(self.edition.digest.encode() + os.urandom(16)).hexdigest()
        edition = Edition(self.edition.number + 1, digest, self.edition.merged)
        self._install(staging, edition)
        self.edition = edition
        self._prune()
        return edition

    def discard(self, staging: Path) -> None:
        """Remove what was written at a place of ``staging``."""
        shutil.rmtree(staging.parent, ignore_errors=True)

    def _begin(self, files: Iterable[tuple[str, Path]], empty: bool) -> None:
        staging = self.staging()
        try:
            # In a process of its own: the engine's threads would be missed by whoever is forked from this one.
            maker = child.fork(lambda told: _make(staging, () if empty else files, told), ())
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
        _synced(staging)
        staging.rename(self.path(edition))
        self.discard(staging)
        _synced(self.folder)
        following = self._current.with_suffix(".next")
        following.write_text(json.dumps(asdict(edition)) + "\n", encoding="ascii")
        _synced(following)
        following.replace(self._current)
        _synced(self.folder)

    def _read(self) -> Edition:
        try:
            edition = Edition(**json.loads(self._current.read_text(encoding="ascii")))
        except (OSError, ValueError, TypeError):
            edition = Edition(0, "", merged=False, format=0)
        if edition.format != _FORMAT:
            raise LocationError(
                f"{self._current} is not as this version writes it: restore it, or name another folder.",
                f"{self._current} 与本版本所写格式不符：请恢复该文件，或指定其他文件夹。",
            )
        return edition

    def _prune(self) -> None:
        kept = {self.path(Edition(self.edition.number - back, "", merged=False)) for back in range(_KEPT)}
        for each in self.folder.glob("edition-*"):
            if each not in kept:
                shutil.rmtree(each, ignore_errors=True)

    def _locked(self) -> int:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise LocationError(
                f"Cannot use {self.folder}: {error.strerror}.", f"无法使用 {self.folder}：{error.strerror}。"
            ) from None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise LocationError(
                f"{self.folder} is in use by another service.", f"{self.folder} 正被另一服务使用。"
            ) from None
        return descriptor

    def _only_ours(self) -> None:
        others = [each.name for each in self.folder.iterdir() if each.name not in ("lock", "current.next")]
        # An edition that is not yet named was never acknowledged.
        if others != [name for name in others if name.startswith("edition-")]:
            raise LocationError(
                f"{self.folder} holds {others[0]} and no store: name an empty or new folder.",
                f"{self.folder} 中有 {others[0]} 而无存储：请指定空文件夹或新文件夹。",
            )
        for each in others:
            shutil.rmtree(self.folder / each)


def _make(staging: Path, files: Iterable[tuple[str, Path]], told: socket.socket) -> None:
    """Write a store, and say the digest of its content."""
    store = Store(str(staging))
    try:
        digest = fill(store, files)
    except UnscrError as error:
        wire.send(told, failure(error))
        return
    store.flush()
    del store
    wire.send(told, {"digest": digest})


def _synced(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
