"""The words of each language, from ``lexicon/<language>.toml``: read once, when they are first asked for."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar", "de")
_FOLDER = Path(__file__).parent / "lexicon"


@cache
def words(language: str) -> dict[str, Any]:
    """Return the tables of a language."""
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def branches(pattern: str) -> Iterator[str]:
    """Yield the branches of a pattern that do not stand in brackets."""
    depth, start = 0, 0
    for place, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]
