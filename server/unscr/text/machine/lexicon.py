"""The words of each language, from ``lexicon/<language>.toml``: read once, when they are first asked for."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar", "de")
_FOLDER = Path(__file__).parent / "lexicon"


@cache
def words(language: str) -> dict[str, Any]:
    """Return the tables of a language."""
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
