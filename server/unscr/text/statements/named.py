"""What texts name: the graphs of actors, of instruments other than resolutions, and of systems."""

from collections.abc import Mapping
from typing import TypeVar

from unscr.errors import JudgementError
from unscr.namespaces import iri, part
from unscr.terms import Iri, Literal
from unscr.text.named import Actor, Instrument, Named, System
from unscr.text.register import Register
from unscr.text.statements.writing import Page

T = TypeVar("T")

_ACTOR = {
    "organisation": "Organisation",
    "addressee-group": "ActorGroup",
    "authority": "AuthorityType",
    "armed-group": "ArmedOrTerroristGroup",
    "population": "Population",
    "role": "Role",
    "sector": "ActorGroup",
}
_INSTRUMENT = {
    "charter": ("Charter", "Treaty"),
    "treaty": ("Treaty",),
    "protocol": ("Protocol", "Treaty"),
    "standard": ("Standard",),
    "generic": ("GenericInstrument",),
    "act": ("LegalAct",),
    "statement": ("PresidentialStatement",),
}
_PART = {"article": "Article", "numbered-recommendation": "NumberedRecommendation"}


def actors(rows: Mapping[str, Actor], register: Register) -> Page:
    """Return the graph ``actors``; raise JudgementError for a kind or a key that is not known."""
    page = Page("actors")
    for key, row in rows.items():
        where = f"actors.toml [{key}]"
        subject = iri(f"agent:{key}")
        kind = _kind(_ACTOR, row.kind, where)
        page.a(subject, f"unscr:{kind}", "unscr:Actor", "eli:Agent")
        _names(page, subject, row.named)
        if kind == "Organisation":
            page.a(subject, "org:Organization")
        if row.parent:
            parent = register.find("agent", row.parent, where)
            page.say(subject, "unscr:parentBody", parent)
            page.say(subject, "org:subOrganizationOf", parent)
        if row.founded_by:
            page.say(subject, "unscr:foundingInstrument", register.instrument(row.founded_by, where))
    return page


def instruments(rows: Mapping[str, Instrument], register: Register) -> Page:
    """Return the graph ``instruments``; raise JudgementError for a kind that is not known."""
    page = Page("instruments")
    for key, row in rows.items():
        where = f"instruments.toml [{key}]"
        subject = register.find("instrument", key, where)
        kinds = _kind(_INSTRUMENT, row.kind, where)
        page.a(subject, *(f"unscr:{each}" for each in kinds), "unscr:Instrument", "eli:LegalResource")
        _names(page, subject, row.named)
        if row.adopted:
            page.say(subject, "eli:date_document", row.adopted)
        if row.in_force:
            page.say(subject, "eli:first_date_entry_in_force", row.in_force)
        if row.official_url:
            page.say(subject, "rdfs:seeAlso", Iri(row.official_url))
        if row.symbol:
            page.say(subject, "eli:id_local", row.symbol)
        if row.passed_by:
            page.say(subject, "eli:passed_by", register.find("agent", row.passed_by, where))
        for each in row.parts:
            unit = part(subject, each.key)
            page.a(unit, f"unscr:{_kind(_PART, each.kind, where)}", "unscr:Provision", "eli:LegalResourceSubdivision")
            page.both(unit, "rdfs:label", each.name.en, each.name.zh)
            page.say(unit, "eli:number", each.number)
            page.say(unit, "unscr:ordinal", int(each.number))
            page.say(unit, "eli:is_part_of", subject)
            page.say(subject, "eli:has_part", unit)
    return page


def systems(rows: Mapping[str, System], register: Register) -> Page:
    """Return the graph ``systems``; raise JudgementError for a key that is not known."""
    page = Page("systems")
    for key, row in rows.items():
        where = f"systems.toml [{key}]"
        subject = register.find("system", key, where)
        page.a(subject, "unscr:System")
        _names(page, subject, row.named)
        page.say(subject, "unscr:systemKind", register.find("system-kind", row.kind, where))
        page.say(subject, "unscr:systemStatus", register.find("system-status", row.status, where))
        if row.operator:
            page.say(subject, "unscr:operatedBy", register.find("agent", row.operator, where))
    return page


def _names(page: Page, subject: Iri, named: Named) -> None:
    page.both(subject, "rdfs:label", named.name.en, named.name.zh)
    page.both(subject, "skos:prefLabel", named.name.en, named.name.zh)
    for language, names in named.other_names.items():
        page.say(subject, "skos:altLabel", *(Literal(each, language) for each in names))
    page.both(subject, "skos:definition", named.definition.en, named.definition.zh)


def _kind(kinds: Mapping[str, T], kind: str, where: str) -> T:
    if kind not in kinds:
        raise JudgementError(
            f"{where}: the kind '{kind}' is none of {', '.join(kinds)}.",
            f"{where}：“{kind}”不是下列种类之一：{'、'.join(kinds)}。",
        )
    return kinds[kind]
