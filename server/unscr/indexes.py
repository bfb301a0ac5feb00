"""Indexes of many resolutions: files made by a process of its own, once for each state of the data.

With a location they are kept beside the data, so that the next start finds them; else they end with the service.
"""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr import whole
from unscr.errors import EvaluatorBusy, SearchUnavailable, UnscrError
from unscr.graph import edition
from unscr.graph.alone import alone
from unscr.graph.answering import Answering
from unscr.graph.edition import CURRENT
from unscr.graph.engine import Engine
from unscr.graph.settling import overlaps
from unscr.registers import fill as registers
from unscr.search import find as search

# A file of another form has another name.
_FORM = 3
_FOLDER = "indexes"
# Those that cannot be made are not tried again for so many seconds.
_AGAIN = 60.0
# Whoever comes first is answered first, before anything is begun that nobody has asked for.
_SOON = 5.0
# The service itself is to be asked first.
_NICE = 10

# The service puts the tables of its store in order within so many seconds, or cannot.
_SETTLING = 300.0

# In the order in which they are made: what takes least comes first.
MAKERS: Mapping[str, Callable[[Answering, Path], None]] = {
    "whole": whole.fill,
    "search": search.fill,
    "registers": registers.fill,
}


@dataclass(frozen=True, slots=True)
class _Maker:
    """The process that makes what is missing for one state of the data, and when it was begun."""

    process: subprocess.Popen[bytes]
    digest: str
    begun: float

    def is_at_work(self) -> bool:
        return self.process.poll() is None

    def has_just_failed(self) -> bool:
        return bool(self.process.poll()) and time.monotonic() < self.begun + _AGAIN

    def end(self) -> None:
        """See it end, whatever it is about."""
        self.process.kill()
        self.process.communicate()


class Indexes:
    """The files for one engine; may be asked by many threads at once."""

    def __init__(self, engine: Engine, location: str = "") -> None:
        self._engine = engine
        self._location = str(Path(location).absolute()) if location else ""
        self._folder = (Path(location) if location else engine.folder).absolute() / _FOLDER
        self._lock = threading.Lock()
        self._maker: _Maker | None = None

    def warm(self, are_wanted: Callable[[], bool], after: float = _SOON) -> None:
        """Begin what is wanted of a location so many seconds from now, in a thread of its own.

        Without a location they would have to be made at each start, wanted or not: the first who asks begins them.
        """
        if self._location:
            threading.Thread(target=self._warmed, args=(are_wanted, after), daemon=True).start()

    def _warmed(self, are_wanted: Callable[[], bool], after: float) -> None:
        time.sleep(after)
        # Whoever asks for one is told what is amiss.
        with contextlib.suppress(UnscrError, OSError):
            if are_wanted():
                for kind in MAKERS:
                    self.path(kind)

    def path(self, kind: str) -> Path:
        """Return the file of a kind for what is served now.

        Where there is none yet, its making is begun. Raises EvaluatorBusy while it is being made, SearchUnavailable
        where that has just failed.
        """
        digest = self._engine.digest()
        path = _path(self._folder, kind, digest)
        with self._lock:
            if path.exists():
                self._ended()
                return path
            self._begin(digest)
        raise EvaluatorBusy(
            "The index of these data is being made, which takes some minutes for millions of statements; try again in "
            "a moment.",
            "正在为现有数据建立索引；数据达数百万条时需数分钟，请稍后再试。",
        )

    def _ended(self) -> None:
        """See the end of a process that has made everything."""
        if self._maker is not None and self._maker.process.poll() == 0:
            self._maker.end()
            self._maker = None

    def _begin(self, digest: str) -> None:
        maker = self._maker
        if maker is not None and maker.digest == digest:
            if maker.is_at_work():
                return
            if maker.has_just_failed():
                raise SearchUnavailable(
                    "The index of these data could not be made; the log of the service says why.",
                    "无法为现有数据建立索引；原因见服务日志。",
                )
        if maker is not None:
            # What it makes would be found by nobody.
            maker.end()
        where = self._location or str(self._engine.folder)
        order = [sys.executable, "-m", "unscr.indexes", where, str(self._folder), digest]
        # The kernel closes its input when this process ends, however it ends.
        process = subprocess.Popen(order, stdin=subprocess.PIPE)  # noqa: S603 - nothing of it is from a request
        self._maker = _Maker(process, digest, time.monotonic())


def make(where: Path, folder: Path, digest: str) -> None:
    """Make each file that is not there whole, then give it its name; those for other states of the data go.

    ``where`` is the folder of the evaluator, or a location, which is read without asking the evaluator. Raises
    LocationError where a location has come to another state, and what asking raises.
    """
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    # Where what it lies in is gone, the service has ended.
    folder.mkdir(exist_ok=True)
    paths = {kind: _path(folder, kind, digest) for kind in MAKERS}
    for left in {each for kind in MAKERS for each in folder.glob(f"{kind}-*")} - set(paths.values()):
        left.unlink(missing_ok=True)
    engine: Answering = _settled(where, digest) if (where / CURRENT).exists() else Engine(where)
    for kind, path in paths.items():
        if not path.exists():
            _make(engine, kind, path)


def _settled(where: Path, digest: str) -> Answering:
    """Open a location when its tables are in order: what is read after that is read in a fraction of the time."""
    until = time.monotonic() + _SETTLING
    while time.monotonic() < until and overlaps(edition.path(where, edition.current(where).number)):
        time.sleep(1.0)
    return alone(where, digest)


def _make(engine: Answering, kind: str, path: Path) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        MAKERS[kind](engine, unfinished)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _path(folder: Path, kind: str, digest: str) -> Path:
    return folder / f"{kind}-{_FORM}-{digest[:40]}.sqlite"


def _end_with_service() -> None:
    """End this process when the service has ended that began it: what it makes would be found by nobody."""
    sys.stdin.buffer.read()
    os._exit(1)


def main(where: str, folder: str, digest: str) -> None:
    """Make what is missing while standard input is open; say in one line what is in the way, and end with 1."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_service, daemon=True).start()
    try:
        make(Path(where), Path(folder), digest)
    except (UnscrError, OSError, sqlite3.Error) as error:
        sys.stderr.write(f"unscr indexes: {error}\n")
        sys.stderr.flush()
        os._exit(1)
    # The thread above would be waited for where it has the lock of its input.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
