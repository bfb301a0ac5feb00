"""Every block that docs/clients.md prints is run as it is printed, and each gives the rows that it says."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from printed import PRINTED, blocks, python, r, shell
from reasons import comunica_or_skip, program_or_skip
from serving import Service, service


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with service() as begun:
        yield begun


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs/clients.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def expected(page: str) -> list[list[str]]:
    """Return the rows of the page: the report of paragraph 21 is due after 10 months, the update of 22 after twelve."""
    (rows,) = blocks(page, "csv")
    return table(rows)


def table(text: str) -> list[list[str]]:
    """Return the rows of a table, those without anything left out."""
    return [row for row in csv.reader(io.StringIO(text)) if row]


def given(page: str, language: str, running: Service) -> list[str]:
    """Return the blocks of a language for a service that is running, but for the notebook, which has its own test."""
    found = [each for each in blocks(page, language) if "jupyter" not in each]
    return [each.replace(PRINTED, running.address) for each in found]


def test_every_block_is_of_a_language_that_is_run(page: str) -> None:
    found = re.findall(r"^```(\w+)$", page, re.MULTILINE)
    assert {each: found.count(each) for each in found} == {"csv": 1, "sh": 5, "python": 4, "r": 2, "js": 1}


def test_the_rows_are_those_of_the_resolution(expected: list[list[str]]) -> None:
    assert [[cell.rpartition("/")[2] for cell in row] for row in expected[1:]] == [
        *([f"2322-op21-{part}", "cted", "2017-10-12"] for part in (1, 2, 3)),
        ["2322-op22-1", "ctc", "2017-12-12"],
    ]


def test_each_command_gives_the_rows(page: str, running: Service, expected: list[list[str]]) -> None:
    program_or_skip("roqet", "rasqal-utils")
    asking = [each for each in given(page, "sh", running) if not each.startswith("rapper")]
    assert [each.split()[0] for each in asking] == ["curl", "roqet", "roqet"]
    for each in asking:
        assert table(shell(each)) == expected, each


def test_raptor_writes_what_it_reads(page: str, running: Service) -> None:
    program_or_skip("rapper", "raptor2-utils")
    (command,) = [each for each in given(page, "sh", running) if each.startswith("rapper")]
    _, ours = running.get("/download/unscr.nq")
    assert len(shell(command).splitlines()) == len(ours.splitlines()) > 30_000


def test_each_program_in_python_gives_the_rows(page: str, running: Service, expected: list[list[str]]) -> None:
    for each in given(page, "python", running):
        assert table(python(each)) == expected, each


def test_the_lines_of_r_give_the_rows(page: str, running: Service, expected: list[list[str]]) -> None:
    for each in given(page, "r", running):
        assert table(r(each)) == expected, each


def test_comunica_gives_the_rows(page: str, running: Service, expected: list[list[str]], tmp_path: Path) -> None:
    node, folder = comunica_or_skip()
    (text,) = given(page, "js", running)
    (tmp_path / "node_modules").symlink_to(folder / "node_modules")
    (tmp_path / "ask.mjs").write_text(text, encoding="utf-8")
    order = [node, "ask.mjs"]
    ended = subprocess.run(order, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    assert table(ended.stdout) == expected


def test_the_notebook_shows_what_it_gives(page: str, running: Service, root: Path, tmp_path: Path) -> None:
    """Executed anew, with the printed command, each cell gives what is kept in it."""
    (command,) = [each for each in blocks(page, "sh") if "jupyter" in each]
    kept = (root / "docs/clients.ipynb").read_text(encoding="utf-8")
    (tmp_path / "docs").mkdir()
    copy = tmp_path / "docs/clients.ipynb"
    copy.write_text(kept.replace(PRINTED, running.address), encoding="utf-8")
    place = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    shell(command, tmp_path, PATH=place, HOME=str(tmp_path), PYDEVD_DISABLE_FILE_VALIDATION="1")
    assert shown(copy.read_text(encoding="utf-8")) == shown(kept)


def shown(notebook: str) -> list[str]:
    """Return what each cell of code shows, which is text and nothing else."""
    cells = [each for each in json.loads(notebook)["cells"] if each["cell_type"] == "code"]
    assert len(cells) >= 4
    assert {one["output_type"] for each in cells for one in each["outputs"]} == {"stream"}
    return ["".join("".join(one["text"]) for one in each["outputs"]) for each in cells]


def test_the_commands_of_the_crosswalk_give_paragraph_13_e(root: Path, running: Service) -> None:
    (block,) = blocks((root / "docs/crosswalk.md").read_text(encoding="utf-8"), "sh")
    commands = block.replace(PRINTED, running.address).splitlines()
    assert len(commands) == 3
    for each in commands:
        told = shell(each + " --silent --fail")
        assert "eli/un/sc/res/2016/2322/op/13/e" in told
        if "/resolve" in each:
            assert len(json.loads(told)["matches"]) == 1
