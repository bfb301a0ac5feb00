"""Bars are computed: the verdict follows from the figures in the table, and nothing is said without them."""

from pathlib import Path

import pytest

from bench.bar import BARS, Bar
from bench.page import write
from bench.table import Table
from bench.workload import Figure

SIZES = ("release", "10k", "100k", "10M")
MEASURES = {
    "repeated": ("rate",),
    "first-time": ("rate",),
    "evaluation-bound": ("total",),
    "entity": ("median",),
    "hostile": ("p99 undisturbed", "p99 attacked"),
    "isolation": ("small added", "large ratio"),
    "start": ("first answer",),
    "commit": ("p95",),
}


def table(better: bool) -> Table:
    """Return a table in which ours is far better, or far worse, than any bar asks."""
    made = Table()
    for size in SIZES:
        for workload, measures in MEASURES.items():
            for server in ("unscr", "oxigraph", "virtuoso", "rdflib-endpoint"):
                for measure in measures:
                    ours = server == "unscr"
                    # More is better for a rate alone; growth compares 10M with the rest, an attack with the calm.
                    value = 1000.0 if ours == (better == (measure == "rate")) else 0.001
                    if ours and (size == "10k" or measure == "p99 undisturbed"):
                        value = 1.0
                    made.add(size, workload, server, [Figure(measure, "", value)])
    return made


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_a_bar_is_met_by_better_figures_and_not_by_worse(bar: Bar) -> None:
    assert bar.says(table(better=True))[3] == "pass"
    assert bar.says(table(better=False))[3] == "fail"


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_without_figures_nothing_is_claimed(bar: Bar) -> None:
    assert bar.says(Table())[2:] == ("", "not measured")


def test_the_figure_is_the_median_of_the_rounds() -> None:
    made = Table()
    for value in (900.0, 100.0, 30.0):
        made.add("100k", "commit", "unscr", [Figure("p95", "ms", value)])
    (bar,) = (each for each in BARS if each.name.startswith("commit"))
    assert bar.says(made)[1:] == ("≤ 250 ms", "100 ms", "pass")


def test_ratios_say_how_many_times_better_ours_is(tmp_path: Path) -> None:
    made = Table()
    for server, rate, total, failed in (("unscr", 300.0, 50.0, 0), ("oxigraph", 200.0, 200.0, 1)):
        made.add("release", "floor", server, [Figure("rate", "requests/s", 1000.0)])
        made.add("release", "repeated", server, [Figure("rate", "requests/s", rate)])
        both = [Figure("total", "ms", total), Figure("failed", "requests", failed)]
        made.add("release", "evaluation-bound", server, both)
    file = tmp_path / "table.md"
    write(made, file, "a run")
    lines = file.read_text(encoding="utf-8").splitlines()
    assert "| oxigraph | 200 | 1.5 | 0.2 |" in lines
    assert "| oxigraph | 200 | 1 | 4 † |" in lines
    assert "| unscr | 50 | 0 |  |" in lines
