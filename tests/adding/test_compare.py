"""Two loads are compared thing by thing: what changed, came and went, in which layer."""

import subprocess
from pathlib import Path

from pages import written
from store import add

from serving import UNSCR

READING = "https://w3id.org/unscr/id/reading/9001-eng-op-"


def load(folder: Path, name: str, *paragraphs: str) -> Path:
    """Return a store with one resolution of these paragraphs."""
    source = folder / f"{name}-in"
    source.mkdir()
    (source / "a.xml").write_text(written(9001, 2030, "en", *paragraphs), encoding="utf-8")
    add(source, folder / name)
    return folder / name


def compared(one: Path, other: Path) -> list[str]:
    """Return what the command says."""
    command = [*UNSCR, "compare", str(one), str(other), "--show", "1000"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.splitlines()


def test_a_reading_that_changed_is_told_with_both_of_its_values(tmp_path: Path) -> None:
    one = load(tmp_path, "one", "Decides one;", "Decides two, cites 1373 (2001)")
    other = load(tmp_path, "other", "Decides one;", "Decides two, cites 1267 (1999)", "Decides three")
    said = compared(one, other)
    read_as = "<https://w3id.org/unscr/ontology#readAs> <https://w3id.org/unscr/eli/un/sc/res/"
    assert f"- <{READING}2-2> {read_as}2001/1373>" in said
    assert f"+ <{READING}2-2> {read_as}1999/1267>" in said
    assert any(each.startswith(f"+ <{READING}3-1>") for each in said)
    assert not any(READING + "1-1" in each for each in said)
    assert "readings: 1 come" in said


def test_two_loads_of_one_source_say_the_same(tmp_path: Path) -> None:
    stores = [load(tmp_path, name, "Decides one;") for name in ("one", "other")]
    assert compared(*stores) == ["The two loads say the same."]
