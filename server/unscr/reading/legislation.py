"""A resolution for search engines, in the terms that schema.org took from ELI: https://schema.org/Legislation .

Nothing is said of its force: that is an assessment, and schema.org has no place for an author and a reason.
"""

from typing import Any

from unscr.ask import Labelled
from unscr.reading.document import Reading
from unscr.reading.provision import Provision
from unscr.reading.version import Version

_SCHEMA = "https://schema.org/"


def legislation(reading: Reading) -> dict[str, Any]:
    """Return the JSON-LD document."""
    made: dict[str, Any] = {
        "@context": _SCHEMA,
        "@type": "Legislation",
        "@id": reading.work.iri,
        "url": reading.work.iri,
        "name": _both(reading.work.en, reading.work.zh),
        "legislationIdentifier": reading.symbol,
        "legislationType": _both("Security Council resolution", "安全理事会决议"),
        "legislationDate": reading.adopted,
        "hasPart": [_part(each) for each in reading.provisions],
        "citation": [{"@type": "Legislation", "@id": each.name.iri} for each in reading.cited if each.resolution],
        "workExample": [
            {
                "@type": "Legislation",
                "@id": each.iri,
                "name": _both(each.name.en, each.name.zh),
                "inLanguage": each.language,
                "encoding": [_file(iri, each) for iri in each.files] or None,
            }
            for each in reading.versions
        ],
    }
    if reading.passed_by is not None:
        body = reading.passed_by
        made["legislationPassedBy"] = {"@type": "Organization", "@id": body.iri, "name": _both(body.en, body.zh)}
    return {name: _kept(value) for name, value in made.items() if value}


def subdivision(name: Labelled, work: Labelled) -> dict[str, Any]:
    """Return the JSON-LD document of a part of a resolution that is told by itself."""
    return {
        "@context": _SCHEMA,
        "@type": "Legislation",
        "@id": name.iri,
        "url": name.iri,
        "name": _both(name.en, name.zh),
        "isPartOf": {"@type": "Legislation", "@id": work.iri, "name": _both(work.en, work.zh)},
    }


def _file(iri: str, version: Version) -> dict[str, Any]:
    """Return a file that holds a text: the legal value is the file's, and no act has one."""
    made = {"@type": "LegislationObject", "@id": iri}
    return made if version.authentic else {**made, "legislationLegalValue": _SCHEMA + "UnofficialLegalValue"}


def _part(provision: Provision) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@type": "Legislation",
        "@id": provision.iri,
        "name": _both(provision.name.en, provision.name.zh),
    }
    if provision.parts:
        made["hasPart"] = [_part(each) for each in provision.parts]
    return made


def _kept(value: Any) -> Any:
    """Return a value without the properties that are not known."""
    if isinstance(value, list):
        return [_kept(each) for each in value]
    if isinstance(value, dict):
        return {name: each for name, each in value.items() if each is not None}
    return value


def _both(en: str, zh: str) -> list[dict[str, str]]:
    return [{"@language": "en", "@value": en}, {"@language": "zh", "@value": zh}]
