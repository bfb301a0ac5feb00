"""Remarks on the exact characters: joins that repaired a page break, and curated anomalies, as Web Annotations.

Web Annotation Data Model, section 4.2: each remark quotes the words and gives their position in the provision's text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from unscr.terms import Literal
from unscr.text.quotation import Quotation
from unscr.text.record import Anomaly
from unscr.text.source import Source
from unscr.text.statements.evidence import Evidence, annotation
from unscr.text.statements.places import Place
from unscr.text.statements.quotation import Words, find


@dataclass(frozen=True, slots=True)
class Join:
    """Two spans of one provision that layout had parted: ``at`` counts code points of the provision's words."""

    place: Place
    at: int
    removed_lines: int


def joins(places: Iterable[Place], text: str) -> Iterator[Join]:
    """Yield every place where a provision's words were joined, with the number of line breaks taken out."""
    for place in places:
        at = 0
        spans = place.passage.spans
        for left, right in pairwise(spans):
            at += left.end - left.start
            yield Join(place, at, text.count("\n", left.end, right.start))


def remarks(text: str, anomalies: tuple[Anomaly, ...], source: Source, evidence: Evidence) -> None:
    """Add the remarks to the graph of annotations; raise JudgementError unless an anomaly's words are found once."""
    page, number = evidence.page, evidence.record.number
    for count, join in enumerate(joins(evidence.places.values(), text), start=1):
        remark = annotation(f"{number}-repair-{count}")
        page.a(remark, "unscr:TextRepair", "unscr:TextRemark")
        page.say(remark, "unscr:joinedLines", join.removed_lines)
        page.both(
            remark,
            "rdfs:comment",
            "A page break in the copy had parted these characters; they are joined with nothing between.",
            "所据副本的分页将这些字符断开，现予直接连接。",
        )
        evidence.point(remark, Words(join.place, join.at - 1, join.at + 1))
    for count, anomaly in enumerate(anomalies, start=1):
        where = f"{number}/remarks.toml [[anomaly]] {count}"
        words = find(evidence.places, Quotation(anomaly.provision, anomaly.exact), where)
        remark = annotation(f"{number}-anomaly-{count}")
        page.a(remark, "unscr:TextAnomaly", "unscr:TextRemark")
        page.say(remark, "unscr:reading", Literal(anomaly.reading, source.language))
        page.both(remark, "rdfs:comment", anomaly.comment.en, anomaly.comment.zh)
        evidence.point(remark, words)
