"""HTTP/1.1 byte for byte: what no well-behaved client would send, and answers read without mercy. RFC 9112."""

import json
import selectors
import socket
import time
import urllib.parse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
_PROBLEM = "/problem/"
_PIECE = 2**18


@dataclass(frozen=True, slots=True)
class Told:
    """An answer; ``status`` is 0 where the connection ended without one, ``whole`` says that no byte is missing."""

    status: int
    headers: dict[str, str]
    body: bytes
    whole: bool
    seconds: float

    @property
    def name(self) -> str:
        """The status, and of a problem its name: ``200``, ``503 query-deadline``."""
        if self.status < 400 or self.headers.get("content-type") != "application/problem+json":
            return str(self.status)
        return f"{self.status} {str(json.loads(self.body)['type']).rpartition(_PROBLEM)[2]}"


def request(method: str, target: str, body: bytes = b"", **headers: str) -> bytes:
    """Return a request with a right length, that asks for the connection to be closed; ``a_b`` is the header a-b."""
    lines = [f"{method} {target} HTTP/1.1", "Host: test", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body)}"] if body or method == "POST" else []
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def get(query: str, accept: str = "text/csv", **parameters: str) -> bytes:
    """Return a query by GET."""
    return request("GET", "/sparql?" + urllib.parse.urlencode({"query": query, **parameters}), Accept=accept)


def post(query: str, accept: str = "text/csv") -> bytes:
    """Return a query as the body of a POST."""
    return request("POST", "/sparql", query.encode(), Accept=accept, Content_Type=QUERY)


def connect(address: str, source: str = "", room: int = 0) -> socket.socket:
    """Return a connection to a service; ``source`` is the address it comes from, ``room`` its receive buffer."""
    place = urllib.parse.urlsplit(address)
    connection = socket.socket()
    connection.settimeout(30)
    if room:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    if source:
        connection.bind((source, 0))
    connection.connect((place.hostname, place.port))
    return connection


def exchange(address: str, sent: bytes | Iterable[bytes], patience: float = 30, source: str = "") -> Told:
    """Send a request, in pieces if it is given so, and read the answer; sending stops once the answer is there."""
    begun = time.monotonic()
    with connect(address, source) as connection:
        received = _exchanged(connection, _pieces(sent), begun + patience)
    return told(received, time.monotonic() - begun)


def _pieces(sent: bytes | Iterable[bytes]) -> Iterator[bytes]:
    for each in (sent,) if isinstance(sent, bytes) else sent:
        for start in range(0, len(each), _PIECE):
            yield each[start : start + _PIECE]


def _exchanged(connection: socket.socket, pieces: Iterator[bytes], end: float) -> bytes:
    connection.setblocking(False)
    received = bytearray()
    left = next(pieces, b"")
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_READ | selectors.EVENT_WRITE)
        while (now := time.monotonic()) < end:
            for _, events in selector.select(end - now):
                try:
                    if events & selectors.EVENT_READ:
                        piece = connection.recv(_PIECE)
                        received += piece
                        if not piece or is_whole(received):
                            return bytes(received)
                    if events & selectors.EVENT_WRITE:
                        left = left[connection.send(left) :] or next(pieces, b"")
                except BlockingIOError:
                    continue
                except OSError:
                    # Cut off by the other side; what came before is the answer.
                    return bytes(received)
            if not left:
                selector.modify(connection, selectors.EVENT_READ)
    return bytes(received)


def is_whole(received: bytes | bytearray) -> bool:
    """Tell whether the answer has come to the end that it announced; one without a length ends with the connection."""
    head, found, body = bytes(received).partition(b"\r\n\r\n") if len(received) < _PIECE else _split(received)
    if not found:
        return False
    low = head.lower()
    if b"\r\ntransfer-encoding: chunked" in low:
        return body.endswith(b"0\r\n\r\n")
    _, announced, rest = low.partition(b"\r\ncontent-length:")
    return bool(announced) and len(received) - len(head) - 4 >= int(rest.split(b"\r\n", 1)[0])


def _split(received: bytes | bytearray) -> tuple[bytes, bytes, bytes]:
    """Split off the head of a long answer without copying its body; of that, the end alone is given."""
    place = received.find(b"\r\n\r\n")
    return (bytes(received[:place]), b"\r\n\r\n", bytes(received[-16:])) if place >= 0 else (b"", b"", b"")


def told(received: bytes, seconds: float) -> Told:
    """Return what was received as an answer."""
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    if not first.startswith("HTTP/1."):
        return Told(0, {}, b"", False, seconds)
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = (
            f"{headers[name.lower()]}, {value.strip()}" if name.lower() in headers else value.strip()
        )
    status = int(first.split(" ")[1])
    if headers.get("transfer-encoding") == "chunked":
        whole, body = _joined(body)
        return Told(status, headers, body, whole, seconds)
    announced = headers.get("content-length")
    return Told(status, headers, body, announced is None or len(body) == int(announced), seconds)


def _joined(body: bytes) -> tuple[bool, bytes]:
    """Return whether a body in chunks came to its end, and what the chunks hold."""
    found, position = [], 0
    while True:
        end = body.find(b"\r\n", position)
        if end < 0:
            return False, b"".join(found)
        length = int(body[position:end].split(b";")[0], 16)
        if length == 0:
            return True, b"".join(found)
        found.append(body[end + 2 : end + 2 + length])
        position = end + 2 + length + 2
