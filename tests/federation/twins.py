"""The endpoints that the queries of queries/federated name, and what stands in for each."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from standin import Standin, holding, standing_in

FILES = Path(__file__).parent / "standin"
TWINS = {
    "https://publications.europa.eu/webapi/rdf/sparql": "cellar",
    "https://query.wikidata.org/sparql": "wikidata",
    "http://metadata.un.org/thesaurus/": "unbis",
}


@contextmanager
def twins() -> Iterator[Standin]:
    """Answer for all of them on loopback until the context is left."""
    with standing_in({f"/{name}": holding(FILES / f"{name}.ttl") for name in TWINS.values()}) as begun:
        yield begun


def listing(there: Standin) -> str:
    """Return the list by which each is asked where its twin is."""
    return " ".join(f"{target}={there.address}/{name}" for target, name in TWINS.items())
