"""What is told of the data as a whole: asked anew while the data are few, kept ready where they are many."""

import json
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from unscr.answer import About, Engine
from unscr.ask import Row, ask, text_of
from unscr.graph.task import Task
from unscr.protocol.media import OFFERS
from unscr.protocol.order import ordered, without
from unscr.protocol.solutions import solutions

# The questions about all of the data that pages ask.
QUERIES = ("graph-rights", "language-versions", "linksets", "sitemap", "terms", "void-classes", "void-properties")
_ABOUT = "about"


def fill(engine: Engine, path: Path) -> None:
    """Write the answers to a file; raises what ``Engine.run`` raises."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE answer (name TEXT PRIMARY KEY, body BLOB)")
        database.execute("INSERT INTO answer VALUES (?, ?)", (_ABOUT, json.dumps(asdict(engine.about()))))
        for each in QUERIES:
            with engine.run(Task(OFFERS["SELECT"][0], without(text_of(each))[0])).file as file:
                database.execute("INSERT INTO answer VALUES (?, ?)", (each, file.read()))


class Whole:
    """Knows the data that an engine serves as a whole; ``path`` gives the file for them, None where they are few."""

    def __init__(self, engine: Engine, path: Callable[[], Path | None] = lambda: None) -> None:
        self._engine = engine
        self._path = path
        self._lock = threading.Lock()
        self._at: Path | None = None
        self._known: dict[str, Sequence[Row]] = {}

    def about(self) -> About:
        """Return what is served; raises what ``Engine.about`` raises, and EvaluatorBusy while it is counted."""
        path = self._path()
        return About(**json.loads(_read(path, _ABOUT))) if path else self._engine.about()

    def ask(self, query: str) -> Sequence[Row]:
        """Return the rows of one of ``QUERIES``; raises what ``ask`` raises, and EvaluatorBusy while it is answered."""
        path = self._path()
        if path is None:
            return ask(self._engine, query)
        with self._lock:
            if self._at != path:
                self._at, self._known = path, {}
            if query not in self._known:
                self._known[query] = ordered(solutions(_read(path, query)), without(text_of(query))[1])
            return self._known[query]


def _read(path: Path, name: str) -> bytes:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        body = database.execute("SELECT body FROM answer WHERE name = ?", (name,)).fetchone()[0]
    return body.encode() if isinstance(body, str) else bytes(body)
