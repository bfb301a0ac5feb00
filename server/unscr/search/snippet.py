"""The piece of a text that shows why it was found, as plain text with the places of its marks beside it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unscr.search.source import Line
from unscr.search.token import has_unspaced, runs

# In code points; Chinese says more with as many. So much of it stands before the first mark.
_LONGEST, _LONGEST_UNSPACED = 240, 120
_BEFORE = 5
_CUT = "…"
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Plain text, its language, and the ranges of its code points that were asked for."""

    words: str
    language: str
    marks: Marks

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the text piece by piece, each with whether it is marked."""
        place = 0
        for start, end in self.marks:
            yield self.words[place:start], False
            yield self.words[start:end], True
            place = end
        yield self.words[place:], False


def marks(words: str, places: frozenset[int], pairs: frozenset[str]) -> Marks:
    """Return the ranges of a text's terms at these places; of a pair that is not asked for, its first character."""
    found: list[tuple[int, int]] = []
    before, last = 0, max(places, default=-1)
    for run in runs(words):
        if before > last:
            break
        count = len(run.characters) if run.is_unspaced else 1
        for place in filter(places.__contains__, range(before, before + count)):
            each = run.token(place - before)
            end = each.end if not each.is_unspaced or each.term in pairs else each.first_end
            if found and each.start <= found[-1][1]:
                found[-1] = (found[-1][0], max(found[-1][1], end))
            else:
                found.append((each.start, end))
        before += count
    return tuple(found)


def snippet(
    lines: Sequence[Line], marked: Sequence[frozenset[int]], pairs: frozenset[str], language: str = ""
) -> Snippet:
    """Return a piece of the line that holds most of what was asked for, else the beginning of the first line.

    One in the reader's language that holds any of it comes first.
    """
    if not lines:
        return Snippet("", "", ())

    def holds(pair: tuple[Line, frozenset[int]]) -> tuple[bool, int]:
        spoken = pair[0].language.lower().partition("-")[0] == language
        return bool(pair[1]) and spoken, len(pair[1])

    line, places = max(zip(lines, marked, strict=False), key=holds, default=(lines[0], frozenset()))
    return _cut(line, marks(line.words, places, pairs))


def _cut(line: Line, ranges: Marks) -> Snippet:
    """Return the window of a line that holds most of its marks."""
    words = line.words
    longest = _LONGEST_UNSPACED if has_unspaced(words[:_LONGEST]) else _LONGEST
    if len(words) <= longest:
        return Snippet(words, line.language, ranges)
    begins = [begin for begin, _ in ranges]
    first = max(begins, key=lambda one: bisect_left(begins, one + longest) - bisect_left(begins, one), default=0)
    start = min(max(0, first - longest // _BEFORE), len(words) - longest)
    # A word is not cut in two where words are parted.
    space = words.find(" ", start, first)
    start = space + 1 if start and space >= 0 and longest == _LONGEST else start
    end = start + longest
    space = words.rfind(" ", start, end)
    end = space if end < len(words) and space > first and longest == _LONGEST else min(end, len(words))
    # Nor is what was asked for, unless it is longer than all that is shown.
    end = next((a for a, b in ranges if first < a < end < b), end)
    before = _CUT if start else ""
    shift = len(before) - start
    kept = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in ranges if a < end and b > start)
    return Snippet(before + words[start:end] + (_CUT if end < len(words) else ""), line.language, kept)
