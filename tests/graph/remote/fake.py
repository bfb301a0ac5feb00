"""An engine that answers as a test says, with all the ways an answer can be wrong; on loopback, in a thread."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from unscr.config import Settings
from unscr.graph.remote.address import Credentials, address
from unscr.graph.remote.engine import Remote

JSON = "application/sparql-results+json"
NT = "application/n-triples"
NOTHING = b'{"head":{"vars":["s","p","o"]},"results":{"bindings":[]}}'
ONE_ROW = b'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"1"}}]}}'


@dataclass
class Asked:
    """A request as it came: its headers, and its query where it has one."""

    method: str
    path: str
    headers: Message
    query: str
    # All the fields of its form.
    form: dict[str, list[str]]
    # Whether the engine's own marker is asked for, which most tests have nothing to do with.
    is_marker: bool


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the test's function, which writes what it likes."""

    protocol_version = "HTTP/1.1"

    def _serve(self) -> None:
        fake: Fake = self.server.fake  # type: ignore[attr-defined]
        length = int(self.headers.get("Content-Length", "0"))
        form = parse_qs(self.rfile.read(length).decode())
        query = form.get("query", [""])[0]
        asked = Asked(self.command, self.path, self.headers, query, form, "store/marker" in query)
        fake.asked.append(asked)
        if asked.is_marker and fake.has_no_release:
            self.say(200, JSON, NOTHING)
        else:
            fake.answer(self, asked)

    do_POST = do_GET = do_PUT = do_DELETE = _serve  # noqa: N815 - names of the library

    def say(self, status: int, media_type: str, body: bytes, **headers: str) -> None:
        """Answer as one should."""
        self.head(status, {"Content-Type": media_type, "Content-Length": str(len(body)), **headers})
        self.wfile.write(body)

    def head(self, status: int, headers: dict[str, str]) -> None:
        """Write status line and headers; an underscore stands for a hyphen."""
        lines = [f"HTTP/1.1 {status} Said", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
        self.wfile.write("\r\n".join([*lines, "", ""]).encode())
        self.wfile.flush()

    def break_off(self) -> None:
        """End the connection here."""
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - name of the library
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that has left."""


@dataclass
class Fake:
    """What the fake answers, and what it was asked."""

    answer: Callable[[Handler, Asked], None]
    has_no_release: bool = True
    asked: list[Asked] = field(default_factory=list)
    address: str = ""

    @property
    def questions(self) -> list[Asked]:
        """The requests that are not about the marker."""
        return [each for each in self.asked if not each.is_marker]


@contextmanager
def fake(
    answer: Callable[[Handler, Asked], None], has_no_release: bool = True, tls: ssl.SSLContext | None = None
) -> Iterator[Fake]:
    """Begin a fake, and end it."""
    made = Fake(answer, has_no_release)
    server = _Server(("127.0.0.1", 0), Handler)
    server.fake = made  # type: ignore[attr-defined]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    made.address = f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}/sparql"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def right(handler: Handler, asked: Asked) -> None:
    """Answer a SELECT with one row, a CONSTRUCT with one triple."""
    if asked.headers["Accept"] == NT:
        handler.say(200, NT, b"<urn:a> <urn:b> <urn:c> .\n")
    else:
        handler.say(200, JSON, ONE_ROW)


def remote(*addresses: str, credentials: Credentials | None = None, **settings: float) -> Remote:
    """Return what asks these addresses; the time limit is half a second unless it is said."""
    made = Settings(**{"query_seconds": 0.5, "result_bytes": 2**20, **settings})  # type: ignore[arg-type]
    return Remote(made, map(address, addresses), credentials or Credentials())


def drip(handler: Handler, content: bytes) -> None:
    """Write a byte at a time, slowly, until nobody reads."""
    for place in range(len(content)):
        handler.wfile.write(content[place : place + 1])
        handler.wfile.flush()
        time.sleep(0.05)
