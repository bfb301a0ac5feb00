"""What two stores hold differently, graph by graph, so that memory is bounded by the largest graph.

RDF 1.1 Concepts, section 3.6: graphs are compared as sets of statements; what we state has no blank nodes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Store

from unscr.errors import ContentError
from unscr.graph.edition import current, path
from unscr.namespaces import graph_key


@dataclass(frozen=True, slots=True)
class Difference:
    """One graph: its key, and the statements that only the first store or only the second one has, as N-Triples."""

    key: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


def differences(one: Path, other: Path, begins: tuple[str, ...]) -> Iterator[Difference]:
    """Yield where the current editions of two locations differ, in graphs whose keys begin so.

    Raises LocationError for a folder that is no location, ContentError for a store that cannot be opened.
    """
    first, second = _opened(one), _opened(other)
    names = {each.value for store in (first, second) for each in store.named_graphs() if isinstance(each, NamedNode)}
    for name in sorted(names):
        if graph_key(name).startswith(begins):
            before, after = _held(first, name), _held(second, name)
            if before != after:
                yield Difference(graph_key(name), tuple(sorted(before - after)), tuple(sorted(after - before)))


def _opened(folder: Path) -> Store:
    edition = path(folder, current(folder).number)
    try:
        return Store.read_only(str(edition))
    except OSError as error:
        raise ContentError(
            f"Cannot open the store in {folder}: {error}", f"无法打开 {folder} 中的存储：{error}"
        ) from None


def _held(store: Store, name: str) -> set[str]:
    return {str(each.triple) for each in store.quads_for_pattern(None, None, None, NamedNode(name))}
