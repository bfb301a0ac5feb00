"""The citations of a resolution as curated (``citations.toml``): what is cited, where, in which words, to what end."""

from dataclasses import dataclass

from unscr.text.curated import exactly, parse

_KEYS = {
    "place": str,
    "resolution": int,
    "words": str,
    "nth": int,
    "function": str,
    "act": str,
    "pinpoint": str,
    "pinpoint_words": str,
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention; ``pinpoint`` is the path of the cited provision below its work, empty for the whole."""

    place: str
    resolution: int
    words: str
    nth: int
    function: str
    act: str
    pinpoint: str
    pinpoint_words: str


def citations(toml: str, file: str) -> tuple[Citation, ...]:
    """Read the file; raise JudgementError for a key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"citation": list}, file)
    found = []
    for place, row in enumerate(tables["citation"], start=1):
        exactly(row, _KEYS, f"{file} [[citation]] {place}", optional=("nth", "pinpoint", "pinpoint_words"))
        found.append(Citation(**{"nth": 1, "pinpoint": "", "pinpoint_words": "", **row}))
    return tuple(found)
