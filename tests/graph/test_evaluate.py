"""One task on one store, in this process: results, datasets, dumps."""

import io
import json
import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from unscr.errors import NotAcceptable, NotFound, QuerySyntaxError, RequestError
from unscr.graph.dataset import load
from unscr.graph.evaluate import evaluate
from unscr.graph.form import DATASETS, GRAPHS
from unscr.graph.task import Task
from unscr.namespaces import graph

Files = list[tuple[str, Path]]
JSON = "application/sparql-results+json"
PEOPLE, PLACES = graph("people").value, graph("doc/places").value
KNOWS = "SELECT * { ?s <http://example.org/knows> <http://example.org/b> }"


@pytest.fixture
def store(files: Files) -> Store:
    """Return the small release as a store."""
    return load(files).store


def given(store: Store, task: Task) -> bytes:
    """Return what is written for a task."""
    output = io.BytesIO()
    evaluate(store, task, output)
    return output.getvalue()


def rows(store: Store, text: str, default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> int:
    """Return how many solutions a query has."""
    return len(json.loads(given(store, Task(JSON, text, default, named)))["results"]["bindings"])


@pytest.mark.parametrize(
    ("media_type", "text", "expected"),
    [
        ("application/json", "ASK {}", b'{"head":{},"boolean":true}'),
        ("text/csv", "SELECT ?x { VALUES ?x { 1 'a,b' } }", b'x\r\n1\r\n"a,b"\r\n'),
        ("text/tab-separated-values", "SELECT ?x { VALUES ?x { 1 'a' } }", b'?x\n1\n"a"\n'),
        ("text/xml", "ASK {}", b"<boolean>true</boolean>"),
        ("application/n-triples", "CONSTRUCT { <x:a> <x:b> 'c' } {}", b'<x:a> <x:b> "c" .\n'),
        ("text/turtle", "CONSTRUCT { <http://www.w3.org/ns/oa#a> a 'c' } {}", b'oa:a a "c" .'),
    ],
)
def test_a_result_is_written_in_its_form(store: Store, media_type: str, text: str, expected: bytes) -> None:
    """Turtle uses our prefixes."""
    assert expected in given(store, Task(media_type, text))


def test_a_statement_of_two_graphs_is_one_solution(store: Store) -> None:
    assert rows(store, KNOWS) == 1
    assert rows(store, "SELECT * { GRAPH ?g { ?s <http://example.org/knows> <http://example.org/b> } }") == 2


def test_several_default_graphs_are_merged(store: Store) -> None:
    assert rows(store, KNOWS, (PEOPLE, PLACES)) == 1


def test_one_default_graph_is_all_there_is(store: Store) -> None:
    """The named graphs are then none (SPARQL 1.1, 13.2)."""
    assert rows(store, KNOWS, (PEOPLE,)) == 1
    assert rows(store, "SELECT * { GRAPH ?g { ?s ?p ?o } }", (PEOPLE,)) == 0


def test_named_graphs_alone_leave_the_default_graph_empty(store: Store) -> None:
    assert rows(store, KNOWS, (), (PEOPLE,)) == 0
    assert rows(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", (), (PEOPLE,)) == 1


@pytest.mark.parametrize("default", [(PEOPLE,), (PEOPLE, PLACES)])
def test_named_graphs_stand_beside_default_graphs(store: Store, default: tuple[str, ...]) -> None:
    assert rows(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", default, (PLACES,)) == 1


def test_the_dataset_of_the_task_goes_before_that_of_the_text(store: Store) -> None:
    text = KNOWS.replace("{", f"FROM <{graph('many').value}> {{", 1)
    assert rows(store, text) == 0
    assert rows(store, text, (PEOPLE,)) == 1


def test_an_unknown_graph_is_empty(store: Store) -> None:
    assert rows(store, KNOWS, ("http://example.org/nowhere",)) == 0


def test_a_graph_that_is_no_iri_is_refused(store: Store) -> None:
    with pytest.raises(RequestError):
        rows(store, KNOWS, ("http://example.org/%zz",))


@pytest.mark.parametrize("media_type", sorted(GRAPHS))
@pytest.mark.parametrize("name", ["", PLACES])
def test_dumps_hold_what_their_form_can(store: Store, media_type: str, name: str) -> None:
    """With names: the named graphs only. Without: the merge, or the one graph."""
    quads = list(parse(given(store, Task(media_type, graph=name)), format=GRAPHS[media_type]))
    named = [quad for quad in store if isinstance(quad.graph_name, NamedNode) and name in ("", quad.graph_name.value)]
    names = {quad.graph_name for quad in quads}
    if media_type in DATASETS:
        assert len(quads) == len(named)
        assert names == {quad.graph_name for quad in named}
    else:
        assert len(quads) == len({quad.triple for quad in named})
        assert not any(isinstance(each, NamedNode) for each in names)


def test_trig_has_no_graph_keyword_and_opens_each_graph_once(store: Store) -> None:
    """Raptor reads no TriG with GRAPH in it."""
    text = given(store, Task("application/trig")).decode()
    assert "GRAPH" not in text
    assert len(re.findall(r"^\S+ \{", text, re.MULTILINE)) == 3


def test_a_dump_is_in_the_order_of_the_file(store: Store) -> None:
    lines = given(store, Task("application/n-triples", graph=graph("many").value)).splitlines()
    assert [int(re.findall(rb'"(\d+)"', line)[0]) for line in lines] == list(range(300))


def test_a_graph_that_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        given(store, Task("text/turtle", graph=graph("nowhere").value))


def test_a_syntax_error_has_its_place(store: Store) -> None:
    with pytest.raises(QuerySyntaxError) as raised:
        given(store, Task(JSON, "SELECT *\n{ ?s ?p "))
    assert (raised.value.line, raised.value.column) == (2, 9)


def test_an_unknown_function_is_the_querys_fault(store: Store) -> None:
    with pytest.raises(QuerySyntaxError, match="x:f"):
        given(store, Task(JSON, "SELECT * { ?s ?p ?o FILTER(<x:f>(?o)) }"))


@pytest.mark.parametrize(("media_type", "text"), [("text/turtle", "ASK {}"), (JSON, "CONSTRUCT {} {}")])
def test_the_wrong_kind_of_form_is_not_acceptable(store: Store, media_type: str, text: str) -> None:
    with pytest.raises(NotAcceptable):
        given(store, Task(media_type, text))


def test_a_predicate_that_is_no_element_name_is_not_written_as_xml() -> None:
    """RDF/XML cannot; the engine would write something that is not XML."""
    store = Store()
    store.add(Quad(NamedNode("x:a"), NamedNode("http://example.org/1"), NamedNode("x:b")))
    with pytest.raises(NotAcceptable) as raised:
        given(store, Task("application/rdf+xml", "CONSTRUCT WHERE { ?s ?p ?o }"))
    assert "text/turtle" in raised.value.offers
    assert RdfFormat.RDF_XML.media_type not in raised.value.offers
