"""Folders that are loaded again, copies of files, years that somebody misprinted, and languages that come later."""

from pathlib import Path

from pages import written
from store import add, graphs, held

EN = written(9001, 2030, "en", "Decides one;", "Decides two")
COPY = written(9001, 2030, "en", "Decides one;", "Decides two with a remark")
WORK = "<https://w3id.org/unscr/eli/un/sc/res/2030/9001"


def put(folder: Path, **files: str) -> Path:
    """Write files into a folder and return it."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.xml").write_text(content, encoding="utf-8")
    return folder


def copies(lines: set[str]) -> list[str]:
    """Return which files findings of second copies are about."""
    report = graphs(lines)["report/9001"]
    found = {each.split(" ")[0] for each in report if '"second-copy"' in each}
    return [each.split(" ")[2] for each in report if each.split(" ")[0] in found and "#focusNode>" in each]


def test_a_copy_that_was_set_aside_is_known_at_the_second_load_and_the_finding_stays(tmp_path: Path) -> None:
    files = put(tmp_path / "in", a=EN, b=COPY)
    add(files, tmp_path / "store")
    before = held(tmp_path / "store")
    assert add(files, tmp_path / "store")["total"]["files"] == {"unchanged": 2}
    assert held(tmp_path / "store") == before
    (copy,) = copies(before)
    assert any(each.startswith(f"{copy} ") and each.split(" ")[2] == '"b.xml"' for each in before)
    assert not any("with a remark" in each for each in before)


def test_a_copy_that_comes_later_does_not_change_which_file_is_taken(tmp_path: Path) -> None:
    files = put(tmp_path / "in", b=EN)
    add(files, tmp_path / "store")
    put(files, a=COPY)
    second = add(files, tmp_path / "store")
    assert {each["name"]: each["state"] for each in second["files"]} == {"a.xml": "set-aside", "b.xml": "unchanged"}
    third = add(files, tmp_path / "store")
    assert third["total"]["files"] == {"unchanged": 2}
    assert not any("with a remark" in each for each in held(tmp_path / "store"))
    assert len(copies(held(tmp_path / "store"))) == 1


def test_a_copy_with_more_paragraphs_is_taken_once_and_for_all(tmp_path: Path) -> None:
    files = put(tmp_path / "in", a=EN)
    add(files, tmp_path / "store")
    put(files, b=written(9001, 2030, "en", "Decides one;", "Decides two", "Decides three"))
    add(files, tmp_path / "store")
    assert add(files, tmp_path / "store")["total"]["files"] == {"unchanged": 2}
    assert any("Decides three" in each for each in held(tmp_path / "store"))


def test_a_year_that_is_only_cited_bars_no_file_of_another(tmp_path: Path) -> None:
    misprinted = written(9002, 2030, "en", "Decides, cites 9001 (2003)")
    add(put(tmp_path / "first", a=misprinted), tmp_path / "store")
    outcome = add(put(tmp_path / "second", a=EN), tmp_path / "store")
    assert outcome["files"][0]["state"] == "added"
    assert any(each.startswith(f"{WORK}/op/2/eng> ") for each in held(tmp_path / "store"))


def test_a_language_that_comes_later_leaves_no_older_reading_by_machine(tmp_path: Path) -> None:
    for step, language in (("one", "en"), ("two", "fr")):
        text = written(2322, 2016, language, *(f"Calls {number};" for number in range(1, 23)))
        add(put(tmp_path / step, **{language: text}), tmp_path / "store")
    found = graphs(held(tmp_path / "store"))
    assert [key for key in found if key.startswith("machine/2322/")] == ["machine/2322/eng-fra"]
    assert found[""] == set().union(*(said for key, said in found.items() if key))
