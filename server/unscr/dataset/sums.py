"""Length and SHA-256 of every file that is given to take away, worked out once for each generation of the data."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from unscr.answer import Engine, dump
from unscr.namespaces import graph_key
from unscr.protocol.media import EXTENSIONS

# More than this is not read through to please whoever looks at a page; a release has its sums with it.
MOST = 1_000_000
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Sum:
    """How long a file is, in bytes, and its SHA-256 in hexadecimal digits."""

    length: int
    sha256: str


class Sums:
    """What is known of the files of an engine's data."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._known: dict[tuple[str | None, str], Sum] = {}
        self._at: tuple[int, str] | None = None

    def of(self, key: str | None, extension: str) -> Sum | None:
        """Return the sum of a named graph's file, or of the whole dataset's for None; None where there is too much.

        Raises what ``dump`` raises.
        """
        about = self._engine.about()
        if sum(about.counts.values()) > MOST:
            return None
        at = self._engine.generation(), about.digest
        with self._lock:
            if self._at != at:
                self._known, self._at = {}, at
            known = self._known.get((key, extension))
        if known is None:
            known = self._worked_out(key, extension)
            with self._lock:
                if self._at == at:
                    self._known[key, extension] = known
        return known

    def listed(self) -> Iterator[tuple[str, Sum]]:
        """Yield each file below ``/download/`` with its sum, nothing where there is too much; raises as ``of`` does."""
        keys = [None, *map(graph_key, self._engine.about().counts)]
        for key in keys:
            for extension in EXTENSIONS:
                if (found := self.of(key, extension)) is not None:
                    yield f"unscr.{extension}" if key is None else f"graph/{key}.{extension}", found

    def _worked_out(self, key: str | None, extension: str) -> Sum:
        reply, digest = dump(key, extension, self._engine), sha256()
        with reply.file as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
        return Sum(reply.length, digest.hexdigest())
