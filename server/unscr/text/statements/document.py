"""The work: its provisions in order, the meeting, the adoption and the vote. No words of the text."""

from unscr.errors import JudgementError
from unscr.namespaces import PREFIXES, iri, part, work
from unscr.terms import Iri
from unscr.text.record import Record
from unscr.text.statements.places import Place
from unscr.text.statements.writing import Page


def document(places: tuple[Place, ...], record: Record, language_versions: tuple[Iri, ...]) -> Page:
    """Return the graph ``doc/<number>``.

    Raises JudgementError where the record's identifiers and the text's provisions do not match one to one.
    """
    page = Page(f"doc/{record.number}")
    the_work = work(record.year, record.number)
    _matched(places, record)
    _work(page, the_work, record, language_versions)
    _siblings(page, the_work, places, record)
    _events(page, record)
    return page


def _matched(places: tuple[Place, ...], record: Record) -> None:
    printed = {place.key for top in places for place in top.walk()}
    for key in sorted(printed ^ record.identifiers.keys()):
        where, wo = ("the text", "文本") if key in printed else ("the record", "记录")
        raise JudgementError(
            f"Provision {key} of resolution {record.number} is only in {where}: "
            "the identifiers in record.toml and the provisions of the text must match one to one.",
            f"第{record.number}号决议的条款 {key} 只见于{wo}：record.toml 的标识与文本的条款须一一对应。",
        )


def _work(page: Page, the_work: Iri, record: Record, language_versions: tuple[Iri, ...]) -> None:
    page.a(the_work, "unscr:Resolution", "unscr:Instrument", "eli:LegalResource")
    page.both(the_work, "rdfs:label", *work_label(record.number, record.year))
    page.say(the_work, "eli:id_local", record.symbol)
    page.say(the_work, "eli:number", str(record.number))
    page.say(the_work, "eli:date_document", record.adopted)
    page.say(the_work, "eli:passed_by", iri("agent:security-council"))
    page.say(the_work, "eli:is_realized_by", *language_versions)
    page.say(the_work, "unscr:adoption", _event(f"adoption-{record.number}"))
    page.say(the_work, "unscr:aknWorkUri", record.akn_work_uri)
    # The file that the identifiers of the provisions are in.
    page.say(the_work, "dcterms:source", *map(Iri, record.mark_up_sources))
    page.say(the_work, "unscr:draft", record.draft)
    if record.meeting is not None:
        page.say(the_work, "unscr:meeting", _event(f"meeting-{record.meeting.values['number']}"))


def _siblings(page: Page, whole: Iri, places: tuple[Place, ...], record: Record) -> None:
    the_work = work(record.year, record.number)
    for place, following in zip(places, (*places[1:], None), strict=True):
        provision = part(the_work, *place.path)
        page.a(provision, f"unscr:{place.kind}", "unscr:Provision", "eli:LegalResourceSubdivision")
        name = place.name(record.number, record.year)
        page.both(provision, "rdfs:label", name.en, name.zh)
        page.say(whole, "eli:has_part", provision)
        page.say(provision, "eli:is_part_of", whole)
        page.say(provision, "unscr:ordinal", place.ordinal)
        page.say(provision, "unscr:dgacmEId", record.identifiers[place.key])
        if place.number is not None:
            page.say(provision, "eli:number", place.number)
            page.say(provision, "unscr:aknEId", akn_identifier(place.path))
        if following is not None and following.kind == place.kind:
            page.say(provision, "unscr:next", part(the_work, *following.path))
        if place.parts:
            _chapeau(page, provision, place, the_work, record)
            _siblings(page, provision, place.parts, record)


def _chapeau(page: Page, provision: Iri, place: Place, the_work: Iri, record: Record) -> None:
    chapeau = part(provision, "chapeau")
    name = place.name(record.number, record.year)
    page.a(chapeau, "unscr:Chapeau", "eli:LegalResourceSubdivision")
    page.both(chapeau, "rdfs:label", f"{name.en}, chapeau", f"{name.zh}起首部分")
    page.say(provision, "eli:has_part", chapeau)
    page.say(chapeau, "eli:is_part_of", provision)
    page.say(chapeau, "unscr:governs", *(part(the_work, *each.path) for each in place.parts))


def akn_identifier(path: tuple[str, ...]) -> str:
    """Return the eId of an operative provision: Akoma Ntoso Naming Convention 1.0, section 5.

    ``("op", "13", "e")`` gives ``para_13__list_1__point_e``.
    """
    return f"para_{path[1]}" + "".join(f"__list_1__point_{step}" for step in path[2:])


def _events(page: Page, record: Record) -> None:
    adoption, vote = _event(f"adoption-{record.number}"), _event(f"vote-{record.number}")
    label = f"resolution {record.number} ({record.year})"
    in_chinese = f"第{record.number}({record.year})号决议"
    page.a(adoption, "unscr:Adoption")
    page.both(adoption, "rdfs:label", f"adoption of {label}", f"{in_chinese}的通过")
    page.say(adoption, "unscr:eventDate", record.adopted)
    page.say(adoption, "unscr:vote", vote)
    page.say(adoption, "dcterms:source", *map(Iri, record.adoption_sources))
    page.a(vote, "unscr:Vote")
    page.both(vote, "rdfs:label", f"vote on {label}", f"{in_chinese}的表决")
    page.say(vote, "unscr:votesInFavour", record.vote.values["in_favour"])
    page.say(vote, "unscr:votesAgainst", record.vote.values["against"])
    page.say(vote, "unscr:abstentions", record.vote.values["abstentions"])
    page.say(vote, "dcterms:source", *map(Iri, record.vote.sources))
    if record.meeting is not None:
        number = record.meeting.values["number"]
        meeting = _event(f"meeting-{number}")
        page.say(adoption, "unscr:meeting", meeting)
        page.a(meeting, "unscr:Meeting")
        page.both(meeting, "rdfs:label", *meeting_label(number))
        page.say(meeting, "unscr:meetingNumber", number)
        page.say(meeting, "unscr:meetingRecord", record.meeting.values["record"])
        page.say(meeting, "unscr:eventDate", record.meeting.values["date"])
        page.say(meeting, "dcterms:source", *map(Iri, record.meeting.sources))


def work_label(number: int, year: int) -> tuple[str, str]:
    """Return the name of a resolution in English and in Chinese."""
    return f"Security Council resolution {number} ({year})", f"安全理事会第{number}({year})号决议"


def meeting_label(number: int) -> tuple[str, str]:
    """Return the name of a meeting in English and in Chinese."""
    return f"{ordinal_en(number)} meeting of the Security Council", f"安全理事会第{number}次会议"


def ordinal_en(number: int) -> str:
    """Return an English ordinal in figures: 7831st, 7832nd, 7811th."""
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _event(name: str) -> Iri:
    return Iri(PREFIXES["event"] + name)
