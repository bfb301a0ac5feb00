"""What is shown of some kinds of things beyond the facts: a norm's force and limits, what is asked of an actor, words.

Each part is a query and what it gives as values.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask
from unscr.terminology.scheme import Scheme, scheme
from unscr.terms import Iri, Term
from unscr.thing.facts import Facts
from unscr.thing.naming import Names, in_columns
from unscr.thing.provision import Shown
from unscr.thing.provision import shown as provision
from unscr.thing.tie import Ties, ties

_NUMBER = re.compile("[0-9]{1,9}", re.ASCII)
# As the query has them: the most norms of an actor that are shown; one more tells that there are more.
ASKED = 200
_BODY = "http://www.w3.org/ns/oa#hasBody"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment of a norm's force, by whom, with its reason; the rationale by language."""

    itself: Labelled
    force: Labelled
    bearers: tuple[Labelled, ...]
    grounds: tuple[Labelled, ...]
    certainty: Labelled | None
    author: Labelled | None
    day: str
    rationale: Labelled


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of time; ``day`` is empty where none is fixed."""

    itself: Labelled
    kind: Labelled | None
    day: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text, and whether it is evidence."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The text of a provision in a language, in pieces."""

    provision: Labelled
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked of an actor."""

    norm: Labelled
    force: Labelled | None
    provision: Labelled | None
    kind: Labelled | None
    day: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What is shown beyond the facts; empty where the thing is of another kind."""

    force: tuple[Assessment, ...] = ()
    limits: tuple[Limit, ...] = ()
    words: tuple[Words, ...] = ()
    asked: tuple[Asked, ...] = ()
    asked_more: bool = False
    scheme: Scheme | None = None
    graphs: tuple[Labelled, ...] = ()
    provision: Shown | None = None
    ties: Ties | None = None


# The columns of the queries that hold things.
_THINGS = (
    *("assessment", "force", "bearer", "ground", "certainty", "author", "limit", "kind"),
    *("norm", "provision", "concept", "graph"),
)


def parts(engine: Engine, thing: Iri, known: Facts) -> Parts:
    """Return what is shown of a thing beyond its facts; raises as ``Engine.run``."""
    asked = {"graphs": ask(engine, "stated-in-graphs", thing=[thing])}
    if known.is_a("unscr:Norm"):
        asked["force"] = ask(engine, "force-of-norm", norm=[thing])
        asked["limits"] = ask(engine, "limits-of-norm", norm=[thing])
    if known.is_a("unscr:Actor"):
        asked["asked"] = ask(engine, "norms-of-bearer", bearer=[thing])
    if any(each.property.iri == _BODY for each in known.pointing):
        asked["words"] = ask(engine, "words-for", thing=[thing])
    bearing = asked.get("asked", [])
    shown = set(list(dict.fromkeys(row["norm"] for row in bearing))[:ASKED])
    called = Names(engine, in_columns((row for rows in asked.values() for row in rows), _THINGS))
    return Parts(
        force=_force(asked.get("force", []), called),
        limits=_limits(asked.get("limits", []), called),
        words=_words(asked.get("words", []), called),
        asked=_asked([row for row in bearing if row["norm"] in shown], called),
        asked_more=any(row["norm"] not in shown for row in bearing),
        scheme=scheme(engine, thing) if known.is_a("skos:ConceptScheme") else None,
        graphs=tuple(called[row["graph"]] for row in asked["graphs"]),
        provision=provision(engine, thing, known),
        ties=None if known.is_a("unscr:Link") else ties(engine, thing),
    )


def _force(rows: Sequence[Row], called: Names) -> tuple[Assessment, ...]:
    def those(rows: Iterable[Row], name: str) -> tuple[Labelled, ...]:
        return tuple(dict.fromkeys(called[row[name]] for row in rows if name in row))

    def one(rows: Iterable[Row], name: str) -> Labelled | None:
        return next(iter(those(rows, name)), None)

    return tuple(
        Assessment(
            called[itself],
            called[of[0]["force"]],
            those(of, "bearer"),
            those(of, "ground"),
            one(of, "certainty"),
            one(of, "author"),
            next((row["time"].value[:10] for row in of if "time" in row), ""),
            _by_language(itself.value, of, "rationale"),
        )
        for itself, of in _by(rows, "assessment").items()
    )


def _limits(rows: Sequence[Row], called: Names) -> tuple[Limit, ...]:
    return tuple(Limit(called[row["limit"]], called.of(row, "kind"), _day(row)) for row in rows)


def _asked(rows: Sequence[Row], called: Names) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            called[row["norm"]],
            called.of(row, "force"),
            called.of(row, "provision"),
            called.of(row, "kind"),
            _day(row),
        )
        for row in rows
    )


def _words(rows: Sequence[Row], called: Names) -> tuple[Words, ...]:
    spans: dict[tuple[Term, Term], list[tuple[int, int]]] = {}
    for row in rows:
        # What somebody wrote for a number and is none marks nothing.
        if _NUMBER.fullmatch(row["start"].value) and _NUMBER.fullmatch(row["end"].value):
            span = (int(row["start"].value), int(row["end"].value))
            spans.setdefault((row["provision"], row["text"]), []).append(span)
    return tuple(
        Words(called[provision], getattr(text, "language", ""), pieces(text.value, found))
        for (provision, text), found in spans.items()
    )


def pieces(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return a text cut where spans begin and end, what lies in any of them marked; spans may reach beyond the text."""
    found, at = [], 0
    for start, end in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            found.append(Piece(text[at:start], False))
        found.append(Piece(text[start:end], True))
        at = end
    if at < len(text):
        found.append(Piece(text[at:], False))
    return tuple(found)


def _by(rows: Iterable[Row], name: str) -> Mapping[Term, list[Row]]:
    found: dict[Term, list[Row]] = {}
    for row in rows:
        found.setdefault(row[name], []).append(row)
    return found


def _day(row: Row) -> str:
    return row["day"].value if "day" in row else ""


def _by_language(iri: str, rows: Iterable[Row], name: str) -> Labelled:
    texts = {getattr(row[name], "language", ""): row[name].value for row in rows if name in row}
    anyone = next(iter(texts.values()), "")
    return Labelled(iri, texts.get("en", anyone), texts.get("zh", anyone))
