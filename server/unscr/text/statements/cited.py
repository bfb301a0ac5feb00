"""Resolutions that are only cited, their provisions that are, and the network of who cites whom."""

from collections.abc import Iterable, Mapping

from unscr.namespaces import PREFIXES, iri, part, work
from unscr.terms import Iri
from unscr.text.network import Citing, Stub
from unscr.text.register import Register
from unscr.text.statements.document import akn_identifier, meeting_label, work_label
from unscr.text.statements.places import provision_name
from unscr.text.statements.writing import Page


def stubs(rows: Mapping[int, Stub], provisions: Iterable[tuple[int, str]]) -> Page:
    """Return the graph ``doc/stubs``: symbol, day and meeting, if known, of each resolution, no title and no words.

    ``provisions`` are those that a text points at: number of the resolution, and path below it (``op/1/d``).
    """
    page = Page("doc/stubs")
    for row in rows.values():
        the_work = work(row.year, row.number)
        page.a(the_work, "unscr:Resolution", "unscr:Instrument", "eli:LegalResource")
        page.both(the_work, "rdfs:label", *work_label(row.number, row.year))
        page.say(the_work, "eli:id_local", f"S/RES/{row.number}({row.year})")
        page.say(the_work, "eli:number", str(row.number))
        page.say(the_work, "eli:date_document", row.date)
        page.say(the_work, "eli:passed_by", iri("agent:security-council"))
        page.say(the_work, "dcterms:source", *map(Iri, row.sources))
        if row.meeting:
            _meeting(page, the_work, row)
    for number, path in provisions:
        if number in rows:
            _provision(page, number, rows[number].year, path)
    return page


def network(rows: Iterable[Citing], years: Mapping[int, int]) -> Page:
    """Return the graph ``cite/network``; ``years`` tells the year of each resolution."""
    page = Page("cite/network")
    for row in rows:
        citing = work(years[row.number], row.number)
        page.say(citing, "eli:cites", *(work(years[number], number) for number in row.cited))
    return page


def provision(number: int, path: str, register: Register, where: str) -> Iri:
    """Return the IRI of a provision of a resolution; raise JudgementError where the resolution is not known."""
    return part(register.resolution(number, where), *path.split("/"))


def _meeting(page: Page, the_work: Iri, row: Stub) -> None:
    meeting = Iri(f"{PREFIXES['event']}meeting-{row.meeting}")
    page.say(the_work, "unscr:meeting", meeting)
    page.a(meeting, "unscr:Meeting")
    page.both(meeting, "rdfs:label", *meeting_label(row.meeting))
    page.say(meeting, "unscr:meetingNumber", row.meeting)
    page.say(meeting, "unscr:meetingRecord", f"S/PV.{row.meeting}")
    page.say(meeting, "unscr:eventDate", row.date)
    page.say(meeting, "dcterms:source", *map(Iri, row.sources))


def _provision(page: Page, number: int, year: int, path: str) -> None:
    """Describe an operative provision (``op/1/d``) and what it stands in, by their numbers."""
    steps = path.split("/")
    whole = work(year, number)
    for depth in range(2, len(steps) + 1):
        each = part(work(year, number), *steps[:depth])
        kind = "unscr:OperativeParagraph" if depth == 2 else "unscr:Subparagraph"
        page.a(each, kind, "unscr:Provision", "eli:LegalResourceSubdivision")
        name = provision_name(tuple(steps[:depth]), number, year)
        page.both(each, "rdfs:label", name.en, name.zh)
        page.say(whole, "eli:has_part", each)
        page.say(each, "eli:is_part_of", whole)
        page.say(each, "eli:number", steps[depth - 1])
        page.say(each, "unscr:aknEId", akn_identifier(tuple(steps[:depth])))
        page.say(each, "unscr:ordinal", _ordinal(steps[depth - 1]))
        whole = each


def _ordinal(step: str) -> int:
    return int(step) if step.isdecimal() else ord(step) - ord("a") + 1
