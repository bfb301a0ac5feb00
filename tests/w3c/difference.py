"""Two results told apart: as bags of rows, or in order, up to the names of blank nodes."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from w3c.result import Result, Row, Term


@dataclass(frozen=True)
class Difference:
    """How many rows are missing and how many are too many, the names of blank nodes aside, and all of it in words."""

    missing: int
    extra: int
    said: str


def difference(expected: Result, given: Result, lax: bool = False) -> Difference | None:
    """Return in what the two differ; None where they are the same up to the names of blank nodes."""
    if (expected.boolean, expected.graph) != (given.boolean, given.graph):
        return Difference(1, 1, f"{expected.boolean} is expected, not {given.boolean}")
    wanted, found = list(expected.rows), list(given.rows)
    missing, extra = Counter(map(_shape, wanted)), Counter(map(_shape, found))
    missing, extra = missing - extra, extra - missing
    names = f"variables {sorted(expected.variables or ())}, not {sorted(given.variables or ())}; "
    said = f"missing {_shown(missing)}; not expected {_shown(extra)}; or another order, or other blank nodes"
    if expected.variables and expected.variables != given.variables:
        return Difference(missing.total(), extra.total(), names + said)
    if lax:
        # REDUCED may leave out some or all repetitions: each row at least once, and at most as often as without it.
        allowed, has = Counter(wanted), Counter(found)
        wanted, found = list(allowed), list(has) if has <= allowed else found
    if len(wanted) == len(found) and _matched(wanted, found, expected.order):
        return None
    return Difference(missing.total(), extra.total(), said)


def _shape(row: Row) -> Row:
    return tuple((name, Term("blank", "") if term.kind == "blank" else term) for name, term in row)


def _shown(rows: Counter[Row]) -> str:
    told = [", ".join(f"{name}={term.value!r}{term.more}" for name, term in row) for row in rows.elements()]
    return f"[{' | '.join(sorted(told))}]"


def _matched(wanted: list[Row], found: list[Row], order: bool) -> bool:
    """Say whether a one-to-one renaming of blank nodes makes the rows equal: in order, or as bags."""
    if order:
        same = list(map(_shape, wanted)) == list(map(_shape, found))
        pairs = [(each, [position]) for position, each in enumerate(wanted)]
    else:
        same = Counter(map(_shape, wanted)) == Counter(map(_shape, found))
        places: dict[Row, list[int]] = defaultdict(list)
        for position, each in enumerate(found):
            places[_shape(each)].append(position)
        # The rows with the fewest partners first: most then have only one.
        pairs = sorted(((each, places[_shape(each)]) for each in wanted), key=lambda each: len(each[1]))
    return same and _renamed(pairs, found, frozenset(), {})


def _renamed(pairs: list[tuple[Row, list[int]]], found: list[Row], used: frozenset[int], names: dict[str, str]) -> bool:
    """Find a partner for each row in turn, so that ``names``, a renaming of blank nodes, stays one to one."""
    if not pairs:
        return True
    (wanted, partners), *rest = pairs
    for partner in partners:
        more = None if partner in used else _with(names, wanted, found[partner])
        if more is not None and _renamed(rest, found, used | {partner}, more):
            return True
    return False


def _with(names: dict[str, str], wanted: Row, found: Row) -> dict[str, str] | None:
    more = dict(names)
    for (_, left), (_, right) in zip(wanted, found, strict=True):
        if left.kind == "blank":
            more.setdefault(left.value, right.value)
            if more[left.value] != right.value:
                return None
    return more if len(set(more.values())) == len(more) else None
