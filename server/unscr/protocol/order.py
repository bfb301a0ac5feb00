"""Rows put in order here and not by the engine, which reads both terms from the disk for each comparison it makes.

SPARQL 1.1 Query Language, section 15.1. Where a query ends with ``ORDER BY`` and variables, its rows are the same
without that line, and sorted afterwards they come in the same order.
"""

import re
from decimal import Decimal, InvalidOperation

from unscr.protocol.solutions import Row
from unscr.terms import XSD, Iri, Term

# Whatever follows it cuts the rows, and needs them in order.
_LAST = re.compile(r"\nORDER BY((?: \?\w+)+)\s*\Z")
_NAME = re.compile(r"\?(\w+)")
_NUMERIC = frozenset(
    XSD + each for each in ("decimal", "double", "float", "int", "integer", "nonNegativeInteger", "positiveInteger")
)
_Key = tuple[int, Decimal, str, str, str]
_NONE = Decimal(0)


def without(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a query without its last ORDER BY, and the variables that it names; as it is where it names others too."""
    last = _LAST.search(text)
    return (f"{text[: last.start()]}\n", tuple(_NAME.findall(last[1]))) if last else (text, ())


def ordered(rows: list[Row], names: tuple[str, ...]) -> list[Row]:
    """Return rows sorted by the values of some variables, the first of which counts most."""
    return sorted(rows, key=lambda row: [_key(row.get(each)) for each in names]) if names else rows


def _key(term: Term | None) -> _Key:
    """Return the place of a term: nothing, blank nodes, IRIs, numbers by their value, other literals by their text."""
    if term is None:
        return (0, _NONE, "", "", "")
    if isinstance(term, Iri):
        return (1 if term.value.startswith("_:") else 2, _NONE, term.value, "", "")
    if term.datatype in _NUMERIC and (number := _number(term.value)) is not None:
        return (3, number, term.value, "", "")
    return (4, _NONE, term.value, term.language, term.datatype)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    # What is no number cannot be compared with any.
    return None if number.is_nan() else number
