"""What a machine read in the words of a resolution, each with its words, its rule, and that nobody has looked at it.

No norm, no force, no speech act and no citation as people state them: readings are of a class of their own. Where
nobody has recorded what a resolution cites, ``eli:cites`` between works and provisions stands beside them.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from unscr.namespaces import PREFIXES, iri, part, work
from unscr.terms import Iri, Literal
from unscr.text import calendar
from unscr.text.aligned import Path
from unscr.text.document import Document, Finding, Node
from unscr.text.language import TONGUES
from unscr.text.machine.reading import Chapter, Cited, Context, Limit, Named, Reading, Verb
from unscr.text.statements.naming import part_name
from unscr.text.statements.writing import Page

Read = Callable[[str, str, str, Context], Collection[Reading]]
_CHARTER = iri("instrument:charter")
_SILENT = ("heading", "table", "footnote", "annex")
_YEAR = re.compile("(?<![0-9/.])([1-9][0-9]{0,3})[ \u00a0]?[(（]((?:19|20)[0-9]{2})[)）]")
# Kinds that are stated; another kind is a finding.
KINDS = ("addressee", "body", "chapter-vii", "citation", "time-limit", "verb")


@dataclass(slots=True)
class Machine:
    """The graph ``machine/<number>``, and what came to light on the way: findings, and what is cited.

    ``stated`` holds who cites what by statements that stand elsewhere; with None, nothing is stated beside readings.
    ``by`` reads the words; ``years`` are those of resolutions whose year is known, for the citations that print none.
    """

    page: Page
    by: Read
    number: int
    year: int
    parts: Collection[Path]
    years: Mapping[int, int]
    stated: Collection[tuple[str, str]] | None
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    cited: set[tuple[int, int, Path]] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    said: dict[tuple[str, Path], str] = field(default_factory=dict)

    def read(self, document: Document) -> None:
        """Read every paragraph of a document and state what was found."""
        nodes = [each for each in document.walk() if each.kind not in _SILENT]
        # A citation may leave out the year that another one prints.
        told = (found for node in nodes for _, _, text in _texts(node) for found in _YEAR.finditer(text))
        self.years = {**self.years, **{int(found[1]): int(found[2]) for found in told}}
        for node in nodes:
            for path, kind, text in _texts(node):
                self.words(path, kind, text, document.language, document.adopted)

    def words(self, path: Path, kind: str, text: str, language: str, adopted: date | None) -> None:
        """Read the words of one paragraph, or of a part of one, and state what was found."""
        # What a part goes on with was read before it.
        self.said[language, path] = text
        heads = (self.said.get((language, path[:length]), "") for length in range(2, len(path)))
        above = "\n".join(filter(None, heads)) if kind == "item" else ""
        context = Context(self.number, self.year, adopted, path, self.years, above)
        for place, each in enumerate(self.by(text, language, kind, context), start=1):
            self._state(each, place, path, text, language)

    def _state(self, reading: Reading, place: int, path: Path, text: str, language: str) -> None:
        words = text[reading.start : reading.end]
        if reading.kind not in KINDS:
            # The paragraphs of an annex need not begin with a verb of the Council.
            if path[0] != "annex":
                self.findings.append((language, _unknown(reading, path, words, language)))
            return
        step = TONGUES[language].step
        subject = Iri(f"{PREFIXES['reading']}{self.number}-{step}-{'-'.join(path)}-{place}")
        page, the_work = self.page, work(self.year, self.number)
        self.counts[reading.kind] = self.counts.get(reading.kind, 0) + 1
        page.a(subject, "unscr:MachineReading")
        page.say(subject, "unscr:readIn", part(the_work, *path, step))
        page.say(subject, "unscr:readingKind", iri(f"reading-kind:{reading.kind}"))
        page.say(subject, "unscr:rule", iri(f"reading-rule:{reading.rule}"))
        page.say(subject, "unscr:reviewState", iri("review-state:unreviewed"))
        page.say(subject, "oa:exact", words)
        page.say(subject, "oa:start", reading.start)
        page.say(subject, "oa:end", reading.end)
        self._value(subject, reading, path, (language, words))

    def _value(self, subject: Iri, reading: Reading, path: Path, words: tuple[str, str]) -> None:
        page, value = self.page, reading.value
        match value:
            case Verb():
                page.say(subject, "unscr:readAs", iri(f"verb:{value.concept}"))
                page.say(subject, "unscr:readModifier", *value.modifiers)
            case Named():
                page.say(subject, "unscr:readAs", *([iri(f"agent:{value.actor}")] if value.actor else []))
            case Limit():
                page.say(subject, "unscr:readAs", iri(f"limit-kind:{value.kind}"))
                page.say(subject, "unscr:dueDate", *([value.due] if value.due else []))
                page.say(subject, "time:hasXSDDuration", *_duration(value))
                page.say(subject, "unscr:readModifier", *(["extension"] if value.extension else []))
                page.say(subject, "unscr:readModifier", *([f"from-{value.anchor}"] if value.anchor else []))
                page.say(subject, "unscr:readModifier", *(["working-days"] if value.working_days else []))
            case Chapter():
                page.say(subject, "unscr:readAs", _CHARTER)
                page.say(subject, "unscr:readModifier", *(f"article-{each}" for each in value.articles))
            case Cited():
                self._cited(subject, value, path, words)

    def _cited(self, subject: Iri, value: Cited, path: Path, words: tuple[str, str]) -> None:
        if value.symbol:
            self.page.say(subject, "eli:id_local", value.symbol)
        for cited in self._targets(value, path, words):
            self.page.say(subject, "unscr:readAs", cited)
            if not value.own:
                self._cites(part(work(self.year, self.number), *path), cited)
        if value.number and not value.own and (year := value.year or self.years.get(value.number, 0)):
            # A work cites works; what its provisions cite may be a part of one.
            self._cites(work(self.year, self.number), work(year, value.number))
        elif value.instrument:
            self._cites(work(self.year, self.number), iri(f"instrument:{value.instrument}"))

    def _targets(self, value: Cited, path: Path, words: tuple[str, str]) -> Iterator[Iri]:
        """Yield what is cited: the parts that are, else the whole."""
        if value.instrument:
            yield iri(f"instrument:{value.instrument}")
        number, year = (self.number, self.year) if value.own else (value.number, value.year)
        year = year or self.years.get(number, 0)
        if number and not year:
            self._doubt("citation-without-year", path, words, f"resolution {number}", f"第{number}号决议")
        elif number and not value.own:
            yield work(year, number)
            self.cited.add((number, year, ()))
        for each in value.paths if year else ():
            if value.own and each not in self.parts:
                said = part_name(each, number, year)
                self._doubt("cited-paragraph-missing", path, words, said.en, said.zh)
                continue
            if not value.own:
                self.cited.add((number, year, each))
            yield part(work(year, number), *each)

    def _cites(self, citing: Iri, cited: Iri) -> None:
        if self.stated is not None and (citing.value, cited.value) not in self.stated and citing != cited:
            self.page.say(citing, "eli:cites", cited)

    def _doubt(self, kind: str, path: Path, words: tuple[str, str], en: str, zh: str) -> None:
        said = f"The words cite {en}, which is not known.", f"所引{zh}无从查知。"
        self.findings.append((words[0], Finding(kind, "/".join(path), words[1], *said)))


def _texts(node: Node) -> Iterator[tuple[Path, str, str]]:
    if node.text:
        yield node.path, node.kind, node.text
    if node.closing:
        yield (*node.path, "closing"), "item", node.closing


def _duration(value: Limit) -> list[Literal]:
    if not value.duration:
        return []
    return [Literal(calendar.canonical(value.duration), datatype=PREFIXES["xsd"] + "duration")]


def _unknown(reading: Reading, path: Path, words: str, language: str) -> Finding:
    name = TONGUES[language].name
    return Finding(
        reading.kind,
        "/".join(path),
        words,
        f"The {name.en} text begins with words that are no verb of the scheme: '{words}'.",
        f"{name.zh}文本的起首词语不在动词表中：“{words}”。",
    )
