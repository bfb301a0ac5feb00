"""The workloads: each is asked of one server and gives figures."""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench import question
from bench.ask import CSV, JSON, TURTLE, Client, ask
from bench.data import DataSet
from bench.load import Load, numbers, wrk
from bench.process import cpu_seconds, megabytes, peak
from bench.server import Server

CONNECTIONS = 8
_CLIENTS = 16
_ENTITIES = 100
# How long a single answer is waited for; a server that needs longer is begun again before it is asked anything else.
_LONGEST = 12.0
_HOSTILE_WAITS = 1.0
# How often long questions are asked in a round, and the seconds after which no further pass begins.
_PASSES, _ENOUGH = 3, 3.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value."""

    measure: str
    unit: str
    value: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What a workload runs on, and for how long a load lasts."""

    server: Server
    data: DataSet
    seconds: float

    def fresh(self, query: str) -> str:
        """Return the path of a query that nobody has asked yet; its number is still to be put in."""
        return self.server.asked(query if "__N__" in query else question.fresh(query))


Workload = Callable[[Setting], Iterator[Figure]]


def floor(on: Setting) -> Iterator[Figure]:
    """Ask for something that stays the same: what the server's HTTP can do."""
    return _load(on, [on.server.static], "*/*")


def repeated(on: Setting) -> Iterator[Figure]:
    """Ask the trivial question, again and again."""
    return _load(on, [on.server.asked(question.trivial(on.data.resolution))])


def first_time(on: Setting) -> Iterator[Figure]:
    """Ask the trivial question, every time for the first time."""
    return _load(on, [on.fresh(question.trivial(on.data.resolution))])


def competency_repeated(on: Setting) -> Iterator[Figure]:
    """Ask the questions of the catalogue in turn, again and again."""
    return _load(on, [on.server.asked(each) for each in question.competency()])


def competency_cold(on: Setting) -> Iterator[Figure]:
    """Ask the questions of the catalogue, each once and for the first time, one after the other."""
    return _each_once(on, [on.fresh(each) for each in question.competency()], CSV)


def evaluation_bound(on: Setting) -> Iterator[Figure]:
    """Ask questions that take long to evaluate, for the first time, one after the other."""
    return _each_once(on, [on.fresh(each) for each in question.evaluation(on.data.resolution).values()], CSV, _PASSES)


def entity(on: Setting) -> Iterator[Figure]:
    """Ask one question about one thing, for the first time each time, one client."""
    return _each_once(on, [on.fresh(question.entity(on.data.resolution))] * _ENTITIES, CSV)


def construct(on: Setting) -> Iterator[Figure]:
    """Ask for the description that a page is made from, for the first time each time."""
    return _load(on, [on.fresh(question.description(on.data.resolution))], TURTLE)


def export(on: Setting) -> Iterator[Figure]:
    """Ask for 100,000 rows as CSV."""
    asked = question.numbered(on.fresh(question.export()), numbers() // 1000)
    before = cpu_seconds(on.server.pid)
    with peak(on.server.pid) as memory:
        answer = ask(on.server.address, asked, CSV, 5 * _LONGEST)
    yield Figure("failed", "requests", float(answer.status != 200))
    if answer.status == 200:
        yield Figure("rows", "rows", answer.rows)
        yield Figure("first byte", "ms", answer.first * 1e3)
        yield Figure("throughput", "MB/s", len(answer.body) / answer.last / 1e6)
        yield Figure("cpu", "ms/request", (cpu_seconds(on.server.pid) - before) * 1e3)
    yield Figure("peak memory", "MB", memory.megabytes)


def hostile(on: Setting) -> Iterator[Figure]:
    """Let 16 clients ask the trivial question, undisturbed and then with one hostile question a second."""
    paths = [on.fresh(question.trivial(on.data.resolution))]

    def loaded(seconds: float) -> Load:
        return wrk(on.server.address, paths, JSON, seconds, _CLIENTS, on.server.pid)

    quiet = loaded(on.seconds)
    with _attacked(on):
        hurt = loaded(max(on.seconds, 3.0))
        # Whoever looks at the memory of a process stops it: latencies are taken while nobody does.
        with peak(on.server.pid) as memory:
            loaded(on.seconds)
    for name, load in (("undisturbed", quiet), ("attacked", hurt)):
        yield Figure(f"rate {name}", "requests/s", load.rate)
        # Where nobody was answered there is no latency either.
        if load.rate:
            yield Figure(f"p50 {name}", "ms", load.p50)
            yield Figure(f"p99 {name}", "ms", load.p99)
    unanswered = sum(_CLIENTS for each in (quiet, hurt) if not each.rate)
    yield Figure("failed", "requests", quiet.failed + hurt.failed + unanswered)
    yield Figure("peak memory", "MB", memory.megabytes)


WORKLOADS: dict[str, Workload] = {
    "floor": floor,
    "repeated": repeated,
    "first-time": first_time,
    "competency-repeated": competency_repeated,
    "competency-cold": competency_cold,
    "evaluation-bound": evaluation_bound,
    "entity": entity,
    "construct": construct,
    "export": export,
    "hostile": hostile,
}
# These are asked by wrk.
LOADED = frozenset({"floor", "repeated", "first-time", "competency-repeated", "construct", "hostile"})
# These ask about resolution 2322 and the vocabularies.
NEED_RELEASE = frozenset({"competency-repeated", "competency-cold"})


def _load(on: Setting, paths: list[str], accept: str = JSON) -> Iterator[Figure]:
    load: Load = wrk(on.server.address, paths, accept, on.seconds, CONNECTIONS, on.server.pid)
    yield Figure("rate", "requests/s", load.rate)
    yield Figure("p50", "ms", load.p50)
    yield Figure("p99", "ms", load.p99)
    yield Figure("failed", "requests", load.failed)
    yield Figure("cpu", "ms/request", load.cpu_milliseconds)
    yield Figure("memory", "MB", megabytes(on.server.pid))


def _each_once(on: Setting, paths: list[str], accept: str, passes: int = 1) -> Iterator[Figure]:
    """Ask one after the other; one that fails counts as failed and with the time it took.

    In further passes the numbers differ, and the time of a question is its median; slow servers are spared them.
    """
    client, first, begun = Client(on.server.address, _LONGEST), numbers(), time.monotonic()
    before: float | None = cpu_seconds(on.server.pid)
    took: list[list[float]] = [[] for _ in paths]
    asked = failed = 0
    while asked < passes * len(paths) and (asked == 0 or time.monotonic() - begun < _ENOUGH):
        for place, path in enumerate(paths):
            answer = client.ask(question.numbered(path, first + asked), accept)
            took[place].append(answer.last)
            asked += 1
            failed += answer.status != 200
            if answer.status == 0:
                # It may be at it still; whoever comes next is to find it idle.
                on.server.end()
                on.server.begin()
                client, before = Client(on.server.address, _LONGEST), None
    client.close()
    times = [statistics.median(each) for each in took]
    yield Figure("total", "ms", sum(times) * 1e3)
    yield Figure("median", "ms", statistics.median(times) * 1e3)
    yield Figure("p95", "ms", sorted(times)[int(len(times) * 0.95)] * 1e3)
    yield Figure("failed", "requests", failed)
    if before is not None:
        yield Figure("cpu", "ms/request", (cpu_seconds(on.server.pid) - before) / asked * 1e3)


@contextmanager
def _attacked(on: Setting) -> Iterator[None]:
    """Let somebody ask hostile questions for as long as the block lasts."""
    over = threading.Event()
    attacker = threading.Thread(target=_attack, args=(on, over))
    attacker.start()
    try:
        yield
    finally:
        over.set()
        attacker.join()


def _attack(on: Setting, over: threading.Event) -> None:
    """Ask a hostile question each second and leave after a while, as impatient people do."""
    number = numbers()
    while not over.is_set():
        begun = time.monotonic()
        ask(on.server.address, question.numbered(on.fresh(question.hostile()), number), JSON, _HOSTILE_WAITS)
        number += 1
        over.wait(max(0.0, begun + 1.0 - time.monotonic()))
