"""The speech acts of a resolution as curated (``acts.toml``): which verb, where, in which printed words."""

from dataclasses import dataclass

from unscr.errors import JudgementError
from unscr.text.curated import Tables, exactly, parse
from unscr.text.quotation import KEYS, OPTIONAL, Quotation, quotation

_KEYS = {"id": str, "place": str, "verb": str, **KEYS, "additive": bool}


@dataclass(frozen=True, slots=True)
class Act:
    """One occurrence of an operative verb."""

    id: str
    verb: str
    quote: Quotation
    additive: bool


def acts(toml: str, file: str) -> tuple[Act, ...]:
    """Read the file; raise JudgementError for a key at fault or an identifier given twice."""
    tables = parse(toml, file)
    exactly(tables, {"act": Tables}, file)
    found: dict[str, Act] = {}
    for place, row in enumerate(tables["act"], start=1):
        where = f"{file} [[act]] {place}"
        exactly(row, _KEYS, where, optional=OPTIONAL)
        act = Act(row["id"], row["verb"], quotation(row, row["place"]), row["additive"])
        if act.id in found:
            raise JudgementError(f"{where}: the id '{act.id}' is given twice.", f"{where}：标识“{act.id}”重复。")
        found[act.id] = act
    return tuple(found.values())
