"""Lines become blocks: joined across page breaks, headings told apart."""

import pytest

from unscr.errors import TextError
from unscr.text.blocks import blocks
from unscr.text.lines import pieces


def told(text: str) -> list[str]:
    """Return each block as role, label and words, a bar at each join."""
    return [
        f"{block.role.name.lower()} {block.label.number if block.label else '-'} "
        + "|".join(part.text for part in block.parts)
        for block in blocks(list(pieces(text)))
    ]


def test_line_without_end_sign_goes_on() -> None:
    assert told("回顾，表\n\n示关切，\n1. 请\n各国\n报告；") == ["text - 回顾，表|示关切，", "text 1 请|各国|报告；"]


@pytest.mark.parametrize("begins", ["2. 乙。", "(a) 乙；", "㈠乙；", "a. 乙；"])
def test_label_ends_a_line_that_had_no_end_sign(begins: str) -> None:
    assert told(f"1. 甲\n{begins}")[0] == "text 1 甲"


def test_annex_line_ends_a_line_that_had_no_end_sign() -> None:
    assert told("1. 甲\n附件一\n1. 乙") == ["text 1 甲", "annex - 附件一", "text 1 乙"]


def test_enacting_formula_is_apart() -> None:
    assert told("安全理事会，\n回顾甲，") == ["enacting - 安全理事会，", "text - 回顾甲，"]
    assert told("安全理事会，回顾\n甲，") == ["enacting - 安全理事会，", "text - 回顾|甲，"]
    assert told("安全理事\n会，\u3000回顾甲，") == ["enacting - 安全理事|会，", "text - 回顾甲，"]
    assert told("安全理事会，1. 请\n甲，") == ["enacting - 安全理事会，", "text 1 请|甲，"]
    assert told("安全理事會，") == ["enacting - 安全理事會，"]


def test_only_the_first_block_can_be_the_formula() -> None:
    assert told("回顾甲，\n安全理事会，") == ["text - 回顾甲，", "text - 安全理事会，"]
    assert told("1. 安全理事会，") == ["text 1 安全理事会，"]
    assert told("安全理事會主席，") == ["text - 安全理事會主席，"]
    assert told("安全理事会 ，") == ["text - 安全理事会 ，"]


def test_short_line_before_a_number_is_a_heading() -> None:
    assert told("甲，\n执行\n1. 乙；\n报告\n审查\n2. 丙。") == [
        "text - 甲，",
        "heading - 执行",
        "text 1 乙；",
        "heading - 报告",
        "heading - 审查",
        "text 2 丙。",
    ]


def test_short_line_before_a_letter_is_no_heading() -> None:
    assert told("1. 乙：\n报告\n(a) 丙。")[1] == "text - 报告"


def test_short_line_in_an_open_paragraph_is_no_heading() -> None:
    assert told("1. 请各国\n报告\n2. 丙。") == ["text 1 请各国|报告", "text 2 丙。"]


@pytest.mark.parametrize("line", ["甲" * 41, "报告，审查", "报告：甲", "报告；甲", "报。告"])
def test_long_line_or_one_with_signs_is_no_heading(line: str) -> None:
    assert told(f"1. 乙；\n{line}\n2. 丙。")[1] == f"text - {line}"


def test_heading_may_have_forty_characters() -> None:
    assert told(f"1. 乙；\n{'甲' * 40}\n2. 丙。")[1] == f"heading - {'甲' * 40}"


def test_short_line_directly_below_an_annex_line_is_its_heading() -> None:
    assert told("附件\n名单\n以下为名单。") == ["annex - 附件", "heading - 名单", "text - 以下为名单。"]
    assert told("附件\n以下，名\n单。") == ["annex - 附件", "text - 以下，名|单。"]


def test_text_may_begin_on_the_line_after_its_label() -> None:
    assert told("1.\n请各国\n报告；\n(a)\n甲；") == ["text 1 请各国|报告；", "text a 甲；"]


def test_heading_does_not_fill_an_empty_paragraph() -> None:
    assert told("1.\n报告\n2. 甲；") == ["text 1 ", "heading - 报告", "text 2 甲；"]


@pytest.mark.parametrize("sign", [",", ";", ":"])
def test_half_width_sign_before_another_line_is_refused(sign: str) -> None:
    with pytest.raises(TextError, match="half-width") as caught:
        told(f"回顾甲{sign}\n重申乙，")
    assert (caught.value.line, caught.value.column) == (1, 4)
    assert f"半角“{sign}”" in caught.value.zh


def test_half_width_sign_before_a_label_is_no_fault() -> None:
    assert told("1. 甲;\n2. 乙.") == ["text 1 甲;", "text 2 乙."]


def test_nothing_gives_nothing() -> None:
    assert told("") == []
