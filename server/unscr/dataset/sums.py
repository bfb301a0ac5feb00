"""Length and SHA-256 of every file that is given to take away, worked out once for each generation of the data."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from unscr.answer import About, Engine, dump
from unscr.namespaces import graph_key
from unscr.protocol.media import EXTENSIONS

# More than this is not read through to please whoever looks at a page; a release has its sums with it.
MOST = 1_000_000
_PIECE = 2**20
# The key of a named graph, None for the whole dataset, and the extension of a form.
Name = tuple[str | None, str]


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
        self._at: tuple[int, str] | None = None
        self._known: dict[Name, Sum] = {}

    def now(self) -> "Served":
        """Return what is known of the data that are served now; raises what ``Engine.about`` raises."""
        about = self._engine.about()
        at = self._engine.generation(), about.digest
        with self._lock:
            if self._at != at:
                self._at, self._known = at, {}
            return Served(self._engine, about, self._known)


class Served:
    """The files of one generation of the data."""

    def __init__(self, engine: Engine, about: About, known: dict[Name, Sum]) -> None:
        self._engine = engine
        self._known = known
        self.about = about
        self._is_much = sum(about.counts.values()) > MOST

    def of(self, key: str | None, extension: str) -> Sum | None:
        """Return the sum of a named graph's file, or of the whole dataset's for None; None where there is too much.

        Raises what ``dump`` raises.
        """
        if self._is_much:
            return None
        found = self._known.get((key, extension))
        if found is None:
            found = self._known[key, extension] = _worked_out(key, extension, self._engine)
        return found

    def listed(self) -> Iterator[tuple[str, Sum]]:
        """Yield each file below ``/download/`` with its sum, nothing where there is too much; raises as ``of`` does."""
        for key in (None, *map(graph_key, self.about.counts)):
            for extension in EXTENSIONS:
                if (found := self.of(key, extension)) is not None:
                    yield f"unscr.{extension}" if key is None else f"graph/{key}.{extension}", found


def _worked_out(key: str | None, extension: str, engine: Engine) -> Sum:
    reply, digest = dump(key, extension, engine), sha256()
    with reply.file as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return Sum(reply.length, digest.hexdigest())
