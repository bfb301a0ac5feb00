"""Resolutions, and provisions of them, that a machine read as cited: no more than number, year and path.

They stand in graphs that give way: once the resolution is loaded, what its own graphs say of it holds.
"""

from collections.abc import Iterable

from unscr.namespaces import graph, iri, part, work
from unscr.terms import Iri
from unscr.text.aligned import Path
from unscr.text.curated import Bilingual
from unscr.text.labels import ROMAN
from unscr.text.statements.document import akn_identifier, work_label
from unscr.text.statements.naming import part_name
from unscr.text.statements.provenance import CC_BY
from unscr.text.statements.spooled import Spool

CITED, MEETINGS = "doc/cited", "doc/meetings"
_KEPT = {
    CITED: Bilingual("resolutions that machines read as cited", "机读所引而未收录的决议"),
    MEETINGS: Bilingual("meetings at which loaded resolutions were adopted", "通过所收录决议的会议"),
}


def stubs(cited: Iterable[tuple[int, int, Path]], page: Spool) -> Spool:
    """State on ``page`` what is cited, by number, year and path below the work, and return that."""
    for number, year, path in cited:
        the_work = work(year, number)
        page.a(the_work, "unscr:Resolution", "unscr:Instrument", "eli:LegalResource")
        page.both(the_work, "rdfs:label", *work_label(number, year))
        page.say(the_work, "eli:id_local", f"S/RES/{number}({year})")
        page.say(the_work, "eli:number", str(number))
        page.say(the_work, "eli:passed_by", iri("agent:security-council"))
        for depth in range(2, len(path) + 1):
            _provision(page, the_work, path[:depth], (number, year))
    return page


def accounts(page: Spool) -> Spool:
    """State on ``page`` whose graphs these are, and return that."""
    label = Bilingual("report on what loads share", "各次载入所共有内容的报告")
    for key, name in {**_KEPT, page.key: label}.items():
        entity = graph(key)
        page.a(entity, "prov:Entity")
        page.both(entity, "rdfs:label", name.en, name.zh)
        page.say(entity, "dcterms:creator", iri("agent:unscr"))
        page.say(entity, "dcterms:license", CC_BY)
    return page


def _provision(page: Spool, the_work: Iri, path: Path, whole: tuple[int, int]) -> None:
    subject = part(the_work, *path)
    above = part(the_work, *path[:-1]) if len(path) > 2 else the_work
    page.a(subject, "unscr:Provision", "eli:LegalResourceSubdivision")
    name = part_name(path, *whole)
    page.both(subject, "rdfs:label", name.en, name.zh)
    page.say(above, "eli:has_part", subject)
    page.say(subject, "eli:is_part_of", above)
    page.say(subject, "unscr:ordinal", _ordinal(path[-1]))
    if path[0] == "op":
        page.a(subject, "unscr:OperativeParagraph" if len(path) == 2 else "unscr:Subparagraph")
        page.say(subject, "eli:number", path[-1])
        page.say(subject, "unscr:aknEId", akn_identifier(path))
    elif path[0] == "pp" and len(path) == 2:
        page.a(subject, "unscr:PreambularParagraph")


def _ordinal(step: str) -> int:
    if step.isdecimal():
        return int(step)
    if step in ROMAN and len(step) > 1:
        return ROMAN.index(step)
    return ord(step[0]) - ord("a") + 1
