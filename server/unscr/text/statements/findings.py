"""Where the statements of a resolution come from, and what its readers could not make out: ``report/<number>``.

Findings are results in the vocabulary of SHACL (W3C SHACL, section 3.6.2): what, where, in which words, how grave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unscr.namespaces import PREFIXES, graph, iri, part, work
from unscr.terms import Iri, Literal
from unscr.text.aligned import Aligned
from unscr.text.curated import Bilingual
from unscr.text.document import Finding
from unscr.text.language import TONGUES
from unscr.text.statements.naming import whole_name
from unscr.text.statements.provenance import CC_BY, OFFICIAL_TEXT
from unscr.text.statements.words import file_of
from unscr.text.statements.writing import Page

_DOUBTS = frozenset({"unknown-verb"})
SECOND_COPY = "second-copy"


@dataclass(frozen=True, slots=True)
class InputRead:
    """A file that a language version was read from: its bytes' checksum, its name, and the rules that read it."""

    language: str
    form: str
    sha256: str
    name: str
    rules: str


@dataclass(frozen=True, slots=True)
class Made:
    """A graph that was made: its key, what it holds, whether those are the Organization's own words."""

    key: str
    label: Bilingual
    official_text: bool = False
    languages: frozenset[str] = frozenset()


def report(
    number: int,
    year: int,
    inputs: Iterable[InputRead],
    made: Iterable[Made],
    findings: Iterable[tuple[str, Finding]],
    aligned: Aligned,
    page: Page,
    aside: Sequence[InputRead] = (),
) -> Page:
    """State on ``page`` which graphs were made of which files by which rules, and the findings with their language.

    ``aside`` are files that were read and not taken, because another has the text.
    """
    read = {each.language: each for each in inputs}
    for each in made:
        _made(page, each, read, number, year)
    for one in read.values():
        _file(page, file_of(work(year, number), one.language, one.form), one)
    copies = {(one.language, one.name): copy_of(work(year, number), one) for one in aside}
    for one in aside:
        _file(page, copies[one.language, one.name], one)
    for place, (language, finding) in enumerate(findings, start=1):
        copy = copies.get((language, finding.words)) if finding.kind == SECOND_COPY else None
        focus = copy or _focus(number, year, language, finding, aligned)
        result(page, Iri(f"{PREFIXES['finding']}{number}-{place}"), finding, focus)
    return page


def second_copy(kept: str, aside: str, same: bool = False) -> Finding:
    """Return the finding that the file ``aside`` was not taken, because the file ``kept`` has a text of the same.

    ``same``: to the byte.
    """
    if same:
        en = f"{aside} is to the byte the same file as {kept}, which was taken."
        zh = f"{aside} 与所采用的 {kept} 内容完全相同。"
    else:
        en = (
            f"Two files give this resolution in this language, and they differ; {kept}, which has more paragraphs "
            "or comes first, was taken."
        )
        zh = f"有两个内容不同的文件载有该决议的同一语文文本；采用段落较多或在先的 {kept}。"
    return Finding(SECOND_COPY, "", aside, en, zh)


def copy_of(the_work: Iri, read: InputRead) -> Iri:
    """Return the IRI of a file that was set aside: that of the file of the language version, with its checksum."""
    version, _, end = file_of(the_work, read.language, read.form).value.rpartition(".")
    return Iri(f"{version}.{read.sha256[:16]}.{end}")


def made_of(number: int, year: int, languages: Iterable[str], new: bool, machine: str) -> tuple[Made, ...]:
    """Return what the graphs of a resolution are, those of its words first; not ``new``: its structure is another's."""
    name = whole_name(number, year)
    texts = tuple(
        Made(
            f"doc/{number}/{TONGUES[each].step}",
            Bilingual(f"{TONGUES[each].name.en} text of {name.en}", f"{name.zh}的{TONGUES[each].name.zh}文本"),
            True,
            frozenset((each,)),
        )
        for each in languages
    )
    structure = Made(f"doc/{number}", Bilingual(f"structure of {name.en}", f"{name.zh}的结构"))
    readings = Made(machine, Bilingual(f"machine reading of {name.en}", f"{name.zh}的机读结果"))
    told = Made(f"report/{number}", Bilingual(f"report on the reading of {name.en}", f"{name.zh}的读取报告"))
    return (*texts, *((structure,) if new else ()), readings, told)


def _made(page: Page, made: Made, read: dict[str, InputRead], number: int, year: int) -> None:
    entity = graph(made.key)
    activity = Iri(f"{PREFIXES['activity']}read-{made.key.replace('/', '-')}")
    files = [
        file_of(work(year, number), each.language, each.form)
        for each in read.values()
        if not made.languages or each.language in made.languages
    ]
    page.a(entity, "prov:Entity")
    page.both(entity, "rdfs:label", made.label.en, made.label.zh)
    page.say(entity, "prov:wasGeneratedBy", activity)
    page.say(entity, "prov:wasDerivedFrom", *files)
    if made.official_text:
        page.both(entity, "dcterms:rights", *OFFICIAL_TEXT)
    else:
        page.say(entity, "dcterms:license", CC_BY)
    page.a(activity, "prov:Activity")
    page.both(activity, "rdfs:label", f"making of: {made.label.en}", f"生成{made.label.zh}")
    page.say(activity, "prov:wasAssociatedWith", iri("agent:unscr"))
    page.say(activity, "prov:used", *files)


def _file(page: Page, file: Iri, read: InputRead) -> None:
    page.a(file, "prov:Entity")
    page.say(file, "unscr:sha256", read.sha256)
    page.say(file, "dcterms:identifier", read.name)
    page.say(file, "owl:versionInfo", read.rules)


def _focus(number: int, year: int, language: str, finding: Finding, aligned: Aligned) -> Iri:
    """Return what a finding is about: the paragraph, or its text in the language; else the version, or the work."""
    path = tuple(finding.place.split("/"))
    step = (TONGUES[language].step,) if language else ()
    found = aligned.parts.get(path)
    if found is None or (language and language not in found.nodes):
        return part(work(year, number), *step)
    return part(work(year, number), *path, *(step if language and found.nodes[language].text else ()))


def result(page: Page, subject: Iri, finding: Finding, focus: Iri) -> None:
    """State a finding about ``focus`` as a result of SHACL's vocabulary."""
    page.a(subject, "sh:ValidationResult")
    page.say(subject, "sh:focusNode", focus)
    page.say(subject, "sh:resultSeverity", iri("sh:Info" if finding.kind in _DOUBTS else "sh:Warning"))
    page.say(subject, "skos:notation", finding.kind)
    page.say(subject, "schema:position", finding.place or "-")
    if finding.words:
        page.say(subject, "sh:value", finding.words)
    page.say(subject, "sh:resultMessage", Literal(finding.en, "en"), Literal(finding.zh, "zh"))
