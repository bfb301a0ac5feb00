"""The norm layer: who is asked to do what, in which words, under which conditions.

Shortcuts on a norm (``unscr:operativeVerb``, ``unscr:force``, ``unscr:dueDate``) repeat what its act, its assessment
and its limit say. A force that holds for some bearers only has no shortcut.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from unscr.namespaces import iri
from unscr.terms import Iri
from unscr.text.acts import Act
from unscr.text.limits import Availability, Limit
from unscr.text.named import Named
from unscr.text.norms import Norm
from unscr.text.quotation import Quotation
from unscr.text.statements.cited import provision
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.quotation import Words
from unscr.text.statements.writing import Page, Value
from unscr.text.unknown import unknown

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


@dataclass(frozen=True, slots=True)
class _Entry:
    """One norm on its way into the graph. A ``key`` is that of the curated file, to be named where it is at fault."""

    row: Norm
    page: Page
    evidence: Evidence

    @property
    def subject(self) -> Iri:
        return self.named(self.row.id)

    def named(self, name: str) -> Iri:
        """Return the IRI of a norm of this resolution, or of an element of one."""
        return iri(f"norm:{self.evidence.record.number}-{name}")

    def where(self, key: str) -> str:
        return f"{self.row.where}, {key}"

    def find(self, prefix: str, name: str, key: str) -> Iri:
        return self.evidence.register.find(prefix, name, self.where(key))

    def find_own(self, prefix: str, name: str, key: str) -> Iri:
        """Return the IRI of what belongs to this resolution: an act, a norm, a time."""
        return self.find(prefix, f"{self.evidence.record.number}-{name}", key)

    def say(self, predicate: str, *values: Value) -> None:
        self.page.say(self.subject, predicate, *values)

    def quote(self, name: str, part: str, quotation: Quotation, key: str, body: Iri | None = None) -> Words:
        """State that the words carry this part of the norm, or of ``body``."""
        return self.evidence.add(f"{self.row.id}{name}", body or self.subject, part, quotation, self.where(key))


def norms(
    rows: tuple[Norm, ...],
    times: Mapping[str, Limit | Availability],
    acts: Mapping[str, Act],
    actors: Mapping[str, Named],
    evidence: Evidence,
) -> Page:
    """Return the graph ``norm/<number>/editorial`` without the times (``limits``), and add the evidence.

    Raises JudgementError, with file and key, for words that are not there, for every name that is not known, and for
    the words of a role that are not one of the actor's names.
    """
    page = Page(f"norm/{evidence.record.number}/editorial")
    for row in rows:
        entry = _Entry(row, page, evidence)
        _stated(entry, acts)
        _roles(entry, actors)
        _content(entry)
        _qualifiers(entry)
        _elements(entry)
        _relations(entry)
        _times(entry, times)
    return page


def _stated(entry: _Entry, acts: Mapping[str, Act]) -> None:
    row, subject = entry.row, entry.subject
    if row.function not in _FUNCTION:
        raise unknown(
            entry.where("function"),
            f"'{row.function}' is none of {', '.join(_FUNCTION)}",
            f"“{row.function}”不是下列功能之一：{'、'.join(_FUNCTION)}",
            row.function,
            _FUNCTION,
        )
    entry.page.a(subject, f"unscr:{_FUNCTION[row.function]}", "unscr:Norm")
    entry.page.both(subject, "rdfs:label", row.label.en, row.label.zh)
    entry.page.both(subject, "unscr:summary", row.summary.en, row.summary.zh)
    words = entry.quote("", "norm", row.quote, "quote")
    entry.say("unscr:statedIn", entry.evidence.provision(words))
    entry.page.say(entry.find_own("act", row.act, "act"), "unscr:expresses", subject)
    entry.say("unscr:operativeVerb", entry.find("verb", acts[row.act].verb, "act"))
    if len({each.value for each in row.forces}) == 1:
        entry.say("unscr:force", entry.find("force", row.forces[0].value, "force"))


def _roles(entry: _Entry, actors: Mapping[str, Named]) -> None:
    for role, (predicate, part) in _ROLE.items():
        for count, each in enumerate(entry.row.roles[role], start=1):
            entry.say(predicate, entry.find("agent", each.actor, role))
            words = entry.quote(f"-{part}-{count}", part, each.quote, role)
            actors[each.actor].recognise(words.exact, entry.where(role))
    entry.say("unscr:bearerUnspecified", not entry.row.roles["bearers"])


def _content(entry: _Entry) -> None:
    row = entry.row
    entry.say("unscr:action", *(entry.find("action", each, "actions") for each in row.actions))
    for count, words in enumerate(row.action_words, start=1):
        entry.quote(f"-action-{count}", "action", words, "action_words")
    if row.object:
        found = entry.quote("-object", "object", row.object.quote, "object")
        entry.page.both(entry.subject, "unscr:object", row.object.en, found.exact)
    entry.say("unscr:topic", *(entry.find("topic", each, "topics") for each in row.topics))
    if row.fulfilment:
        entry.say("unscr:fulfilmentKind", entry.find("fulfilment", row.fulfilment, "fulfilment"))
        asked = "deliberation" if row.deliberation else "conduct"
        entry.say("unscr:fulfilmentObject", entry.find("fulfilment-object", asked, "deliberation"))
    entry.say("unscr:concernsSystem", *(entry.find("system", each, "systems") for each in row.systems))


def _qualifiers(entry: _Entry) -> None:
    for count, each in enumerate(entry.row.qualifiers, start=1):
        name = f"-qualifier-{count}"
        use = entry.named(entry.row.id + name)
        words = entry.quote(name, "qualifier", each.quote, "qualifiers", use)
        entry.page.a(use, "unscr:QualifierUse", "unscr:NormElement")
        entry.page.both(use, "rdfs:label", each.concept.replace("-", " "), words.exact)
        entry.page.say(use, "unscr:qualifier", entry.find("qualifier", each.concept, "qualifiers"))
        entry.page.say(use, "unscr:scopesOver", entry.find("scope", each.scope, "qualifiers"))
        entry.say("unscr:qualifierUse", use)


def _elements(entry: _Entry) -> None:
    for key, (predicate, kind, part) in _ELEMENT.items():
        for count, each in enumerate(entry.row.elements[key], start=1):
            name = f"-{part}-{count}"
            element = entry.named(entry.row.id + name)
            words = entry.quote(name, part, each.quote, key, element)
            entry.page.a(element, kind, "unscr:NormElement")
            entry.page.both(element, "rdfs:label", each.en, words.exact)
            entry.say(predicate, element)
            if each.instrument:
                law = entry.evidence.register.instrument(each.instrument, entry.where(key))
                entry.page.say(element, "unscr:instrumentBasis", law)
                entry.say("unscr:instrumentBasis", law)


def _relations(entry: _Entry) -> None:
    row = entry.row
    if row.part_of:
        entry.say("unscr:partOfNorm", entry.find_own("norm", row.part_of, "part_of"))
    for key, predicate, earlier in (
        ("restates", "unscr:restates", row.restates),
        ("extends", "unscr:extends", row.extends),
    ):
        for each in earlier:
            register = entry.evidence.register
            entry.say(predicate, provision(each.resolution, each.provision, register, entry.where(key)))


def _times(entry: _Entry, times: Mapping[str, Limit | Availability]) -> None:
    for key in entry.row.times:
        time, each = entry.find_own("time-limit", key, "times"), times[key]
        if isinstance(each, Availability):
            entry.say("unscr:availability", time)
            continue
        entry.say("unscr:timeLimit", time)
        if each.due:
            entry.say("unscr:dueDate", each.due)
