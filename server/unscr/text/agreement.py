"""How far two independent readings of one text agree, table by table and field by field.

A row of one reading is paired with the row of the other that quotes the most of the same characters of the same
place. What is left unpaired on either side lowers F1; what differs in a pair is counted under its field.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

# Wording of the reader's own, and names that only order rows: not a matter of agreement.
_FREE = frozenset(
    {
        "id",
        "act",
        "note",
        "object_en",
        "summary_en",
        "label_zh",
        "rationale_en",
        "rationale_zh",
        "force_basis",
        "ambiguity_en",
        "ambiguity_zh",
        "time",
        "part_of",
        "norms",
        "nth",
        "place",
    }
)
# What says that two rows are about the same thing, beside their words.
_ABOUT = {"citation": "instrument", "mention": "actor", "system": "key", "divergence": "kind"}
# What two readings of where the language versions differ are compared by, beside the words.
_DIVERGENCE = ("kind", "severity", "omitted_in")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One table of both readings: how many rows, how many paired, and the pairs that differ in each field."""

    table: str
    first: int
    second: int
    paired: int
    differences: tuple[tuple[str, int], ...]

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of the one reading against the other."""
        return 2 * self.paired / (self.first + self.second) if self.first + self.second else 1.0


@dataclass(frozen=True, slots=True)
class Difference:
    """What two readings say differently of one row, as a reader sees it; ``about`` is the row's id or its words.

    The field is ``row`` where only one of them has the row; the other then says nothing.
    """

    table: str
    place: str
    about: str
    field: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows about the same words; one of them is None where the other reading has no such row."""

    first: Row | None
    second: Row | None

    def differing(self) -> tuple[str, ...]:
        """Return the fields in which both rows are there and say different things."""
        if self.first is None or self.second is None:
            return ()
        fields = (self.first.keys() | self.second.keys()) - _FREE
        return tuple(sorted(field for field in fields if _value(self.first, field) != _value(self.second, field)))


def agreement(table: str, first: Sequence[Row], second: Sequence[Row], words: Mapping[str, str]) -> Agreement:
    """Count agreement in one table; ``words`` gives the text of each place."""
    pairs = pair(table, first, second, words)
    counts = Counter(field for each in pairs for field in each.differing())
    paired = sum(each.first is not None and each.second is not None for each in pairs)
    return Agreement(table, len(first), len(second), paired, tuple(sorted(counts.items())))


def pair(table: str, first: Sequence[Row], second: Sequence[Row], words: Mapping[str, str]) -> tuple[Pair, ...]:
    """Pair the rows, best overlap first, each row at most once; rows without a partner follow in their order."""
    candidates = sorted(
        (
            (overlap, -left, -right)
            for left, mine in enumerate(first)
            for right, theirs in enumerate(second)
            if (overlap := _overlap(table, mine, theirs, words)) > 0
        ),
        reverse=True,
    )
    partner: dict[int, int] = {}
    for _, left, right in candidates:
        if -left not in partner and -right not in partner.values():
            partner[-left] = -right
    pairs = [Pair(row, second[partner[place]] if place in partner else None) for place, row in enumerate(first)]
    taken = set(partner.values())
    return tuple(pairs + [Pair(None, row) for place, row in enumerate(second) if place not in taken])


def differences(
    first: Mapping[str, Sequence[Row]], second: Mapping[str, Sequence[Row]], words: Mapping[str, str]
) -> Iterator[Difference]:
    """Yield every difference of two readings, table by table, in the order of the first."""
    for table in first:
        for each in pair(table, first[table], second[table], words):
            row = each.first or each.second or {}
            about = str(row.get("id", "")) or row["words"]
            if each.first is None or each.second is None:
                yield Difference(table, row["place"], about, "row", _shown(each.first), _shown(each.second))
            else:
                for field in each.differing():
                    said = [_shown(reading.get(field)) for reading in (each.first, each.second)]
                    yield Difference(table, row["place"], about, field, said[0], said[1])


def _shown(value: Any) -> str:
    """Return a value of a reading in one line: parts of a row by a stroke, members of a list by a semicolon."""
    if isinstance(value, list):
        return "; ".join(map(_shown, value))
    if isinstance(value, dict):
        parts = (_shown(each) for key, each in value.items() if key not in ("place", "note", "nth"))
        return " | ".join(each for each in parts if each)
    return "" if value is None else str(value)


def _overlap(table: str, first: Row, second: Row, words: Mapping[str, str]) -> float:
    if first["place"] != second["place"]:
        return 0.0
    one, other = _span(first, words), _span(second, words)
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return 0.0
    about = _ABOUT.get(table)
    same = about is None or first[about] == second[about]
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) + (1.0 if same else 0.0)


def _span(row: Row, words: Mapping[str, str]) -> tuple[int, int]:
    quote = row.get("quote", row)
    start = -1
    for _ in range(quote.get("nth", 1)):
        start = words[row["place"]].find(quote["words"], start + 1)
    return start, start + len(quote["words"])


def _value(row: Row, field: str) -> Any:
    """Return a field for comparison: order and quotation marks of lists do not count, an absent one is empty."""
    value = row.get(field)
    if isinstance(value, list):
        return sorted(map(repr, (_essence(each) for each in value)))
    return _essence(value) or None


def _essence(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return tuple(sorted((key, each) for key, each in value.items() if key not in ("nth", "place", "en") and each != ""))


def bearers_f1(pairs: Sequence[Pair]) -> float:
    """Return F1 over (norm, bearer): a bearer counts as shared where both readings of the norm name it."""
    named = [(_bearers(each.first), _bearers(each.second)) for each in pairs]
    mine, theirs = sum(len(one) for one, _ in named), sum(len(other) for _, other in named)
    shared = sum(len(one & other) for one, other in named)
    return 2 * shared / (mine + theirs) if mine + theirs else 1.0


def force_kappa(pairs: Sequence[Pair]) -> float:
    """Return Cohen's kappa on force over the norms that both readings have; 1 where both know one value only."""
    values = [(_force(each.first), _force(each.second)) for each in pairs if each.first and each.second]
    observed = sum(one == other for one, other in values) / len(values)
    mine, theirs = Counter(one for one, _ in values), Counter(other for _, other in values)
    expected = sum(mine[value] * theirs[value] for value in mine) / len(values) ** 2
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0


def _bearers(row: Row | None) -> frozenset[str]:
    return frozenset(each["actor"] for each in row["bearers"]) if row else frozenset()


def _force(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((each["value"], each["bearer"]) for each in row["force"]))


def divergences(rows: Sequence[Row]) -> list[Row]:
    """Return rows on where two language versions differ in the form in which rows are compared here."""
    return [
        {"place": row["provision"], "words": row["zh"], **{key: row[key] for key in _DIVERGENCE if key in row}}
        for row in rows
    ]


def table(found: Iterable[Agreement]) -> str:
    """Return the agreement of two readings in Markdown, a line a table of theirs."""
    lines = ["| Table | A | B | Paired | F1 | Pairs that differ, by field |", "|---|---|---|---|---|---|"]
    for each in found:
        fields = ", ".join(f"{name} {count}" for name, count in each.differences) or "none"
        lines.append(f"| {each.table} | {each.first} | {each.second} | {each.paired} | {each.f1:.3f} | {fields} |")
    return "\n".join(lines)


def report(first: Mapping[str, Sequence[Row]], second: Mapping[str, Sequence[Row]], words: Mapping[str, str]) -> str:
    """Return the agreement of two readings in Markdown: a line a table of theirs, then bearers and force of norms."""
    pairs = pair("norm", first["norm"], second["norm"], words)
    both = sum(each.first is not None and each.second is not None for each in pairs)
    lines = [
        table(agreement(name, first[name], second[name], words) for name in first),
        "",
        f"F1 on the bearers of norms {bearers_f1(pairs):.3f}; "
        f"Cohen's kappa on force {force_kappa(pairs):.3f} ({both} norms that both have).",
    ]
    return "\n".join(lines)
