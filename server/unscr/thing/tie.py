"""What a thing is joined to: in which sense, how surely, and where and when that was seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask
from unscr.namespaces import iri
from unscr.terms import Iri, Term
from unscr.thing.foreign import foreign
from unscr.thing.naming import Names, in_columns

# As the query has them, in either direction.
MOST = 200
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Source:
    """Where a link was seen, and what that is called for short: its host and the last step of its path."""

    iri: str
    short: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One link; ``iri`` is empty where the data have none that could say how sure it is."""

    iri: str
    start: Labelled
    relation: Labelled
    end: Labelled
    certainty: Labelled | None
    checked: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """The links of a thing; ``more`` tells whether there are others."""

    each: tuple[Tie, ...]
    more: bool


def ties(engine: Engine, thing: Iri) -> Ties:
    """Return what is joined to a thing, from either end; raises as ``Engine.run``."""
    found = tied(engine, ask(engine, "links-of", start=[thing], end=[thing]))
    starting = [each for each in found if each.start.iri == thing.value]
    ending = [each for each in found if each.start.iri != thing.value]
    return Ties((*starting[:MOST], *ending[:MOST]), max(len(starting), len(ending)) > MOST)


def effects(engine: Engine, work: Iri) -> tuple[Tie, ...]:
    """Return the acts that give effect to a resolution or to what it cites, joined or not; raises as ``Engine.run``."""
    found = ask(engine, "reading-effects", work=[work])
    if not found:
        return ()
    linked: dict[tuple[Term, Term], list[Row]] = {}
    for row in ask(engine, "effects-linked", **{"from": {each["from"] for each in found}}):
        linked.setdefault((row["from"], row["to"]), []).append(row)
    rows = [row for each in found for row in linked.get((each["from"], each["to"]), [each])]
    return tied(engine, [{**each, "kind": iri("eli:ensures_implementation_of")} for each in rows])


def tied(engine: Engine, rows: Iterable[Row]) -> tuple[Tie, ...]:
    """Return the links that rows tell of, in their order; raises as ``Engine.run``."""
    kept: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        kept.setdefault((row["from"].value, row["kind"].value, row["to"].value), []).append(row)
    called = Names(
        engine, in_columns((row for several in kept.values() for row in several), ("from", "to", "certainty"))
    )
    return tuple(_tie(several, called) for several in kept.values())


def _tie(rows: list[Row], called: Names) -> Tie:
    first = rows[0]
    return Tie(
        iri=first["link"].value if "link" in first else "",
        start=called[first["from"]],
        relation=foreign(first["kind"].value),
        end=called[first["to"]],
        certainty=called.of(first, "certainty"),
        checked=first["checked"].value if "checked" in first else "",
        sources=tuple(dict.fromkeys(_source(row["source"].value) for row in rows if "source" in row)),
    )


def _source(iri: str) -> Source:
    host, _, path = iri.partition("://")[2].partition("#")[0].partition("/")
    last = unquote(path.rstrip("/").rpartition("/")[2])
    between = "/…/" if "/" in path.rstrip("/") else "/"
    short = f"{host}{between}{last}" if host and last else host or iri
    return Source(iri, short if len(short) <= _LONGEST else short[:_LONGEST] + "…")
