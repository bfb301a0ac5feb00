"""A writable service for Flask's test client: a store of its own, and the token that it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asking import client_of
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.web.app import create_app

TOKEN = "a-token-of-the-tests"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}


@dataclass
class Store:
    """A client of a writable service, and the engine behind it."""

    client: FlaskClient
    engine: Engine

    def update(self, text: str, **more: Any) -> TestResponse:
        """Send an update as the body of a POST."""
        return self.client.post(
            "/update", data=text.encode(), content_type="application/sparql-update", headers=HEADERS, **more
        )

    def send(self, method: str, address: str, document: str = "", **more: Any) -> TestResponse:
        """Send a document to the graph store, Turtle unless something else is said."""
        given = {"content_type": "text/turtle", "headers": HEADERS, **more}
        return self.client.open(address, method=method, data=document.encode(), **given)

    def rows(self, query: str) -> list[str]:
        """Return the rows of an answer as CSV, without its head."""
        answer = self.client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"})
        assert answer.status_code == 200, answer.text
        return answer.text.splitlines()[1:]

    def state(self) -> tuple[str, dict[str, int], int]:
        """Return what is served: digest, statements by graph, statements in the default graph."""
        about = self.engine.about()
        return about.digest, dict(about.counts), about.default


@contextmanager
def store(folder: Path, files: list[tuple[str, Path]], token: str | None = TOKEN, **more: Any) -> Iterator[Store]:
    """Give a writable service as long as the block lasts."""
    settings = Settings(**{"location": str(folder / "store"), "writable": True, "workers": 1, **more})
    given = None if token is None else lambda: token
    with evaluator(files, settings) as engine:
        yield Store(client_of(create_app(settings, engine, given)), engine)
