"""The pages that the processes of an evaluator share: the number in force, and what each worker is about."""

import subprocess
import sys
from pathlib import Path

import pytest

from unscr.graph.places import InForce, Places
from unscr.graph.slots import Slot, Slots, is_at_work


def test_the_number_is_seen_by_whoever_has_the_page(tmp_path: Path) -> None:
    first, second = InForce(tmp_path / "generation"), InForce(tmp_path / "generation")
    assert (first.read(), second.read()) == (0, 0)
    first.write(2**40)
    assert second.read() == 2**40
    program = "import sys, pathlib, unscr.graph.places as p; p.InForce(pathlib.Path(sys.argv[1])).write(7)"
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "generation")], check=True)
    assert (first.read(), second.read()) == (7, 7)


def test_the_number_outlives_those_who_had_it(tmp_path: Path) -> None:
    """A keeper that begins anew goes on from there, so that no number comes twice."""
    InForce(tmp_path / "generation").write(5)
    assert InForce(tmp_path / "generation").read() == 5


def test_there_is_no_number_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="generation"):
        InForce(tmp_path / "none/generation")


def test_a_generation_that_is_forgotten_leaves_the_others(tmp_path: Path) -> None:
    places = Places(tmp_path)
    for number in (1, 2):
        for each in (places.questions(number), places.verdicts(number), places.slots(number)):
            Path(each).touch()
    places.number.touch()
    places.forget(1)
    places.forget(1)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["generation", "questions-2", "slots-2", "verdicts-2"]


def test_a_slot_says_whose_task_is_at_work(tmp_path: Path) -> None:
    slots = Slots(tmp_path / "slots", 3)
    assert [slots[place] for place in range(3)] == [Slot(0, 0.0, 0)] * 3
    slots[1] = Slot(2**62, 0.25, 9)
    assert (slots[0], slots[1], slots[2]) == (Slot(0, 0.0, 0), Slot(2**62, 0.25, 9), Slot(0, 0.0, 0))
    assert is_at_work(tmp_path / "slots", 2**62)
    assert not is_at_work(tmp_path / "slots", 5)
    assert not is_at_work(tmp_path / "none", 5)
