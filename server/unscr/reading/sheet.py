"""What a resolution asks of some addressees, norm by norm: to be printed, or taken away as a table."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.cell import cell
from unscr.reading.choice import Choice
from unscr.reading.citation import Cited, below
from unscr.reading.document import Reading
from unscr.reading.fact import Fact
from unscr.reading.norm import Assessment, Norm
from unscr.said import Said

COLUMNS = (
    "norm", "paragraph_iri", "paragraph_zh", "paragraph_en", "name_zh", "name_en", "summary_zh", "summary_en",
    "considered", "addressee_zh", "addressee_en", "verb_zh", "verb_en",
    "force_zh", "force_en", "for_bearer", "for_bearer_zh", "for_bearer_en", "basis_zh", "basis_en",
    "reason_zh", "reason_en", "assessed_by", "assessed_by_zh", "assessed_by_en",
    "certainty", "certainty_zh", "certainty_en", "action_zh", "action_en", "object_zh", "object_en",
    "qualifier_zh", "qualifier_en", "condition_zh", "condition_en", "purpose_zh", "purpose_en", "legal_basis_zh",
    "legal_basis_en",
    "deadline", "deadline_zh", "deadline_en", "limit_kind_zh", "limit_kind_en", "rule_zh", "rule_en",
    "ambiguity_zh", "ambiguity_en", "words",
)  # fmt: skip
_FLAGS = {True: "yes", False: "no", None: ""}


@dataclass(frozen=True, slots=True)
class Entry:
    """A norm and how to cite the paragraph that states it."""

    norm: Norm
    anchor: str
    paragraph: Cited


def entries(reading: Reading, chosen: Choice) -> tuple[Entry, ...]:
    """Return an entry for each norm that fits the choice, in the order of the text."""
    places = {each.iri: each for each in reading.whole()}
    return tuple(
        Entry(norm, places[norm.provision].anchor, below(reading.cite, places[norm.provision]))
        for norm in reading.norms
        if chosen.fits(norm) and norm.provision in places
    )


def table(rows: Iterable[Entry]) -> str:
    """Return the norms as CSV with a head, RFC 4180; a norm has a row for each assessment of its force.

    What a spreadsheet would run has an apostrophe before it.
    """
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    for each in rows:
        norm = _norm(each)
        writer.writerows(norm | _assessment(one) for one in each.norm.assessments or (None,))
    return file.getvalue()


def words(entry: Entry) -> str:
    """Return the exact words of a norm, in each language they are held in."""
    return " / ".join(each.text for each in entry.norm.quotes)


def _norm(entry: Entry) -> dict[str, str]:
    """Return what is said of a norm, whatever its force."""
    norm = entry.norm
    conduct = _by_name(norm.conduct)
    made = {
        "norm": cell([norm.iri]),
        "paragraph_iri": cell([entry.paragraph.iri]),
        "paragraph_zh": cell([entry.paragraph.zh]),
        "paragraph_en": cell([entry.paragraph.en]),
        "considered": _FLAGS[norm.considered],
        "deadline": _several(each.due for each in norm.limits if each.due),
        "words": cell([words(entry)]),
    }
    return made | _both(
        {
            "name": [norm.name],
            "summary": [norm.summary] if norm.summary else [],
            "addressee": [each.name for each in norm.bearers],
            "verb": [norm.verb.name] if norm.verb else [],
            "action": conduct.get("action", ()),
            "object": conduct.get("object", ()),
            "qualifier": [each.name for each in norm.qualifiers],
            "condition": [each.name for each in norm.conditions],
            "purpose": [each.name for each in norm.purposes],
            "legal_basis": [each.name for each in norm.legal_bases],
            "deadline": [each.name for each in norm.limits],
            "limit_kind": [each.kind for each in norm.limits if each.kind],
            "rule": [each.rule for each in norm.limits if each.rule],
            "ambiguity": [each.ambiguity for each in norm.limits if each.ambiguity],
        }
    )


def _assessment(assessed: Assessment | None) -> dict[str, str]:
    """Return what one assessment says of the force; nothing where there is none."""
    if assessed is None:
        return {}
    made = {
        "for_bearer": _several(each.iri for each in assessed.bearers),
        "assessed_by": _several(each.iri for each in assessed.by),
        "certainty": cell([assessed.certainty.iri]) if assessed.certainty else "",
    }
    return made | _both(
        {
            "force": [assessed.force],
            "for_bearer": assessed.bearers,
            "basis": assessed.grounds,
            "reason": [assessed.rationale] if assessed.rationale else [],
            "assessed_by": assessed.by,
            "certainty": [assessed.certainty] if assessed.certainty else [],
        }
    )


def _by_name(facts: Iterable[Fact]) -> Mapping[str, tuple[Labelled, ...]]:
    return {fact.name.en: tuple(value.name for value in fact.values) for fact in facts}


def _both(named: Mapping[str, Iterable[Labelled | Said]]) -> dict[str, str]:
    """Return for each name a cell in each language."""
    made = {}
    for name, values in named.items():
        every = tuple(values)
        made[f"{name}_zh"], made[f"{name}_en"] = (_several(each.say(tag) for each in every) for tag in ("zh", "en"))
    return made


def _several(values: Iterable[str]) -> str:
    return cell(dict.fromkeys(values))
