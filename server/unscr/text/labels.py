"""Printed numbers and letters at the start of a line, and every way each can be read.

A sign may be ambiguous by itself, as (i) is the ninth letter and the first numeral; ``numbering`` decides.
"""

import re
import string
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from unscr.text.lines import SPACE, Piece
from unscr.text.tree import Label, Span


class Style(Enum):
    """A kind of label."""

    NUMBER = auto()
    LETTER = auto()
    NUMERAL = auto()
    IDEOGRAPH = auto()
    DOTTED = auto()


_LETTERS = ("", *string.ascii_lowercase)
ROMAN = tuple(
    ten + one for ten in ("", "x", "xx", "xxx") for one in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)
_CHINESE = tuple(ten + one for ten in ("", "十", "二十", "三十") for one in ("", *"一二三四五六七八九"))
# The place of a sign in its row is its ordinal. Rows are as long as a printed list can be.
_SIGNS = {Style.LETTER: _LETTERS, Style.NUMERAL: ROMAN, Style.IDEOGRAPH: _CHINESE, Style.DOTTED: _LETTERS}
_STEPS = {**_SIGNS, Style.IDEOGRAPH: ROMAN}

# Every letter or numeral that stands for a part of a paragraph, in an IRI and in an English text.
STEPS = frozenset((*_LETTERS, *ROMAN)) - {""}

_LABEL = re.compile(
    r"(?:(?P<number>[0-9０-９]{1,9})[.．](?![0-9０-９])"
    r"|(?P<dotted>[a-zａ-ｚ])[.．](?![0-9０-９A-Za-zＡ-Ｚａ-ｚ])"
    r"|[(（](?P<bracketed>[a-zａ-ｚ]+|[一二三四五六七八九十]+)[)）]"
    rf"|(?P<enclosed>[㈠-㈩]))[{SPACE}]*"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: a style and a place in its row."""

    style: Style
    ordinal: int

    @property
    def step(self) -> str:
        """The language-neutral step that the label adds to an IRI."""
        return str(self.ordinal) if self.style is Style.NUMBER else _STEPS[self.style][self.ordinal]

    @property
    def sign(self) -> str:
        """The label as a message shows it."""
        bare = self.step if self.style is Style.NUMBER else _SIGNS[self.style][self.ordinal]
        return f"{bare}." if self.style in (Style.NUMBER, Style.DOTTED) else f"({bare})"

    def following(self) -> "Reading | None":
        """Return the next in the row, or nothing after the last."""
        if self.style is not Style.NUMBER and self.ordinal + 1 == len(_SIGNS[self.style]):
            return None
        return Reading(self.style, self.ordinal + 1)


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """A label at the start of a piece, with the white space after it."""

    piece: Piece
    printed: str
    number: str
    readings: tuple[Reading, ...]

    @property
    def is_number(self) -> bool:
        """Whether this is the number of a paragraph and not the letter or numeral of a part."""
        return self.readings[0].style is Style.NUMBER

    def text(self) -> Piece:
        """Return the piece without its label; it may be empty."""
        return self.piece.after(len(self.printed))

    def read_as(self, reading: Reading) -> Label:
        """Return the label once it is decided how to read it."""
        span = Span(self.piece.start, self.piece.start + len(self.printed))
        return Label(self.printed, self.number, reading.step, reading.ordinal, span)


def printed_label(piece: Piece) -> PrintedLabel | None:
    """Return the label that the piece starts with, if any."""
    found = _LABEL.match(piece.text)
    if found is None:
        return None
    number = found[found.lastgroup or 0]
    readings = _readings(found.lastgroup, unicodedata.normalize("NFKC", number).strip("()"))
    return PrintedLabel(piece, found[0], number, readings) if readings else None


def _readings(group: str | None, bare: str) -> tuple[Reading, ...]:
    if group == "number":
        return (Reading(Style.NUMBER, int(bare)),)
    styles = [Style.DOTTED] if group == "dotted" else [Style.LETTER, Style.NUMERAL, Style.IDEOGRAPH]
    return tuple(Reading(style, _SIGNS[style].index(bare)) for style in styles if bare in _SIGNS[style])
