"""Which level a label belongs to."""

import pytest

from unscr.errors import TextError
from unscr.text.labels import PrintedLabel, printed_label
from unscr.text.lines import Piece
from unscr.text.numbering import Numbering


def label(text: str) -> PrintedLabel:
    found = printed_label(Piece(text, 0, 1, 1))
    assert found is not None
    return found


def places(signs: str) -> str:
    """Place signs parted by blanks, a colon after a sign announcing parts; return depths and steps."""
    numbering, announced, told = Numbering(), False, []
    for sign in signs.split():
        if sign == "|":
            numbering.seal()
            continue
        place = numbering.place(label(sign.removesuffix(":")), announced)
        told.append(f"{place.depth}{place.reading.step}{place.reading.ordinal}")
        announced = sign.endswith(":")
    return " ".join(told)


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("1. 2. 3.", "011 022 033"),
        ("1.: (a) (b) 2.: (a)", "011 1a1 1b2 022 1a1"),
        ("1. (a) (b) 2.", "011 1a1 1b2 022"),
        ("1.: (a): (i) (ii) (b)", "011 1a1 2i1 2ii2 1b2"),
        ("1.: (i) (ii)", "011 1i1 1ii2"),
        ("1.: ㈠ ㈡: (a) (b) ㈢", "011 1i1 1ii2 2a1 2b2 1iii3"),
        ("1.: ㈠ ㈡ ㈢ ㈣ ㈤ ㈥ ㈦ ㈧ ㈨ ㈩ (十一)", "011 1i1 1ii2 1iii3 1iv4 1v5 1vi6 1vii7 1viii8 1ix9 1x10 1xi11"),
        ("1.: (a): (i): ㈠: a. b. ㈡ (ii) (b)", "011 1a1 2i1 3i1 4a1 4b2 3ii2 2ii2 1b2"),
        ("1.: (a) | 2.: (a)", "011 1a1 022 1a1"),
    ],
)
def test_labels_find_their_level(signs: str, expected: str) -> None:
    assert places(signs) == expected


UP_TO_H = "1.: (a) (b) (c) (d) (e) (f) (g) (h)"


def test_i_after_h_is_a_letter() -> None:
    assert places(f"{UP_TO_H} (i) (j)").endswith("1h8 1i9 1j10")


def test_i_after_h_with_a_colon_is_a_numeral() -> None:
    assert places(f"{UP_TO_H}: (i) (ii)").endswith("1h8 2i1 2ii2")


def test_letter_i_comes_after_the_numerals_below_h() -> None:
    assert places(f"{UP_TO_H}: (i) (ii) (i)").endswith("2i1 2ii2 1i9")
    assert places(f"{UP_TO_H}: (i): (i)").endswith("2i1 1i9")


def test_i_after_a_is_a_numeral_with_or_without_a_colon() -> None:
    assert places("1.: (a): (i)") == places("1.: (a) (i)") == "011 1a1 2i1"


def test_colon_without_parts_is_no_fault() -> None:
    assert places("1.: 2.: (a): (b)") == "011 022 1a1 1b2"


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("2.", "1."),
        ("1. 1.", "2."),
        ("1. 3.", "2."),
        ("1.: (a) (b) 3.", "2."),
        ("(a)", "1."),
        ("1.: (b)", "(a) or 2."),
        ("1.: (ii)", "(i) or 2."),
        ("1.: (v)", "(a) or (i) or 2."),
        ("1.: (a) (a)", "(b) or 2."),
        ("1.: (a): (a)", "(b) or 2."),
        ("1.: (a) (c)", "(b) or 2."),
        ("1.: (a): (i) (iii)", "(ii) or (b) or 2."),
        ("1.: (a): (i) b.", "a. or (ii) or (b) or 2."),
        (f"{UP_TO_H} (i) (ii)", "(i) or (j) or 2."),
        ("1.: (a) | (b)", "2."),
        ("1.: (a) | (a)", "2."),
        ("1.: | (i)", "2."),
    ],
)
def test_label_out_of_place_is_refused_with_what_is_expected(signs: str, expected: str) -> None:
    with pytest.raises(TextError) as caught:
        places(signs)
    assert f"expected is {expected}:" in caught.value.en
    assert f"应为{expected.replace(' or ', '或')}：" in caught.value.zh


def test_after_the_last_letter_only_a_number_is_expected() -> None:
    letters = " ".join(f"({chr(code)})" for code in range(ord("a"), ord("z") + 1))
    with pytest.raises(TextError, match=r"expected is 2\.:"):
        places(f"1.: {letters} (a)")
