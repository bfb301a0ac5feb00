"""Lines, their places, and how they end."""

import pytest

from unscr.text.lines import Piece, ending, passage, pieces
from unscr.text.tree import Span


def found(text: str) -> list[tuple[str, int, int, int]]:
    return [(piece.text, piece.start, piece.line, piece.column) for piece in pieces(text)]


def test_white_space_around_a_line_is_layout() -> None:
    assert found(" \u3000安全 理事会\t\u00a0\n") == [("安全 理事会", 2, 1, 3)]


def test_every_kind_of_line_break_counts_once() -> None:
    assert found("一\n二\r\n三\r四") == [("一", 0, 1, 1), ("二", 2, 2, 1), ("三", 5, 3, 1), ("四", 7, 4, 1)]


def test_form_feed_parts_but_is_no_line_break() -> None:
    assert found("一\f二\n\f三") == [("一", 0, 1, 1), ("二", 2, 1, 3), ("三", 5, 2, 2)]


def test_blank_lines_give_nothing() -> None:
    assert found("\n \t\n\u3000\r\n##\n") == []


@pytest.mark.parametrize("marks", ["#", "## ", "\u3000### ", "#\t"])
def test_heading_marks_are_layout(marks: str) -> None:
    assert found(f"{marks}附件") == [("附件", len(marks), 1, len(marks) + 1)]


def test_columns_count_code_points() -> None:
    assert found("𠮷\n\u3000𠮷") == [("𠮷", 0, 1, 1), ("𠮷", 3, 2, 2)]


@pytest.mark.parametrize("sign", "，；。：")
@pytest.mark.parametrize(
    "closer",
    ["", "”", "’", "」", "』", "》", "〉", "*", "＊", "⁴", "）", ")", "¹", "²³", "[^1]", "”¹", "）[^1][^2]"],
)
def test_full_width_sign_ends_a_paragraph_whatever_closes_after_it(sign: str, closer: str) -> None:
    assert ending(f"决定继续{sign}{closer}") == sign


@pytest.mark.parametrize(
    "words", ["", "决定", "决定,", "决定;", "决定.", "决定:", "决定、", "决定？", "。决", "。“", "“决定”", "(2016)"]
)
def test_nothing_else_ends_a_paragraph(words: str) -> None:
    assert ending(words) == ""


def test_before_and_after_divide_a_piece() -> None:
    piece = Piece("安全理事会，\u3000 回顾", 10, 3, 5)
    assert piece.before(6) == Piece("安全理事会，", 10, 3, 5)
    assert piece.after(6) == Piece("回顾", 18, 3, 13)
    assert piece.after(20) == Piece("", 20, 3, 15)


def test_fault_is_at_the_character_meant() -> None:
    error = Piece("安全", 10, 3, 5).fault("wrong", "有误", at=1)
    assert (error.line, error.column, error.say("en"), error.say("zh")) == (
        3,
        6,
        "line 3, column 6: wrong",
        "第3行第6列：有误",
    )


def test_passage_joins_with_nothing_between() -> None:
    joined = passage([Piece("表", 5, 1, 1), Piece("示", 9, 4, 1)])
    assert (joined.words, joined.spans) == ("表示", (Span(5, 6), Span(9, 10)))
