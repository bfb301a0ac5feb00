"""The endpoint describes itself: what it says is so."""

from flask.testing import FlaskClient
from rdflib import RDF, Graph, Namespace, URIRef

from unscr.answer import Engine

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = Namespace("http://rdfs.org/ns/void#")


def described(client: FlaskClient) -> tuple[Graph, URIRef]:
    """Return the description and the service."""
    answer = client.get("/sparql")
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")
    graph = Graph().parse(data=answer.data, format="turtle")
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert isinstance(service, URIRef)
    return graph, service


def test_it_names_itself_and_claims_no_more_than_there_is(client: FlaskClient) -> None:
    graph, service = described(client)
    assert list(graph.objects(service, SD.endpoint)) == [service]
    assert str(service).endswith("/sparql")
    assert set(graph.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert set(graph.objects(service, SD.feature)) == {SD.UnionDefaultGraph}
    for claimed in (SD.extensionFunction, SD.extensionAggregate, SD.languageExtension, SD.propertyFeature):
        assert not list(graph.objects(service, claimed))


def test_every_graph_is_there_with_its_count(client: FlaskClient, engine: Engine) -> None:
    graph, service = described(client)
    (dataset,) = graph.objects(service, SD.defaultDataset)
    told = {
        str(graph.value(each, SD.name)): int(str(graph.value(graph.value(each, SD.graph), VOID.triples)))
        for each in graph.objects(dataset, SD.namedGraph)
    }
    about = engine.about()
    assert told == dict(about.counts)
    (default,) = graph.objects(dataset, SD.defaultGraph)
    assert int(str(graph.value(default, VOID.triples))) == about.default
    asked = client.get("/sparql?query=SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", headers={"Accept": "text/csv"})
    assert int(asked.data.split()[1]) == about.default


def test_every_result_format_it_names_is_given(client: FlaskClient) -> None:
    graph, service = described(client)
    names = {str(each).rpartition("/")[2] for each in graph.objects(service, SD.resultFormat)}
    given = {
        "SPARQL_Results_JSON": "application/sparql-results+json",
        "SPARQL_Results_XML": "application/sparql-results+xml",
        "SPARQL_Results_CSV": "text/csv",
        "SPARQL_Results_TSV": "text/tab-separated-values",
        "Turtle": "text/turtle",
        "N-Triples": "application/n-triples",
        "JSON-LD": "application/ld+json",
        "RDF_XML": "application/rdf+xml",
        "TriG": "application/trig",
        "N-Quads": "application/n-quads",
    }
    assert names == set(given)
    for name, media_type in given.items():
        form = "SELECT * { ?s a ?o } LIMIT 1" if name.startswith("SPARQL") else "DESCRIBE <http://x.example/>"
        answer = client.get("/sparql", query_string={"query": form}, headers={"Accept": media_type})
        assert (answer.status_code, answer.mimetype) == (200, media_type)


def test_it_is_negotiated(client: FlaskClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "application/ld+json"})
    assert answer.mimetype == "application/ld+json"
    assert client.get("/sparql", headers={"Accept": "text/csv"}).status_code == 406
    assert client.get("/sparql?timeout=1").status_code == 400
