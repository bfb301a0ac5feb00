"""Figures for Prometheus, counted in plain numbers by the one thread that answers; written out when they are asked for.

Prometheus text format, as its library writes it; the library's own counters cost more than the answers they count.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from unscr.web.contract import OPERATIONS

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
# Seconds: below the first, an answer was at hand; the last is the usual time limit.
_BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


def place(path: str) -> str:
    """Return under which name the requests for a path are counted: its first step, without what says the form."""
    first = path.split("/", 2)[1] if path.startswith("/") else path
    return first if first.startswith(".") else first.partition(".")[0]


# Whatever else is asked for is one.
_PLACES = frozenset(place(each.path) for each in OPERATIONS)


@dataclass(slots=True)
class _Place:
    bytes: int = 0
    seconds: float = 0.0
    # One for each bucket, and one for what is slower than all.
    slots: list[int] = field(default_factory=lambda: [0] * (len(_BUCKETS) + 1))


class Figures(Collector):
    """What the web server has answered since it began."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._places: dict[str, _Place] = {}
        self._kept = 0
        self._problems: Counter[str] = Counter()

    def add(self, method: str, path: str, status: int, length: int, seconds: float, kept: bool, problem: str) -> None:
        """Count one request; ``problem`` is the name of the problem that was told, or empty."""
        name = place(path)
        name = name if name in _PLACES else "other"
        self._requests[name, method if method in _METHODS else "other", status] += 1
        counted = self._places.get(name)
        if counted is None:
            counted = self._places[name] = _Place()
        counted.bytes += length
        counted.seconds += seconds
        counted.slots[bisect_left(_BUCKETS, seconds)] += 1
        self._kept += kept
        if problem:
            self._problems[problem] += 1

    def collect(self) -> Iterator[Metric]:
        """Yield the figures as the library knows them."""
        requests = CounterMetricFamily("unscr_requests", "Requests answered.", labels=("place", "method", "status"))
        seconds = HistogramMetricFamily("unscr_request_seconds", "Time to an answer.", labels=("place",))
        sizes = CounterMetricFamily("unscr_response_bytes", "Bytes of bodies sent.", labels=("place",))
        kept = CounterMetricFamily("unscr_kept_answers", "Requests answered from what was kept.", value=self._kept)
        problems = CounterMetricFamily(
            "unscr_problems", "Problems told, by the name of the limit or fault.", labels=("problem",)
        )
        # Copies: another thread goes on counting.
        for (name, method, status), count in list(self._requests.items()):
            requests.add_metric((_shown(name), method, str(status)), count)
        for name, place in list(self._places.items()):
            seconds.add_metric((_shown(name),), _cumulative(list(place.slots)), place.seconds)
            sizes.add_metric((_shown(name),), place.bytes)
        for problem, count in list(self._problems.items()):
            problems.add_metric((problem,), count)
        yield from (requests, seconds, sizes, kept, problems)

    def text(self) -> bytes:
        """Return the figures in the text format."""
        registry = CollectorRegistry()
        registry.register(self)
        return generate_latest(registry)


def _shown(place: str) -> str:
    return place if place == "other" else f"/{place}"


def _cumulative(slots: list[int]) -> list[tuple[str, float]]:
    names = [*map(str, _BUCKETS), "+Inf"]
    return [(name, sum(slots[: index + 1])) for index, name in enumerate(names)]
