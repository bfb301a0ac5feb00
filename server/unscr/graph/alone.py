"""An edition on disk, asked in this process and without limits: for questions of our own that take long, no others."""

import tempfile
from pathlib import Path
from typing import IO, BinaryIO, cast

from unscr.errors import LocationError, OperationRefused
from unscr.graph.dataset import Loaded, opened
from unscr.graph.edit import Edit
from unscr.graph.edition import current, path
from unscr.graph.engine import About, Answer, Edited
from unscr.graph.evaluate import evaluate
from unscr.graph.task import Task

# Answers are kept in memory up to so many bytes.
_SPOOL = 2**24


class Alone:
    """Answers tasks about one edition, which no change reaches; whoever opens it must not fork."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded

    def run(self, task: Task, seconds: float | None = None) -> Answer:  # noqa: ARG002 - there is no limit to lower
        """Return the answer to a task; raises what ``evaluate`` raises."""
        file = tempfile.SpooledTemporaryFile(_SPOOL)  # noqa: SIM115 - the caller closes it
        evaluate(self._loaded.store, task, cast("IO[bytes]", file))
        length = file.tell()
        file.seek(0)
        return Answer(task.media_type, length, cast("BinaryIO", file), self._loaded.digest)

    def about(self) -> About:
        """Return what the edition holds."""
        counts, default = self._loaded.counted()
        return About(self._loaded.digest, counts, default, self._loaded.merged)

    def digest(self) -> str:
        """Return the digest of the edition."""
        return self._loaded.digest

    def generation(self) -> int:
        """Return a number that stays the same, as the edition does."""
        return 1

    def edit(self, edit: Edit, content: bytes = b"", seconds: float | None = None) -> Edited:  # noqa: ARG002
        """Raise OperationRefused: an edition does not change."""
        raise OperationRefused("An edition does not change.", "版本不可更改。")


def alone(folder: Path, digest: str) -> Alone:
    """Open what a location serves now; raise LocationError where that is not the state of this digest."""
    edition = current(folder)
    if edition.digest != digest:
        raise LocationError(f"{folder} has come to another edition.", f"{folder} 已有新版本。")
    return Alone(opened(path(folder, edition.number), edition.digest, edition.merged))
