"""An engine may do anything; what comes out is its whole answer or an error that says what happened, in time."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake import JSON, NT, ONE_ROW, Asked, Fake, Handler, drip, fake, remote, right

from unscr import errors
from unscr.config import Settings
from unscr.graph.line import Line, on_line
from unscr.graph.task import Task
from unscr.web.app import create_app

SELECT = Task("text/csv", "SELECT ?x WHERE { ?s ?p ?x }")
CONSTRUCT = Task("text/turtle", "CONSTRUCT WHERE { ?s ?p ?o }")
HUGE = 2**21

Answer = Callable[[Handler, Asked], None]


def saying(status: int, media_type: str, body: bytes, **headers: str) -> Answer:
    return lambda handler, _: handler.say(status, media_type, body, **headers)


def cut(handler: Handler, _: Asked) -> None:
    handler.head(200, {"Content-Type": NT, "Content-Length": "1000"})
    handler.wfile.write(b"<urn:a> <urn:b> <urn:c> .\n")
    handler.break_off()


def cut_between_chunks(handler: Handler, _: Asked) -> None:
    handler.head(200, {"Content-Type": NT, "Transfer-Encoding": "chunked"})
    handler.wfile.write(b"1a\r\n<urn:a> <urn:b> <urn:c> .\n\r\n")
    handler.break_off()


def without_end(handler: Handler, _: Asked) -> None:
    handler.head(200, {"Content-Type": NT, "Connection": "close"})
    handler.wfile.write(b"<urn:a> <urn:b> <urn:c> .\n")
    handler.break_off()


def slow_body(handler: Handler, _: Asked) -> None:
    handler.head(200, {"Content-Type": JSON, "Content-Length": str(len(ONE_ROW))})
    drip(handler, ONE_ROW)


def slow_head(handler: Handler, _: Asked) -> None:
    drip(handler, b"HTTP/1.1 200 OK\r\n" + b"X-Slow: 1\r\n" * 50)


def silent(_handler: Handler, _: Asked) -> None:
    time.sleep(1)


def huge_in_chunks(handler: Handler, _: Asked) -> None:
    handler.head(200, {"Content-Type": JSON, "Transfer-Encoding": "chunked"})
    for _ in range(2 * HUGE // 2**16):
        handler.wfile.write(b"10000\r\n" + b" " * 2**16 + b"\r\n")


def closing_at_once(handler: Handler, _: Asked) -> None:
    handler.break_off()


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


GONE, SLOW, LARGE, SYNTAX = (
    errors.EvaluatorGone,
    errors.QueryDeadline,
    errors.ResultTooLarge,
    errors.QuerySyntaxError,
)
MISBEHAVIOURS: dict[str, tuple[Task, Answer, type[Exception], str]] = {
    "cut": (CONSTRUCT, cut, GONE, "cannot be reached"),
    "cut-between-chunks": (CONSTRUCT, cut_between_chunks, GONE, "cannot be reached"),
    "without-end": (CONSTRUCT, without_end, GONE, "cannot be reached"),
    "closed": (SELECT, closing_at_once, GONE, "cannot be reached"),
    "slow-body": (SELECT, slow_body, SLOW, "0.5 s"),
    "slow-head": (SELECT, slow_head, SLOW, "0.5 s"),
    "silent": (SELECT, silent, SLOW, "0.5 s"),
    "other-type": (SELECT, saying(200, "text/html", b"<p>hello</p>"), GONE, "of type 'text/html'"),
    "no-json": (SELECT, saying(200, JSON, ONE_ROW[:-1]), GONE, "cannot be read"),
    "no-triples": (CONSTRUCT, saying(200, NT, b"<urn:a> <urn:b> "), GONE, "cannot be read"),
    "redirect": (SELECT, saying(302, "text/plain", b"", Location="http://127.0.0.1:9/"), GONE, "not followed"),
    "fault": (SELECT, saying(500, "text/plain", b"out of luck\n\nSPARQL query:\nsecret"), GONE, "500: out of luck"),
    "unwell": (SELECT, saying(503, "text/plain", b"later"), GONE, "cannot be reached"),
    "refused": (SELECT, saying(401, "text/plain", b"who?"), GONE, "401"),
    "huge": (SELECT, saying(200, JSON, b" " * HUGE), LARGE, "1,048,576 bytes"),
    "huge-in-chunks": (SELECT, huge_in_chunks, LARGE, "1,048,576 bytes"),
    "part": (SELECT, saying(206, JSON, ONE_ROW), LARGE, "only a part"),
    "silent-cut": (SELECT, saying(200, JSON, ONE_ROW, X_SPARQL_MaxRows="10000"), LARGE, "10000"),
    "syntax": (SELECT, saying(400, "text/plain", b"no such thing " * 100), SYNTAX, "no such thing"),
}


@pytest.fixture
def wrong(request: pytest.FixtureRequest) -> Iterator[Fake]:
    with fake(MISBEHAVIOURS[request.param][1]) as begun:
        yield begun


@pytest.mark.parametrize(("wrong", "name"), [(each, each) for each in MISBEHAVIOURS], indirect=["wrong"])
def test_it_ends_in_its_own_error_and_in_time(wrong: Fake, name: str) -> None:
    task, _, expected, words = MISBEHAVIOURS[name]
    begun = time.monotonic()
    with pytest.raises(expected, match=words) as raised:
        remote(wrong.address).run(task)
    assert time.monotonic() - begun < 0.75
    assert len(str(raised.value)) < 500
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(("wrong", "name"), [(each, each) for each in MISBEHAVIOURS], indirect=["wrong"])
def test_it_is_never_a_200_and_no_descriptor_is_left_open(wrong: Fake, name: str) -> None:
    task = MISBEHAVIOURS[name][0]
    asking = remote(wrong.address)
    client = create_app(Settings(cache_megabytes=0), asking).test_client()
    client.get("/sparql", query_string={"query": task.text}).close()
    asking._hosts[0]._connections.close()
    before = open_files()
    for _ in range(3):
        with client.get("/sparql", query_string={"query": task.text}, buffered=True) as answer:
            assert answer.status_code in (400, 422, 503)
            assert answer.mimetype == "application/problem+json"
    asking._hosts[0]._connections.close()
    # The fake's own side of a connection may last a moment longer.
    end = time.monotonic() + 3
    while open_files() > before and time.monotonic() < end:
        time.sleep(0.05)
    assert open_files() <= before


def test_what_is_right_is_given_in_the_form_asked_for() -> None:
    with fake(right) as begun:
        asking = remote(begun.address)
        for media_type, expected in (("text/csv", b"x\r\n1\r\n"), ("text/tab-separated-values", b'?x\n"1"\n')):
            with asking.run(Task(media_type, SELECT.text)).file as file:
                assert file.read() == expected
        with asking.run(Task(NT, CONSTRUCT.text)).file as file:
            assert file.read() == b"<urn:a> <urn:b> <urn:c> .\n"


def test_a_redirect_reaches_nobody() -> None:
    with fake(right) as other, fake(saying(307, "text/plain", b"", Location=other.address)) as begun:
        with pytest.raises(errors.EvaluatorGone):
            remote(begun.address).run(SELECT)
        assert other.asked == []


def test_what_is_sent_may_be_larger_than_what_came_and_is_bounded_as_well() -> None:
    """The prefixes and names of RDF/XML make more of it than N-Triples has."""
    triples = b"".join(b"<urn:a%d> <urn:p> <urn:c> .\n" % n for n in range(20_000))
    with fake(saying(200, NT, triples)) as begun:
        asking = remote(begun.address, query_seconds=5)
        asking.run(CONSTRUCT).file.close()
        before = open_files()
        with pytest.raises(errors.ResultTooLarge, match="1,048,576 bytes"):
            asking.run(Task("application/rdf+xml", CONSTRUCT.text))
        assert open_files() == before


def test_a_client_that_leaves_ends_the_request() -> None:
    """Well before the time limit, and the engine sees its connection end."""
    seen = threading.Event()

    def waiting(handler: Handler, _: Asked) -> None:
        handler.connection.settimeout(5)
        if handler.connection.recv(1) == b"":
            seen.set()

    line = Line()
    with fake(waiting) as begun, on_line(line):
        threading.Timer(0.2, line.cut).start()
        started = time.monotonic()
        with pytest.raises(errors.EvaluatorGone):
            remote(begun.address, query_seconds=10).run(SELECT)
        assert time.monotonic() - started < 2
        assert seen.wait(2)


def test_a_kept_connection_that_was_closed_is_replaced_without_anybodys_noticing() -> None:
    def once(handler: Handler, asked: Asked) -> None:
        right(handler, asked)
        # Unannounced, as a server does that waits for nothing any longer.
        handler.close_connection = True

    with fake(once, has_no_release=True) as begun:
        asking = remote(begun.address)
        for _ in range(5):
            asking.run(SELECT).file.close()
            time.sleep(0.02)


def test_as_many_are_asked_at_once_as_the_settings_say_and_no_more_wait_than_may() -> None:
    together, most, lock = 0, 0, threading.Lock()

    def counting(handler: Handler, asked: Asked) -> None:
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        time.sleep(0.2)
        with lock:
            together -= 1
        right(handler, asked)

    told: list[str] = []
    with fake(counting) as begun:
        asking = remote(begun.address, workers=2, queue=2, query_seconds=5)

        def ask() -> None:
            try:
                asking.run(SELECT).file.close()
                told.append("answered")
            except errors.EvaluatorBusy:
                told.append("busy")

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    assert most == 2
    assert sorted(told) == ["answered"] * 4 + ["busy"] * 4
