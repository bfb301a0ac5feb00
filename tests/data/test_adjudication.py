"""Every difference of the two readings is settled in the log, once and with a reason; what was settled stands."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from unscr.text.agreement import Difference, differences
from unscr.text.segment import decode, segment
from unscr.text.statements.places import places

Row = dict[str, Any]
# Fields of a norm that the curated files hold in the same form as the readings.
SAME_FORM = ("fulfilment", "function", "actions", "topics")
# Spellings of one concept: how a reader wrote it who proposed it, and how the scheme has it.
SPELLED = {"identify-good-practices": "identify-good-practice", "not-recognise-as-ground": "not-accept-as-ground"}


def toml(path: Path) -> Row:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "data/curated/2322"


@pytest.fixture(scope="module")
def differing(root: Path, folder: Path) -> list[Difference]:
    source = next((root / "data/source").glob("S_RES_2322_*.txt"))
    words = {
        each.key: each.passage.words for top in places(segment(decode(source.read_bytes()))) for each in top.walk()
    }
    return list(differences(toml(folder / "readings/a.toml"), toml(folder / "readings/b.toml"), words))


@pytest.fixture(scope="module")
def settled(folder: Path) -> list[Row]:
    rows: list[Row] = toml(folder / "adjudication.toml")["settled"]
    return rows


def as_logged(each: Difference) -> tuple[str, ...]:
    return (each.table, each.place, each.about, each.field, each.first, each.second)


def test_every_difference_is_settled_once_and_nothing_else_is(differing: list[Difference], settled: list[Row]) -> None:
    keys = ("table", "place", "about", "field", "a", "b")
    logged = Counter(tuple(row[key] for key in keys) for row in settled)
    assert logged == Counter(map(as_logged, differing))


def test_every_settlement_has_its_choice_and_a_reason_in_both_languages(settled: list[Row]) -> None:
    wrong = [
        row
        for row in settled
        if row["taken"] not in ("a", "b", "other", "neither")
        or (row["taken"] == "other") != ("value" in row)
        or not (row["reason"].keys() == {"en", "zh"} and all(row["reason"].values()))
    ]
    assert wrong == []


def choices(settled: list[Row]) -> Iterator[tuple[str, str, set[str]]]:
    """Yield norm, field and the values that were settled on."""
    for row in settled:
        if row["table"] == "norm" and row["field"] in SAME_FORM:
            value = {"a": row["a"], "b": row["b"], "other": row.get("value", ""), "neither": ""}[row["taken"]]
            yield row["about"], row["field"], {_spelled(each) for each in value.split("; ") if each}


def _spelled(value: str) -> str:
    key = value.removeprefix("new:")
    return SPELLED.get(key, key)


def test_the_curated_norms_hold_what_was_settled(folder: Path, settled: list[Row]) -> None:
    norms = {row["id"]: row for path in (folder / "norms").glob("*.toml") for row in toml(path)["norm"]}
    found = []
    for about, field, value in choices(settled):
        held = norms[about].get(field, [])
        if value != ({held} if isinstance(held, str) else set(held)):
            found.append((about, field, value, held))
    assert found == []


def test_every_norm_and_time_of_the_readings_is_there(folder: Path) -> None:
    """Both readings have the same norms: none was lost or added when they were settled."""
    norms = Counter(row["place"] for path in (folder / "norms").glob("*.toml") for row in toml(path)["norm"])
    for name in "ab":
        assert Counter(row["place"] for row in toml(folder / f"readings/{name}.toml")["norm"]) == norms
