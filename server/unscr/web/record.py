"""What is remembered of each request: figures for Prometheus, and where asked, one line of JSON on standard error.

Prometheus text format, as the library writes it. The fields of a line are those of ``Line``.
"""

import json
import re
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TextIO
from urllib.parse import unquote_plus

from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
# Seconds: below the first, an answer was at hand; the last is the usual time limit.
_BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
# The first step of a path that is counted under its own name; whatever else is asked for is one.
_PLACES = frozenset({"sparql", "store", "graph", "download", "static", "healthz", "readyz", "metrics", ""})

# A secret belongs in a header, which is never written down; some send it here all the same (RFC 6750, section 2.3).
_SECRET = re.compile("token|secret|passw|authorization|key", re.IGNORECASE)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


@dataclass(frozen=True, slots=True)
class Line:
    """One request in the log: ``problem`` names the limit or fault, ``query`` is there only where it is asked for."""

    time: str
    method: str
    path: str
    status: int
    bytes: int
    seconds: float
    kept: bool
    problem: str | None
    query: str | None


class Recorder:
    """Counts requests, and writes them down: ``detail`` 0 writes nothing, 1 a line each, 2 the query as well."""

    def __init__(self, detail: int, output: TextIO | None = None) -> None:
        self._detail = detail
        self._output = output or sys.stderr
        self._known: dict[tuple[str, str, str], tuple[Counter, Histogram, Counter]] = {}
        # Else the library adds to every figure the moment at which it began.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = CollectorRegistry()
        registry = self._registry
        self._requests = Counter(
            "unscr_requests", "Requests answered.", ("place", "method", "status"), registry=registry
        )
        self._seconds = Histogram(
            "unscr_request_seconds", "Time to an answer.", ("place",), buckets=_BUCKETS, registry=registry
        )
        self._bytes = Counter("unscr_response_bytes", "Bytes of bodies sent.", ("place",), registry=registry)
        self._kept = Counter("unscr_kept_answers", "Requests answered from what was kept.", registry=registry)
        self._problems = Counter(
            "unscr_problems", "Problems told, by the name of the limit or fault.", ("problem",), registry=registry
        )

    def record(
        self, method: str, path: str, query: str, status: int, length: int, seconds: float, kept: bool, problem: str
    ) -> None:
        """Remember one request; ``problem`` is the name of the problem that was told, or empty."""
        requests, durations, sizes = self._of(_place(path), method if method in _METHODS else "other", str(status))
        requests.inc()
        durations.observe(seconds)
        sizes.inc(length)
        if kept:
            self._kept.inc()
        if problem:
            self._problems.labels(problem).inc()
        if self._detail:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            shown = _without_secrets(query) if self._detail > 1 else None
            line = Line(now, method, path, status, length, round(seconds, 6), kept, problem or None, shown)
            self._output.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
            self._output.flush()

    def _of(self, place: str, method: str, status: str) -> tuple[Counter, Histogram, Counter]:
        """Return the figures that a request adds to; looking them up by their labels would cost more than adding."""
        known = self._known.get((place, method, status))
        if known is None:
            known = (
                self._requests.labels(place, method, status),
                self._seconds.labels(place),
                self._bytes.labels(place),
            )
            self._known[place, method, status] = known
        return known

    def figures(self) -> bytes:
        """Return the figures in the text format of Prometheus."""
        return generate_latest(self._registry)


def _without_secrets(query: str) -> str:
    """Return the query string without the values of parameters that are named for a secret."""
    pairs = (each.partition("=") for each in query.split("&"))
    return "&".join(
        name + (sign and "=…") if _SECRET.search(unquote_plus(name)) else name + sign + value
        for name, sign, value in pairs
    )


def _place(path: str) -> str:
    first = path.split("/", 2)[1] if path.startswith("/") else path
    return f"/{first}" if first in _PLACES else "other"
