"""Lines joined to paragraphs: wrapped lines, words parted by hyphens, and what a page break had parted."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from unscr.text.document import Finding, Language
from unscr.text.findings import finding
from unscr.text.lines import Piece
from unscr.text.outline.enacting import opening
from unscr.text.outline.heading import is_annex
from unscr.text.outline.row import Style
from unscr.text.outline.sign import Sign, sign
from unscr.text.plain.lead import leads

_ENDED = re.compile(
    r"(?:[,;:.，；：。](?:[”’\"')\]」』）]|\s*[*¹²³⁰⁴-⁹]|\[\^[^\]]+\])*|[;；,，] ?(?:and|or|以及|和|或))$"
)
_HYPHEN = re.compile(r"(?P<head>[A-Za-z]+)[-\u00ad\u2010]$")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_TAIL = re.compile(r"[a-z]+")
# Longer lines than these are whole paragraphs, and shorter ones may be headings.
_WRAPPED = {"en": 130, "zh": 64}
_HEADING = {"en": 90, "zh": 40}
# Where hardly any line ends in the middle of words, lines are paragraphs.
_OPEN = 0.2
# Print is set in letters of different widths: a line this much shorter than the longest one was ended on purpose.
_FULL = 0.8
# The signs of headed parts of a resolution.
_PARTS = frozenset({Style.UPPER, Style.UPPER_NUMERAL})
# From this year on files come from word processors that part no words.
_UNPARTED_SINCE = 1994


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    first: Piece
    parts: list[str]
    sign: Sign | None
    is_heading: bool = False

    @property
    def text(self) -> str:
        """The words of all lines."""
        return "".join(self.parts)

    @property
    def ended(self) -> bool:
        """Whether a sign ends the words."""
        return _ENDED.search(self.parts[-1]) is not None

    @property
    def alone(self) -> str:
        """The words, where there is one line of them."""
        return self.parts[0] if len(self.parts) == 1 else ""


@dataclass(slots=True)
class Joiner:
    """The lines of one text, and how they are laid out; ``breaks`` are the numbers of lines that begin a page."""

    lines: Sequence[Piece]
    language: Language
    year: int
    breaks: frozenset[int]
    findings: list[Finding]
    counts: Counter[str] = field(default_factory=Counter)

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs; where whether to join was doubtful, that is told."""
        made: list[Paragraph] = []
        self.counts.update(word.lower() for line in self.lines for word in _WORD.findall(line.text))
        signs = [_sign(line.text) for line in self.lines]
        headings = self._headings(signs)
        # In a text of whole paragraphs line by line, most lines are longer than any that was wrapped.
        lengths = sorted(len(line.text) for line in self.lines)
        width = lengths[int(len(lengths) * 0.97)] if lengths else 0
        open_ends = sum(_ENDED.search(line.text) is None for line in self.lines)
        wrapped = width <= _WRAPPED[self.language] and open_ends > _OPEN * len(self.lines)
        gaps = sum(after.line - before.line > 1 for before, after in pairwise(self.lines))
        spaced = wrapped and gaps * 12 > len(self.lines)
        # In a copy with double spacing a blank line tells nothing after a line that is full.
        doubled = wrapped and gaps * 10 > len(self.lines) * 8
        for index, line in enumerate(self.lines):
            own, last = signs[index], made[-1] if made else None
            gap = index > 0 and line.line - self.lines[index - 1].line > 1 and line.line not in self.breaks
            following = 1 if self.language == "zh" else len(line.text.split(" ")[0])
            full = index > 0 and len(self.lines[index - 1].text) + following > _FULL * width
            apart = gap and not (doubled and full)
            if last is None or headings[index] or last.is_heading or self._is_own(line, own, last):
                starts = True
            elif self.language == "en" and line.text[:1].islower():
                starts = apart and (_goes_on(own, made) or _closes(made))
            elif apart and _goes_on(own, made):
                starts = True
            elif wrapped:
                # Where blank lines part paragraphs, a line end alone does not, save at the end of a page.
                parts = not spaced or line.line in self.breaks
                starts = last.ended and (gap or (parts and (not full or leads(line.text, self.language))))
            elif line.line in self.breaks and last.parts[-1].endswith("，"):
                # A comma at the end of a page may be one inside a paragraph.
                starts = leads(line.text, self.language)
            else:
                starts = last.ended or (self.language == "en" and line.text[:1].isupper() and 0 < len(last.alone) < 80)
            if starts or last is None:
                made.append(Paragraph(line, [line.text], own, headings[index]))
            else:
                self._add(last, line)
        return made

    def _is_own(self, line: Piece, own: Sign | None, last: Paragraph) -> bool:
        """Tell whether a line begins a paragraph by what it is, and does not go on with the one before."""
        if is_annex(line.text) or (last.alone and (is_annex(last.alone) or opening(last.alone) == len(last.alone))):
            return True
        if opening(line.text) and not last.sign and last.ended:
            return True
        if own is None:
            return False
        bracketed = own.printed[:1] in "(（㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
        # A figure that a line happens to begin with has unended words before it.
        return (
            last.ended or (bracketed and not last.parts[-1][-1:].isalnum()) or (self.language == "zh" and own.is_number)
        )

    def _headings(self, signs: Sequence[Sign | None]) -> list[bool]:
        """Tell for each line whether it is short, unended, and only such lines part it from a sign or a lead."""
        found: list[bool] = []
        before_sign = False
        for index in range(len(self.lines) - 1, -1, -1):
            line, own = self.lines[index], signs[index]
            previous = self.lines[index - 1] if index else None
            closed = previous is None or _ENDED.search(previous.text) is not None or self._is_short(previous)
            is_heading = (
                before_sign and closed and (self._is_short(line) if own is None else self._is_lettered(line, own))
            )
            found.append(is_heading)
            before_sign = is_heading or own is not None
        return found[::-1]

    def _is_short(self, line: Piece) -> bool:
        return (
            len(line.text) <= _HEADING[self.language]
            and not _ENDED.search(line.text)
            and not opening(line.text)
            and not line.text[:1].islower()
            and not (self.language == "zh" and set(line.text) & set("，；。："))
        )

    def _is_lettered(self, line: Piece, own: Sign) -> bool:
        """Tell whether a line is a capital letter or numeral, as parts are headed, with a short title or none."""
        words = line.after(own.length)
        return own.readings[0].style in _PARTS and own.printed[0] not in "(（" and self._is_short(words)

    def _add(self, last: Paragraph, line: Piece) -> None:
        before = last.parts[-1]
        if self.language == "zh":
            latin = before[-1:].isascii() and before[-1:].isalpha() and line.text[:1].isascii()
            last.parts += [" ", line.text] if latin and line.text[:1].isalpha() else [line.text]
            return
        parted, tail = _HYPHEN.search(before), _TAIL.match(line.text)
        if parted is None or tail is None:
            last.parts += [line.text] if before.endswith("/") else [" ", line.text]
            return
        head = parted["head"]
        joined, kept = self.counts[f"{head}{tail[0]}".lower()], self.counts[f"{head}-{tail[0]}".lower()]
        if joined == kept:
            self.findings.append(finding("hyphen-doubtful", f"{line.line}:{line.column}", f"{head}-{tail[0]}"))
            kept += self.year >= _UNPARTED_SINCE
        if kept <= joined:
            last.parts[-1] = before[:-1]
        last.parts.append(line.text)


def _goes_on(own: Sign | None, made: Sequence[Paragraph]) -> bool:
    """Tell whether a sign is the next of its row, as entries of a list have it though no sign ends them."""
    if own is None:
        return False
    before: dict[int, int] = {}
    for each in reversed(made):
        for one in each.sign.readings if each.sign else ():
            before.setdefault(one.style, one.ordinal)
        if each.sign and each.sign.is_number:
            # Parts of a paragraph count anew.
            break
    none = 0 if own.printed[0] in "(（" else None
    return any(before.get(each.style, none) == each.ordinal - 1 for each in own.readings)


def _closes(made: Sequence[Paragraph]) -> bool:
    """Tell whether words that come now, small letters or not, close a paragraph: they stand apart after its part."""
    last = made[-1]
    if last.sign is None or last.sign.is_number or not last.ended:
        return False
    return any(each.sign is not None and each.sign.is_number for each in made)


def _sign(words: str) -> Sign | None:
    """Return the sign of a line; neither language has the closing bracket alone, which a cut citation may leave."""
    found = sign(words)
    if found and found.printed.endswith((")", "）")) and found.printed[0] not in "(（":
        return None
    return found
