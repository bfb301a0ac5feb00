"""A query file is a card when its header, its name and its folder agree; else the error names file and line."""

import dataclasses
from pathlib import Path

import pytest

from unscr.catalogue import KINDS, card, cards
from unscr.errors import NotFound, QueryCardError

HEADER = "#+ id: cq07\n#+ title@en: What does it say?\n#+ title@zh: 原文如何？\n#+ kind: competency\n#+ expects: rows\n"
QUERY = "SELECT * WHERE { ?s ?p ?o } # not a header: #+ id: cq08\n"


def write(queries: Path, file: str, text: str | bytes) -> Path:
    """Write a query file below ``queries`` and return its path."""
    path = queries / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def fault(queries: Path, file: str, text: str | bytes) -> QueryCardError:
    """Return the error that a query file gives."""
    write(queries, file, text)
    with pytest.raises(QueryCardError) as caught:
        cards("competency", queries)
    return caught.value


def test_a_card_holds_what_the_header_says_and_the_whole_file(tmp_path: Path) -> None:
    note = "#+ note@en: See  there.\n#+ note@zh: 见彼处：此。\n"
    path = write(tmp_path, "competency/cq07-what-it-says.rq", HEADER + note + QUERY)
    found = card("cq07", tmp_path)
    assert dataclasses.asdict(found) == {
        "id": "cq07",
        "title_en": "What does it say?",
        "title_zh": "原文如何？",
        "kind": "competency",
        "expects": "rows",
        "text": HEADER + note + QUERY,
        "path": path,
        "note_en": "See  there.",
        "note_zh": "见彼处：此。",
    }
    assert found.name == "cq07-what-it-says"


def test_a_note_may_be_absent(tmp_path: Path) -> None:
    write(tmp_path, "competency/cq07-x.rq", HEADER + QUERY)
    assert (card("cq07", tmp_path).note_en, card("cq07", tmp_path).note_zh) == ("", "")


def test_cards_come_by_kind_and_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, "competency/cq10-b.rq", HEADER.replace("cq07", "cq10") + QUERY)
    write(tmp_path, "competency/cq07-c.rq", HEADER + QUERY)
    write(tmp_path, "checks/label-missing.rq", HEADER.replace("cq07", "label-missing").replace("competency", "checks"))
    write(tmp_path, "competency/notes.txt", "not a query")
    assert [each.id for each in cards("competency", tmp_path)] == ["cq07", "cq10"]
    assert [each.id for each in cards("checks", tmp_path)] == ["label-missing"]
    assert cards("app", tmp_path) == ()


def test_the_files_of_the_content_folder_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page asks for several cards, and there are more than a hundred files."""
    first = card("cq01")

    def read(*_: object, **__: object) -> str:
        raise AssertionError("read again")

    monkeypatch.setattr(Path, "read_text", read)
    assert card("cq01") == first
    assert first in cards("competency")


def test_the_checkout_has_cards() -> None:
    assert card("cq01") in cards("competency")
    assert len({each.id for kind in KINDS for each in cards(kind)}) == sum(len(cards(kind)) for kind in KINDS)


def test_an_unknown_id_or_kind_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="cq99"):
        card("cq99", tmp_path)
    with pytest.raises(NotFound, match="competences"):
        cards("competences", tmp_path)


@pytest.mark.parametrize("key", ["id", "title@en", "title@zh", "kind", "expects"])
def test_a_required_key_is_missed(tmp_path: Path, key: str) -> None:
    """The line is the one where the key could have stood: the first after the header."""
    lines = [line for line in HEADER.splitlines(keepends=True) if not line.startswith(f"#+ {key}:")]
    error = fault(tmp_path, "competency/cq07-x.rq", "".join(lines) + QUERY)
    assert f"queries/competency/cq07-x.rq, line 5: the key '{key}' is missing" in error.en
    assert f"queries/competency/cq07-x.rq第5行：缺少键“{key}”" in error.zh


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (HEADER + "#+ endpoint: x\n" + QUERY, 6, "the key 'endpoint' is not known"),
        (HEADER + "#+ title@fr: x\n" + QUERY, 6, "the key 'title@fr' is not known"),
        (HEADER + "#+ title@en: again\n" + QUERY, 6, "already stands in line 2"),
        (HEADER + "#+ note@zh: 说明\n" + QUERY, 7, "one language only"),
        (HEADER + "#+ note@en: note\n" + QUERY, 7, "one language only"),
        (HEADER.replace("原文如何？", "") + QUERY, 3, "written '#\\+ key: value'"),
        (HEADER + "#+ a remark\n" + QUERY, 6, "written '#\\+ key: value'"),
        (HEADER + "#+ : x\n" + QUERY, 6, "written '#\\+ key: value'"),
        (HEADER + QUERY + "#+ note@en: late\n", 7, "below the header"),
        ("\n" + HEADER + QUERY, 2, "below the header"),
        (HEADER.replace("competency", "checks") + QUERY, 4, "the kind is 'checks' and the folder 'competency'"),
        (HEADER.replace("rows", "table") + QUERY, 5, "'expects' is one of ask, graph, rows, not 'table'"),
        (HEADER.replace("cq07", "cq08") + QUERY, 1, "'cq08' does not fit the file's name"),
        (HEADER.replace("cq07", "cq0") + QUERY, 1, "'cq0' does not fit the file's name"),
        (HEADER.encode() + b"# \xff\n", 6, "not UTF-8"),
    ],
)
def test_a_faulty_header_names_file_and_line(tmp_path: Path, text: str | bytes, line: int, message: str) -> None:
    error = fault(tmp_path, "competency/cq07-x.rq", text)
    assert (error.file, error.line) == ("competency/cq07-x.rq", line)
    assert error.en.startswith(f"queries/competency/cq07-x.rq, line {line}: ")
    assert error.zh.startswith(f"queries/competency/cq07-x.rq第{line}行：")
    with pytest.raises(QueryCardError, match=message):
        cards("competency", tmp_path)


@pytest.mark.parametrize("name", ["cq07", "cq07-", "cq07-Words", "cq07_words", "cq07-two--words"])
def test_a_question_is_named_by_id_and_slug(tmp_path: Path, name: str) -> None:
    assert "does not fit the file's name" in fault(tmp_path, f"competency/{name}.rq", HEADER + QUERY).en


@pytest.mark.parametrize("kind", ["app", "checks"])
def test_any_other_query_is_named_by_its_id_alone(tmp_path: Path, kind: str) -> None:
    text = HEADER.replace("competency", kind).replace("cq07", "label-missing") + QUERY
    assert "does not fit" in fault(tmp_path, f"{kind}/label-missing-2.rq", text).en


def test_an_id_stands_once_in_all_kinds(tmp_path: Path) -> None:
    write(tmp_path, "app/cq07.rq", HEADER.replace("competency", "app") + QUERY)
    error = fault(tmp_path, "competency/cq07-x.rq", HEADER + QUERY)
    assert error.en == "queries/competency/cq07-x.rq, line 1: the id 'cq07' is that of app/cq07.rq."
    assert error.zh == "queries/competency/cq07-x.rq第1行：标识“cq07”已用于 app/cq07.rq。"
