"""What the documents say is so: files, settings, commands and queries they name exist, and their commands run."""

import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import click
import pytest

from serving import Service, service
from unscr import errors
from unscr.cli.main import main
from unscr.config import Settings
from unscr.errors import UnscrError
from unscr.exports.profile import PROFILES
from unscr.graph.audit import Line, outcome
from unscr.graph.task import failure
from writing import rows, writable

PAGES = (
    "README.md",
    "bench/README.md",
    "bench/results/README.md",
    "data/README.md",
    "docs/clients.md",
    "docs/crosswalk.md",
    "docs/departures.md",
    "docs/dereferencing.md",
    "docs/engines.md",
    "docs/exports.md",
    "docs/federation.md",
    "docs/operating.md",
    "docs/policy.md",
    "docs/release.md",
    "queries/README.md",
    "shapes/README.md",
)
# What a lock pins, as pyproject.toml has it.
LOCKS: dict[str, Callable[[dict[str, Any]], list[str]]] = {
    "requirements.lock": lambda told: [
        *told["project"]["dependencies"],
        *(each for extra in told["project"]["optional-dependencies"].values() for each in extra),
    ],
    "bench/requirements.lock": lambda told: told["dependency-groups"]["bench"],
}
# The folder names that a document may begin a path with.
PATH = re.compile(r"`((?:ontology|data|shapes|queries|server|tests|source|curated|graph|vocabulary|links)/[^`\s<>*]*)`")


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service that the commands of the documents are run against."""
    with service() as begun:
        yield begun


def page(root: Path, name: str) -> str:
    """Return a document."""
    return (root / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_the_files_it_names_exist(root: Path, name: str) -> None:
    text = page(root, name)
    links = [each for each in re.findall(r"\]\(([^)]+)\)", text) if "://" not in each]
    for link in links:
        assert ((root / name).parent / link).exists(), link
    for path in PATH.findall(text):
        there = [(start / path.rstrip("/")).exists() for start in (root, root / "data", (root / name).parent)]
        optional = path.rstrip("/") in ("vocabulary", "links", "data/vocabulary", "data/links", "queries/app")
        assert any(there) or optional or "…" in path, path


def test_the_commands_of_the_readme_exist(root: Path) -> None:
    named = set(re.findall(r"`unscr ([a-z]+)", page(root, "README.md")))
    assert named == set(main.list_commands(click.Context(main)))
    targets = set(re.findall(r"^make ([a-z]+)$", page(root, "README.md"), re.MULTILINE))
    assert targets == {"serve", "test"}
    for target in targets:
        assert re.search(rf"^{target}:", page(root, "Makefile"), re.MULTILINE)


def test_the_settings_of_the_readme_exist(root: Path) -> None:
    variables = set(re.findall(r"UNSCR_([A-Z_]+)=", page(root, "README.md")))
    assert variables
    assert variables <= {each.name.upper() for each in Settings.table()}


def test_every_setting_is_in_the_table_with_its_default(root: Path) -> None:
    text = page(root, "docs/operating.md")
    table = text.partition("## Settings")[2].partition("##")[0]
    listed = re.findall(r"^\| `UNSCR_([A-Z_]+)` \|", table, re.MULTILINE)
    for each in Settings.table():
        assert f"| `UNSCR_{each.name.upper()}` |{f' {each.default} ' if each.default != '' else ' '}| " in table, (
            each.name
        )
        assert each.metadata["en"] in table
    assert listed == [each.name.upper() for each in Settings.table()]


def test_the_fields_of_the_audit_are_those_of_its_lines(root: Path) -> None:
    names = [each.name for each in fields(Line)]
    schema = json.loads(page(root, "docs/audit-log.schema.json"))
    assert list(schema["properties"]) == schema["required"] == names
    table = page(root, "docs/operating.md").partition("### Audit")[2].partition("###")[0]
    told = [
        name for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall("`([a-z0-9]+)`", row)
    ]
    assert told == names


def test_each_outcome_of_the_audit_is_one_that_can_be(root: Path) -> None:
    known = {outcome(failure(kind("", ""))) for kind in vars(errors).values() if _is_plain(kind)}
    schema = json.loads(page(root, "docs/audit-log.schema.json"))
    assert set(schema["properties"]["outcome"]["enum"]) - {"made", "shapes-broken"} <= known


def _is_plain(kind: object) -> bool:
    return (isinstance(kind, type) and issubclass(kind, UnscrError) and kind.__init__ is UnscrError.__init__) or (
        kind in (errors.QuerySyntaxError, errors.DocumentError)
    )


def test_the_curl_of_the_readme_gives_the_words_of_paragraph_21(root: Path, running: Service) -> None:
    assert shutil.which("curl"), "the readme's command needs curl"
    found = re.search(r"^curl .*?^SELECT[^\n]*$", page(root, "README.md"), re.MULTILINE | re.DOTALL)
    assert found is not None
    command = found[0].replace("http://127.0.0.1:8322", running.address)
    told = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=30, check=True).stdout
    assert told.splitlines()[1].startswith("请反恐主义执行局")


def test_the_curls_of_dereferencing_give_what_they_ask_for(root: Path, running: Service) -> None:
    commands = re.findall(r"^curl .*$", page(root, "docs/dereferencing.md"), re.MULTILINE)
    begins = ("@prefix", '[{"@id"', '<!doctype html>\n<html lang="zh"')
    assert len(commands) == len(begins)
    for command, begin in zip(commands, begins, strict=True):
        order = ["sh", "-c", command.replace("http://127.0.0.1:8322", running.address) + " --fail --silent"]
        told = subprocess.run(order, capture_output=True, text=True, timeout=30, check=True).stdout
        assert told.startswith(begin), told[:100]


def test_the_curls_of_exports_give_what_they_ask_for(root: Path, running: Service) -> None:
    commands = re.findall(r"^curl .*$", page(root, "docs/exports.md"), re.MULTILINE)
    holds = ("eli:LegalResource", "https://schema.org/Legislation", "rule:Exhortation", "provision_zh")
    assert len(commands) == len(holds)
    for command, words in zip(commands, holds, strict=True):
        order = ["sh", "-c", command.replace("http://127.0.0.1:8322", running.address) + " --fail --silent"]
        told = subprocess.run(order, capture_output=True, text=True, timeout=30, check=True).stdout
        assert words in told, told[:100]


def test_the_profiles_of_exports_are_those_there_are(root: Path) -> None:
    told = re.findall(r"^\| `([a-z]+)` \| `([^`]+)`", page(root, "docs/exports.md"), re.MULTILINE)
    assert told == [(each.token, each.iri) for each in PROFILES.values()]


def test_the_curl_of_the_writable_store_changes_it(root: Path, tmp_path: Path) -> None:
    found = re.search(r"^curl -X POST .*?\}'$", page(root, "docs/operating.md"), re.MULTILINE | re.DOTALL)
    assert found is not None
    with writable(tmp_path, "--empty") as begun:
        command = found[0].replace("http://127.0.0.1:8322", begun.address)
        order = ["sh", "-c", f"{command} --fail --silent"]
        subprocess.run(order, cwd=tmp_path, timeout=30, check=True)
        assert rows(begun.address, "SELECT ?s { GRAPH <http://example.org/g> { ?s a ?c } }") == ["http://example.org/s"]


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_pins_everything_with_a_hash_and_names_no_host(root: Path, name: str) -> None:
    lock = page(root, name)
    assert "://" not in lock
    pinned = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)
    names = {line.split("==")[0].lower() for line in pinned}
    wanted = LOCKS[name](tomllib.loads(page(root, "pyproject.toml")))
    assert wanted
    for needed in wanted:
        assert re.split("[<>=[]", needed)[0].lower() in names, needed


def test_no_tracked_file_has_a_path_of_one_machine(root: Path) -> None:
    told = subprocess.run(
        ["git", "grep", "-nIE", r"(^|[^A-Za-z0-9_.])/(" + "|".join(("wor" + "k", "roo" + "t", "op" + "t")) + ")/"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode in (0, 1)
    assert told.stdout == ""
