"""The text as patterns see it: plain signs, and for each of them the place where it stands in the text as printed.

What copied and marked-up text brings along (no-break spaces and hyphens, full-width signs, marks of direction, vowel
signs) is made plain or left out. Unicode Standard Annex 9 for the marks of direction, 14 for what does not break.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Self

_PLAIN = {
    **dict.fromkeys("\t\n\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
    **dict(zip("（）［］，；：．／", "()[],;:./", strict=True)),
    **{chr(0xFF10 + each): str(each) for each in range(10)},
    **{chr(0x0660 + each): str(each) for each in range(10)},
    **{chr(0x06F0 + each): str(each) for each in range(10)},
    "،": ",",
    "؛": ";",
}
# Marks of direction, soft hyphens and marks of no width; the vowel signs and the lengthening sign of Arabic.
_LEFT_OUT = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670"
# Of several spaces, with marks of no width between them or not, the first stays.
_GAP = re.compile(f"[{_LEFT_OUT}]+|(?<= )(?:[{_LEFT_OUT}]* )+")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain signs, as it is and in lower case, which has the same length."""

    signs: str
    lower: str
    places: tuple[int, ...] | None

    @classmethod
    def of(cls, text: str) -> Self:
        """Return a text in plain signs."""
        signs = text
        # str.translate looks up every sign, which takes three times as long.
        for sign in _PLAIN.keys() & set(text):
            signs = signs.replace(sign, _PLAIN[sign])
        places = None
        if _GAP.search(signs):
            kept: list[int] = []
            pieces: list[str] = []
            begin = 0
            for gap in _GAP.finditer(signs):
                kept += range(begin, gap.start())
                pieces.append(signs[begin : gap.start()])
                begin = gap.end()
            places = (*kept, *range(begin, len(signs) + 1))
            signs = "".join(pieces) + signs[begin:]
        lower = signs.lower()
        if len(lower) != len(signs):
            # A capital I with a dot becomes two signs.
            lower = "".join(each.lower()[0] for each in signs)
        return cls(signs, lower, places)

    def place(self, place: int) -> int:
        """Return where a place of the text as printed is in the plain text."""
        return place if self.places is None else bisect_left(self.places, place)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece stands in the text as printed, without spaces at its ends."""
        piece = self.signs[start:end]
        end -= len(piece) - len(piece.rstrip())
        start = min(end, start + len(piece) - len(piece.lstrip()))
        if self.places is None or start == end:
            return (start, end) if self.places is None else (self.places[start], self.places[start])
        return self.places[start], self.places[end - 1] + 1
