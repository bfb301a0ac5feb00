"""Blocks find their place below the right paragraph."""

import pytest

from unscr.errors import TextError
from unscr.text.blocks import blocks
from unscr.text.lines import pieces
from unscr.text.part import Part
from unscr.text.tree import Heading, Paragraph, Passage


def told(text: str, *, unnumbered: bool = False) -> str:
    """Return labels in nested brackets, closing words behind a stroke, other blocks as their words."""
    part = Part(unnumbered=unnumbered)
    for block in blocks(list(pieces(text))):
        part.add(block)
    return " ".join(_told(block) for block in part.finish())


def _told(block: Heading | Passage | Paragraph) -> str:
    if isinstance(block, Paragraph):
        items = f"[{' '.join(map(_told, block.items))}]" if block.items else ""
        return block.label.number + items + (f"/{block.closing.words}" if block.closing else "")
    return block.words if isinstance(block, Passage) else f"<{block.passage.words}>"


def test_parts_stand_below_their_paragraph() -> None:
    assert told("1. 甲：\n(a) 乙：\n(i) 丙；\n(ii) 丁；\n(b) 戊；\n2. 己。") == "1[a[i ii] b] 2"


def test_closing_words_belong_to_the_numbered_paragraph() -> None:
    assert told("1. 甲：\n(a) 乙：\n(i) 丙；\n以上适用；\n2. 丁。") == "1[a[i]]/以上适用； 2"


def test_closing_words_may_be_parted() -> None:
    assert told("1. 甲：\n(a) 乙；\n以上\n适用；\n2. 丁。") == "1[a]/以上适用； 2"


def test_heading_stands_between_paragraphs() -> None:
    assert told("执行\n1. 甲：\n(a) 乙；\n报告\n2. 丙。") == "<执行> 1[a] <报告> 2"


def test_annex_may_have_passages_without_a_number() -> None:
    assert told("甲。\n1. 乙：\n(a) 丙；\n丁；\n戊；\n2. 己\n", unnumbered=True) == "甲。 1[a]/丁； 戊； 2"


@pytest.mark.parametrize(
    "text",
    [
        "1. 甲；\n乙；",
        "1. 甲：\n(a) 乙；\n丙；\n丁；",
        "1. 甲：\n(a) 乙；\n2. 丙；\n丁。",
        "1. 甲：\n(a) 乙；\n报告\n2. 丙；\n丁。",
    ],
)
def test_other_text_without_a_number_is_refused(text: str) -> None:
    with pytest.raises(TextError, match="without a number") as caught:
        told(text)
    assert caught.value.line == len(text.split("\n"))


@pytest.mark.parametrize("text", ["1. 甲；\n乙", "1. 甲：\n(a) 乙；\n丙"])
@pytest.mark.parametrize("unnumbered", [True, False])
def test_text_without_number_and_end_is_refused(text: str, unnumbered: bool) -> None:
    with pytest.raises(TextError, match="does not end in"):
        told(text, unnumbered=unnumbered)


@pytest.mark.parametrize("text", ["1.", "1. ；", "1. 。，", "1.\n2. 甲"])
def test_empty_paragraph_is_refused(text: str) -> None:
    with pytest.raises(TextError, match=r"'1\.' is empty"):
        told(text)
