"""Whole texts give whole trees: the seed, the cases in ``cases/``, and every way to spoil a text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from unscr.errors import TextError
from unscr.text.segment import decode, segment
from unscr.text.tree import Heading, Paragraph, Passage, Resolution

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
SEED = (Path(__file__).parents[2] / "data" / "source" / "S_RES_2322_2016.zh.txt").read_bytes()
SMALL = (
    "第 3000 (2030) 号决议\n"
    "\n"
    "安全理事会 2030 年 6 月 5 日第 10900 次会议通过\n"
    "安全理事会，\n"
    "回顾其关于海峡的各项决议，\n"
    "1. 促请各国：\n"
    "(a) 清除水雷；\n"
    "(b) 公布海图：\n"
    "(i) 旧图；\n"
    "(ii) 新图；\n"
    "2. 请秘书长报告；\n"
    "报告\n"
    "3. 决定继续处理此案。\n"
)


@pytest.fixture(scope="module")
def seed() -> Resolution:
    return segment(decode(SEED))


def printed(tree: Resolution) -> Iterator[str]:
    """Yield everything that was read, in reading order; for texts without annexes and notes."""
    yield tree.title.passage.words
    yield tree.adoption.passage.words
    yield tree.enacting.words if tree.enacting else ""
    yield from (recital.words for recital in tree.recitals)
    for block in tree.operative:
        for each in block.walk() if isinstance(block, Paragraph) else ():
            yield each.label.printed + each.passage.words


def passages(tree: Resolution) -> Iterator[Passage]:
    """Yield every passage of the tree."""
    yield from (tree.title.passage, tree.adoption.passage, *tree.recitals, *(note.passage for note in tree.footnotes))
    yield from [tree.enacting] if tree.enacting else []
    yield from (annex.heading for annex in tree.annexes)
    for block in (*tree.operative, *(block for annex in tree.annexes for block in annex.blocks)):
        if isinstance(block, Paragraph):
            for each in block.walk():
                yield each.passage
                yield from [each.closing] if each.closing else []
        else:
            yield block.passage if isinstance(block, Heading) else block


def outline(tree: Resolution, text: str) -> dict[str, Any]:
    """Return the tree in the form of the expected files: what is empty is left out, but for a meeting not held."""
    told = {
        "title": tree.title.passage.words,
        "number": tree.title.number,
        "year": tree.title.year,
        "adoption": tree.adoption.passage.words,
        "date": tree.adoption.date.isoformat(),
        "enacting": tree.enacting.words if tree.enacting else None,
        "recitals": [recital.words for recital in tree.recitals],
        "operative": [block_outline(block) for block in tree.operative],
        "annexes": [
            {"heading": annex.heading.words, "blocks": [block_outline(block) for block in annex.blocks]}
            for annex in tree.annexes
        ],
        "footnotes": [{"mark": note.mark, "words": note.passage.words} for note in tree.footnotes],
        "joins": [f"{text[at.left - 2 : at.left]}|{text[at.right : at.right + 2]}" for at in tree.repairs],
    }
    return {key: value for key, value in told.items() if value} | {"meeting": tree.adoption.meeting}


def block_outline(block: Heading | Passage | Paragraph) -> dict[str, Any]:
    """Return one block as the expected files write it."""
    if isinstance(block, Heading):
        return {"heading": block.passage.words}
    if isinstance(block, Passage):
        return {"words": block.words}
    told = {
        "label": block.label.printed,
        "step": block.label.segment,
        "words": block.passage.words,
        "items": [block_outline(item) for item in block.items],
        "closing": block.closing.words if block.closing else None,
    }
    return {key: value for key, value in told.items() if value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case_gives_the_tree_written_by_hand(case: Path) -> None:
    text = decode(case.read_bytes())
    expected = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))
    assert outline(segment(text), text) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_passage_and_label_is_found_again_in_the_source(case: Path) -> None:
    text = decode(case.read_bytes())
    tree = segment(text)
    for passage in passages(tree):
        assert "".join(text[span.start : span.end] for span in passage.spans) == passage.words
    for top in tree.paragraphs():
        for place, each in enumerate(top.items, start=1):
            assert each.label.ordinal == place
        for each in top.walk():
            assert text[each.label.span.start : each.label.span.end] == each.label.printed
            assert each.label.number == each.label.printed.strip(" \t\u3000()（）.．")


def test_seed_has_its_20_recitals_22_paragraphs_and_16_parts(seed: Resolution) -> None:
    assert len(seed.recitals) == 20
    assert [each.label.segment for each in seed.operative if isinstance(each, Paragraph)] == [
        str(number) for number in range(1, 23)
    ]
    parts = {each.label.segment: "".join(item.label.segment for item in each.items) for each in seed.paragraphs()}
    assert {number: letters for number, letters in parts.items() if letters} == {
        "9": "abcd",
        "13": "abcdefgh",
        "19": "abcd",
    }
    assert not any(item.items or item.closing for each in seed.paragraphs() for item in each.walk() if item != each)


def test_seed_was_parted_at_three_places(seed: Resolution) -> None:
    text = decode(SEED)
    assert [(text[at.left - 1], text[at.right]) for at in seed.repairs] == [("表", "示"), ("流", "关"), ("七", "天")]
    assert [text[at.left : at.right] for at in seed.repairs] == ["\n\n\n\n", "\n\n", "\n\n"]
    assert "表示关切恐怖分子" in seed.recitals[6].words
    assert "交流关于这类活动的信息" in seed.paragraphs()[5].passage.words
    assert "1 周七天当值" in seed.paragraphs()[15].passage.words


def test_seed_is_reproduced_but_for_layout(seed: Resolution) -> None:
    assert "".join(printed(seed)) == decode(SEED).replace("\n", "").removeprefix("## ")


def test_seed_passages_are_their_spans(seed: Resolution) -> None:
    text = decode(SEED)
    for passage in passages(seed):
        assert "".join(text[span.start : span.end] for span in passage.spans) == passage.words


def test_seed_keeps_its_oddities(seed: Resolution) -> None:
    """What is probably a slip stays as printed: the name in paragraph 21, the comma that ends paragraph 1."""
    assert seed.paragraphs()[20].passage.words.startswith("请反恐主义执行局在毒品")
    assert seed.paragraphs()[0].passage.words.endswith("，")
    assert seed.title.passage.words == "第 2322 (2016) 号决议"
    assert (seed.title.number, seed.title.year) == (2322, 2016)
    assert (seed.adoption.date.isoformat(), seed.adoption.meeting) == ("2016-12-12", 7831)


def labelled_lines() -> list[int]:
    """Return the indexes of the seed's lines that begin with a number or letter."""
    lines = decode(SEED).split("\n")
    return [index for index, line in enumerate(lines) if re.match(r"\d+\. |\([a-h]\) ", line)]


LAST_IN_THEIR_ROW = ("(d) 加强合作，拒绝", "(d) 指明", "(h) ", "22. ")


@pytest.mark.parametrize("index", labelled_lines())
def test_seed_without_one_labelled_line_is_refused(index: int) -> None:
    """Only the last of a row can be missing unseen."""
    lines = decode(SEED).split("\n")
    gone = lines.pop(index)
    if gone.startswith(LAST_IN_THEIR_ROW):
        assert segment("\n".join(lines))
    else:
        with pytest.raises(TextError, match=r"expected is|without a number"):
            segment("\n".join(lines))


@pytest.mark.parametrize("index", labelled_lines())
def test_seed_with_a_labelled_line_twice_is_refused(index: int) -> None:
    lines = decode(SEED).split("\n")
    lines.insert(index, lines[index])
    with pytest.raises(TextError, match="expected is"):
        segment("\n".join(lines))


def test_blank_lines_mean_nothing(seed: Resolution) -> None:
    assert list(printed(segment(re.sub("\n+", "\n", decode(SEED))))) == list(printed(seed))
    assert list(printed(segment(decode(SEED).replace("\n", "\r\n \r\n")))) == list(printed(seed))


def test_footnote_may_stand_above_the_title() -> None:
    tree = segment("* 因技术原因\n重新印发。\n" + SMALL)
    assert [note.passage.words for note in tree.footnotes] == ["因技术原因重新印发。"]
    assert tree.title.number == 3000


def test_form_feed_begins_a_line() -> None:
    tree = segment(SMALL.replace("清除水雷", "清除\f水雷"))
    assert tree.paragraphs()[0].items[0].passage.words == "清除水雷；"
    assert len(tree.repairs) == 1


def test_small_text_is_in_order() -> None:
    """The errors below are the only faults of their texts."""
    assert [each.label.number for each in segment(SMALL).paragraphs()] == ["1", "2", "3"]


ERRORS = {
    "empty text": (SMALL, " \n\u3000\n", 1, 1, "empty"),
    "no title": ("第 3000 (2030) 号决议\n\n", "", 1, 1, "title is missing"),
    "no title but another line": ("第 3000 (2030) 号", "\n  关于海峡的", 2, 3, "title is missing"),
    "only a footnote": (SMALL, "\n* 重新印发。", 2, 1, "title is missing"),
    "title with three figures of a year": ("(2030)", "(203)", 1, 1, "title is missing"),
    "second title": ("报告\n3.", " 第3001(2030)号决议\n3.", 12, 2, "second title"),
    "second title in an open paragraph": (
        "2. 请秘书长报告；",
        "2. 请秘书长\n第3001(2030)号决议",
        12,
        1,
        "second title",
    ),
    "only a title": (SMALL[SMALL.index("\n") :], "", 1, 1, "adoption line is missing"),
    "no adoption line": ("安全理事会 2030 年 6 月 5 日第 10900 次会议通过\n", "", 3, 1, "adoption line is missing"),
    "adoption line without an organ": ("安全理事会 2030", "2030", 3, 1, "adoption line is missing"),
    "impossible day": ("6 月 5 日", "6 月 31 日", 3, 7, "no such date"),
    "impossible month": ("安全理事会 2030 年 6 月 5 日", "2030年13月5日安全理事会", 3, 1, "no such date"),
    "second adoption line": ("回顾其", "安全理事会2030年6月5日通过\n回顾其", 5, 1, "second adoption line"),
    "second enacting formula": ("回顾其", "安全理事会，\n回顾其", 5, 1, "second time"),
    "first number wrong": ("1. 促请", "2. 促请", 6, 1, "'2.' stands here, expected is 1.:"),
    "number missing": ("2. 请秘书长报告；\n", "", 12, 1, "'3.' stands here, expected is 2.:"),
    "number repeated": ("3. 决定", "2. 决定", 13, 1, "'2.' stands here, expected is 3.:"),
    "number out of order": ("2. 请", "　４． 请", 11, 2, "'４．' stands here, expected is 2.:"),
    "number zero": ("1. 促请", "0. 促请", 6, 1, "'0.' stands here, expected is 1.:"),
    "letter missing": ("(a) 清除水雷；\n", "", 7, 1, "'(b)' stands here, expected is (a) or 2.:"),
    "letter repeated": ("(b) 公布", "(a) 公布", 8, 1, "'(a)' stands here, expected is (b) or 2.:"),
    "letter out of order": ("(b) 公布", "(c) 公布", 8, 1, "'(c)' stands here, expected is (b) or 2.:"),
    "numeral missing": ("(ii) 新", "(iii) 新", 10, 1, "'(iii)' stands here, expected is (ii) or (c) or 2.:"),
    "numeral first": ("(i) 旧图；\n", "", 9, 1, "'(ii)' stands here, expected is (i) or (c) or 2.:"),
    "ideograph missing": (
        "(i) 旧图；\n(ii)",
        "㈠旧图；\n㈢",
        10,
        1,
        "'㈢' stands here, expected is (二) or (c) or 2.:",
    ),
    "letter in the preamble": ("回顾其", "(a) 回顾其", 5, 1, "'(a)' stands here, expected is 1.:"),
    "letter after a heading": ("3. 决定", "(a) 决定", 12, 1, "does not end in"),
    "letter after closing words": (
        "2. 请秘书长报告；",
        "各国应遵守上述规定；\n(c) 公布；",
        12,
        1,
        "'(c)' stands here, expected is 2.:",
    ),
    "empty paragraph": ("2. 请秘书长报告；", "2. ", 11, 1, "'2.' is empty"),
    "paragraph of signs only": ("2. 请秘书长报告；", "2. ；", 11, 1, "'2.' is empty"),
    "empty part": ("(i) 旧图", "(i)  \n", 9, 1, "'(i)' is empty"),
    "empty paragraph before another": ("2. 请秘书长报告；\n报告", "2. ", 11, 1, "'2.' is empty"),
    "empty last paragraph": ("3. 决定继续处理此案。", "3.", 13, 1, "'3.' is empty"),
    "unnumbered paragraph": ("报告\n3.", "还请秘书长通报；\n3.", 12, 1, "without a number"),
    "unnumbered last paragraph": ("此案。\n", "此案。\n 完成于纽约。\n", 14, 2, "without a number"),
    "second closing words": ("2. 请", "以上适用；\n以下也适用；\n2. 请", 12, 1, "without a number"),
    "no operative paragraph": (SMALL[SMALL.index("1. 促请") :], "", 5, 1, "no numbered paragraph"),
    "no operative paragraph and no recital": (SMALL[SMALL.index("安全理事会，") :], "", 3, 1, "no numbered paragraph"),
    "no operative paragraph before an annex": ("1. 促请各国", "附件\n1. 促请各国", 5, 1, "no numbered paragraph"),
    "one unnumbered operative paragraph": (
        SMALL[SMALL.index("1. 促请") :],
        "核可秘书长的报告。\n",
        6,
        1,
        "cannot be told from a recital",
    ),
    "overlong heading": ("报告\n", "报告" * 20 + "甲\n", 12, 1, "at most 40 characters"),
    "heading with a comma": ("报告\n", "报告，审查\n", 12, 1, "does not end in"),
    "heading at the end": ("此案。\n", "此案。\n报告\n", 14, 1, "does not end in"),
    "recital that breaks off": ("各项决议，", "各项决议，特别是关于", 5, 1, "does not end in"),
    "half-width sign before another line": ("各项决议，\n", "各项决议,\n又回顾，\n", 5, 13, "half-width ','"),
    "half-width semicolon": ("报告；\n报告", "报告;\n报告", 11, 10, "half-width ';'"),
    "empty annex": ("此案。\n", "此案。\n附件一\n附件二\n1. 名单\n", 14, 1, "annex is empty"),
    "annex with a heading only": ("此案。\n", "此案。\n附件\n名单", 14, 1, "annex is empty"),
    "annex numbered from two": ("此案。\n", "此案。\n附件\n2. 名单", 15, 1, "expected is 1."),
    "annex with a number missing": ("此案。\n", "此案。\n附件\n1. 甲\n3. 乙", 16, 1, "expected is 2."),
    "letter in an annex without a number": ("此案。\n", "此案。\n附件\n下列：\n(a) 甲", 16, 1, "expected is 1."),
    "annex text that breaks off": ("此案。\n", "此案。\n附件\n以下，名单", 15, 1, "does not end in"),
    "empty footnote": ("报告\n3.", "¹\n3.", 12, 1, "'¹' has no text"),
    "footnote without end in a cut paragraph": (
        "2. 请秘书长报告；",
        "2. 请秘书\n* 见上文\n长报告；",
        13,
        1,
        "may go on with the footnote",
    ),
}


@pytest.mark.parametrize(("old", "new", "line", "column", "word"), ERRORS.values(), ids=ERRORS.keys())
def test_fault_is_reported_where_it_is(old: str, new: str, line: int, column: int, word: str) -> None:
    assert SMALL.count(old) == 1
    with pytest.raises(TextError) as caught:
        segment(SMALL.replace(old, new))
    assert (caught.value.line, caught.value.column) == (line, column)
    assert word in caught.value.en
    assert re.search("[\u4e00-\u9fff]{3}", caught.value.zh)
    assert caught.value.zh.startswith(f"第{line}行第{column}列")


BYTES = {
    "not UTF-8": ("安\n会".encode() + b"\xffx", 2, 2, "byte 0xFF"),
    "not UTF-8 after a byte order mark": (b"\xef\xbb\xbf" + "安".encode() + b"\xe5", 1, 2, "byte 0xE5"),
    "GB 18030": ("安全理事会".encode("gb18030"), 1, 1, "not UTF-8"),
    "NUL": ("安\r\n全\0".encode(), 2, 2, "U+0000"),
    "escape": ("\r\r𠮷𠮷\x1b[0m".encode(), 3, 3, "U+001B"),
    "C1 control": ("安\u0085全".encode(), 1, 2, "U+0085"),
    "vertical tab": (b"\v", 1, 1, "U+000B"),
    "delete": ("\f安\x7f".encode(), 1, 3, "U+007F"),
}


@pytest.mark.parametrize(("raw", "line", "column", "word"), BYTES.values(), ids=BYTES.keys())
def test_bytes_that_are_no_text_are_reported_where_they_are(raw: bytes, line: int, column: int, word: str) -> None:
    with pytest.raises(TextError) as caught:
        decode(raw)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert word in caught.value.en
    assert re.search("[\u4e00-\u9fff]{3}", caught.value.zh)


def test_byte_order_mark_is_dropped_and_layout_controls_are_kept() -> None:
    assert decode("\ufeff第\t\r\n\f。".encode()) == "第\t\r\n\f。"
