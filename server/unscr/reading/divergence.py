"""Where another language version of a provision says something else: our words for what it says, and what follows."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled, Row
from unscr.namespaces import LANGUAGE
from unscr.reading.fact import Quote
from unscr.said import Said, said

_SPAN = ("start", "end")
_NUMBER = re.compile("[0-9]{1,9}", re.ASCII)
# The languages of the United Nations, by the code of the Publications Office.
_LANGUAGES = {
    "ARA": Said("Arabic", "阿拉伯文"),
    "ENG": Said("English", "英文"),
    "FRA": Said("French", "法文"),
    "RUS": Said("Russian", "俄文"),
    "SPA": Said("Spanish", "西班牙文"),
    "ZHO": Said("Chinese", "中文"),
}


@dataclass(frozen=True, slots=True)
class Divergence:
    """One difference: the words here, which version they were compared with, and what that says in words of ours.

    ``omitted`` is the version that lacks something, if any does; ``status`` says what was checked.
    """

    name: Labelled
    provision: str
    quotes: tuple[Quote, ...]
    compared: Said
    omitted: Said | None
    other: Said | None
    effect: Said | None
    kind: Labelled
    severity: Labelled
    status: Labelled


def divergences(
    rows: Iterable[Row], called: Callable[[str], Labelled], quoted: Callable[[str, int, int], Quote | None]
) -> tuple[Divergence, ...]:
    """Return the divergences in rows of ``provision-divergences``, in their order.

    ``quoted`` gives what stands in words with an IRI between two places.
    """
    kept: dict[str, list[Row]] = {}
    for row in rows:
        kept.setdefault(row["divergence"].value, []).append(row)
    return tuple(_divergence(called(iri), several, called, quoted) for iri, several in kept.items())


def by_provision(found: Iterable[Divergence]) -> Mapping[str, tuple[Divergence, ...]]:
    """Return divergences by the IRI of the provision in whose words they are."""
    made: dict[str, tuple[Divergence, ...]] = {}
    for each in found:
        made[each.provision] = (*made.get(each.provision, ()), each)
    return made


def by_severity(found: Iterable[Divergence]) -> tuple[tuple[Labelled, int], ...]:
    """Return how many divergences there are of each severity, the fewest first."""
    counts: dict[Labelled, int] = {}
    for each in found:
        counts[each.severity] = counts.get(each.severity, 0) + 1
    return tuple(sorted(counts.items(), key=lambda each: (each[1], each[0].iri)))


def _divergence(
    name: Labelled,
    rows: list[Row],
    called: Callable[[str], Labelled],
    quoted: Callable[[str, int, int], Quote | None],
) -> Divergence:
    first = rows[0]
    # What somebody wrote for a number and is none shows nothing.
    placed = (row for row in rows if "words" in row and all(_NUMBER.fullmatch(row[each].value) for each in _SPAN))
    spans = dict.fromkeys((row["words"].value, int(row["start"].value), int(row["end"].value)) for row in placed)
    return Divergence(
        name=name,
        provision=first["provision"].value,
        quotes=tuple(quote for span in spans if (quote := quoted(*span)) is not None),
        compared=_language(first["compared"].value),
        omitted=_language(first["omitted"].value) if "omitted" in first else None,
        other=said(row["other"] for row in rows),
        effect=said(row["effect"] for row in rows),
        kind=called(first["kind"].value),
        severity=called(first["severity"].value),
        status=called(first["status"].value),
    )


def _language(iri: str) -> Said:
    code = iri.removeprefix(LANGUAGE)
    return _LANGUAGES.get(code) or Said(code, code)
