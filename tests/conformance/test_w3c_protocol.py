"""The W3C protocol and service description tests, each by its name in the manifests of the archive."""

import json
from urllib.parse import urlencode
from xml.etree import ElementTree as Xml

import pytest
from pyoxigraph import RdfFormat, parse

from conformance.talking import ALLOWED, Store
from conformance.w3c_protocol import DATA, TESTS, Case, Request
from reasons import suite_files_or_skip
from serving import Answer
from w3c.manifest import cases

SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.fixture(scope="module")
def filled(shared_store: Store) -> Store:
    """Return the service with the graphs that the tests suppose."""
    _fill(shared_store)
    return shared_store


def _fill(store: Store) -> None:
    store.did("DROP ALL")
    for name, content in DATA.items():
        assert store.put(name, content).status == 201


def _sent(store: Store, request: Request) -> Answer:
    path = request.path + ("?" + urlencode(request.parameters) if request.parameters else "")
    kind = () if request.content_type is None else (("Content-Type", request.content_type),)
    return store.send(request.method, path, request.body, *kind, ALLOWED)


def _boolean(answer: Answer) -> bool:
    if answer.kind == "application/sparql-results+json":
        return bool(json.loads(answer.body)["boolean"])
    found = Xml.fromstring(answer.body).find("{http://www.w3.org/2005/sparql-results#}boolean")  # noqa: S314 - ours
    assert found is not None
    return found.text == "true"


@pytest.mark.parametrize("test", TESTS, ids=str)
def test_the_service_does_as_the_suite_says(filled: Store, test: Case) -> None:
    request = test.request
    answer = _sent(filled, request)
    assert answer.status // 100 == request.status, answer.body.decode()
    if request.kinds:
        assert answer.kind in request.kinds
    if request.boolean is not None:
        assert _boolean(answer) is request.boolean
    try:
        assert not test.after or filled.yes(test.after)
    finally:
        if request.path == "/update" and request.status == 2:
            _fill(filled)


def test_every_protocol_test_of_the_manifest_is_here() -> None:
    files = suite_files_or_skip()
    listed = {each.name.partition("#")[2] for each in cases(files) if each.kind == "ProtocolTest"}
    assert listed - {each.name for each in TESTS} == set()
    described = {each.name.partition("#")[2] for each in cases(files) if each.kind == "ServiceDescriptionTest"}
    assert described == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}


@pytest.mark.parametrize("form", [RdfFormat.TURTLE, RdfFormat.RDF_XML, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD], ids=str)
def test_returns_rdf_and_has_endpoint_triple_and_conforms_to_schema(store: Store, form: RdfFormat) -> None:
    """A service has exactly one endpoint, which is where it was asked, and its terms are those of the vocabulary."""
    answer = store.send("GET", "/sparql", b"", ("Accept", form.media_type))
    assert (answer.status, answer.kind) == (200, form.media_type)
    triples = {each.triple for each in parse(answer.body, form)}
    endpoints = {(each.subject.value, each.object.value) for each in triples if each.predicate.value == SD + "endpoint"}
    here = (
        store.service.address + "sparql" if store.service.address.endswith("/") else store.service.address + "/sparql"
    )
    assert (here, here) in endpoints
    services = {each.subject.value for each in triples if getattr(each.object, "value", "") == SD + "Service"}
    assert services == {subject for subject, _ in endpoints}
    used = {each.predicate.value for each in triples if each.predicate.value.startswith(SD)}
    assert {each.removeprefix(SD) for each in used} <= {
        *("endpoint", "supportedLanguage", "feature", "defaultEntailmentRegime", "resultFormat", "inputFormat"),
        *("defaultDataset", "availableGraphs", "defaultGraph", "namedGraph", "name", "graph"),
    }
