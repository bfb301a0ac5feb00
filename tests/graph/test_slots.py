"""What each worker is about, in a page that all see."""

from pathlib import Path

from unscr.graph.slots import Slots


def test_whether_any_worker_is_about_a_task_is_seen_by_all(tmp_path: Path) -> None:
    slots = Slots(tmp_path / "slots", 3)
    assert slots.all_rest()
    slots.write(2, 7, 1.5, 4)
    assert not slots.all_rest()
    slots.write(2, 0, 0.0, 5)
    assert slots.all_rest()
