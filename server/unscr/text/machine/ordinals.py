"""Ordinal words and figures, such as "third", "3e" or третий: what they are in print, and which number they say."""

import re
from collections.abc import Iterator
from functools import cache

from unscr.text.machine.lexicon import branches, words


def source(language: str) -> str:
    """Return the pattern of an ordinal, without groups."""
    table = words(language)["citation"]
    return rf"(?:(?:{table['ordinals']}|{table['ordinal-figure']})(?!\w))"


def values(printed: str, language: str, to: re.Pattern[str]) -> Iterator[int]:
    """Yield the numbers that a list of ordinals says; ``to`` are the words of a range, which is given one by one."""
    last = end = 0
    for found in _reader(language).finditer(printed):
        number = value(found[0], language)
        if last and to.fullmatch(printed[end : found.start()].strip()):
            yield from range(last + 1, number)
        yield number
        last, end = number, found.end()


def value(printed: str, language: str) -> int:
    """Return the number that an ordinal says."""
    if printed[0].isdigit():
        return int(re.sub(r"\D", "", printed))
    return next((place for place, each in enumerate(_each(language), 1) if each.fullmatch(printed)), 0)


@cache
def _each(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each) for each in branches(words(language)["citation"]["ordinals"]))


@cache
def _reader(language: str) -> re.Pattern[str]:
    # In Arabic "and" is written together with what follows.
    return re.compile(source(language))
