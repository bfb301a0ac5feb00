"""The citation layer: each mention of another resolution with its words, its end and what exactly is cited.

Shortcuts ``eli:cites`` stand beside it, from the provision and from the work. A cited provision whose text is not
loaded is described as far as its printed number tells.
"""

from collections import Counter
from collections.abc import Mapping

from unscr.errors import JudgementError
from unscr.namespaces import iri, part, work
from unscr.terms import Iri
from unscr.text.citations import Citation
from unscr.text.record import Record
from unscr.text.source import Source
from unscr.text.statements.document import akn_identifier
from unscr.text.statements.places import Place, provision_name
from unscr.text.statements.quotation import Words, annotation, find, point
from unscr.text.statements.writing import Page


def citations(
    places: tuple[Place, ...],
    rows: tuple[Citation, ...],
    years: Mapping[int, int],
    record: Record,
    source: Source,
    notes: Page,
) -> Page:
    """Return the graph ``cite/<number>`` and add the evidence to ``notes``; ``years`` tells each resolution's year.

    Raises JudgementError for words that are not there, a resolution or an act that is not known.
    """
    page = Page(f"cite/{record.number}")
    counted: Counter[str] = Counter()
    for row in rows:
        where = f"{record.number}/citations.toml, resolution {row.resolution} in {row.place}"
        if row.resolution not in years:
            raise JudgementError(
                f"{where}: it is in no source and not in resolutions.toml.",
                f"{where}：该决议既无来源文本，也不在 resolutions.toml 中。",
            )
        words = find(places, row.place, row.words, where, row.nth)
        counted[row.place] += 1
        name = f"{record.number}-{''.join(words.place.path)}-{counted[row.place]}"
        _citation(page, iri(f"citation:{name}"), row, words, years, record)
        evidence = annotation(f"{name}-citation")
        notes.a(evidence, "unscr:Evidence")
        notes.say(evidence, "oa:hasBody", iri(f"citation:{name}"))
        point(notes, evidence, words, record, source)
    return page


def _citation(page: Page, subject: Iri, row: Citation, words: Words, years: Mapping[int, int], record: Record) -> None:
    cited_work = work(years[row.resolution], row.resolution)
    citing = part(work(record.year, record.number), *words.place.path)
    name = words.place.name(record.number, record.year)
    cited = _provision(page, row, years, cited_work) if row.pinpoint else cited_work
    page.a(subject, "unscr:Citation")
    page.both(
        subject,
        "rdfs:label",
        f"citation of resolution {row.resolution} in {name.en}",
        f"{name.zh}对第{row.resolution}号决议的引用",
    )
    page.say(subject, "unscr:citingProvision", citing)
    page.say(subject, "unscr:citedInstrument", cited_work)
    page.say(subject, "unscr:citationFunction", iri(f"function:{row.function}"))
    page.say(subject, "unscr:speechAct", iri(f"act:{record.number}-{row.act}"))
    if row.pinpoint:
        page.say(subject, "unscr:citedProvision", cited)
        page.say(subject, "unscr:pinpointText", row.pinpoint_words)
        page.say(citing, "eli:cites", cited)
    page.say(citing, "eli:cites", cited_work)
    page.say(work(record.year, record.number), "eli:cites", cited_work)


def _provision(page: Page, row: Citation, years: Mapping[int, int], cited_work: Iri) -> Iri:
    """Describe the cited provision and what it stands in, by their numbers, and return its IRI."""
    steps = row.pinpoint.split("/")
    whole = cited_work
    for depth in range(2, len(steps) + 1):
        path = tuple(steps[:depth])
        provision = part(cited_work, *path)
        kind = "unscr:OperativeParagraph" if depth == 2 else "unscr:Subparagraph"
        page.a(provision, kind, "unscr:Provision", "eli:LegalResourceSubdivision")
        name = provision_name(path, row.resolution, years[row.resolution])
        page.both(provision, "rdfs:label", name.en, name.zh)
        page.say(whole, "eli:has_part", provision)
        page.say(provision, "eli:is_part_of", whole)
        page.say(provision, "eli:number", steps[depth - 1])
        page.say(provision, "unscr:aknEId", akn_identifier(path))
        page.say(provision, "unscr:ordinal", _ordinal(steps[depth - 1]))
        whole = provision
    return whole


def _ordinal(step: str) -> int:
    return int(step) if step.isdecimal() else ord(step) - ord("a") + 1
