"""Indexes of many resolutions: each a file made by a process of its own, once for each state of the data.

With a location they are kept beside the data, so that the next start finds them; else they end with the service.
"""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from unscr import whole
from unscr.errors import EvaluatorBusy, SearchUnavailable, UnscrError
from unscr.graph.alone import alone
from unscr.graph.answering import Answering
from unscr.graph.edition import CURRENT
from unscr.graph.engine import Engine
from unscr.registers import fill as registers
from unscr.search import find as search

# A file of another form has another name.
_FORM = 1
_FOLDER = "indexes"
# One that cannot be made is not tried again for so many seconds.
_AGAIN = 60.0
# How long a process takes to end that has done its work, and how often it looks whether it is still wanted.
_ENDING, _LOOK = 10.0, 1.0
# The service itself is to be asked first.
_NICE = 10

MAKERS: Mapping[str, Callable[[Answering, Path], None]] = {
    "registers": registers.fill,
    "search": search.fill,
    "whole": whole.fill,
}


class Indexes:
    """The files for one engine; may be asked by many threads at once."""

    def __init__(self, engine: Engine, location: str = "") -> None:
        self._engine = engine
        self._location = str(Path(location).absolute()) if location else ""
        self._folder = (Path(location) if location else engine.folder).absolute() / _FOLDER
        self._lock = threading.Lock()
        self._makers: dict[str, tuple[subprocess.Popen[bytes], float]] = {}

    def warm(self, are_wanted: Callable[[], bool]) -> None:
        """Begin what is wanted, in a thread of its own: whoever starts the service does not wait for it."""
        threading.Thread(target=self._warmed, args=(are_wanted,), daemon=True).start()

    def _warmed(self, are_wanted: Callable[[], bool]) -> None:
        # Whoever asks for one is told what is amiss.
        with contextlib.suppress(UnscrError, OSError):
            for kind in MAKERS if are_wanted() else ():
                with contextlib.suppress(EvaluatorBusy):
                    self.path(kind)

    def path(self, kind: str) -> Path:
        """Return the file of a kind for what is served now.

        Where there is none yet, its making is begun. Raises EvaluatorBusy while it is being made, SearchUnavailable
        where that has just failed.
        """
        path = self._folder / f"{kind}-{_FORM}-{self._engine.digest()[:40]}.sqlite"
        if not path.exists():
            self._begin(kind, path)
            raise EvaluatorBusy(
                "The index of these data is being made, which takes some minutes for millions of statements; try again "
                "in a moment.",
                "正在为现有数据建立索引；数据达数百万条时需数分钟，请稍后再试。",
            )
        self._ended(kind)
        return path

    def _ended(self, kind: str) -> None:
        """See the end of the process that has made what is there."""
        with self._lock:
            maker, _ = self._makers.pop(kind, (None, 0.0))
        if maker is not None:
            maker.wait(_ENDING)

    def _begin(self, kind: str, path: Path) -> None:
        with self._lock:
            maker, begun = self._makers.get(kind, (None, 0.0))
            if maker is not None and maker.poll() is None:
                return
            if maker is not None and maker.returncode and time.monotonic() < begun + _AGAIN:
                raise SearchUnavailable(
                    "The index of these data could not be made; the log of the service says why.",
                    "无法为现有数据建立索引；原因见服务日志。",
                )
            where = self._location or str(self._engine.folder)
            order = [sys.executable, "-m", "unscr.indexes", where, kind, str(path), self._engine.digest()]
            maker = subprocess.Popen(order, stdin=subprocess.DEVNULL)  # noqa: S603 - nothing of it is from a request
            self._makers[kind] = maker, time.monotonic()


def make(folder: Path, kind: str, path: Path, digest: str) -> None:
    """Make one file whole, then give it its name; files of its kind for other states of the data go.

    ``folder`` is that of the evaluator, or a location, which is read without asking the evaluator.
    """
    with contextlib.suppress(OSError):
        os.nice(_NICE)
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f"{kind}-*"):
        left.unlink(missing_ok=True)
    engine: Answering = alone(folder, digest) if (folder / CURRENT).exists() else Engine(folder)
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        MAKERS[kind](engine, unfinished)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _end_with(parent: int) -> None:
    """End this process when the service has ended that began it: what it makes would be found by nobody."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    make(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4])
