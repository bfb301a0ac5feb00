"""From the source text to the files: the committed graphs, byte for byte; every refusal leaves the old files."""

import shutil
from pathlib import Path

import pytest

from unscr.build import build
from unscr.errors import ContentError, JudgementError, NotModelled, SourceError, UnscrError

KEYS = ("act/2322", "actors", "anno/2322", "cite/2322", "cite/network", "doc/2322", "doc/2322/zho", "doc/stubs", "prov")
TEXT = "source/S_RES_2322_2016.zh.txt"


def files(root: Path) -> dict[str, bytes]:
    """Return the content of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the sources and curated files that a test may change."""
    for name in ("source", "curated"):
        shutil.copytree(root / "data" / name, tmp_path / "data" / name)
    return tmp_path / "data"


def change(path: Path, old: str, new: str) -> None:
    """Replace what stands exactly once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def accept_text(data: Path) -> None:
    """Record the checksum of the text as it is now."""
    from hashlib import sha256

    table = data / "source" / "sources.toml"
    old = next(line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("sha256"))
    change(table, old, f'sha256 = "{sha256((data / TEXT).read_bytes()).hexdigest()}"')


def test_the_committed_graphs_are_what_the_build_writes(root: Path, tmp_path: Path) -> None:
    assert sorted(build(root / "data", tmp_path / "graph")) == sorted(KEYS)
    assert files(tmp_path / "graph") == files(root / "data" / "graph")


def test_a_second_build_changes_nothing(data: Path, tmp_path: Path) -> None:
    build(data, tmp_path / "graph")
    before = files(tmp_path / "graph")
    build(data, tmp_path / "graph")
    assert files(tmp_path / "graph") == before


@pytest.mark.parametrize(
    ("file", "old", "new", "error", "says"),
    [
        (TEXT, "次会议通过", "次会议通過", SourceError, "S_RES_2322_2016.zh.txt has changed"),
        ("source/sources.toml", "meeting = 7831", "meeting = 7832", JudgementError, "the meeting is 7831 in the text"),
        ("curated/2322/record.toml", "S/RES/2322(2016)", "S/RES/2323(2016)", JudgementError, "the symbol is"),
        ("curated/2322/record.toml", '"op/13/e" =', '"op/13/i" =', JudgementError, "Provision op/13/e"),
        ("curated/2322/record.toml", "in_favour = 15", "in_favor = 15", JudgementError, "'in_favour' is needed"),
        ("curated/2322/record.toml", "against = 0", 'against = "none"', JudgementError, "needed, as int"),
        ("curated/2322/record.toml", "[vote]", "[vote", JudgementError, "2322/record.toml"),
        ("curated/2322/remarks.toml", '"反恐主义执行局"', '"反恐执行局"', JudgementError, "occurs 0 times"),
        ("curated/2322/remarks.toml", '"规定的义务，"', '"的"', JudgementError, "must occur exactly once"),
        ("curated/actors.toml", 'name.zh = "安全理事会"', 'name.zh = " "', JudgementError, "empty in one language"),
        ("curated/2322/acts.toml", 'id = "op1-1"', 'id = "op2-1"', JudgementError, "given twice"),
        ("curated/2322/acts.toml", 'words = "又敦促"', 'words = "再敦促"', JudgementError, "occurs 0 times"),
        (
            "curated/2322/citations.toml",
            'resolution = 1373\nwords = "第 1373(2001)号决议第',
            'resolution = 9\nwords = "第 1373(2001)号决议第',
            JudgementError,
            "in no source",
        ),
        (
            "curated/network.toml",
            "cited = [1267, 1373]\nsource",
            "cited = [1]\nsource",
            JudgementError,
            "resolution 1 is in no source",
        ),
        ("curated/resolutions.toml", "[1267]", "[first]", JudgementError, "is not a number"),
        ("source/sources.toml", 'language = "zh"', 'language = "de"', SourceError, "language 'de'"),
    ],
)
def test_a_fault_is_named_and_leaves_the_old_files(
    data: Path, tmp_path: Path, file: str, old: str, new: str, error: type[UnscrError], says: str
) -> None:
    build(data, tmp_path / "graph")
    before = files(tmp_path / "graph")
    change(data / file, old, new)
    with pytest.raises(error) as raised:
        build(data, tmp_path / "graph")
    assert says in raised.value.en
    assert raised.value.zh != raised.value.en
    assert files(tmp_path / "graph") == before


def test_a_fault_in_the_text_says_file_line_and_column(data: Path, tmp_path: Path) -> None:
    change(data / TEXT, "\n2. 重申", "\n3. 重申")
    accept_text(data)
    with pytest.raises(SourceError, match=r"S_RES_2322_2016\.zh\.txt, line 57, column 1"):
        build(data, tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


def test_what_has_no_terms_stops_the_build(data: Path, tmp_path: Path) -> None:
    change(data / TEXT, "\n2. 重申", "\n追究责任\n\n2. 重申")
    accept_text(data)
    with pytest.raises(NotModelled, match="a heading"):
        build(data, tmp_path / "graph")


def test_a_missing_file_is_named(data: Path, tmp_path: Path) -> None:
    (data / "curated" / "2322" / "record.toml").unlink()
    with pytest.raises(ContentError, match=r"record\.toml"):
        build(data, tmp_path / "graph")
