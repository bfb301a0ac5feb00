"""Curated facts about a resolution and its text (``data/curated/<number>/``) as values checked on reading.

Judgement is read here and never made: nothing in this module looks at the segmented text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse


@dataclass(frozen=True, slots=True)
class Fact:
    """What a table of the record says, and where it was seen."""

    values: Mapping[str, Any]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What the organisation's own records say of one resolution."""

    symbol: str
    number: int
    year: int
    akn_work_uri: str
    adopted: date
    draft: str
    meeting: Fact | None
    vote: Fact
    adoption_sources: tuple[str, ...]
    identifiers: Mapping[str, str]
    mark_up_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Printed words that were probably not meant, and what probably was."""

    provision: str
    exact: str
    reading: str
    comment: Bilingual


_RECORD: dict[str, dict[str, type]] = {
    "work": {"symbol": str, "number": int, "year": int, "akn_work_uri": str, "sources": list[str]},
    "meeting": {"number": int, "date": date, "record": str, "sources": list[str]},
    "adoption": {"date": date, "draft": str, "sources": list[str]},
    "vote": {"in_favour": int, "against": int, "abstentions": int, "sources": list[str]},
    "mark_up": {"identifiers": dict, "sources": list[str]},
}
_ANOMALY = {"provision": str, "exact": str, "reading": str, "comment": dict}


def record(toml: str, file: str) -> Record:
    """Read a ``record.toml``; raise JudgementError that names the table and key at fault."""
    tables = parse(toml, file)
    exactly(tables, dict.fromkeys(_RECORD, dict), file, optional=("meeting",))
    for name, keys in _RECORD.items():
        if name in tables:
            exactly(tables[name], keys, f"{file} [{name}]")
    work, adoption, vote = tables["work"], tables["adoption"], tables["vote"]
    return Record(
        symbol=work["symbol"],
        number=work["number"],
        year=work["year"],
        akn_work_uri=work["akn_work_uri"],
        adopted=adoption["date"],
        draft=adoption["draft"],
        meeting=_fact(tables["meeting"]) if "meeting" in tables else None,
        vote=_fact(vote),
        adoption_sources=tuple(adoption["sources"]),
        identifiers=tables["mark_up"]["identifiers"],
        mark_up_sources=tuple(tables["mark_up"]["sources"]),
    )


def anomalies(toml: str, file: str) -> tuple[Anomaly, ...]:
    """Read a ``remarks.toml``; raise JudgementError that names the entry and key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"anomaly": Tables}, file)
    found = []
    for place, row in enumerate(tables["anomaly"], start=1):
        where = f"{file} [[anomaly]] {place}"
        exactly(row, _ANOMALY, where)
        found.append(Anomaly(row["provision"], row["exact"], row["reading"], bilingual(row["comment"], where)))
    return tuple(found)


def names(toml: str, file: str) -> Mapping[str, Bilingual]:
    """Read a table of names in both languages, such as ``actors.toml``."""
    tables = parse(toml, file)
    for key, row in tables.items():
        exactly(row, {"name": dict}, f"{file} [{key}]")
    return {key: bilingual(row["name"], f"{file} [{key}]") for key, row in tables.items()}


def _fact(row: Mapping[str, Any]) -> Fact:
    return Fact({key: value for key, value in row.items() if key != "sources"}, tuple(row["sources"]))
