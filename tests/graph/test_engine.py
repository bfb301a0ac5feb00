"""The evaluator as the rest of the program sees it, when all goes well, and how it begins and ends."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from processes import alive, below, children, command_line, eventually
from unscr.config import Settings
from unscr.errors import ContentError, EvaluatorGone, NotFound, QueryDeadline, QuerySyntaxError
from unscr.graph.dataset import load
from unscr.graph.engine import Engine
from unscr.graph.evaluator import Process, evaluator, private_folder, start
from unscr.graph.slots import is_at_work
from unscr.graph.task import Task
from unscr.namespaces import graph

Files = list[tuple[str, Path]]
Begin = Callable[[Settings], Process]
COUNT = Task("text/csv", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")


def text(engine: Engine, task: Task) -> str:
    """Return an answer as text."""
    answer = engine.run(task)
    with answer.file as file:
        content = file.read()
    assert len(content) == answer.length
    return content.decode()


def workers(process: Process) -> list[int]:
    """Return the processes that evaluate: the children of the generations' processes."""
    return [pid for generation in children(process.child.pid) for pid in children(generation)]


def test_an_answer_comes_with_length_type_and_digest(files: Files) -> None:
    loaded = load(files)
    with evaluator(files, Settings()) as engine:
        answer = engine.run(COUNT)
        with answer.file as file:
            assert file.read() == b"n\r\n%d\r\n" % sum(loaded.counted()[0].values())
        assert (answer.media_type, answer.digest) == ("text/csv", loaded.digest)
        about = engine.about()
        counts, merged = loaded.counted()
        assert (about.digest, dict(about.counts), about.default) == (loaded.digest, counts, merged)
        assert engine.digest() == loaded.digest


def test_errors_cross_over_with_their_place(files: Files) -> None:
    with evaluator(files, Settings(workers=1)) as engine:
        with pytest.raises(QuerySyntaxError) as raised:
            engine.run(Task("text/csv", "SELECT *\n { ?s ex:p ?o }"))
        assert (raised.value.line, raised.value.column) == (2, 7)
        with pytest.raises(NotFound, match="nowhere"):
            engine.run(Task("text/turtle", graph=graph("nowhere").value))
        assert text(engine, COUNT)


def test_many_threads_may_ask_at_once(files: Files) -> None:
    """Each gets its own answer."""

    def ask(number: int) -> bool:
        return text(engine, Task("text/csv", f"SELECT ({number} AS ?n) {{}}")) == f"n\r\n{number}\r\n"

    with evaluator(files, Settings()) as engine, ThreadPoolExecutor(16) as threads:
        assert all(threads.map(ask, range(400)))


def test_a_long_query_and_a_long_list_of_graphs_arrive_whole(begin: Begin) -> None:
    """What is longer than a packet goes by file."""
    engine = begin(Settings()).engine
    words = " ".join(f"'{n:06}'" for n in range(30_000))
    assert text(engine, Task("text/csv", f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {words} }} }}")) == "n\r\n30000\r\n"
    named = tuple(f"http://example.org/graph/{n}" for n in range(10_000))
    assert text(engine, Task("text/csv", "ASK { GRAPH ?g {} }".replace("ASK", "SELECT *"), (), named))


def test_a_release_of_many_graphs_can_say_what_it_holds(tmp_path: Path) -> None:
    """The list of graphs is longer than a packet."""
    path = tmp_path / "one.ttl"
    path.write_text("<x:s> <x:p> <x:o> .", encoding="utf-8")
    with evaluator([(f"doc/{n:04}", path) for n in range(2000)], Settings(workers=1)) as engine:
        assert len(engine.about().counts) == 2000


def test_what_ends_just_when_it_is_no_longer_waited_for_is_told(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    """The caller waits as long as a query may take, and looks whether it is at work when it has just been ended."""

    def looked(path: Path, token: int) -> bool:
        assert eventually(lambda: not is_at_work(path, token))
        return False

    monkeypatch.setattr("unscr.graph.engine.is_at_work", looked)
    endless = Task("text/csv", "SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    engine = begin(Settings(query_seconds=0.3, workers=1)).engine
    with pytest.raises(QueryDeadline):
        engine.run(endless)


def test_nothing_listens_where_no_evaluator_is(tmp_path: Path) -> None:
    engine = Engine(tmp_path / "none")
    with pytest.raises(EvaluatorGone):
        engine.run(COUNT)
    with pytest.raises(EvaluatorGone):
        engine.about()


def test_an_evaluator_that_has_stopped_is_not_waited_for_forever(begin: Begin) -> None:
    """Its own time limits do not run then."""
    process = begin(Settings(workers=1))
    (worker,) = workers(process)
    os.kill(worker, signal.SIGSTOP)
    with pytest.raises(EvaluatorGone):
        Engine(process.engine.folder, patience=0.2).run(COUNT)
    os.kill(worker, signal.SIGCONT)
    assert text(process.engine, COUNT)


def test_an_evaluator_can_be_started_again_on_its_socket(files: Files, begin: Begin) -> None:
    """After it was killed, as a supervisor does."""
    process = begin(Settings())
    tree = below(process.child.pid)
    process.child.kill()
    process.child.wait()
    # Each of the tree ends when its parent has, one after the other; a worker that is still there answers.
    assert eventually(lambda: not any(alive(each) for each in tree))
    with pytest.raises(EvaluatorGone):
        process.engine.run(COUNT)
    again = start(files, Settings(), process.engine.folder)
    try:
        assert text(process.engine, COUNT)
    finally:
        again.child.kill()
        again.child.wait()


def test_the_evaluator_keeps_small_pieces_of_memory_at_hand(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what an operator has set for the system's library stays, and comes last: it prevails."""
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.arena_max=2")
    # The library ends each setting where it stands, in what the system shows as well.
    environment = Path(f"/proc/{begin(Settings()).child.pid}/environ").read_bytes().replace(b"\0", b":")
    assert b":GLIBC_TUNABLES=glibc.malloc.tcache_count=200:glibc.malloc.arena_max=2:" in environment


def test_the_folder_is_private() -> None:
    folder = private_folder()
    try:
        assert folder.stat().st_mode & 0o777 == 0o700
    finally:
        folder.rmdir()


def test_a_broken_release_is_said_at_the_start(files: Files) -> None:
    files[1][1].write_text("<x:s> <x:p> .", encoding="utf-8")
    with pytest.raises(ContentError, match="line 1"), evaluator(files, Settings()):
        pass


def test_the_block_leaves_no_process_and_no_folder(files: Files) -> None:
    before = children(os.getpid())
    with evaluator(files, Settings()) as engine:
        began = [pid for pid in children(os.getpid()) if pid not in before]
        (keeper,) = (pid for pid in began if "graph.keeper" in command_line(pid))
        (generation,) = children(keeper)
        assert len(children(generation)) == Settings().workers
        pids = [keeper, generation, *children(generation)]
    assert eventually(lambda: not any(map(alive, pids)))
    assert not engine.folder.exists()


def test_the_tree_ends_when_its_owner_is_killed(files: Files) -> None:
    """However suddenly: nobody is left to tell it."""
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from unscr.config import Settings\n"
        "from unscr.graph.evaluator import private_folder, start\n"
        "begun = start([('g', Path(sys.argv[1]))], Settings(), private_folder())\n"
        "print(begun.child.pid, begun.engine.folder, flush=True)\n"
        "time.sleep(60)\n"
    )
    owner = subprocess.Popen([sys.executable, "-c", program, str(files[0][1])], stdout=subprocess.PIPE, text=True)
    with owner:
        assert owner.stdout is not None
        pid, folder = owner.stdout.readline().split()
        (generation,) = children(int(pid))
        pids = [int(pid), generation, *children(generation)]
        assert len(pids) == 2 + Settings().workers
        assert all(map(alive, pids))
        owner.kill()
    assert eventually(lambda: not any(map(alive, pids)))
    shutil.rmtree(folder)
