"""Time in a resolution as curated (``[[time]]`` of a paragraph's file): limits, and standing availability."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from unscr.errors import JudgementError
from unscr.text.curated import Bilingual, bilingual, exactly
from unscr.text.quotation import KEYS, OPTIONAL, Quotation, quotation

_KEYS: dict[str, type] = {
    "id": str,
    "place": str,
    "kind": str,
    **KEYS,
    "label": dict,
    "duration": str,
    "anchor": str,
    "rule": str,
    "due": date,
    "hours": int,
    "days": int,
    "deliverable": dict,
    "ambiguity": dict,
}
_COUNTED = ("duration", "anchor", "rule", "due")
_AVAILABILITY = ("hours", "days")


@dataclass(frozen=True, slots=True)
class Limit:
    """A statement of when; counted limits have all of duration, anchor, rule and due day, others none of them."""

    file: str
    id: str
    kind: str
    label: Bilingual
    quote: Quotation
    duration: str
    anchor: str
    rule: str
    due: date | None
    deliverable: Bilingual | None
    ambiguity: Bilingual | None

    @property
    def where(self) -> str:
        """The file and the identifier, for an error."""
        return f"{self.file}, time {self.id}"


@dataclass(frozen=True, slots=True)
class Availability:
    """A demand for standing reach: so many hours a day, so many days a week."""

    file: str
    id: str
    label: Bilingual
    quote: Quotation
    hours: int
    days: int
    ambiguity: Bilingual | None

    @property
    def where(self) -> str:
        """The file and the identifier, for an error."""
        return f"{self.file}, time {self.id}"


def limit(row: Any, file: str, where: str) -> Limit | Availability:
    """Read one table; raise JudgementError for a key at fault, or a limit that is only half counted."""
    optional = (*OPTIONAL, *_COUNTED, *_AVAILABILITY, "deliverable", "ambiguity")
    exactly(row, _KEYS, where, optional=optional)
    label, quote = bilingual(row["label"], f"{where} label"), quotation(row, row["place"])
    ambiguity = bilingual(row["ambiguity"], f"{where} ambiguity") if "ambiguity" in row else None
    if row["kind"] == "availability":
        _all_or_none(row, _AVAILABILITY, where, needed=True)
        return Availability(file, row["id"], label, quote, row["hours"], row["days"], ambiguity)
    _all_or_none(row, _COUNTED, where, needed=row["kind"] in ("latest-by", "target-date", "not-before"))
    deliverable = bilingual(row["deliverable"], f"{where} deliverable") if "deliverable" in row else None
    counted = (row.get("duration", ""), row.get("anchor", ""), row.get("rule", ""), row.get("due"))
    return Limit(file, row["id"], row["kind"], label, quote, *counted, deliverable, ambiguity)


def _all_or_none(row: Any, keys: tuple[str, ...], where: str, needed: bool) -> None:
    missing = [key for key in keys if key not in row]
    if missing and (needed or len(missing) < len(keys)):
        raise JudgementError(
            f"{where}: {', '.join(missing)} must be given as well.", f"{where}：还须给出 {'、'.join(missing)}。"
        )
