"""Pointing at words: a Web Annotation whose target quotes characters of a provision's text and gives their position.

Web Annotation Data Model, sections 3.2.1 (bodies and targets), 4.2.4 (quotation) and 4.2.5 (position). Offsets count
Unicode code points of the provision's text.
"""

from dataclasses import dataclass

from unscr.errors import JudgementError
from unscr.namespaces import PREFIXES, part, work
from unscr.terms import Iri
from unscr.text.record import Record
from unscr.text.source import LANGUAGES, Source
from unscr.text.statements.places import Place
from unscr.text.statements.writing import Page


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of one provision, found and not typed."""

    place: Place
    start: int
    end: int


def find(places: tuple[Place, ...], key: str, exact: str, where: str, nth: int = 1) -> Words:
    """Return where ``exact`` stands for the ``nth`` time in the provision with this key.

    Raises JudgementError that names ``where`` the quotation was made, if it is not there.
    """
    place = next((each for top in places for each in top.walk() if each.key == key), None)
    start = -1
    for _ in range(nth if place and exact else 0):
        start = place.passage.words.find(exact, start + 1) if place else -1
        if start < 0:
            break
    if place is None or start < 0:
        times = place.passage.words.count(exact) if place and exact else 0
        raise JudgementError(
            f"{where}: '{exact}' occurs {times} times in {key}, and the one meant is number {nth}.",
            f"{where}：“{exact}”在 {key} 中出现 {times} 次，所指为第{nth}次。",
        )
    return Words(place, start, start + len(exact))


def annotation(name: str) -> Iri:
    """Return the IRI of an annotation."""
    return Iri(PREFIXES["anno"] + name)


def point(page: Page, note: Iri, words: Words, record: Record, source: Source) -> None:
    """State that ``note`` is an annotation of these words."""
    target, quote, position = (part(note, step) for step in ("target", "quote", "position"))
    text = part(work(record.year, record.number), *words.place.path, LANGUAGES[source.language][0])
    page.a(note, "oa:Annotation")
    page.say(note, "oa:hasTarget", target)
    page.a(target, "oa:SpecificResource")
    page.say(target, "oa:hasSource", text)
    page.say(target, "oa:hasSelector", quote, position)
    page.a(quote, "oa:TextQuoteSelector")
    page.say(quote, "oa:exact", words.place.passage.words[words.start : words.end])
    page.a(position, "oa:TextPositionSelector")
    page.say(position, "oa:start", words.start)
    page.say(position, "oa:end", words.end)
