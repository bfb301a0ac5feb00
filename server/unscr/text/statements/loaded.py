"""A resolution that was read from files: the work, its parts, meeting, adoption and vote, without the words.

The same statements, at the same IRIs, as for a resolution that people recorded (``document``). What stands beside the
paragraphs (headings, notes, tables, annexes) is a part without a class of ours, told by ``eli:type_subdivision``.
"""

from collections.abc import Iterable

from unscr.namespaces import PREFIXES, iri, part, work
from unscr.terms import Iri, Literal
from unscr.text.aligned import Aligned, Part, Path, is_provision
from unscr.text.document import Vote
from unscr.text.language import TONGUES
from unscr.text.statements.document import akn_identifier, meeting_label, work_label
from unscr.text.statements.naming import part_name, whole_name
from unscr.text.statements.words import file_of
from unscr.text.statements.writing import Page

_Siblings = dict[tuple[Path, str], dict[int, Path]]
_CLASSES = {"preambular": "unscr:PreambularParagraph", "operative": "unscr:OperativeParagraph"}
_VOTERS = (
    ("in-favour", "votes in favour", "赞成票"),
    ("against", "votes against", "反对票"),
    ("abstaining", "abstentions", "弃权票"),
)


def loaded(aligned: Aligned, number: int, year: int, page: Page, new: bool = True) -> Page:
    """State a resolution on ``page``; where it is not ``new``, only what is not known of it yet.

    Returns the page.
    """
    the_work = work(year, number)
    for language in aligned.documents:
        page.say(the_work, "eli:is_realized_by", part(the_work, TONGUES[language].step))
    if new:
        _work(page, the_work, aligned, number, year)
    parts = [each for path, each in aligned.parts.items() if path not in aligned.known.eids]
    for each in parts:
        _part(page, the_work, each, aligned, (number, year))
    beside = _siblings(aligned) if new else {}
    for each in parts if new else ():
        _order(page, the_work, each, aligned.whole(each.path), beside)
    return page


def _work(page: Page, the_work: Iri, aligned: Aligned, number: int, year: int) -> None:
    page.a(the_work, "unscr:Resolution", "unscr:Instrument", "eli:LegalResource")
    page.both(the_work, "rdfs:label", *work_label(number, year))
    page.say(the_work, "eli:id_local", f"S/RES/{number}({year})")
    page.say(the_work, "eli:number", str(number))
    page.say(the_work, "eli:passed_by", iri("agent:security-council"))
    documents = aligned.documents.values()
    for name, predicate in (
        ("adopted", "eli:date_document"),
        ("work_uri", "unscr:aknWorkUri"),
        ("draft", "unscr:draft"),
    ):
        said = next((getattr(each, name) for each in documents if getattr(each, name)), None)
        page.say(the_work, predicate, *([said] if said else []))
    for language, document in aligned.documents.items():
        page.say(the_work, "schema:sponsor", *(Literal(each, language) for each in document.sponsors))
    _events(page, the_work, aligned, number, year)


def _part(page: Page, the_work: Iri, unit: Part, aligned: Aligned, whole: tuple[int, int]) -> None:
    subject = part(the_work, *unit.path)
    container = part(the_work, *aligned.whole(unit.path)) if aligned.whole(unit.path) else the_work
    page.a(subject, "eli:LegalResourceSubdivision")
    name = part_name(unit.path, *whole)
    page.both(subject, "rdfs:label", name.en, name.zh)
    page.say(container, "eli:has_part", subject)
    page.say(subject, "eli:is_part_of", container)
    if is_provision(unit.kind):
        page.a(subject, "unscr:Provision", *_class(unit))
        page.say(subject, "unscr:ordinal", unit.ordinal)
        eid = next((node.eid for node in unit.nodes.values() if node.eid), "")
        page.say(subject, "unscr:dgacmEId", *([eid] if eid else []))
    if not _class(unit):
        page.say(subject, "eli:type_subdivision", iri(f"subdivision:{unit.kind}"))
    if unit.path[0] == "op" and _class(unit):
        # Where none is printed, as for a single paragraph, the number is our count, as for recitals the ordinal.
        page.say(subject, "eli:number", unit.path[-1])
        page.say(subject, "unscr:aknEId", akn_identifier(unit.path))
    elif unit.number and unit.kind in ("annex", "annex-paragraph", "item"):
        page.say(subject, "eli:number", unit.number)
    if any(node.closing for node in unit.nodes.values()):
        closing = part(subject, "closing")
        name = part_name((*unit.path, "closing"), *whole)
        page.a(closing, "eli:LegalResourceSubdivision")
        page.both(closing, "rdfs:label", name.en, name.zh)
        page.say(subject, "eli:has_part", closing)
        page.say(closing, "eli:is_part_of", subject)
        page.say(closing, "eli:type_subdivision", iri("subdivision:closing"))


def _class(unit: Part) -> tuple[str, ...]:
    """Return the class of a provision that has one: of the paragraphs proper, and of their lettered parts."""
    if unit.kind == "item":
        return ("unscr:Subparagraph",) if unit.path[0] == "op" else ()
    return (_CLASSES[unit.kind],) if unit.kind in _CLASSES else ()


def _order(page: Page, the_work: Iri, unit: Part, whole: Path, siblings: _Siblings) -> None:
    """State what comes after a unit, and what its opening words govern."""
    if not is_provision(unit.kind):
        return
    beside = siblings[whole, unit.kind]
    if _class(unit) and unit.ordinal + 1 in beside:
        page.say(part(the_work, *unit.path), "unscr:next", part(the_work, *beside[unit.ordinal + 1]))
    governed = siblings.get((unit.path, "item"), {}).values()
    if governed and unit.path[0] == "op":
        _chapeau(page, the_work, unit.path, governed)


def _chapeau(page: Page, the_work: Iri, path: Path, governed: Iterable[Path]) -> None:
    provision = part(the_work, *path)
    chapeau = part(provision, "chapeau")
    *_, year, number = the_work.value.split("/")
    name = part_name(path, int(number), int(year))
    page.a(chapeau, "unscr:Chapeau", "eli:LegalResourceSubdivision")
    page.both(chapeau, "rdfs:label", f"{name.en}, chapeau", f"{name.zh}起首部分")
    page.say(provision, "eli:has_part", chapeau)
    page.say(chapeau, "eli:is_part_of", provision)
    page.say(chapeau, "unscr:governs", *(part(the_work, *each) for each in governed))


def _siblings(aligned: Aligned) -> _Siblings:
    """Return the units of each whole and kind by their ordinals; of two with one ordinal the first."""
    found: _Siblings = {}
    for path, unit in aligned.parts.items():
        found.setdefault((aligned.whole(path), unit.kind), {}).setdefault(unit.ordinal, path)
    return found


def _events(page: Page, the_work: Iri, aligned: Aligned, number: int, year: int) -> None:
    documents = aligned.documents.values()
    adopted = next((each.adopted for each in documents if each.adopted), None)
    if adopted is None:
        return
    meeting = next((each.meeting for each in documents if each.meeting), None)
    name = whole_name(number, year)
    adoption = _event(f"adoption-{number}")
    page.say(the_work, "unscr:adoption", adoption)
    page.a(adoption, "unscr:Adoption")
    page.both(adoption, "rdfs:label", f"adoption of {name.en}", f"{name.zh}的通过")
    page.say(adoption, "unscr:eventDate", adopted)
    page.say(adoption, "dcterms:source", *_files(aligned, the_work))
    if meeting:
        page.say(the_work, "unscr:meeting", _event(f"meeting-{meeting}"))
        page.say(adoption, "unscr:meeting", _event(f"meeting-{meeting}"))
    vote = next((each.vote for each in documents if each.vote), None)
    if vote is not None and vote.in_favour is not None:
        subject = _event(f"vote-{number}")
        page.say(adoption, "unscr:vote", subject)
        page.a(subject, "unscr:Vote")
        page.both(subject, "rdfs:label", f"vote on {name.en}", f"{name.zh}的表决")
        page.say(subject, "dcterms:source", *_files(aligned, the_work))
        _vote(page, subject, vote, aligned, (f"{name.en}", f"{name.zh}"))


def sitting(aligned: Aligned, number: int, year: int, page: Page) -> Page:
    """State the meeting at which a resolution was adopted, if the files tell it, on ``page``, and return that.

    Several resolutions may be adopted at one meeting, so that it belongs to the graph of none of them.
    """
    documents = aligned.documents.values()
    meeting = next((each.meeting for each in documents if each.meeting), None)
    adopted = next((each.adopted for each in documents if each.adopted), None)
    if meeting and adopted:
        event = _event(f"meeting-{meeting}")
        page.a(event, "unscr:Meeting")
        page.both(event, "rdfs:label", *meeting_label(meeting))
        page.say(event, "unscr:meetingNumber", meeting)
        page.say(event, "unscr:meetingRecord", f"S/PV.{meeting}")
        page.say(event, "unscr:eventDate", adopted)
        page.say(event, "dcterms:source", *_files(aligned, work(year, number)))
    return page


def _vote(page: Page, subject: Iri, vote: Vote, aligned: Aligned, name: tuple[str, str]) -> None:
    page.say(subject, "unscr:votesInFavour", vote.in_favour or 0)
    page.say(subject, "unscr:votesAgainst", vote.against or 0)
    page.say(subject, "unscr:abstentions", vote.abstaining or 0)
    for key, en, zh in _VOTERS:
        group = part(subject, key)
        for language, document in aligned.documents.items():
            names = document.vote.voters.get(key, ()) if document.vote else ()
            if names:
                page.both(group, "rdfs:label", f"{en} on {name[0]}", f"{name[1]}的{zh}")
                page.say(group, "dcterms:isPartOf", subject)
                page.say(group, "dcterms:contributor", *(Literal(each, language) for each in names))


def _files(aligned: Aligned, the_work: Iri) -> list[Iri]:
    return [file_of(the_work, language, each.source_form) for language, each in aligned.documents.items()]


def _event(name: str) -> Iri:
    return Iri(PREFIXES["event"] + name)
