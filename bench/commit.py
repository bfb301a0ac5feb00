"""How long a change takes from being sent to being seen by a reader."""

import time
from collections.abc import Iterator
from http import HTTPStatus

from bench import question
from bench.ask import JSON, Client
from bench.data import DataSet
from bench.load import numbers
from bench.own import Unscr
from bench.workload import Figure

_CHANGES = 40


def commit(ours: Unscr, data: DataSet) -> Iterator[Figure]:
    """Yield p50 and p95 over a number of changes; the service is begun writable for it, and ended."""
    ours.open_writable(data.name)
    ours.begin()
    try:
        first = numbers()
        times = sorted(_seen(ours, number) for number in range(first, first + _CHANGES))
    finally:
        ours.end()
    yield Figure("p50", "ms", times[len(times) // 2] * 1e3)
    yield Figure("p95", "ms", times[int(len(times) * 0.95)] * 1e3)


def _seen(ours: Unscr, number: int) -> float:
    client = Client(ours.address)
    begun = time.perf_counter()
    ours.update(question.put(number))
    while True:
        answer = client.ask(ours.asked(question.there(number)), JSON)
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(f"the question whether a change is seen was answered with {answer.status}")
        if b"true" in answer.body:
            break
        if time.perf_counter() - begun > 60:
            raise RuntimeError("a change was acknowledged and is not seen")
    took = time.perf_counter() - begun
    client.close()
    return took
