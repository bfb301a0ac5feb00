"""Which commit a release is of: that of a checkout in which nothing is changed, else none."""

import subprocess
from pathlib import Path

import pytest

from unscr.errors import ContentError
from unscr.pack import stamp
from unscr.pack.stamp import Stamp, commit, stamp_of


def git(folder: Path, *order: str) -> str:
    """Run git in a folder, as somebody."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    told = subprocess.run(["git", *who, *order], cwd=folder, capture_output=True, text=True, check=True)
    return told.stdout.strip()


def test_it_is_told_where_nothing_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "checkout", lambda: tmp_path)
    assert commit() == "", "this is no repository"
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a").write_text("1", encoding="utf-8")
    assert commit() == "", "nothing was committed yet"
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "--quiet", "--message", "one")
    assert commit() == git(tmp_path, "rev-parse", "HEAD")
    (tmp_path / "a").write_text("2", encoding="utf-8")
    assert commit() == ""


def test_without_a_checkout_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "checkout", lambda: None)
    assert commit() == ""


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    one = Stamp("0.1.0+abc", "0.1.0", "0.1.0", "", "2026-11-27", "abc", 3, 2, 1, 0, "")
    (tmp_path / stamp.FILE).write_bytes(one.written())
    assert stamp_of(tmp_path) == one


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": "1"}'])
def test_what_says_no_release_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / stamp.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match="which release"):
        stamp_of(tmp_path)
