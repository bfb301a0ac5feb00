"""What the page of a provision begins with: its words in each language and where these differ, its norms, its place.

The opening words of a paragraph have an IRI and no second copy of the text: what is shown of them is the paragraph's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask
from unscr.protocol.binding import can_be_asked
from unscr.reading.citation import Cited
from unscr.reading.divergence import Divergence, divergences
from unscr.reading.fact import Quoting
from unscr.reading.legislation import subdivision
from unscr.reading.provision import anchor
from unscr.reading.things import TRUE
from unscr.reading.version import rank
from unscr.terms import Iri, Literal, Term
from unscr.thing.facts import Facts
from unscr.thing.naming import Names, in_columns, in_reading_order

_THINGS = ("part", "norm", "bearer", "force", "for", "divergence", "kind", "severity", "status")


@dataclass(frozen=True, slots=True)
class Words:
    """The words in one language, with the label that is printed before them."""

    language: str
    printed: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the provision, and its words in each language."""

    name: Labelled
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """How firm one assessment finds a norm; ``bearers`` is empty where it holds for all of them."""

    assessment: str
    force: Labelled
    bearers: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A norm that is stated in a provision: who bears it, and how firm it is by each assessment."""

    name: Labelled
    bearers: tuple[Labelled, ...]
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a provision stands; ``read`` tells whether the page of its resolution shows it."""

    resolution: Labelled
    anchor: str
    read: bool
    cite: Cited


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page begins with; no place where the data do not say where in a resolution it stands.

    ``paragraph`` is the one whose words these are, for opening words; ``unread`` tells that no person has read a
    norm in the resolution, whose text is here.
    """

    words: tuple[Words, ...]
    parts: tuple[Part, ...]
    divergences: tuple[Divergence, ...]
    norms: tuple[Stated, ...]
    place: Place | None
    unread: bool
    paragraph: Labelled | None
    legislation: dict[str, Any]


def shown(engine: Engine, thing: Iri, known: Facts) -> Shown | None:
    """Return what is shown first of a provision, None for what is none; raises as ``Engine.run``."""
    if not (known.is_a("unscr:Provision") or known.is_a("unscr:Chapeau")):
        return None
    # What stands in nothing that has a name can neither be cited nor be read there.
    steps = [row for row in ask(engine, "provision-place", thing=[thing]) if can_be_asked(row["resolution"].value)]
    provision = thing if known.is_a("unscr:Provision") else _paragraph(thing, steps)
    stated = ask(engine, "provision-norms", provision=[provision])
    words = ask(engine, "provision-words", provision=[provision])
    # Opening words have no parts; those of their paragraph are shown with it.
    below = ask(engine, "provision-parts", provision=[provision]) if provision == thing else []
    parts = in_reading_order(engine, below, "part")
    differing = ask(engine, "provision-divergences", provision=[provision])
    named = in_columns([*stated, *differing, *parts], _THINGS) | in_columns(steps, ("resolution", "body"))
    called = Names(engine, named | {provision})
    place = _place(steps, provision.value, called)
    return Shown(
        words=_words(words),
        parts=_parts(parts, called),
        divergences=_divergences(differing, words, called),
        norms=_norms(stated, called),
        place=place,
        unread=bool(ask(engine, "provision-unread", provision=[provision])),
        paragraph=called[provision] if provision != thing else None,
        legislation=subdivision(known.name, place.resolution) if place else {},
    )


def _words(rows: Iterable[Row]) -> tuple[Words, ...]:
    found: dict[tuple[str, Term], Words] = {}
    for row in rows:
        text = row["text"]
        printed = row["printed"].value.strip() if "printed" in row else ""
        found.setdefault((row["words"].value, text), Words(_language(text), printed, text.value))
    return tuple(sorted(found.values(), key=lambda each: rank(each.language)))


def _parts(rows: Iterable[Row], called: Names) -> tuple[Part, ...]:
    found: dict[Term, list[Row]] = {}
    for row in rows:
        found.setdefault(row["part"], []).append(row)
    return tuple(Part(called[part], _words(of)) for part, of in found.items())


def _divergences(rows: Iterable[Row], words: Iterable[Row], called: Names) -> tuple[Divergence, ...]:
    quoting = Quoting({row["words"].value: (row["text"].value, _language(row["text"])) for row in words})
    return divergences(rows, lambda iri: called[Iri(iri)], quoting.between)


def _language(text: Term) -> str:
    return text.language if isinstance(text, Literal) else ""


def _norms(rows: Iterable[Row], called: Names) -> tuple[Stated, ...]:
    bearers: dict[Term, dict[Labelled, None]] = {}
    forces: dict[Term, dict[tuple[Term, Term], dict[Labelled, None]]] = {}
    for row in rows:
        norm = row["norm"]
        borne, judged = bearers.setdefault(norm, {}), forces.setdefault(norm, {})
        if "bearer" in row:
            borne[called[row["bearer"]]] = None
        if "assessment" in row:
            limited = judged.setdefault((row["assessment"], row["force"]), {})
            if "for" in row:
                limited[called[row["for"]]] = None
    return tuple(
        Stated(
            called[norm],
            tuple(borne),
            tuple(Judged(by.value, called[force], tuple(limited)) for (by, force), limited in forces[norm].items()),
        )
        for norm, borne in bearers.items()
    )


def _paragraph(thing: Iri, steps: Sequence[Row]) -> Iri:
    """Return the paragraph whose opening words a thing is, the thing itself where none can be asked for."""
    named = [row["step"].value for row in steps if can_be_asked(row["step"].value)]
    return Iri(named[-1]) if named else thing


def _place(rows: list[Row], provision: str, called: Names) -> Place | None:
    # What the page of the resolution would leave out is not cited either: its number is not known.
    last = next((row for row in reversed(rows) if row["step"].value == provision), None)
    if last is None:
        return None
    resolution = last["resolution"]
    # By the step, so that what is said twice of one counts once.
    steps = {row["step"].value: row for row in rows if row["resolution"] == resolution}
    numbers = tuple((row.get("number") or row["ordinal"]).value for row in steps.values())

    def value(name: str) -> str:
        return last[name].value if name in last else ""

    body = called.of(last, "body")
    return Place(
        resolution=called[resolution],
        anchor=anchor(provision, resolution.value),
        read=last["read"].value in TRUE,
        cite=Cited(
            iri=provision,
            symbol=value("symbol"),
            number=value("resolutionNumber"),
            adopted=value("day"),
            author=body.en if body else "",
            preambular=any(row["preambular"].value in TRUE for row in steps.values()),
            numbers=numbers,
        ),
    )
