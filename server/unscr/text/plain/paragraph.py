"""Lines joined to paragraphs: wrapped lines, words parted by hyphens, and what a page break had parted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from unscr.text.document import Finding, Language
from unscr.text.findings import finding
from unscr.text.lines import Piece, ending
from unscr.text.outline.enacting import opening
from unscr.text.outline.sign import Sign, sign
from unscr.text.plain.lead import leads

_ENDED = re.compile(r"[,;:.](?:[”’\"')\]]|\s*[*¹²³⁰⁴-⁹]|\[\^[^\]]+\])*$|; (?:and|or)$")
_HYPHEN = re.compile(r"(?P<head>[A-Za-z]+)[-\u00ad\u2010]$")
_TAIL = re.compile(r"[a-z]+")
# A hyphen after these is part of the word.
_COMPOUND = frozenset(
    {"counter", "non", "self", "cross", "al", "vis", "long", "well", "pre", "post", "follow", "short", "high", "low"}
    | {"secretary", "under", "anti", "decision", "peace", "law"}
)


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    first: Piece
    text: str
    sign: Sign | None


def paragraphs(lines: Sequence[Piece], language: Language) -> tuple[list[Paragraph], list[Finding]]:
    """Return the paragraphs; where whether to join was doubtful, that is told."""
    made: list[Paragraph] = []
    findings: list[Finding] = []
    joined = "\n".join(line.text for line in lines)
    # Where blank lines stand between paragraphs, a full line end is none.
    spaced = _is_spaced(lines)
    before: Piece | None = None
    for line in lines:
        own = sign(line.text)
        gap = before is not None and line.line - before.line > 1
        last = made[-1] if made else None
        if last is None or _begins(line, own, last, gap, spaced=spaced, language=language):
            made.append(Paragraph(line, line.text, own))
        else:
            last.text = _added(last.text, line, joined, language, findings)
        before = line
    return made, findings


def _is_spaced(lines: Sequence[Piece]) -> bool:
    gaps = sum(after.line - before.line > 1 for before, after in pairwise(lines))
    return gaps * 5 > len(lines)


def _begins(line: Piece, own: Sign | None, last: Paragraph, gap: bool, *, spaced: bool, language: Language) -> bool:
    """Tell whether a line begins a paragraph, and does not go on with the one before."""
    if own is not None and _counts(own, last):
        return True
    if opening(line.text) and not last.sign:
        return True
    if opening(last.text) == len(last.text):
        return True
    if language == "zh":
        return bool(
            ending(last.text.rstrip(" ,;:.").rstrip()) or ending(last.text) or last.text.endswith((",", ";", "."))
        )
    if not _ENDED.search(last.text):
        return False
    if last.text.endswith((",", ":")) or spaced:
        return gap or (not spaced and leads(line.text) and last.text.endswith(","))
    return gap or (last.text.endswith((".", ";")) and line.text[:1].isupper() and bool(own or leads(line.text)))


def _counts(own: Sign, last: Paragraph) -> bool:
    """Tell whether a sign counts; a figure that a line happens to begin with has unended words before it."""
    if _ENDED.search(last.text) or ending(last.text) or last.text.endswith(("; and", "; or", ";and")):
        return True
    return (
        own.printed.endswith((")", "）"))
        and len(own.printed) > 2
        and own.printed[0] in "(（"
        and not last.text[-1:].isalnum()
    )


def _added(text: str, line: Piece, whole: str, language: Language, findings: list[Finding]) -> str:
    if language == "zh":
        latin = text[-1:].isascii() and text[-1:].isalpha() and line.text[:1].isascii() and line.text[:1].isalpha()
        return f"{text}{' ' if latin else ''}{line.text}"
    parted = _HYPHEN.search(text)
    tail = _TAIL.match(line.text)
    if parted is None or tail is None:
        return f"{text} {line.text}"
    head = parted["head"]
    if re.search(rf"\b{head}{tail[0]}\b", whole):
        return f"{text[:-1]}{line.text}"
    if not re.search(rf"\b{head}-{tail[0]}\b", whole):
        findings.append(finding("hyphen-doubtful", f"{line.line}:{line.column}", f"{head}-{tail[0]}"))
        if head.lower() not in _COMPOUND:
            return f"{text[:-1]}{line.text}"
    return f"{text}{line.text}"
