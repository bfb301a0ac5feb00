"""What the rules for limits of time share: a limit at its place, how a period binds, where clauses begin."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from unscr.text.machine.reading import Limit
from unscr.text.machine.rule import Rule

# How far words bear on what follows or precedes them.
BEFORE, NEAR, CLAUSE = 64, 90, 260


@dataclass(frozen=True, slots=True)
class Kind:
    """How a period binds, and whether it extends something."""

    key: str
    extension: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A limit at its place in the plain text, and the rule that read it."""

    start: int
    end: int
    rule: Rule
    limit: Limit

    def meets(self, others: "list[Found]") -> bool:
        """Tell whether it shares words with another."""
        return any(self.start < other.end and other.start < self.end for other in others)


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where the clauses of a text begin: at a verb of the Council, behind a semicolon, and at "and that"."""

    begins: tuple[int, ...]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the clause of a limit begins, and where the next one does."""
        before, behind = bisect_right(self.begins, start), bisect_left(self.begins, end)
        begin = self.begins[before - 1] if before else 0
        following = self.begins[behind] if behind < len(self.begins) else end + CLAUSE
        return max(begin, start - CLAUSE), min(following, end + CLAUSE)
