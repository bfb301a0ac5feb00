"""HTTP/1.1 beneath the protocols: RFC 9112 (framing) and RFC 9110, section 10.1.1 (Expect)."""

import contextlib
import json
import socket
import urllib.parse

import pytest

from conformance.talking import ALLOWED, FORM, JSON, QUERY, TURTLE, UPDATE, Store, at
from serving import connected

G = "http://example.org/transport"


def exchanged(store: Store, *pieces: bytes) -> bytes:
    """Send bytes as they are, and return everything that comes until the other side closes."""
    with connected(store.service.address) as connection:
        for each in pieces:
            connection.sendall(each)
        got = b""
        while piece := connection.recv(2**16):
            got += piece
    return got


@pytest.mark.parametrize("sizes", [[1] * 40, [7, 1, 32], [40], [5, 0]])
@pytest.mark.parametrize("target", ["query", "update", "put", "post"])
def test_a_body_in_chunks_is_the_body(store: Store, target: str, sizes: list[int]) -> None:
    """RFC 9112, 7.1: chunked transfer coding, in whatever pieces."""
    method, path, kind, body = {
        "query": ("POST", "/sparql", QUERY, b"ASK { FILTER('chunked' = 'chunked') }   "),
        "update": ("POST", "/update", UPDATE, b"INSERT DATA { GRAPH <x:chunked> { <x:s> <x:p> 1 } }"),
        "put": ("PUT", at(G), TURTLE, b"<x:s> <x:p> <x:o> , <x:o2> , <x:o3> ."),
        "post": ("POST", at(G), TURTLE, b"<x:s> <x:p> <x:o> , <x:o2> , <x:o3> ."),
    }[target]
    pieces, rest = [], body
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    pieces = [each for each in (*pieces, rest) if each]
    answer = store.send(method, path, pieces, ("Content-Type", kind), ("Accept", JSON), ALLOWED)
    assert answer.status in (200, 201, 204), answer.body
    if target == "query":
        assert json.loads(answer.body)["boolean"] is True


@pytest.mark.parametrize(
    ("method", "path", "kind", "body", "status"),
    [
        ("POST", "/sparql", QUERY, b"ASK {}", 200),
        ("POST", "/update", UPDATE, b"", 204),
        ("PUT", at(G), TURTLE, b"<x:s> <x:p> 1 .", 204),
    ],
)
def test_a_client_that_waits_for_100_is_told_to_go_on(
    store: Store, method: str, path: str, kind: str, body: bytes, status: int
) -> None:
    """RFC 9110, 10.1.1: 100 (Continue), or the final answer at once."""
    store.put(G, b"")
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        f"Authorization: {ALLOWED[1]}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
    ).encode()
    with connected(store.service.address) as connection:
        connection.sendall(head)
        connection.settimeout(1)
        got = b""
        # A client sends its body after a while though nothing came (same section).
        with contextlib.suppress(TimeoutError):
            got = connection.recv(2**16)
        assert got == b"" or got.startswith((b"HTTP/1.1 100", f"HTTP/1.1 {status}".encode()))
        connection.settimeout(10)
        connection.sendall(body)
        while piece := connection.recv(2**16):
            got += piece
    assert f"HTTP/1.1 {status}".encode() in got


@pytest.mark.parametrize("path", ["/sparql", "/update", "/store", at(G)])
def test_a_post_of_nothing_is_answered(store: Store, path: str) -> None:
    """RFC 9112, 6.3: Content-Length: 0 is a body of no bytes."""
    for kind in (FORM, QUERY, UPDATE, TURTLE):
        answer = store.send("POST", path, b"", ("Content-Type", kind), ALLOWED)
        assert answer.status in (201, 204, 400, 403, 415), answer.status
        assert answer.status < 400 or answer.kind == "application/problem+json"


def test_several_requests_go_over_one_connection(store: Store) -> None:
    """RFC 9112, 9.3 and 9.3.2: a connection stays, and answers come in the order of the requests."""
    one = "/sparql?" + urllib.parse.urlencode({"query": "SELECT (NUMBER AS ?n) {}"})
    requests = [
        f"GET {one.replace('NUMBER', str(number))} HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n"
        + ("Connection: close\r\n\r\n" if number == 4 else "\r\n")
        for number in range(5)
    ]
    got = exchanged(store, "".join(requests).encode())
    assert got.count(b"HTTP/1.1 200") == 5
    places = [got.find(b"n\r\n%d\r\n" % number) for number in range(5)]
    assert -1 not in places
    assert places == sorted(places)


def test_a_change_that_is_refused_leaves_the_connection_in_step(store: Store) -> None:
    """RFC 9112, 9.3: the rest of a body is no new request."""
    body = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    first = (
        f"PUT {at(G)} HTTP/1.1\r\nHost: x\r\nContent-Type: text/turtle\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    )
    last = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n"
    try:
        got = exchanged(store, first + body + last)
    except ConnectionError:
        # Closing is the other way to stay in step.
        return
    assert got.startswith(b"HTTP/1.1 401")
    assert got.count(b"HTTP/1.1 ") <= 2
    assert b'"status": "ok"' not in got


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET /sparql?query=ASK%7B%7D HTTP/1.0\r\n\r\n",
        b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
)
def test_either_version_of_http_is_answered(store: Store, request_line: bytes) -> None:
    """RFC 9110, 2.5."""
    assert exchanged(store, request_line).split(b" ")[1] == b"200"


@pytest.mark.parametrize("query", ["ASK%7B%7D", "ASK{}", "ask%20%7b%7d", "%41SK+{+}", "ASK%0A%7B%7D%0D%0A"])
def test_an_address_is_decoded_once(store: Store, query: str) -> None:
    """RFC 3986, 2.1; URL-encoded forms: a plus is a space."""
    assert json.loads(store.send("GET", f"/sparql?query={query}", b"", ("Accept", JSON)).body)["boolean"] is True
    twice = store.send("GET", "/sparql?query=SELECT(%22%2525%22AS%3Fx)%7B%7D", b"", ("Accept", "text/csv"))
    assert twice.body == b"x\r\n%25\r\n"


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000, 5_000_000])
def test_a_change_of_any_usual_size_is_taken(store: Store, size: int) -> None:
    """No section: a data owner's updates and documents are long."""
    text = "x" * size
    assert (
        store.update(f'DROP SILENT GRAPH <x:long> ; INSERT DATA {{ GRAPH <x:long> {{ <x:s> <x:p> "{text}" }} }}').status
        == 204
    )
    assert len(store.get("x:long").body) == size + len('<x:s> <x:p> "" .\n')
    lines = b"".join(b"<x:s> <x:p> %d .\n" % number for number in range(size // 50))
    assert store.put("x:long", lines).status == 204
    assert len(store.lines("x:long")) == size // 50


@pytest.mark.parametrize("length", [100, 1_000, 10_000, 60_000])
def test_a_name_of_any_length_is_answered(store: Store, length: int) -> None:
    """RFC 9110, 4.1: 8000 octets at least; longer ones get an answer, too, and the service goes on."""
    name = "x:" + "a" * length
    for method in ("GET", "DELETE", "PUT", "DELETE"):
        answer = store.send(method, at(name), b"", ("Content-Type", TURTLE), ALLOWED)
        assert answer.status in ((404, 201, 204) if length <= 8_000 else (404, 201, 204, 414, 431)), answer.status
    assert store.update(f"DROP GRAPH <{name}>").status == 409
    assert store.yes("ASK {}")


def test_a_header_of_many_tags_is_answered(store: Store) -> None:
    """RFC 9110, 13.1.1: a list of any length."""
    store.put(G, b"<x:s> <x:p> 1 .")
    tag = store.get(G).header("ETag")
    for count in (10, 1_000):
        many = ", ".join([f'"{number:024x}"' for number in range(count)] + [tag])
        assert store.put(G, b"<x:s> <x:p> 1 .", TURTLE, ("If-Match", many)).status in (200, 204, 431)


def test_a_connection_that_is_closed_in_the_middle_of_a_change_changes_nothing(store: Store) -> None:
    """RFC 9112, 8: an incomplete message is not acted upon."""
    store.put(G, b"<x:kept> <x:p> 1 .")
    head = (
        f"PUT {at(G)} HTTP/1.1\r\nHost: x\r\nContent-Type: text/turtle\r\nContent-Length: 1000\r\n"
        f"Authorization: {ALLOWED[1]}\r\n\r\n<x:new> <x:p> 1 ."
    ).encode()
    with connected(store.service.address) as connection:
        connection.sendall(head)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(5)
        try:
            got = connection.recv(2**16)
        except (TimeoutError, ConnectionError):
            got = b""
    assert not got or got.startswith(b"HTTP/1.1 4")
    assert len(store.lines(G)) == 1
