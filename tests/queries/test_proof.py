"""Beside each expected row stand the words that prove it, and they stand where the row says.

How a proof is written: README.md beside this file.
"""

import csv
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from unscr.text.segment import decode, segment
from unscr.text.statements.places import places

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = sorted((HERE / "expected").glob("*.csv"))
_PLACE = re.compile(r"((?:op|pp)/[0-9]+(?:/[a-z])?) (.+)")
_FILE = re.compile(r"([\w./-]+\.(?:md|toml|ttl|txt)) (.+)")


@cache
def words() -> dict[str, str]:
    """Return the words of each provision of resolution 2322."""
    source = ROOT / "data/source/S_RES_2322_2016.zh.txt"
    return {each.key: each.passage.words for top in places(segment(decode(source.read_bytes()))) for each in top.walk()}


@cache
def named() -> dict[str, frozenset[str]]:
    """Return the names of the norms that the readings settled on, and of the assessments of their force."""
    files = (ROOT / "data/curated/2322/norms").glob("*.toml")
    rows = [row for path in files for row in tomllib.loads(path.read_text(encoding="utf-8"))["norm"]]
    assessments = (f"{row['id']}-{count}" for row in rows for count, _ in enumerate(row["force"], start=1))
    return {"norms": frozenset(row["id"] for row in rows), "assessments": frozenset(assessments)}


@cache
def file(name: str) -> str:
    """Return the one file of that name among the sources, curated files, links, schemes and the notes beside this."""
    folders = [ROOT / "data/source", ROOT / "data/curated", ROOT / "data/links", ROOT / "data/vocabulary", HERE]
    (found,) = [folder / name for folder in folders if (folder / name).is_file()]
    return found.read_text(encoding="utf-8")


def holds(item: str, counts: list[str]) -> bool:
    """Tell whether one item of a proof is true; ``counts`` are the whole numbers in its row."""
    if found := _PLACE.fullmatch(item):
        return found[2] in words().get(found[1], "")
    kind, *names = item.split(" ")
    if kind in named():
        return set(names) <= named()[kind] and len(set(names)) == len(names) and str(len(names)) in counts
    found = _FILE.fullmatch(item)
    return bool(found) and found[2] in file(found[1])


@pytest.mark.parametrize("path", FILES, ids=lambda each: each.stem)
def test_every_row_is_proved(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    assert head[-1] == "proof"
    counting = [place for place, name in enumerate(head) if name.endswith("^^integer")]
    broken = [
        (row[0], item) for row in rows for item in row[-1].split(" | ") if not holds(item, [row[at] for at in counting])
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("item", "true"),
    [
        ("op/22 在十二个月后", True),
        ("op/21 在十二个月后", False),
        ("op/23 在十二个月后", False),
        ("在十二个月后", False),
        ("", False),
        ("2322/record.toml number = 7831", True),
        ("2322/record.toml number = 7832", False),
        ("norms op22-1", True),
        ("norms op22-1 op21-1", False),
        ("norms op22-9", False),
        ("assessments op20-2-2", True),
        ("assessments op20-2-3", False),
    ],
)
def test_a_proof_that_does_not_hold_is_noticed(item: str, true: bool) -> None:
    assert holds(item, ["1"]) == true
