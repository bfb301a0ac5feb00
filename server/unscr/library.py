"""The released data for Python programs, without a server: ``from unscr.library import dataset, store``."""

from collections.abc import Iterator
from pathlib import Path

from unscr.graph.library import Dataset, Store, in_oxigraph, in_rdflib
from unscr.pack.folder import released_in
from unscr.release import released


def dataset(release: Path | None = None) -> Dataset:
    """Return the data as an rdflib Dataset; its default graph is the union of the named graphs.

    ``release`` is a folder that ``unscr release`` made; without it the data are those that came with the package.
    Raises ContentError where they cannot be read.
    """
    return in_rdflib(_files(release))


def store(release: Path | None = None) -> Store:
    """Return the data as a pyoxigraph Store in memory, which answers faster; as ``dataset`` does otherwise."""
    return in_oxigraph(_files(release))


def _files(release: Path | None) -> Iterator[tuple[str, Path]]:
    return ((each.key, each.path) for each in (released_in(release) if release else released()))
