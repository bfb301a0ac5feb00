"""Where two language versions say different things, as curated (``divergences.toml``)."""

from dataclasses import dataclass
from typing import Any

from unscr.errors import JudgementError
from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse
from unscr.text.quotation import Quotation

_KEYS: dict[str, type] = {
    "id": str,
    "provision": str,
    "kind": str,
    "severity": str,
    "zh": str,
    "omitted_in": str,
    "description": dict,
    "effect": dict,
    "status": str,
}
# Of these kinds one version has something that the other lacks, and it has to be said which.
_LACKING = ("omission", "addition")


@dataclass(frozen=True, slots=True)
class Divergence:
    """Words of the text, what the version in the language ``compared_with`` has instead, and what follows from it."""

    file: str
    id: str
    compared_with: str
    kind: str
    severity: str
    quote: Quotation
    omitted_in: str
    description: Bilingual
    effect: Bilingual
    status: str

    @property
    def where(self) -> str:
        """The file and the identifier, for an error."""
        return f"{self.file}, divergence {self.id}"


def divergences(toml: str, file: str) -> tuple[Divergence, ...]:
    """Read the file; raise JudgementError for a key at fault, an id given twice, or a lack that is not told."""
    tables = parse(toml, file)
    exactly(tables, {"compared_with": str, "divergence": Tables}, file)
    found: dict[str, Divergence] = {}
    for place, row in enumerate(tables["divergence"], start=1):
        each = _divergence(row, tables["compared_with"], file, f"{file} [[divergence]] {place}")
        if each.id in found:
            raise JudgementError(
                f"{each.where}: the id '{each.id}' is given twice.", f"{each.where}：标识“{each.id}”重复。"
            )
        found[each.id] = each
    return tuple(found.values())


def _divergence(row: Any, compared_with: str, file: str, where: str) -> Divergence:
    exactly(row, _KEYS, where, optional=("omitted_in",))
    if (row["kind"] in _LACKING) != ("omitted_in" in row):
        raise JudgementError(
            f"{where}: 'omitted_in' is needed for the kinds {' and '.join(_LACKING)}, and for them alone.",
            f"{where}：种类为 {'、'.join(_LACKING)} 时须给出 omitted_in，其他种类不得给出。",
        )
    return Divergence(
        file=file,
        id=row["id"],
        compared_with=compared_with,
        kind=row["kind"],
        severity=row["severity"],
        quote=Quotation(row["provision"], row["zh"]),
        omitted_in=row.get("omitted_in", ""),
        description=bilingual(row["description"], f"{where} description"),
        effect=bilingual(row["effect"], f"{where} effect"),
        status=row["status"],
    )
