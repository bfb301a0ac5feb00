"""The dataset as values of other people's libraries, for programs that use no server."""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Store
from rdflib import Dataset

from unscr.graph.canonical import canonical
from unscr.graph.dataset import load

__all__ = ["Dataset", "Store", "in_oxigraph", "in_rdflib"]


def in_oxigraph(files: Iterable[tuple[str, Path]]) -> Store:
    """Return the files as a store in memory, each in its named graph, all of them merged in the default graph.

    Raises ContentError for a file that cannot be read.
    """
    return load(files).store


def in_rdflib(files: Iterable[tuple[str, Path]]) -> Dataset:
    """Return the files as a dataset whose default graph is the union of the named ones; raises as above."""
    made = Dataset(default_union=True)
    made.parse(data=canonical(files).file("nq"), format="nquads")
    return made
