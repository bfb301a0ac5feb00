"""A thing for search engines, in the terms of https://schema.org/ : what it is there, called, and the same as.

Only what schema.org has a word for: of a norm, a mention or an assessment it has none, and those have a page alone.
"""

from typing import Any

from unscr.namespaces import iri
from unscr.schema import SCHEMA, both
from unscr.thing.facts import Facts, Value
from unscr.thing.parts import Parts

# Narrower classes first. A body that is only described (a role, a population, a group of States) is no organization,
# and a kind of instrument is no document.
_TYPES = {
    "unscr:Resolution": "Legislation",
    "unscr:Treaty": "Legislation",
    "unscr:LegalAct": "Legislation",
    "unscr:PresidentialStatement": "CreativeWork",
    "unscr:Standard": "CreativeWork",
    "unscr:Organisation": "Organization",
    "unscr:ArmedOrTerroristGroup": "Organization",
    "unscr:AuthorityType": "GovernmentOrganization",
    "unscr:Actor": "Thing",
    "skos:ConceptScheme": "DefinedTermSet",
    "skos:Concept": "DefinedTerm",
}
# What is said of things of a type, by the property of ours: of all, and of some.
_TEXTS = {"description": ("skos:definition", "dcterms:description"), "alternateName": ("skos:altLabel",)}
_OTHERS = {
    "Legislation": {
        "legislationPassedBy": ("eli:passed_by", "Organization"),
        "legislationChanges": ("eli:amends", "Legislation"),
        "isBasedOn": ("eli:ensures_implementation_of", "Legislation"),
    },
    "DefinedTerm": {"inDefinedTermSet": ("skos:inScheme", "DefinedTermSet")},
}
_WORDS = {"Legislation": {"legislationIdentifier": "eli:id_local", "legislationDate": "eli:date_document"}}


def entity(known: Facts, more: Parts) -> dict[str, Any]:
    """Return the JSON-LD document of a thing; empty where schema.org has no word for its kind."""
    if more.provision and more.provision.legislation:
        return more.provision.legislation
    kind = next((name for ours, name in _TYPES.items() if known.is_a(ours)), "")
    if not kind:
        return {}
    made: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": kind,
        "@id": known.name.iri,
        "url": known.name.iri,
        "name": both(known.name.en, known.name.zh),
        "sameAs": [each.iri for each in _values(known, "owl:sameAs") if each.iri.startswith(("http://", "https://"))],
        "identifier": [each.en for each in _values(known, "dcterms:identifier") if not each.iri],
    }
    for name, properties in _TEXTS.items():
        made[name] = [_text(each) for one in properties for each in _values(known, one) if not each.iri]
    for name, ours in _WORDS.get(kind, {}).items():
        made[name] = next((each.en for each in _values(known, ours)), "")
    for name, (ours, other) in _OTHERS.get(kind, {}).items():
        made[name] = [
            {"@type": other, "@id": each.iri, "name": both(each.en, each.zh)}
            for each in _values(known, ours)
            if each.iri
        ]
    if kind == "DefinedTerm":
        made["termCode"] = known.name.iri.rpartition("/")[2]
    if more.scheme:
        made["hasDefinedTerm"] = [
            {"@type": "DefinedTerm", "@id": each.name.iri, "name": both(each.name.en, each.name.zh)}
            for each in more.scheme.concepts
        ]
    return {name: value for name, value in made.items() if value}


def _values(known: Facts, name: str) -> tuple[Value, ...]:
    return next((each.values for each in known.groups if each.property.iri == iri(name).value), ())


def _text(value: Value) -> str | dict[str, str]:
    return {"@language": value.language, "@value": value.en} if value.language else value.en
