"""Format, lint and types hold, so that the test command alone says whether a change may go in."""

import subprocess
import sys
from pathlib import Path

import pytest

from longest import LONGEST

COMMANDS = {
    "format": ("ruff", "format", "--check", "--no-cache", "server", "tests", "bench"),
    "lint": ("ruff", "check", "--no-cache", "server", "tests", "bench"),
    "types": ("mypy",),
}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_house_rules_hold(root: Path, name: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", *COMMANDS[name]], cwd=root, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_fault_of_each_kind_is_found(tmp_path: Path) -> None:
    """The commands do look: a bad line is reported by each."""
    bad = tmp_path / "bad.py"
    bad.write_text("import os\ndef f(x):\n  return x+ 1\n", encoding="utf-8")
    for command in (
        ("ruff", "format", "--check", "--no-cache"),
        ("ruff", "check", "--no-cache"),
        ("mypy", "--strict", "--cache-dir", str(tmp_path / "cache")),
    ):
        ended = subprocess.run(
            [sys.executable, "-m", *command, str(bad)], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert ended.returncode != 0, command


def test_the_files_that_are_begun_first_are_there(root: Path) -> None:
    assert [each for each in LONGEST if not (root / "tests" / each).is_file()] == []


def test_what_takes_longest_is_begun_first(request: pytest.FixtureRequest, root: Path) -> None:
    """In their order, before all others."""
    met = [*dict.fromkeys(item.path.relative_to(root / "tests").as_posix() for item in request.session.items)]
    first = [each for each in LONGEST if each in met]
    assert met[: len(first)] == first
