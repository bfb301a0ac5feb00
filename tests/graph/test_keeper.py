"""Changes as their callers see them: all or nothing, on the disk, seen at once by every later question."""

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from processes import alive, children, eventually, megabytes
from unscr.config import Settings
from unscr.errors import (
    ContentError,
    DocumentError,
    EvaluatorBusy,
    EvaluatorGone,
    NotFound,
    OperationRefused,
    QueryDeadline,
    QueryError,
    QueryMemory,
    QuerySyntaxError,
    ShapesBroken,
    StoreUnwritten,
    UpdateFailed,
)
from unscr.graph.edit import DELETE, POST, PUT, UPDATE, Document, Edit, packed
from unscr.graph.engine import Edited, Engine
from unscr.graph.evaluator import Process
from unscr.graph.task import Task

Begin = Callable[[Settings], Process]
G, H = "http://example.org/g", "http://example.org/h"
COUNT = Task("text/csv", "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
Files = list[tuple[str, Path]]
ENDLESS = Task("text/csv", "SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")
LONG_UPDATE = (
    "INSERT { <x:a> <x:n> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }"
)
MANY = "".join(f"<x:{n}> <x:p> {n} .\n" for n in range(300))
SHAPES = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> .
ex:Shape a sh:NodeShape ; sh:targetSubjectsOf ex:age ;
  sh:property ex:Shape-age . ex:Shape-age a sh:PropertyShape ; sh:path ex:age ; sh:maxCount 1 ;
  sh:message "one age"@en , "一个年龄"@zh ."""


def settings(folder: Path, **more: Any) -> Settings:
    """Return settings for a store of its own in a folder."""
    return Settings(**{"location": str(folder / "store"), "writable": True, "empty": True, "workers": 1, **more})


def updated(engine: Engine, text: str, seconds: float | None = None, default: bool = True) -> Edited:
    """Carry out an update."""
    return engine.edit(Edit(UPDATE, default=default), text.encode(), seconds)


def put(engine: Engine, graph: str, text: str, kind: str = PUT) -> Edited:
    """Put a Turtle document in the place of a graph."""
    return engine.edit(Edit(kind, graph, not graph), packed([Document("text/turtle", graph, text.encode())]))


def count(engine: Engine) -> int:
    """Return how many statements all graphs hold."""
    with engine.run(COUNT).file as file:
        return int(file.read().split()[1])


def state(engine: Engine) -> tuple[str, dict[str, int], int]:
    """Return what is served: digest, statements by graph, statements in the default graph."""
    about = engine.about()
    return about.digest, dict(about.counts), about.default


def audit(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of the audit."""
    return [json.loads(each) for each in (folder / "store/audit.jsonl").read_text(encoding="ascii").splitlines()]


@contextmanager
def asking(work: Callable[[], Any]) -> Iterator[Future[Any]]:
    """Do something in a thread of its own, and give it the time to begin."""
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(work)
        time.sleep(0.3)
        yield asked


def test_a_change_is_seen_by_every_later_question(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path)).engine
    seen = {engine.digest()}
    for number in range(1, 11):
        before = engine.generation()
        edited = updated(engine, f"INSERT DATA {{ <x:s> <x:p> {number} }}")
        assert count(engine) == number
        assert engine.digest() == edited.digest
        assert engine.generation() > before
        seen.add(edited.digest)
    assert len(seen) == 11


def test_a_change_may_be_long(begin: Begin, tmp_path: Path) -> None:
    """Longer than a packet, as a text and as a list of documents."""
    engine = begin(settings(tmp_path)).engine
    updated(engine, "INSERT DATA {" + " ".join(f"<x:{n}> <x:p> {n} ." for n in range(30_000)) + "}")
    assert count(engine) == 30_000
    documents = [Document("text/turtle", G, b"<x:a> <x:p> %d ." % n) for n in range(3_000)]
    engine.edit(Edit(PUT, G), packed(documents))
    assert count(engine) == 33_000


def test_what_is_no_message_does_no_harm(begin: Begin, tmp_path: Path) -> None:
    process = begin(settings(tmp_path))
    for packet in (b"{", b"x" * 150_000):
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as caller:
            caller.connect(str(process.engine.folder / "control"))
            caller.send(packet)
            assert caller.recv(1) == b""
    updated(process.engine, "INSERT DATA { <x:s> <x:p> 1 }")
    assert process.child.poll() is None


def test_a_graph_that_comes_to_be_is_told(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path)).engine
    assert put(engine, G, "<x:a> <x:p> 1 .").created
    assert not put(engine, G, "<x:b> <x:p> 1 .").created
    assert not put(engine, G, "<x:c> <x:p> 1 .", POST).created
    # The default graph is always there, and comes to be with its first content.
    assert put(engine, "", "<x:c> <x:p> 1 .").created
    assert not put(engine, "", "<x:c> <x:p> 1 .").created
    assert state(engine)[1:] == ({G: 2}, 1)
    engine.edit(Edit(DELETE, G))
    assert state(engine)[1:] == ({}, 1)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda e: updated(e, "INSERT DATA { <x:n> <x:p> 1 } ; CREATE GRAPH <http://example.org/g>"), UpdateFailed),
        (lambda e: updated(e, "INSERT DATA { <x:n> <x:p> 1 } ; INSERT DATA { <x:n> }"), QuerySyntaxError),
        (lambda e: put(e, G, "<x:n> <x:p> 1 . <x:n> <x:p> ."), DocumentError),
        (lambda e: put(e, H, '<x:n> <x:p> "a" .\n' * 80_000 + "<x:n>"), DocumentError),
        (lambda e: e.edit(Edit(DELETE, H)), NotFound),
        (lambda e: updated(e, LONG_UPDATE, 0.3), QueryDeadline),
        (lambda e: updated(e, "INSERT DATA { <x:n> <x:p> 1 } ; LOAD <http://127.0.0.1:18999/>"), OperationRefused),
    ],
    ids=["fails", "syntax", "document", "big document", "no graph", "deadline", "outside"],
)
def test_a_change_that_fails_changes_nothing(
    begin: Begin, tmp_path: Path, change: Callable[[Engine], Edited], error: type[Exception]
) -> None:
    engine = begin(settings(tmp_path)).engine
    put(engine, G, "<x:s> <x:p> 1 .")
    put(engine, "", MANY)
    before, generation = state(engine), engine.generation()
    with pytest.raises(error):
        change(engine)
    assert (state(engine), engine.generation()) == (before, generation)
    assert not list((tmp_path / "store").glob("unscr-staging-*"))
    updated(engine, "INSERT DATA { <x:s> <x:p> 2 }")
    assert count(engine) == 302


def test_a_change_ends_for_want_of_memory_alone(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path, query_megabytes=16)).engine
    doubling = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(34))
    with pytest.raises(QueryMemory):
        updated(engine, f"INSERT {{ <x:s> <x:p> ?x34 }} WHERE {{ BIND('0123456789' AS ?x0) {doubling} }}")
    assert count(engine) == 0
    updated(engine, "INSERT DATA { <x:s> <x:p> 2 }")
    assert count(engine) == 1


def test_a_running_query_keeps_its_snapshot(begin: Begin, tmp_path: Path) -> None:
    """However many changes come meanwhile; and the first question after them sees the last one."""
    engine = begin(settings(tmp_path, workers=2, query_seconds=60)).engine
    put(engine, "", "".join(f"<x:{n}> <x:p> {n} .\n" for n in range(3000)))
    digest = engine.digest()
    slow = "SELECT (COUNT(*) AS ?n) (MAX(?f) AS ?m) { { SELECT * { ?a ?b ?c . ?d ?e ?f } } }"
    with asking(lambda: engine.run(Task("text/csv", slow))) as asked:
        for _ in range(6):
            updated(engine, "DELETE WHERE { ?s ?p ?o } ; INSERT DATA { <x:new> <x:p> 5000 }")
        assert not asked.done(), "the query was to be at work still"
        assert count(engine) == 1
        answer = asked.result(timeout=60)
    with answer.file as file:
        assert file.read() == f"n,m\r\n{3000 * 3000},2999\r\n".encode()
    assert answer.digest == digest


def test_changes_of_many_callers_are_made_one_after_the_other(begin: Begin, tmp_path: Path) -> None:
    """None is lost, each is seen by its caller."""
    engine = begin(settings(tmp_path, query_seconds=20)).engine
    updated(engine, "INSERT DATA { <x:counter> <x:value> 0 }")

    def add(number: int) -> bool:
        text = "DELETE { <x:counter> <x:value> ?v } INSERT { <x:counter> <x:value> ?w . <x:done> <x:is> %d } "
        updated(engine, (text + "WHERE { <x:counter> <x:value> ?v BIND (?v + 1 AS ?w) }") % number)
        with engine.run(Task("text/csv", f"SELECT * {{ <x:done> <x:is> {number} }}")).file as file:
            return file.read().count(b"\n") == 2

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(add, range(16)))
    with engine.run(Task("text/csv", "SELECT ?v { <x:counter> <x:value> ?v }")).file as file:
        assert file.read() == b"v\r\n16\r\n"


def test_a_full_queue_of_changes_is_said_at_once(begin: Begin, tmp_path: Path) -> None:
    """And keeps nothing of what was sent."""
    process = begin(settings(tmp_path, queue=1, write_seconds=2))
    engine = process.engine
    put(engine, "", MANY)
    before = len(list(Path(f"/proc/{process.child.pid}/fd").iterdir()))
    with (
        asking(lambda: updated(engine, LONG_UPDATE)) as first,
        asking(lambda: updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")) as second,
    ):
        begun = time.monotonic()
        for _ in range(5):
            with pytest.raises(EvaluatorBusy):
                put(engine, G, "<x:s> <x:p> 1 .\n" * 20_000)
        assert time.monotonic() - begun < 1
        with pytest.raises(QueryDeadline, match="2 s"):
            first.result()
        # It came 0.3 s after the first, and waited less than a change may take.
        assert second.exception() is None
    assert eventually(lambda: len(list(Path(f"/proc/{process.child.pid}/fd").iterdir())) <= before)


def writer_of(process: Process) -> int:
    """Return the process that makes a change now."""
    found = [pid for pid in children(process.child.pid) if not children(pid)]
    return found[0] if found else 0


def test_a_writer_that_is_killed_has_changed_nothing(begin: Begin, tmp_path: Path) -> None:
    process = begin(settings(tmp_path))
    engine = process.engine
    put(engine, "", MANY)
    before = state(engine)
    with asking(lambda: updated(engine, LONG_UPDATE)) as asked:
        os.kill(writer_of(process), signal.SIGKILL)
        with pytest.raises(QueryError):
            asked.result(timeout=5)
    assert state(engine) == before
    updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")
    assert count(engine) == 301


def test_a_generation_that_is_killed_during_a_change_does_no_harm(begin: Begin, tmp_path: Path) -> None:
    process = begin(settings(tmp_path))
    engine = process.engine
    for number in range(1, 4):
        # The one before may not be buried yet.
        assert eventually(lambda: len(children(process.child.pid)) == 1)
        (generation,) = children(process.child.pid)
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(updated, engine, f"INSERT DATA {{ <x:s> <x:p> {number} }}")
            time.sleep(0.01)
            assert not asked.done()
            os.kill(generation, signal.SIGKILL)
            if asked.exception(timeout=10) is not None:
                updated(engine, f"INSERT DATA {{ <x:s> <x:p> {number} }}")
        assert eventually(lambda: _counted(engine) > 0)
        assert count(engine) == number


def _counted(engine: Engine) -> int:
    try:
        return count(engine)
    except QueryError:
        return 0


def test_an_evaluator_that_is_killed_has_lost_nothing(begin: Begin, tmp_path: Path) -> None:
    """The next one on the same folder has every change that was acknowledged."""
    first = begin(settings(tmp_path))
    updated(first.engine, "INSERT DATA { <x:s> <x:p> 1 }")
    put(first.engine, "", MANY, POST)
    with asking(lambda: updated(first.engine, LONG_UPDATE)) as asked:
        first.child.kill()
        with pytest.raises(EvaluatorGone):
            asked.result(timeout=5)
    again = begin(settings(tmp_path)).engine
    assert count(again) == 301
    assert not list((tmp_path / "store").glob("unscr-staging-*"))


def test_a_second_evaluator_on_a_folder_in_use_is_refused(begin: Begin, tmp_path: Path) -> None:
    begin(settings(tmp_path))
    with pytest.raises(ContentError, match="in use"):
        begin(settings(tmp_path))


def test_a_generation_of_the_past_ends_and_leaves_nothing(begin: Begin, tmp_path: Path) -> None:
    process = begin(settings(tmp_path, workers=2))
    (old,) = children(process.child.pid)
    processes = [old, *children(old)]
    updated(process.engine, "INSERT DATA { <x:s> <x:p> 1 }")
    assert eventually(lambda: not any(map(alive, processes)))
    assert eventually(lambda: len(children(process.child.pid)) == 1)
    left = {"control", "generation", "questions-2", "slots-2", "verdicts-2"}
    assert eventually(lambda: {each.name for each in process.engine.folder.iterdir()} == left)


def test_what_was_kept_for_a_running_query_goes_with_it(begin: Begin, tmp_path: Path) -> None:
    """Not at the next change, which may never come."""
    engine = begin(settings(tmp_path, workers=2, query_seconds=3)).engine
    put(engine, "", MANY)

    def editions() -> set[str]:
        return {each.name for each in (tmp_path / "store").glob("edition-*")}

    with asking(lambda: engine.run(ENDLESS)) as asked:
        for number in range(4):
            updated(engine, f"INSERT DATA {{ <x:s> <x:p> {number} }}")
        assert not asked.done(), "the query was to be at work still"
        assert "edition-00000002" in editions()
        with pytest.raises(QueryDeadline):
            asked.result(timeout=60)
    assert eventually(lambda: editions() == {f"edition-{number:08}" for number in (4, 5, 6)})


# ``UNSCR_COMMITS`` says how many; ``make soak`` makes 200.
def test_many_changes_in_a_row_leave_files_descriptors_and_memory_bounded(begin: Begin, tmp_path: Path) -> None:
    process = begin(settings(tmp_path))
    engine, keeper = process.engine, process.child.pid
    commits = int(os.environ.get("UNSCR_COMMITS", "60"))
    seen = []
    for number in range(commits):
        updated(engine, f"INSERT DATA {{ <x:{number}> <x:p> {number} . GRAPH <{G}> {{ <x:{number}> <x:p> 1 }} }}")
        if number % 20 == 19:
            descriptors = len(list(Path(f"/proc/{keeper}/fd").iterdir()))
            files = len(list(max((tmp_path / "store").glob("edition-*")).iterdir()))
            seen.append((descriptors, megabytes((keeper,), "Pss_Anon"), files))
    assert count(engine) == 2 * commits
    descriptors, memory, files = (list(column) for column in zip(*seen, strict=True))
    assert max(descriptors) <= min(descriptors) + 8
    assert max(memory) <= min(memory) + 16
    # The engine lets 36 tables stand for each of its twelve kinds of key; what it has merged goes a little later.
    assert max(files) < 12 * 60
    assert eventually(lambda: len(children(keeper)) == 1)
    assert eventually(lambda: len(list((tmp_path / "store").glob("edition-*"))) == 3)
    assert eventually(lambda: len(list(engine.folder.iterdir())) == 5)
    assert [each["edition"] for each in audit(tmp_path)] == list(range(2, commits + 2))


def default_is_merge(engine: Engine) -> bool:
    """Return whether the default graph holds what the named ones hold, each statement once."""
    texts = (
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }",
    )
    found = set()
    for text in texts:
        with engine.run(Task("text/csv", text)).file as file:
            found.add(file.read())
    return len(found) == 1


def test_begun_with_a_release_the_default_graph_stays_the_merge(begin: Begin, tmp_path: Path) -> None:
    """After every kind of change; and it is not written itself."""
    engine = begin(settings(tmp_path, empty=False)).engine
    assert engine.about().merged
    shared = "<http://example.org/a> <http://example.org/knows> <http://example.org/b>"
    changes: list[Callable[[], Edited]] = [
        lambda: put(engine, G, f"{shared} . <x:s> <x:p> [] ."),
        lambda: put(engine, G, f"{shared} .", POST),
        lambda: updated(engine, f"INSERT DATA {{ GRAPH <{H}> {{ {shared} . <x:s> <x:p> 2 }} }}", default=False),
        lambda: updated(engine, f"DELETE WHERE {{ GRAPH <{H}> {{ ?s ?p 2 }} }}", default=False),
        lambda: updated(engine, f"MOVE <{H}> TO <{G}>", default=False),
        lambda: put(engine, G, "<x:s> <x:p> 3 ."),
        lambda: engine.edit(Edit(DELETE, G)),
        lambda: updated(engine, "CLEAR NAMED", default=False),
    ]
    for change in changes:
        change()
        assert default_is_merge(engine)
    assert state(engine)[2] == 0
    for refused in (
        lambda: put(engine, "", "<x:s> <x:p> 1 ."),
        lambda: put(engine, "", "<x:s> <x:p> 1 .", POST),
        lambda: engine.edit(Edit(DELETE, default=True)),
        lambda: updated(engine, "INSERT DATA { <x:s> <x:p> 1 }"),
    ):
        with pytest.raises(OperationRefused, match="merge"):
            refused()
    assert state(engine)[2] == 0


def test_begun_empty_the_default_graph_is_the_stores_own(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path)).engine
    put(engine, G, "<x:s> <x:p> 1 .")
    assert (state(engine)[2], engine.about().merged) == (0, False)
    put(engine, "", "<x:t> <x:p> 1 , 2 .")
    engine.edit(Edit(DELETE, G))
    assert state(engine)[1:] == ({}, 2)


@pytest.fixture
def gated(files: list[tuple[str, Path]], begin: Begin, tmp_path: Path) -> Process:
    """Return an evaluator that lets no change break a shape."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    files.append(("shapes", path))
    return begin(settings(tmp_path, gate=True))


def test_a_change_that_breaks_a_shape_is_refused_with_the_report(gated: Process, tmp_path: Path) -> None:
    engine = gated.engine
    put(engine, G, "<x:a> <http://example.org/age> 1 .")
    before = state(engine)
    for change in (
        lambda: put(engine, G, "<x:a> <http://example.org/age> 1 , 2 ."),
        lambda: updated(engine, f"INSERT DATA {{ GRAPH <{G}> {{ <x:a> <http://example.org/age> 3 }} }}"),
    ):
        with pytest.raises(ShapesBroken) as raised:
            change()
        assert b"Shape-age" in raised.value.report
        assert state(engine) == before
    put(engine, G, "<x:a> <http://example.org/age> 2 .")
    assert [each["outcome"] for each in audit(tmp_path)] == ["made", "shapes-broken", "shapes-broken", "made"]


def test_a_check_has_a_time_limit_of_its_own(files: list[tuple[str, Path]], begin: Begin, tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    files.append(("shapes", path))
    engine = begin(settings(tmp_path, gate=True, gate_seconds=0.05, write_seconds=30)).engine
    with pytest.raises(QueryDeadline, match=r"0\.05 s"):
        put(engine, G, "<x:a> <http://example.org/age> 1 .")
    assert count(engine) == 0


def test_a_disk_that_is_full_is_said_and_nothing_is_changed(begin: Begin, tmp_path: Path) -> None:
    """The limit on the size of a file stands for the disk; the same change is made when there is room again."""
    process = begin(settings(tmp_path))
    engine = process.engine
    put(engine, G, "<x:s> <x:p> 1 .")
    before = state(engine)
    document = "".join(f'<x:{n}> <x:p> "{n:064}" .\n' for n in range(3_000))
    limited = _limit_files(process.child.pid, 4096)
    with pytest.raises(StoreUnwritten, match="File too large"):
        put(engine, G, document)
    with pytest.raises(StoreUnwritten, match="File too large") as raised:
        updated(engine, "INSERT DATA { <x:s> <x:p> 2 }")
    assert str(tmp_path) not in raised.value.en + raised.value.zh
    assert state(engine) == before
    _limit_files(process.child.pid, limited)
    put(engine, G, document)
    assert count(engine) == 3_000
    assert [each["outcome"] for each in audit(tmp_path)] == ["made", "store-unwritten", "store-unwritten", "made"]


def _limit_files(pid: int, most: int) -> int:
    import resource

    before, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, hard))
    return before


def test_a_location_that_has_vanished_is_said(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path)).engine
    (tmp_path / "store").rename(tmp_path / "elsewhere")
    with pytest.raises(StoreUnwritten):
        updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")
    (tmp_path / "elsewhere").rename(tmp_path / "store")
    updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")
    assert count(engine) == 1


def test_each_change_has_its_line_in_the_audit(begin: Begin, tmp_path: Path, root: Path) -> None:
    """Before it is acknowledged, as the schema describes it; also what was not made."""
    engine = begin(settings(tmp_path)).engine
    schema = json.loads((root / "docs/audit-log.schema.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft202012Validator(schema)
    first = engine.digest()
    text, document = "INSERT DATA { <x:s> <x:p> '决' }", "<x:a> <x:p> 1 ."
    made = updated(engine, text).digest
    put(engine, G, document)
    with pytest.raises(DocumentError):
        put(engine, "", "<x:a>")
    with pytest.raises(NotFound):
        engine.edit(Edit(DELETE, "http://example.org/\n\x7f"[:19] + "決"))
    found = audit(tmp_path)
    for each in found:
        check.validate(each)
    assert [each["outcome"] for each in found] == ["made", "made", "document-error", "not-found"]
    assert [each["edition"] for each in found] == [2, 3, 3, 3]
    assert [each["graph"] for each in found] == [None, G, "", "http://example.org/決"]
    assert (found[0]["before"], found[0]["after"], found[1]["before"]) == (first, made, made)
    assert found[2]["before"] == found[2]["after"] == engine.digest()
    assert (found[0]["bytes"], found[0]["sha256"]) == (len(text.encode()), sha256(text.encode()).hexdigest())
    assert (found[1]["bytes"], found[1]["sha256"]) == (len(document), sha256(document.encode()).hexdigest())
    assert (tmp_path / "store/audit.jsonl").read_bytes().isascii()
    with pytest.raises(jsonschema.ValidationError):
        check.validate({**found[0], "outcome": "lost"})


def test_the_audit_may_be_put_aside_while_it_is_written(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path)).engine
    updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")
    (tmp_path / "store/audit.jsonl").rename(tmp_path / "old.jsonl")
    updated(engine, "INSERT DATA { <x:s> <x:p> 2 }")
    assert [each["edition"] for each in audit(tmp_path)] == [3]


def test_a_reload_of_a_store_on_disk_changes_nothing_of_its_data(
    begin: Begin, files: list[tuple[str, Path]], tmp_path: Path
) -> None:
    engine = begin(settings(tmp_path)).engine
    updated(engine, "INSERT DATA { <x:s> <x:p> 1 }")
    digest = engine.digest()
    engine.reload(files)
    assert (engine.digest(), count(engine)) == (digest, 1)


def test_questions_are_answered_throughout_a_row_of_changes(begin: Begin, tmp_path: Path) -> None:
    engine = begin(settings(tmp_path, workers=2)).engine
    done = threading.Event()
    seen: list[int] = []

    def ask() -> None:
        while not done.is_set():
            seen.append(count(engine))

    with ThreadPoolExecutor(2) as threads:
        asking = [threads.submit(ask) for _ in range(2)]
        try:
            for number in range(20):
                updated(engine, f"INSERT DATA {{ <x:s> <x:p> {number} . <x:t> <x:p> {number} }}")
        finally:
            done.set()
        for each in asking:
            each.result()
    assert len(seen) > 20
    assert all(each % 2 == 0 for each in seen)


def test_a_query_that_ends_at_its_limit_is_told_so_while_changes_come_in(begin: Begin, tmp_path: Path) -> None:
    """And not asked again of the next generation."""
    engine = begin(settings(tmp_path, query_seconds=1.0, workers=2)).engine
    put(engine, "", MANY)
    number = 0
    for _ in range(4):
        begun = time.monotonic()
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(engine.run, ENDLESS)
            time.sleep(0.2)
            number += 1
            updated(engine, f"INSERT DATA {{ <x:s> <x:p> {number} }}")
            assert not asked.done() or time.monotonic() - begun > 1.0
            with pytest.raises(QueryDeadline):
                asked.result()
        assert time.monotonic() - begun < 1.4


def test_a_release_of_many_files_is_reloaded(begin: Begin, tmp_path: Path, files: Files) -> None:
    """Their names are longer than a packet."""
    engine = begin(Settings(workers=1)).engine
    engine.reload([(f"doc/{number:04}", files[0][1]) for number in range(1500)])
    assert len(engine.about().counts) == 1500
