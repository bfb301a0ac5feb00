"""What the service says of itself, from the text of SPARQL 1.1 Service Description, in each mode it may run in."""

from collections import defaultdict

import pytest
from pyoxigraph import RdfFormat, parse

from conformance.talking import FORM, NTRIPLES, QUERY, TURTLE, Store

SD = "http://www.w3.org/ns/sparql-service-description#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VOID = "http://rdfs.org/ns/void#triples"
FORMATS = "http://www.w3.org/ns/formats/"
# The media types of the formats that the W3C has names for.
GIVEN = {
    "SPARQL_Results_JSON": "application/sparql-results+json",
    "SPARQL_Results_XML": "application/sparql-results+xml",
    "SPARQL_Results_CSV": "text/csv",
    "SPARQL_Results_TSV": "text/tab-separated-values",
    "Turtle": TURTLE,
    "N-Triples": NTRIPLES,
    "JSON-LD": "application/ld+json",
    "RDF_XML": "application/rdf+xml",
    "TriG": "application/trig",
    "N-Quads": "application/n-quads",
}

Description = dict[tuple[str, str], list[str]]


def described(store: Store) -> Description:
    """Return what the service says of itself."""
    found: Description = defaultdict(list)
    answer = store.send("GET", "/sparql", b"", ("Accept", NTRIPLES))
    assert answer.status == 200
    for each in parse(answer.body, RdfFormat.N_TRIPLES):
        found[each.subject.value, each.predicate.value.removeprefix(SD)].append(each.object.value)
    return found


def service(store: Store, path: str) -> str:
    return store.service.address.rstrip("/") + path


def test_the_endpoint_is_a_service_with_its_own_address(store: Store) -> None:
    """3.1, 3.2.1: sd:Service, and one sd:endpoint, which is where it is asked."""
    found = described(store)
    here = service(store, "/sparql")
    assert found[here, TYPE] == [SD + "Service"]
    assert found[here, "endpoint"] == [here]
    assert found[here, "supportedLanguage"] == [SD + "SPARQL11Query"]


def test_updates_are_claimed_where_they_are_taken(store: Store, reading: Store) -> None:
    """3.2.2, 3.3.1: SPARQL11Update at the address that takes them, and nowhere where none does."""
    there = service(store, "/update")
    found = described(store)
    assert found[there, "supportedLanguage"] == [SD + "SPARQL11Update"]
    assert found[there, "endpoint"] == [there]
    only = described(reading)
    languages = {value for (_, name), values in only.items() if name == "supportedLanguage" for value in values}
    assert languages == {SD + "SPARQL11Query"}
    assert reading.update("CLEAR ALL").status == 403


def test_the_union_default_graph_is_claimed_where_it_is_so(empty: Store, reading: Store) -> None:
    """3.2.8, sd:UnionDefaultGraph: the default graph is the union of the named ones, or it is not."""
    union = SD + "UnionDefaultGraph"
    assert union not in described(empty)[service(empty, "/sparql"), "feature"]
    empty.put("x:named", b"<x:s> <x:p> 1 .")
    assert not empty.yes("ASK { <x:s> <x:p> 1 }")
    assert union in described(reading)[service(reading, "/sparql"), "feature"]
    assert reading.yes("ASK { GRAPH ?g { ?s ?p ?o } FILTER EXISTS { ?s ?p ?o } }")


@pytest.mark.parametrize("mode", ["writable", "read-only"])
def test_every_format_that_is_claimed_is_given_and_no_other(store: Store, reading: Store, mode: str) -> None:
    """3.2.6: sd:resultFormat."""
    asked = store if mode == "writable" else reading
    claimed = described(asked)[service(asked, "/sparql"), "resultFormat"]
    assert set(claimed) == {FORMATS + name for name in GIVEN}
    for name, kind in GIVEN.items():
        query = "SELECT (1 AS ?x) {}" if "Results" in name else "CONSTRUCT { <x:s> <x:p> 1 } WHERE {}"
        answer = asked.query(query, ("Accept", kind))
        assert (answer.status, answer.kind) == (200, kind)


@pytest.mark.parametrize("mode", ["writable", "read-only"])
def test_nothing_is_claimed_that_is_not_there(store: Store, reading: Store, mode: str) -> None:
    """3.2: no function, aggregate, federation, dereferencing or extension of a language; entailment is simple."""
    asked = store if mode == "writable" else reading
    found = described(asked)
    here = service(asked, "/sparql")
    for name in ("extensionFunction", "extensionAggregate", "languageExtension", "propertyFeature", "inputFormat"):
        assert found[here, name] == []
    assert found[here, "feature"] == [SD + ("EmptyGraphs" if mode == "writable" else "UnionDefaultGraph")]
    assert found[here, "defaultEntailmentRegime"] == ["http://www.w3.org/ns/entailment/Simple"]
    assert asked.query("ASK { SERVICE <http://127.0.0.1:9/> {} }").status == 403
    assert asked.query("ASK { BIND(<x:f>() AS ?x) }").status == 400
    # An empty dataset would be required otherwise.
    assert asked.query("ASK {}").status == 200


def test_the_graphs_that_are_described_are_those_that_are_there(empty: Store) -> None:
    """3.2.9 to 3.2.13, 4: the default dataset, its default graph and its named graphs, with their sizes."""
    for number, name in enumerate(("x:one", "x:two", "x:three"), start=1):
        empty.put(name, b"".join(b"<x:s> <x:p> %d ." % each for each in range(number)))
    empty.put("", b"<x:s> <x:p> 1, 2, 3, 4 .")
    found = described(empty)
    (dataset,) = found[service(empty, "/sparql"), "defaultDataset"]
    assert SD + "Dataset" in found[dataset, TYPE]
    (default,) = found[dataset, "defaultGraph"]
    assert found[default, VOID] == ["4"]
    counts = {}
    for entry in found[dataset, "namedGraph"]:
        assert found[entry, TYPE] == [SD + "NamedGraph"]
        (name,), (graph,) = found[entry, "name"], found[entry, "graph"]
        (counts[name],) = found[graph, VOID]
    assert counts == {"x:one": "1", "x:two": "2", "x:three": "3"}
    empty.delete("x:two")
    again = described(empty)
    assert len(again[dataset, "namedGraph"]) == 2


def test_a_graph_without_statements_is_described_where_it_is_there(empty: Store) -> None:
    """3.2.12: a named graph of the dataset is one, also with nothing in it; 3.2.5: sd:EmptyGraphs says so."""
    empty.put("x:void", b"")
    found = described(empty)
    (dataset,) = found[service(empty, "/sparql"), "defaultDataset"]
    assert [found[each, "name"] for each in found[dataset, "namedGraph"]] == [["x:void"]]


@pytest.mark.parametrize("kind", [TURTLE, NTRIPLES, "application/rdf+xml", "application/ld+json"])
def test_the_description_is_the_same_in_each_format(store: Store, kind: str) -> None:
    """2: GET on the endpoint gives RDF, negotiated."""
    answer = store.send("GET", "/sparql", b"", ("Accept", kind))
    form = RdfFormat.from_media_type(kind)
    assert form is not None
    one, other = (
        {str(each.triple) for each in parse(body, with_form)}
        for body, with_form in (
            (answer.body, form),
            (store.send("GET", "/sparql", b"", ("Accept", NTRIPLES)).body, RdfFormat.N_TRIPLES),
        )
    )
    assert one == other


@pytest.mark.parametrize(
    ("method", "path", "kind", "body"),
    [
        ("POST", "/update", "application/sparql-update", b"CLEAR ALL"),
        ("POST", "/update", FORM, b"update=CLEAR+ALL"),
        ("PUT", "/store?default", TURTLE, b""),
        ("POST", "/store?default", TURTLE, b""),
        ("POST", "/store", TURTLE, b""),
        ("DELETE", "/store?default", TURTLE, b""),
        ("PUT", "/graph/doc/2322", TURTLE, b""),
        ("DELETE", "/graph/doc/2322", TURTLE, b""),
        ("POST", "/sparql", "application/sparql-update", b"CLEAR ALL"),
    ],
)
def test_a_service_that_takes_no_changes_says_so(
    reading: Store, method: str, path: str, kind: str, body: bytes
) -> None:
    """Protocol 2.2.5, GSP 5.1: 403 for what is understood and refused."""
    before = reading.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body
    answer = reading.send(method, path, body, ("Content-Type", kind))
    assert (answer.status, answer.kind) == (403, "application/problem+json")
    assert reading.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body == before


def test_a_service_that_takes_no_changes_answers_queries(reading: Store) -> None:
    """Protocol 2.1."""
    assert reading.send("POST", "/sparql", b"ASK { ?s ?p ?o }", ("Content-Type", QUERY)).status == 200
