"""A running service for tests: begun on a free port, ended by its process id."""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from processes import below

UNSCR = (sys.executable, "-m", "unscr")


@dataclass(frozen=True)
class Answer:
    """What came back: a header is found whatever the case of its name."""

    status: int
    headers: Message
    body: bytes

    def header(self, name: str) -> str:
        """Return a header, empty where it is not there; one that came several times is joined."""
        return ", ".join(self.headers.get_all(name, []))

    @property
    def kind(self) -> str:
        """The media type without its parameters."""
        return self.header("Content-Type").partition(";")[0]


@dataclass
class Service:
    """A service and the words with which it announced itself."""

    process: "subprocess.Popen[str]"
    address: str
    announced: str

    def get(self, path: str, accept: str = "*/*") -> tuple[int, str]:
        """Return status and body of an answer, whatever the status is."""
        request = urllib.request.Request(self.address + path, headers={"Accept": accept})  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - loopback
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def ask(self, query: str, accept: str = "text/csv") -> tuple[int, str]:
        """Return status and body of the answer to a query."""
        return self.get("/sparql?" + urllib.parse.urlencode({"query": query}), accept)

    def send(
        self, method: str, path: str, body: bytes | Iterable[bytes] = b"", headers: Iterable[tuple[str, str]] = ()
    ) -> Answer:
        """Send a request with these headers and no others but its host and length; pieces are sent as chunks."""
        place = urllib.parse.urlsplit(self.address)
        connection = http.client.HTTPConnection(place.netloc, timeout=30)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers:
                connection.putheader(name, value.encode())
            if isinstance(body, bytes):
                if body or method in ("POST", "PUT", "PATCH"):
                    connection.putheader("Content-Length", str(len(body)))
                connection.endheaders(body)
            else:
                connection.putheader("Transfer-Encoding", "chunked")
                connection.endheaders(iter(body), encode_chunked=True)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def tree(self) -> list[int]:
        """Return the process ids of the service and all below it."""
        return [self.process.pid, *below(self.process.pid)]


@contextmanager
def service(
    *flags: str,
    command: tuple[str, ...] = UNSCR,
    folder: Path | None = None,
    log: Path | None = None,
    token: str = "",
    **more: str,
) -> Iterator[Service]:
    """Begin ``unscr serve`` on a free port and end it, whatever happens.

    ``log`` takes its standard error, ``more`` goes into its environment. With a token the service takes changes from
    whoever has it.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UNSCR_")} | more
    if token:
        environment["UNSCR_TOKEN"] = token
        flags = ("--writable", *flags)
    order = [*command, "serve", "--port", "0", *flags]
    with log.open("wb") if log is not None else contextlib.nullcontext() as errors:
        process = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=folder, env=environment)
    assert process.stdout is not None
    with process.stdout as stdout:
        lines = [stdout.readline() for _ in range(4)]
        found = re.search(r"http://\S+", lines[0])
        assert found is not None, lines
        try:
            yield Service(process, found[0], "".join(lines))
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.wait(10)


def connected(address: str) -> socket.socket:
    """Return a connection to an address."""
    place = urllib.parse.urlsplit(address)
    assert place.hostname is not None
    return socket.create_connection((place.hostname, place.port or 0), timeout=10)
