"""What isolation adds: our evaluator against the same engine in this process, in turn, on the release."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

from pyoxigraph import QueryResultsFormat, QueryTriples

from bench.ask import JSON
from bench.data import store
from bench.question import sized
from bench.workload import Figure
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.graph.task import Task
from unscr.release import released

# Bytes of the two results, and how often each is asked for.
SMALL, LARGE = 1_400, 22_000_000
_TIMES = {SMALL: 1000, LARGE: 9}


@dataclass(frozen=True, slots=True)
class Pair:
    """Median seconds for the same result, sent by the evaluator and made in this process."""

    bytes: int
    isolated: float
    inside: float


def isolation(scale: float = 1.0) -> Iterator[Figure]:
    """Yield, for a small and a large result, both medians and what the evaluator adds."""
    for wanted, pair in pairs(scale):
        name = "small" if wanted == SMALL else "large"
        yield Figure(f"{name} result", "bytes", pair.bytes)
        yield Figure(f"{name} isolated", "us", pair.isolated * 1e6)
        yield Figure(f"{name} in-process", "us", pair.inside * 1e6)
        yield Figure(f"{name} added", "us", (pair.isolated - pair.inside) * 1e6)
        yield Figure(f"{name} ratio", "times", pair.isolated / pair.inside)


def pairs(scale: float) -> Iterator[tuple[int, Pair]]:
    """Yield the size wanted and what was measured; ``scale`` lowers how often it is asked for."""
    ours = store()

    def inside(query: str) -> int:
        results = ours.query(query)
        if isinstance(results, QueryTriples):
            raise TypeError("the question is a SELECT")
        output = BytesIO()
        results.serialize(output, QueryResultsFormat.JSON)
        return len(output.getvalue())

    files = [(each.key, each.path) for each in released()]
    with evaluator(files, Settings()) as engine:

        def isolated(query: str) -> int:
            with engine.run(Task(JSON, query)).file as file:
                return len(file.read())

        for wanted, times in _TIMES.items():
            query = _reaching(wanted, inside)
            yield wanted, _compared(query, max(3, round(times * scale)), isolated, inside)


def _reaching(wanted: int, inside: Callable[[str], int]) -> str:
    """Return a question whose result has about that many bytes, reached from the size of a row."""
    rows = 1
    for _ in range(6):
        rows = max(1, round(rows * wanted / inside(sized(rows))))
    return sized(rows)


def _compared(query: str, times: int, isolated: Callable[[str], int], inside: Callable[[str], int]) -> Pair:
    took: dict[Callable[[str], int], list[float]] = {isolated: [], inside: []}
    sizes = set()
    for ask in (isolated, inside) * (times + 1):
        begun = time.perf_counter()
        sizes.add(ask(query))
        took[ask].append(time.perf_counter() - begun)
    if len(sizes) != 1:
        raise RuntimeError(f"the evaluator and the engine gave results of different sizes: {sorted(sizes)}")
    # The first of each warms up.
    return Pair(sizes.pop(), statistics.median(took[isolated][1:]), statistics.median(took[inside][1:]))
