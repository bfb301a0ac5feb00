"""A folder is replaced as a whole, or not at all, and never with the loss of somebody else's file."""

from pathlib import Path

import pytest

from unscr import folder
from unscr.errors import FolderError

MARK = b"# ours"


def files(root: Path) -> dict[str, bytes]:
    """Return the content of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_new_files_are_the_whole_content(tmp_path: Path) -> None:
    target = tmp_path / "graph"
    folder.replace(target, {"a.ttl": b"# ours 1", "b/c.ttl": b"# ours 2"}, MARK)
    folder.replace(target, {"d.ttl": b"# ours 3"}, MARK)
    assert files(target) == {"d.ttl": b"# ours 3"}
    assert [each.name for each in tmp_path.iterdir()] == ["graph"]


def test_a_file_of_somebody_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_bytes(b"my only copy")
    with pytest.raises(FolderError, match=r"thesis\.txt"):
        folder.replace(tmp_path, {"a.ttl": b"# ours"}, MARK)
    assert files(tmp_path) == {"thesis.txt": b"my only copy"}


def test_an_error_while_writing_leaves_the_old_files(tmp_path: Path) -> None:
    target = tmp_path / "graph"
    folder.replace(target, {"a.ttl": b"# ours"}, MARK)
    with pytest.raises(FolderError, match="Cannot write"):
        folder.replace(target, {"a.ttl": b"# ours new", "a.ttl/b.ttl": b"# ours"}, MARK)
    assert files(target) == {"a.ttl": b"# ours"}
    assert [each.name for each in tmp_path.iterdir()] == ["graph"]


def test_a_file_in_the_place_of_the_folder_is_kept(tmp_path: Path) -> None:
    (tmp_path / "graph").write_bytes(b"text")
    with pytest.raises(FolderError, match="is a file"):
        folder.replace(tmp_path / "graph", {}, MARK)


def test_a_new_folder_is_there_with_all_files(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    folder.create(tmp_path / "out", {"a": b"1", "b/c": b"2"})
    assert files(tmp_path / "out") == {"a": b"1", "b/c": b"2"}
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_new_folder_is_not_made_over_another(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine").write_bytes(b"x")
    with pytest.raises(FolderError, match="not empty"):
        folder.create(tmp_path / "out", {"a": b"1"})
    with pytest.raises(FolderError, match="not empty"):
        folder.create(tmp_path / "out/mine", {"a": b"1"})
    assert files(tmp_path) == {"out/mine": b"x"}


def test_nothing_remains_of_a_new_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="Cannot write"):
        folder.create(tmp_path / "out", {"a": b"1", "a/b": b"2"})
    assert list(tmp_path.iterdir()) == []
