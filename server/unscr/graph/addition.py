"""Adding much to a location at once: graphs are replaced, spools are loaded, and all of it makes one edition.

Memory is bounded by the size of a spool, not by that of the store: the default graph stays the merge of the named ones
because each statement is loaded twice, and because what leaves a graph leaves the merge where no other graph has it.
"""

import os
import shutil
import socket
from collections.abc import Callable, Collection, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any

from unscr.errors import LocationError, OperationRefused
from unscr.graph import child, wire
from unscr.graph import task as tasks
from unscr.graph.audit import Asked
from unscr.graph.edition import Edition, Location
from unscr.graph.filling import Filling, Spool, is_much
from unscr.graph.lock import locked
from unscr.graph.stored import stored
from unscr.graph.task import failure
from unscr.graph.verdict import ended

_BEGINNING = "unscr-beginning"


class Addition:
    """A location that is being added to. Where there is none yet, it comes to be whole, at the end, or not at all."""

    def __init__(self, folder: Path, release: Iterable[tuple[str, Path]]) -> None:
        """Open the location, or begin one with the release.

        Raises LocationError where the folder is in use, cannot be written or holds something else, OperationRefused
        where its default graph is the store's own and no merge.
        """
        # What comes to its place at the end takes the place of a folder, and cannot take that of a link to one.
        self._folder = _meant(folder)
        self._begins = not self._folder.exists() or not any(self._folder.iterdir())
        place = self._folder
        if self._begins:
            place = self._folder.with_name(f".{self._folder.name}.{_BEGINNING}")
            if os.path.ismount(self._folder):
                raise LocationError(
                    f"{folder} is where a disk is mounted, and cannot be replaced by a store: name a folder below it.",
                    f"{folder} 是挂载点，无法以存储取代：请指定其下的文件夹。",
                )
            _cleared(place)
        try:
            self._location = Location(place, release, empty=False)
        except BaseException:
            # Whoever is interrupted while it begins, or finds the disk full, leaves nothing there.
            if self._begins:
                shutil.rmtree(place, ignore_errors=True)
            raise
        if not self._location.edition.merged:
            self._location.close()
            raise OperationRefused(
                f"{folder} was begun without the release; resolutions are added to one that holds it.",
                f"{folder} 创建时未含发布数据；决议只能加入含有发布数据的存储。",
            )
        self._staging = self._location.staging()
        self._staging.parent.joinpath("spool").mkdir()

    def __enter__(self) -> "Addition":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._location.discard(self._staging)
        self._location.close()
        if self._begins:
            # Once it has come to its place there is nothing here.
            shutil.rmtree(self._location.folder, ignore_errors=True)

    @property
    def folder(self) -> Path:
        """Where the location is: one that begins comes to its place at the end."""
        return self._location.folder

    @property
    def spool(self) -> Path:
        """A folder for spools, which goes when the addition ends."""
        return self._staging.parent / "spool"

    def known(self) -> dict[str, Any]:
        """Return what the location holds, as ``stored`` tells it."""
        edition = self._location.edition
        return stored(self._location.path(edition), self._location.lock)

    def publish(
        self,
        replaced: Collection[str],
        spools: Iterable[Spool],
        lesser: Sequence[str],
        told: Callable[[int], None] = lambda _: None,
    ) -> Edition:
        """Replace the graphs with these keys by what is in the spools, and name the result.

        What graphs with the keys ``lesser`` say of a thing gives way to what other graphs say of it. ``told`` is
        called with the number of each spool that has been loaded. Raises LocationError or StoreUnwritten where the
        disk does not take it; then nothing has changed.
        """
        current = self._location.path(self._location.edition)
        listed = tuple(spools)
        try:
            much = is_much(current, listed)
            filling = Filling(current, self._staging, tuple(replaced), listed, tuple(lesser), much)
            for work in (filling.named, filling.merged):
                self._done(work, told)
            edition = self._location.publish(self._staging, _asked(replaced, listed))
            self._settle()
        except OSError as error:
            raise LocationError(
                f"Cannot write {self._folder}: {error.strerror}.", f"无法写入 {self._folder}：{error.strerror}。"
            ) from None
        return edition

    def _done(self, work: Callable[[socket.socket], None], told: Callable[[int], None]) -> None:
        """Have a process do a piece of work, and raise the error that comes of it."""
        loader = child.fork(work, (self._location.lock,))
        while (said := wire.receive(loader.connection)) is not None and "loaded" in said.message:
            told(said.message["loaded"])
        status = loader.ended()
        if said is None or status:
            raise tasks.error(failure(ended(status)))
        if "error" in said.message:
            raise tasks.error(said.message)

    def _settle(self) -> None:
        """Let a location that was begun apart come to its place."""
        if self._begins:
            # The system refuses this where meanwhile something has come to be there.
            self._location.folder.rename(self._folder)
            descriptor = os.open(self._folder.parent, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _asked(replaced: Collection[str], spools: Collection[Spool]) -> Asked:
    """Return what is remembered of an addition: which graphs it made."""
    told = "\n".join(sorted(replaced)).encode()
    return Asked("load", None, len(spools), sha256(told).hexdigest())


def _meant(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):
        raise LocationError(
            f"{folder} is a link that leads nowhere. Name a folder.", f"{folder} 是无效链接。请指定文件夹。"
        ) from None


def _cleared(place: Path) -> None:
    """Remove what an addition left that was ended; raise LocationError where one is at work there."""
    descriptor = locked(place)
    try:
        for each in place.iterdir():
            if each.name != "lock":
                shutil.rmtree(each) if each.is_dir() else each.unlink()
    finally:
        os.close(descriptor)
