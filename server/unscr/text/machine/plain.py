"""The text as patterns see it: plain signs, and for each of them the place where it stands in the text as printed.

What copied and marked-up text brings along (no-break spaces and hyphens, full-width signs, marks of direction, vowel
signs) is made plain or left out. Unicode Standard Annex 9 for the marks of direction, 14 for what does not break.
"""

import re
from dataclasses import dataclass
from typing import Self

_PLAIN = {
    **dict.fromkeys(map(ord, "\t\n\r\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032"), "'"),
    **dict(zip(map(ord, "（）［］，；：．／"), "()[],;:./", strict=True)),
    **{0xFF10 + each: str(each) for each in range(10)},
    **{0x0660 + each: str(each) for each in range(10)},
    **{0x06F0 + each: str(each) for each in range(10)},
    ord("،"): ",",
    ord("؛"): ";",
}
# Marks of direction, soft hyphens and marks of no width; the vowel signs and the lengthening sign of Arabic.
_LEFT_OUT = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670"
_SIGN_LEFT_OUT = re.compile(f"[{_LEFT_OUT}]")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain signs, as it is and in lower case, which has the same length."""

    signs: str
    lower: str
    places: tuple[int, ...] | None

    @classmethod
    def of(cls, text: str) -> Self:
        """Return a text in plain signs."""
        signs = text.translate(_PLAIN)
        places = None
        if _SIGN_LEFT_OUT.search(signs) or "  " in signs:
            kept = [place for place, sign in enumerate(signs) if _stays(signs, place, sign)]
            places = (*kept, len(signs))
            signs = "".join(signs[place] for place in kept)
        lower = signs.lower()
        if len(lower) != len(signs):
            # A capital I with a dot becomes two signs.
            lower = "".join(each.lower()[0] for each in signs)
        return cls(signs, lower, places)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece stands in the text as printed."""
        if self.places is None or start == end:
            return (start, end) if self.places is None else (self.places[start], self.places[start])
        return self.places[start], self.places[end - 1] + 1


def _stays(signs: str, place: int, sign: str) -> bool:
    if sign == " ":
        # Of several spaces, with marks of direction between them or not, one stays.
        return place == 0 or signs[place - 1] != " "
    return not _SIGN_LEFT_OUT.match(sign)
