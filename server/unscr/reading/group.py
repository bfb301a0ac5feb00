"""The names that a text has for States at large: different addressees, as different words, never merged here."""

from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.reading.choice import Choice, key
from unscr.reading.document import Reading

STATES = ("all-states", "states", "member-states")


@dataclass(frozen=True, slots=True)
class Group:
    """One such name, its key, and how many of the norms that are asked for are addressed so."""

    key: str
    name: Labelled
    count: int


def groups(reading: Reading, chosen: Choice) -> tuple[Group, ...]:
    """Return those that a resolution addresses, those with most norms of the chosen force and topic first."""
    named = {key(each.name.iri): each.name for norm in reading.norms for each in norm.bearers}
    found = [
        Group(each, named[each], count(reading, chosen.only("addressee", each))) for each in STATES if each in named
    ]
    return tuple(sorted(found, key=lambda each: -each.count))


def count(reading: Reading, chosen: Choice) -> int:
    """Return how many norms of a resolution fit a choice."""
    return sum(map(chosen.fits, reading.norms))
