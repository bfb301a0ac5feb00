"""A quotation in a curated file: words of one provision, told apart by what stands before or after where they recur.

Web Annotation Data Model, section 4.2.4 (``prefix`` and ``suffix``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unscr.text.curated import exactly

KEYS: Mapping[str, type] = {"words": str, "prefix": str, "suffix": str}
OPTIONAL = ("prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as printed in the provision with this key (``op/13/e``)."""

    place: str
    words: str
    prefix: str = ""
    suffix: str = ""


def quotation(row: Mapping[str, Any], place: str) -> Quotation:
    """Return the quotation that a checked table holds; its own ``place`` goes before the one given."""
    return Quotation(row.get("place", place), row["words"], row.get("prefix", ""), row.get("suffix", ""))


def quoted(row: Any, place: str, where: str) -> Quotation:
    """Read a table that holds nothing but a quotation; raise JudgementError for a key at fault."""
    exactly(row, {**KEYS, "place": str}, where, optional=(*OPTIONAL, "place"))
    return quotation(row, place)
