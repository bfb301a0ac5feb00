"""The citation layer: each mention of another instrument with its words, its end and what exactly is cited.

Shortcuts ``eli:cites`` and ``unscr:mentions`` stand beside it.
"""

from collections import Counter
from collections.abc import Mapping

from unscr.errors import JudgementError
from unscr.namespaces import iri, part, work
from unscr.terms import Iri
from unscr.text.citations import Citation
from unscr.text.curated import Bilingual
from unscr.text.named import Instrument
from unscr.text.quotation import Quotation
from unscr.text.statements.cited import provision
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page


def citations(rows: tuple[Citation, ...], instruments: Mapping[str, Instrument], evidence: Evidence) -> Page:
    """Return the graph ``cite/<number>`` and add the evidence.

    Raises JudgementError for words that are not there, or an instrument, a part of one or an act that is not known.
    """
    record = evidence.record
    page = Page(f"cite/{record.number}")
    citing_work = work(record.year, record.number)
    counted: Counter[str] = Counter()
    for row in rows:
        where = (
            f"{record.number}/citations.toml, {row.instrument or f'resolution {row.resolution}'} in {row.quote.place}"
        )
        counted[row.quote.place] += 1
        name = f"{row.quote.place.replace('/', '')}-{counted[row.quote.place]}"
        subject = iri(f"citation:{record.number}-{name}")
        words = evidence.add(f"{name}-citation", subject, "citation", row.quote, where)
        citing = evidence.provision(words)
        cited, label = _cited(row, instruments, evidence, where)
        place = words.place.name(record.number, record.year)
        page.a(subject, "unscr:Citation")
        page.both(subject, "rdfs:label", f"citation of {label.en} in {place.en}", f"{place.zh}对{label.zh}的引用")
        page.say(subject, "unscr:citingProvision", citing)
        page.say(subject, "unscr:citedInstrument", cited)
        page.say(subject, "unscr:citationFunction", evidence.register.find("function", row.function, where))
        page.say(subject, "unscr:speechAct", evidence.register.find("act", f"{record.number}-{row.act}", where))
        page.say(citing, "eli:cites", cited)
        page.say(citing, "unscr:mentions", cited)
        page.say(citing_work, "eli:cites", cited)
        if row.pinpoint:
            pinpoint = Quotation(row.quote.place, row.pinpoint_words)
            evidence.add(f"{name}-pinpoint", subject, "pinpoint", pinpoint, where)
            unit = _provision(row, instruments, evidence, where)
            page.say(subject, "unscr:citedProvision", unit)
            page.say(subject, "unscr:pinpointText", row.pinpoint_words)
            page.say(citing, "eli:cites", unit)
    return page


def _cited(
    row: Citation, instruments: Mapping[str, Instrument], evidence: Evidence, where: str
) -> tuple[Iri, Bilingual]:
    """Return the cited instrument and its name."""
    if row.resolution is not None:
        cited = evidence.register.resolution(row.resolution, where)
        return cited, Bilingual(f"resolution {row.resolution}", f"第{row.resolution}号决议")
    cited = evidence.register.find("instrument", row.instrument, where)
    return cited, instruments[row.instrument].named.name


def _provision(row: Citation, instruments: Mapping[str, Instrument], evidence: Evidence, where: str) -> Iri:
    """Return the cited provision; raise JudgementError where the instrument's table does not give it."""
    if row.resolution is not None:
        return provision(row.resolution, row.pinpoint, evidence.register, where)
    known = [each.key for each in instruments[row.instrument].parts]
    if row.pinpoint not in known:
        raise JudgementError(
            f"{where}: instruments.toml gives no part '{row.pinpoint}'; there are: {', '.join(known) or 'none'}.",
            f"{where}：instruments.toml 未列“{row.pinpoint}”；已列者：{'、'.join(known) or '无'}。",
        )
    return part(iri(f"instrument:{row.instrument}"), row.pinpoint)
