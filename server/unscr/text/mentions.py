"""The mentions of actors and systems in a resolution as curated (``mentions.toml``): who or what, in which words."""

from dataclasses import dataclass

from unscr.errors import JudgementError
from unscr.text.curated import Tables, exactly, parse
from unscr.text.quotation import KEYS, OPTIONAL, Quotation, quotation

_KEYS = {"place": str, "actor": str, "system": str, **KEYS}


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention; ``kind`` is the prefix of what is mentioned, ``agent`` or ``system``."""

    kind: str
    key: str
    quote: Quotation


def mentions(toml: str, file: str) -> tuple[Mention, ...]:
    """Read the file; raise JudgementError for a key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"mention": Tables}, file)
    found = []
    for place, row in enumerate(tables["mention"], start=1):
        where = f"{file} [[mention]] {place}"
        exactly(row, _KEYS, where, optional=(*OPTIONAL, "actor", "system"))
        if ("actor" in row) == ("system" in row):
            raise JudgementError(
                f"{where}: name either an 'actor' or a 'system'.", f"{where}：请在 actor 与 system 中择一填写。"
            )
        kind, key = ("agent", row["actor"]) if "actor" in row else ("system", row["system"])
        found.append(Mention(kind, key, quotation(row, row["place"])))
    return tuple(found)
