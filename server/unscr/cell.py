"""A cell of a CSV file that people open in a spreadsheet: several values in one, and nothing that is run."""

from collections.abc import Iterable

# Between several values in one cell; an IRI holds no space.
BETWEEN = " | "
# A spreadsheet takes a cell that begins with one of these for a formula, and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(texts: Iterable[str]) -> str:
    """Return the values as one cell; what a spreadsheet would run has an apostrophe before it."""
    joined = BETWEEN.join(texts)
    return f"'{joined}" if joined.startswith(_FORMULA) else joined
