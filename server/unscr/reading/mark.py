"""Marks in words: spans that may lie over one another, and the pieces into which their ends cut the text.

Offsets count code points. Web Annotation Data Model, section 4.2.5 (text position selector).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from unscr.ask import Labelled
from unscr.said import Said

# In this order where several lie over the same words.
KINDS = {
    "verb": Said("operative verb", "施事动词"),
    "actor": Said("actor", "行为体"),
    "instrument": Said("instrument cited", "所引文书"),
    "deadline": Said("deadline or standing requirement", "期限或值守要求"),
    "system": Said("system", "系统"),
}
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Words of one kind from ``start`` to before ``end``, and the things that they name."""

    start: int
    end: int
    kind: str
    things: tuple[Labelled, ...]

    @property
    def name(self) -> Said:
        """Return what it says of its words: the kind, and what they name."""
        kind = KINDS[self.kind]
        if not self.things:
            return kind
        en, zh = ", ".join(each.en for each in self.things), "、".join(each.zh for each in self.things)
        return Said(f"{kind.en}: {en}", f"{kind.zh}：{zh}")

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Piece:
    """Words over which the same marks lie; the shortest mark stands first."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of its marks, each once."""
        return tuple(dict.fromkeys(each.kind for each in self.marks))

    @property
    def name(self) -> Said:
        """Return what its marks say."""
        names = [each.name for each in self.marks]
        return Said("; ".join(each.en for each in names), "；".join(each.zh for each in names))


def joined(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """Return the marks that lie within a text of this length, in their order.

    What several annotations say of the same words is one mark.
    """
    found: dict[tuple[int, int, str], dict[Labelled, None]] = {}
    for each in marks:
        if 0 <= each.start < each.end <= length:
            found.setdefault((each.start, each.end, each.kind), {}).update(dict.fromkeys(each.things))
    made = [Mark(start, end, kind, tuple(sorted(things))) for (start, end, kind), things in found.items()]
    return tuple(sorted(made, key=lambda each: (each.start, -each.end, _RANK[each.kind])))


def pieces(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return a text in pieces, which together are the text; a mark lies over whole pieces."""
    kept = joined(marks, len(text))
    ends = sorted({0, len(text), *(each.start for each in kept), *(each.end for each in kept)})
    return tuple(Piece(text[start:end], _over(kept, start)) for start, end in pairwise(ends))


def _over(marks: Iterable[Mark], place: int) -> tuple[Mark, ...]:
    found = [each for each in marks if each.start <= place < each.end]
    return tuple(sorted(found, key=lambda each: (each.length, _RANK[each.kind])))
