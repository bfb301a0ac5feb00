"""The speech-act layer: one act for each occurrence of an operative verb, and the words that are its evidence."""

from collections import Counter

from unscr.namespaces import iri, part, work
from unscr.terms import Iri
from unscr.text.acts import Act
from unscr.text.record import Record
from unscr.text.source import Source
from unscr.text.statements.places import Place
from unscr.text.statements.quotation import Words, annotation, find, point
from unscr.text.statements.writing import Page


def acts(places: tuple[Place, ...], acts: tuple[Act, ...], record: Record, source: Source, notes: Page) -> Page:
    """Return the graph ``act/<number>`` and add the evidence to ``notes``.

    Raises JudgementError for a verb that does not stand where the curated file says.
    """
    page = Page(f"act/{record.number}")
    counted: Counter[str] = Counter()
    for act in acts:
        words = find(places, act.place, act.words, f"{record.number}/acts.toml, act {act.id}", act.nth)
        counted[act.place] += 1
        _act(page, act, words, counted[act.place], record)
        evidence = annotation(f"{record.number}-{act.id}-verb")
        notes.a(evidence, "unscr:Evidence")
        notes.say(evidence, "oa:hasBody", _iri(act, record))
        point(notes, evidence, words, record, source)
    return page


def _act(page: Page, act: Act, words: Words, ordinal: int, record: Record) -> None:
    subject = _iri(act, record)
    name = words.place.name(record.number, record.year)
    page.a(subject, "unscr:SpeechAct")
    page.both(
        subject,
        "rdfs:label",
        f"{act.verb.replace('-', ' ')}, in {name.en} ({ordinal})",
        f"{name.zh}：{act.words}（{ordinal}）",
    )
    page.say(subject, "unscr:performedBy", iri("agent:security-council"))
    page.say(subject, "unscr:operativeVerb", iri(f"verb:{act.verb}"))
    page.say(subject, "unscr:statedIn", part(work(record.year, record.number), *words.place.path))
    page.say(subject, "unscr:ordinalInProvision", ordinal)
    page.say(subject, "unscr:additive", act.additive)


def _iri(act: Act, record: Record) -> Iri:
    return iri(f"act:{record.number}-{act.id}")
