"""Footnotes are set apart from the body."""

import pytest

from unscr.errors import TextError
from unscr.text.lines import pieces
from unscr.text.notes import set_apart


def told(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the lines of the body, and marks and words of the notes."""
    page = set_apart(pieces(text))
    notes = [note.finish() for note in page.notes]
    return [piece.text for piece in page.body], [(note.mark, note.passage.words) for note in notes]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("¹ 甲。", "¹"),
        ("²³甲。", "²³"),
        ("* 甲。", "*"),
        ("**甲。", "**"),
        ("＊ 甲。", "＊"),
        ("[^1]: 甲。", "[^1]"),
        ("[^丙]：甲。", "[^丙]"),
    ],
)
def test_note_begins_with_its_mark(line: str, mark: str) -> None:
    assert told(f"1. 乙；\n\u3000{line}\n2. 丙。") == (["1. 乙；", "2. 丙。"], [(mark, "甲。")])


@pytest.mark.parametrize("line", ["[^1] 甲。", "1 甲。", "甲¹。", "**** 甲。", "† 甲。", "[1]: 甲。"])
def test_other_lines_are_body(line: str) -> None:
    assert told(line) == ([line], [])


def test_note_may_interrupt_a_cut_paragraph() -> None:
    assert told("1. 请秘书\n¹ 甲。\n长；") == (["1. 请秘书", "长；"], [("¹", "甲。")])


def test_note_goes_on_until_its_end_sign() -> None:
    assert told("1. 乙；\n¹ 甲\n甲\n甲。\n丙；") == (["1. 乙；", "丙；"], [("¹", "甲甲甲。")])


def test_note_may_begin_on_the_line_after_its_mark() -> None:
    assert told("1. 请秘书\n¹\n甲。\n长；") == (["1. 请秘书", "长；"], [("¹", "甲。")])


@pytest.mark.parametrize("begins", ["2. 丙。", "(a) 丙。", "附件", "第1(2000)号决议", "安全理事会2000年1月1日通过"])
def test_note_without_end_sign_stops_where_something_begins(begins: str) -> None:
    assert told(f"1. 乙\n¹ 甲\n{begins}") == (["1. 乙", begins], [("¹", "甲")])


def test_notes_follow_one_another() -> None:
    assert told("* 甲\n** 乙。\n¹ 丙") == ([], [("*", "甲"), ("**", "乙。"), ("¹", "丙")])


@pytest.mark.parametrize("line", ["第1(2000)号决议", "安全理事会2000年1月1日通过", "附件"])
def test_note_after_a_fixed_line_interrupts_nothing(line: str) -> None:
    assert told(f"{line}\n¹ 甲\n乙。") == ([line], [("¹", "甲乙。")])


def test_line_that_could_go_on_with_both_is_refused() -> None:
    with pytest.raises(TextError, match="may go on with the footnote") as caught:
        told("1. 请秘书\n¹ 甲\n 长；")
    assert (caught.value.line, caught.value.column) == (3, 2)


def test_note_without_text_is_refused() -> None:
    with pytest.raises(TextError, match="has no text"):
        told("1. 乙；\n*\n2. 丙。")
