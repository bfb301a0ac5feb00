"""The bench runs: a tiny run of it, without the peers, gives table and page in their shape."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.bar import BARS
from bench.data import RELEASE, SIZES
from bench.rates import SERVERS
from bench.run import options
from bench.table import HEAD
from bench.workload import WORKLOADS

# What wrk asks is left out where it is not installed; the rest needs nothing but the project.
TINY = ("entity", "export", "isolation", *(["repeated"] if shutil.which("wrk") else []))


@pytest.fixture(scope="module")
def results(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that a tiny run has written."""
    into = tmp_path_factory.mktemp("results")
    flags = ["--sizes", "release", "--servers", "unscr", "--workloads", ",".join(TINY)]
    flags += ["--rounds", "1", "--seconds", "0.02", "--into", str(into)]
    ended = subprocess.run(
        [sys.executable, "-m", "bench", *flags], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return into


def test_the_table_has_a_line_for_each_measure(results: Path) -> None:
    with (results / "table.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert tuple(rows[0]) == HEAD
    assert {row["workload"] for row in rows} == {"fill", "start", *TINY}
    assert {row["server"] for row in rows} == {"unscr"}
    for row in rows:
        assert float(row["lowest"]) <= float(row["median"]) <= float(row["highest"])
        assert row["rounds"] == "1"
    assert [row["median"] for row in rows if row["measure"] == "failed"] == ["0"] * (len(TINY) - 1)
    assert [row["median"] for row in rows if row["measure"] == "rows"] == ["100000"]


def test_the_page_states_each_bar_and_whether_it_is_met(results: Path) -> None:
    page = (results / "table.md").read_text(encoding="utf-8")
    for each in BARS:
        (line,) = (line for line in page.splitlines() if line.startswith(f"| {each.name} |"))
        assert line.endswith(("| pass |", "| fail |", "| not measured |"))
    (isolation,) = (line for line in page.splitlines() if line.startswith("| isolation, 22 MB"))
    assert not isolation.endswith("| not measured |")


def test_the_readme_names_each_workload_data_set_and_server(root: Path) -> None:
    readme = (root / "bench" / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([a-z-]+)` \|", readme, re.MULTILINE))
    assert named == {*WORKLOADS, "isolation", "commit", "start", *SERVERS}
    assert {RELEASE, *SIZES} <= set(re.findall(r"`(\w+)`", readme))


def test_what_it_does_not_know_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options(["--sizes", "release,7k"])
    assert "unknown: 7k" in capsys.readouterr().err
