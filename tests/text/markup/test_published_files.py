"""The UN's own files, where they are at hand: every word placed, every language version of one shape."""

from collections import defaultdict
from pathlib import Path

import pytest

from unscr.text.document import Document
from unscr.text.markup.read import read
from unscr.text.plain.read import read as read_plain

# Faults of the files themselves: a blank title, another year on the cover, a date that is none; no meeting is one of
# a resolution adopted in writing.
KNOWN_FAULTS = {"title-unknown", "symbol-differs", "date-placeholder", "meeting-unknown"}
SEED = Path(__file__).parents[3] / "data" / "source" / "S_RES_2322_2016.zh.txt"


@pytest.fixture(scope="module")
def documents(shared: Path) -> dict[str, Document]:
    files = sorted((shared / "corpus" / "akn4un").glob("*.xml"))
    assert len(files) == 79
    return {file.name: read(file.read_bytes(), file.name) for file in files}


def shape(document: Document) -> list[tuple[str, str, bool]]:
    return [(node.place, node.kind, bool(node.closing)) for node in document.walk()]


def test_nothing_is_in_doubt_but_faults_of_the_files(documents: dict[str, Document]) -> None:
    told = {(name, each.kind) for name, document in documents.items() for each in document.findings}
    assert {kind for _, kind in told} <= KNOWN_FAULTS
    assert len(told) == 16


def test_operative_numbers_count_up_from_one(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        numbers = [node.number for node in document.operative if node.kind == "operative"]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)], name


def test_language_versions_of_a_resolution_have_one_shape(documents: dict[str, Document]) -> None:
    versions: dict[int | None, list[Document]] = defaultdict(list)
    for document in documents.values():
        versions[document.number].append(document)
    assert len(versions) == 21
    for number, some in versions.items():
        plain = [[place for place in shape(document) if place[1] != "heading"] for document in some]
        assert all(each == plain[0] for each in plain), number
        assert len({(document.adopted, document.meeting, document.symbol) for document in some}) == 1, number


def test_paragraphs_begin_with_words_and_not_with_a_sign(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        for node in document.walk():
            assert node.kind == "annex" or node.text.strip(), (name, node.place)
            assert node.text == node.text.strip(), (name, node.place)
            assert not node.text[:1].isdigit() or node.kind == "heading" or node.kind == "annex-paragraph", (name, node)


def test_marks_are_inside_their_words(documents: dict[str, Document]) -> None:
    for document in documents.values():
        for node in document.walk():
            for mark in node.marks:
                assert 0 <= mark.start < mark.end <= len(node.text)
                assert node.text[mark.start : mark.end].strip() == node.text[mark.start : mark.end]


def test_operative_paragraphs_have_a_marked_verb_but_where_the_file_marks_none(documents: dict[str, Document]) -> None:
    without = {
        name
        for name, document in documents.items()
        for node in document.operative
        if node.kind == "operative" and not any(mark.kind == "verb" for mark in node.marks)
    }
    # 23 paragraphs of the first and paragraph 27 of the others have no mark-up of words at all.
    assert without == {
        "S_RES_2610_(2021)-2119270A.xml",
        "S_RES_2760-2421294A.xml",
        "S_RES_2760-2421294F.xml",
    }


def test_the_english_file_of_2322_has_every_provision_of_the_chinese_text(documents: dict[str, Document]) -> None:
    english = documents["S_RES_2322_1621991E.xml"]
    chinese = read_plain(SEED.read_bytes(), SEED.name)
    assert [node.place for node in english.walk()] == [node.place for node in chinese.walk()]
    assert len(list(english.walk())) == 58
    assert (english.adopted, english.meeting) == (chinese.adopted, chinese.meeting)
