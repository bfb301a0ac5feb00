"""The error for a word that is not known where it stands: it gives the nearest ones that are."""

from collections.abc import Iterable
from difflib import get_close_matches

from unscr.errors import JudgementError


def unknown(where: str, en: str, zh: str, word: str, known: Iterable[str]) -> JudgementError:
    """Return the error that says ``en`` and ``zh`` of the word, and then the nearest of the known words, if any is."""
    near = get_close_matches(word, sorted(known), n=3)
    return JudgementError(
        f"{where}: {en}" + (f"; the nearest: {', '.join(near)}." if near else "."),
        f"{where}：{zh}" + (f"；最接近者：{'、'.join(near)}。" if near else "。"),
    )
