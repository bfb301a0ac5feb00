"""Where queries are evaluated: by the serving evaluator and by others, over named graphs and their merge.

The data go in as N-Quads and the rows come out as SPARQL results in JSON, so an engine is three lines here.
"""

import io
import json
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib

from unscr import answer as replies
from unscr import namespaces
from unscr.config import Settings
from unscr.graph.engine import evaluator
from unscr.protocol.operation import operation
from unscr.release import released

Bindings = list[dict[str, dict[str, str]]]

JSON = "application/sparql-results+json"
# Where the statements of a bad graph go if it is Turtle; a TriG file names its graphs itself.
BAD_TURTLE = pyoxigraph.NamedNode(namespaces.graph("doc/2322").value)


@dataclass(frozen=True)
class Answer:
    """What a SELECT gave: the variables, and for each row what is bound."""

    variables: tuple[str, ...]
    rows: Bindings


Evaluate = Callable[[str], Answer]
Load = Callable[[bytes], Evaluate]


def answer(results: bytes) -> Answer:
    """Read SPARQL results in JSON."""
    document: dict[str, Any] = json.loads(results)
    return Answer(tuple(document["head"]["vars"]), document["results"]["bindings"])


def on_pyoxigraph(nquads: bytes) -> Evaluate:
    """Return an evaluation over these statements by pyoxigraph."""
    store = pyoxigraph.Store()
    store.load(nquads, format=pyoxigraph.RdfFormat.N_QUADS)

    def evaluate(query: str) -> Answer:
        solutions = store.query(query)
        assert isinstance(solutions, pyoxigraph.QuerySolutions), "not a SELECT"
        return answer(solutions.serialize(format=pyoxigraph.QueryResultsFormat.JSON))

    return evaluate


@contextmanager
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        # rdflib 7.6 warns of its own use of two members that it has renamed.
        warnings.filterwarnings("ignore", r"Dataset\.(contexts|default_context) is deprecated", DeprecationWarning)
        yield


def on_rdflib(nquads: bytes) -> Evaluate:
    """Return an evaluation over these statements by rdflib."""
    dataset = rdflib.Dataset()
    with _quiet():
        dataset.parse(io.BytesIO(nquads), format="nquads")

    def evaluate(query: str) -> Answer:
        with _quiet():
            results = dataset.query(query).serialize(format="json")
        assert results is not None
        return answer(results)

    return evaluate


@pytest.fixture(scope="session", params=[on_pyoxigraph, on_rdflib], ids=["pyoxigraph", "rdflib"])
def load(request: pytest.FixtureRequest) -> Load:
    """Return each engine in turn."""
    return request.param


@pytest.fixture(scope="session")
def load_fast() -> Load:
    """Return the faster engine alone, for what is asked very often."""
    return on_pyoxigraph


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
def evaluate(request: pytest.FixtureRequest, nquads: bytes) -> Iterator[Evaluate]:
    """Give an evaluation over the release: the one that serves it, by the endpoint's own path, and rdflib's."""
    if request.param == "rdflib":
        yield on_rdflib(nquads)
        return
    with evaluator([(each.key, each.path) for each in released()], Settings()) as engine:

        def served(query: str) -> Answer:
            with replies.answer(operation(query, Settings().query_depth), JSON, engine).file as file:
                return answer(file.read())

        yield served


def merged(quads: Iterable[pyoxigraph.Quad]) -> bytes:
    """Return the statements as N-Quads, once in their named graphs and once in the default graph."""
    named = dict.fromkeys(quads)
    default = dict.fromkeys(pyoxigraph.Quad(each.subject, each.predicate, each.object) for each in named)
    written = pyoxigraph.serialize([*named, *default], format=pyoxigraph.RdfFormat.N_QUADS)
    assert written is not None
    return written


def bad(path: Path) -> list[pyoxigraph.Quad]:
    """Return the statements of a bad graph in the graphs they belong to."""
    if path.suffix == ".trig":
        return list(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TRIG))
    return [
        pyoxigraph.Quad(each.subject, each.predicate, each.object, BAD_TURTLE)
        for each in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    ]


@pytest.fixture(scope="session")
def spoiled(real: list[pyoxigraph.Quad]) -> Callable[[Path], bytes]:
    """Return what gives the release with the statements of a bad graph added, as N-Quads."""
    return lambda path: merged([*real, *bad(path)])
