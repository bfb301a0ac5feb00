"""A store on disk in parts that memory holds, each with all that a question about it can reach.

A part is the graphs of some resolutions, with what all share, and with what is said of whatever a part points to
elsewhere. Where it points by more than a citation, the other resolution's graphs are in it as well. What the graphs of
several resolutions describe is a part of its own, so that nothing is judged by half of what is said of it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from unscr.errors import ContentError
from unscr.namespaces import BASE, ELI, PREFIXES, UNSCR

# A resolution about which there are graphs of other kinds has been read by people, and belongs to what all share.
_LOADED = {"doc", "machine", "report"}
_OF = re.compile(re.escape(PREFIXES["graph"]) + r"(?P<kind>[a-z]+)/(?P<number>[0-9]+)(?:/.*)?")
# What points to another resolution without anything there depending on it.
_CITING = (ELI + "cites", UNSCR + "readAs", UNSCR + "meeting")
# So many resolutions are held in memory at once: some 350,000 statements.
_AT_ONCE = 40

_SUBJECTS = "SELECT DISTINCT ?graph ?subject WHERE { GRAPH ?graph { ?subject ?property ?object } }"
# The limit, which nothing reaches, keeps the filters outside: each thing is looked at once, not each statement.
_OUTSIDE = f"""SELECT ?property ?thing WHERE {{
  {{ SELECT DISTINCT ?property ?thing WHERE {{ ?subject ?property ?thing }} LIMIT 1000000000 }}
  FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), "{BASE}"))
  FILTER NOT EXISTS {{ ?thing ?any ?value }}
}}"""


@dataclass(frozen=True, slots=True)
class Parts:
    """The graphs that all share, and those of each resolution; so many resolutions are a part."""

    shared: tuple[str, ...]
    resolutions: tuple[tuple[str, ...], ...]
    at_once: int = _AT_ONCE

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The graphs of each part; one part has none where there is no resolution."""
        starts = range(0, len(self.resolutions), self.at_once)
        found = (self.resolutions[start : start + self.at_once] for start in starts)
        return tuple(tuple(graph for graphs in part for graph in graphs) for part in found) or ((),)

    def whole(self, graphs: Collection[str]) -> list[str]:
        """Return all graphs of the resolutions that have one of these."""
        some = {*graphs}.difference(self.shared)
        return [graph for each in self.resolutions if not some.isdisjoint(each) for graph in each]


def divided(names: Iterable[str], at_once: int = _AT_ONCE) -> Parts:
    """Return the parts of the graphs of these names, with so many resolutions in each."""
    shared, own = _by_resolution(names)
    return Parts(shared, tuple(own[number] for number in sorted(own, key=int)), at_once)


def _by_resolution(names: Iterable[str]) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    kinds, graphs, shared = defaultdict(set), defaultdict(list), []
    for name in sorted(names):
        found = _OF.fullmatch(name)
        if found is None:
            shared.append(name)
        else:
            kinds[found["number"]].add(found["kind"])
            graphs[found["number"]].append(name)
    own = {number: tuple(of) for number, of in graphs.items() if kinds[number] <= _LOADED}
    rest = (each for number, of in graphs.items() if number not in own for each in of)
    return tuple(sorted((*shared, *rest))), own


def names(edition: Path) -> list[str]:
    """Return the names of the graphs of a store that nobody writes to; raises ContentError."""
    return sorted(str(each.value) for each in opened(edition).named_graphs())


def described_twice(edition: Path) -> list[str]:
    """Return what the graphs of more than one resolution, or of one and of what all share, describe."""
    _, own = _by_resolution(names(edition))
    home = {graph: int(number) for number, graphs in own.items() for graph in graphs}
    first: dict[int, int] = {}
    twice = set()
    solutions: Any = opened(edition).query(_SUBJECTS)
    for graph, subject in solutions:
        # By their hashes, since there may be millions: two things of one hash are looked at once more in vain.
        place = home.get(graph.value, 0)
        if first.setdefault(hash(subject), place) != place:
            twice.add(str(subject.value))
    return sorted(twice)


def part(edition: Path, divided: Parts, own: Collection[str]) -> "Part":
    """Return a part in memory: these graphs, and all that a question about them can reach."""
    disk, memory, common = opened(edition), Store(), _common(str(edition), divided.shared)
    _copy(disk, memory, own)
    reached = _reached(disk, memory, {each.subject for each in common})
    _copy(disk, memory, sorted(set(divided.whole(reached)).difference(own)))
    memory.bulk_extend(common)
    memory.bulk_extend(_merged(common))
    return Part(memory, _describe(disk, memory))


def together(edition: Path, divided: Parts, things: Collection[str]) -> "Part":
    """Return a part in memory of the resolutions whose graphs say something of these things."""
    return part(edition, divided, divided.whole(_saying(opened(edition), things)))


class Part:
    """What memory holds of a store; of the things in ``outside`` it has only what is said of them."""

    def __init__(self, store: Store, outside: frozenset[str]) -> None:
        self._store = store
        self._outside = outside

    def rows(self, text: str, most: int) -> list[list[str]]:
        """Return the first rows of a question but for those about what is outside, which is another part's."""
        return list(islice((each for each in _rows(self._store, text) if each[0] not in self._outside), most))


def rows(edition: Path, text: str, most: int) -> list[list[str]]:
    """Return the first rows of a question asked of a store that nobody writes to; raises ContentError."""
    return list(islice(_rows(opened(edition), text), most))


def opened(edition: Path) -> Store:
    """Return a store that nobody writes to, which stays open in this process; raises ContentError."""
    return _opened(str(edition))


@cache
def _opened(edition: str) -> Store:
    try:
        return Store.read_only(edition)
    except OSError as error:
        raise ContentError(f"Cannot open {edition}: {error}", f"无法打开 {edition}：{error}") from None


def _rows(store: Store, text: str) -> Iterator[list[str]]:
    solutions: Any = store.query(text)
    named = list(solutions.variables)
    for row in solutions:
        yield [str(row[name].value) if row[name] is not None else "" for name in named]


@cache
def _common(edition: str, shared: tuple[str, ...]) -> list[Quad]:
    store = _opened(edition)
    return [each for graph in shared for each in store.quads_for_pattern(None, None, None, NamedNode(graph))]


def _merged(quads: Iterable[Quad]) -> Iterator[Quad]:
    return (Quad(each.subject, each.predicate, each.object) for each in quads)


def _copy(disk: Store, memory: Store, graphs: Iterable[str]) -> None:
    """Copy named graphs as they are and into the merge; as bytes, since an object for each statement takes longer."""
    for graph in graphs:
        content = disk.dump(format=RdfFormat.N_TRIPLES, from_graph=NamedNode(graph))
        memory.bulk_load(content, RdfFormat.N_TRIPLES, to_graph=NamedNode(graph))
        memory.bulk_load(content, RdfFormat.N_TRIPLES, to_graph=DefaultGraph())


def _outside(memory: Store) -> list[tuple[str, str]]:
    """Return what is pointed to and not described, after the property that points to it."""
    return [(each[0], each[1]) for each in _rows(memory, _OUTSIDE)]


def _reached(disk: Store, memory: Store, common: Collection[Any]) -> set[str]:
    """Return the graphs that describe what is pointed to by more than a citation, but for what all share."""
    things = {thing for link, thing in _outside(memory) if link not in _CITING and NamedNode(thing) not in common}
    return _saying(disk, things)


def _saying(disk: Store, things: Iterable[str]) -> set[str]:
    found = {each.graph_name for thing in things for each in disk.quads_for_pattern(NamedNode(thing), None, None, None)}
    return {str(each.value) for each in found if isinstance(each, NamedNode)}


def _describe(disk: Store, memory: Store) -> frozenset[str]:
    """Add what the merge says of what is outside, as far as it points to nothing else outside; return these things."""
    said = {
        thing: list(disk.quads_for_pattern(NamedNode(thing), None, None, DefaultGraph()))
        for thing in {thing for _, thing in _outside(memory)}
    }
    every = (each for quads in said.values() for each in quads)
    memory.extend([each for each in every if isinstance(each.object, Literal) or _has(memory, each.object)])
    return frozenset(thing for thing, quads in said.items() if quads)


def _has(store: Store, term: Any) -> bool:
    return next(store.quads_for_pattern(term, None, None, DefaultGraph()), None) is not None
