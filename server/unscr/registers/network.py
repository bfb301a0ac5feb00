"""Pictures: which instrument cites which, and who asks whom, as points with places and lines between them.

The places are worked out here, so that the same data gives the same picture on every screen.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.namespaces import ELI, UNSCR
from unscr.registers.gather import every_resolution, known_resolutions
from unscr.registers.value import Key, natural
from unscr.terms import Iri

# Between two neighbours on a ring, and between two rings, in the picture's own units: on a full ring names stand like
# the spokes of a wheel, and reach almost to the next.
_APART, _STEP = 82, 170


@dataclass(frozen=True, slots=True)
class Node:
    """A point: a thing, its symbol where it has one, what it is, on which ring it stands, and where."""

    thing: Labelled
    symbol: str
    kind: Labelled
    ring: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one thing to another; ``norms`` says how many norms it stands for, 0 where that is not counted."""

    source: Labelled
    role: Labelled
    target: Labelled
    norms: int


@dataclass(frozen=True, slots=True)
class Network:
    """Points and lines in a fixed order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """A thing before it has a place: its ring, and its key in the order of the ring."""

    thing: Labelled
    kind: Labelled
    ring: int
    order: Key
    symbol: str = ""


_CITES = Labelled(ELI + "cites", "cites", "引用")
# Who stands on the rings of the picture of roles; these are no terms of the ontology.
_ROLES = (
    Labelled("", "asks", "要求方"),
    Labelled("", "is asked", "承担者"),
    Labelled("", "has another role", "其他角色"),
)


def citations(engine: Engine, wanted: Iterable[str] = (), few: bool = True) -> Network:
    """Return what the resolutions wanted, or all, cite, and what cites them where their words are here.

    They stand inside, then other resolutions by day, then the rest. Raises what ``Engine.run`` raises.
    """
    held, asked = _chosen(engine, wanted, few)
    rows = ask(engine, "network-citations", resolution=map(Iri, asked))
    kinds = {row["source"].value: row["sort"].value for row in rows}
    kinds |= {row["target"].value: row["kind"].value for row in rows}
    days = {row["source"].value: row["since"].value for row in rows if "since" in row}
    days |= {row["target"].value: row["day"].value for row in rows if "day" in row}
    symbols = {row["thing"].value: row["symbol"].value for row in ask(engine, "symbols", thing=map(Iri, kinds))}
    names = labels(engine, {*kinds, *kinds.values()})

    def stand(thing: str, kind: str) -> _Stand:
        ring = 0 if thing in held else 1 if kind == UNSCR + "Resolution" else 2
        order: Key = (*natural(kind), (1, 0, days.get(thing, "")), *natural(thing))
        return _Stand(names[thing], names[kind], ring, order, symbols.get(thing, ""))

    lines = dict.fromkeys((row["source"].value, row["target"].value) for row in rows)
    edges = (Edge(names[source], _CITES, names[target], 0) for source, target in lines)
    return Network(_placed(stand(*each) for each in kinds.items()), tuple(edges))


def roles(engine: Engine, wanted: Iterable[str] = (), few: bool = True) -> Network:
    """Return who asks whom in the resolutions wanted, or in all: who asks inside, who is asked, then everybody else.

    Raises what ``Engine.run`` raises.
    """
    _, asked = _chosen(engine, wanted, few)
    rows = ask(engine, "network-roles", resolution=map(Iri, asked))
    asks = [row for row in rows if row["role"].value == UNSCR + "bearer"]
    rings = {row[end].value: 2 for row in rows for end in ("source", "target")}
    rings |= {row["target"].value: 1 for row in asks} | {row["source"].value: 0 for row in asks}
    names = labels(engine, {*rings, *(row["role"].value for row in rows)})
    edges = (
        Edge(names[row["source"].value], names[row["role"].value], names[row["target"].value], int(row["norms"].value))
        for row in rows
    )
    nodes = _placed(_Stand(names[each], _ROLES[ring], ring, natural(each)) for each, ring in rings.items())
    return Network(nodes, tuple(edges))


def _chosen(engine: Engine, wanted: Iterable[str], few: bool) -> tuple[set[str], list[str]]:
    """Return the resolutions asked about whose words are here, and all that are asked about.

    Where there are not ``few``, none are asked about unless some are wanted: nobody could read the picture of all.
    """
    chosen = set(wanted)
    every = every_resolution(engine) if few else known_resolutions(engine, chosen)
    asked = [each for each in every if not chosen or each in chosen]
    return {each for each in asked if every[each]}, asked


def _placed(stands: Iterable[_Stand]) -> tuple[Node, ...]:
    """Return the points on their rings, each ring wide enough for its points and wider than the one inside it."""
    rings: dict[int, list[_Stand]] = {}
    for each in sorted(stands, key=lambda one: (one.ring, one.order)):
        rings.setdefault(each.ring, []).append(each)
    found: list[Node] = []
    radius = 0.0
    for number, ring in rings.items():
        least = 0.0 if not found and len(ring) == 1 else radius + _STEP
        radius = max(least, len(ring) * _APART / math.tau)
        for place, each in enumerate(ring):
            angle = math.tau * place / len(ring) - math.pi / 2
            x, y = round(radius * math.cos(angle)), round(radius * math.sin(angle))
            found.append(Node(each.thing, each.symbol, each.kind, number, x, y))
    return tuple(found)
