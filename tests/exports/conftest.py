"""The release, a second resolution, and a third with a norm of each kind of force: what goes out of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from goods import RESOLUTIONS, Exported

from unscr.answer import Engine
from unscr.config import Settings
from unscr.exports.export import export
from unscr.exports.profile import PROFILES
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.terms import Iri

HERE = Path(__file__).parent
OTHERS = (HERE.parent / "web/second.ttl", HERE / "planted.ttl")


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """Return an engine over the three."""
    files = [*((each.key, each.path) for each in released()), *((each.stem, each) for each in OTHERS)]
    with evaluator(files, Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="session")
def data() -> rdflib.Graph:
    """Return the same data as one graph of another maker."""
    graph = rdflib.Graph()
    for path in (*(each.path for each in released()), *OTHERS):
        graph.parse(path, format="turtle")
    return graph


@pytest.fixture(scope="session")
def exported(engine: Engine) -> Exported:
    """Return what gives some resolutions, named by their numbers, or all, in a profile."""

    def given(token: str, *numbers: str) -> rdflib.Graph:
        named = [Iri(RESOLUTIONS[each]) for each in numbers] or None
        with export(PROFILES[token], "application/n-triples", engine, named).file as file:
            return rdflib.Graph().parse(data=file.read(), format="nt")

    return given
