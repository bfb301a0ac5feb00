"""Text that has come in one line, as from a web page: line ends put back where titles and numbers show them."""

import re

from unscr.text.document import Language
from unscr.text.outline.enacting import opening
from unscr.text.plain import lead
from unscr.text.plain.page import without_inline
from unscr.text.plain.title import adoption, title

# Title, adoption, opening words, a recital and a paragraph: no resolution has fewer lines.
_FEW = 4
_NUMBER = re.compile(r"(?:(?<=[；。;.：:，,」”])|(?<=\s))\s*(?P<number>\d{1,3})[.．](?!\d)\s*(?=[^\d\s])")
_HEADING = re.compile(r"(?<=[;.,:；。，：])\s*(?!and\b|or\b)[^;.,:；。，：\s][^;.:,；。，：]{0,80}\s*$")
_ANNEX = re.compile(
    r"(?<=[.。])\s+(Annex(?:\s+(?:[IVX]{1,4}|[1-9A-Z]))?(?=\s)"
    r"|附件[一二三四五六七八九十]?(?=\s))"
)
_ITEM = re.compile(
    r"(?<=[；;：:，,])\s*(?=(?:[(（](?:[a-z]{1,4}|[一二三四五六七八九十]{1,3})[)）]|[㈠-㈩]|[a-z]\.(?=\s)))"
    r"|(?:(?<=[;,] and)|(?<=[;,] or))\s+(?=\()"
)
# A few words with a capital, which no sign ends, before the sign of the next part.
_HEADED = re.compile(r"(?<=[;:])\s+(?P<heading>[A-Z][^;:.,()]{2,60}?)\s+(?=\([a-z]{1,4}\)\s)")


def is_single(text: str) -> bool:
    """Tell whether the text has lost its lines."""
    return 0 < sum(1 for line in text.splitlines() if line.strip()) <= _FEW


def with_lines(text: str, language: Language) -> str:
    """Return the text with a line for the title, the adoption, each paragraph and each part of one."""
    text = without_inline(" ".join(text.split()))
    head = title(text, language)
    before, rest = (text[: head.end], text[head.end :].strip()) if head else ("", text)
    adopted = adoption(rest, language)
    if adopted:
        before, rest = f"{before}\n{adopted[0]}", rest[adopted.end() :].strip()
    length = opening(rest)
    main, *annexes = _ANNEX.split(rest[length:])
    preamble, operative = _cut(main)
    preamble, *headed = _tail(preamble)
    parts = lead.parted(preamble) if language == "zh" else lead.parted_english(preamble)
    lines = [before, rest[:length], *parts, *headed, *_lines(operative)]
    # What is split at a group comes with it: heading, text, heading, text.
    for heading, words in zip(annexes[::2], annexes[1::2], strict=True):
        first, numbered = _cut(words)
        lines += [heading, *_ITEM.split(first), *_lines(numbered)]
    return "\n\n".join(line.strip() for line in lines if line.strip())


def _lines(paragraphs: list[str]) -> list[str]:
    rows = (row for each in paragraphs for row in _HEADED.sub(r"\n\g<heading>\n", each).split("\n"))
    return [line for row in rows for part in _ITEM.split(row) for line in _tail(part)]


def _tail(words: str) -> list[str]:
    """Return the words and, of its own, the heading of what follows them, which no sign ends."""
    found = _HEADING.search(words)
    return [words[: found.start()], found[0]] if found else [words]


def _cut(text: str) -> tuple[str, list[str]]:
    """Return what stands before the numbered paragraphs, and those; they must count up from 1."""
    spots: list[int] = []
    for found in _NUMBER.finditer(text):
        if int(found["number"]) == len(spots) + 1:
            spots.append(found.start())
    if not spots:
        return text, []
    ends = [*spots[1:], len(text)]
    return text[: spots[0]], [text[start:end] for start, end in zip(spots, ends, strict=True)]
