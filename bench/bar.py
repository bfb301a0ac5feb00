"""What has to be reached: each bar with the figure that was measured and whether it is met, computed from the table."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.table import Table

MADE = ("10k", "100k", "1M", "10M")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what is compared, the least or most that is allowed, and how the figure comes from the table."""

    name: str
    least: bool
    limit: float
    unit: str
    figure: Callable[[Table], float | None]

    def says(self, table: Table) -> tuple[str, str, str, str]:
        """Return name, bar, figure and verdict in words."""
        bar = f"{'≥' if self.least else '≤'} {self.limit:g} {self.unit}"
        figure = self.figure(table)
        if figure is None:
            return self.name, bar, "", "not measured"
        met = figure >= self.limit if self.least else figure <= self.limit
        return self.name, bar, f"{figure:.3g} {self.unit}", "pass" if met else "fail"


def ratio(first: float | None, second: float | None) -> float | None:
    """Return how many times the second goes into the first; None where either was not measured."""
    return first / second if first is not None and second else None


def _rates(workload: str, peer: str) -> Callable[[Table], float | None]:
    def figure(table: Table) -> float | None:
        ours, theirs = (table.median("release", workload, each, "rate") for each in ("unscr", peer))
        return ratio(ours, theirs)

    return figure


def _evaluation(table: Table) -> float | None:
    ours, theirs = (table.median("release", "evaluation-bound", each, "total") for each in ("unscr", "oxigraph"))
    return ratio(theirs, ours)


def _growth(table: Table) -> float | None:
    small, large = (table.median(size, "entity", "unscr", "median") for size in (MADE[0], MADE[-1]))
    return ratio(large, small)


def _attacked(table: Table) -> float | None:
    calm, hurt = (table.median("release", "hostile", "unscr", f"p99 {each}") for each in ("undisturbed", "attacked"))
    return ratio(hurt, calm)


def _read(size: str, workload: str, measure: str) -> Callable[[Table], float | None]:
    return lambda table: table.median(size, workload, "unscr", measure)


BARS = (
    Bar("repeated, against oxigraph", True, 1.0, "times", _rates("repeated", "oxigraph")),
    Bar("first-time trivial, against oxigraph", True, 0.2, "times", _rates("first-time", "oxigraph")),
    Bar("first-time trivial, against virtuoso", True, 2.5, "times", _rates("first-time", "virtuoso")),
    Bar("first-time trivial, against rdflib-endpoint", True, 2.0, "times", _rates("first-time", "rdflib-endpoint")),
    Bar("evaluation-bound first-time, against oxigraph", True, 0.85, "times", _evaluation),
    Bar("isolation adds to a result of 1.4 kB", False, 60.0, "us", _read("release", "isolation", "small added")),
    Bar("isolation, 22 MB against in-process", False, 1.1, "times", _read("release", "isolation", "large ratio")),
    Bar("p99 of 16 clients, attacked against undisturbed", False, 3.0, "times", _attacked),
    Bar("growth of entity questions, 10 k to 10 M triples", False, 2.0, "times", _growth),
    Bar("start to first answer, our data", False, 1.0, "s", _read("release", "start", "first answer")),
    Bar("start to first answer, 10 M triples on disk", False, 3.0, "s", _read("10M", "start", "first answer")),
    Bar("commit to visible, 100 k triples, p95", False, 250.0, "ms", _read("100k", "commit", "p95")),
)
