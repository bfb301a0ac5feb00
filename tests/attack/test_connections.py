"""Connections that are used against the grain: the service goes on answering, and takes no more than it may."""

import time
from contextlib import ExitStack

import pytest
from exchange import FORM, connect, get
from hostile import RESULT_MEGABYTES
from watching import Watch, trivial

from reasons import known_limit
from serving import Service

READERS = 40
# About five megabytes, a different result for each reader.
LARGE = "SELECT ?a ?b ?d {{ ?a ?b ?c . ?d ?e ?f BIND({} AS ?i) }} LIMIT 20000"


def readers(running: Service, stack: ExitStack) -> None:
    """Ask for large results and read nothing of them."""
    for number in range(READERS):
        reader = stack.enter_context(connect(running.address, room=4096))
        reader.sendall(get(LARGE.format(number), "application/sparql-results+json"))
    time.sleep(2)


@known_limit("A client that asks for large results and does not read them makes the web server hold each one in memory")
def test_those_who_do_not_read_take_no_memory(running: Service, watch: Watch) -> None:
    with ExitStack() as stack:
        readers(running, stack)
        assert watch.now() - watch.base < 4 * RESULT_MEGABYTES


def test_those_who_do_not_read_hold_up_nobody(running: Service) -> None:
    with ExitStack() as stack:
        readers(running, stack)
        assert min(trivial(running) for _ in range(5)) < 0.1


def test_requests_sent_ahead_are_answered_in_their_order(running: Service) -> None:
    numbers = [time.monotonic_ns() + place for place in range(20)]
    sent = [get(f"SELECT ({each} AS ?n) {{}}").replace(b"Connection: close\r\n", b"") for each in numbers]
    with connect(running.address) as connection:
        connection.sendall(b"".join(sent))
        received = b""
        while received.count(b"\r\nn\r\n") < len(numbers):
            piece = connection.recv(65536)
            assert piece, received
            received += piece
    places = [received.index(str(each).encode()) for each in numbers]
    assert places == sorted(places)
    assert received.count(b"HTTP/1.1 200 OK\r\n") == len(numbers)


def test_thousands_sent_ahead_hold_up_nobody(running: Service) -> None:
    """Nobody reads the answers."""
    with connect(running.address, room=4096) as connection:
        connection.setblocking(False)
        sent = get("ASK {}", "*/*").replace(b"Connection: close\r\n", b"") * 5000
        while sent:
            try:
                sent = sent[connection.send(sent) :]
            except BlockingIOError:
                break
        assert min(trivial(running) for _ in range(5)) < 0.1


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET",
        b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nX-A: ",
        f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 500\r\n\r\nquery=".encode(),
    ],
    ids=["nothing", "a word", "half a head", "half a body"],
)
def test_half_open_connections_hold_up_nobody(running: Service, watch: Watch, begun: bytes) -> None:
    """A thousand of them, and what they leave behind when they go without a word is little."""
    with ExitStack() as stack:
        for _ in range(1000):
            stack.enter_context(connect(running.address)).sendall(begun)
        assert min(trivial(running) for _ in range(5)) < 0.1
    assert min(trivial(running) for _ in range(5)) < 0.1
    assert watch.now() - watch.base < 64
