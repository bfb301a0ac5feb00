"""Text that has come in one line, as from a web page: line ends put back where titles and numbers show them."""

import re

from unscr.text.document import Language
from unscr.text.outline.enacting import opening
from unscr.text.plain import lead
from unscr.text.plain.page import without_inline
from unscr.text.plain.title import adoption, title

# A line of a page is seldom longer; a paragraph often is, but then there are many of them.
_LONG = 1200
_FEW = 4
_NUMBER = re.compile(r"(?:(?<=[；。;.：:，,」”])|(?<=\s))\s*(?P<number>\d{1,3})[.．](?!\d)\s*(?=[^\d\s])")
_ITEM = re.compile(
    r"(?<=[；;：:，,])\s*(?=(?:[(（](?:[a-z]{1,4}|[一二三四五六七八九十]{1,3})[)）]|[㈠-㈩]))|(?<=; and)\s+(?=\()"
)


def is_single(text: str) -> bool:
    """Tell whether the text has lost its lines."""
    lines = [line for line in text.splitlines() if line.strip()]
    return 0 < len(lines) <= _FEW and max(map(len, lines)) > _LONG


def with_lines(text: str, language: Language) -> str:
    """Return the text with a line for the title, the adoption, each paragraph and each part of one."""
    text = without_inline(" ".join(text.split()))
    head = title(text, language)
    before, rest = (text[: head.end], text[head.end :].strip()) if head else ("", text)
    adopted = adoption(rest, language)
    if adopted:
        before, rest = f"{before}\n{adopted[0]}", rest[adopted.end() :].strip()
    length = opening(rest)
    preamble, operative = _cut(rest[length:])
    parts = lead.parted(preamble) if language == "zh" else lead.parted_english(preamble)
    lines = [before, rest[:length], *parts, *(line for part in operative for line in _ITEM.split(part))]
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _cut(text: str) -> tuple[str, list[str]]:
    """Return the preamble and the numbered paragraphs, which must count up from 1."""
    spots: list[int] = []
    for found in _NUMBER.finditer(text):
        if int(found["number"]) == len(spots) + 1:
            spots.append(found.start())
    if not spots:
        return text, []
    ends = [*spots[1:], len(text)]
    return text[: spots[0]], [text[start:end] for start, end in zip(spots, ends, strict=True)]
