"""What people do who know no better: files twice, folders of others, a key pressed in the middle."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from test_add_command import AKN, run

from serving import UNSCR
from unscr.errors import LocationError
from unscr.graph.addition import Addition


def test_the_same_file_twice_is_told_from_another_text_of_the_resolution(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for name, content in (("a.xml", AKN), ("b.xml", AKN), ("c.xml", AKN.replace("plant trees", "plant grass"))):
        (source / name).write_text(content, encoding="utf-8")
    done = run(str(source), "--into", str(tmp_path / "store"), "--report", str(tmp_path / "r.json"))
    assert done.returncode == 0
    assert "b.xml is to the byte the same file as a.xml, which was taken.\n" in done.stdout
    assert "c.xml: Two files give this resolution in this language, and they differ; a.xml, " in done.stdout
    assert json.loads((tmp_path / "r.json").read_text("utf-8"))["total"]["findings"]["second-copy"] == 2


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.xml").write_text(AKN, encoding="utf-8")
    (source / "gone.xml").symlink_to(tmp_path / "nothing")
    done = run(str(source), "--into", str(tmp_path / "store"), "--dry-run")
    assert "Cannot read gone.xml: No such file or directory.\n" in done.stdout
    assert "unreadable (file that cannot be read) 1" in done.stdout


def test_a_folder_of_somebody_else_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(AKN, encoding="utf-8")
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs/letter.txt").write_text("mine", encoding="utf-8")
    done = run(str(tmp_path / "a.xml"), "--into", str(tmp_path / "theirs"))
    assert done.returncode == 1
    assert "letter.txt" in done.stderr
    assert [each.name for each in (tmp_path / "theirs").iterdir()] == ["letter.txt"]


def test_where_a_disk_is_mounted_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda place: Path(place) == tmp_path.resolve() / "disk")
    (tmp_path / "disk").mkdir()
    with pytest.raises(LocationError, match="name a folder below it"):
        Addition(tmp_path / "disk", [])
    assert [each.name for each in tmp_path.iterdir()] == ["disk"]


def test_who_is_stopped_by_hand_leaves_nothing_behind(tmp_path: Path) -> None:
    """The key reaches every process of the terminal."""
    (tmp_path / "a.xml").write_text(AKN, encoding="utf-8")
    command = [*UNSCR, "add", str(tmp_path / "a.xml"), "--into", str(tmp_path / "store")]
    # What ran in the background would hand on that it does not hear the key: signal(7), "Signal dispositions".
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        begun = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
    finally:
        signal.signal(signal.SIGINT, heard)
    until = time.monotonic() + 30
    while not list(tmp_path.glob(".store*/unscr-staging-*")) and time.monotonic() < until:
        time.sleep(0.005)
    os.killpg(begun.pid, signal.SIGINT)
    _, said = begun.communicate(timeout=60)
    assert begun.returncode == 130
    assert f"Stopped: {tmp_path / 'store'} is as it was, or complete." in said
    assert "Traceback" not in said
    assert [each.name for each in tmp_path.iterdir()] == ["a.xml"]
