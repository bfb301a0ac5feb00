"""Finding quoted words in a provision. Offsets count Unicode code points of the provision's text."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from unscr.errors import JudgementError
from unscr.text.quotation import Quotation
from unscr.text.statements.places import Place
from unscr.text.unknown import unknown


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of one provision, found and not typed."""

    place: Place
    start: int
    end: int

    @property
    def exact(self) -> str:
        """The characters themselves."""
        return self.place.passage.words[self.start : self.end]


def find(places: Mapping[str, Place], quotation: Quotation, where: str) -> Words:
    """Return where the quotation stands.

    ``places`` are all provisions by their keys. Raises JudgementError that names ``where`` the quotation was made: with
    the nearest provisions if its own is not there, with the nearest words if it is not in the provision, and asking for
    a prefix if it is there more than once.
    """
    key = quotation.place
    place = places.get(key)
    if place is None:
        raise unknown(where, f"the text has no provision '{key}'", f"文本中没有“{key}”段", key, places)
    text = place.passage.words
    starts = list(_starts(text, quotation))
    if not starts:
        raise _missing(places, quotation, text, where)
    if len(starts) > 1:
        raise JudgementError(
            f"{where}: '{quotation.words}' occurs {len(starts)} times in {quotation.place}: "
            "give a 'prefix' (or a 'suffix'), the characters that stand before (after) it.",
            f"{where}：“{quotation.words}”在 {quotation.place} 中出现 {len(starts)} 次："
            "请用 prefix（或 suffix）给出其前（后）的文字。",
        )
    return Words(place, starts[0], starts[0] + len(quotation.words))


def _starts(text: str, quotation: Quotation) -> list[int]:
    """Return the positions of the words between prefix and suffix."""
    whole = quotation.prefix + quotation.words + quotation.suffix
    found = []
    start = text.find(whole) if quotation.words else -1
    while start >= 0:
        found.append(start + len(quotation.prefix))
        start = text.find(whole, start + 1)
    return found


def _missing(places: Mapping[str, Place], quotation: Quotation, text: str, where: str) -> JudgementError:
    elsewhere = [key for key, each in places.items() if quotation.words and quotation.words in each.passage.words]
    near = _nearest(text, quotation.words)
    return JudgementError(
        f"{where}: '{quotation.prefix}{quotation.words}{quotation.suffix}' is not in {quotation.place}; the nearest "
        f"there: '{near}'." + (f" The words stand in {', '.join(elsewhere)}." if elsewhere else ""),
        f"{where}：{quotation.place} 中没有“{quotation.prefix}{quotation.words}{quotation.suffix}”；该处最接近者："
        f"“{near}”。" + (f"这些文字见于 {'、'.join(elsewhere)}。" if elsewhere else ""),
    )


def _nearest(text: str, words: str) -> str:
    """Return the run of the text, as long as the words, around the longest stretch that both share."""
    same = SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
    start = max(0, same.a - same.b)
    return text[start : start + len(words)]
