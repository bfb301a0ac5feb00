"""The index: an SQLite database of its own with FTS5, written once and then asked, by one thread at a time.

It is a temporary database: in memory while it is small, in a file that nobody else sees when it grows, gone when it is
closed. SQLite, FTS5 Extension, sections 4.3 (porter, unicode61) and 5 (bm25, highlight).
"""

import json
import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from unscr.errors import QueryDeadline, SearchUnavailable
from unscr.search.kind import KINDS, NORM
from unscr.search.question import Question, name
from unscr.search.ranking import COUNT, FOUND, RANKED
from unscr.search.source import Entry, Line
from unscr.search.token import terms

# A term of its own, that no question can hold: a phrase ends where a line does.
_END = "\ue000"
_OPEN, _CLOSE = "\x02", "\x03"
_INDEX = "fts5(names, texts, tokenize='porter unicode61', prefix='1')"
_SCHEMA = f"""
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -32768;
    CREATE TABLE thing (
        id INTEGER PRIMARY KEY, kind INTEGER, tier INTEGER, number TEXT, length INTEGER);
    CREATE TABLE said (
        id INTEGER PRIMARY KEY, iri TEXT UNIQUE, en TEXT, zh TEXT, names TEXT, texts TEXT);
    CREATE INDEX numbered ON thing (number) WHERE number <> '';
    CREATE TABLE called (name TEXT, rank INTEGER, id INTEGER, PRIMARY KEY (name, rank, id)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE passage USING {_INDEX};
    CREATE VIRTUAL TABLE term USING {_INDEX};
"""
_STEPS = 10_000
# Two quotation marks around no term: nothing has it.
_NO_PLACES: frozenset[int] = frozenset()
_NOTHING = '""'


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that was found; of its lines, the terms that were asked for, by their places among the line's terms."""

    iri: str
    kind: int
    en: str
    zh: str
    names: tuple[Line, ...]
    texts: tuple[Line, ...]
    in_names: tuple[frozenset[int], ...]
    in_texts: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """How many there are, whether they have only some of what was asked for, and those of one page.

    ``is_cut`` says that there may be more, which are neither counted nor ranked.
    """

    count: int
    is_partial: bool
    things: tuple[Thing, ...]
    is_cut: bool


class Index:
    """What can be found in one generation of the data."""

    def __init__(self, path: Path | None = None) -> None:
        """Open an empty index, in a file where one is named; raise SearchUnavailable where SQLite cannot hold one."""
        self._database = sqlite3.connect(path or "", check_same_thread=False, isolation_level=None)
        self._usual = 1.0
        try:
            self._database.executescript(_SCHEMA)
        except sqlite3.OperationalError as error:
            self._database.close()
            raise _unavailable(error) from error

    @classmethod
    def opened(cls, path: Path) -> "Index":
        """Open an index that was filled before and does not change any more."""
        made = cls.__new__(cls)
        address = f"{path.as_uri()}?mode=ro&immutable=1"
        made._database = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        made._database.execute("PRAGMA cache_size = -32768")
        made._measure()
        return made

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def knows(self, iri: str) -> bool:
        """Return whether a thing is in it."""
        return self._database.execute("SELECT 1 FROM said WHERE iri = ?", (iri,)).fetchone() is not None

    def fill(self, entries: Iterable[Entry]) -> None:
        """Take in what can be found, each thing once; raise SearchUnavailable where there is no room for it."""
        try:
            self._database.execute("BEGIN")
            for entry in entries:
                self._add(entry)
            for table in ("passage", "term"):
                self._database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608 - our names
            self._database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise _unavailable(error) from error
        self._measure()

    def _measure(self) -> None:
        mean = self._database.execute("SELECT avg(length) FROM thing WHERE tier <= ?", (NORM,)).fetchone()[0]
        self._usual = mean or 1.0

    def _add(self, entry: Entry) -> None:
        names, texts = _dumped(entry.names), _dumped(entry.texts)
        spoken = _spoken(entry.names), _spoken(entry.texts)
        length = sum(each.count(" ") + 1 for each in spoken)
        kind = KINDS.index(entry.kind)
        row = (kind, entry.kind.tier, entry.number, length)
        new = self._database.execute("INSERT INTO thing VALUES (NULL, ?, ?, ?, ?)", row).lastrowid
        said = (new, entry.iri, entry.label("en"), entry.label("zh"), names, texts)
        self._database.execute("INSERT INTO said VALUES (?, ?, ?, ?, ?, ?)", said)
        table = "passage" if entry.kind.tier <= NORM else "term"
        self._database.execute(f"INSERT INTO {table} (rowid, names, texts) VALUES (?, ?, ?)", (new, *spoken))  # noqa: S608
        called = [*((each.words, place >= entry.labels) for place, each in enumerate(entry.names))]
        called += [(each, False) for each in entry.keys]
        self._database.executemany(
            "INSERT OR IGNORE INTO called VALUES (?, ?, ?)", [(name(words), rank, new) for words, rank in called]
        )

    def find(self, asked: Question, first: Sequence[str], page: range, seconds: float) -> Found:
        """Return the things of a page (places among all that is found), those of the IRIs ``first`` before others.

        Where nothing has all that is asked for, what has some of it is found. Raises QueryDeadline.
        """
        until = time.monotonic() + seconds
        self._database.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        try:
            words = asked.all
            count, is_cut, ids = self._best(asked, words, first, page)
            if not count and asked.any != words:
                words = asked.any
                count, is_cut, ids = self._best(asked, words, first, page)
            return Found(count, words != asked.all, tuple(self._thing(each, words) for each in ids), is_cut)
        except sqlite3.OperationalError as error:
            if time.monotonic() > until:
                raise QueryDeadline(
                    "The search took too long and was ended; look for fewer or rarer words.",
                    "搜索用时过长，已被终止；请减少词语或改用较少见的词语。",
                ) from error
            raise
        finally:
            self._database.set_progress_handler(None, 0)

    def _best(self, asked: Question, words: str, first: Sequence[str], page: range) -> tuple[int, bool, list[int]]:
        given = {
            "words": words or _NOTHING,
            "numbers": json.dumps(asked.numbers),
            "name": asked.name,
            "first": json.dumps(first),
            "usual": self._usual,
            "ranked": RANKED,
        }
        count, is_cut = self._database.execute(COUNT, given).fetchone()
        if count <= page.start:
            return count, bool(is_cut), []
        rows = self._database.execute(FOUND, {**given, "most": len(page), "skipped": page.start})
        return count, bool(is_cut), [row[0] for row in rows]

    def _thing(self, place: int, words: str) -> Thing:
        query = "SELECT iri, kind, tier, en, zh, names, texts FROM thing JOIN said USING (id) WHERE id = ?"
        iri, kind, tier, en, zh, names, texts = self._database.execute(query, (place,)).fetchone()
        table = "passage" if tier <= NORM else "term"
        query = (
            f"SELECT highlight({table}, 0, :open, :close), highlight({table}, 1, :open, :close) "  # noqa: S608
            f"FROM {table} WHERE {table} MATCH :words AND rowid = :place"
        )
        given = {"open": _OPEN, "close": _CLOSE, "words": words or _NOTHING, "place": place}
        in_names, in_texts = self._database.execute(query, given).fetchone() or ("", "")
        return Thing(iri, kind, en, zh, _lines(names), _lines(texts), _marked(in_names), _marked(in_texts))


def _unavailable(error: sqlite3.OperationalError) -> SearchUnavailable:
    return SearchUnavailable(
        f"Search needs SQLite with FTS5 and room for a temporary file; SQLite says '{error}'. The operator can help.",
        f"搜索需要带 FTS5 的 SQLite 以及存放临时文件的空间；SQLite 报告“{error}”。请联系运营者。",
    )


def _dumped(lines: Iterable[Line]) -> str:
    return json.dumps([(each.language, each.words) for each in lines])


def _lines(dumped: str) -> tuple[Line, ...]:
    return tuple(Line(language, words) for language, words in json.loads(dumped))


def _spoken(lines: Iterable[Line]) -> str:
    return f" {_END} ".join(terms(line.words) for line in lines)


def _marked(spoken: str) -> tuple[frozenset[int], ...]:
    """Return for each line the places of the terms that are marked; of no lines, nothing."""
    found: list[frozenset[int]] = []
    inside = False
    for line in spoken.split(_END) if spoken else ():
        if not inside and _OPEN not in line:
            # Most are of other languages.
            found.append(_NO_PLACES)
            continue
        places = set()
        for place, each in enumerate(line.split()):
            inside = inside or _OPEN in each
            if inside:
                places.add(place)
            inside = inside and _CLOSE not in each
        found.append(frozenset(places))
    return tuple(found)
