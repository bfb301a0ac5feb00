"""Resolutions that are only cited, and the network of who cites whom."""

from collections.abc import Iterable, Mapping

from unscr.namespaces import PREFIXES, iri, work
from unscr.terms import Iri
from unscr.text.network import Citing, Stub
from unscr.text.statements.document import meeting_label, work_label
from unscr.text.statements.writing import Page


def stubs(rows: Iterable[Stub]) -> Page:
    """Return the graph ``doc/stubs``: symbol, day and meeting of each, no title and no words."""
    page = Page("doc/stubs")
    for row in rows:
        the_work, meeting = work(row.year, row.number), Iri(f"{PREFIXES['event']}meeting-{row.meeting}")
        page.a(the_work, "unscr:Resolution", "unscr:Instrument", "eli:LegalResource")
        page.both(the_work, "rdfs:label", *work_label(row.number, row.year))
        page.say(the_work, "eli:id_local", f"S/RES/{row.number}({row.year})")
        page.say(the_work, "eli:number", str(row.number))
        page.say(the_work, "eli:date_document", row.date)
        page.say(the_work, "eli:passed_by", iri("agent:security-council"))
        page.say(the_work, "unscr:meeting", meeting)
        page.say(the_work, "dcterms:source", Iri(row.library_record))
        page.a(meeting, "unscr:Meeting")
        page.both(meeting, "rdfs:label", *meeting_label(row.meeting))
        page.say(meeting, "unscr:meetingNumber", row.meeting)
        page.say(meeting, "unscr:meetingRecord", f"S/PV.{row.meeting}")
        page.say(meeting, "unscr:eventDate", row.date)
        page.say(meeting, "dcterms:source", Iri(row.library_record))
    return page


def network(rows: Iterable[Citing], years: Mapping[int, int]) -> Page:
    """Return the graph ``cite/network``; ``years`` tells the year of each resolution."""
    page = Page("cite/network")
    for row in rows:
        citing = work(years[row.number], row.number)
        page.say(citing, "eli:cites", *(work(years[number], number) for number in row.cited))
    return page
