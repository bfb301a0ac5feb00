"""Printed signs of every script are recognised with each way to read them; words are none."""

import pytest

from unscr.text.outline.row import Style, step
from unscr.text.outline.sign import sign


@pytest.mark.parametrize(
    ("words", "printed", "number", "style", "ordinal"),
    [
        ("1. Calls", "1.", "1", Style.NUMBER, 1),
        ("12.谴责", "12.", "12", Style.NUMBER, 12),
        ("１２．谴责", "１２．", "１２", Style.NUMBER, 12),
        ("1 - يقرر", "1 -", "1", Style.NUMBER, 1),
        ("1-يقرر", "1-", "1", Style.NUMBER, 1),
        ("\u200f١٢ - يقرر", "١٢ -", "١٢", Style.NUMBER, 12),
        ("(a) to", "(a)", "a", Style.LETTER, 1),
        ("（b）to", "（b）", "b", Style.LETTER, 2),
        ("a) de", "a)", "a", Style.LETTER, 1),
        ("(ii) to", "(ii)", "ii", Style.NUMERAL, 2),
        ("㈡ 海", "㈡", "二", Style.NUMERAL, 2),
        ("(十二) 海", "(十二)", "十二", Style.NUMERAL, 12),
        ("’3‘\tx", "’3‘", "3", Style.NUMERAL, 3),
        ("'3' x", "'3'", "3", Style.NUMERAL, 3),
        ("(ب)\tx", "(ب)", "ب", Style.LETTER, 2),
        ("(هـ)\tx", "(هـ)", "هـ", Style.LETTER, 5),
        ("(د د) x", "(د د)", "د د", Style.LETTER, 30),
        ("в) x", "в)", "в", Style.LETTER, 3),
        ("с) x", "с)", "с", Style.LETTER, 3),
        ("ñ) x", "ñ)", "ñ", Style.LETTER, 15),
        ("(甲) x", "(甲)", "甲", Style.LETTER, 1),
        ("a. x", "a.", "a", Style.DOTTED, 1),
        ("ii. x", "ii.", "ii", Style.DOTTED_NUMERAL, 2),
        ("(1) x", "(1)", "1", Style.BRACKETED_NUMBER, 1),
        ("1) x", "1)", "1", Style.BRACKETED_NUMBER, 1),
        ("⑶ x", "⑶", "3", Style.BRACKETED_NUMBER, 3),
        ("IV. Title", "IV.", "IV", Style.UPPER_NUMERAL, 4),
        ("B. Title", "B.", "B", Style.UPPER, 2),
        ("二、海", "二、", "二", Style.IDEOGRAPH, 2),
        ("1.2 x", "1.2", "1.2", Style.DECIMAL, 2),
        ("1.2.3. x", "1.2.3.", "1.2.3", Style.DECIMAL, 3),
        ("– x", "–", "", Style.BULLET, 0),
        ("•\tx", "•", "", Style.BULLET, 0),
    ],
)
def test_signs_are_read(words: str, printed: str, number: str, style: Style, ordinal: int) -> None:
    found = sign(words)
    assert found is not None
    assert (found.printed, found.number) == (printed, number)
    assert (style, ordinal) in {(reading.style, reading.ordinal) for reading in found.readings}


@pytest.mark.parametrize(
    "words",
    [
        "Calls upon",
        "2016年12月",
        "(ISIL) has",
        "1267 (1999)",
        "–x",
        "Mr. X",
        "(and) so",
        "安全理事会",
        "",
        "et al. x",
    ],
)
def test_words_are_no_signs(words: str) -> None:
    assert sign(words) is None


def test_a_sign_alone_may_be_bare() -> None:
    assert sign("7") is None
    found = sign("7", alone=True)
    assert found is not None
    assert found.is_number
    assert sign("Seven paragraphs", alone=True) is None


def test_an_ambiguous_sign_has_each_reading() -> None:
    found = sign("(i) x")
    assert found is not None
    assert {(each.style, each.ordinal) for each in found.readings} >= {(Style.LETTER, 9), (Style.NUMERAL, 1)}


def test_steps_are_the_same_for_every_script() -> None:
    signs = {
        "(a)": "a",
        "а)": "a",
        "(أ)": "a",
        "(ii)": "ii",
        "㈡": "ii",
        "’2‘": "ii",
        "(aa)": "aa",
        "4.": "4",
        "(1)": "1",
    }
    for printed, expected in signs.items():
        found = sign(f"{printed} x")
        assert found is not None
        assert expected in {step(reading, reading.ordinal) for reading in found.readings}, printed
