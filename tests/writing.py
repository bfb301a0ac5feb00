"""A writable service for tests, and a client that writes to it."""

import http.client
import json
import socket
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from serving import Service, service

TOKEN = "f00d-of-the-tests"
UPDATE = "application/sparql-update"


@dataclass(frozen=True)
class Answer:
    """An answer whatever its status."""

    status: int
    body: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def problem(self) -> str:
        """Return the name of the problem that was told."""
        return str(json.loads(self.body)["type"]).rpartition("/")[2]


def send(
    address: str, method: str, path: str, body: str | bytes = b"", token: str | None = TOKEN, **headers: str
) -> Answer:
    """Send a request with the token; names of headers have ``_`` for ``-``. Raises OSError where nobody answers."""
    place = urllib.parse.urlsplit(address)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    if token is not None:
        given.setdefault("Authorization", f"Bearer {token}")
    connection = http.client.HTTPConnection(place.netloc, timeout=60)
    try:
        connection.request(method, path, body.encode() if isinstance(body, str) else body, given)
        answer = connection.getresponse()
        return Answer(answer.status, answer.read().decode(), dict(answer.headers))
    except http.client.HTTPException as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()


def update(address: str, text: str, **more: Any) -> Answer:
    """Send an update."""
    return send(address, "POST", "/update", text, Content_Type=UPDATE, **more)


def rows(address: str, query: str) -> list[str]:
    """Return the rows of an answer."""
    answer = send(address, "GET", "/sparql?" + urllib.parse.urlencode({"query": query}), token=None, Accept="text/csv")
    if answer.status != 200:
        raise OSError(answer.body)
    return answer.body.splitlines()[1:]


def answered_before_the_body(address: str, method: str, path: str, **headers: str) -> int:
    """Return the status that is told to one who has announced a body and not sent any of it."""
    place = urllib.parse.urlsplit(address)
    given = {"Host": place.netloc, "Content-Length": "1000000", **headers}
    head = f"{method} {path} HTTP/1.1\r\n" + "".join(
        f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items()
    )
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=5) as connection:
        connection.sendall(head.encode() + b"\r\n")
        return int(connection.recv(64).split()[1])


@contextmanager
def writable(folder: Path, *flags: str, **more: Any) -> Iterator[Service]:
    """Begin a writable service whose token is in a file of this folder, and whose store is beside it."""
    path = folder / "token"
    if not path.exists():
        path.write_text(TOKEN + "\n", encoding="utf-8")
    given = ("--writable", "--token-file", str(path), "--location", str(folder / "store"))
    with service(*given, *flags, **more) as begun:
        yield begun
