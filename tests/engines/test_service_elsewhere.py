"""The service over other engines gives what it gives over its own, or an error; never something else."""

import json
import urllib.parse
from pathlib import Path

import pyoxigraph
import pytest
from begun import Begun, publish, virtuoso

from processes import command_line
from serving import Service, service
from unscr.graph.remote import marker
from unscr.namespaces import graph

PROBLEM = "application/problem+json"
ONTOLOGY = graph("ontology").value


def canonical(text: str, form: pyoxigraph.RdfFormat) -> pyoxigraph.Dataset:
    """Return the statements of a text with their blank nodes named after what they are."""
    found = pyoxigraph.Dataset(pyoxigraph.parse(text, format=form))
    found.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return found


def test_no_evaluator_is_started(over: Service, own: Service) -> None:
    """While the service over our own engine has one."""
    assert not [pid for pid in over.tree() if "unscr.graph" in command_line(pid)]
    assert [pid for pid in own.tree() if "unscr.graph" in command_line(pid)]
    assert over.get("/readyz")[0] == 200


@pytest.mark.parametrize("path", ["/readyz", "/sparql"])
def test_the_release_is_said_to_be_the_same(path: str, over: Service, own: Service) -> None:
    theirs, ours = over.get(path, "application/n-triples"), own.get(path, "application/n-triples")
    assert theirs[0] == ours[0] == 200
    assert sorted(theirs[1].replace(over.address, own.address).splitlines()) == sorted(ours[1].splitlines())


def test_the_home_page_is_the_same(over: Service, own: Service) -> None:
    assert over.get("/")[1].replace(over.address, own.address) == own.get("/")[1]


@pytest.mark.parametrize(
    ("extension", "form"),
    [
        ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("ttl", pyoxigraph.RdfFormat.TURTLE),
        ("rdf", pyoxigraph.RdfFormat.RDF_XML),
        ("nq", pyoxigraph.RdfFormat.N_QUADS),
        ("trig", pyoxigraph.RdfFormat.TRIG),
        ("jsonld", pyoxigraph.RdfFormat.JSON_LD),
    ],
)
def test_a_graph_is_given_out_the_same(extension: str, form: pyoxigraph.RdfFormat, over: Service, own: Service) -> None:
    """The ontology has blank nodes, the shapes as well."""
    path = f"/download/graph/ontology.{extension}"
    assert canonical(over.get(path)[1], form) == canonical(own.get(path)[1], form)


def test_a_graph_that_is_not_there_is_404(over: Service) -> None:
    for name in ("urn:not-there", f"{ONTOLOGY}> {{}} }} #", marker.NAME, marker.MERGED):
        status, body = over.get("/store?" + urllib.parse.urlencode({"graph": name}), f"{PROBLEM}, text/turtle")
        assert status in (400, 404), body


def test_a_data_set_that_is_asked_for_is_the_one_that_is_used(over: Service, own: Service) -> None:
    counting = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    graphs = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    for query in (counting, graphs, counting.replace("{", f"FROM <{ONTOLOGY}> {{", 1)):
        for names in ((), ("default-graph-uri",), ("named-graph-uri",), ("default-graph-uri", "named-graph-uri")):
            path = "/sparql?" + urllib.parse.urlencode([("query", query), *((name, ONTOLOGY) for name in names)])
            assert over.get(path, "text/csv") == own.get(path, "text/csv"), (query, names)


@pytest.mark.parametrize(
    ("query", "status", "problem"),
    [
        ("SELECT * WHERE { ?s ?p ", 400, "query-syntax"),
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "operation-refused"),
        ("DEFINE get:soft 'soft' SELECT * { ?s ?p ?o }", 400, "query-syntax"),
        ("SELECT * { ?s ?p ?o } OPTION (get:soft 'soft')", 400, "query-syntax"),
        ("PREFIX bif: <bif:> SELECT (bif:concat('a') AS ?a) { }", 403, "operation-refused"),
        ("SELECT (<bif:concat>('a') AS ?a) { }", 403, "operation-refused"),
    ],
)
def test_what_goes_wrong_is_a_problem_document(query: str, status: int, problem: str, over: Service) -> None:
    given, body = over.ask(query, f"{PROBLEM}, text/csv")
    assert given == status, body
    assert json.loads(body)["type"].endswith(problem)


def test_only_our_own_casts_are_called_by_their_iri(over: Service, engine: Begun) -> None:
    cast = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer('1') AS ?n) { }"
    assert over.ask(cast) == (200, "n\r\n1\r\n")
    for call in ("<urn:f>(1)", "<http://www.w3.org/2001/XMLSchema#integer/../x>(1)", "p:f(1)"):
        status, _ = over.ask(f"PREFIX p: <urn:> SELECT ({call} AS ?n) {{ }}", PROBLEM + ", text/csv")
        assert status == 403 if engine.address.endswith("/sparql") else status in (400, 503)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "CONSTRUCT { <urn:a> <urn:b> ?p } WHERE { ?s ?p ?o }",
        "DESCRIBE ?s WHERE { ?s ?p ?o }",
    ],
)
def test_a_result_that_an_engine_cuts_is_an_error(query: str, over: Service, engine: Begun) -> None:
    """Virtuoso gives 10,000 solutions of the 31,000 and says 200."""
    status, body = over.ask(query, f"{PROBLEM}, text/csv, text/turtle")
    if engine.address.endswith("/sparql"):
        assert status == 422, body[:200]
        assert "10000" in json.loads(body)["detail"]
    else:
        assert status == 200


def test_the_whole_is_given_out_where_the_engine_has_no_limit_below_it(tmp_path: Path, own: Service) -> None:
    with virtuoso(tmp_path, rows=1_000_000) as begun:
        assert publish(begun).returncode == 0
        with service("--store", begun.address, "--query-seconds", "60") as over:
            for extension, form in (("nt", pyoxigraph.RdfFormat.N_TRIPLES), ("nq", pyoxigraph.RdfFormat.N_QUADS)):
                path = f"/download/unscr.{extension}"
                assert canonical(over.get(path)[1], form) == canonical(own.get(path)[1], form)
