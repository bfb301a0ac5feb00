"""A connection by which an answer has come is asked by again, and costs nobody else a turn."""

import os
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from processes import children, eventually, ticks
from unscr.config import Settings
from unscr.errors import QueryDeadline
from unscr.graph.engine import Engine
from unscr.graph.evaluator import Process
from unscr.graph.idle import Idle
from unscr.graph.task import Task

Begin = Callable[[Settings], Process]
QUICK = Task("text/csv", "SELECT (1 AS ?n) {}")
ENDLESS = Task("text/csv", "SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }")


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    theirs.settimeout(2)
    with ours, theirs:
        yield ours, theirs


def workers(process: Process) -> list[int]:
    """Return the processes that evaluate."""
    return [worker for generation in children(process.child.pid) for worker in children(generation)]


def worker(process: Process) -> int:
    """Return the only process that evaluates."""
    (found,) = workers(process)
    return found


@contextmanager
def halted(processes: list[int]) -> Iterator[None]:
    """Let processes find at once, when they go on, what has come meanwhile."""
    for each in processes:
        os.kill(each, signal.SIGSTOP)
    try:
        yield
    finally:
        for each in processes:
            os.kill(each, signal.SIGCONT)


def test_what_was_given_back_is_taken_again(pair: tuple[socket.socket, socket.socket]) -> None:
    idle = Idle()
    assert idle.take(1) is None
    idle.give(1, pair[0])
    assert idle.take(1) is pair[0]
    assert idle.take(1) is None


def test_a_connection_of_another_generation_is_closed(pair: tuple[socket.socket, socket.socket]) -> None:
    """Whether the new one is known when it comes back, or only later."""
    idle = Idle()
    idle.take(1)
    idle.give(1, pair[0])
    assert idle.take(2) is None
    assert pair[1].recv(1) == b""
    late, other = socket.socketpair()
    with late, other:
        idle.give(1, late)
        assert other.recv(1) == b""


def test_a_connection_that_comes_back_late_is_not_taken_for_one_of_the_next_generation() -> None:
    """Where a thread knows of that one sooner than the one that gives it back."""
    for known in (1, 2):
        idle = Idle()
        ours, theirs = socket.socketpair()
        theirs.settimeout(2)
        with ours, theirs:
            idle.take(known)
            idle.take(1)
            idle.give(1, ours)
            assert idle.take(2) is None
            assert theirs.recv(1) == b""


def test_no_more_are_kept_than_workers_could_wait_by() -> None:
    idle = Idle()
    idle.take(1)
    pairs = [socket.socketpair() for _ in range(20)]
    for ours, _ in pairs:
        idle.give(1, ours)
    assert sum(ours.fileno() >= 0 for ours, _ in pairs) == 16
    for each in pairs:
        for end in each:
            end.close()


def test_whoever_is_forked_has_connections_and_numbers_of_its_own(pair: tuple[socket.socket, socket.socket]) -> None:
    """Two that ask by one connection would read each other's answers."""
    idle = Idle()
    idle.take(1)
    idle.give(1, pair[0])
    before = idle.token()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(writing, f"{idle.take(1) is None} {idle.token()}".encode())
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    none, number = os.read(reading, 100).decode().split()
    os.close(reading)
    os.close(writing)
    assert none == "True"
    assert abs(int(number) - before) > 1000
    assert idle.take(1) is pair[0]
    assert idle.token() == before + 1


def test_whoever_is_forgotten_leaves_nothing_open(pair: tuple[socket.socket, socket.socket]) -> None:
    idle = Idle()
    idle.take(1)
    idle.give(1, pair[0])
    del idle
    assert pair[1].recv(1) == b""


def test_the_next_question_goes_by_the_same_connection(begin: Begin) -> None:
    engine = begin(Settings(workers=2)).engine
    connections = []
    for _ in range(3):
        asked = engine.begin(QUICK)
        connections.append(asked.connection)
        engine.finish(asked).file.close()
    assert connections[0] is connections[1] is connections[2]


def test_a_connection_is_not_given_back_by_whoever_gave_it_back(begin: Begin) -> None:
    """What is closed after its answer was taken leaves the connection to the next."""
    engine = begin(Settings(workers=1)).engine
    asked = engine.begin(QUICK)
    select.select((asked,), (), (), 5)
    assert asked.look() is not None
    following = engine.begin(QUICK)
    assert following.connection is asked.connection
    asked.close()
    engine.finish(following).file.close()
    last = engine.begin(QUICK)
    assert last.connection is following.connection
    last.close()


def test_a_worker_that_waits_by_a_connection_takes_others_too(begin: Begin) -> None:
    """And whoever lost the connection by it is answered all the same."""
    engine = begin(Settings(workers=1)).engine
    another = Engine(engine.folder)
    for _ in range(20):
        begun = time.monotonic()
        engine.run(QUICK).file.close()
        another.run(QUICK).file.close()
        assert time.monotonic() - begun < 1


def test_what_is_asked_while_another_is_taken_is_answered(begin: Begin) -> None:
    """One worker and two who ask at the same time, so that each takes it away from the other."""
    engine = begin(Settings(workers=1)).engine

    def ask(engine: Engine) -> int:
        answers = [engine.run(QUICK) for _ in range(300)]
        for each in answers:
            each.file.close()
        return sum(each.length for each in answers)

    with ThreadPoolExecutor(2) as threads:
        both = list(threads.map(ask, (engine, Engine(engine.folder))))
    assert both == [300 * len(b"n\r\n1\r\n")] * 2


def test_whoever_waits_in_the_queue_is_not_passed_over(begin: Begin) -> None:
    """The worker finds both, one by its connection and one in the queue."""
    process = begin(Settings(workers=1))
    engine, another = process.engine, Engine(process.engine.folder)
    engine.run(QUICK).file.close()
    with halted(workers(process)):
        kept, queued = engine.begin(QUICK), another.begin(QUICK)
    # In this order: had the connection been dropped, what was asked by it would have to be asked again.
    another.finish(queued).file.close()
    assert kept.look() is not None
    assert kept.received is not None


def test_who_comes_at_the_same_time_as_a_long_question_is_for_another_worker(begin: Begin) -> None:
    """The one that is asked by its connection finds the queue as well, and would be long in coming to it."""
    for _ in range(4):
        # Each with workers of its own: of those before, one ends at a moment that cannot be told.
        process = begin(Settings(query_seconds=2, workers=2))
        process.engine.run(QUICK).file.close()
        with halted(workers(process)):
            queued, long = Engine(process.engine.folder).begin(QUICK), process.engine.begin(ENDLESS)
        begun = time.monotonic()
        process.engine.finish(queued).file.close()
        assert time.monotonic() - begun < 0.5
        long.close()


def test_a_long_question_by_a_kept_connection_keeps_nobody_waiting(begin: Begin) -> None:
    engine = begin(Settings(query_seconds=1, workers=2)).engine
    engine.run(QUICK).file.close()
    asked = engine.begin(ENDLESS)
    begun = time.monotonic()
    for _ in range(10):
        engine.run(QUICK).file.close()
    assert time.monotonic() - begun < 0.5
    with pytest.raises(QueryDeadline):
        engine.finish(asked)
    assert 1 <= time.monotonic() - begun <= 1.25


def test_who_leaves_in_the_middle_of_a_later_question_ends_it_too(begin: Begin) -> None:
    process = begin(Settings(query_seconds=30, workers=1))
    for _ in range(3):
        process.engine.run(QUICK).file.close()
    before = worker(process)
    asked = process.engine.begin(ENDLESS)
    time.sleep(0.1)
    asked.close()
    assert eventually(lambda: before not in workers(process))
    process.engine.run(QUICK).file.close()


def test_a_worker_between_two_questions_is_not_ended_by_who_leaves(begin: Begin) -> None:
    """It goes on to wait for others."""
    process = begin(Settings(workers=1))
    before = worker(process)
    for _ in range(5):
        engine = Engine(process.engine.folder)
        engine.run(QUICK).file.close()
        del engine
        time.sleep(0.02)
    process.engine.run(QUICK).file.close()
    assert worker(process) == before


def test_what_comes_by_the_connection_meanwhile_does_not_end_the_work(begin: Begin) -> None:
    """The system may tell of a question when it has long been read; only the caller's end ends it."""
    process = begin(Settings(query_seconds=1, workers=1))
    before = worker(process)
    asked = process.engine.begin(ENDLESS)
    time.sleep(0.2)
    asked.connection.send(b"late")
    time.sleep(0.2)
    assert worker(process) == before
    with pytest.raises(QueryDeadline):
        process.engine.finish(asked)


def test_a_worker_that_nobody_asks_sleeps(begin: Begin) -> None:
    process = begin(Settings(workers=1))
    process.engine.run(QUICK).file.close()
    time.sleep(0.05)
    before = ticks(worker(process))
    time.sleep(0.5)
    assert ticks(worker(process)) - before <= 1
