"""The citations of a resolution as curated (``citations.toml``): what is cited, where, in which words, to what end."""

from dataclasses import dataclass

from unscr.errors import JudgementError
from unscr.text.curated import Tables, exactly, parse
from unscr.text.quotation import KEYS, OPTIONAL, Quotation, quotation

_KEYS = {
    "place": str,
    "resolution": int,
    "instrument": str,
    **KEYS,
    "function": str,
    "act": str,
    "pinpoint": str,
    "pinpoint_words": str,
}
_OPTIONAL = (*OPTIONAL, "resolution", "instrument", "pinpoint", "pinpoint_words")


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention, of a resolution or of another instrument; ``pinpoint`` is the cited provision's path below it."""

    resolution: int | None
    instrument: str
    quote: Quotation
    function: str
    act: str
    pinpoint: str
    pinpoint_words: str


def citations(toml: str, file: str) -> tuple[Citation, ...]:
    """Read the file; raise JudgementError for a key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"citation": Tables}, file)
    found = []
    for place, row in enumerate(tables["citation"], start=1):
        where = f"{file} [[citation]] {place}"
        exactly(row, _KEYS, where, optional=_OPTIONAL)
        if ("resolution" in row) == ("instrument" in row):
            raise JudgementError(
                f"{where}: name either a 'resolution' or an 'instrument'.",
                f"{where}：请在 resolution 与 instrument 中择一填写。",
            )
        found.append(
            Citation(
                row.get("resolution"),
                row.get("instrument", ""),
                quotation(row, row["place"]),
                row["function"],
                row["act"],
                row.get("pinpoint", ""),
                row.get("pinpoint_words", ""),
            )
        )
    return tuple(found)
