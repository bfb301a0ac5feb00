"""Divergences between language versions: in which words, of which kind, how severe, and what difference they make.

Languages are those of the EU's authority table, as ELI has them (``eli:language``).
"""

from collections import Counter
from collections.abc import Iterable

from unscr.namespaces import iri
from unscr.terms import Iri
from unscr.text.divergence import Divergence
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page
from unscr.text.unknown import unknown

# The official languages, by their tag.
_AUTHORITY = {"ar": "ARA", "en": "ENG", "es": "SPA", "fr": "FRA", "ru": "RUS", "zh": "ZHO"}


def divergences(rows: Iterable[Divergence], evidence: Evidence) -> Page:
    """Return the graph ``divergence/<number>``, and add the evidence.

    Raises JudgementError for a kind, a severity, a status or a language that is not known, and for words not found.
    """
    record, register = evidence.record, evidence.register
    page = Page(f"divergence/{record.number}")
    counted: Counter[Iri] = Counter()
    for row in rows:
        where = row.where
        subject = iri(f"divergence:{record.number}-{row.id}")
        words = evidence.add(f"{row.id}-divergence", subject, "divergence", row.quote, where)
        provision = evidence.provision(words)
        counted[provision] += 1
        name = words.place.name(record.number, record.year)
        page.a(subject, "unscr:TextDivergence")
        page.both(
            subject,
            "rdfs:label",
            f"{name.en}, divergence {counted[provision]}",
            f"{name.zh}差异{counted[provision]}",
        )
        page.both(subject, "rdfs:comment", row.description.en, row.description.zh)
        page.say(subject, "unscr:comparedLanguage", _language(row.compared_with, where))
        page.say(subject, "unscr:divergenceKind", register.find("divergence-kind", row.kind, where))
        page.say(subject, "unscr:divergenceStatus", register.find("divergence-status", row.status, where))
        page.say(subject, "unscr:divergentProvision", provision)
        page.both(subject, "unscr:effect", row.effect.en, row.effect.zh)
        if row.omitted_in:
            page.say(subject, "unscr:omittedFrom", _language(row.omitted_in, where))
        page.say(subject, "unscr:severity", register.find("divergence-severity", row.severity, where))
    return page


def _language(tag: str, where: str) -> Iri:
    if tag not in _AUTHORITY:
        raise unknown(where, f"'{tag}' is no official language", f"“{tag}”不是正式语文", tag, _AUTHORITY)
    return iri(f"language:{_AUTHORITY[tag]}")
