"""Which of the languages a text is in, told by its script and its commonest words."""

import re
from collections import Counter

from unscr.text.document import Language

# Words that are common in one of the four languages and not in the others.
_COMMON: dict[Language, frozenset[str]] = {
    "en": frozenset("the of and to that its with for by all which this on".split()),
    "fr": frozenset("le les et des du dans pour que aux une sur qui sa ses au".split()),
    "es": frozenset("el los y las del con por para una su sus al lo".split()),
    "de": frozenset("der die und den des von zu das mit für dem ein eine auf sowie".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
# Enough for a safe count, and little work.
_LOOKED_AT = 20_000
_LEAST = 8


def tongue(text: str) -> Language | None:
    """Return the language, or nothing where the text is too short or too mixed to tell."""
    text = text[:_LOOKED_AT]
    han = sum("\u3400" <= each <= "\u9fff" for each in text)
    cyrillic = sum("\u0400" <= each <= "\u04ff" for each in text)
    arabic = sum("\u0600" <= each <= "\u06ff" for each in text)
    latin = sum("A" <= each <= "Z" or "a" <= each <= "z" or "\u00c0" <= each <= "\u017f" for each in text)
    # A Chinese sign says as much as some three letters.
    scripts: list[tuple[int, Language | None]] = [(3 * han, "zh"), (cyrillic, "ru"), (arabic, "ar"), (latin, None)]
    most, language = max(scripts, key=lambda script: script[0])
    if most < _LEAST:
        return None
    return language or _latin(text)


def _latin(text: str) -> Language | None:
    words = Counter(word.lower() for word in _WORD.findall(text))
    counts: list[tuple[int, Language]] = [
        (sum(words[word] for word in common), language) for language, common in _COMMON.items()
    ]
    (most, language), (next_most, _) = sorted(counts, reverse=True)[:2]
    return language if most >= _LEAST // 2 and most > 1.5 * next_most else None
