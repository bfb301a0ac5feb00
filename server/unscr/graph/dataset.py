"""A release in memory: its named graphs, and the default graph as their merge.

SPARQL 1.1 Query Language, section 13.1; RDF 1.1 Semantics, section 4.1 (merge). The merge is written out, since an
engine's union switch may give a statement of two graphs twice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, Triple, parse

from unscr.errors import ContentError
from unscr.namespaces import graph


@dataclass(frozen=True, slots=True)
class Loaded:
    """The store, a digest of what was read into it, and how many statements each named graph and the merge have."""

    store: Store
    digest: str
    counts: Mapping[str, int]
    merged: int


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
        triples = list(_renamed(_parsed(content, path), place))
        # The engine gives back the newest first; a dump then comes out in the order of the file.
        triples.reverse()
        store.bulk_extend(Quad(each.subject, each.predicate, each.object, name) for each in triples)
        store.bulk_extend(Quad(each.subject, each.predicate, each.object) for each in triples)
    counts = Counter(quad.graph_name.value for quad in store if isinstance(quad.graph_name, NamedNode))
    return Loaded(store, digest.hexdigest(), dict(sorted(counts.items())), len(store) - counts.total())


def _parsed(content: bytes, path: Path) -> list[Triple]:
    try:
        return [each.triple for each in parse(content, format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        line = error.lineno or 1
        raise ContentError(
            f"{path}, line {line}: this is not Turtle: {error.msg}.",
            f"{path}第{line}行不是有效的 Turtle：{error.msg}。",
        ) from None


def _renamed(triples: Iterable[Triple], file: int) -> Iterator[Triple]:
    """Give blank nodes names that no other file has, and that are the same at every loading."""
    names: dict[BlankNode, BlankNode] = {}

    def renamed(term: Any) -> Any:
        if not isinstance(term, BlankNode):
            return term
        return names.setdefault(term, BlankNode(f"f{file}n{len(names)}"))

    for each in triples:
        yield Triple(renamed(each.subject), each.predicate, renamed(each.object))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentError(f"Cannot read {path}: {error.strerror}.", f"无法读取 {path}：{error.strerror}。") from None
