"""What two stores hold differently, graph by graph, so that memory is bounded by the largest graph.

RDF 1.1 Concepts, section 3.6: graphs are compared as sets of statements; what we state has no blank nodes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from unscr import terms
from unscr.errors import ContentError
from unscr.graph.edition import current, path
from unscr.namespaces import graph_key

# A property and a value of it.
Said = tuple[str, terms.Term]


@dataclass(frozen=True, slots=True)
class Difference:
    """One graph: its key, and all that the first and the second store say there of the things they say unlike."""

    key: str
    before: Mapping[str, frozenset[Said]]
    after: Mapping[str, frozenset[Said]]


def differences(one: Path, other: Path, begins: tuple[str, ...]) -> Iterator[Difference]:
    """Yield where the current editions of two locations differ, in graphs whose keys begin so.

    Raises LocationError for a folder that is no location, ContentError for a store that cannot be opened.
    """
    first, second = _opened(one), _opened(other)
    names = {each.value for store in (first, second) for each in store.named_graphs() if isinstance(each, NamedNode)}
    for name in sorted(names):
        if graph_key(name).startswith(begins):
            before, after = _held(first, name), _held(second, name)
            unlike = {each for each in before.keys() | after.keys() if before.get(each) != after.get(each)}
            if unlike:
                yield Difference(graph_key(name), _only(before, unlike), _only(after, unlike))


def _only(held: Mapping[str, set[Said]], things: set[str]) -> Mapping[str, frozenset[Said]]:
    return {thing: frozenset(held[thing]) for thing in sorted(things) if thing in held}


def _opened(folder: Path) -> Store:
    edition = path(folder, current(folder).number)
    try:
        return Store.read_only(str(edition))
    except OSError as error:
        raise ContentError(
            f"Cannot open the store in {folder}: {error}", f"无法打开 {folder} 中的存储：{error}"
        ) from None


def _held(store: Store, name: str) -> dict[str, set[Said]]:
    """Return what a graph says of each thing."""
    found: dict[str, set[Said]] = {}
    for each in store.quads_for_pattern(None, None, None, NamedNode(name)):
        found.setdefault(str(each.subject).strip("<>"), set()).add((each.predicate.value, _term(each.object)))
    return found


def _term(value: object) -> terms.Term:
    if isinstance(value, NamedNode):
        return terms.Iri(value.value)
    if isinstance(value, Literal):
        return terms.Literal(value.value, value.language or "", "" if value.language else value.datatype.value)
    return terms.Literal(str(value))
