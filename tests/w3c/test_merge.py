"""The default graph is a set: what two graphs share is one solution, by the service's own path from the request on.

SPARQL 1.1 Query Language, section 13.2; SPARQL 1.1 Protocol, section 2.1.4.
"""

import io
import json

import pytest
from pyoxigraph import NamedNode, Quad, Store

from unscr.graph.evaluate import evaluate
from unscr.graph.task import Task
from unscr.protocol.operation import Operation, operation, parse

A, B = "http://example.org/g/a", "http://example.org/g/b"
SELECT = "SELECT * {} {{ ?s ?p ?o }}"


@pytest.fixture(scope="module")
def store() -> Store:
    """Return two graphs that share their one statement; it is not in the default graph."""
    shared = NamedNode("http://example.org/s")
    store = Store()
    store.extend(Quad(shared, shared, shared, NamedNode(name)) for name in (A, B))
    return store


def solutions(store: Store, asked: Operation) -> int:
    """Return how many solutions are answered."""
    output = io.BytesIO()
    evaluate(store, Task("application/json", asked.text, asked.default_graphs, asked.named_graphs), output)
    return len(json.loads(output.getvalue())["results"]["bindings"])


@pytest.mark.parametrize("graphs", [(A,), (B,), (A, B), (B, A, B)])
def test_default_graph_uri_given_twice_gives_what_is_shared_once(store: Store, graphs: tuple[str, ...]) -> None:
    arguments = [("query", SELECT.format("")), *(("default-graph-uri", each) for each in graphs)]
    assert solutions(store, parse("GET", "", arguments, [], b"", 10)) == 1


@pytest.mark.parametrize(
    ("start", "clause"),
    [
        ("", f"FROM <{A}> FROM <{B}>"),
        ("PREFIX g: <http://example.org/g/>", "FROM g:a FROM g:b"),
        ("BASE <http://example.org/g/>", "FROM <a> FROM <b>"),
        ("BASE <http://example.org/> PREFIX g: <g/>", f"FROM g:a FROM <g/b> FROM NAMED <{A}>"),
    ],
)
def test_from_given_twice_gives_what_is_shared_once(store: Store, start: str, clause: str) -> None:
    assert solutions(store, operation(f"{start} {SELECT.format(clause)}", 10)) == 1
