"""What a file says of the resolution beside its text: symbol, days, meeting, draft, vote, subjects, agenda."""

import re
from dataclasses import dataclass, field
from datetime import date

from unscr.text.adoption import adopted_line, meeting_number
from unscr.text.ballot import ballot
from unscr.text.document import Finding, Language, Subject, Vote
from unscr.text.findings import finding
from unscr.text.markup.element import Element

_SYMBOL = re.compile(r"S/RES/(?P<number>\d{1,4})\s*[(（]\s*(?P<year>\d{4})\s*[)）]?", re.IGNORECASE)
_OTHER = re.compile(r"(?!S/RES/)[A-Z]{1,5}/\S*\d")
_WORK = re.compile(r"/unsc/(?P<day>\d{4}-\d{2}-\d{2})/(?P<number>\d{1,4})-(?P<year>\d{4})")
_NUMBERED = re.compile(r"(?P<number>\d{1,4})\s*[(（]\s*(?P<year>(?:19|20)\d{2})\s*[)）]")
_COUNTS = re.compile(r"\b(\d{1,2})-(\d{1,2})-(\d{1,2})\b")
_VERBATIM = re.compile(r"S/PV\.(\d{1,5})")
_AND = re.compile(r" (?:and|et|y|und|и) | و ?|和")
# "United Kingdom of Great Britain and Northern Ireland", "Trinidad and Tobago and Turkey"
_INNER = re.compile(
    r"(?:Great Britain|Antigua|Bosnia|Saint Kitts|Sao Tome|Trinidad|Saint Vincent|Grande-Bretagne|Bosnie|Gran Bretaña)$"
)
_PLACEHOLDER = "0001-01-01"
_VOTES = {"inFavour": "in-favour", "against": "against", "abstaining": "abstaining", "notVoting": "not-voting"}


@dataclass(slots=True)
class Facts:
    """The facts of a file, and what is doubtful about them."""

    symbol: str = ""
    number: int | None = None
    year: int | None = None
    title: str = ""
    adoption_line: str = ""
    adopted: date | None = None
    meeting: int | None = None
    draft: str = ""
    sponsors: tuple[str, ...] = ()
    vote: Vote | None = None
    agenda: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    work_uri: str = ""
    findings: list[Finding] = field(default_factory=list)


def facts(root: Element, language: Language) -> Facts:
    """Return the facts; where the file gives one of them twice and differently, the first counts and that is told."""
    made = Facts()
    holders = [each for each in root.walk() if each.name in ("coverPage", "preface", "meta")]
    cover = [element for holder in holders if holder.name != "meta" for element in holder.walk()]
    meta = [element for holder in holders if holder.name == "meta" for element in holder.walk()]
    _lines(made, cover)
    _days(made, cover, meta, language)
    _identity(made, cover, meta)
    _meeting(made, cover, meta, language)
    _workflow(made, meta)
    _vote(made, meta, language)
    _keywords(made, meta)
    return made


def _words(element: Element) -> str:
    return " ".join(element.words().split())


def _lines(made: Facts, cover: list[Element]) -> None:
    for element in cover:
        if element.name == "docTitle":
            role = element.get("refersTo").lstrip("#")
            if role == "adoption":
                made.adoption_line = _words(element)
            elif role == "sponsors":
                made.sponsors = _names(_words(element))
            elif not made.title:
                made.title = _words(element)
    if not made.title:
        made.findings.append(finding("title-unknown", "coverPage"))


def _identity(made: Facts, cover: list[Element], meta: list[Element]) -> None:
    """Take number and year from most witnesses; some files give a wrong symbol or none."""
    printed = next((_words(each) for each in cover if each.name == "docNumber"), "")
    work = next((each.get("value") for each in meta if each.name == "FRBRuri"), "")
    made.work_uri = work
    spoken = [_SYMBOL.search(printed), _NUMBERED.search(made.title)]
    # Drafts and statements by the President have addresses of the same form: under a symbol of another document, and
    # where nothing speaks of an adoption, the address alone makes no resolution.
    if any(spoken) or made.adoption_line or not _OTHER.match(printed):
        spoken.append(_WORK.search(work))
    named = [found for found in spoken if found is not None]
    identities = [(int(found["number"]), int(found["year"])) for found in named]
    if identities:
        # Two witnesses are believed against a third, and the one that fits the day of adoption before all.
        year = made.adopted.year if made.adopted else 0
        made.number, made.year = max(
            identities, key=lambda one: (one[1] == year, identities.count(one), -identities.index(one))
        )
        made.symbol = f"S/RES/{made.number} ({made.year})"
        for other in dict.fromkeys(each for each in identities if each != (made.number, made.year)):
            made.findings.append(finding("symbol-differs", "coverPage", printed, f"S/RES/{other[0]} ({other[1]})"))
        if printed and not _SYMBOL.search(printed):
            made.findings.append(finding("symbol-differs", "coverPage", printed, printed))
        elif not printed:
            made.findings.append(finding("symbol-differs", "coverPage", "", "—"))
    elif printed:
        made.symbol = printed
    else:
        made.findings.append(finding("symbol-unknown", "coverPage"))


def _days(made: Facts, cover: list[Element], meta: list[Element], language: Language) -> None:
    """Attributes count before the line of adoption, and the day of issue on the cover only where nothing else does."""
    given = [
        *((each, each.get("date")) for each in cover if _refers(each, "adoptionDate")),
        *((each, each.get("date")) for each in meta if each.name == "FRBRdate" and each.get("name") == "adoption"),
        *((each, each.get("date")) for each in meta if each.name == "step" and each.get("outcome") == "adopted"),
    ]
    days: list[date] = []
    for element, words in given:
        day = _day(words)
        if day is not None:
            days.append(day)
        elif words == _PLACEHOLDER:
            made.findings.append(finding("date-placeholder", element.place, _words(element) or element.name))
        elif words:
            made.findings.append(finding("value-unknown", element.place, words, "date"))
    line = adopted_line(made.adoption_line, language)
    if line is not None:
        days.append(line)
    if days:
        made.adopted = max(days, key=lambda day: (days.count(day), -days.index(day)))
        for other in dict.fromkeys(day for day in days if day != made.adopted):
            made.findings.append(finding("date-differs", "coverPage", made.adoption_line, other.isoformat()))
        return
    issued = next((_day(each.get("date")) for each in cover if _refers(each, "dateOfIssuance")), None)
    if issued is not None and made.adoption_line:
        made.adopted = issued
        made.findings.append(finding("date-from-cover", "coverPage", made.adoption_line, issued.isoformat()))
    elif made.adoption_line:
        made.findings.append(finding("adoption-unknown", "coverPage", made.adoption_line))


def _refers(element: Element, role: str) -> bool:
    return element.name == "docDate" and element.get("refersTo").lstrip("#") == role


def _day(words: str) -> date | None:
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if day.year > 1 else None


def _meeting(made: Facts, cover: list[Element], meta: list[Element], language: Language) -> None:
    found: list[int] = []
    for element in cover:
        if element.name == "inline" and element.get("name") == "adoptionMeeting":
            figures = re.search(r"\d{1,5}", element.get("title") or _words(element))
            found += [int(figures[0])] if figures else []
    for element in meta:
        if element.name == "step" and element.get("outcome") == "adopted":
            verbatim = _VERBATIM.search(element.get("as"))
            found += [int(verbatim[1])] if verbatim else []
    in_line = meeting_number(made.adoption_line, language)
    found += [in_line] if in_line is not None else []
    if found:
        made.meeting = max(found, key=lambda one: (found.count(one), -found.index(one)))
        for other in dict.fromkeys(each for each in found if each != made.meeting):
            made.findings.append(finding("meeting-differs", "coverPage", made.adoption_line, str(other)))
    elif made.adoption_line:
        made.findings.append(finding("meeting-unknown", "coverPage", made.adoption_line))


def _workflow(made: Facts, meta: list[Element]) -> None:
    for step in (each for each in meta if each.name == "step"):
        outcome = step.get("outcome")
        if outcome == "draftResolution":
            made.draft = made.draft or step.get("as").strip()
            made.sponsors = made.sponsors or _names(step.get("by"))
        elif outcome == "draftResolutionAdditionalSponsors":
            made.sponsors = (*made.sponsors, *(name for name in _names(step.get("by")) if name not in made.sponsors))
        elif outcome not in ("adopted", ""):
            made.findings.append(finding("value-unknown", step.place, outcome, f"step/@outcome {outcome}"))


def _names(words: str) -> tuple[str, ...]:
    """Names are parted by commas and one last word for and, which stands in no name before its last part."""
    listed = re.split(r"\s*[:：]", " ".join(words.split()))[0]
    parts = [part.strip(" .;") for part in re.split(r"[,，、،;]", listed)]
    parts = [*parts[:-1], *_last_two(parts[-1])]
    return tuple(part for part in parts if part)


def _last_two(words: str) -> list[str]:
    """Part two names at the first word for and that is inside no name."""
    for found in _AND.finditer(words):
        if not _INNER.search(words[: found.start()]):
            return [words[: found.start()], words[found.end() :]]
    return [words]


def _vote(made: Facts, meta: list[Element], language: Language) -> None:
    counts: dict[str, int] = {}
    voters: dict[str, tuple[str, ...]] = {}
    for count in (each for each in meta if each.name == "count"):
        how = _VOTES.get(count.get("refersTo").lstrip("#"))
        if how is None:
            made.findings.append(finding("value-unknown", count.place, count.get("refersTo"), "count/@refersTo"))
            continue
        names = tuple(_words(each) for each in count.walk() if each.name == "organization")
        voters[how] = names
        figures = count.get("value").strip()
        if figures.isdecimal():
            counts[how] = int(figures)
            if names and len(names) != counts[how]:
                made.findings.append(finding("vote-differs", count.place, figures, f"{how} {figures}, {len(names)}"))
    for step in (each for each in meta if each.name == "step" and each.get("outcome") == "adopted"):
        if "unanimously" in step.get("by").lower():
            counts = {"against": 0, "abstaining": 0, **counts}
        told = _COUNTS.search(step.get("by"))
        if told:
            for how, figures in zip(("in-favour", "against", "abstaining"), told.groups(), strict=True):
                if counts.setdefault(how, int(figures)) != int(figures):
                    made.findings.append(finding("vote-differs", step.place, step.get("by"), how))
    if counts or any(voters.values()):
        kept = {how: names for how, names in voters.items() if names}
        made.vote = Vote(counts.get("in-favour"), counts.get("against"), counts.get("abstaining"), kept)
    else:
        made.vote = ballot(made.adoption_line, language)


def _keywords(made: Facts, meta: list[Element]) -> None:
    subjects: list[Subject] = []
    agenda: list[str] = []
    for keyword in (each for each in meta if each.name == "keyword"):
        role, label = keyword.get("refersTo").lstrip("#"), keyword.get("showAs") or keyword.get("value")
        if role == "agenda":
            agenda.append(label)
        elif role in ("", "title"):
            scheme = keyword.get("dictionary") if not role else "title"
            subjects.append(Subject(scheme, keyword.get("href"), label))
        else:
            made.findings.append(finding("value-unknown", keyword.place, role, f"keyword/@refersTo {role}"))
    made.agenda = tuple(dict.fromkeys(agenda))
    made.subjects = tuple(dict.fromkeys(subjects))
