"""Length and SHA-256 of every file that is given to take away, worked out once for each generation of the data."""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from unscr.answer import About, Engine, dump
from unscr.errors import NotAcceptable, ResultTooLarge
from unscr.namespaces import graph, graph_key
from unscr.protocol.media import EXTENSIONS

# More than this is not read through to please whoever looks at a page; a release has its sums with it.
MOST = 100_000
_PIECE = 2**20
# A digest that names the data; an engine that cannot tell says a word instead.
_TELLING = re.compile("[0-9a-f]{32,}")
# The key of a named graph, None for the whole dataset, and the extension of a form.
Name = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Sum:
    """How long a file is, in bytes, and its SHA-256 in hexadecimal digits."""

    length: int
    sha256: str


def file_key(name: str) -> str | None:
    """Return the key under which a named graph has files of its own, None for one that is not below our graphs."""
    key = graph_key(name)
    return key if key and graph(key).value == name else None


class Sums:
    """What is known of the files of an engine's data; nothing is kept where nobody tells when the data change."""

    def __init__(self, engine: Engine, about: Callable[[], About] | None = None) -> None:
        self._engine = engine
        self._about = about or engine.about
        self._lock = threading.Lock()
        # Another than the one above: who asks what is known does not wait for what is worked out.
        self._working = threading.Lock()
        self._at: tuple[int, str] | None = None
        self._known: dict[Name, Sum | None] = {}

    def now(self) -> "Served":
        """Return what is known of the data that are served now; raises what ``Engine.about`` raises."""
        about = self._about()
        at = self._engine.generation(), about.digest
        with self._lock:
            if self._at != at or not (at[0] or _TELLING.fullmatch(at[1])):
                self._at, self._known = at, {}
            return Served(self._engine, about, self._known, self._working)


class Served:
    """The files of one generation of the data."""

    def __init__(self, engine: Engine, about: About, known: dict[Name, Sum | None], working: threading.Lock) -> None:
        self._engine = engine
        self._working = working
        self._known = known
        self.about = about
        self._is_much = sum(about.counts.values()) >= MOST

    def of(self, key: str | None, extension: str) -> Sum | None:
        """Return the sum of a named graph's file, or of the whole dataset's for None.

        That is None where there is too much, or the form cannot express the data. Raises what else ``dump`` raises.
        """
        if self._is_much:
            return None
        # Whoever asks for the same waits for it, and does not work it out once more.
        with self._working:
            if (key, extension) not in self._known:
                self._known[key, extension] = _worked_out(key, extension, self._engine)
            return self._known[key, extension]

    def listed(self) -> Iterator[tuple[str, Sum]]:
        """Return each file below ``/download/`` with its sum; raises ResultTooLarge, and as ``of`` does."""
        if self._is_much:
            raise ResultTooLarge(
                f"There are more than {MOST:,} statements: their checksums are not worked out while somebody waits. "
                "Take those that were published with the release, or work them out from the files.",
                f"陈述超过 {MOST:,} 条：不会即时计算其校验和。请使用随版本发布的校验和，或自行根据文件计算。",
            )
        return self._listed()

    def _listed(self) -> Iterator[tuple[str, Sum]]:
        for key in (None, *filter(None, map(file_key, self.about.counts))):
            for extension in EXTENSIONS:
                if (found := self.of(key, extension)) is not None:
                    yield f"unscr.{extension}" if key is None else f"graph/{key}.{extension}", found


def _worked_out(key: str | None, extension: str, engine: Engine) -> Sum | None:
    try:
        reply, digest = dump(key, extension, engine), sha256()
    except NotAcceptable:
        # There is something in the data for which this form has no way of writing it.
        return None
    with reply.file as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return Sum(reply.length, digest.hexdigest())
