"""Where each named graph comes from: the files it was made of with their checksums, the activity, the licence.

PROV-O, section 3.1. No clock is read: the same inputs give the same graph.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from unscr.namespaces import BASE, graph, iri
from unscr.terms import Iri
from unscr.text.curated import Bilingual
from unscr.text.statements.writing import Page

CC_BY = Iri("https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file the build reads, as an entity."""

    iri: Iri
    sha256: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What one named graph was made of, what it holds, and whether its words are ours to license.

    ``sources`` are documents elsewhere that a curated file says it was copied from.
    """

    key: str
    label: Bilingual
    inputs: tuple[InputFile, ...]
    official_text: bool = False
    sources: tuple[Iri, ...] = ()


def curated_file(path: str) -> Iri:
    """Return the IRI of a curated file, by its path below ``data/curated``."""
    return Iri(f"{BASE}id/file/curated/{path}")


def provenance(origins: Iterable[Origin]) -> Page:
    """Return the graph ``prov``."""
    page = Page("prov")
    software = iri("agent:unscr")
    page.a(software, "prov:SoftwareAgent")
    page.both(software, "rdfs:label", "unscr build", "unscr 构建程序")
    for origin in origins:
        entity = graph(origin.key)
        activity = Iri(f"{BASE}id/activity/build-{origin.key.replace('/', '-')}")
        page.a(entity, "prov:Entity")
        page.both(entity, "rdfs:label", origin.label.en, origin.label.zh)
        page.say(entity, "prov:wasGeneratedBy", activity)
        page.say(entity, "prov:wasDerivedFrom", *(each.iri for each in origin.inputs))
        page.say(entity, "dcterms:source", *origin.sources)
        if origin.official_text:
            page.both(entity, "dcterms:rights", *OFFICIAL_TEXT)
        else:
            page.say(entity, "dcterms:license", CC_BY)
        page.a(activity, "prov:Activity")
        page.both(activity, "rdfs:label", f"building of {origin.label.en}", f"构建{origin.label.zh}")
        page.say(activity, "prov:wasAssociatedWith", software)
        for each in origin.inputs:
            page.a(each.iri, "prov:Entity")
            page.say(each.iri, "unscr:sha256", each.sha256)
            page.say(activity, "prov:used", each.iri)
    return page


OFFICIAL_TEXT = (
    "Unofficial copy of a United Nations document with a symbol, which is in the public domain under "
    "ST/AI/189/Add.9/Rev.2, paragraph 2(b); the authentic text is the one issued by the United Nations.",
    "联合国带文号文件的非正式副本，依 ST/AI/189/Add.9/Rev.2 第2(b)段属公有领域；作准文本以联合国印发者为准。",
)
