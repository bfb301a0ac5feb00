"""Where queries are evaluated: by the serving evaluator and by others, over named graphs and their merge.

The data go in as N-Quads and the rows come out as SPARQL results in JSON, so an engine is three lines here.
"""

import io
import json
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyoxigraph
import pytest
import rdflib
from together import bad

from unscr import answer as replies
from unscr import namespaces
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.protocol.operation import operation
from unscr.release import released

Bindings = list[dict[str, dict[str, str]]]

JSON = "application/sparql-results+json"


@dataclass(frozen=True)
class Answer:
    """What a SELECT gave: the variables, and for each row what is bound."""

    variables: tuple[str, ...]
    rows: Bindings


Evaluate = Callable[[str], Answer]


class Loaded(Protocol):
    """An engine that holds the release, to which a few statements can be added for a while."""

    def evaluate(self, query: str) -> Answer:
        """Return the answer to a SELECT."""

    def beside(self, nquads: bytes) -> AbstractContextManager[Evaluate]:
        """Hold these statements as well, which are not among the others, until the context is left."""


def answer(results: bytes) -> Answer:
    """Read SPARQL results in JSON."""
    document: dict[str, Any] = json.loads(results)
    return Answer(tuple(document["head"]["vars"]), document["results"]["bindings"])


class OnPyoxigraph:
    """Statements in a store of pyoxigraph."""

    def __init__(self, nquads: bytes) -> None:
        self._store = pyoxigraph.Store()
        self._store.load(nquads, format=pyoxigraph.RdfFormat.N_QUADS)

    def evaluate(self, query: str) -> Answer:
        """Return the answer to a SELECT."""
        solutions = self._store.query(query)
        assert isinstance(solutions, pyoxigraph.QuerySolutions), "not a SELECT"
        return answer(solutions.serialize(format=pyoxigraph.QueryResultsFormat.JSON))

    @contextmanager
    def beside(self, nquads: bytes) -> Iterator[Evaluate]:
        """Hold these statements as well until the context is left."""
        more = list(pyoxigraph.parse(nquads, format=pyoxigraph.RdfFormat.N_QUADS))
        self._store.extend(more)
        try:
            yield self.evaluate
        finally:
            for each in more:
                self._store.remove(each)


@contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        # rdflib 7.6 warns of its own use of two members that it has renamed.
        warnings.filterwarnings("ignore", r"Dataset\.(contexts|default_context) is deprecated", DeprecationWarning)
        yield


class OnRdflib:
    """Statements in a data set of rdflib."""

    def __init__(self, nquads: bytes) -> None:
        self._dataset = _dataset(nquads)

    def evaluate(self, query: str) -> Answer:
        """Return the answer to a SELECT."""
        with _quiet():
            results = self._dataset.query(query).serialize(format="json")
        assert results is not None
        return answer(results)

    @contextmanager
    def beside(self, nquads: bytes) -> Iterator[Evaluate]:
        """Hold these statements as well until the context is left."""
        with _quiet():
            more = list(_dataset(nquads).quads())
            for subject, predicate, thing, graph in more:
                self._dataset.graph(graph).add((subject, predicate, thing))
        try:
            yield self.evaluate
        finally:
            with _quiet():
                for subject, predicate, thing, graph in more:
                    self._dataset.graph(graph).remove((subject, predicate, thing))


def _dataset(nquads: bytes) -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    with _quiet():
        dataset.parse(io.BytesIO(nquads), format="nquads")
    return dataset


@pytest.fixture(scope="session", params=["pyoxigraph", "rdflib"])
def loaded(request: pytest.FixtureRequest) -> Loaded:
    """Return each engine in turn, with the release in it."""
    engine: Loaded = request.getfixturevalue("loaded_fast" if request.param == "pyoxigraph" else "loaded_slowly")
    return engine


@pytest.fixture(scope="session")
def loaded_fast(nquads: bytes) -> Loaded:
    """Return the faster engine alone, for what is asked very often."""
    return OnPyoxigraph(nquads)


@pytest.fixture(scope="session")
def loaded_slowly(nquads: bytes) -> Loaded:
    """Return rdflib with the release in it."""
    return OnRdflib(nquads)


@pytest.fixture(scope="session")
def real() -> list[pyoxigraph.Quad]:
    """Return the statements of the release in their named graphs."""
    return [
        pyoxigraph.Quad(
            each.subject, each.predicate, each.object, pyoxigraph.NamedNode(namespaces.graph(file.key).value)
        )
        for file in released()
        for each in pyoxigraph.parse(path=file.path, format=pyoxigraph.RdfFormat.TURTLE)
    ]


@pytest.fixture(scope="session")
def nquads(real: list[pyoxigraph.Quad]) -> bytes:
    """Return the release as N-Quads, merged default graph included."""
    return merged(real)


@pytest.fixture(scope="session", params=["served", "rdflib"])
def evaluate(request: pytest.FixtureRequest) -> Iterator[Evaluate]:
    """Give an evaluation over the release: the one that serves it, by the endpoint's own path, and rdflib's."""
    if request.param == "rdflib":
        yield request.getfixturevalue("loaded_slowly").evaluate
        return
    with evaluator([(each.key, each.path) for each in released()], Settings()) as engine:

        def served(query: str) -> Answer:
            with replies.answer(operation(query, Settings().query_depth), JSON, engine).file as file:
                return answer(file.read())

        yield served


def merged(quads: Iterable[pyoxigraph.Quad]) -> bytes:
    """Return the statements as N-Quads, once in their named graphs and once in the default graph."""
    written = pyoxigraph.serialize(_merged(quads), format=pyoxigraph.RdfFormat.N_QUADS)
    assert written is not None
    return written


def _merged(quads: Iterable[pyoxigraph.Quad]) -> dict[pyoxigraph.Quad, None]:
    named = dict.fromkeys(quads)
    return named | dict.fromkeys(pyoxigraph.Quad(each.subject, each.predicate, each.object) for each in named)


@pytest.fixture(scope="session")
def fault(real: list[pyoxigraph.Quad]) -> Callable[[Path], bytes]:
    """Return what gives the statements of a bad graph that the release has not, as N-Quads."""
    released_ones = _merged(real)

    def statements(path: Path) -> bytes:
        new = [each for each in _merged(bad(path)) if each not in released_ones]
        return pyoxigraph.serialize(new, format=pyoxigraph.RdfFormat.N_QUADS) or b""

    return statements
