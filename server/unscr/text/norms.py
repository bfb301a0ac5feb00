"""The norms of a resolution as curated (a file a paragraph below ``norms/``): our reading, each part with its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse, strings
from unscr.text.limits import Availability, Limit, limit
from unscr.text.quotation import KEYS, OPTIONAL, Quotation, quotation, quoted

ROLES = (
    "bearers",
    "counterparties",
    "beneficiaries",
    "assisted_by",
    "in_consultation_with",
    "deliver_to",
)
ELEMENTS = ("conditions", "purposes", "manners", "illustrations", "legal_bases")


@dataclass(frozen=True, slots=True)
class Role:
    """An actor and the words that give it its part."""

    actor: str
    quote: Quotation


@dataclass(frozen=True, slots=True)
class Element:
    """A condition, purpose … in its own words and in English; ``instrument`` is the law named, or empty."""

    quote: Quotation
    en: str
    instrument: str = ""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """The use of a standing phrase, and what of the norm it reaches."""

    concept: str
    scope: str
    quote: Quotation


@dataclass(frozen=True, slots=True)
class Force:
    """One assessment; ``bearer`` is given where it holds for that one only."""

    value: str
    bearer: str
    bases: tuple[str, ...]
    certainty: str
    rationale: Bilingual


@dataclass(frozen=True, slots=True)
class Earlier:
    """A provision of an earlier resolution, by number and path."""

    resolution: int
    provision: str


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm of a file. ``act``, ``part_of`` and ``times`` are identifiers; other names are of tables and schemes."""

    file: str
    id: str
    act: str
    function: str
    label: Bilingual
    summary: Bilingual
    quote: Quotation
    roles: Mapping[str, tuple[Role, ...]]
    actions: tuple[str, ...]
    action_words: tuple[Quotation, ...]
    object: Element | None
    deliberation: bool
    fulfilment: str
    qualifiers: tuple[Qualifier, ...]
    elements: Mapping[str, tuple[Element, ...]]
    part_of: str
    restates: tuple[Earlier, ...]
    extends: tuple[Earlier, ...]
    topics: tuple[str, ...]
    systems: tuple[str, ...]
    times: tuple[str, ...]
    forces: tuple[Force, ...]

    @property
    def where(self) -> str:
        """The file and the identifier, for an error."""
        return f"{self.file}, norm {self.id}"


_LISTS: dict[str, type] = {
    **dict.fromkeys((*ROLES, *ELEMENTS, "action_words", "qualifiers", "restates", "extends"), Tables),
    "systems": list[str],
    "times": list[str],
}
_NORM: dict[str, type] = {
    "id": str,
    "place": str,
    "act": str,
    "function": str,
    "label": dict,
    "summary": dict,
    "quote": dict,
    "actions": list[str],
    "object": dict,
    "deliberation": bool,
    "fulfilment": str,
    "part_of": str,
    "topics": list[str],
    "force": Tables,
    **_LISTS,
}
_OPTIONAL = (*_LISTS, "object", "deliberation", "fulfilment", "part_of")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file says: norms and the times they refer to."""

    norms: tuple[Norm, ...]
    times: tuple[Limit | Availability, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """When the editors assessed force, and how."""

    assessed: date
    method: Bilingual


def method(toml: str, file: str) -> Method:
    """Read ``force.toml``; raise JudgementError for a key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"assessed": date, "method": dict}, file)
    return Method(tables["assessed"], bilingual(tables["method"], f"{file} method"))


def reading(toml: str, file: str) -> Reading:
    """Read a paragraph's file; raise JudgementError for a key at fault."""
    tables = parse(toml, file)
    exactly(tables, {"norm": Tables, "time": Tables}, file, optional=("time",))
    norms = (_norm(row, file, f"{file} [[norm]] {row.get('id', at)}") for at, row in enumerate(tables["norm"], 1))
    rows = enumerate(tables.get("time", ()), 1)
    times = (limit(row, file, f"{file} [[time]] {row.get('id', at)}") for at, row in rows)
    return Reading(tuple(norms), tuple(times))


def _norm(row: Any, file: str, where: str) -> Norm:
    exactly(row, _NORM, where, optional=_OPTIONAL)
    place = row["place"]
    return Norm(
        file=file,
        id=row["id"],
        act=row["act"],
        function=row["function"],
        label=bilingual(row["label"], f"{where} label"),
        summary=bilingual(row["summary"], f"{where} summary"),
        quote=quoted(row["quote"], place, f"{where} quote"),
        roles={role: tuple(_role(each, place, f"{where} {role}") for each in row.get(role, ())) for role in ROLES},
        actions=strings(row["actions"], f"{where} actions"),
        action_words=tuple(quoted(each, place, f"{where} action_words") for each in row.get("action_words", ())),
        object=_element(row["object"], place, f"{where} object") if "object" in row else None,
        deliberation=row.get("deliberation", False),
        fulfilment=row.get("fulfilment", ""),
        qualifiers=tuple(_qualifier(each, place, f"{where} qualifiers") for each in row.get("qualifiers", ())),
        elements={
            name: tuple(_element(each, place, f"{where} {name}", name == "legal_bases") for each in row.get(name, ()))
            for name in ELEMENTS
        },
        part_of=row.get("part_of", ""),
        restates=tuple(_earlier(each, f"{where} restates") for each in row.get("restates", ())),
        extends=tuple(_earlier(each, f"{where} extends") for each in row.get("extends", ())),
        topics=strings(row["topics"], f"{where} topics"),
        systems=strings(row.get("systems", ()), f"{where} systems"),
        times=strings(row.get("times", ()), f"{where} times"),
        forces=tuple(_force(each, f"{where} force") for each in row["force"]),
    )


def _role(row: Any, place: str, where: str) -> Role:
    exactly(row, {"actor": str, **KEYS, "place": str}, where, optional=(*OPTIONAL, "place"))
    return Role(row["actor"], quotation(row, place))


def _qualifier(row: Any, place: str, where: str) -> Qualifier:
    keys = {"concept": str, "scope": str, **KEYS, "place": str}
    exactly(row, keys, where, optional=(*OPTIONAL, "place"))
    return Qualifier(row["concept"], row["scope"], quotation(row, place))


def _element(row: Any, place: str, where: str, law: bool = False) -> Element:
    keys = {**KEYS, "place": str, "en": str} | ({"instrument": str} if law else {})
    exactly(row, keys, where, optional=(*OPTIONAL, "place", "instrument"))
    return Element(quotation(row, place), row["en"], row.get("instrument", ""))


def _earlier(row: Any, where: str) -> Earlier:
    exactly(row, {"resolution": int, "provision": str}, where)
    return Earlier(row["resolution"], row["provision"])


def _force(row: Any, where: str) -> Force:
    keys: dict[str, type] = {"value": str, "bearer": str, "bases": list[str], "certainty": str, "rationale": dict}
    exactly(row, keys, where, optional=("bearer",))
    rationale = bilingual(row["rationale"], f"{where} rationale")
    return Force(
        row["value"], row.get("bearer", ""), strings(row["bases"], f"{where} bases"), row["certainty"], rationale
    )
