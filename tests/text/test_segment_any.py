"""Whatever resolution is printed, reading gives it back; whatever else is read, only a TextError comes."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from press import Printed, printed_resolutions
from test_segment import passages

from unscr.errors import TextError
from unscr.text.segment import decode, segment
from unscr.text.tree import Paragraph, Resolution

SEED = (Path(__file__).parents[2] / "data" / "source" / "S_RES_2322_2016.zh.txt").read_bytes()
LINES = decode(SEED).split("\n")
FRONT = "第 1 (2000) 号决议\n安全理事会2000年1月1日通过\n"
SHARDS = [
    "\n",
    "\n",
    "\n\n",
    "1.",
    "1. ",
    "2. ",
    "3.",
    "(a)",
    "(b) ",
    "(i)",
    "(ii)",
    "㈠",
    "(一)",
    "a. ",
    "附件",
    "附件一",
]
SHARDS += [
    "¹",
    "* ",
    "[^1]:",
    "，",
    "；",
    "。",
    "：",
    ",",
    "安全理事会，",
    "促请各国",
    "报告",
    "#",
    " ",
    "\u3000",
    "\f",
    "\r",
    FRONT,
]
SHARDS += ["\x00", "\ufeff", "𠮷", "第1(2000)号决议", "2000年2月30日安全理事会通过", "甲" * 41]


def fault(read: Callable[[], object]) -> TextError | None:
    """Return the error that reading raises, if any; any other error fails the test."""
    try:
        read()
    except TextError as error:
        return error
    return None


def assert_read_or_refused(text: str) -> None:
    """Fail unless the text gives a tree that holds all of it, or an error at a place in it."""
    error = fault(lambda: assert_nothing_lost(segment(text), text))
    if error is not None:
        lines = re.split("\r\n|\r|\n", text)
        assert 1 <= error.line <= len(lines)
        assert 1 <= error.column <= max(1, len(lines[error.line - 1]))


def assert_nothing_lost(tree: Resolution, text: str) -> None:
    """Every character is in one passage or label, but for layout and the marks of notes."""
    spans = [span for passage in passages(tree) for span in passage.spans]
    for block in (*tree.operative, *(block for annex in tree.annexes for block in annex.blocks)):
        spans += [each.label.span for each in block.walk()] if isinstance(block, Paragraph) else []
    spans.sort(key=lambda span: span.start)
    rest = "".join(
        text[left.end : right.start] if left else text[: right.start]
        for left, right in zip([None, *spans], spans, strict=False)
    )
    rest += text[spans[-1].end :]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    marks = "".join(note.mark for note in tree.footnotes)
    assert sorted(re.sub(r"[\s#:：\u3000]", "", rest)) == sorted(re.sub("[:：]", "", marks))


@settings(deadline=None, max_examples=120, print_blob=True, suppress_health_check=list(HealthCheck))
@given(printed_resolutions())
def test_a_printed_resolution_is_read_back_with_every_offset(printed: Printed) -> None:
    assert segment(printed.text) == printed.tree
    assert_nothing_lost(printed.tree, printed.text)


@settings(deadline=None, max_examples=400, print_blob=True)
@given(st.booleans(), st.lists(st.sampled_from(SHARDS) | st.text(max_size=3), max_size=25))
def test_any_text_is_read_or_refused(with_front: bool, shards: list[str]) -> None:
    assert_read_or_refused((FRONT if with_front else "") + "".join(shards))


@settings(deadline=None, max_examples=100, print_blob=True)
@given(st.data())
def test_any_change_of_the_seed_is_read_or_refused(data: st.DataObject) -> None:
    """Lines are removed, doubled, swapped, cut in two or taken from the end."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        at, other = data.draw(st.integers(0, len(lines) - 1)), data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["remove", "double", "swap", "cut", "end"]))
        if change == "remove" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(other, lines[at])
        elif change == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "cut":
            place = data.draw(st.integers(0, len(lines[at])))
            lines[at : at + 1] = [lines[at][:place], lines[at][place:]]
        elif change == "end":
            del lines[at + 1 :]
    assert_read_or_refused("\n".join(lines))


@settings(deadline=None, max_examples=200, print_blob=True)
@given(st.binary(max_size=60), st.integers(0, len(SEED)), st.booleans())
def test_any_bytes_are_read_or_refused(raw: bytes, at: int, within: bool) -> None:
    raw = SEED[:at] + raw + SEED[at:] if within else raw
    error = fault(lambda: decode(raw))
    if error is None:
        assert_read_or_refused(decode(raw))
    else:
        assert 1 <= error.line <= raw.count(b"\n") + raw.count(b"\r") + 1
