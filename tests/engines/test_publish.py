"""A release is published whole or not at all, and nobody who asks through the service sees two mixed."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from begun import Begun, oxigraph, publish, virtuoso

from processes import eventually
from serving import service
from unscr import errors
from unscr.config import Settings
from unscr.graph.remote import doors, marker
from unscr.graph.remote import publish as publishing
from unscr.graph.remote.address import Credentials, address, credentials
from unscr.graph.remote.engine import Remote
from unscr.graph.task import Task

_BEGIN = {"oxigraph": oxigraph, "virtuoso": virtuoso}
GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
# Three graphs that must be of one release, and the merge of them.
BOTH = (
    "SELECT (SAMPLE(?x) AS ?a) (SAMPLE(?y) AS ?b) (SAMPLE(?z) AS ?c) { "
    "{ GRAPH ?g { <urn:first> <urn:is> ?x } } UNION { GRAPH ?g { <urn:second> <urn:is> ?y } } "
    "UNION { <urn:second> <urn:is> ?z } }"
)
SECONDS = 60.0


def files(folder: Path, number: int, *more: str) -> list[tuple[str, Path]]:
    """Return a release of a few graphs that all say its number; it has blank nodes, and words of both languages."""
    made = []
    for name in ("first", "second", *more):
        path = folder / f"{name}-{number}.ttl"
        filler = "".join(f'<urn:{name}:{n}> <urn:p> "字{n}"@zh , {n} .\n' for n in range(300))
        path.write_text(f"<urn:{name}> <urn:is> {number} ; <urn:b> [ <urn:c> 1 ] .\n{filler}", encoding="utf-8")
        made.append((name, path))
    return made


@pytest.fixture(scope="module", params=sorted(_BEGIN))
def empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Begun]:
    """Return each engine in turn, for releases of our own making."""
    with _BEGIN[request.param](tmp_path_factory.mktemp(request.param)) as begun:
        yield begun


def put(begun: Begun, release: list[tuple[str, Path]]) -> publishing.Published:
    """Publish a release."""
    return publishing.publish(release, address(begun.address), credentials(begun.environment), SECONDS)


def rows(begun: Begun, query: str) -> list[str]:
    """Return the lines of the answer that the service over the engine gives."""
    asking = Remote(Settings(), [address(begun.address)], Credentials())
    with asking.run(Task("text/csv", query)).file as file:
        return file.read().decode().splitlines()[1:]


def raw(begun: Begun, query: str) -> list[str]:
    """Return the lines of the answer that the engine itself gives, of all that is in it."""
    host = publishing.Host(address(begun.address), Credentials())
    clock = publishing.Clock(SECONDS)
    return [each["g"]["value"] for each in publishing._rows(host, query, clock)]


def left_over(begun: Begun) -> list[str]:
    """Return the graphs that stand under the names of a release that is being published."""
    return [each for each in raw(begun, GRAPHS) if each.startswith(marker.STAGED)]


def test_a_release_takes_the_place_of_another(empty: Begun, tmp_path: Path) -> None:
    assert not put(empty, files(tmp_path, 1, "third")).was_there
    assert rows(empty, BOTH) == ["1,1,1"]
    assert put(empty, files(tmp_path, 1, "third")).was_there, "done again, it changes nothing"
    assert not put(empty, files(tmp_path, 2)).was_there
    assert rows(empty, BOTH) == ["2,2,2"]
    assert [each.rpartition("/")[2] for each in rows(empty, GRAPHS)] == ["first", "second"]
    assert left_over(empty) == []


def test_graphs_of_others_are_left_alone(empty: Begun, tmp_path: Path) -> None:
    engine = doors.doors(publishing.Host(address(empty.address), credentials(empty.environment)), None, None)
    engine.change("INSERT DATA { GRAPH <urn:of-others> { <urn:a> <urn:b> <urn:c> } }", publishing.Clock(SECONDS))
    put(empty, files(tmp_path, 3))
    assert "urn:of-others" in raw(empty, GRAPHS)
    assert "urn:of-others" not in rows(empty, GRAPHS)


def test_a_blank_node_is_the_same_in_a_graph_and_in_the_merge(empty: Begun, tmp_path: Path) -> None:
    put(empty, files(tmp_path, 4))
    assert rows(empty, "SELECT (COUNT(*) AS ?n) { ?s <urn:b> ?x . GRAPH ?g { ?x <urn:c> ?n } }") == ["2"]


@pytest.mark.parametrize("step", ["put", "count", "switch"])
def test_where_it_fails_the_old_release_stays(
    step: str, empty: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(empty, files(tmp_path, 5))

    def fails(*_: object) -> None:
        raise errors.PublishError("failed", "失败")

    def unreadable(*_: object) -> str:
        return "MOVE MOVE"

    owner, name, instead = {
        "put": (doors.Doors, "put", fails),
        "count": (publishing, "_check_count", fails),
        "switch": (publishing, "switch", unreadable),
    }[step]
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, instead)
        with pytest.raises(errors.PublishError):
            put(empty, files(tmp_path, 6))
    assert rows(empty, BOTH) == ["5,5,5"]
    put(empty, files(tmp_path, 7))
    assert rows(empty, BOTH) == ["7,7,7"]
    assert left_over(empty) == [], "what was left over is taken away the next time"


def test_a_count_that_is_not_the_one_sent_is_seen(
    empty: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = publishing._triples
    monkeypatch.setattr(publishing, "_triples", lambda *given: b"".join(whole(*given).splitlines(keepends=True)[1:]))
    with pytest.raises(errors.PublishError, match=r"instead of \d+"):
        put(empty, files(tmp_path, 8))


def test_readers_see_one_release_or_the_other_and_no_failure(empty: Begun, tmp_path: Path) -> None:
    """Virtuoso moves one graph after the other; the service asks again where the release has changed meanwhile."""
    put(empty, files(tmp_path, 10))
    seen: list[str] = []
    faults: list[Exception] = []
    done = threading.Event()
    asking = Remote(Settings(workers=4), [address(empty.address)], Credentials())

    def read() -> None:
        try:
            while not done.is_set():
                with asking.run(Task("text/csv", BOTH)).file as file:
                    seen.append(file.read().decode().splitlines()[1])
        except Exception as error:
            faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for each in readers:
        each.start()
    try:
        for number in range(11, 15):
            put(empty, files(tmp_path, number))
    finally:
        done.set()
        for each in readers:
            each.join()
    assert faults == []
    assert set(seen) <= {f"{n},{n},{n}" for n in range(10, 15)}
    assert len(set(seen)) > 1


def test_the_service_keeps_no_answer_of_a_release_that_has_gone(empty: Begun, tmp_path: Path) -> None:
    put(empty, files(tmp_path, 16))
    with service("--store", empty.address) as over:
        assert over.ask(BOTH) == (200, "a,b,c\r\n16,16,16\r\n")
        put(empty, files(tmp_path, 17))
        assert over.ask(BOTH) == (200, "a,b,c\r\n17,17,17\r\n")


def test_a_switch_that_stopped_half_way_is_told_and_repaired(empty: Begun, tmp_path: Path) -> None:
    put(empty, files(tmp_path, 20))
    engine = doors.doors(publishing.Host(address(empty.address), credentials(empty.environment)), None, None)
    half = f"DELETE WHERE {{ GRAPH <{marker.NAME}> {{ <{marker.NAME}> <{marker.PUBLICATION}> ?o }} }}"
    engine.change(half, publishing.Clock(SECONDS))
    asking = Remote(Settings(query_seconds=0.5), [address(empty.address)], Credentials())
    with pytest.raises(errors.QueryError):
        asking.run(Task("text/csv", BOTH))
    put(empty, files(tmp_path, 20))
    assert rows(empty, BOTH) == ["20,20,20"]


def test_the_command_done_again_says_that_it_was_there(engine: Begun) -> None:
    again = publish(engine)
    assert again.returncode == 0, again.stderr
    assert again.stdout.endswith(" was there already\n")


def test_the_command_needs_an_engine_that_is_there() -> None:
    gone = Begun("http://127.0.0.1:9/query", None, {})  # type: ignore[arg-type]
    done = publish(gone)
    assert done.returncode == 1
    assert "did not answer as it should" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_engine_that_cannot_be_guessed_at_must_be_named() -> None:
    done = publish(Begun("http://127.0.0.1:9/repositories/x", None, {}))  # type: ignore[arg-type]
    assert done.returncode == 1


def test_a_wrong_password_changes_nothing_and_is_not_shown(tmp_path: Path) -> None:
    with virtuoso(tmp_path) as begun:
        (tmp_path / "password").write_text("wrong secret\n", encoding="ascii")
        done = publish(begun)
        assert done.returncode == 1
        assert "401" in done.stderr
        assert "wrong secret" not in done.stdout + done.stderr


@contextmanager
def two(folder: Path) -> Iterator[tuple[Begun, Begun]]:
    """Begin two engines with the release in both, the second on a copy of what the first holds."""
    first, second = folder / "first", folder / "second"
    first.mkdir()
    with oxigraph(first) as one:
        put(one, files(folder, 1))
    second.mkdir()
    shutil.copytree(first / "data", second / "data")
    with oxigraph(first) as one, oxigraph(second) as other:
        yield one, other


def test_an_engine_that_is_killed_under_load_costs_no_request_and_is_taken_back(tmp_path: Path) -> None:
    """Requests that it was answering are asked of the other; the figures say who answers."""
    with two(tmp_path) as (one, other), service("--store", f"{one.address},{other.address}", "--workers", "4") as over:
        told: list[int] = []
        done = threading.Event()

        def ask() -> None:
            while not done.is_set():
                told.append(over.ask("SELECT (COUNT(*) AS ?n) { ?s <urn:p> ?o . ?t <urn:p> ?o }")[0])

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for each in threads:
            each.start()
        try:
            assert _eventually_more(told, 10)
            one.kill()
            assert _eventually_more(told, 20)
            with oxigraph(tmp_path / "first", int(one.address.split(":")[2].split("/")[0])):
                assert _eventually_more(told, 20)
                other.kill()
                assert _eventually_more(told, 20)
                done.set()
                for each in threads:
                    each.join()
        finally:
            done.set()
        assert set(told) == {200}


def _eventually_more(told: list[int], more: int) -> bool:
    begun = len(told)
    return eventually(lambda: len(told) >= begun + more, 30)
