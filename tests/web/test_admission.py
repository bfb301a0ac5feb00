"""Clients take turns: one that asks much does not keep the others out."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from unscr.errors import EvaluatorBusy
from unscr.web.admission import Admission

MUCH, QUIET, THIRD = "192.0.2.1", "192.0.2.2", "2001:db8::1"


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run one test's work on a loop of its own."""
    asyncio.run(asyncio.wait_for(work, 10))


def test_one_client_leaves_one_place_to_others() -> None:
    admission = Admission(3, 10, 5)
    assert [admission.at_once(MUCH) for _ in range(3)] == [True, True, False]
    assert admission.at_once(QUIET)
    # Now all are taken, whoever asks.
    assert not admission.at_once(THIRD)
    admission.leave(MUCH)
    assert admission.at_once(THIRD)


def test_a_single_place_is_for_anybody() -> None:
    admission = Admission(1, 10, 5)
    assert admission.at_once(MUCH)
    assert not admission.at_once(QUIET)
    admission.leave(MUCH)
    assert admission.at_once(QUIET)


def test_addresses_of_one_network_are_one_client() -> None:
    admission = Admission(3, 10, 5)
    assert [admission.at_once(f"2001:db8::{n}") for n in range(1, 4)] == [True, True, False]


def test_those_who_wait_are_let_in_by_turns() -> None:
    async def work() -> None:
        admission = Admission(2, 10, 5)
        order: list[str] = []

        async def ask(client: str) -> None:
            await admission.enter(client)
            order.append(client)

        assert admission.at_once(THIRD)
        assert admission.at_once(QUIET)
        waiting = []
        for client in (MUCH, MUCH, MUCH, QUIET):
            waiting.append(asyncio.ensure_future(ask(client)))
            await asyncio.sleep(0)
        admission.leave(QUIET)
        await asyncio.sleep(0)
        # Its place goes to the one who came first, and the next to whoever has had none.
        assert order == [MUCH]
        admission.leave(THIRD)
        await asyncio.sleep(0)
        assert order == [MUCH, QUIET]
        for client in (MUCH, QUIET, MUCH, MUCH):
            admission.leave(client)
            await asyncio.sleep(0)
        assert order == [MUCH, QUIET, MUCH, MUCH]
        await asyncio.gather(*waiting)

    run(work())


def test_a_turn_that_does_not_come_in_time_is_told() -> None:
    async def work() -> None:
        admission = Admission(1, 10, 0.05)
        await admission.enter(MUCH)
        with pytest.raises(EvaluatorBusy):
            await admission.enter(QUIET)
        admission.leave(MUCH)
        # Nobody is left in the queue.
        assert admission.at_once(QUIET)

    run(work())


def test_a_full_queue_is_told_at_once() -> None:
    async def work() -> None:
        admission = Admission(1, 1, 5)
        await admission.enter(MUCH)
        waiting = asyncio.ensure_future(admission.enter(QUIET))
        await asyncio.sleep(0)
        with pytest.raises(EvaluatorBusy):
            await admission.enter(THIRD)
        admission.leave(MUCH)
        await waiting

    run(work())


@pytest.mark.parametrize("late", [False, True])
def test_one_that_gives_up_gives_its_place_back(late: bool) -> None:
    """Also where it is let in at the moment that it gives up."""

    async def work() -> None:
        admission = Admission(1, 10, 5)
        await admission.enter(MUCH)
        waiting = asyncio.ensure_future(admission.enter(QUIET))
        await asyncio.sleep(0)
        if late:
            admission.leave(MUCH)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        if not late:
            admission.leave(MUCH)
        assert admission.at_once(THIRD)

    run(work())
