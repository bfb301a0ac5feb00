"""Prints arbitrary resolutions: draws a tree, writes its text in the Council's layout, notes where all of it stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from unscr.text.tree import (
    AdoptionLine,
    Annex,
    Footnote,
    Heading,
    Label,
    Paragraph,
    Passage,
    Repair,
    Resolution,
    Span,
    Title,
)

ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
LETTERS = " abcdefghijkl"
STYLES = ("letter", "numeral", "ideograph", "dotted")
FULL_WIDTH = str.maketrans("0123456789().abcdefghijklvx", "０１２３４５６７８９（）．ａｂｃｄｅｆｇｈｉｊｋｌｖｘ")

CALM = st.text("反恐主义执行局与各国协商编写报告并建议加强司法合作安全理事会", min_size=1, max_size=6)
SIGNS = "，。；：“*¹㈠#,; \u00a0𠮷"
PHRASES = [
    "第 2178(2014)号决议",
    "附件",
    "(a)",
    "(一)",
    "1. ",
    "1.5",
    "b.",
    "[^1]",
    "[^1]:",
    "I-24/7",
    "安全理事会，",
    "。”",
]
LOUD = st.sampled_from(SIGNS) | st.sampled_from(PHRASES) | st.sampled_from(["(伊黎)", "A", "2016 年 12 月 12 日"])
READS_AS_START = re.compile(
    r"[(（][a-zａ-ｚ一二三四五六七八九十]+[)）]|[㈠-㈩]|[0-9０-９]+[.．]|[a-zａ-ｚ][.．]|[*＊¹²³⁰⁴-⁹#]|\[\^"
    r"|附件|第 2178|\s"
)
READS_AS_END = re.compile(r"[，；。：,;:][”’」』）)》〉*¹\]\[^0-9]*$|\s$")


@dataclass
class Printed:
    """A text and the tree that it must give."""

    text: str
    tree: Resolution


@dataclass
class Press:
    """Writes text and remembers offsets; every choice is drawn."""

    draw: Callable[[st.SearchStrategy[Any]], Any]
    newline: str
    text: str = ""
    notes: list[Footnote] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def choose(self, *options: Any) -> Any:
        """Draw one of the options; one given twice comes more often."""
        return self.draw(st.sampled_from(options))

    def feed(self) -> None:
        """End the line; blank lines and white space around lines are layout."""
        for _ in range(self.choose(1, 2, 2, 3, 5)):
            self.text += self.choose("", "", " ", "\u3000", "\t") + self.newline
        self.text += self.choose("", "", "", "\u3000\u3000", "\f", "\u00a0 ")

    def put(self, words: str) -> Span:
        """Write words as they are."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def line(self, words: str) -> Passage:
        """Write words on a line of their own."""
        self.feed()
        return Passage(words, (self.put(words),))

    def words(self, words: str, *, note: bool = True) -> Passage:
        """Write words, parted by page breaks at places that cannot be taken for the end of a paragraph."""
        places = [i for i in range(1, len(words)) if parts_visibly(words[:i], words[i:])]
        cuts = (
            sorted(self.draw(st.sets(st.sampled_from(places), max_size=2))) if places and self.choose(0, 0, 1) else []
        )
        spans = []
        for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True):
            if spans:
                if note and self.choose(0, 0, 1):
                    self.note()
                self.feed()
            spans.append(self.put(words[start:end]))
        self.repairs += [Repair(left.end, right.start) for left, right in pairwise(spans)]
        return Passage(words, tuple(spans))

    def note(self, *, cut: bool = False, end: str = "。") -> None:
        """Write a footnote."""
        mark, colon = self.choose(
            ("¹", ""), ("²³", ""), ("*", ""), ("**", ""), ("＊", ""), ("[^1]", ":"), ("[^乙]", "：")
        )
        self.feed()
        self.put(mark + colon + self.choose("", " "))
        words = self.draw(sentences(end))
        self.notes.append(Footnote(mark, self.words(words, note=False) if cut else Passage(words, (self.put(words),))))

    def notes_between(self) -> None:
        """Write a footnote, or rather not."""
        if self.choose(0, 0, 0, 0, 1):
            self.note(cut=self.choose(True, False))

    def label(self, style: str, ordinal: int) -> Label:
        """Write a label in one of its printed forms; now and then its text begins only on the next line."""
        self.feed()
        bare = {"number": str(ordinal), "numeral": ROMAN[ordinal], "ideograph": CHINESE[ordinal]}.get(style)
        bare = bare or LETTERS[ordinal]
        sign = f"{bare}." if style in ("number", "dotted") else f"({bare})"
        if style == "ideograph" and ordinal <= 10 and self.choose(True, False):
            bare = sign = chr(ord("㈠") + ordinal - 1)
        elif self.choose(0, 0, 1):
            bare, sign = bare.translate(FULL_WIDTH), sign.translate(FULL_WIDTH)
        step = {"number": str(ordinal), "letter": LETTERS[ordinal], "dotted": LETTERS[ordinal]}.get(
            style, ROMAN[ordinal]
        )
        alone = self.choose(0, 0, 0, 1)
        printed = sign + ("" if alone else self.choose("", " ", "\t", "\u3000", "  "))
        label = Label(printed, bare, step, ordinal, self.put(printed))
        if alone:
            self.feed()
        return label

    def paragraph(self, ordinal: int) -> Paragraph:
        """Write a numbered paragraph with any parts below it."""
        styles = self.draw(st.permutations(STYLES))[: self.choose(0, 0, 1, 2, 3, 4)]
        paragraph = self._paragraph([("number", ordinal)], styles, last=True)
        if paragraph.items and self.choose(0, 0, 1):
            self.notes_between()
            self.feed()
            closing = self.words(self.draw(sentences("；。")))
            paragraph = replace(paragraph, closing=closing)
        return paragraph

    def _paragraph(self, chain: list[tuple[str, int]], styles: list[str], *, last: bool) -> Paragraph:
        label = self.label(*chain[-1])
        if not styles:
            return Paragraph(label, self.words(self.draw(sentences("；；。，" + ("" if last else " ")))))
        # Without a colon, (i) after (h) is a letter.
        must_announce = styles[0] == "numeral" and ("letter", 8) in chain
        passage = self.words(self.draw(sentences("：" if must_announce else "：：：； ")))
        count = self.choose(1, 2, 3, 3, 12) if len(chain) < 3 else self.choose(1, 2)
        items = []
        for ordinal in range(1, count + 1):
            deeper = styles[1:] if ordinal in (1, 8) else []
            only_last = last and ordinal == count
            items.append(self._paragraph([*chain, (styles[0], ordinal)], deeper, last=only_last))
        return Paragraph(label, passage, tuple(items))

    def heading(self) -> Heading:
        """Write a heading of at most 40 characters."""
        words = self.draw(st.text("执行部分报告军火禁运旅行 ABC()", max_size=38))
        return Heading(self.line(f"甲{words}乙"))

    def section(self, *, annex: bool) -> tuple[Heading | Passage | Paragraph, ...]:
        """Write the operative part, or the blocks of an annex."""
        blocks: list[Heading | Passage | Paragraph] = []
        if annex:
            # Directly after the annex line a short line is a heading, whatever follows.
            if self.choose(True, False):
                blocks.append(self.heading())
            if self.choose(True, False):
                blocks.append(self.line(self.draw(sentences("。：；"))))
        for ordinal in range(1, self.choose(1, 2, 3, 11) + 1):
            blocks += [self.heading() for _ in range(self.choose(0, 0, 0, 0, 1, 2))]
            blocks.append(self.paragraph(ordinal))
            self.notes_between()
            if annex and not (blocks[-1].items and blocks[-1].closing is None) and self.choose(0, 0, 1):
                self.feed()
                blocks.append(self.words(self.draw(sentences("。；，"))))
        return tuple(blocks)


def parts_visibly(left: str, right: str) -> bool:
    """Tell whether a page break between these cannot be taken for the end of a paragraph."""
    return READS_AS_END.search(left) is None and READS_AS_START.match(right) is None


@st.composite
def sentences(draw: Callable[[st.SearchStrategy[Any]], Any], ends: str) -> str:
    """Draw words that begin and end quietly, with anything between; a blank in ``ends`` stands for no sign."""
    middle = draw(st.lists(st.one_of(CALM, LOUD), max_size=4))
    closer = draw(st.sampled_from(["", "", "”", "¹", "）"]))
    end = draw(st.sampled_from(ends)).strip()
    return "".join([draw(CALM), *middle, draw(CALM), end, closer if end else ""])


def title(press: Press) -> Title:
    number, year = press.choose((2322, 2016), (1, 1946), (99999, 2020))
    space, no = press.choose("", " ", "\u3000"), press.choose("号", "號", "")
    words = f"第{space}{number}{space}({year}){space}{no}{press.choose('决议', '決議')}"
    words = words.translate(FULL_WIDTH) if press.choose(True, False) else words
    press.text += press.choose("", "\n\n", "# ", "##", "\u3000### ")
    return Title(Passage(words, (press.put(words),)), number, year)


def adoption(press: Press) -> AdoptionLine:
    day = press.draw(st.dates(date(1946, 1, 1), date(2199, 12, 31)))
    meeting = press.choose(None, 1, 7831, 10089)
    space = press.choose("", " ")
    printed = f"{day.year}{space}年{space}{day.month}{space}月{space}{day.day}{space}日"
    at = "" if meeting is None else f"{press.choose('', '第')}{space}{meeting}{space}次会议"
    words = press.choose(f"安全理事会{press.choose('', '于', space)}{printed}{at}通过", f"{printed}安全理事会{at}通过")
    words = words.translate(FULL_WIDTH) if press.choose(True, False) else words
    return AdoptionLine(press.line(words), day, meeting)


def preamble(press: Press) -> tuple[Passage | None, tuple[Passage, ...]]:
    form = press.choose("none", "line", "shared")
    enacting, recitals = None, []
    press.feed()
    if form == "line":
        enacting = press.words("安全理事会，", note=False)
        press.feed()
    if form == "shared":
        enacting = Passage("安全理事会，", (press.put("安全理事会，"),))
        press.text += press.choose("", " ")
    for _ in range(press.choose(1, 2, 4) if form == "shared" else press.choose(0, 1, 3)):
        recitals.append(press.words(press.draw(sentences("，，，；：。"))))
        press.notes_between()
        press.feed()
    return enacting, tuple(recitals)


@st.composite
def printed_resolutions(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Printed:
    """Draw a resolution and print it."""
    press = Press(draw, draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))
    the_title, line = title(press), adoption(press)
    enacting, recitals = preamble(press)
    operative = press.section(annex=False)
    names = press.choose((), (), ("附件",), ("附件一", "附录 B"), ("附件", "附件２"))
    annexes = [Annex(press.line(name), press.section(annex=True)) for name in names]
    if press.choose(0, 0, 1):
        press.note(end=" 。")
    press.text += press.choose("", "\n", "\r\n\u3000\n")
    repairs = tuple(sorted(press.repairs, key=lambda repair: repair.left))
    tree = Resolution(the_title, line, enacting, recitals, operative, tuple(annexes), tuple(press.notes), repairs)
    return Printed(press.text, tree)
