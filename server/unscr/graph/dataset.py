"""What is served, in memory or on disk: its named graphs, and the default graph as their merge.

SPARQL 1.1 Query Language, section 13.1; RDF 1.1 Semantics, section 4.1 (merge). The merge is written out, since an
engine's union switch may give a statement of two graphs twice.
"""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, Triple, parse

from unscr.errors import ContentError
from unscr.namespaces import graph
from unscr.resources import read

# Blocks, 32 MB of them, and what the engine knows of each table that it has looked into.
_CACHE = 192 * 2**20
_COUNT_NAMED = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_COUNT_MERGED = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A store, a digest that names its content, and whether its default graph is the merge of the named ones.

    ``cache`` is the memory, in bytes, that the engine may keep of what it has read from the disk.
    """

    store: Store
    digest: str
    merged: bool = True
    cache: int = 0

    def counted(self) -> tuple[dict[str, int], int]:
        """Return how many statements each named graph has, by name, and how many the default graph."""
        # Counting solutions passes over a graph that is there and holds nothing.
        named = {name.value: 0 for name in self.store.named_graphs() if isinstance(name, NamedNode)}
        named |= {row["g"].value: int(row["n"].value) for row in _rows(self.store, _COUNT_NAMED)}
        merged = next(int(row["n"].value) for row in _rows(self.store, _COUNT_MERGED))
        return dict(sorted(named.items())), merged


def _rows(store: Store, text: str) -> Any:
    return store.query(text)


def opened(folder: Path, digest: str, merged: bool) -> Loaded:
    """Return a store on disk that nobody writes to any more; raise ContentError where there is none."""
    try:
        return Loaded(Store.read_only(str(folder)), digest, merged, _CACHE)
    except OSError as error:
        raise ContentError(
            f"Cannot open the store in {folder}: {error}", f"无法打开 {folder} 中的存储：{error}"
        ) from None


def load(files: Iterable[tuple[str, Path]]) -> Loaded:
    """Read Turtle files into memory; raise ContentError as ``fill`` does."""
    store = Store()
    return Loaded(store, fill(store, files))


def fill(store: Store, files: Iterable[tuple[str, Path]]) -> str:
    """Read Turtle files, each into the named graph with its key; raise ContentError that names file and line.

    Returns a digest of keys and bytes, so the same release has it everywhere, and a changed comment changes it.
    """
    with _uncollected():
        return _filled(store, files)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for circles in what is made meanwhile: there are none, and to look takes a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _filled(store: Store, files: Iterable[tuple[str, Path]]) -> str:
    digest = sha256()
    quads: list[Quad] = []
    for place, (key, path) in enumerate(files):
        content = read(path)
        digest.update(f"{key}\0{len(content)}\0".encode() + content)
        name = NamedNode(graph(key).value)
        triples = _parsed(content, path)
        if any(_is_blank(each.subject) or _is_blank(each.object) for each in triples):
            triples = list(_renamed(triples, place))
        # The engine gives back the newest first; a dump then comes out in the order of the file.
        triples.reverse()
        # To ask a triple for a term makes an object, so each is asked once.
        parts = [(each.subject, each.predicate, each.object) for each in triples]
        quads += [Quad(*each, name) for each in parts]
        quads += [Quad(*each) for each in parts]
    store.bulk_extend(quads)
    return digest.hexdigest()


def _parsed(content: bytes, path: Path) -> list[Triple]:
    try:
        return [each.triple for each in parse(content, format=RdfFormat.TURTLE)]
    except SyntaxError as error:
        line = error.lineno or 1
        raise ContentError(
            f"{path}, line {line}: this is not Turtle: {error.msg}.",
            f"{path}第{line}行不是有效的 Turtle：{error.msg}。",
        ) from None


def _is_blank(term: object) -> bool:
    # Many times as fast as isinstance, and nothing is derived from the class.
    return type(term) is BlankNode


def _renamed(triples: Iterable[Triple], file: int) -> Iterator[Triple]:
    """Give blank nodes names that no other file has, and that are the same at every loading."""
    names: dict[BlankNode, BlankNode] = {}

    def renamed(term: Any) -> Any:
        if not isinstance(term, BlankNode):
            return term
        return names.setdefault(term, BlankNode(f"f{file}n{len(names)}"))

    for each in triples:
        yield Triple(renamed(each.subject), each.predicate, renamed(each.object))
