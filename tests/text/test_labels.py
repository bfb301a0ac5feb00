"""Printed labels and the ways to read them."""

import pytest

from unscr.text.labels import Reading, Style, printed_label
from unscr.text.lines import Piece
from unscr.text.tree import Label, Span

NUMBER, LETTER, NUMERAL, IDEOGRAPH, DOTTED = Style


@pytest.mark.parametrize(
    ("text", "printed", "number", "readings"),
    [
        ("13. 促请", "13. ", "13", [(NUMBER, 13)]),
        ("1.谴责", "1.", "1", [(NUMBER, 1)]),
        ("１２．\u3000谴责", "１２．\u3000", "１２", [(NUMBER, 12)]),
        ("1.\t 谴责", "1.\t ", "1", [(NUMBER, 1)]),
        ("1. 5 名专家", "1. ", "1", [(NUMBER, 1)]),
        ("7.", "7.", "7", [(NUMBER, 7)]),
        ("(e) 指定", "(e) ", "e", [(LETTER, 5)]),
        ("（ｅ）指定", "（ｅ）", "ｅ", [(LETTER, 5)]),
        ("(z)", "(z)", "z", [(LETTER, 26)]),
        ("(i) 旧", "(i) ", "i", [(LETTER, 9), (NUMERAL, 1)]),
        ("(v) 旧", "(v) ", "v", [(LETTER, 22), (NUMERAL, 5)]),
        ("（ｉｖ） 旧", "（ｉｖ） ", "ｉｖ", [(NUMERAL, 4)]),
        ("(xxxix)", "(xxxix)", "xxxix", [(NUMERAL, 39)]),
        ("㈠水位", "㈠", "㈠", [(IDEOGRAPH, 1)]),
        ("㈩ 水位", "㈩ ", "㈩", [(IDEOGRAPH, 10)]),
        ("(一)水位", "(一)", "一", [(IDEOGRAPH, 1)]),
        ("（十一） 水位", "（十一） ", "十一", [(IDEOGRAPH, 11)]),
        ("(二十)", "(二十)", "二十", [(IDEOGRAPH, 20)]),
        ("a. 浮标", "a. ", "a", [(DOTTED, 1)]),
        ("ｂ．浮标", "ｂ．", "ｂ", [(DOTTED, 2)]),
    ],
)
def test_label_is_read(text: str, printed: str, number: str, readings: list[tuple[Style, int]]) -> None:
    label = printed_label(Piece(text, 0, 1, 1))
    assert label is not None
    assert (label.printed, label.number) == (printed, number)
    assert [(reading.style, reading.ordinal) for reading in label.readings] == readings
    assert label.printed + label.text().text == text
    assert label.is_number == (readings[0][0] is NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "1.5公里",
        "1．５",
        "1、谴责",
        "1 谴责",
        "(2016)号",
        "(1) 谴责",
        "(ab) 一",
        "(iiii)",
        "(ic)",
        "(A)",
        "A. 禁运",
        "(伊黎)",
        "(一个)",
        "a.m.",
        "a.1",
        "a.５",
        "a.M",
        "a.Ｍ",
        "a.ｍ",
        "www.",
        "(a",
        "a)",
        "(四百)",
        "㊀",
        "①",
        "",
        "1234567890. 甲",
        "(xl)",
        "- 甲",
        "٣. 甲",
        "(ａ1)",
    ],
)
def test_anything_else_is_no_label(text: str) -> None:
    assert printed_label(Piece(text, 0, 1, 1)) is None


@pytest.mark.parametrize(
    ("style", "ordinal", "step", "sign"),
    [
        (NUMBER, 13, "13", "13."),
        (LETTER, 5, "e", "(e)"),
        (NUMERAL, 2, "ii", "(ii)"),
        (IDEOGRAPH, 2, "ii", "(二)"),
        (IDEOGRAPH, 14, "xiv", "(十四)"),
        (DOTTED, 3, "c", "c."),
    ],
)
def test_step_is_the_same_in_every_language(style: Style, ordinal: int, step: str, sign: str) -> None:
    reading = Reading(style, ordinal)
    assert (reading.step, reading.sign) == (step, sign)


def test_label_keeps_what_is_printed_and_where() -> None:
    label = printed_label(Piece("（ｅ） 指定", 40, 1, 1))
    assert label is not None
    assert label.read_as(label.readings[0]) == Label("（ｅ） ", "ｅ", "e", 5, Span(40, 44))


@pytest.mark.parametrize(("style", "last"), [(LETTER, 26), (NUMERAL, 39), (IDEOGRAPH, 39), (DOTTED, 26)])
def test_row_has_an_end(style: Style, last: int) -> None:
    assert Reading(style, last - 1).following() == Reading(style, last)
    assert Reading(style, last).following() is None
    assert Reading(NUMBER, last).following() == Reading(NUMBER, last + 1)


@pytest.mark.parametrize(("style", "last"), [(LETTER, 26), (NUMERAL, 39), (IDEOGRAPH, 39), (DOTTED, 26)])
def test_every_sign_of_a_row_is_read_back(style: Style, last: int) -> None:
    for ordinal in range(1, last + 1):
        label = printed_label(Piece(Reading(style, ordinal).sign, 0, 1, 1))
        assert label is not None
        assert Reading(style, ordinal) in label.readings
