"""Which of the languages a text is in, told by its script and its commonest words."""

import re
from collections import Counter

from unscr.text.document import Language


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that are common in one of the four languages and not in the others.
_COMMON: dict[Language, frozenset[str]] = {
    "en": _named("the of and to that its with for by all which this on"),
    "fr": _named("le les et des du dans pour que aux une sur qui sa ses au"),
    "es": _named("el los y las del con por para una su sus al lo"),
    "de": _named("der die und den des von zu das mit für dem ein eine auf sowie"),
}
_WORD = re.compile(r"[^\W\d_]+")
# All signs but those of a script.
_OTHERS = tuple(
    re.compile(f"[^{signs}]+") for signs in ("\u3400-\u9fff", "\u0400-\u04ff", "\u0600-\u06ff", "A-Za-z\u00c0-\u017f")
)
# Enough for a safe count, and little work.
_LOOKED_AT = 20_000
_LEAST = 8
_LEAST_WORDS = 6


def tongue(text: str) -> Language | None:
    """Return the language, or nothing where the text is too short or too mixed to tell."""
    text = text[:_LOOKED_AT]
    han, cyrillic, arabic, latin = (len(script.sub("", text)) for script in _OTHERS)
    # A Chinese sign says as much as some three letters.
    scripts: list[tuple[int, Language | None]] = [(3 * han, "zh"), (cyrillic, "ru"), (arabic, "ar"), (latin, None)]
    most, language = max(scripts, key=lambda script: script[0])
    if most < _LEAST:
        return None
    return language or _latin(text)


def _latin(text: str) -> Language | None:
    words = Counter(_WORD.findall(text.lower()))
    counts: list[tuple[int, Language]] = [
        (sum(words[word] for word in common), language) for language, common in _COMMON.items()
    ]
    (most, language), (next_most, _) = sorted(counts, reverse=True)[:2]
    return language if most >= _LEAST_WORDS and most > 1.5 * next_most else None
