"""What belongs to the page and not to the text: running heads, dockets, bar codes, page numbers, the cover's lines."""

import re
from collections.abc import Sequence

from unscr.text.lines import Piece

_S = r"[ \t\u3000\u00a0\u202f]*"
_SYMBOL = rf"S/(?:RES/)?\d{{1,4}}{_S}(?:[(（]\d{{4}}[)）]|/\d{{1,5}})"
_DATE = rf"(?:\d{{1,2}}{_S}[A-Z][a-z]+{_S}\d{{4}}|\d{{4}}{_S}年{_S}\d{{1,2}}{_S}月{_S}\d{{1,2}}{_S}日)"
# Anywhere: no line of a resolution is one of these and nothing else.
_EVERYWHERE = re.compile(
    rf"(?:{_SYMBOL}(?:{_S}\d{{1,2}}(?:{_S}/{_S}\d{{1,2}})?)?"
    rf"|(?:\d{{1,2}}/\d{{1,2}}{_S})?\d{{2}}-\d{{5}}(?:{_S}(?:\([A-Z]\)|[A-Z]))?(?:{_S}\d{{6}})?(?:{_S}\d{{1,2}}{_S}/{_S}\d{{1,2}})?(?:{_S}\*\d+\*)?"
    rf"|\d{{1,2}}{_S}/{_S}\d{{1,2}}(?:{_S}{_SYMBOL})?"
    r"|\[S/[\w./-]{1,30}\]"
    rf"|{_SYMBOL}{_S}[Pp]age{_S}\d{{1,2}}"
    r"|\*\d{6,9}\*|[Pp]lease recycle.?|请回收.?|[-–—]\s*\d{1,2}\s*[-–—]|[Pp]age \d{1,2}(?: of \d{1,2})?"
    r"|第\s*\d{1,2}\s*页(?:\s*[,，/]?\s*共\s*\d{1,2}\s*页)?|_{3,}|-{3,}|\*{4,}|={3,}|<PAGE>.*"
    r")[\u200e\u200f]*",
)
_NUMBER = re.compile(r"\d{1,2}")
# Before the title only.
_COVER = re.compile(
    rf"(?:United{_S}Nations|Security{_S}Council|联{_S}合{_S}国|安全理事会|安理会"
    rf"|Distr\.?:?{_S}(?:General|LIMITED)?"
    rf"|General|普遍分发|Original:?.*|ENGLISH|CHINESE|{_DATE}|United Nations{_S}{_SYMBOL}|联合国{_S}{_SYMBOL}"
    rf"|Security Council{_S}Distr\.:{_S}General|安全理事会{_S}Distr\.:{_S}General|PROVISIONAL"
    r"|(?:\[?S/\d[\d/.A-Za-z-]*\]?))",
    re.IGNORECASE,
)
# In a text of one line they stand between words.
_INLINE = re.compile(
    rf"{_S}(?:\d{{2}}-\d{{5}}{_S}\([A-Z]\)(?:{_S}\*\d{{6,9}}\*)?(?:{_S}{_SYMBOL})?|\*\d{{6,9}}\*)(?=\s|$)"
)

# Markdown, as copied from a page: a mark before a letter at the start of a word, and the same mark after a word.
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<mark>\*{1,3}|_{1,3})(?P<words>[^\W\d_](?:[^*_\n]*[^\s*_])?|\d{1,3}[.)]|\([a-z]{1,4}\))(?P=mark)(?!\*)"
)


def without_emphasis(text: str) -> str:
    """Return the text without the marks of Markdown's italics and bold, which would be taken for those of notes."""
    return _EMPHASIS.sub(r"\g<words>", text)


def without_page(lines: Sequence[Piece], *, cover: bool = False) -> tuple[list[Piece], frozenset[int]]:
    """Return the lines of the text, and the numbers of those before which lines were taken away.

    ``cover`` tells that they stand before the title.
    """
    kept: list[Piece] = []
    breaks: set[int] = set()
    broken = False
    following = [*(line.text for line in lines[1:]), ""]
    for line, after in zip(lines, following, strict=False):
        # A number alone is that of a page beside what else belongs to one.
        paged = _NUMBER.fullmatch(line.text) and (broken or _EVERYWHERE.fullmatch(after))
        if paged or _EVERYWHERE.fullmatch(line.text) or (cover and _COVER.fullmatch(line.text)):
            broken = True
            continue
        if broken:
            breaks.add(line.line)
            broken = False
        kept.append(line)
    return kept, frozenset(breaks)


def without_inline(text: str) -> str:
    """Return a line without the dockets and bar codes that stand between its words."""
    return _INLINE.sub("", text)
