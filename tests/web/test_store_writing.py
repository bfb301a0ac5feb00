"""Graphs put, added to and removed over HTTP; and a gate that lets nothing in that breaks the shapes."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import problem, statements
from werkzeug.datastructures import MultiDict
from writable import HEADERS, Store, store

from unscr.namespaces import BASE, graph
from unscr.protocol.media import TRIPLES

G = "http://e.example/g"
AT = f"/store?graph={G}"
PROBLEM = BASE + "problem/"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return an empty store."""
    with store(tmp_path_factory.mktemp("empty"), [], empty=True) as begun:
        yield begun


@pytest.fixture
def empty(shared: Store) -> Store:
    """Return the store emptied."""
    shared.update("DROP ALL")
    return shared


SHAPES = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> .
ex:Shape a sh:NodeShape ; sh:targetSubjectsOf ex:age ; sh:property ex:Shape-age .
ex:Shape-age a sh:PropertyShape ; sh:path ex:age ; sh:maxCount 1 ; sh:message "one age"@en , "一个年龄"@zh ."""
GOOD = "<x:a> <http://example.org/age> 1 ."
BAD = "<x:a> <http://example.org/age> 1 , 2 ."


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, Path]]:
    """Return a small release with a shape."""
    folder = tmp_path_factory.mktemp("release")
    (folder / "shapes.ttl").write_text(SHAPES, encoding="utf-8")
    (folder / "people.ttl").write_text(GOOD, encoding="utf-8")
    return [("shapes", folder / "shapes.ttl"), ("people", folder / "people.ttl")]


@pytest.fixture(scope="module")
def gated(tmp_path_factory: pytest.TempPathFactory, release: list[tuple[str, Path]]) -> Iterator[Store]:
    """Return a store begun with the release, behind the gate."""
    with store(tmp_path_factory.mktemp("gated"), release, gate=True) as begun:
        yield begun


def test_put_makes_and_replaces(empty: Store) -> None:
    for status in (201, 204):
        answer = empty.send("PUT", AT, f"<#a> <#p> {status} .")
        assert (answer.status_code, answer.data, "Content-Type" in answer.headers) == (status, b"", False)
    assert empty.rows(f"SELECT ?s ?o {{ GRAPH <{G}> {{ ?s ?p ?o }} }}") == [f"{G}#a,204"]


def test_post_adds_and_delete_removes(empty: Store) -> None:
    assert empty.send("POST", AT, "<#a> <#p> 1 .").status_code == 201
    assert empty.send("POST", AT, "<#a> <#p> 2 .").status_code == 204
    assert len(statements(empty.client.get(AT).data, "text/turtle")) == 2
    assert empty.send("DELETE", AT).status_code == 204
    assert empty.client.get(AT).status_code == 404
    assert empty.send("DELETE", AT).status_code == 404


def test_an_empty_document_makes_an_empty_graph(empty: Store) -> None:
    assert empty.send("PUT", AT).status_code == 201
    assert (empty.client.get(AT).status_code, list(empty.state()[1].values())) == (200, [0])


def test_the_default_graph_is_always_there(empty: Store) -> None:
    for method, status in (("PUT", 201), ("PUT", 204), ("POST", 204), ("DELETE", 204), ("DELETE", 204)):
        assert empty.send(method, "/store?default", "<#a> <#p> 1 .").status_code == status
    empty.send("PUT", "/store?default", "<#a> <#p> 1 .")
    assert empty.rows("SELECT ?s { ?s ?p ?o }") == ["http://localhost/store#a"]


def test_a_graph_without_a_name_is_given_one(empty: Store) -> None:
    answer = empty.send("POST", "/store", "<#a> <#p> 1 .")
    assert answer.status_code == 201
    place = answer.headers["Location"]
    assert place.startswith("http://localhost/graph/")
    name = graph(place.removeprefix("http://localhost/graph/")).value
    assert empty.rows(f"SELECT ?s {{ GRAPH <{name}> {{ ?s ?p ?o }} }}") == [f"{name}#a"]
    assert len(statements(empty.client.get(place).data, "text/turtle")) == 1
    assert empty.send("POST", "/store", "").headers["Location"] != place


def test_a_graph_is_changed_at_its_own_address(empty: Store) -> None:
    assert empty.send("PUT", "/graph/a/b", "<#a> <#p> 1 .").status_code == 201
    assert list(empty.state()[1]) == [graph("a/b").value]
    assert empty.send("POST", "/graph/a/b", "<#a> <#p> 2 .").status_code == 204
    assert empty.send("DELETE", "/graph/a/b").status_code == 204
    assert empty.send("DELETE", "/graph/a/b").status_code == 404


@pytest.mark.parametrize("media_type", TRIPLES)
def test_what_was_given_out_can_be_put_again(empty: Store, media_type: str) -> None:
    empty.send("PUT", AT, '<#a> <#p> 1 , "决"@zh , [ <#q> "x\\ny" ] .')
    given = empty.client.get(AT, headers={"Accept": media_type}).data
    again = empty.client.put("/store?graph=http://e.example/h", data=given, content_type=media_type, headers=HEADERS)
    assert again.status_code == 201
    assert empty.state()[1] == {G: 4, "http://e.example/h": 4}


def test_several_documents_are_posted_as_a_form(empty: Store) -> None:
    documents = ((b"_:n <x:p> 1 .", "a.ttl"), (b'_:n <x:p> "2" .\n', "b.nt"))
    data = MultiDict((name, (io.BytesIO(content), name)) for content, name in documents)
    answer = empty.client.post(AT, data=data, headers=HEADERS)
    assert answer.status_code == 201
    assert len(empty.rows(f"SELECT DISTINCT ?s {{ GRAPH <{G}> {{ ?s ?p ?o }} }}")) == 2


@pytest.mark.parametrize(
    ("method", "address", "content_type", "document", "status", "kind"),
    [
        ("PUT", AT, "text/turtle", "<#a> <#p> ex:b .", 400, "document-syntax"),
        ("PUT", AT, "application/ld+json", "{", 400, "document-syntax"),
        ("PUT", AT, "application/rdf+xml", "<a", 400, "document-syntax"),
        ("PUT", AT, "text/csv", "", 415, "media-type"),
        ("PUT", AT, "application/n-quads", "", 415, "media-type"),
        ("PUT", AT, "multipart/form-data; boundary=x", "", 415, "media-type"),
        ("POST", AT, "", "", 415, "media-type"),
        ("PUT", "/store", "text/turtle", "", 400, "bad-request"),
        ("DELETE", "/store", "", "", 400, "bad-request"),
        ("PUT", "/store?default&graph=http://e.example/g", "text/turtle", "", 400, "bad-request"),
        ("PUT", "/store?graph=relative", "text/turtle", "", 400, "bad-request"),
        ("PUT", "/store?graph=http://e.example/%20", "text/turtle", "", 400, "bad-request"),
        ("PATCH", AT, "application/sparql-update", "", 405, "method-not-allowed"),
        ("DELETE", "/store?graph=http://e.example/none", "", "", 404, "not-found"),
    ],
)
def test_what_cannot_be_made_is_told_as_what_it_is(
    empty: Store, method: str, address: str, content_type: str, document: str, status: int, kind: str
) -> None:
    before = empty.state()
    found = problem(empty.send(method, address, document, content_type=content_type))
    assert (found["status"], found["type"]) == (status, PROBLEM + kind)
    assert empty.state() == before


def test_a_fault_in_a_document_has_its_place(empty: Store) -> None:
    found = problem(empty.send("PUT", AT, "<#a> <#p> 1 .\n<#a> <#p> ex:b ."))
    assert (found["line"], found["column"]) == (2, 11)
    found = problem(empty.send("PUT", AT, "<a xmlns='x:'>\n <b></a>", content_type="application/rdf+xml"))
    assert (found["line"], found["column"]) == (2, 7)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [*((each, each) for each in TRIPLES), ("*/*", "text/turtle"), ("text/html", "text/turtle")],
)
def test_what_breaks_a_shape_is_answered_with_the_report(gated: Store, accept: str, media_type: str) -> None:
    """In the form that is asked for, in Turtle where it has none of those; and nothing is changed."""
    before, tag = gated.state(), gated.client.get("/download/unscr.nq").headers["ETag"]
    answer = gated.send("PUT", "/graph/people", BAD, headers={**HEADERS, "Accept": accept})
    assert (answer.status_code, answer.mimetype) == (422, media_type)
    said = str(statements(answer.data, media_type))
    assert "ValidationReport" in said
    assert "Shape-age" in said
    answer = gated.update("INSERT DATA { GRAPH <x:g> { <x:a> <http://example.org/age> 3 } }")
    assert (answer.status_code, "Shape-age" in answer.text) == (422, True)
    assert gated.state() == before
    assert gated.client.get("/download/unscr.nq", headers={"If-None-Match": tag}).status_code == 304


def test_what_fits_the_shapes_passes_the_gate(gated: Store) -> None:
    digest, counts, default = gated.state()
    assert gated.send("PUT", "/graph/people", GOOD.replace("1", "2")).status_code == 204
    assert gated.state()[1:] == (counts, default)
    assert gated.state()[0] != digest


def test_without_the_gate_everything_well_formed_is_taken(tmp_path: Path, release: list[tuple[str, Path]]) -> None:
    with store(tmp_path, release) as begun:
        assert begun.send("PUT", "/graph/people", BAD).status_code == 204
