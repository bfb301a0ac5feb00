"""The data sets: our release as it is served, and made ones up to a size; each as files that every server can load."""

from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, serialize

from bench.distribution import RESOLUTION, counted
from bench.generate import FIRST, address, statements, write
from unscr.graph.dataset import load
from unscr.release import released

RELEASE = "release"
SIZES = {"10k": 10_000, "100k": 100_000, "1M": 1_000_000, "10M": 10_000_000}


@dataclass(frozen=True, slots=True)
class DataSet:
    """Statements in named graphs (N-Quads) and their merge (N-Triples); ``resolution`` is one that is in it."""

    name: str
    triples: int
    named: Path
    merged: Path
    resolution: str
    holds_release: bool

    @property
    def is_release(self) -> bool:
        """Whether it is our release and nothing else."""
        return self.name == RELEASE


def store() -> Store:
    """Return our release in a store of this process, as our evaluator holds it."""
    return load((each.key, each.path) for each in released()).store


def dataset(name: str, folder: Path) -> DataSet:
    """Write the data set of that name into a folder.

    A made one begins with the release where that leaves room for ten times as much.
    """
    folder.mkdir(parents=True, exist_ok=True)
    named, merged = folder / "named.nq", folder / "merged.nt"
    for each in (named, merged):
        each.write_bytes(b"")
    wanted = SIZES.get(name, 0)
    ours = store() if name == RELEASE or wanted > 10 * SIZES["10k"] else None
    triples = _release(ours, named, merged) if ours is not None else 0
    if wanted:
        triples += write(statements(counted(), wanted - triples), named, merged)
    resolution = address(FIRST) if wanted else RESOLUTION
    return DataSet(name, triples, named, merged, resolution, holds_release=ours is not None)


def _release(ours: Store, named: Path, merged: Path) -> int:
    graphs = sorted(each.value for each in ours.named_graphs() if isinstance(each, NamedNode))
    with named.open("wb") as file:
        for graph in graphs:
            quads = ours.quads_for_pattern(None, None, None, NamedNode(graph))
            serialize(quads, file, RdfFormat.N_QUADS)
    triples = [quad.triple for quad in ours.quads_for_pattern(None, None, None, DefaultGraph())]
    with merged.open("wb") as file:
        serialize(triples, file, RdfFormat.N_TRIPLES)
    return len(triples)
