"""Every difference of the two readings is settled in the log, once and with a reason; what was settled stands."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from unscr.text.agreement import Difference, differences
from unscr.text.segment import decode, segment
from unscr.text.statements.places import places

Row = dict[str, Any]
# What of each element of a list is compared, and in which order the log writes it where that is another.
_PARTS = {
    **dict.fromkeys(
        ("bearers", "counterparties", "beneficiaries", "assisted_by", "in_consultation_with", "deliver_to"),
        ("actor", "words"),
    ),
    **dict.fromkeys(("action_words", "conditions", "purposes", "manners", "illustrations"), ("words",)),
    "qualifiers": ("concept", "scope", "words"),
    "legal_bases": ("words", "instrument"),
}
_LOGGED = {"qualifiers": ("concept", "words", "scope")}
FIELDS = (*_PARTS, "actions", "deliberation", "fulfilment", "function", "object", "part_of", "quote", "topics")
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


def form(field: str, value: Any) -> Any:
    """Return a field in a form in which a reading and the curated files can be compared: place and order left out."""
    if field in _PARTS:
        return frozenset(tuple(_key(each.get(part, "")) for part in _PARTS[field]) for each in _rows(value))
    if field in ("object", "quote"):
        return value["words"] if value else ""
    if isinstance(value, list):
        return frozenset(map(_key, value))
    return _key(value) if isinstance(value, str) else bool(value)


def _rows(value: Any) -> list[Row]:
    return [each if isinstance(each, dict) else {"words": each} for each in value or ()]


def _key(value: str) -> str:
    key = value.removeprefix("new:")
    return SPELLED.get(key, key)


def logged(field: str, value: str) -> Any:
    """Return a value as the log writes it, ``word | word; word | word``, in the same form."""
    items = [tuple(each.split(" | ")) for each in value.split("; ") if each]
    if field not in _PARTS:
        return frozenset(_key(each[0]) for each in items)
    order = _LOGGED.get(field, _PARTS[field])
    return frozenset(tuple(dict(zip(order, each, strict=True))[part] for part in _PARTS[field]) for each in items)


def test_the_curated_norms_are_the_readings_as_settled_and_corrected(folder: Path, settled: list[Row]) -> None:
    """Where both readings agree their value stands; where they differ the settled one; the rest is in the log."""
    held = {row["id"]: row for path in (folder / "norms").glob("*.toml") for row in toml(path)["norm"]}
    readings = {name: {row["id"]: row for row in toml(folder / f"readings/{name}.toml")["norm"]} for name in ("a", "b")}
    choice = {(row["about"], row["field"]): row for row in settled if row["table"] == "norm"}
    corrected = {
        (row["about"], row["field"])
        for row in toml(folder / "adjudication.toml")["corrected"]
        if row["table"] == "norm"
    }
    found = set()
    for norm, field in ((norm, field) for norm in held for field in FIELDS):
        row = choice.get((norm, field), {"taken": "a"})
        if row["taken"] == "other":
            wanted = logged(field, row["value"])
        elif row["taken"] == "neither":
            wanted = form(field, readings["a"][norm][field].__class__())
        else:
            wanted = form(field, readings[row["taken"]][norm].get(field))
        if form(field, held[norm].get(field)) != wanted and (form(field, held[norm].get(field)) or wanted):
            found.add((norm, field))
    assert found == corrected


def test_every_norm_and_time_of_the_readings_is_there(folder: Path) -> None:
    """Both readings have the same norms: none was lost or added when they were settled."""
    norms = Counter(row["place"] for path in (folder / "norms").glob("*.toml") for row in toml(path)["norm"])
    for name in "ab":
        assert Counter(row["place"] for row in toml(folder / f"readings/{name}.toml")["norm"]) == norms


def test_citations_are_those_of_the_readings_as_settled_and_corrected(folder: Path, settled: list[Row]) -> None:
    """Words, instrument and end of each citation."""
    keys = ("place", "instrument", "words", "function")
    curated = Counter(
        (row["place"], str(row.get("instrument") or f"res-{row['resolution']}"), row["words"], row["function"])
        for row in toml(folder / "citations.toml")["citation"]
    )
    first = toml(folder / "readings/a.toml")["citation"]
    rows = [{key: _key(row[key]) for key in keys} | {"about": row["words"]} for row in first]
    for change in (each for each in settled if each["table"] == "citation"):
        value = {"a": change["a"], "b": change["b"], "other": change.get("value", "")}.get(change["taken"], "")
        if change["field"] == "row":
            if change["taken"] == "b":
                instrument, words, function, _ = change["b"].split(" | ")
                rows.append(dict(zip(keys, (change["place"], _key(instrument), words, function), strict=True)))
            continue
        (row,) = [each for each in rows if all(each.get(key) == change[key] for key in ("place", "about"))]
        row[change["field"]] = _key(value) if value else row[change["field"]]
    wanted = Counter(tuple(row[key] for key in keys) for row in rows)
    corrected = {
        (row["place"], row["about"])
        for row in toml(folder / "adjudication.toml")["corrected"]
        if row["table"] == "citation"
    }
    differing = {(row[0], row[2]) for row in (curated - wanted) + (wanted - curated)}
    assert differing == corrected
