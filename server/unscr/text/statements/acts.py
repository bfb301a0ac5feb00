"""The speech-act layer: one act for each occurrence of an operative verb, and the words that are its evidence."""

from collections import Counter

from unscr.namespaces import iri
from unscr.text.acts import Act
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page


def acts(rows: tuple[Act, ...], evidence: Evidence) -> Page:
    """Return the graph ``act/<number>`` and add the evidence.

    Raises JudgementError for a verb that is not in its scheme, or does not stand where the curated file says.
    """
    record = evidence.record
    page = Page(f"act/{record.number}")
    counted: Counter[str] = Counter()
    for row in rows:
        where = f"{record.number}/acts.toml, act {row.id}"
        subject = iri(f"act:{record.number}-{row.id}")
        words = evidence.add(f"{row.id}-verb", subject, "verb", row.quote, where)
        counted[row.quote.place] += 1
        name = words.place.name(record.number, record.year)
        ordinal = counted[row.quote.place]
        page.a(subject, "unscr:SpeechAct")
        page.both(
            subject,
            "rdfs:label",
            f"{row.verb.replace('-', ' ')}, in {name.en} ({ordinal})",
            f"{name.zh}：{words.exact}（{ordinal}）",
        )
        page.say(subject, "unscr:performedBy", evidence.register.find("agent", "security-council", where))
        page.say(subject, "unscr:operativeVerb", evidence.register.find("verb", row.verb, where))
        page.say(subject, "unscr:statedIn", evidence.provision(words))
        page.say(subject, "unscr:ordinalInProvision", ordinal)
        page.say(subject, "unscr:additive", row.additive)
    return page
