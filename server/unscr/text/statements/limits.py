"""Time limits and availability: what each counts from, by which rule, to which day.

OWL-Time, section 4.3 (``time:hasXSDDuration``).
"""

from collections.abc import Iterable
from datetime import date

from unscr.errors import JudgementError
from unscr.namespaces import iri
from unscr.terms import XSD, Literal
from unscr.text import calendar
from unscr.text.curated import Bilingual
from unscr.text.limits import Availability, Limit
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page


def limits(page: Page, rows: Iterable[Limit | Availability], evidence: Evidence) -> None:
    """Add the times to the graph of norms, and the evidence.

    Raises JudgementError for a kind, an anchor or a rule that is not known, or a due day that the rule does not give.
    """
    number = evidence.record.number
    for row in rows:
        where = row.where
        subject = iri(f"time-limit:{number}-{row.id}")
        page.both(subject, "rdfs:label", row.label.en, row.label.zh)
        if isinstance(row, Availability):
            evidence.add(f"{row.id}-availability", subject, "availability", row.quote, where)
            page.a(subject, "unscr:AvailabilityRequirement")
            page.say(subject, "unscr:availableHours", row.hours)
            page.say(subject, "unscr:availableDays", row.days)
        else:
            evidence.add(f"{row.id}-time-limit", subject, "time-limit", row.quote, where)
            page.a(subject, "unscr:TimeLimit")
            page.say(subject, "unscr:limitKind", evidence.register.find("limit-kind", row.kind, where))
            if row.due:
                _counted(page, row, row.due, evidence, where)
            _both(page, row.id, "unscr:deliverable", row.deliverable, number)
        _both(page, row.id, "unscr:ambiguity", row.ambiguity, number)


def _counted(page: Page, row: Limit, due: date, evidence: Evidence, where: str) -> None:
    subject = iri(f"time-limit:{evidence.record.number}-{row.id}")
    anchors = {"adoption": evidence.record.adopted}
    if row.anchor not in anchors:
        raise JudgementError(
            f"{where}: the anchor '{row.anchor}' is none of {', '.join(anchors)}.",
            f"{where}：起算事件“{row.anchor}”不是下列之一：{'、'.join(anchors)}。",
        )
    counted = calendar.due(anchors[row.anchor], row.duration, row.rule)
    if counted != due:
        raise JudgementError(
            f"{where}: the due day is given as {due}, and {row.duration} from {anchors[row.anchor]} is {counted}.",
            f"{where}：所载到期日为 {due}，而自 {anchors[row.anchor]} 起 {row.duration} 为 {counted}。",
        )
    page.say(subject, "unscr:anchorEvent", iri(f"event:{row.anchor}-{evidence.record.number}"))
    page.say(subject, "time:hasXSDDuration", Literal(calendar.canonical(row.duration), datatype=XSD + "duration"))
    page.say(subject, "unscr:computationRule", evidence.register.find("computation-rule", row.rule, where))
    page.say(subject, "unscr:dueDate", due)


def _both(page: Page, key: str, predicate: str, text: Bilingual | None, number: int) -> None:
    if text:
        page.both(iri(f"time-limit:{number}-{key}"), predicate, text.en, text.zh)
