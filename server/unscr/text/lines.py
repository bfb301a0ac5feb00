"""The printed lines of a text: where each stands, how it ends. What surrounds them is layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unscr.errors import TextError
from unscr.text.tree import Passage, Span

# White space that belongs to the layout; a form feed parts lines as a line break does but is not counted as one.
SPACE = " \t\u3000\u00a0"
_RUN = re.compile(r"(?P<break>\r\n|\r|\n)|\f|(?P<line>[^\r\n\f]+)")
# Markdown heading marks; no line of a resolution's text begins with one.
_MARKS = re.compile(rf"[{SPACE}]*(?:#+[{SPACE}]*)?")
# A quotation, a bracket or the call of a note may close after the sign that ends the paragraph.
_ENDING = re.compile(r"(?P<sign>[，；。：])[”’」』）)》〉*＊⁰¹²³⁴-⁹]*(?:\[\^[^\]\s]+\])*\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line without the white space around it, or the rest of one; ``line`` and ``column`` count from 1."""

    text: str
    start: int
    line: int
    column: int

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the piece stands in the source."""
        return Span(self.start, self.end)

    def before(self, count: int) -> "Piece":
        """Return the first ``count`` characters."""
        return Piece(self.text[:count], self.start, self.line, self.column)

    def after(self, count: int) -> "Piece":
        """Return what follows the first ``count`` characters and the white space after them."""
        rest = self.text[count:].lstrip(SPACE)
        skipped = len(self.text) - len(rest)
        return Piece(rest, self.start + skipped, self.line, self.column + skipped)

    def fault(self, en: str, zh: str, at: int = 0) -> TextError:
        """Return the error to raise for the character ``at`` of this piece."""
        return TextError(en, zh, self.line, self.column + at)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the lines that are not empty, without white space and heading marks around them."""
    line, line_start = 1, 0
    for run in _RUN.finditer(text):
        if run["break"]:
            line, line_start = line + 1, run.end()
        elif run["line"]:
            whole = Piece(run["line"].rstrip(SPACE), run.start(), line, run.start() - line_start + 1)
            marks = _MARKS.match(whole.text)
            piece = whole.after(marks.end() if marks else 0)
            if piece.text:
                yield piece


def ending(words: str) -> str:
    """Return the sign that ends a paragraph, one of ，；。：, or nothing where the words go on."""
    found = _ENDING.search(words)
    return found["sign"] if found else ""


def passage(parts: Sequence[Piece]) -> Passage:
    """Return the parts joined with nothing between."""
    return Passage("".join(part.text for part in parts), tuple(part.span for part in parts))
