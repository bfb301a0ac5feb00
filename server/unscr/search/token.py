"""A text as the index holds it: words of letters and digits; of Chinese, each character with the one after it.

A pair is one term of the index, so that 引渡 is looked up and not put together from 引 and 渡; a longer word is a row
of pairs, and a single character is what pairs begin with (the last of a row stands alone).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from unscr.search.fold import fold

# Han with its marks of repetition, kana and Hangul: written without spaces.
_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"([{_UNSPACED}]+)|[^\W_{_UNSPACED}]+")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")


class Token(NamedTuple):
    """A term and where it stands, in code points of the text; ``first_end`` ends the first character of a pair."""

    term: str
    start: int
    first_end: int
    end: int
    is_unspaced: bool


class Run(NamedTuple):
    """Folded characters of one script, without a gap, and for each where it stands in the text."""

    characters: str
    places: Sequence[int]
    is_unspaced: bool

    def terms(self) -> list[str]:
        """Return the terms: one for each character that is written without spaces, one for another word."""
        each = self.characters
        return [each[at : at + 2] for at in range(len(each))] if self.is_unspaced else [each]

    def token(self, place: int) -> Token:
        """Return one of its tokens."""
        start, last = self.places[place], len(self.places) - 1
        if not self.is_unspaced:
            return Token(self.characters, start, self.places[last] + 1, self.places[last] + 1, False)
        end = self.places[min(place + 1, last)] + 1
        return Token(self.characters[place : place + 2], start, start + 1, end, True)


def has_unspaced(text: str) -> bool:
    """Return whether a text holds characters of a script that is written without spaces."""
    return _IS_UNSPACED.search(text) is not None


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of a text in their order."""
    pieces = list(map(fold, text))
    folded = "".join(pieces)
    places: Sequence[int] = range(len(text))
    if not set(map(len, pieces)) <= {1}:
        places = [place for place, piece in enumerate(pieces) for _ in piece]
    for found in _RUN.finditer(folded):
        start, end = found.span()
        yield Run(found[0], places[start:end], found[1] is not None)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text in their order."""
    for run in runs(text):
        for place in range(len(run.characters) if run.is_unspaced else 1):
            yield run.token(place)


def terms(text: str) -> str:
    """Return the terms of a text, parted by spaces."""
    return " ".join(term for run in runs(text) for term in run.terms())
