"""How much of a text our reading accounts for: each character is evidence, or connective of a closed list of kinds."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# Words that only join, address or modify what the evidence holds; whatever else is left over is unaccounted for.
CONNECTIVE: Mapping[str, tuple[str, ...]] = {
    "conjunction": ("并", "和", "以及", "及", "或"),
    "frame of a role": ("在", "的支持下", "的协助下"),
}
_WORD = re.compile("|".join(sorted((each for words in CONNECTIVE.values() for each in words), key=len, reverse=True)))
_KIND = {word: kind for kind, words in CONNECTIVE.items() for word in words}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one provision: characters in all, inside evidence, and outside by kind; ``unaccounted`` are the other runs."""

    place: str
    characters: int
    evidence: int
    connective: tuple[tuple[str, str, int], ...]
    unaccounted: tuple[str, ...]


def coverage(place: str, text: str, spans: Iterable[tuple[int, int]]) -> Coverage:
    """Tell what the spans (start, end) of the evidence leave over of the provision's text."""
    inside = [False] * len(text)
    for start, end in spans:
        inside[start:end] = [True] * (end - start)
    counted: Counter[tuple[str, str]] = Counter()
    unaccounted = []
    for run in _runs(text, inside):
        kinds = _kinds(run)
        if kinds is None:
            unaccounted.append(run)
        else:
            counted.update(kinds)
    rows = tuple((kind, word, count) for (kind, word), count in sorted(counted.items()))
    return Coverage(place, len(text), sum(inside), rows, tuple(unaccounted))


def _runs(text: str, inside: list[bool]) -> Iterable[str]:
    """Yield the longest stretches outside evidence, cut at punctuation and spaces, which come as runs of their own."""
    run = ""
    for character, covered in zip(text, inside, strict=True):
        mark = not covered and _is_mark(character)
        if (covered or mark) and run:
            yield run
            run = ""
        if mark:
            yield character
        elif not covered:
            run += character
    if run:
        yield run


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PZ"


def _kinds(run: str) -> list[tuple[str, str]] | None:
    """Return kind and word for each part of the run, or None where a part is on no list."""
    if len(run) == 1 and _is_mark(run):
        return [("punctuation", run)]
    found, at = [], 0
    while at < len(run):
        word = _WORD.match(run, at)
        if word is None:
            return None
        found.append((_KIND[word[0]], word[0]))
        at = word.end()
    return found
