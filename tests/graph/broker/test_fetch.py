"""What is asked of an endpoint, and what is made of its answers: redirections, failures, limits, odd forms."""

import time
from collections.abc import Iterator

import pytest
from test_place import FORBIDDEN, ODD, leading_to

from standin import JSON, XML, Said, Standin, standing_in
from unscr.errors import CallError, CallFailed, CallLate, CallRefused, CallTooLarge
from unscr.graph.broker.fetch import Fetched, Question, fetch
from unscr.graph.broker.listed import listed
from unscr.graph.broker.reading import read

ROWS = b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"uri","value":"x:1"}}]}}'
MOST = 4096


def _slow(_query: str) -> Said:
    time.sleep(1)
    return Said(ROWS)


def _moved(query: str) -> Said:
    """Send the caller to where the query says."""
    status, _, place = query.partition(" ")
    return Said(status=int(status), headers={"Location": place})


@pytest.fixture(scope="module")
def there() -> Iterator[Standin]:
    answers = {
        "/rows": lambda _: Said(ROWS),
        "/moved": _moved,
        "/slow": _slow,
        "/failing": lambda _: Said(b"it\n <b>broke</b>", 500, "text/html"),
        "/long": lambda _: Said(b" " * MOST + ROWS),
        "/cut": lambda _: Said(ROWS, headers={"X-SPARQL-MaxRows": "10000"}),
        "/page": lambda _: Said(b"<html>", kind="text/html"),
        "/short": lambda _: Said(ROWS, headers={"Content-Length": "900", "Connection": "close"}),
        "/virtuoso": lambda _: Said(
            b'{"head":{"link":[],"vars":["s"]},"results":{"bindings":[{"s":{"type":"bnode","value":"nodeID://b1"}}]}}',
            headers={"Server": "Virtuoso/07.20"},
        ),
    }
    with standing_in(answers) as begun:
        yield begun


def ask(there: Standin, path: str, query: str = "SELECT", *more: str, seconds: float = 5) -> Fetched:
    """Ask a path that is listed, beside others."""
    target = there.address + path
    return fetch(Question(target, query, seconds, MOST), listed(" ".join((target, *more))))


def refused(there: Standin, path: str, query: str = "SELECT", *more: str, seconds: float = 5) -> CallError:
    """Return the error that comes of asking."""
    with pytest.raises(CallError) as raised:
        ask(there, path, query, *more, seconds=seconds)
    assert raised.value.target == there.address + path
    assert f"<{raised.value.target}>" in raised.value.en
    assert f"<{raised.value.target}>" in raised.value.zh
    return raised.value


def test_a_query_is_sent_as_it_is_and_says_who_asks(there: Standin) -> None:
    query = "SELECT * { ?s ?p '+&=%é' }"
    assert ask(there, "/rows", query) == Fetched(ROWS, JSON)
    assert there.asked[-1] == ("/rows", query)
    assert there.agents[-1].startswith("unscr/")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirection_to_what_is_listed_is_followed(there: Standin, status: int) -> None:
    """By its own address, or by a target that is asked elsewhere."""
    place = f"{there.address}/rows"
    assert ask(there, "/moved", f"{status} /rows", place).body == ROWS
    assert ask(there, "/moved", f"{status} http://e.example/", f"http://e.example/={place}").body == ROWS


def _written(number: str) -> str:
    return f"[{number}]" if ":" in number else number


@pytest.mark.parametrize("host", [*map(_written, FORBIDDEN), *ODD])
def test_a_redirection_to_anything_else_is_refused(there: Standin, host: str) -> None:
    port = there.address.rpartition(":")[2]
    before = len(there.asked)
    error = refused(there, "/moved", f"307 http://{host}:{port}/rows")
    assert (type(error), error.reason) == (CallRefused, "redirect")
    assert [path for path, _ in there.asked[before:]] == ["/moved"]


@pytest.mark.parametrize("place", ["file:///etc/passwd", "gopher://127.0.0.1/", "//u:p@127.0.0.1/", "", "http://["])
def test_a_redirection_to_no_address_is_refused(there: Standin, place: str) -> None:
    with pytest.raises(CallRefused):
        ask(there, "/moved", f"302 {place}")


def test_a_redirection_to_a_listed_name_is_looked_at_again(there: Standin) -> None:
    """The name leads to loopback."""
    place = there.address.replace("127.0.0.1", "localhost") + "/rows"
    error = refused(there, "/moved", f"307 {place}", place)
    assert (type(error), error.reason) == (CallRefused, "address")


@pytest.mark.parametrize("number", FORBIDDEN)
def test_a_listed_name_that_leads_there_is_refused(monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    leading_to(monkeypatch, number)
    with pytest.raises(CallRefused) as raised:
        fetch(Question("http://law.example/", "SELECT", 5, MOST), listed("http://law.example/"))
    assert raised.value.reason == "address"
    assert number in raised.value.en


def test_what_was_looked_at_is_what_is_connected_to(monkeypatch: pytest.MonkeyPatch, there: Standin) -> None:
    """A name that leads elsewhere when it is asked for a second time is not asked for a second time."""
    port = there.address.rpartition(":")[2]
    looked = leading_to(monkeypatch, "127.0.0.1")
    monkeypatch.setattr("unscr.graph.broker.place.is_public", lambda _: True)
    target = f"http://law.example:{port}/rows"
    assert fetch(Question(target, "SELECT", 5, MOST), listed(target)).body == ROWS
    # The number itself is no name, and asking for it asks nobody.
    assert [each for each in looked if each != "127.0.0.1"] == ["law.example"]


def test_a_redirection_that_would_have_another_question_asked_is_not_followed(there: Standin) -> None:
    """By 303 the next address is asked by GET, without the query."""
    before = len(there.asked)
    assert refused(there, "/moved", "303 /rows", f"{there.address}/rows").reason == "status"
    assert len(there.asked) == before + 1


def test_nobody_is_sent_round_in_circles(there: Standin) -> None:
    """A redirection is followed three times."""
    before = len(there.asked)
    assert refused(there, "/moved", "302 /moved").reason == "redirect"
    assert len(there.asked) == before + 4


def test_a_target_that_is_not_listed_is_not_asked(there: Standin) -> None:
    before = len(there.asked)
    with pytest.raises(CallRefused) as raised:
        fetch(Question(there.address + "/rows", "SELECT", 5, MOST), listed(there.address + "/other"))
    assert raised.value.reason == "not-listed"
    assert len(there.asked) == before


@pytest.mark.parametrize(
    ("path", "kind", "reason"),
    [
        ("/failing", CallFailed, "status"),
        ("/long", CallTooLarge, "bytes"),
        ("/cut", CallFailed, "cut"),
        ("/page", CallFailed, "media-type"),
        ("/short", CallFailed, "unreachable"),
    ],
)
def test_a_failure_is_named(there: Standin, path: str, kind: type[CallError], reason: str) -> None:
    error = refused(there, path)
    assert (type(error), error.reason) == (kind, reason)


def test_a_failure_says_what_the_endpoint_said(there: Standin) -> None:
    assert "status 500, it <b>broke</b>" in refused(there, "/failing").en


def test_time_is_kept(there: Standin) -> None:
    begun = time.monotonic()
    assert type(refused(there, "/slow", seconds=0.2)) is CallLate
    assert time.monotonic() - begun < 0.5


def test_nobody_there_is_told(there: Standin) -> None:
    with pytest.raises(CallFailed) as raised:
        fetch(Question("http://127.0.0.1:1/", "SELECT", 5, MOST), listed("http://127.0.0.1:1/"))
    assert raised.value.reason == "unreachable"


def test_what_is_peculiar_to_virtuoso_is_put_right(there: Standin) -> None:
    """Where it is read, in a process that reaches nobody; what is not put right is no answer."""
    came = ask(there, "/virtuoso")
    assert b'"value":"b1"' in read(came, "x:there", 10).replace(b" ", b"")
    assert b'"value":"b1"' not in came.body.replace(b" ", b"")


RESULTS = b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>%s</head>%s</sparql>'


def test_xml_is_read_as_json_is() -> None:
    body = RESULTS % (
        b'<variable name="s"/>',
        b'<results><result><binding name="s"><uri>x:1</uri></binding></result></results>',
    )
    assert read(Fetched(body, XML), "x:t", 5) == read(Fetched(ROWS, JSON), "x:t", 5) == ROWS


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", JSON),
        (b"{", JSON),
        (b"[]", JSON),
        (b'{"head":{},"boolean":true}', JSON),
        (RESULTS % (b"", b"<boolean>true</boolean>"), XML),
        (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", XML),
        (
            b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"triple","value":{'
            b'"subject":{"type":"uri","value":"x:1"},"predicate":{"type":"uri","value":"x:1"},'
            b'"object":{"type":"uri","value":"x:1"}}}}]}}',
            JSON,
        ),
    ],
)
def test_what_are_no_solutions_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(CallFailed) as raised:
        read(Fetched(body, kind), "x:t", 5)
    assert raised.value.reason == "answer"


def test_solutions_are_counted_also_those_that_bind_nothing() -> None:
    for row in (b'{"s":{"type":"uri","value":"x:1"}}', b"{}"):
        body = b'{"head":{"vars":["s"]},"results":{"bindings":[%s]}}'
        assert read(Fetched(body % b",".join([row] * 5), JSON), "x:t", 5)
        with pytest.raises(CallTooLarge) as raised:
            read(Fetched(body % b",".join([row] * 6), JSON), "x:t", 5)
        assert raised.value.reason == "rows"
