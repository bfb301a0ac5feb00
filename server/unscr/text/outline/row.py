"""Rows of signs: what comes first, second, third, in each script that parts of paragraphs are counted in."""

import string
from dataclasses import dataclass
from enum import IntEnum, auto

from unscr.text.labels import ROMAN


class Style(IntEnum):
    """A kind of row. Two rows of one style are not open at the same time, save by mistake.

    Numbers, since the search for places keeps them in sets by the thousand.
    """

    NUMBER = auto()
    LETTER = auto()
    NUMERAL = auto()
    DOTTED = auto()
    DOTTED_NUMERAL = auto()
    BRACKETED_NUMBER = auto()
    UPPER = auto()
    UPPER_NUMERAL = auto()
    IDEOGRAPH = auto()
    DECIMAL = auto()
    BULLET = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a sign: its row and its place there; ``ordinal`` 0 is whichever comes next.

    ``bullet`` is the sign of a bullet, and ``above`` the numbers before the last of a decimal.
    """

    style: Style
    ordinal: int
    bullet: str = ""
    above: tuple[int, ...] = ()


_LETTERS = {Style.LETTER, Style.DOTTED, Style.UPPER}
_NUMERALS = {Style.NUMERAL, Style.DOTTED_NUMERAL, Style.UPPER_NUMERAL}
LATIN = string.ascii_lowercase
SPANISH = LATIN.replace("n", "nñ")
CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
# The order in which the UN's Arabic counts, and that of dictionaries.
ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
HIJAI = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
STEMS = "甲乙丙丁戊己庚辛壬癸"
# Cyrillic letters that look like Latin ones stand for them in most of the UN's Russian files.
_LOOK_ALIKE = dict(zip("аесорхукмтвнії", "aecopxykmtbhii", strict=True))
_ARABIC_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي", "ـ": ""})
_ROWS = (LATIN, SPANISH, CYRILLIC, ABJAD, HIJAI, STEMS)
_MOST = len(LATIN)


def step(reading: Reading, ordinal: int) -> str:
    """Return the language-neutral step of the sign at ``ordinal`` of the row."""
    if reading.style in _LETTERS:
        turns, place = divmod(ordinal - 1, _MOST)
        return LATIN[place] * (turns + 1)
    if reading.style in _NUMERALS and ordinal < len(ROMAN):
        return ROMAN[ordinal]
    return str(ordinal)


def letters(sign: str) -> set[int]:
    """Return every place that the letter, or the doubled letter, may have in a row of letters."""
    plain = sign.lower().translate(_ARABIC_FORMS).replace(" ", "")
    if not plain:
        return set()
    if len(plain) > 1:
        return _doubled(plain)
    return {row.index(each) + 1 for row in _ROWS for each in (plain, _LOOK_ALIKE.get(plain, plain)) if each in row}


def _doubled(plain: str) -> set[int]:
    """(aa) follows (z), and in Arabic whichever letter the row ended with; (ab) may follow (aa)."""
    if len(set(plain)) == 1:
        turns = len(plain) - 1
        firsts = letters(plain[0])
        lengths = {len(row) for row in _ROWS if plain[0] in row or _LOOK_ALIKE.get(plain[0], "") in row}
        # An Arabic row ends with any of its last letters, where it follows a Latin one.
        return {turns * length + first for first in firsts for length in {*lengths, _MOST}}
    if len(plain) == 2 and set(plain) <= set(LATIN):
        return {(LATIN.index(plain[0]) + 1) * _MOST + LATIN.index(plain[1]) + 1}
    return set()


def numeral(sign: str) -> int:
    """Return the value of a Roman numeral in small letters, or 0."""
    plain = "".join({"і": "i", "х": "x", "ѵ": "v"}.get(each, each) for each in sign.lower())
    return ROMAN.index(plain) if plain in ROMAN else 0
