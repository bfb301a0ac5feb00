"""The same words in English and in Chinese."""

from collections.abc import Iterable
from dataclasses import dataclass

from unscr.terms import Literal, Term


@dataclass(frozen=True, slots=True)
class Said:
    """Something said in both languages; where one is missing, the other stands in its place."""

    en: str
    zh: str

    def say(self, language: str) -> str:
        """Return it in ``zh`` or, for any other language, in English."""
        return self.zh if language == "zh" else self.en


def said(values: Iterable[Term]) -> Said | None:
    """Return what literals say, or None where there are none."""
    found: dict[str, str] = {}
    for each in values:
        if isinstance(each, Literal):
            found.setdefault(each.language.partition("-")[0], each.value)
    if not found:
        return None
    other = next(iter(found.values()))
    return Said(found.get("en", other), found.get("zh", other))
