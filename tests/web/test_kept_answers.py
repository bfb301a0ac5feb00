"""The store of finished answers: what it keeps, what makes room, and what it spares the collector."""

import gc
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from unscr.web.answers import Answers, Key
from unscr.web.coding import choose
from unscr.web.front import Front
from unscr.web.record import Told
from unscr.web.representation import Kept, finish

_MARK, _ADDRESS = "urn:test:kept", "/kept/sparql"


def _key(number: int) -> Key:
    return ("http", "localhost", _ADDRESS, f"query={_MARK}:{number}", "", "", "", *choose(""))


def _answer(number: int) -> Kept:
    return finish(
        [("Content-Type", _MARK), ("Vary", "Accept")], f"{number:1000}".encode(), choose(""), Told(digest="digest")
    )


def _is_ours(member: object) -> bool:
    return isinstance(member, str) and member in ("digest", _ADDRESS)


@pytest.fixture
def undisturbed() -> Iterator[None]:
    """Let the collector look at nothing by itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_what_is_kept_is_given_again() -> None:
    answers = Answers(1, lambda: 1)
    answers.keep(_key(7), _answer(7), 1)
    assert answers.get(_key(7)) == _answer(7)
    assert answers.get(_key(8)) is None


def test_what_was_asked_for_last_stays() -> None:
    answers = Answers(1, lambda: 1)
    for number in range(1000):
        answers.keep(_key(number), _answer(number), 1)
        assert answers.get(_key(0)) is not None
    # Of 2**20 bytes each takes 1,000 and the 1,024 that are reckoned for its key and headers.
    kept = [number for number in range(1000) if answers.get(_key(number)) is not None]
    assert kept == [0, *range(1000 - 517, 1000)]


def test_nothing_outlives_its_generation() -> None:
    at = [1]
    answers = Answers(1, lambda: at[0])
    answers.keep(_key(1), _answer(1), 1)
    at[0] = 2
    answers.keep(_key(2), _answer(2), 1)
    assert answers.get(_key(1)) is None
    assert answers.get(_key(2)) is None


@pytest.mark.usefixtures("undisturbed")
def test_the_collector_does_not_look_at_what_is_kept() -> None:
    answers = Answers(64, lambda: 1)
    for number in range(10_000):
        answers.keep(_key(number), _answer(number), 1)
    seen = [each for each in gc.get_objects() if isinstance(each, tuple) and any(map(_is_ours, each))]
    seen += [each for each in gc.get_objects() if isinstance(each, Told | Kept)]
    assert answers.get(_key(0)) is not None
    assert len(seen) < 1000


def test_what_is_asked_again_by_many_is_seen_by_the_collector_in_part() -> None:
    answers = Answers(64, lambda: 1)
    for number in range(10_000):
        answers.keep(_key(number), _answer(number), 1)
        assert answers.get(_key(number)) == _answer(number)
    gc.collect()
    assert sum(isinstance(each, Kept) for each in gc.get_objects()) < 1000


@pytest.mark.parametrize("coding", ["", "br", "zstd"])
def test_the_files_of_the_pages_are_read_and_compressed_once(client: FlaskClient, coding: str) -> None:
    front = client.application.wsgi_app
    assert isinstance(front, Front)
    given = [client.get("/static/style.css", headers={"Accept-Encoding": coding}) for _ in range(2)]
    assert {(each.status_code, each.headers.get("Content-Encoding", "")) for each in given} == {(200, coding)}
    assert given[0].data == given[1].data
    assert not [each for each in given if "Expires" in each.headers]
    assert [each for each in front._answers._kept if each[2] == "/static/style.css" and each[7] == coding]
    etag = given[0].headers["ETag"]
    unchanged = client.get("/static/style.css", headers={"Accept-Encoding": coding, "If-None-Match": etag})
    assert (unchanged.status_code, unchanged.headers["Cache-Control"]) == (304, "public, max-age=60")
