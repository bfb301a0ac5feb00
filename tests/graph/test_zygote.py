"""Runaway queries end in time, alone, and with an error that says why; everybody else is served."""

import contextlib
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Store

from processes import below, children, eventually, megabytes
from unscr.config import Settings
from unscr.errors import (
    EvaluatorBusy,
    EvaluatorGone,
    OperationRefused,
    QueryDeadline,
    QueryError,
    QueryMemory,
    ResultTooLarge,
)
from unscr.graph import task as tasks
from unscr.graph.engine import Answer, Engine
from unscr.graph.evaluator import Process
from unscr.graph.places import Places
from unscr.graph.question import Question, put
from unscr.graph.task import Task
from unscr.graph.tied import Tied

Begin = Callable[[Settings], Process]
TOLERANCE = 0.25
CSV = "text/csv"
QUICK = Task(CSV, "SELECT (1 AS ?n) {}")
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"
ENDLESS = Task(CSV, f"SELECT (COUNT(*) AS ?x) {{ {PRODUCT} }}")
DOUBLING = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
BOMBS = {
    "concat": f"SELECT (STRLEN(?x40) AS ?n) {{ BIND('0123456789' AS ?x0) {DOUBLING} }}",
    "replace": "SELECT (STRLEN(?x40) AS ?n) { BIND('0123456789' AS ?x0) "
    + " ".join(f"BIND(REPLACE(?x{n}, '(.)', '$1$1') AS ?x{n + 1})" for n in range(40))
    + " }",
    "group_concat": "SELECT (GROUP_CONCAT(?x12) AS ?n) { BIND('0123456789' AS ?x0) "
    f"{DOUBLING[: DOUBLING.find('BIND', 440)]}"
    "?a ?b ?c . ?d ?e ?f }",
    "order": f"SELECT * {{ {PRODUCT} }} ORDER BY ?c ?f ?i",
    "distinct": f"SELECT DISTINCT * {{ {PRODUCT} }}",
}


def seconds_until(error: type[QueryError] | tuple[type[QueryError], ...], engine: Engine, task: Task) -> float:
    """Return how long it takes until the error comes."""
    begun = time.monotonic()
    with pytest.raises(error):
        engine.run(task)
    return time.monotonic() - begun


def workers(process: Process) -> list[int]:
    """Return the processes that evaluate."""
    return [worker for generation in children(process.child.pid) for worker in children(generation)]


def descriptors(process: int) -> int:
    """Return how many descriptors a process has open."""
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def tree(process: Process) -> list[int]:
    """Return all processes of an evaluator."""
    return [process.child.pid, *below(process.child.pid)]


@contextmanager
def asking(engine: Engine, task: Task, seconds: float | None = None) -> Iterator[Future[Answer]]:
    """Ask in a thread of its own, and give the query the time to begin."""
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(engine.run, task, seconds)
        time.sleep(0.15)
        yield asked


def test_a_runaway_ends_at_its_deadline_while_others_are_served(begin: Begin) -> None:
    limit = 1.0
    engine = begin(Settings(query_seconds=limit, workers=2)).engine
    begun = time.monotonic()
    with asking(engine, ENDLESS) as asked:
        waits = []
        while not asked.done():
            moment = time.monotonic()
            engine.run(QUICK).file.close()
            waits.append(time.monotonic() - moment)
        with pytest.raises(QueryDeadline, match="1 s"):
            asked.result()
    assert limit <= time.monotonic() - begun <= limit + TOLERANCE
    assert len(waits) > 20
    assert max(waits) < TOLERANCE
    engine.run(QUICK).file.close()


def test_a_request_may_lower_the_deadline_and_not_raise_it(begin: Begin) -> None:
    engine = begin(Settings(query_seconds=1, workers=1)).engine
    for asked, expected in ((0.3, 0.3), (60.0, 1.0)):
        begun = time.monotonic()
        with pytest.raises(QueryDeadline, match=f"{expected:g} s"):
            engine.run(ENDLESS, asked)
        assert expected <= time.monotonic() - begun <= expected + TOLERANCE


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_ends_within_its_limits(begin: Begin, name: str) -> None:
    """For want of memory or of time, and the tree never takes more than it may."""
    limits = Settings(query_seconds=2, query_megabytes=64, workers=1, result_bytes=2**20)
    process = begin(limits)
    # By its first answer a worker comes to own pages that it had shared; that is no part of a query's memory.
    process.engine.run(QUICK).file.close()
    before, most, done = megabytes(tree(process)), 0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not done.wait(0.005):
            most = max(most, megabytes(tree(process)))

    with ThreadPoolExecutor(1) as thread:
        watching = thread.submit(watch)
        try:
            spent = seconds_until((QueryMemory, QueryDeadline, ResultTooLarge), process.engine, Task(CSV, BOMBS[name]))
        finally:
            done.set()
        watching.result()
    assert spent <= limits.query_seconds + TOLERANCE
    assert before <= most <= before + limits.query_megabytes
    process.engine.run(QUICK).file.close()


def test_a_string_that_doubles_ends_for_want_of_memory(begin: Begin) -> None:
    """At once, not at the deadline; and memory set free by its end can be had by the next."""
    engine = begin(Settings(query_seconds=20, query_megabytes=64, workers=1)).engine
    for _ in range(3):
        assert seconds_until(QueryMemory, engine, Task(CSV, BOMBS["concat"])) < 5


def test_sorting_a_product_ends_for_want_of_memory(begin: Begin) -> None:
    engine = begin(Settings(query_seconds=20, query_megabytes=64, workers=1)).engine
    assert seconds_until(QueryMemory, engine, Task(CSV, BOMBS["order"])) < 10


@pytest.mark.parametrize("levels", [99, 2000])
def test_nesting_is_followed(begin: Begin, levels: int) -> None:
    """Well beyond what the gate lets through."""
    nested = "IF(true," * levels + "1" + ",2)" * levels
    with begin(Settings(workers=1)).engine.run(Task(CSV, f"SELECT ({nested} AS ?n) {{}}")).file as file:
        assert file.read() == b"n\r\n1\r\n"


def test_nesting_beyond_the_stack_costs_only_its_own_process(begin: Begin) -> None:
    """Where the gate is passed by."""
    engine = begin(Settings(workers=1, query_megabytes=64)).engine
    levels = 100_000
    nested = "(" * levels + "1" + ")" * levels
    with pytest.raises(QueryMemory):
        engine.run(Task(CSV, f"SELECT ({nested} AS ?n) {{}}"))
    engine.run(QUICK).file.close()


def test_a_result_over_the_cap_is_not_sent(begin: Begin) -> None:
    """And one below it is, whole."""
    engine = begin(Settings(workers=1, result_bytes=2**20)).engine
    with pytest.raises(ResultTooLarge, match="1,048,576 bytes"):
        engine.run(Task(CSV, "SELECT * { ?a ?b ?c . ?d ?e ?f }"))
    answer = engine.run(Task(CSV, "SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 30000"))
    with answer.file as file:
        assert len(file.readlines()) == 30_001
    assert 2**19 < answer.length < 2**20


@pytest.mark.parametrize(
    "media_type", ["text/csv", "application/sparql-results+json", "application/sparql-results+xml"]
)
def test_no_more_rows_are_sent_than_may_be(begin: Begin, media_type: str) -> None:
    engine = begin(Settings(workers=1, result_rows=1000)).engine
    with engine.run(Task(media_type, "SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 1000")).file as file:
        assert file.read()
    with pytest.raises(ResultTooLarge, match="1,000 rows"):
        engine.run(Task(media_type, "SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 1001"))


def test_a_caller_that_leaves_frees_its_worker(begin: Begin) -> None:
    engine = begin(Settings(query_seconds=30, workers=1)).engine
    with Tied() as caller:
        caller.connect(Places(engine.folder).questions(engine.generation()))
        put(caller, Question("task", 1, time.monotonic(), None, tasks.encode(ENDLESS)))
        time.sleep(0.2)
        with pytest.raises(EvaluatorGone):
            Engine(engine.folder, patience=0.2).run(QUICK)
    begun = time.monotonic()
    engine.run(QUICK).file.close()
    assert time.monotonic() - begun < 1


def test_a_caller_that_leaves_the_queue_is_not_served(begin: Begin) -> None:
    """The one behind it moves up."""
    engine = begin(Settings(query_seconds=1, workers=1, queue=2)).engine
    with asking(engine, ENDLESS):
        with pytest.raises(EvaluatorGone):
            Engine(engine.folder, patience=0.1).run(ENDLESS)
        begun = time.monotonic()
        engine.run(QUICK).file.close()
        assert time.monotonic() - begun < 1


def test_what_is_asked_one_after_the_other_is_answered_by_the_same_worker(begin: Begin) -> None:
    """What it needs is at hand; the others would have to fetch it."""
    engine = begin(Settings(workers=3)).engine
    for _ in range(60):
        engine.run(QUICK).file.close()
        time.sleep(0.005)
    page = Places(engine.folder).slots(engine.generation()).read_bytes()
    answered = [each[2] for each in struct.iter_unpack("=QdQ", page)]
    assert sum(answered) == 60
    assert max(answered) >= 45


def test_a_full_queue_is_said_at_once(begin: Begin) -> None:
    engine = begin(Settings(query_seconds=3, workers=1, queue=1)).engine
    with asking(engine, ENDLESS) as first, asking(engine, QUICK) as second:
        assert seconds_until(EvaluatorBusy, engine, QUICK) < TOLERANCE
        assert not first.done()
        with pytest.raises(QueryDeadline):
            first.result()
        # The clock of an evaluation starts when it begins, not when it was asked for.
        second.result().file.close()


def test_waiting_has_a_bound_of_its_own(begin: Begin) -> None:
    """Nobody waits longer for a turn than an evaluation may take."""
    engine = begin(Settings(query_seconds=1, workers=1, queue=8)).engine
    with asking(engine, ENDLESS), asking(engine, ENDLESS):
        assert seconds_until(EvaluatorBusy, engine, QUICK) <= 1 + TOLERANCE


def test_a_worker_killed_at_work_is_an_error_and_is_replaced(begin: Begin, capfd: pytest.CaptureFixture[str]) -> None:
    """Said to the caller and, in one line, in the log."""
    process = begin(Settings(query_seconds=20, workers=1))
    (worker,) = workers(process)
    with asking(process.engine, ENDLESS) as asked:
        os.kill(worker, signal.SIGKILL)
        with pytest.raises(QueryError):
            asked.result(timeout=5)
    process.engine.run(QUICK).file.close()
    assert workers(process) != [worker]
    assert capfd.readouterr().err.splitlines() == [f"unscr evaluator: process {worker} ended by itself, by SIGKILL"]


def test_a_worker_killed_while_idle_is_not_missed(begin: Begin) -> None:
    process = begin(Settings(workers=2))
    for _ in range(20):
        for worker in workers(process):
            os.kill(worker, signal.SIGKILL)
            try:
                process.engine.run(QUICK).file.close()
            except QueryMemory:
                # The task was handed over just before the end.
                process.engine.run(QUICK).file.close()
    assert len(workers(process)) == 2


def test_a_worker_that_has_grown_is_replaced(begin: Begin) -> None:
    """So that none keeps the memory of its largest query."""
    process = begin(Settings(workers=1))
    before = workers(process)
    process.engine.run(QUICK).file.close()
    assert workers(process) == before
    text = (
        "PREFIX ex: <http://example.org/> SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?c ?d ?e ?f "
        "{ ?a ex:value ?c . ?d ex:value ?e . ?f ex:value ?h FILTER (?h < 10) } }"
    )
    process.engine.run(Task(CSV, text)).file.close()
    process.engine.run(QUICK).file.close()
    assert workers(process) != before


def test_what_a_worker_keeps_of_the_disk_does_not_count(begin: Begin, tmp_path: Path) -> None:
    """A fresh one would have to read it again: the same query, and the same worker afterwards."""
    process = begin(Settings(workers=1, location=str(tmp_path / "store")))
    before = workers(process)
    text = (
        "PREFIX ex: <http://example.org/> SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?c ?d ?e ?f "
        "{ ?a ex:value ?c . ?d ex:value ?e . ?f ex:value ?h FILTER (?h < 10) } }"
    )
    process.engine.run(Task(CSV, text)).file.close()
    process.engine.run(QUICK).file.close()
    assert workers(process) == before


def test_what_has_been_at_work_for_long_gives_way(begin: Begin) -> None:
    """To what is short; who is asked meanwhile and afterwards does not."""
    process = begin(Settings(query_seconds=2, workers=2))
    usual = os.getpriority(os.PRIO_PROCESS, process.child.pid)

    def priorities() -> list[int]:
        return sorted(os.getpriority(os.PRIO_PROCESS, each) for each in workers(process))

    process.engine.run(QUICK).file.close()
    with asking(process.engine, ENDLESS) as asked:
        assert eventually(lambda: priorities() == [usual, min(19, usual + 5)])
        process.engine.run(QUICK).file.close()
        with pytest.raises(QueryDeadline):
            asked.result()
    assert eventually(lambda: priorities() == [usual, usual])


def test_a_worker_that_gave_way_takes_its_priority_back_or_leaves(begin: Begin) -> None:
    """After its task: whether it may is the system's to say."""
    process = begin(Settings(workers=1))
    process.engine.run(QUICK).file.close()
    (worker,) = workers(process)
    usual = os.getpriority(os.PRIO_PROCESS, worker)
    os.setpriority(os.PRIO_PROCESS, worker, 19)
    process.engine.run(QUICK).file.close()
    process.engine.run(QUICK).file.close()
    (after,) = workers(process)
    assert os.getpriority(os.PRIO_PROCESS, after) == usual
    # RLIMIT_NICE of 20 - nice; who has CAP_SYS_NICE may without it.
    assert (after == worker) is _may_take_back(usual)


def _may_take_back(usual: int) -> bool:
    code = f"import os; os.setpriority(0, 0, 19); os.setpriority(0, 0, {usual})"
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=30).returncode == 0


def test_workers_that_cannot_live_end_the_evaluator(begin: Begin) -> None:
    """It does not fork for ever; whoever watches over it is told by its end."""
    process = begin(Settings(workers=1))
    end = time.monotonic() + 10
    while process.child.poll() is None and time.monotonic() < end:
        for worker in workers(process):
            os.kill(worker, signal.SIGKILL)
        time.sleep(0.005)
    assert process.child.poll() == 1


def test_many_callers_that_come_and_go_do_no_harm(begin: Begin) -> None:
    """Leaving before, while and after being answered, with deadlines in between."""
    engine = begin(Settings(query_seconds=0.2, workers=2, queue=8)).engine

    def ask(number: int) -> None:
        impatient = Engine(engine.folder, patience=(0.001, 0.05, 0.2, 5.0)[number % 4])
        try:
            impatient.run(ENDLESS if number % 3 == 0 else QUICK).file.close()
        except QueryError:
            return

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(ask, range(200)))
    time.sleep(0.5)
    engine.run(QUICK).file.close()


@pytest.fixture
def listener() -> Iterator[tuple[int, list[int]]]:
    """Return the port of a listener on loopback, and a list with an entry for each connection."""
    connections: list[int] = []
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.05)
        done = threading.Event()

        def accept() -> None:
            while not done.is_set():
                try:
                    connection, (_, port) = server.accept()
                except TimeoutError:
                    continue
                connections.append(port)
                connection.close()

        with ThreadPoolExecutor(1) as thread:
            accepting = thread.submit(accept)
            yield server.getsockname()[1], connections
            done.set()
            accepting.result()


@pytest.mark.parametrize("silent", ["", "SILENT "])
def test_no_query_reaches_another_host(begin: Begin, listener: tuple[int, list[int]], silent: str) -> None:
    """Though it went past the gate; the same query connects where nothing stops it."""
    port, connections = listener
    text = f"SELECT * {{ SERVICE {silent}<http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"
    engine = begin(Settings(workers=1)).engine
    if silent:
        engine.run(Task(CSV, text)).file.close()
    else:
        with pytest.raises(OperationRefused):
            engine.run(Task(CSV, text))
    time.sleep(0.2)
    assert connections == []
    with contextlib.suppress(OSError):
        list(Store().query(text))  # type: ignore[arg-type]
    time.sleep(0.2)
    assert connections


def test_no_update_is_evaluated(begin: Begin, listener: tuple[int, list[int]]) -> None:
    """LOAD is no query; the engine's parser refuses it."""
    port, connections = listener
    with pytest.raises(QueryError):
        begin(Settings(workers=1)).engine.run(Task(CSV, f"LOAD <http://127.0.0.1:{port}/>"))
    time.sleep(0.2)
    assert connections == []


def test_a_process_has_nothing_of_those_who_ask_what_became_of_a_task(begin: Begin) -> None:
    """They are connected while another process is begun; it would keep them from seeing the end of the first."""
    process = begin(Settings(workers=1))
    process.engine.run(QUICK).file.close()
    (worker,), (zygote,) = workers(process), children(process.child.pid)
    before, without = descriptors(worker), descriptors(zygote)
    with contextlib.ExitStack() as asking_still:
        for _ in range(3):
            asker = asking_still.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET))
            asker.connect(Places(process.engine.folder).verdicts(process.engine.generation()))
        assert eventually(lambda: descriptors(zygote) == without + 3)
        os.kill(worker, signal.SIGKILL)
        assert eventually(lambda: workers(process) not in ([], [worker]))
        process.engine.run(QUICK).file.close()
        (another,) = workers(process)
        assert descriptors(another) <= before


def test_callers_who_leave_with_long_questions_leave_no_descriptors(begin: Begin) -> None:
    """What is too long for a packet comes by file."""
    process = begin(Settings(query_seconds=5, workers=1))
    process.engine.run(QUICK).file.close()
    (worker,) = workers(process)
    before = descriptors(worker)
    task = Task(CSV, f"SELECT (1 AS ?n) {{}} # {'x' * 40_000}")
    with asking(process.engine, Task(CSV, ENDLESS.text), seconds=1) as endless:
        for _ in range(20):
            process.engine.begin(task).close()
        with pytest.raises(QueryDeadline):
            endless.result()
    process.engine.run(QUICK).file.close()
    (worker,) = workers(process)
    # It tells the caller before it has closed what it wrote to.
    assert eventually(lambda: descriptors(worker) <= before)


def test_an_answer_that_nobody_takes_is_given_up_with_its_file(begin: Begin) -> None:
    engine = begin(Settings(workers=1)).engine
    engine.run(QUICK).file.close()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(20):
        asked = engine.begin(Task(CSV, "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 2000"))
        select.select((asked,), (), ())
        received = asked.look()
        assert received is not None
        assert received.descriptors
        asked.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
