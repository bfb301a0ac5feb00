"""The norm layer: who is asked to do what, in which words, under which conditions.

Shortcuts on a norm (``unscr:operativeVerb``, ``unscr:force``, ``unscr:dueDate``) repeat what its act, its assessment
and its limit say. A force that holds for some bearers only has no shortcut.
"""

from collections.abc import Mapping

from unscr.errors import JudgementError
from unscr.namespaces import iri
from unscr.terms import Iri
from unscr.text.acts import Act
from unscr.text.limits import Availability, Limit
from unscr.text.norms import Element, Norm
from unscr.text.statements.cited import provision
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page

_FUNCTION = {
    "conduct": "ConductNorm",
    "mandate": "Mandate",
    "restatement": "Restatement",
    "affirmation": "Affirmation",
}
# Key of the curated file -> property, and the part of the reading that its words are evidence for.
_ROLE = {
    "bearers": ("unscr:bearer", "bearer"),
    "counterparties": ("unscr:counterparty", "counterparty"),
    "beneficiaries": ("unscr:beneficiary", "beneficiary"),
    "assisted_by": ("unscr:assistedBy", "assisting-party"),
    "in_consultation_with": ("unscr:inConsultationWith", "consulted-party"),
    "deliver_to": ("unscr:deliverTo", "recipient"),
}
# Key of the curated file -> property, class, and part.
_ELEMENT = {
    "conditions": ("unscr:condition", "unscr:Condition", "condition"),
    "purposes": ("unscr:purpose", "unscr:Purpose", "purpose"),
    "manners": ("unscr:manner", "unscr:Manner", "manner"),
    "illustrations": ("unscr:illustratedBy", "unscr:Illustration", "illustration"),
    "legal_bases": ("unscr:legalBasis", "unscr:LegalBasis", "legal-basis"),
}


def norms(
    rows: tuple[Norm, ...], times: Mapping[str, Limit | Availability], acts: Mapping[str, Act], evidence: Evidence
) -> Page:
    """Return the graph ``norm/<number>/editorial`` without the times (``limits``), and add the evidence.

    Raises JudgementError for words that are not there and for every name that is not known.
    """
    number = evidence.record.number
    page = Page(f"norm/{number}/editorial")
    for row in rows:
        where = f"{number}/norms, norm {row.id}"
        subject = iri(f"norm:{number}-{row.id}")
        _stated(page, subject, row, acts, evidence, where)
        _roles(page, subject, row, evidence, where)
        _content(page, subject, row, evidence, where)
        _qualifiers(page, subject, row, evidence, where)
        for name, (predicate, kind, part) in _ELEMENT.items():
            for count, element in enumerate(row.elements[name], start=1):
                each = iri(f"norm:{number}-{row.id}-{part}-{count}")
                _element(page, each, element, (kind, part), evidence, where)
                page.say(subject, predicate, each)
                if element.instrument:
                    law = evidence.register.instrument(element.instrument, where)
                    page.say(each, "unscr:instrumentBasis", law)
                    page.say(subject, "unscr:instrumentBasis", law)
        _relations(page, subject, row, evidence, where)
        _times(page, subject, row, times, evidence, where)
    return page


def _stated(page: Page, subject: Iri, row: Norm, acts: Mapping[str, Act], evidence: Evidence, where: str) -> None:
    register, number = evidence.register, evidence.record.number
    if row.function not in _FUNCTION:
        raise JudgementError(
            f"{where}: the function '{row.function}' is none of {', '.join(_FUNCTION)}.",
            f"{where}：“{row.function}”不是下列功能之一：{'、'.join(_FUNCTION)}。",
        )
    page.a(subject, f"unscr:{_FUNCTION[row.function]}", "unscr:Norm")
    page.both(subject, "rdfs:label", row.label.en, row.label.zh)
    page.both(subject, "unscr:summary", row.summary.en, row.summary.zh)
    words = evidence.add(row.id, subject, "norm", row.quote, where)
    page.say(subject, "unscr:statedIn", evidence.provision(words))
    page.say(register.find("act", f"{number}-{row.act}", where), "unscr:expresses", subject)
    page.say(subject, "unscr:operativeVerb", register.find("verb", acts[row.act].verb, where))
    if len({each.value for each in row.forces}) == 1:
        page.say(subject, "unscr:force", register.find("force", row.forces[0].value, where))


def _roles(page: Page, subject: Iri, row: Norm, evidence: Evidence, where: str) -> None:
    for role, (predicate, part) in _ROLE.items():
        for count, each in enumerate(row.roles[role], start=1):
            page.say(subject, predicate, evidence.register.find("agent", each.actor, where))
            evidence.add(f"{row.id}-{part}-{count}", subject, part, each.quote, where)
    page.say(subject, "unscr:bearerUnspecified", not row.roles["bearers"])


def _content(page: Page, subject: Iri, row: Norm, evidence: Evidence, where: str) -> None:
    register = evidence.register
    page.say(subject, "unscr:action", *(register.find("action", each, where) for each in row.actions))
    for count, words in enumerate(row.action_words, start=1):
        evidence.add(f"{row.id}-action-{count}", subject, "action", words, where)
    if row.object:
        found = evidence.add(f"{row.id}-object", subject, "object", row.object.quote, where)
        page.both(subject, "unscr:object", row.object.en, found.exact)
    page.say(subject, "unscr:topic", *(register.find("topic", each, where) for each in row.topics))
    if row.fulfilment:
        page.say(subject, "unscr:fulfilmentKind", register.find("fulfilment", row.fulfilment, where))
        asked = "deliberation" if row.deliberation else "conduct"
        page.say(subject, "unscr:fulfilmentObject", register.find("fulfilment-object", asked, where))
    page.say(subject, "unscr:concernsSystem", *(register.find("system", each, where) for each in row.systems))


def _qualifiers(page: Page, subject: Iri, row: Norm, evidence: Evidence, where: str) -> None:
    for count, each in enumerate(row.qualifiers, start=1):
        use = iri(f"norm:{evidence.record.number}-{row.id}-qualifier-{count}")
        words = evidence.add(f"{row.id}-qualifier-{count}", use, "qualifier", each.quote, where)
        concept = evidence.register.find("qualifier", each.concept, where)
        page.a(use, "unscr:QualifierUse", "unscr:NormElement")
        page.both(use, "rdfs:label", each.concept.replace("-", " "), words.exact)
        page.say(use, "unscr:qualifier", concept)
        page.say(use, "unscr:scopesOver", evidence.register.find("scope", each.scope, where))
        page.say(subject, "unscr:qualifierUse", use)


def _element(
    page: Page, each: Iri, element: Element, kind_and_part: tuple[str, str], evidence: Evidence, where: str
) -> None:
    kind, part = kind_and_part
    name = each.value.rpartition("/")[2].partition("-")[2]
    words = evidence.add(name, each, part, element.quote, where)
    page.a(each, kind, "unscr:NormElement")
    page.both(each, "rdfs:label", element.en, words.exact)


def _relations(page: Page, subject: Iri, row: Norm, evidence: Evidence, where: str) -> None:
    number = evidence.record.number
    if row.part_of:
        page.say(subject, "unscr:partOfNorm", evidence.register.find("norm", f"{number}-{row.part_of}", where))
    for predicate, earlier in (("unscr:restates", row.restates), ("unscr:extends", row.extends)):
        for each in earlier:
            page.say(subject, predicate, provision(each.resolution, each.provision, evidence.register, where))


def _times(
    page: Page,
    subject: Iri,
    row: Norm,
    times: Mapping[str, Limit | Availability],
    evidence: Evidence,
    where: str,
) -> None:
    for key in row.times:
        time = evidence.register.find("time-limit", f"{evidence.record.number}-{key}", where)
        each = times[key]
        if isinstance(each, Availability):
            page.say(subject, "unscr:availability", time)
            continue
        page.say(subject, "unscr:timeLimit", time)
        if each.due:
            page.say(subject, "unscr:dueDate", each.due)
