"""The archive is taken only with a checksum of the lock."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from w3c import archive as fetched
from w3c.archive import NotToBeHad, archive, pinned

LOCK = "rdflib==9.9.9 \\\n    --hash=sha256:" + "0" * 64 + " \\\n    --hash=sha256:" + "a" * 64 + "\n    # via\n"


def test_the_lock_says_version_and_checksums() -> None:
    assert pinned(LOCK) == ("9.9.9", frozenset(("0" * 64, "a" * 64)))


def test_another_archive_than_the_locks_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = tmp_path / "unscr" / "w3c" / "rdflib-9.9.9.tar.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"something else")
    with pytest.raises(NotToBeHad, match="checksum"):
        archive(LOCK)
    assert not path.exists()


@pytest.mark.parametrize("late", [False, True])
def test_what_pip_cannot_have_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: bool) -> None:
    def ended(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        if late:
            raise subprocess.TimeoutExpired(command, 1)
        return subprocess.CompletedProcess(command, 1, "", "looked\nERROR: no such thing\n")

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(fetched.subprocess, "run", ended)
    with pytest.raises(NotToBeHad, match="did not download" if late else "ERROR: no such thing$"):
        archive(LOCK)
