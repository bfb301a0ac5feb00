"""One form for what people write in several: width, case, accents, traditional and simplified characters.

Unicode Standard Annex 15 (NFKC), Unicode Standard 3.13 (caseless matching); OpenCC's tables of characters.
"""

import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

# What is written in Taiwan and in Hong Kong, then what is left of traditional characters.
_STEPS = ("tw2s", "hk2s", "t2s")


@lru_cache(maxsize=2**16)
def fold(character: str) -> str:
    """Return what stands for a character in the index: nothing for a mark or a control of the layout, or several.

    One character at a time, so that a part of a text is always a part of its folded form.
    """
    if character.isascii():
        return character.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character).casefold())
    kept = "".join(each for each in plain if unicodedata.category(each) not in ("Mn", "Me", "Cf"))
    return "".join(_simplified(each) for each in unicodedata.normalize("NFC", kept))


def _simplified(character: str) -> str:
    # Also keeps from the converters what is no character at all, such as half of a surrogate pair.
    if unicodedata.category(character) != "Lo":
        return character
    for each in _converters():
        # A character alone becomes one character; what would not is left as it is.
        changed = each.convert(character)
        character = changed if len(changed) == 1 else character
    return character


@cache
def _converters() -> tuple[OpenCC, ...]:
    """Return the converters; reading their tables takes some milliseconds."""
    return tuple(map(OpenCC, _STEPS))
