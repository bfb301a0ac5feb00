"""What a resolution asks of some addressees, row by row: to be printed, or taken away as a table."""

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
from unscr.reading.norm import Norm
from unscr.reading.said import Said

COLUMNS = (
    "norm", "paragraph_iri", "paragraph_zh", "paragraph_en", "addressee_zh", "addressee_en", "verb_zh", "verb_en",
    "force_zh", "force_en", "basis_zh", "basis_en", "reason_zh", "reason_en", "assessed_by", "assessed_by_zh",
    "assessed_by_en", "certainty", "certainty_zh", "certainty_en", "action_zh", "action_en", "object_zh", "object_en",
    "qualifier_zh", "qualifier_en", "condition_zh", "condition_en", "purpose_zh", "purpose_en", "legal_basis_zh",
    "legal_basis_en",
    "deadline", "deadline_zh", "deadline_en", "words",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a norm and how to cite the paragraph that states it."""

    norm: Norm
    anchor: str
    paragraph: Cited


def entries(reading: Reading, chosen: Choice) -> tuple[Entry, ...]:
    """Return a row for each norm that fits the choice, in the order of the text."""
    places = {each.iri: each for each in reading.whole()}
    return tuple(
        Entry(norm, places[norm.provision].anchor, below(reading.cite, places[norm.provision]))
        for norm in reading.norms
        if chosen.fits(norm) and norm.provision in places
    )


def table(rows: Iterable[Entry]) -> str:
    """Return the rows as CSV with a head, RFC 4180; what a spreadsheet would run has an apostrophe before it."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows(map(_row, rows))
    return file.getvalue()


def words(entry: Entry) -> str:
    """Return the exact words of a norm, in each language they are held in."""
    return " / ".join(each.text for each in entry.norm.quotes)


def _row(entry: Entry) -> dict[str, str]:
    norm = entry.norm
    assessed = norm.assessments
    conduct = _by_name(norm.conduct)
    made = {
        "norm": cell([norm.iri]),
        "paragraph_iri": cell([entry.paragraph.iri]),
        "paragraph_zh": cell([entry.paragraph.zh]),
        "paragraph_en": cell([entry.paragraph.en]),
        "assessed_by": _several(by.iri for each in assessed for by in each.by),
        "certainty": _several(each.certainty.iri for each in assessed if each.certainty),
        "deadline": _several(each.due for each in norm.limits if each.due),
        "words": cell([words(entry)]),
    }
    both: Mapping[str, Iterable[Labelled | Said]] = {
        "addressee": [each.name for each in norm.bearers],
        "verb": [norm.verb.name] if norm.verb else [],
        "force": norm.told_forces,
        "basis": [ground for each in assessed for ground in each.grounds],
        "reason": [each.rationale for each in assessed if each.rationale],
        "assessed_by": [by for each in assessed for by in each.by],
        "certainty": [each.certainty for each in assessed if each.certainty],
        "action": conduct.get("action", ()),
        "object": conduct.get("object", ()),
        "qualifier": [each.name for each in norm.qualifiers],
        "condition": [each.name for each in norm.conditions],
        "purpose": [each.name for each in norm.purposes],
        "legal_basis": [each.name for each in norm.legal_bases],
        "deadline": [each.name for each in norm.limits],
    }
    for name, values in both.items():
        several = _both(values)
        made[f"{name}_zh"], made[f"{name}_en"] = several.zh, several.en
    return made


def _by_name(facts: Iterable[Fact]) -> Mapping[str, tuple[Labelled, ...]]:
    return {fact.name.en: tuple(value.name for value in fact.values) for fact in facts}


def _both(values: Iterable[Labelled | Said]) -> Said:
    every = tuple(values)
    return Said(_several(each.en for each in every), _several(each.zh for each in every))


def _several(values: Iterable[str]) -> str:
    return cell(dict.fromkeys(values))
