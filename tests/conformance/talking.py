"""What a check says to the service and hears from it, over HTTP and by nothing else."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from pyoxigraph import RdfFormat, parse

from serving import Answer, Service

TOKEN = "a token of the tests"
ALLOWED = ("Authorization", f"Bearer {TOKEN}")
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
JSON = "application/sparql-results+json"
TURTLE = "text/turtle"
NTRIPLES = "application/n-triples"

Headers = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Store:
    """A service that keeps graphs."""

    service: Service

    def send(self, method: str, path: str, body: bytes | Iterable[bytes] = b"", *headers: tuple[str, str]) -> Answer:
        """Send a request just as it is given."""
        return self.service.send(method, path, body, headers)

    def query(self, text: str, *headers: tuple[str, str], **parameters: str) -> Answer:
        """Ask a query by GET."""
        return self.send("GET", "/sparql?" + urlencode({"query": text, **parameters}), b"", *headers)

    def yes(self, text: str) -> bool:
        """Ask a query that is answered with yes or no."""
        answer = self.query(text, ("Accept", JSON))
        assert answer.status == 200, answer.body.decode()
        return bool(json.loads(answer.body)["boolean"])

    def rows(self, text: str) -> list[dict[str, dict[str, str]]]:
        """Return the solutions of a query."""
        answer = self.query(text, ("Accept", JSON))
        assert answer.status == 200, answer.body.decode()
        found: list[dict[str, dict[str, str]]] = json.loads(answer.body)["results"]["bindings"]
        return found

    def update(self, text: str, *headers: tuple[str, str], path: str = "/update") -> Answer:
        """Send an update as the body of a POST."""
        return self.send("POST", path, text.encode(), ("Content-Type", UPDATE), ALLOWED, *headers)

    def did(self, text: str) -> None:
        """Carry out an update."""
        answer = self.update(text)
        assert answer.status == 204, answer.body.decode()

    def put(self, graph: str, body: bytes, kind: str = TURTLE, *headers: tuple[str, str]) -> Answer:
        """Replace a graph."""
        return self.send("PUT", at(graph), body, ("Content-Type", kind), ALLOWED, *headers)

    def hold(self, graph: str, body: bytes) -> None:
        """Make a graph hold what this Turtle says, unless it does already."""
        answer = self.get(graph)
        held = set(answer.body.decode().splitlines())
        if answer.status != 200 or held != {str(each.triple) + " ." for each in parse(body, RdfFormat.TURTLE)}:
            assert self.put(graph, body).status in (200, 201, 204)

    def post(self, graph: str, body: bytes, kind: str = TURTLE, *headers: tuple[str, str]) -> Answer:
        """Add to a graph."""
        return self.send("POST", at(graph), body, ("Content-Type", kind), ALLOWED, *headers)

    def delete(self, graph: str, *headers: tuple[str, str]) -> Answer:
        """Remove a graph."""
        return self.send("DELETE", at(graph), b"", ALLOWED, *headers)

    def get(self, graph: str, accept: str = NTRIPLES, *headers: tuple[str, str]) -> Answer:
        """Return a graph."""
        return self.send("GET", at(graph), b"", ("Accept", accept), *headers)

    def lines(self, graph: str) -> set[str]:
        """Return the statements of a graph as N-Triples."""
        answer = self.get(graph)
        assert answer.status == 200, answer.body.decode()
        return set(answer.body.decode().splitlines())


def at(graph: str) -> str:
    """Return the address of a graph by its name, empty for the default graph."""
    return f"/store?graph={quote(graph, safe='')}" if graph else "/store?default"
