"""A release in memory: its named graphs, and the default graph as their merge.

SPARQL 1.1 Query Language, section 13.1; RDF 1.1 Semantics, section 4.1 (merge). The merge is written out, since an
engine's union switch may give a statement of two graphs twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from unscr.errors import ContentError
from unscr.namespaces import graph


@dataclass(frozen=True, slots=True)
class Loaded:
    """The store, a digest of what was read into it, and how many statements each named graph has."""

    store: Store
    digest: str
    counts: Mapping[str, int]


def load(files: Iterable[tuple[str, Path]]) -> Loaded:
    """Read Turtle files, each into the named graph with its key; raise ContentError that names file and line.

    The digest is one of keys and bytes, so the same release has it everywhere, and a changed comment changes it.
    """
    store = Store()
    digest = sha256()
    for place, (key, path) in enumerate(files):
        content = _read(path)
        digest.update(f"{key}\0{len(content)}\0".encode() + content)
        name = NamedNode(graph(key).value)
        try:
            triples = [each.triple for each in parse(content, format=RdfFormat.TURTLE)]
        except SyntaxError as error:
            raise ContentError(f"{path}: {error}", f"{path} 无法解析：{error}") from None
        named = _BlankNodes(place)
        for each in triples:
            subject, value = named(each.subject), named(each.object)
            store.add(Quad(subject, each.predicate, value, name))
            store.add(Quad(subject, each.predicate, value, DefaultGraph()))
    counts = Counter(str(quad.graph_name.value) for quad in store if isinstance(quad.graph_name, NamedNode))
    return Loaded(store, digest.hexdigest(), dict(sorted(counts.items())))


class _BlankNodes:
    """Gives the blank nodes of one file names that no other file has, and that are the same at every loading."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._names: dict[BlankNode, BlankNode] = {}

    def __call__(self, term: Any) -> Any:
        if not isinstance(term, BlankNode):
            return term
        return self._names.setdefault(term, BlankNode(f"f{self._file}n{len(self._names)}"))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(f"Cannot read {path}: {error.strerror}.", f"无法读取 {path}：{error.strerror}。") from None
