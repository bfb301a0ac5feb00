"""What a query may have meant: IRIs that it names and the data never speak of, and the nearest that there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.errors import QueryDeadline
from unscr.namespaces import BASE, PREFIXES, curie
from unscr.protocol.naming import named
from unscr.terms import XSD, Iri, Literal
from unscr.whole import Whole

# What is looked at, so that a query of many names costs no more than others.
_ASKED = 200
_ANSWERED = 8
_NEAREST = 3
# A longer name is no slip of the pen.
_LONGEST = 200
# A hint that takes longer comes too late.
_SECONDS = 1.0
# Names of others' data types and functions are no data.
_NAMESPACES = (BASE, *(each for each in PREFIXES.values() if each != XSD))


@dataclass(frozen=True, slots=True)
class Hint:
    """An IRI that does not occur, as a query writes it, and things that do, the nearest first."""

    iri: str
    name: str
    nearest: tuple[Labelled, ...]


def hints(engine: Engine, whole: Whole, text: str) -> tuple[Hint, ...]:
    """Return a hint for each IRI of a known namespace that a query names and the data do not, at most eight.

    Raises QuerySyntaxError as ``named`` does, and what ``Engine.run`` and ``Whole.ask`` raise.
    """
    return nearest(engine, whole, mentioned(text))


def mentioned(text: str) -> list[str]:
    """Return the IRIs of known namespaces that a query names; raises QuerySyntaxError as ``named`` does."""
    return [each for each in named(text, PREFIXES).iris if each.startswith(_NAMESPACES)][:_ASKED]


def nearest(engine: Engine, whole: Whole, iris: Iterable[str]) -> tuple[Hint, ...]:
    """Return a hint for each of these IRIs that the data do not name, at most eight; raises as ``hints`` does."""
    asked = list(iris)
    unknown = _unknown(engine, asked)[:_ANSWERED] if asked else []
    if not unknown:
        return ()
    things = {row["thing"].value for row in whole.ask("terms")}
    starts = {_space(each) for each in unknown if each.startswith(BASE) and _space(each) != BASE}
    if starts:
        things |= _below(engine, starts)
    candidates = {curie(Iri(each)): each for each in sorted(things)}
    found = {each: _nearest(curie(Iri(each)), candidates) for each in unknown}
    called = labels(engine, [each for near in found.values() for each in near])
    return tuple(Hint(each, curie(Iri(each)), tuple(called[one] for one in found[each])) for each in unknown)


def _unknown(engine: Engine, asked: list[str]) -> list[str]:
    known = {row["thing"].value for row in ask(engine, "occurring", thing=map(Iri, asked))}
    return [each for each in asked if each not in known]


def _below(engine: Engine, starts: Iterable[str]) -> set[str]:
    """Return things whose IRIs begin so, none where there are too many to look through."""
    try:
        found = ask(engine, "below", _SECONDS, start=map(Literal, sorted(starts)))
    except QueryDeadline:
        return set()
    return {row["thing"].value for row in found}


def _space(iri: str) -> str:
    """Return where the last step of an IRI begins."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


def _nearest(name: str, candidates: Mapping[str, str]) -> list[str]:
    return [candidates[each] for each in get_close_matches(name[:_LONGEST], candidates, _NEAREST)]
