"""Endpoints on loopback that stand in for others: data of our own writing, and answers that no endpoint should give."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Store

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"


@dataclass(frozen=True)
class Said:
    """What is answered: a body with its type, and whatever else its head has."""

    body: bytes = b""
    status: int = 200
    kind: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)


Answer = Callable[[str], Said]


def holding(*files: Path, form: QueryResultsFormat = QueryResultsFormat.JSON) -> Answer:
    """Return what answers queries over the statements in files of Turtle."""
    store = Store()
    for each in files:
        store.load(path=each, format=RdfFormat.TURTLE)

    def answer(query: str) -> Said:
        found = store.query(query)
        assert isinstance(found, QuerySolutions | QueryBoolean), "neither rows nor yes and no"
        body = found.serialize(format=form)
        assert body is not None
        return Said(body, kind=form.media_type)

    return answer


@dataclass
class Standin:
    """A server that is answering, and the queries that each of its paths was asked."""

    address: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)


@contextmanager
def standing_in(answers: Mapping[str, Answer]) -> Iterator[Standin]:
    """Answer at each of these paths, on a free port of loopback, until the context is left."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            query = (
                parse_qs(body, keep_blank_values=True)["query"][0] if "form" in self.headers["Content-Type"] else body
            )
            self._answer(query)

        def do_GET(self) -> None:
            self._answer(parse_qs(urlsplit(self.path).query).get("query", [""])[0])

        def _answer(self, query: str) -> None:
            path = urlsplit(self.path).path
            begun.asked.append((path, query))
            begun.agents.append(self.headers.get("User-Agent", ""))
            try:
                said = answers[path](query)
            except SyntaxError as error:
                said = Said(str(error).encode(), 400, "text/plain")
            try:
                self.send_response(said.status)
                self.send_header("Content-Type", said.kind)
                if "Content-Length" not in said.headers:
                    self.send_header("Content-Length", str(len(said.body)))
                for name, value in said.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(said.body)
            except ConnectionError:
                # Whoever asked has had enough.
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    begun = Standin(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield begun
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
