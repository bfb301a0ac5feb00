"""The register of divergences is the two readings as settled: each row and each differing field is in the log, once."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from unscr.text.segment import decode, segment
from unscr.text.statements.places import places

Row = dict[str, Any]
Line = tuple[str, str, str, str, str]
FIELDS = ("zh", "kind", "severity", "omitted_in")
# The paragraphs whose divergences readers ask after by name.
NAMED = {"op/3", "op/6", "op/7", "op/19/a", "op/21", "op/22"}


def toml(path: Path) -> Row:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "data/curated/2322"


@pytest.fixture(scope="module")
def register(folder: Path) -> list[Row]:
    rows: list[Row] = toml(folder / "divergences.toml")["divergence"]
    return rows


@pytest.fixture(scope="module")
def settled(folder: Path) -> list[Row]:
    rows: list[Row] = toml(folder / "divergence-adjudication.toml")["settled"]
    return rows


@pytest.fixture(scope="module")
def readings(folder: Path) -> dict[str, dict[tuple[str, str], Row]]:
    return {
        name: {
            (row["provision"], row["zh"]): row
            for row in toml(folder / f"readings/divergence-{name}.toml")["divergence"]
        }
        for name in "ab"
    }


def quoted(row: Row, settled: list[Row]) -> dict[str, str]:
    """Return which words each reading quotes for a row of the register; a reading without such a row has none."""
    lines = {each["field"]: each for each in settled if each.get("divergence") == row["id"]}
    alone, words = lines.get("row"), lines.get("zh")
    if alone is not None:
        return {name: alone[name] for name in "ab"}
    return {name: words[name] if words is not None else row["zh"] for name in "ab"}


def differing(
    register: list[Row], settled: list[Row], readings: dict[str, dict[tuple[str, str], Row]]
) -> Iterator[Line]:
    """Yield what has to be in the log for the rows of the register: id, provision, field, and what each reading has."""
    for row in register:
        words = quoted(row, settled)
        found = {name: readings[name][row["provision"], words[name]] for name in "ab" if words[name]}
        if len(found) < 2:
            yield row["id"], row["provision"], "row", words["a"], words["b"]
        for field in FIELDS:
            said = {name: str(each.get(field, "")) for name, each in found.items()}
            if any(value != row.get(field, "") for value in said.values()):
                yield row["id"], row["provision"], field, said.get("a", ""), said.get("b", "")


def test_every_difference_is_settled_once_and_nothing_else_is(
    register: list[Row], settled: list[Row], readings: dict[str, dict[tuple[str, str], Row]]
) -> None:
    keys = ("divergence", "provision", "field", "a", "b")
    logged = Counter(tuple(row[key] for key in keys) for row in settled if "divergence" in row)
    assert logged == Counter(differing(register, settled, readings))


@pytest.mark.parametrize("name", ["a", "b"])
def test_every_row_of_a_reading_is_taken_or_dropped(
    name: str, register: list[Row], settled: list[Row], readings: dict[str, dict[tuple[str, str], Row]]
) -> None:
    taken = [(row["provision"], words) for row in register if (words := quoted(row, settled)[name])]
    dropped = [(row["provision"], row[name]) for row in settled if "divergence" not in row and row[name]]
    assert Counter(taken + dropped) == Counter(readings[name].keys())


def test_what_was_settled_stands_in_the_register(register: list[Row], settled: list[Row]) -> None:
    rows = {row["id"]: row for row in register}
    wrong = []
    for line in settled:
        value = {"a": line["a"], "b": line["b"], "other": line.get("value", "")}.get(line["taken"])
        if line["field"] == "row":
            fits = (line["taken"] == "neither") != ("divergence" in line) and (value is None or bool(value))
        else:
            fits = value == rows[line["divergence"]].get(line["field"], "")
        if not fits or (line["taken"] == "other") != ("value" in line):
            wrong.append(line)
    assert wrong == []


def test_every_settlement_has_a_reason_in_both_languages(settled: list[Row]) -> None:
    assert [row for row in settled if not (row["reason"].keys() == {"en", "zh"} and all(row["reason"].values()))] == []


def test_words_stand_once_in_their_provision(root: Path, register: list[Row]) -> None:
    source = next((root / "data/source").glob("S_RES_2322_*.txt"))
    words = {
        each.key: each.passage.words for top in places(segment(decode(source.read_bytes()))) for each in top.walk()
    }
    assert [row["id"] for row in register if words[row["provision"]].count(row["zh"]) != 1] == []


def test_rows_say_who_lacks_something_only_of_an_omission_or_addition(register: list[Row]) -> None:
    lacking = {"omission": "zh", "addition": "en"}
    assert [row["id"] for row in register if lacking.get(row["kind"]) != row.get("omitted_in")] == []


def test_the_english_is_quoted_in_five_words_at_most(register: list[Row]) -> None:
    quotes = [
        (row["id"], quote)
        for row in register
        for text in (row["description"]["en"], row["effect"]["en"])
        for quote in re.findall("“([^”]*)”", text)
    ]
    assert [each for each in quotes if len(each[1].split()) > 5] == []


def test_the_paragraphs_asked_after_by_name_are_in_the_register(register: list[Row]) -> None:
    assert {row["provision"] for row in register} >= NAMED
