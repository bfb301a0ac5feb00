"""The command line: it does what it says, and each error is one readable line with exit status 1."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from unscr.catalogue import card
from unscr.cli.main import main
from unscr.reports import coverage_table
from unscr.text.coverage import coverage

SOURCE = Path(__file__).parent.parent / "server/unscr"
UNSCR = (sys.executable, "-m", "unscr")
ASK = b"ASK {}"


def unscr(*arguments: str, text: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command and return how it ended."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("UNSCR_", "LC_", "LANG"))}
    return subprocess.run(
        [*UNSCR, *arguments], input=text, capture_output=True, timeout=120, env={**clean, **environment}, check=False
    )


COMMANDS = sorted(path.stem for path in (SOURCE / "cli/command").glob("[!_]*.py"))


def imported(*arguments: str) -> set[str]:
    """Return the modules that are there when the command line has done this."""
    program = (
        "import json, sys\nfrom unscr.cli.main import main\n"
        "try: main(sys.argv[1:])\nfinally: print('\\n' + json.dumps(list(sys.modules)))\n"
    )
    order = [sys.executable, "-c", program, *arguments]
    ended = subprocess.run(order, capture_output=True, timeout=60, text=True, check=True)
    return set(json.loads(ended.stdout.splitlines()[-1]))


def test_the_commands_are_those_that_have_a_module() -> None:
    """Each module holds the command of its name, which says in a line what it does."""
    context = click.Context(main)
    assert main.list_commands(context) == COMMANDS
    for each in COMMANDS:
        found = main.get_command(context, each)
        assert found is not None
        assert found.name == each
        assert found.get_short_help_str()


@pytest.mark.parametrize("name", ["nothing", "serve.settings", "__init__", "../main"])
def test_what_is_no_command_is_refused_by_its_name(name: str) -> None:
    ended = unscr(name)
    assert (ended.returncode, f"No such command '{name}'".encode() in ended.stderr) == (2, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_is_imported_alone(command: str) -> None:
    """To import them all takes longer than to begin serving."""
    ended = unscr(command, "--help")
    assert ended.returncode == 0
    assert b"Usage: " in ended.stdout
    modules = imported(command, "--help")
    assert [each for each in COMMANDS if f"unscr.cli.command.{each}" in modules] == [command]


@pytest.mark.parametrize("command", ["serve", "query", "backup"])
def test_who_asks_or_serves_waits_for_nothing_that_builds_and_checks(command: str) -> None:
    assert imported(command, "--help") & {"rdflib", "pyshacl", "owlready2"} == set()


def test_a_build_elsewhere_is_the_committed_one(root: Path, tmp_path: Path) -> None:
    ended = unscr("build", "--into", str(tmp_path / "graph"))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (tmp_path / "graph/doc/2322.ttl").read_bytes() == (root / "data/graph/doc/2322.ttl").read_bytes()


def test_a_build_over_somebody_elses_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    ended = unscr("build", "--into", str(tmp_path))
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"letter.txt" in ended.stderr
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_the_release_is_sound() -> None:
    ended = unscr("check")
    assert (ended.returncode, ended.stdout) == (0, b"Nothing found: the graphs are sound.\n")


@pytest.mark.parametrize(
    ("locale", "says", "ends"),
    [
        ("C.UTF-8", "Let the printed number of an operative paragraph be its ordinal.", "findings"),
        ("zh_CN.UTF-8", "执行段的所印编号须与其序号一致。", "处问题"),
    ],
)
def test_a_planted_fault_is_said_in_words(root: Path, tmp_path: Path, locale: str, says: str, ends: str) -> None:
    """What is missing around these graphs is said too; the fault of the numbering is not there without the plant."""
    shutil.copytree(root / "data/graph/doc", tmp_path / "graph/doc")
    path = tmp_path / "graph/doc/2322.ttl"
    path.write_text(path.read_text(encoding="utf-8").replace("unscr:ordinal 21 .", "unscr:ordinal 99 ."), "utf-8")
    ended = unscr("check", "--graphs", str(tmp_path / "graph"), LANG=locale)
    told = ended.stdout.decode().splitlines()
    assert ended.returncode == 1
    assert ["/op/21" in each for each in told if says in each] == [True]
    assert ends in told[-1]
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("form", ["json", "csv", "tsv", "xml"])
def test_a_query_is_answered_in_each_form(form: str) -> None:
    ended = unscr("query", str(card("cq11").path), "--format", form)
    assert ended.returncode == 0
    assert b"22" in ended.stdout


def test_the_coverage_is_a_table_and_what_is_left_over_is_a_fault() -> None:
    ended = unscr("coverage", "2322")
    assert ended.stdout.startswith(b"| Provision | Characters |")
    assert (ended.returncode, b" unaccounted for 0." in ended.stdout) in ((0, True), (1, False))


def test_a_table_of_coverage_sums_up_what_was_found() -> None:
    lines = coverage_table(
        (coverage("op/1", "请并交流。", [(0, 1)]), coverage("op/2", "合作。", [(0, 2)]))
    ).splitlines()
    assert lines[2] == "| op/1 | 5 | 1 | 1 | 并交流 |"
    assert lines[5] == "8 characters, 3 in evidence; connective 25.00%, unaccounted for 3."
    assert "punctuation: 。 2" in lines


def test_a_query_from_standard_input() -> None:
    assert b"true" in unscr("query", "-", text=ASK).stdout
    assert unscr("query", "-", "--format", "turtle", text=b"CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1").stdout


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"SELECT", b"line 1"),
        (b"INSERT DATA {}", b"update"),
        (b"SELECT * { SERVICE <http://localhost:9/> {} }", b"SERVICE"),
        (b"", b"empty"),
        (b"ASK { \xff }", b"UTF-8"),
    ],
)
def test_a_query_that_cannot_be_answered_is_one_line(text: bytes, says: bytes) -> None:
    ended = unscr("query", "-", text=text)
    assert (ended.returncode, ended.stdout, ended.stderr.count(b"\n")) == (1, b"", 1)
    assert says in ended.stderr


def test_limits_hold_here_as_well() -> None:
    product = b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert b"0.2 s" in unscr("query", "-", "--query-seconds", "0.2", text=product).stderr
    assert b"0.3 s" in unscr("query", "-", text=product, UNSCR_QUERY_SECONDS="0.3").stderr
    assert b"UNSCR_WORKERS is 'many'" in unscr("query", "-", text=ASK, UNSCR_WORKERS="many").stderr


def test_errors_are_said_in_the_readers_language() -> None:
    assert "查询为空" in unscr("query", "-", LANG="zh_CN.UTF-8").stderr.decode()
