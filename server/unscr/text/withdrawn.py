"""Names that were given and taken back (``withdrawn.toml``): never given again, they say what became of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from unscr.errors import JudgementError
from unscr.namespaces import BASE
from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse, strings

_KEYS = {"id": str, "day": date, "reason": dict, "replaced_by": list[str]}


@dataclass(frozen=True, slots=True)
class Tombstone:
    """When and why a name was withdrawn, and the IRIs of what took its place."""

    day: date
    reason: Bilingual
    replaced: tuple[str, ...]


def withdrawn(toml: str, file: str) -> Mapping[str, Tombstone]:
    """Return the withdrawn IRIs; raise JudgementError for a key at fault or an id that is there twice.

    What is replaced by itself is at fault as well.
    """
    tables = parse(toml, file)
    exactly(tables, {"withdrawn": Tables}, file, optional=("withdrawn",))
    found: dict[str, Tombstone] = {}
    for row in tables.get("withdrawn", ()):
        where = f"{file} [[withdrawn]] {row.get('id', '')}"
        exactly(row, _KEYS, where, optional=("replaced_by",))
        replaced = tuple(BASE + each for each in strings(row.get("replaced_by", ()), where))
        iri = BASE + row["id"]
        if iri in found or iri in replaced:
            raise JudgementError(
                f"{where}: the id stands here twice, or is replaced by itself.",
                f"{where}：该标识重复出现，或以自身替代自身。",
            )
        found[iri] = Tombstone(row["day"], bilingual(row["reason"], where), replaced)
    return found


def check_unused(tombstones: Iterable[str], used: Iterable[str], file: str) -> None:
    """Raise JudgementError where a withdrawn name is used."""
    for each in sorted(set(tombstones) & set(used)):
        raise JudgementError(
            f"{file}: <{each}> is withdrawn and stands in the data; give the new thing a name of its own.",
            f"{file}：<{each}> 已撤回，却仍见于数据；请另行命名新事物。",
        )
