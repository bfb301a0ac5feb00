"""Two loads are compared by what they say of each paragraph: what changed, came and went, by kind."""

import subprocess
from pathlib import Path

from pages import written
from store import add

from serving import UNSCR

OP = "2030/9001/op/"


def load(folder: Path, name: str, *paragraphs: str) -> Path:
    """Return a store with one resolution of these paragraphs."""
    source = folder / f"{name}-in"
    source.mkdir()
    (source / "a.xml").write_text(written(9001, 2030, "en", *paragraphs), encoding="utf-8")
    add(source, folder / name)
    return folder / name


def compared(one: Path, other: Path, *more: str, status: int = 3, locale: str = "C") -> list[str]:
    """Return what the command says; asserts its exit status."""
    command = [*UNSCR, "compare", str(one), str(other), *more]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, env={"LC_ALL": locale, "PYTHONUTF8": "1"}
    )
    assert done.returncode == status, done.stderr
    return done.stdout.splitlines() if status != 1 else done.stderr.splitlines()


def below(lines: list[str], paragraph: str) -> list[str]:
    """Return the lines that stand below a paragraph, wherever it stands."""
    found, here = [], False
    for each in lines:
        here = each == paragraph if not each.startswith("  ") else here
        if here and each != paragraph:
            found.append(each.strip())
    return found


def test_a_reading_that_changed_is_told_with_both_of_its_values(tmp_path: Path) -> None:
    one = load(tmp_path, "one", "Decides one;", "Decides two, cites 1373 (2001)")
    other = load(tmp_path, "other", "Decides one;", "Decides two, cites 1267 (1999)", "Decides three")
    said = compared(one, other, "--show", "1000")
    found = below(said, f"{OP}2/eng")
    assert [each.partition(":")[0] for each in found if "citation" in each] == ["- citation", "+ citation"]
    assert "unscr:readAs 2001/1373" in next(each for each in found if each.startswith("- citation"))
    assert "unscr:readAs 1999/1267" in next(each for each in found if each.startswith("+ citation"))
    assert any(each.startswith("+ verb: ") for each in below(said, f"{OP}3/eng"))
    assert f"{OP}1/eng" not in said
    assert "readings, citation: 1 changed; in 1 place" in said
    assert "readings, verb: 1 come; in 1 place" in said


def test_a_reading_more_at_the_beginning_leaves_those_behind_it_as_they_were(tmp_path: Path) -> None:
    """Their IRIs are numbered through a paragraph, and what they say is the same."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.xml").write_text(written(9001, 2030, "en", "Decides one, cites 1373 (2001)"), encoding="utf-8")
    add(source, tmp_path / "one", "no-verbs")
    add(source, tmp_path / "other")
    said = compared(tmp_path / "one", tmp_path / "other")
    assert [each for each in said if each.startswith("readings")] == ["readings, verb: 1 come; in 1 place"]


def test_findings_are_compared_by_what_they_say(tmp_path: Path) -> None:
    one = load(tmp_path, "one", "Mumbles one;", "Decides two")
    other = load(tmp_path, "other", "Decides one;", "Mumbles doubt")
    said = compared(one, other)
    assert "findings, title not found: 1 come; in 1 place" in said
    assert "findings, paragraph that begins with no known verb: 1 gone, 1 come; in 2 places" in said


def test_what_is_not_shown_is_counted(tmp_path: Path) -> None:
    stores = load(tmp_path, "one", "Decides one;"), load(tmp_path, "other", "Recalls two;", "Decides three")
    said = compared(*stores, "--show", "1")
    more = next(each for each in said if each.startswith("… and "))
    assert f"--show {1 + int(more.split()[2])} lists all" in more


def test_the_chinese_of_it_is_whole(tmp_path: Path) -> None:
    stores = load(tmp_path, "one", "Decides one;"), load(tmp_path, "other", "Decides one;", "Decides two")
    said = compared(*stores, locale="zh_CN.UTF-8")
    assert "机读结果，动词：1项为新增；涉及1处" in said


def test_two_loads_of_one_source_say_the_same(tmp_path: Path) -> None:
    stores = [load(tmp_path, name, "Decides one;") for name in ("one", "other")]
    assert compared(*stores, status=0) == ["The two loads say the same."]


def test_a_folder_without_a_store_is_told_from_stores_that_differ(tmp_path: Path) -> None:
    one = load(tmp_path, "one", "Decides one;")
    (tmp_path / "empty").mkdir()
    (said,) = compared(one, tmp_path / "empty", status=1)
    assert "holds no store" in said
