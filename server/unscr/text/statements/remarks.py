"""Remarks on the exact characters: joins that repaired a page break, and curated anomalies, as Web Annotations.

Web Annotation Data Model, section 4.2: each remark quotes the words and gives their position in the provision's text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from unscr.errors import JudgementError
from unscr.namespaces import PREFIXES, part, work
from unscr.terms import Iri, Literal
from unscr.text.record import Anomaly, Record
from unscr.text.source import LANGUAGES, Source
from unscr.text.statements.places import Place
from unscr.text.statements.writing import Page


@dataclass(frozen=True, slots=True)
class Join:
    """Two spans of one provision that layout had parted: ``at`` counts code points of the provision's words."""

    place: Place
    at: int
    removed_lines: int


def joins(places: tuple[Place, ...], text: str) -> Iterator[Join]:
    """Yield every place where a provision's words were joined, with the number of line breaks taken out."""
    for place in (each for top in places for each in top.walk()):
        at = 0
        spans = place.passage.spans
        for left, right in pairwise(spans):
            at += left.end - left.start
            yield Join(place, at, text.count("\n", left.end, right.start))


def remarks(
    places: tuple[Place, ...], text: str, anomalies: tuple[Anomaly, ...], record: Record, source: Source
) -> Page:
    """Return the graph ``anno/<number>``; raise JudgementError unless an anomaly's words are found once."""
    page = Page(f"anno/{record.number}")
    by_key = {place.key: place for top in places for place in top.walk()}
    for count, join in enumerate(joins(places, text), start=1):
        remark = Iri(f"{PREFIXES['anno']}{record.number}-repair-{count}")
        page.a(remark, "unscr:TextRepair")
        page.say(remark, "unscr:joinedLines", join.removed_lines)
        page.both(
            remark,
            "rdfs:comment",
            "A page break in the copy had parted these characters; they are joined with nothing between.",
            "所据副本的分页将这些字符断开，现予直接连接。",
        )
        _annotate(page, remark, join.place, join.at - 1, join.at + 1, record, source)
    for count, anomaly in enumerate(anomalies, start=1):
        place, start = _found(anomaly, by_key)
        remark = Iri(f"{PREFIXES['anno']}{record.number}-anomaly-{count}")
        page.a(remark, "unscr:TextAnomaly")
        page.say(remark, "unscr:reading", Literal(anomaly.reading, source.language))
        page.both(remark, "rdfs:comment", anomaly.comment.en, anomaly.comment.zh)
        _annotate(page, remark, place, start, start + len(anomaly.exact), record, source)
    return page


def _found(anomaly: Anomaly, by_key: dict[str, Place]) -> tuple[Place, int]:
    place = by_key.get(anomaly.provision)
    times = place.passage.words.count(anomaly.exact) if place else 0
    if place is None or times != 1:
        raise JudgementError(
            f"remarks.toml: '{anomaly.exact}' occurs {times} times in {anomaly.provision}; it must occur exactly once.",
            f"remarks.toml：“{anomaly.exact}”在 {anomaly.provision} 中出现 {times} 次，须恰好出现一次。",
        )
    return place, place.passage.words.index(anomaly.exact)


def _annotate(page: Page, remark: Iri, place: Place, start: int, end: int, record: Record, source: Source) -> None:
    target, quote, position = (part(remark, step) for step in ("target", "quote", "position"))
    text = part(work(record.year, record.number), *place.path, LANGUAGES[source.language][0])
    page.a(remark, "unscr:TextRemark", "oa:Annotation")
    page.say(remark, "oa:hasTarget", target)
    page.a(target, "oa:SpecificResource")
    page.say(target, "oa:hasSource", text)
    page.say(target, "oa:hasSelector", quote, position)
    page.a(quote, "oa:TextQuoteSelector")
    page.say(quote, "oa:exact", place.passage.words[start:end])
    page.a(position, "oa:TextPositionSelector")
    page.say(position, "oa:start", start)
    page.say(position, "oa:end", end)
