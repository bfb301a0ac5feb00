"""What a machine read in the words of a resolution that no person has read: marks, and none of them a norm."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from unscr.ask import Labelled, Row
from unscr.reading.mark import Mark
from unscr.reading.things import TRUE

# The kinds of marks by the last step of the kinds of readings.
_MARKS = {
    "verb": "verb",
    "addressee": "actor",
    "body": "actor",
    "citation": "instrument",
    "chapter-vii": "instrument",
    "time-limit": "deadline",
}


class Machine:
    """The readings of one resolution, by the words that they are of."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the rows of ``reading-machine``; a paragraph that is here stands for its resolution."""
        self._at: dict[str, dict[tuple[int, int, str], list[tuple[str, bool]]]] = defaultdict(dict)
        for row in rows:
            kind = _MARKS.get(row["kind"].value.rpartition("/")[2])
            if kind is not None:
                place = int(row["start"].value), int(row["end"].value), kind
                found = self._at[row["words"].value].setdefault(place, [])
                if "as" in row:
                    found.append((row["as"].value, "known" in row and row["known"].value in TRUE))

    def marks(self, words: str, called: Callable[[str], Labelled]) -> list[Mark]:
        """Return what is marked in the words of one provision; ``called`` gives a thing its name."""
        return [
            Mark(start, end, kind, tuple(called(each) for each in _narrowest(named)))
            for (start, end, kind), named in self._at.get(words, {}).items()
        ]


def _narrowest(named: list[tuple[str, bool]]) -> list[str]:
    """Return the things that are here and no whole of another of them; where none is here, all that were named."""
    here = [iri for iri, known in named if known]
    return [each for each in here if not any(other.startswith(each + "/") for other in here)] or [
        iri for iri, _ in named
    ]
