"""Other people's files are those that the list names, to the byte, each with its licence beside it."""

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = "server/unscr/web/static/vendor"
OURS = {"README.md", "vendor.toml"}
KEYS = {"package", "version", "path", "from", "sha256", "licence"}
LIST = """
[[file]]
package = "thing"
version = "1.2.3"
path = "thing/thing.min.js"
from = "dist/thing.min.js"
sha256 = "{script}"
licence = "MIT"

[[file]]
package = "thing"
version = "1.2.3"
path = "thing/LICENSE"
from = "LICENSE"
sha256 = "{licence}"
licence = "MIT"
"""


def faults(folder: Path) -> Iterator[str]:
    """Yield where the list and the folder differ."""
    listed = tomllib.loads((folder / "vendor.toml").read_text(encoding="utf-8")).get("file", [])
    paths = [each["path"] for each in listed]
    there = {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()} - OURS
    yield from (f"not listed: {each}" for each in sorted(there - set(paths)))
    yield from (f"listed twice: {each}" for each in sorted({each for each in paths if paths.count(each) > 1}))
    for each in listed:
        path = folder / each["path"]
        if each.keys() != KEYS or not all(each.values()):
            yield f"incomplete: {each['path']}"
        if not path.is_file():
            yield f"missing: {each['path']}"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != each["sha256"]:
            yield f"changed: {each['path']}"
        if not any("licen" in one.name.lower() for one in path.parent.glob("*")):
            yield f"no licence beside: {each['path']}"


def test_the_list_and_the_folder_agree(root: Path) -> None:
    assert list(faults(root / FOLDER)) == []


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a folder of two files and their list."""
    (tmp_path / "thing").mkdir()
    (tmp_path / "thing/thing.min.js").write_bytes(b"thing()")
    (tmp_path / "thing/LICENSE").write_bytes(b"MIT")
    digests = {"script": hashlib.sha256(b"thing()").hexdigest(), "licence": hashlib.sha256(b"MIT").hexdigest()}
    (tmp_path / "vendor.toml").write_text(LIST.format(**digests), encoding="utf-8")
    return tmp_path


def test_a_change_a_stranger_and_a_gap_are_found(sound: Path) -> None:
    """Each fault is told once, by its own name."""
    assert list(faults(sound)) == []
    (sound / "thing/thing.min.js").write_bytes(b"thing() ")
    assert list(faults(sound)) == ["changed: thing/thing.min.js"]
    (sound / "thing/thing.min.js").write_bytes(b"thing()")
    (sound / "thing/more.js").write_bytes(b"")
    assert list(faults(sound)) == ["not listed: thing/more.js"]
    (sound / "thing/more.js").unlink()
    (sound / "thing/LICENSE").unlink()
    assert list(faults(sound)) == [
        "no licence beside: thing/thing.min.js",
        "missing: thing/LICENSE",
        "no licence beside: thing/LICENSE",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('licence = "MIT"', 'licence = ""', "incomplete"),
        ('from = "LICENSE"\n', "", "incomplete"),
        ("thing/LICENSE", "thing/thing.min.js", "listed twice"),
    ],
)
def test_a_faulty_entry_is_found(sound: Path, old: str, new: str, told: str) -> None:
    path = sound / "vendor.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert told in {each.partition(":")[0] for each in faults(sound)}
