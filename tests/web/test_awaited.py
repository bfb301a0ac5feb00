"""Short answers are awaited on the loop's thread; what takes longer, or has no worker any more, is left to others."""

import asyncio
import os
import signal
import time
from collections.abc import Coroutine, Iterator
from typing import Any

import pytest
import uvloop

from processes import children
from unscr.answer import Begun, begin, finish
from unscr.config import Settings
from unscr.errors import QueryDeadline
from unscr.graph.evaluator import Process, meeting_place, start
from unscr.protocol.operation import Operation
from unscr.web.awaited import Awaited

QUICK = Operation("SELECT (1 AS ?n) {}", "SELECT")
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r"
ENDLESS = Operation(f"SELECT (COUNT(*) AS ?x) {{ {PRODUCT} }}", "SELECT", seconds=1.0)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    many = tmp_path_factory.mktemp("awaited") / "many.ttl"
    many.write_text("".join(f"<urn:{n}> <urn:value> {n} .\n" for n in range(300)), encoding="utf-8")
    with meeting_place() as folder:
        begun = start([("many", many)], Settings(workers=2), folder)
        yield begun
        begun.child.kill()
        begun.child.wait()


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a short answer however busy the machine is."""
    monkeypatch.setattr("unscr.web.awaited._SECONDS", 8.0)


def run(work: Coroutine[Any, Any, Any]) -> Any:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(asyncio.wait_for(work, 10))


@pytest.mark.usefixtures("patient")
def test_short_answers_come_one_after_the_other_by_one_connection(process: Process) -> None:
    async def ask() -> set[int]:
        awaited, used = Awaited(), set()
        for _ in range(20):
            begun = begin(QUICK, "text/csv", process.engine, awaited)
            used.add(id(begun.asked.connection))
            assert await awaited.readable(begun)
            reply = begun.short()
            assert reply is not None
            assert reply.file.read() == b"n\r\n1\r\n"
        return used

    assert len(run(ask())) == 1


@pytest.mark.usefixtures("patient")
def test_several_are_awaited_at_the_same_time(process: Process) -> None:
    async def ask() -> list[bool]:
        awaited = Awaited()
        begun = [begin(QUICK, "text/csv", process.engine, awaited) for _ in range(2)]
        found = await asyncio.gather(*map(awaited.readable, begun))
        for each in begun:
            each.close()
        return found

    assert run(ask()) == [True, True]


def test_what_takes_longer_is_for_another_to_wait_for(process: Process) -> None:
    """It ends as it would have ended, at its own deadline."""

    async def ask() -> tuple[float, Begun]:
        awaited = Awaited()
        begun = begin(ENDLESS, "text/csv", process.engine, awaited)
        moment = time.monotonic()
        assert not await awaited.readable(begun)
        took = time.monotonic() - moment
        return took, awaited.part(begun)

    took, begun = run(ask())
    assert 0.015 < took < 0.9
    with pytest.raises(QueryDeadline):
        finish(begun)


def test_what_another_waited_for_does_not_come_back(process: Process) -> None:
    """The loop would be told of it by another thread, which it may not be."""
    many = " ".join(map(str, range(20)))
    text = f"SELECT (COUNT(*) AS ?x) {{ ?a ?b ?c . ?d ?e ?f . VALUES ?n {{ {many} }} }}"

    async def ask() -> Awaited:
        awaited = Awaited()
        begun = begin(Operation(text, "SELECT"), "text/csv", process.engine, awaited)
        assert not await awaited.readable(begun)
        await asyncio.to_thread(finish, awaited.part(begun))
        return awaited

    assert run(ask()).take(process.engine.generation()) is None


@pytest.mark.usefixtures("patient")
def test_a_worker_that_ends_while_it_waits_is_forgotten(process: Process) -> None:
    """Its connection is not looked at again and again, and the next question goes by another."""

    async def ask() -> tuple[float, bytes]:
        awaited = Awaited()
        begun = begin(QUICK, "text/csv", process.engine, awaited)
        assert await awaited.readable(begun)
        assert begun.short() is not None
        for generation in children(process.child.pid):
            for each in children(generation):
                os.kill(each, signal.SIGKILL)
        await asyncio.sleep(0.2)
        before = time.process_time()
        await asyncio.sleep(0.3)
        spent = time.process_time() - before
        assert awaited.take(process.engine.generation()) is None
        begun = begin(QUICK, "text/csv", process.engine, awaited)
        assert await awaited.readable(begun)
        reply = begun.short()
        assert reply is not None
        return spent, reply.file.read()

    spent, answer = run(ask())
    assert spent < 0.1
    assert answer == b"n\r\n1\r\n"


@pytest.mark.usefixtures("patient")
def test_a_worker_that_ends_at_work_is_told_by_another(process: Process) -> None:
    async def ask() -> Begun:
        awaited = Awaited()
        begun = begin(ENDLESS, "text/csv", process.engine, awaited)
        begun.asked.connection.shutdown(2)
        assert await awaited.readable(begun)
        assert begun.short() is None
        return awaited.part(begun)

    with pytest.raises(QueryDeadline):
        finish(run(ask()))
