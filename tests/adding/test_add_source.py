"""What stands in a folder beside resolutions, and where a store and a report go, is no reason to end a load."""

import json
import os
from pathlib import Path

import pytest
from pages import written
from store import add, held
from test_add_command import AKN, run

EN = written(9001, 2030, "en", "Decides one;")


def test_a_name_that_is_no_text_keeps_no_file_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open(os.fsencode(tmp_path / "in") + b"/a\xff.xml", "w") as file:  # noqa: PTH123 - a path of bytes
        file.write(EN)
    (tmp_path / "in/b.xml").write_text(written(9002, 2030, "en", "Decides two;"))
    outcome = add(tmp_path / "in", tmp_path / "store")
    assert {each["name"]: each["state"] for each in outcome["files"]} == {"a\\xff.xml": "added", "b.xml": "added"}
    assert any('"a\\\\xff.xml"' in each for each in held(tmp_path / "store"))


def test_a_file_that_cannot_be_read_is_the_failure_of_that_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.xml").write_text(EN)
    # Opened by anybody, read by nobody: the first page is never there.
    (tmp_path / "in/b.xml").symlink_to("/proc/self/mem")
    outcome = add(tmp_path / "in", tmp_path / "store")
    states = {each["name"]: (each["state"], [one["kind"] for one in each["findings"]]) for each in outcome["files"]}
    assert states == {"a.xml": ("added", []), "b.xml": ("failed", ["unreadable"])}


def test_files_of_other_kinds_are_passed_over_and_told_and_alone_they_are_a_failure(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("x.pdf", "y.html", "z.htm"):
        (tmp_path / "in" / name).write_text("<html>")
    done = run(str(tmp_path / "in"), "--into", str(tmp_path / "store"))
    assert done.returncode == 1
    assert "x.pdf, y.html, z.htm." in done.stdout
    assert "Files: 3 passed over." in done.stdout
    (tmp_path / "in/a.xml").write_text(AKN)
    report = tmp_path / "r.json"
    done = run(str(tmp_path / "in"), "--into", str(tmp_path / "store"), "--report", str(report), "--dry-run")
    assert done.returncode == 0, done.stderr
    assert json.loads(report.read_text())["total"]["files"] == {"added": 1, "passed-over": 3}


def test_an_empty_folder_gives_nothing_and_is_told_by_the_exit_status(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = run(str(tmp_path / "in"), "--into", str(tmp_path / "store"))
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "Files: none.")


@pytest.mark.parametrize(("locale", "said"), [("C", "Cannot write the report"), ("zh_CN.UTF-8", "无法写入报告")])
def test_a_report_that_cannot_be_written_is_told_before_anything_is_added(
    locale: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    (tmp_path / "a.xml").write_text(AKN)
    done = run(str(tmp_path / "a.xml"), "--into", str(tmp_path / "store"), "--report", str(tmp_path / "nowhere/r.json"))
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "store").exists()


def test_a_link_to_an_empty_folder_becomes_a_store_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.xml").write_text(EN)
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("there")
    add(tmp_path / "in", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert held(tmp_path / "there") == held(tmp_path / "link")
