"""What a copy brings along and no page has.

Entities and marks of mark-up, quotation marks before every paragraph, numbers on lines of their own, another language
below, words of the web page round the text. Lines stay where they are.
"""

import html
import re
from collections.abc import Sequence

from unscr.text.document import Finding, Language
from unscr.text.findings import finding
from unscr.text.lines import Piece, pieces
from unscr.text.outline.enacting import opening
from unscr.text.outline.heading import is_annex
from unscr.text.outline.sign import sign
from unscr.text.plain.title import heads

_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|[a-z]{2,8});")
# Markdown: a stop that is no list's, and the mark of a quotation before a line.
_ESCAPED = re.compile(r"(?<=[\w)])\\(?=[.)\]])|\\(?=[(\[*_#-])")
_CITED = re.compile(r"(?m)^[ \t]*>[ \t]?")
_OPENS = re.compile(r"^(?P<before>[ \t\u00a0\u3000]*)[“„«「\"](?=\S)")
_CLOSES = re.compile(r"[”“»」\"](?=\s*$)")
_QUOTED = 3
_S, _BREAK = r"[ \t\u00a0\u3000]*", r"(?:\r\n?|\n)"
_LONE = re.compile(
    rf"(?m)^(?P<sign>{_S}(?:\d{{1,3}}[.．、]|[(（][a-zA-Z]{{1,4}}[)）]|[㈠-㈩])){_S}"
    rf"(?P<gap>{_BREAK}(?:{_S}{_BREAK}){{0,2}})(?={_S}[^\s\d(（㈠-㈩])"
)
_BARE = re.compile(r"(?m)^(?P<number>[ \t\u00a0\u3000]*\d{1,3})(?=[\t\u2003](?=[^\s\d]))")
_LANGUAGES: tuple[Language, ...] = ("zh", "en")
# A title stands within the first lines, and words of a page are shorter than a paragraph.
_FEW, _SHORT = 400, 80
_STOP = re.compile(r"[.。][”\"’」)）]?[*†¹²³⁰⁴-⁹]{0,3}$")
_ENDED = re.compile(r"[,;:.，；：。][”\"’」)）]?[*†¹²³⁰⁴-⁹]{0,3}$")


def plainly(text: str) -> str:
    """Return the text without what a copy has put into its lines."""
    if _ENTITY.search(text):
        text = _ENTITY.sub(lambda each: html.unescape(each[0]), text)
    text = _ESCAPED.sub("", text) if "\\" in text else text
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and sum(_CITED.match(line) is not None for line in lines) * 2 > len(lines):
        text = _CITED.sub("", text)
    text = _LONE.sub(lambda each: f"{each['gap']}{each['sign']} ", _unquoted(text))
    return _numbered(text)


def _unquoted(text: str) -> str:
    """Return the text without the quotation marks that open each of its paragraphs, and the one that closes it."""
    lines = text.splitlines(keepends=True)
    quoted = [place for place, line in enumerate(lines) if _OPENS.match(line) and not _CLOSES.search(line)]
    if len(quoted) < _QUOTED or not any(opening(_OPENS.sub("", lines[place], count=1).strip()) for place in quoted):
        return text
    inside = [_OPENS.sub(r"\g<before>", line, count=1) for line in lines[quoted[0] :]]
    for place in range(len(inside) - 1, -1, -1):
        if _CLOSES.search(inside[place]):
            inside[place] = _CLOSES.sub("", inside[place], count=1)
            break
    return "".join([*lines[: quoted[0]], *inside])


def _numbered(text: str) -> str:
    """Return the text with a stop behind numbers that only a tab parts from their words, where these count from 1."""
    found = [int(each["number"].strip()) for each in _BARE.finditer(text)]
    return _BARE.sub(r"\g<number>.", text) if found[:1] == [1] and found == sorted(set(found)) else text


def first_of(text: str, findings: list[Finding]) -> tuple[str, Language | None]:
    """Return the first of two texts that stand one below the other in two languages, and its language.

    The language is None where the text has one title, or titles in one language.
    """
    found: list[tuple[int, int, Language, str]] = []
    for line in pieces(text):
        if len(line.text) < _FEW:
            found += [(line.start, line.line, each, line.text) for each in _LANGUAGES if heads(line.text, each)]
    for _, _, language, _ in found[:1]:
        for start, place, other, words in found[1:]:
            if other != language and start > found[0][0]:
                findings.append(finding("second-language", f"{place}:1", words))
                return text[:start], language
    return text, None


def unframed(lines: Sequence[Piece], findings: list[Finding]) -> list[Piece]:
    """Return the lines without those of a web page below: short, unended, behind a full stop, and no annex's."""
    kept = list(lines)
    if any(is_annex(line.text) for line in kept):
        return kept
    end = len(kept)
    while end > 1 and _is_of_page(kept[end - 1].text):
        end -= 1
    if end == len(kept) or not _STOP.search(kept[end - 1].text):
        return kept
    findings += [finding("page-words", f"{line.line}:{line.column}", line.text) for line in kept[end:]]
    return kept[:end]


def _is_of_page(words: str) -> bool:
    return len(words) < _SHORT and not _ENDED.search(words) and sign(words) is None and not words[:1].islower()
