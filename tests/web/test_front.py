"""The layer before the application: what is kept, compressed, validated, worked out once, and what never is."""

import gzip
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import brotli
import pytest
import zstandard
from werkzeug.test import Client, TestResponse

from unscr.web.coding import CODINGS
from unscr.web.front import Front

LONG = b"words " * 200


@dataclass
class App:
    """An application that counts how often it is asked, and can be slow, large or out of order."""

    body: bytes = LONG
    status: str = "200 OK"
    seconds: float = 0.0
    etag: str = ""
    caching: str = ""
    asked: list[str] = field(default_factory=list)
    closed: int = 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if "unscr.failed" in environ:
            start_response(f"412 {type(environ['unscr.failed']).__name__}", [])
            return ()
        # It knows nothing of codings, and would refuse the tag of one.
        assert not environ.get("HTTP_IF_MATCH")
        self.asked.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}")
        time.sleep(self.seconds)
        headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(self.body))), ("Vary", "Accept")]
        start_response(
            self.status,
            headers
            + ([("ETag", self.etag)] if self.etag else [])
            + ([("Cache-Control", self.caching)] if self.caching else []),
        )
        return _Body(self)


class _Body:
    def __init__(self, app: App) -> None:
        self._app = app

    def __iter__(self) -> "Iterable[bytes]":
        yield self._app.body

    def close(self) -> None:
        self._app.closed += 1


def get(front: Front, address: str = "/a", **headers: str) -> TestResponse:
    """Return the answer to a GET."""
    return Client(front).get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})


def test_an_answer_is_worked_out_once_and_is_the_same_again() -> None:
    app = App()
    front = Front(app, 1)
    first, again, head = get(front), get(front), Client(front).head("/a")
    assert app.asked == ["GET /a"]
    assert app.closed == 1
    assert first.data == again.data == LONG
    assert dict(first.headers) == dict(again.headers) == dict(head.headers)
    assert head.data == b""


@pytest.mark.parametrize(
    ("name", "other"),
    [("Accept", "text/csv"), ("Accept_Language", "zh"), ("Accept_Encoding", "gzip"), ("Host", "other.example")],
)
def test_what_an_answer_depends_on_makes_another(name: str, other: str) -> None:
    app = App()
    front = Front(app, 1)
    get(front)
    get(front, **{name: other})
    get(front, "/a?b")
    assert len(app.asked) == 3


UNPACK = {
    None: lambda body: body,
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompressobj().decompress(body),
}


@pytest.mark.parametrize("coding", [None, "gzip", "br", "zstd"])
def test_the_body_is_compressed_where_that_is_accepted(coding: str | None) -> None:
    answer = get(Front(App(), 1), Accept_Encoding=coding or "")
    assert answer.headers.get("Content-Encoding") == coding
    assert UNPACK[coding](answer.data) == LONG
    assert (len(answer.data) < len(LONG)) == bool(coding)
    assert answer.content_length == len(answer.data)
    assert {"Accept", "Accept-Encoding"} <= set(answer.vary)


def test_a_short_body_is_left_as_it_is() -> None:
    answer = get(Front(App(b"short"), 1), Accept_Encoding="gzip")
    assert (answer.data, answer.headers.get("Content-Encoding")) == (b"short", None)


def test_a_short_body_is_compressed_for_whoever_takes_no_other() -> None:
    answer = get(Front(App(b"short"), 1), Accept_Encoding="gzip, identity;q=0")
    assert (gzip.decompress(answer.data), answer.headers.get("Content-Encoding")) == (b"short", "gzip")


def test_each_coding_has_a_tag_of_its_own_and_either_is_recognised() -> None:
    front = Front(App(), 1)
    plain, packed = get(front), get(front, Accept_Encoding="gzip")
    assert plain.headers["ETag"] != packed.headers["ETag"]
    for answer, coding in ((plain, "identity"), (packed, "gzip")):
        tag = answer.headers["ETag"]
        for asked in (tag, f'"x", {tag}', f"W/{tag}", "*"):
            again = get(front, Accept_Encoding=coding, If_None_Match=asked)
            assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
            assert "Content-Length" not in again.headers
    assert get(front, If_None_Match=packed.headers["ETag"]).status_code == 200


@pytest.mark.parametrize("body", [LONG, b"x" * 2_000_000], ids=["kept", "too large to be kept"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_if_match_does_not_name_is_refused(body: bytes, method: str) -> None:
    """RFC 9110, 13.1.1 and 13.2.2: strong comparison, before If-None-Match; at first and when it is kept."""
    app = App(body, etag='"v1"')
    front = Front(app, 1)

    def status(names: str, known: str = '"other"', coding: str = "identity") -> int:
        headers = {"If-Match": names, "If-None-Match": known, "Accept-Encoding": coding}
        with Client(front).open("/a", method=method, headers=headers) as answer:
            assert ("ETag" in answer.headers) == (answer.status_code != 412)
            return answer.status_code

    for _ in range(2):
        for names in ("*", '"v1"', '"x", "v1"', '"x" ,"v1" '):
            assert (status(names), status(names, '"v1"')) == (200, 304)
        for names in ('"x"', 'W/"v1"', "v1", "", '"v1-gzip"'):
            assert (status(names), status(names, '"v1"')) == (412, 412)
    assert (status('"v1-gzip"', coding="gzip"), status('"v1"', coding="gzip")) == (200, 412)
    assert app.closed == len(app.asked)


def test_an_answer_that_is_no_success_is_given_whatever_if_match_names() -> None:
    """RFC 9110, 13.2.1: a condition is for what would be a success without it."""
    assert get(Front(App(status="404 Not Found"), 1), If_Match='"x"').status_code == 404


def test_the_tag_of_the_application_is_kept() -> None:
    assert get(Front(App(etag='"v1"'), 1)).headers["ETag"] == '"v1"'
    assert get(Front(App(etag='"v1"'), 1), Accept_Encoding="gzip").headers["ETag"] == '"v1-gzip"'


@pytest.mark.parametrize(
    "query",
    ["SELECT (NOW() AS ?n) {}", "SELECT (rand() AS ?n) {}", "SELECT (StrUUID() AS ?n) {}", "ASK { ?s \\u006eow ?o }"],
)
def test_what_may_change_is_asked_every_time(query: str) -> None:
    app = App()
    front = Front(app, 1)
    for _ in range(2):
        Client(front).get("/sparql", query_string={"query": query})
    assert len(app.asked) == 2


@pytest.mark.parametrize("letter", "NOWRADUIBE\\")
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_what_may_change_is_found_behind_octets(letter: str, case: Callable[[str], str]) -> None:
    """Any one letter may be written so."""
    for word in ("NOW", "RAND", "UUID", "BNODE", "\\U006E"):
        word = case(word)
        if case(letter) not in word:
            continue
        app = App()
        front = Front(app, 1)
        for octet in (f"%{ord(case(letter)):02x}", f"%{ord(case(letter)):02X}"):
            for _ in range(2):
                Client(front).get("/sparql?query=" + word.replace(case(letter), octet))
        assert len(app.asked) == 4


@pytest.mark.parametrize("status", ["404 NOT FOUND", "503 SERVICE UNAVAILABLE", "304 NOT MODIFIED"])
def test_only_a_full_success_is_kept(status: str) -> None:
    app = App(status=status)
    front = Front(app, 1)
    assert get(front).status == get(front).status == status
    assert len(app.asked) == 2


@pytest.mark.parametrize("coding", [None, "gzip", "br", "zstd"])
def test_a_large_answer_is_passed_on_in_its_coding_and_not_kept(coding: str | None) -> None:
    app = App(b"words " * 2**18, etag='"v1"')
    front = Front(app, 64)
    with get(front, Accept_Encoding=coding or "") as answer:
        assert UNPACK[coding](answer.data) == app.body
        assert answer.headers.get("Content-Encoding") == coding
        assert answer.headers["ETag"] == (f'"v1-{coding}"' if coding else '"v1"')
        assert answer.headers["Content-Length"] == str(len(answer.data))
        assert {"Accept", "Accept-Encoding"} <= set(answer.vary)
    with Client(front).head("/a", headers={"Accept-Encoding": coding or ""}) as answer:
        assert answer.data == b""
        assert answer.headers.get("Content-Length") == (None if coding else str(len(app.body)))
    assert len(app.asked) == 2
    assert app.closed == 2


def test_a_large_answer_that_has_not_changed_is_not_sent_again() -> None:
    app = App(b"words " * 2**18, etag='"v1"')
    front = Front(app, 64)
    for tag, status in (('"v1-br"', 304), ('"v1"', 200), ('"x", W/"v1-br"', 304)):
        with get(front, Accept_Encoding="br", If_None_Match=tag) as answer:
            assert answer.status_code == status
            assert bool(answer.data) == (status == 200)
    assert app.closed == 3


@pytest.mark.parametrize("coding", CODINGS)
def test_a_large_answer_that_breaks_off_is_never_begun(coding: str) -> None:
    """A body without an announced length could end early, and would look whole."""
    ended = 0

    class Broken(_Body):
        def __iter__(self) -> Iterator[bytes]:
            yield b"words " * 2**18
            raise OSError("broken")

        def close(self) -> None:
            nonlocal ended
            ended += 1

    def broken(_environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "20000000")])
        return Broken(App())

    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match="broken"):
        get(Front(broken, 1), Accept_Encoding=coding)
    assert ended == 1
    assert len(list(Path("/proc/self/fd").iterdir())) == descriptors


def test_what_compresses_takes_bounded_memory() -> None:
    """A body of 64 MB goes through a process in far less: what is left is in the file."""
    code = """
import os, resource, sys
from unscr.web.coding import CODINGS, compress
piece = os.urandom(2**15) * 2
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for coding in CODINGS:
    with compress((piece for _ in range(1024)), coding) as file:
        os.ftruncate(file.fileno(), 0)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert int(told.stdout) < 24 * 1024


def test_a_large_answer_that_is_known_is_not_sent_again() -> None:
    app = App(b"x" * (2**20 + 1), etag='"v1"')
    front = Front(app, 64)
    for asked in ('"v1"', 'W/"v1"', "*"):
        again = get(front, If_None_Match=asked)
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", '"v1"')
        assert "Content-Length" not in again.headers
    assert app.closed == 3
    with get(front, If_None_Match='"v2"') as other:
        assert (other.status_code, other.data) == (200, app.body)


def test_the_oldest_answers_give_way() -> None:
    app = App(b"x" * 400_000)
    front = Front(app, 1)
    for address in ("/1", "/2", "/1", "/3", "/1", "/2"):
        assert get(front, address).data == app.body
    assert app.asked == ["GET /1", "GET /2", "GET /3", "GET /2"]


def test_nothing_is_kept_where_there_is_no_room() -> None:
    app = App()
    front = Front(app, 0)
    assert get(front).data == get(front).data == LONG
    assert len(app.asked) == 2


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_what_tells_of_the_moment_is_never_kept(path: str) -> None:
    app = App()
    front = Front(app, 1)
    get(front, path)
    get(front, path)
    assert len(app.asked) == 2


def test_a_post_goes_through() -> None:
    app = App()
    front = Front(app, 1)
    for _ in range(2):
        assert Client(front).post("/a", data=b"x").data == LONG
    assert app.asked == ["POST /a", "POST /a"]


def test_the_answer_to_a_post_is_compressed_and_has_no_tag() -> None:
    with Client(Front(App(), 1)).post("/a", data=b"x", headers={"Accept-Encoding": "br"}) as answer:
        assert (brotli.decompress(answer.data), answer.headers["Content-Encoding"]) == (LONG, "br")
        assert "ETag" not in answer.headers


def test_a_problem_is_said_as_it_is() -> None:
    with get(Front(App(status="503 SERVICE UNAVAILABLE"), 1), Accept_Encoding="br") as answer:
        assert (answer.data, answer.headers.get("Content-Encoding")) == (LONG, None)
    with Client(Front(App(status="404 NOT FOUND"), 1)).head("/a") as answer:
        assert answer.data == b""


def test_the_same_question_of_many_at_once_is_worked_out_once() -> None:
    app = App(seconds=0.3)
    front = Front(app, 1)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: get(front).data, range(8)))
    assert answers == [LONG] * 8
    assert len(app.asked) == 1


def test_a_question_that_fails_holds_up_nobody_twice() -> None:
    """Those who waited then ask for themselves, side by side, and not one after another."""
    app = App(seconds=0.3, status="503 SERVICE UNAVAILABLE")
    front = Front(app, 1)
    begun = time.monotonic()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: get(front).status_code, range(8)))
    assert answers == [503] * 8
    assert time.monotonic() - begun < 1.2
    assert threading.active_count() < 20


def test_an_application_that_raises_leaves_nothing_behind() -> None:
    def broken(_environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
        raise RuntimeError("broken")

    front = Front(broken, 1)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="broken"):
            get(front)


def test_what_says_that_it_will_not_last_is_worked_out_each_time() -> None:
    front = Front(app := App(caching="no-cache"), 1)
    assert [get(front).data for _ in range(3)] == [LONG] * 3
    assert len(app.asked) == 3
    front = Front(app := App(caching="max-age=5"), 1)
    get(front), get(front)
    assert len(app.asked) == 1
