"""One request at a time, with its times: for latencies, first bytes and hostile questions."""

import csv
import http.client
import time
from dataclasses import dataclass
from io import StringIO
from urllib.parse import quote, urlsplit

JSON = "application/sparql-results+json"
CSV = "text/csv"
TURTLE = "text/turtle"


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: seconds to its first byte and to its last; ``status`` 0 where there was none in time."""

    status: int
    first: float
    last: float
    body: bytes

    @property
    def rows(self) -> int:
        """How many rows a CSV answer has, its head not counted; a value may hold a line break."""
        return max(0, sum(1 for _ in csv.reader(StringIO(self.body.decode("utf-8", "replace"), newline=""))) - 1)


def path(place: str, query: str) -> str:
    """Return the path that asks a query at a place; a number may still be put in for ``__N__``."""
    return f"{place}?query={quote(query, safe='')}"


def ask(address: str, asked: str, accept: str, seconds: float = 60.0) -> Answered:
    """Ask once, over a connection of its own."""
    return Client(address, seconds).ask(asked, accept)


class Client:
    """A connection that is kept as long as the server keeps it."""

    def __init__(self, address: str, seconds: float = 60.0) -> None:
        self._host = urlsplit(address).netloc
        self._seconds = seconds
        self._connection: http.client.HTTPConnection | None = None

    def ask(self, asked: str, accept: str) -> Answered:
        """Ask and read to the end; a failure to connect or to answer in time is an answer with status 0."""
        begun = time.perf_counter()
        try:
            if self._connection is None:
                self._connection = http.client.HTTPConnection(self._host, timeout=self._seconds)
            self._connection.request("GET", asked, headers={"Accept": accept})
            answer = self._connection.getresponse()
            head = answer.read(1)
            first = time.perf_counter() - begun
            body = head + answer.read()
            return Answered(answer.status, first, time.perf_counter() - begun, body)
        except (OSError, http.client.HTTPException):
            self.close()
            return Answered(0, time.perf_counter() - begun, time.perf_counter() - begun, b"")

    def close(self) -> None:
        """End the connection; the next question opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
