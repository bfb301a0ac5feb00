"""An answer is of one release: the marker of it is looked at after each question."""

import json
import time
from collections.abc import Callable

import pytest
from fake import JSON, ONE_ROW, Asked, Handler, fake, remote

from unscr import errors
from unscr.graph.remote import marker
from unscr.graph.remote.marker import DIGEST, MERGED, NAME, PUBLICATION, SWITCHING, TRIPLES, Marker
from unscr.graph.task import Task

SELECT = Task("text/csv", "SELECT ?x WHERE { ?s ?p ?x }")
FIRST, SECOND = "urn:graph:first", "urn:graph:second"


def results(*rows: dict[str, str]) -> bytes:
    """Return rows of literals as SPARQL results."""
    made = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows]
    return json.dumps({"head": {"vars": ["s", "p", "o"]}, "results": {"bindings": made}}).encode()


def published(publication: str, *graphs: str, state: str = PUBLICATION) -> dict[str, bytes]:
    """Return what an engine answers to the two questions about its marker."""
    triples = [
        (NAME, DIGEST, f"digest-{publication}"),
        (MERGED, TRIPLES, "7"),
        *((each, TRIPLES, "3") for each in graphs),
    ]
    triples.append((NAME, state, publication))
    rows = [dict(zip("spo", each, strict=True)) for each in triples]
    return {marker.READ: results(*rows), marker.READ_PUBLICATION: results({"o": publication})}


def changing(*steps: dict[str, bytes]) -> Callable[[Handler, Asked], None]:
    """Return an engine that goes one step on whenever a question other than about its marker comes."""
    left = list(steps)

    def answer(handler: Handler, asked: Asked) -> None:
        if asked.is_marker:
            handler.say(200, JSON, left[0][asked.query])
            return
        if len(left) > 1:
            left.pop(0)
        handler.say(200, JSON, ONE_ROW)

    return answer


def test_a_question_is_sent_with_the_graphs_of_the_release_and_nothing_else() -> None:
    release = published("one", FIRST, SECOND)
    sent: list[dict[str, list[str]]] = []
    with fake(changing(release), has_no_release=False) as begun:
        asking = remote(begun.address)
        with asking.run(SELECT).file as file:
            assert file.read() == b"x\r\n1\r\n"
        sent.extend(each.form for each in begun.questions)
    assert sent[0]["default-graph-uri"] == [MERGED]
    assert sent[0]["named-graph-uri"] == [FIRST, SECOND]


def test_an_answer_is_thrown_away_where_the_release_changed_meanwhile() -> None:
    with fake(changing(published("one", FIRST), published("two", SECOND)), has_no_release=False) as begun:
        answer = remote(begun.address).run(SELECT)
        answer.file.close()
        assert answer.digest == "digest-two"
        assert [each.form["named-graph-uri"] for each in begun.questions] == [[FIRST], [SECOND]]


def test_so_is_an_error() -> None:
    """A graph that was there may be gone, and one that was not may have come."""
    steps = published("one", FIRST), published("two", SECOND)
    with fake(changing(*steps), has_no_release=False) as begun:
        asking = remote(begun.address)
        asking.run(SELECT).file.close()
        with pytest.raises(errors.NotFound):
            asking.run(Task("text/turtle", graph=FIRST))


def test_a_question_waits_for_a_switch() -> None:
    one, going_on, two = published("one", FIRST), published("two", SECOND, state=SWITCHING), published("two", SECOND)
    begun_at = time.monotonic()

    def answer(handler: Handler, asked: Asked) -> None:
        step = going_on if time.monotonic() - begun_at < 0.2 else two
        handler.say(200, JSON, step[asked.query] if asked.is_marker else ONE_ROW)

    with fake(answer, has_no_release=False) as begun:
        answered = remote(begun.address, query_seconds=5).run(SELECT)
        answered.file.close()
        assert answered.digest == "digest-two"
        assert time.monotonic() - begun_at >= 0.2
        assert len(begun.questions) == 1
    assert one != two


def test_it_does_not_wait_longer_than_its_time() -> None:
    with (
        fake(changing(published("one", FIRST, state=SWITCHING)), has_no_release=False) as begun,
        pytest.raises(errors.QueryDeadline),
    ):
        remote(begun.address).run(SELECT)


def test_a_release_without_a_marker_is_none() -> None:
    assert marker.read(results()) is None
    assert marker.publication(results()) == ""


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"results": {}}', b'{"results": {"bindings": [1]}}'])
def test_what_is_no_marker_is_seen(body: bytes) -> None:
    for reading in (marker.read, marker.publication):
        with pytest.raises(marker.Unreadable):
            reading(body)


def test_a_switch_moves_what_is_new_and_drops_what_is_old() -> None:
    old = Marker("one", "d1", {FIRST: 1, SECOND: 2}, 3)
    new = Marker("two", "d2", {SECOND: 5}, 5)
    steps = marker.switch(old, new, {MERGED: "urn:m", SECOND: "urn:s"}).split(" ;\n")
    assert [each for each in steps if each.startswith("DROP")] == [f"DROP SILENT GRAPH <{FIRST}>"]
    assert f"MOVE GRAPH <urn:s> TO GRAPH <{SECOND}>" in steps
    assert "two" in steps[-1]
    assert PUBLICATION in steps[-1], "the publication comes last"
    assert steps.index(f"MOVE GRAPH <urn:s> TO GRAPH <{SECOND}>") > next(
        place for place, each in enumerate(steps) if each.startswith("DELETE") and PUBLICATION in each
    ), "and is taken away first"
