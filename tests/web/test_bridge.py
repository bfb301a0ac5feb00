"""The service as hostile and hasty clients meet it, over real connections: it goes on answering the others."""

import os
import time
import urllib.parse
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest

from processes import below, command_line, ticks
from serving import Service, connected, service

# So many rows that the evaluation goes on until its deadline.
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(?c < ?f) }"
FORM = "Content-Type: application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service that waits two seconds for a body."""
    with service("--request-seconds", "2", "--query-seconds", "20") as begun:
        yield begun


def said(running: Service, request: str, body: bytes = b"", seconds: float = 10) -> str:
    """Return what the service says to a request until it closes the connection, or nothing more comes."""
    with connected(running.address) as connection:
        connection.settimeout(seconds)
        connection.sendall(request.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
        received = b""
        try:
            while piece := connection.recv(65536):
                received += piece
                if b"\r\n\r\n" in received and received.rstrip().endswith((b"}", b"true", b"false")):
                    break
        except TimeoutError:
            pass
        return received.decode()


def seconds_of_cpu(running: Service) -> float:
    """Return what the evaluators have used so far."""
    evaluators = [pid for pid in running.tree()[1:] if "unscr.graph.keeper" in _called(pid)]
    assert len(evaluators) >= 3
    return sum(map(ticks, evaluators)) / os.sysconf("SC_CLK_TCK")


def _called(pid: int) -> str:
    # Processes come and go while they are looked at.
    with suppress(OSError):
        return command_line(pid)
    return ""


def test_a_hundred_slow_senders_hold_up_nobody(running: Service) -> None:
    with ExitStack() as stack:
        for _ in range(100):
            slow = stack.enter_context(connected(running.address))
            slow.sendall(f"POST /sparql HTTP/1.1\r\nHost: x\r\n{FORM}\r\nContent-Length: 500\r\n\r\nq".encode())
        waits = []
        for place in range(20):
            begun = time.monotonic()
            assert running.ask(f"SELECT ({place} AS ?n) {{}}") == (200, f"n\r\n{place}\r\n")
            waits.append(time.monotonic() - begun)
    assert sorted(waits)[-2] < 0.5


def test_a_slow_body_is_given_up_with_a_problem(running: Service) -> None:
    begun = time.monotonic()
    told = said(running, f"POST /sparql HTTP/1.1\nHost: x\n{FORM}\nContent-Length: 500", b"query=ASK")
    assert told.startswith("HTTP/1.1 408 ")
    assert "problem/request-slow" in told
    assert 1.9 < time.monotonic() - begun < 4


@pytest.mark.parametrize(
    ("request_", "body", "status"),
    [
        (f"POST /sparql HTTP/1.1\nHost: x\n{FORM}\nContent-Length: 99000000", b"q", 413),
        ("GARBAGE", b"", 400),
        ("GET / HTTP/1.1\nHost: x\nHost: y\nContent-Length: -1", b"", 400),
        ("GET /" + "a" * 70_000 + " HTTP/1.1\nHost: x", b"", 414),
        ("BREW /sparql HTTP/1.1\nHost: x", b"", 405),
        ("GET /%FF%00 HTTP/1.1\nHost: x", b"", 404),
        ("GET /sparql?query=%FF HTTP/1.1\nHost: x", b"", 400),
    ],
)
def test_a_request_that_cannot_be_served_is_told_so(running: Service, request_: str, body: bytes, status: int) -> None:
    assert said(running, request_, body, 5).startswith(f"HTTP/1.1 {status} ")
    assert running.get("/healthz")[0] == 200


def test_a_header_written_with_an_underscore_passes_for_no_other(running: Service) -> None:
    told = said(running, "GET /sparql?query=SELECT HTTP/1.1\nHost: x\nAccept_Language: zh")
    assert told.startswith("HTTP/1.1 400 ")
    assert '"title": "Syntax error"' in told


def test_a_body_in_chunks_is_read(running: Service) -> None:
    chunks = b"6\r\nquery=\r\n9\r\nASK%7B%7D\r\n0\r\n\r\n"
    told = said(running, f"POST /sparql HTTP/1.1\nHost: x\n{FORM}\nTransfer-Encoding: chunked", chunks)
    assert told.startswith("HTTP/1.1 200 ")
    assert '"boolean":true' in told


def test_a_query_whose_client_has_left_is_ended(running: Service) -> None:
    idle = seconds_of_cpu(running)
    with connected(running.address) as connection:
        query = urllib.parse.urlencode({"query": LONG})
        connection.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        # It is at work, however much of the processor others leave it.
        until = time.monotonic() + 10
        while (before := seconds_of_cpu(running)) - idle <= 0.5:
            assert time.monotonic() < until
            time.sleep(0.1)
    time.sleep(2)
    assert seconds_of_cpu(running) - before < 0.5
    assert len(below(running.process.pid)) >= 4
    assert running.ask("ASK {}", "application/sparql-results+json")[0] == 200


def test_a_large_answer_comes_whole(running: Service) -> None:
    status, body = running.get("/download/unscr.nt")
    assert status == 200
    assert len(body.encode()) > 2**20
    assert body.endswith(" .\n")


def test_many_requests_on_one_connection(running: Service) -> None:
    with connected(running.address) as connection:
        for _ in range(5):
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            received = connection.recv(65536)
            assert received.startswith(b"HTTP/1.1 200 ")
            assert received.endswith(b"ok\n")


def test_more_requests_than_threads_are_told_so_at_once_and_the_operator_is_answered() -> None:
    """Nothing piles up behind queries that run to their deadline."""
    with (
        service("--threads", "4", "--workers", "1", "--query-seconds", "4") as begun,
        ThreadPoolExecutor(20) as clients,
    ):
        slow = [clients.submit(begun.ask, LONG + f" # {place}") for place in range(4)]
        time.sleep(0.5)
        slow += [clients.submit(begun.ask, LONG + " # 0") for _ in range(16)]
        time.sleep(0.5)
        started = time.monotonic()
        status, body = begun.ask("ASK {}", "application/sparql-results+json")
        assert (status, "problem/busy" in body) == (503, True)
        assert begun.get("/healthz") == (200, "ok\n")
        assert "unscr_problems_total" in begun.get("/metrics")[1]
        assert time.monotonic() - started < 1
        assert {each.result()[0] for each in slow} == {503}
        assert begun.ask("ASK {}", "application/sparql-results+json")[0] == 200


def test_those_who_wait_for_the_same_answer_leave_room_to_others() -> None:
    """However many ask, one evaluation is at work."""
    with (
        service("--workers", "3", "--query-seconds", "3") as begun,
        ThreadPoolExecutor(20) as clients,
    ):
        slow = [clients.submit(begun.ask, LONG) for _ in range(20)]
        time.sleep(0.5)
        started = time.monotonic()
        assert begun.ask("ASK {}", "application/sparql-results+json")[0] == 200
        assert time.monotonic() - started < 1
        assert {each.result()[0] for each in slow} <= {503}


def test_a_turn_is_waited_for_once() -> None:
    """As long as an evaluation may take, and no longer."""
    with (
        service("--workers", "1", "--query-seconds", "2") as begun,
        ThreadPoolExecutor(4) as clients,
    ):
        for place in range(2):
            clients.submit(begun.ask, f"{LONG} # {place}")
            time.sleep(0.3)
        started = time.monotonic()
        assert begun.ask(f"{LONG} # last")[0] == 503
        assert 1 < time.monotonic() - started < 3


def test_many_who_ask_whether_it_is_ready_hold_up_nobody() -> None:
    """Though no evaluator answers them for a while."""
    with (
        service("--workers", "1", "--query-seconds", "3") as begun,
        ThreadPoolExecutor(20) as clients,
    ):
        asked = [clients.submit(begun.ask, LONG), *(clients.submit(begun.get, "/readyz") for _ in range(12))]
        time.sleep(0.5)
        started = time.monotonic()
        assert begun.get("/healthz") == (200, "ok\n")
        assert begun.get("/metrics")[0] == 200
        assert time.monotonic() - started < 0.5
        assert all(each.result()[0] in (200, 503) for each in asked)


def test_a_header_in_two_lines_is_one(running: Service) -> None:
    """On every way to an answer: short queries and long ones."""
    for filler in ("", "%20" * 2000):
        told = said(
            running,
            f"GET /sparql?query=ASK%7B%7D{filler} HTTP/1.1\nHost: x\nAccept: text/csv;q=0.1\n"
            "Accept: application/sparql-results+json",
        )
        assert "content-type: application/sparql-results+json" in told


@pytest.mark.parametrize("path", ["/", "/sparql?query=ASK%7B%7D", "/healthz"])
@pytest.mark.parametrize("host", ["Host: a b", "Host: [", "Host: x/y", "Host: law.example\nHost: evil.example"])
def test_a_host_that_is_none_is_a_bad_request(running: Service, path: str, host: str) -> None:
    answer = said(running, f"GET {path} HTTP/1.1\n{host}\nAccept: application/json\nConnection: close")
    assert answer.startswith("HTTP/1.1 400 ")
    assert "application/problem+json" in answer
    assert "Host" in answer.rpartition("\r\n\r\n")[2]


def test_who_says_no_host_is_answered_with_the_address_that_is_listened_at(running: Service) -> None:
    answer = said(running, "GET /robots.txt HTTP/1.0", seconds=2)
    assert " 200 " in answer.partition("\r\n")[0]
    assert f"Sitemap: {running.address}/sitemap.xml" in answer
