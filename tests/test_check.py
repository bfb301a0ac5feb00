"""Checking a release: the stages are the shapes and every fault query, and each speaks up for its own fault."""

import shutil
from pathlib import Path

import pytest

from unscr.catalogue import cards
from unscr.check import check, count
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released


def found(graphs: Path) -> dict[str, list[str]]:
    """Return the findings of each stage that has any, in English."""
    files = released(graphs)
    with evaluator([(each.key, each.path) for each in files], Settings()) as engine:
        stages = list(check(files, engine))
    assert len(stages) == count() == len(cards("checks")) + 1
    return {each.name: [finding.en for finding in each.findings] for each in stages if each.findings}


@pytest.mark.parametrize(
    ("file", "old", "new", "stage", "says"),
    [
        (
            "doc/2322/zho.ttl",
            "请反恐委员会在十二个月后",
            "请反恐委员会在十三个月后",
            "checks/text-hash-wrong",
            "/op/22/zho",
        ),
        ("doc/2322.ttl", "unscr:votesInFavour 15", "unscr:votesInFavour -15", "shapes", "a whole number from 0"),
    ],
)
def test_a_fault_is_found_where_it_belongs(
    root: Path, tmp_path: Path, file: str, old: str, new: str, stage: str, says: str
) -> None:
    # What else is missing from these two graphs alone is found as well; the whole release is a test of the command's.
    shutil.copytree(root / "data/graph/doc", tmp_path / "graph/doc")
    path = tmp_path / "graph" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    findings = found(tmp_path / "graph")
    assert sum(says in each for each in findings[stage]) == 1
    assert all(each.strip() for each in findings[stage])
