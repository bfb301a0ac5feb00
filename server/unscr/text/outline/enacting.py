"""The opening words, by which the Council speaks: The Security Council, and the same in each language."""

import re

_GAP = r"[\s\u200b-\u200f\u202a-\u202e]*"
_COUNCIL = (
    "the security council|安全理事[会會]|le conseil de sécurité|el consejo de seguridad|совет безопасности"
    "|(?:إن )?مجلس الأمن|der sicherheitsrat"
)
_OPENING = re.compile(rf"{_GAP}(?:{_COUNCIL}){_GAP}[,，،]?{_GAP}", re.IGNORECASE)
_COMMA = (",", "，", "،")


def opening(words: str) -> int:
    """Return how many characters of the words are the opening; 0 where they do not begin with it."""
    found = _OPENING.match(words)
    if found is None:
        return 0
    whole = found.end() == len(words)
    return found.end() if whole or found[0].rstrip(" \u200e\u200f\n\t").endswith(_COMMA) else 0
