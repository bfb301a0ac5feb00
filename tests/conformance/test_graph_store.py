"""Graphs one by one, from the text of the SPARQL 1.1 Graph Store HTTP Protocol ("GSP"), section by section."""

import json

import pytest

from conformance.talking import ALLOWED, FORM, NTRIPLES, TURTLE, UPDATE, Store, at

G = "http://example.org/graph-store/g"
ONE = "<x:s> <x:p> <x:o> ."
RDFXML = "application/rdf+xml"
JSONLD = "application/ld+json"
AS = {
    TURTLE: b"<x:s> <x:p> <x:o> .",
    NTRIPLES: b"<x:s> <x:p> <x:o> .\n",
    RDFXML: b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="x:">'
    b'<rdf:Description rdf:about="x:s"><x:p rdf:resource="x:o"/></rdf:Description></rdf:RDF>',
    JSONLD: b'{"@id": "x:s", "x:p": {"@id": "x:o"}}',
}


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize("kind", AS)
@pytest.mark.parametrize("graph", ["", G])
def test_a_graph_is_taken_in_each_format(empty: Store, method: str, kind: str, graph: str) -> None:
    """GSP 5.3, 5.5: the payload is in the format that Content-Type says."""
    answer = empty.send(method, at(graph), AS[kind], ("Content-Type", kind), ALLOWED)
    assert answer.status in (200, 201, 204)
    assert empty.lines(graph) == {ONE}


@pytest.mark.parametrize("kind", AS)
@pytest.mark.parametrize("graph", ["", G])
def test_a_graph_is_given_in_each_format(store: Store, kind: str, graph: str) -> None:
    """GSP 5.2: GET gives the graph in a format that the client accepts; reading it again gives the same graph."""
    store.hold(graph, AS[TURTLE])
    answer = store.get(graph, kind)
    assert (answer.status, answer.kind) == (200, kind)
    assert store.put(G + "/again", answer.body, kind).status in (201, 204)
    assert store.lines(G + "/again") == {ONE}


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("?", 400),
        ("?graph=", 400),
        ("?graph=relative", 400),
        ("?graph=/a/path", 400),
        ("?graph=//host/path", 400),
        ("?graph=%3Fquery", 400),
        ("?graph=%23fragment", 400),
        ("?graph=x:a%20b", 400),
        ("?graph=x:%3Ca%3E", 400),
        ("?graph=x:a&graph=x:b", 400),
        ("?graph=x:a&default", 400),
        ("?default&graph=x:a", 400),
        ("?default&default", 400),
        ("?Default", 400),
        ("?Graph=x:a", 400),
        ("?graphs=x:a", 400),
        ("?graph=%FF", 400),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_exactly_one_graph_is_named_by_an_absolute_iri(store: Store, method: str, query: str, status: int) -> None:
    """GSP 4.2: the query component is ``default`` or ``graph`` with the percent-encoded absolute IRI."""
    answer = store.send(method, "/store" + query, b"", ("Content-Type", TURTLE), ALLOWED)
    assert answer.status == status


@pytest.mark.parametrize(
    ("encoded", "name"),
    [
        ("http%3A%2F%2Fexample.org%2Fa", "http://example.org/a"),
        ("http://example.org/a", "http://example.org/a"),
        ("http%3a%2f%2fexample.org%2fa%3Fb%3Dc%26d", "http://example.org/a?b=c&d"),
        ("http%3A%2F%2Fexample.org%2Fa%23f", "http://example.org/a#f"),
        ("http%3A%2F%2Fexample.org%2Fa%2Bb", "http://example.org/a+b"),
        ("http%3A%2F%2Fexample.org%2Fa%2520b", "http://example.org/a%20b"),
        ("http%3A%2F%2Fexample.org%2F%E6%B1%89", "http://example.org/汉"),
        ("http%3A%2F%2Fexample.org%2F%F0%9F%8C%8D", "http://example.org/🌍"),
        ("http%3A%2F%2Fexample.org%2Fe%CC%81", "http://example.org/e\u0301"),
        ("http%3A%2F%2Fexample.org%2F%C3%A9", "http://example.org/\u00e9"),
        ("urn%3Auuid%3A00000000-0000-0000-0000-000000000000", "urn:uuid:00000000-0000-0000-0000-000000000000"),
        ("tag:example.org,2026:a", "tag:example.org,2026:a"),
        ("http%3A%2F%2FEXAMPLE.org%3A80%2Fa%2F..%2Fb", "http://EXAMPLE.org:80/a/../b"),
        ("http%3A%2F%2Fexample.org%2F" + "a" * 4000, "http://example.org/" + "a" * 4000),
    ],
)
def test_the_graph_is_the_percent_decoded_iri_and_no_other(store: Store, encoded: str, name: str) -> None:
    """GSP 4.2: the graph identified is the result of percent-decoding; RFC 3987, 5.1: simple comparison."""
    answer = store.send("PUT", f"/store?graph={encoded}", AS[TURTLE], ("Content-Type", TURTLE), ALLOWED)
    assert answer.status == 201, answer.body
    assert store.yes(f"ASK {{ GRAPH <{name}> {{ <x:s> <x:p> <x:o> }} }}")
    assert store.lines(name) == {ONE}
    assert store.delete(name).status in (200, 204)


@pytest.mark.parametrize("key", ["a", "a/b", "a/b.ttl", "a%20b", "%E6%B1%89", "a%2Bb", "a+b"])
def test_a_graph_is_named_directly_by_its_own_address(store: Store, key: str) -> None:
    """GSP 4.1: the request IRI is the graph's; here its path below the canonical base."""
    assert store.send("PUT", f"/graph/{key}", AS[TURTLE], ("Content-Type", TURTLE), ALLOWED).status == 201
    assert store.send("GET", f"/graph/{key}", b"", ("Accept", NTRIPLES)).body == AS[NTRIPLES]
    assert store.send("HEAD", f"/graph/{key}").status == 200
    assert store.send("DELETE", f"/graph/{key}", b"", ALLOWED).status in (200, 204)
    assert store.send("GET", f"/graph/{key}").status == 404


def test_a_direct_address_and_the_name_of_the_graph_are_the_same_graph(store: Store) -> None:
    """GSP 4.1 and 4.2 speak of one graph."""
    assert store.send("PUT", "/graph/same", AS[TURTLE], ("Content-Type", TURTLE), ALLOWED).status == 201
    assert store.lines("https://w3id.org/unscr/graph/same") == {ONE}
    assert store.delete("https://w3id.org/unscr/graph/same").status in (200, 204)
    assert store.send("GET", "/graph/same").status == 404


@pytest.mark.parametrize(("kind", "body"), AS.items())
def test_put_replaces_the_whole_graph(store: Store, kind: str, body: bytes) -> None:
    """GSP 5.3: PUT is DROP SILENT and INSERT DATA."""
    store.put(G, b"<x:old> <x:p> 1, 2 , [] .")
    assert store.put(G, body, kind).status in (200, 204)
    assert store.lines(G) == {ONE}


@pytest.mark.parametrize(("graph", "first"), [("", 204), (G + "/new", 201)])
def test_post_adds_and_repeats_nothing(empty: Store, graph: str, first: int) -> None:
    """GSP 5.5: POST is an RDF merge; a graph that comes to be by it is 201."""
    assert empty.post(graph, AS[TURTLE]).status == first
    assert empty.post(graph, AS[TURTLE] + b"<x:s> <x:p> <x:q> .").status in (200, 204)
    assert empty.lines(graph) == {ONE, "<x:s> <x:p> <x:q> ."}


def test_blank_nodes_of_two_documents_are_two(store: Store) -> None:
    """GSP 5.5, RDF 1.1 Semantics 4.1: a merge keeps blank nodes apart, whatever they are called."""
    store.put(G, b"_:a <x:p> 1 .")
    store.post(G, b"_:a <x:q> 2 .")
    assert len({line.split()[0] for line in store.lines(G)}) == 2
    store.put("x:other-document", b"_:a <x:p> 1 .")
    assert not store.yes(f"ASK {{ GRAPH <{G}> {{ ?b <x:p> 1 }} GRAPH <x:other-document> {{ ?b <x:p> 1 }} }}")


def test_put_of_nothing_makes_an_empty_graph_that_is_there(store: Store) -> None:
    """GSP 5.3: an empty payload creates an empty graph; 5.2: it is then given."""
    name = G + "/void"
    assert store.put(name, b"").status == 201
    for kind in AS:
        answer = store.get(name, kind)
        assert (answer.status, answer.kind) == (200, kind)
    assert store.get(name, NTRIPLES).body == b""
    assert json.loads(store.get(name, JSONLD).body) in ([], {}, {"@graph": []})
    assert store.put(name, b"").status in (200, 204)
    assert store.delete(name).status in (200, 204)
    assert store.get(name).status == 404


def test_post_of_nothing_to_a_graph_changes_nothing(store: Store) -> None:
    """GSP 5.5: an empty payload is a merge with nothing."""
    store.hold(G, AS[TURTLE])
    before = store.get(G).header("ETag")
    assert store.post(G, b"").status in (200, 204)
    assert store.get(G).header("ETag") == before


def test_delete_of_the_default_graph_empties_it(store: Store) -> None:
    """GSP 5.4: DROP; the default graph is there afterwards, empty."""
    store.put("", AS[TURTLE])
    assert store.delete("").status in (200, 204)
    answer = store.get("")
    assert (answer.status, answer.body) == (200, b"")
    assert store.delete("").status in (200, 204)


def test_delete_leaves_every_other_graph(store: Store) -> None:
    """GSP 5.4: only the graph that is named."""
    for graph in ("", G, G + "/2"):
        store.hold(graph, AS[TURTLE])
    store.delete(G)
    assert store.lines("") == store.lines(G + "/2") == {ONE}


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE"])
@pytest.mark.parametrize("path", [at("x:nothing"), "/graph/nothing"])
def test_a_graph_that_is_not_there_is_not_found(store: Store, method: str, path: str) -> None:
    """GSP 5.1, 5.2, 5.4, 5.6: 404."""
    assert store.send(method, path, b"", ALLOWED).status == 404


def test_post_to_the_store_makes_a_graph_and_says_where(store: Store) -> None:
    """GSP 5.5: POST to the graph store itself is 201 with the Location of the new graph."""
    answers = [store.send("POST", "/store", AS[TURTLE], ("Content-Type", TURTLE), ALLOWED) for _ in range(2)]
    assert [each.status for each in answers] == [201, 201]
    places = [each.header("Location") for each in answers]
    assert len(set(places)) == 2
    for place in places:
        path = place.removeprefix(store.service.address.rstrip("/"))
        assert store.send("GET", path, b"", ("Accept", NTRIPLES)).body == AS[NTRIPLES]


@pytest.mark.parametrize("graph", ["", G])
def test_head_is_get_without_the_body(store: Store, graph: str) -> None:
    """GSP 5.6; RFC 9110, 9.3.2."""
    store.hold(graph, AS[TURTLE])
    got, head = (store.send(method, at(graph), b"", ("Accept", TURTLE)) for method in ("GET", "HEAD"))
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Vary"):
        assert got.header(name) == head.header(name)


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/trig", b"<x:s> <x:p> <x:o> .", 415),
        ("application/n-quads", b"<x:s> <x:p> <x:o> <x:g> .", 415),
        ("text/n3", b"<x:s> <x:p> <x:o> .", 415),
        ("text/plain", b"<x:s> <x:p> <x:o> .", 415),
        ("text/csv", b"a,b", 415),
        ("application/json", b"{}", 415),
        ("application/octet-stream", b"<x:s> <x:p> <x:o> .", 415),
        ("image/png", b"\x89PNG", 415),
        ("*/*", b"<x:s> <x:p> <x:o> .", 415),
        ("turtle", b"<x:s> <x:p> <x:o> .", 415),
        ("", b"<x:s> <x:p> <x:o> .", 415),
        (UPDATE, b"CLEAR ALL", 415),
        (FORM, b"graph=x", 415),
        ("multipart/mixed; boundary=x", b"--x--", 415),
        ("text/turtle; charset=utf-16", "<x:s> <x:p> <x:o> .".encode("utf-16"), 415),
        ("text/turtle; charset=iso-8859-1", b"<x:s> <x:p> <x:o> .", 415),
        (TURTLE, b"<x:s> <x:p>", 400),
        (TURTLE, b"<x:s> <x:p> ex:o .", 400),
        (TURTLE, b"\xff\xfe", 400),
        (TURTLE, b"GRAPH <x:g> { <x:s> <x:p> <x:o> }", 400),
        (NTRIPLES, b"<x:s> <x:p> <x:o> <x:g> .", 400),
        (NTRIPLES, b"<s> <x:p> <x:o> .", 400),
        (NTRIPLES, b"@prefix x: <x:> .", 400),
        (NTRIPLES, b"<x:s> a <x:o> .", 400),
        (NTRIPLES, b"<x:s> <x:p> 1 .", 400),
        (NTRIPLES, b'<x:s> <x:p> "a\nb" .', 400),
        (RDFXML, b"<x:s> <x:p> <x:o> .", 400),
        (RDFXML, b"<rdf:RDF", 400),
        (JSONLD, b"{", 400),
        (JSONLD, b"<x:s> <x:p> <x:o> .", 400),
    ],
)
@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_payload_that_cannot_be_taken_changes_nothing(
    store: Store, method: str, kind: str, body: bytes, status: int
) -> None:
    """GSP 5.1: 415 for a media type that is not understood, 400 for content that does not match it."""
    store.hold(G, AS[TURTLE])
    answer = store.send(method, at(G), body, ("Content-Type", kind), ALLOWED)
    assert answer.status == status, answer.body.decode()
    assert store.lines(G) == {ONE}


@pytest.mark.parametrize(
    "kind",
    [
        "text/turtle; charset=utf-8",
        "text/turtle;charset=UTF-8",
        'text/turtle; charset="utf-8"',
        "TEXT/Turtle",
        " text/turtle ",
        "text/turtle; version=1.1",
        "application/n-triples; charset=us-ascii",
    ],
)
def test_parameters_and_case_of_a_media_type_are_no_matter(store: Store, kind: str) -> None:
    """RFC 9110, 8.3.1: type and parameter names have no case."""
    assert store.put(G, AS[NTRIPLES], kind).status in (201, 204)
    assert store.lines(G) == {ONE}


def test_a_payload_without_any_content_type_is_not_guessed(store: Store) -> None:
    """GSP 5.3: 415 or a guess; no guess is made."""
    assert store.send("PUT", at(G + "/typeless"), AS[TURTLE], ALLOWED).status == 415
    assert store.get(G + "/typeless").status == 404


@pytest.mark.parametrize("method", ["PATCH", "MKCOL", "COPY", "TRACE"])
@pytest.mark.parametrize("path", ["/store?default", "/graph/a"])
def test_another_method_is_not_allowed_and_the_others_are_listed(store: Store, method: str, path: str) -> None:
    """GSP 5.1, 5.7: PATCH is optional; RFC 9110, 15.5.6: 405 comes with Allow."""
    answer = store.send(method, path, b"", ALLOWED)
    assert answer.status == 405
    assert {"GET", "HEAD", "PUT", "POST", "DELETE"} <= set(answer.header("Allow").replace(" ", "").split(","))


@pytest.mark.parametrize(("method", "status"), [("PUT", 401), ("POST", 401), ("DELETE", 401)])
@pytest.mark.parametrize(
    "headers", [(), (("Authorization", "Bearer wrong"),), (("Authorization", "Basic YTpi"),), (("Authorization", ""),)]
)
def test_a_change_needs_the_token(store: Store, method: str, status: int, headers: tuple[tuple[str, str], ...]) -> None:
    """RFC 6750, 3; RFC 9110, 15.5.2: 401 comes with WWW-Authenticate."""
    store.hold(G, AS[TURTLE])
    answer = store.send(method, at(G), b"", ("Content-Type", TURTLE), *headers)
    assert (answer.status, answer.header("WWW-Authenticate")) == (status, "Bearer")
    assert store.lines(G) == {ONE}


@pytest.mark.parametrize(
    ("graph", "reference", "iri"),
    [
        (G, b"<#a>", G + "#a"),
        (G, b"<>", G),
        (G, b"<b>", "http://example.org/graph-store/b"),
        (G, b"</c>", "http://example.org/c"),
        (G, b"<../d>", "http://example.org/d"),
        (G, b"<?q>", G + "?q"),
        (G, b"<//h/e>", "http://h/e"),
    ],
)
def test_relative_iris_are_relative_to_the_graph(store: Store, graph: str, reference: bytes, iri: str) -> None:
    """GSP 4.1, RFC 3986, 5.1: the base is the IRI of the graph."""
    store.put(graph, reference + b" <x:p> 1 .")
    assert store.yes(f"ASK {{ GRAPH <{graph}> {{ <{iri}> <x:p> 1 }} }}")


def test_a_form_of_several_documents_keeps_their_blank_nodes_apart(store: Store) -> None:
    """GSP 5.5: each document of multipart/form-data is merged."""
    parts = b"".join(
        b'--b\r\nContent-Disposition: form-data; name="f"; filename="%s"\r\n%s\r\n%s\r\n' % each
        for each in (
            (b"a.ttl", b"Content-Type: text/turtle\r\n", b"_:x <x:p> 1 ."),
            (b"b.nt", b"", b"_:x <x:p> <x:o> ."),
            (b"c.rdf", b"Content-Type: application/octet-stream\r\n", AS[RDFXML]),
        )
    )
    store.put(G, b"")
    assert store.post(G, parts + b"--b--\r\n", "multipart/form-data; boundary=b").status in (200, 204)
    lines = store.lines(G)
    assert len(lines) == 3
    assert len({line.split()[0] for line in lines}) == 3
    assert store.put(G, parts + b"--b--\r\n", "multipart/form-data; boundary=b").status == 415
    assert store.post(G, parts, "multipart/form-data; boundary=b").status == 400
    assert store.post(G, parts + b"--b--\r\n", "multipart/form-data").status == 400
    assert store.lines(G) == lines


def test_one_bad_document_of_several_changes_nothing(store: Store) -> None:
    """GSP 5.5: the request succeeds whole or fails whole."""
    store.hold(G, AS[TURTLE])
    body = b"".join(
        b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.ttl"\r\n\r\n%s\r\n' % each
        for each in (b"<x:new> <x:p> 1 .", b"<x:new> <x:p>")
    )
    assert store.post(G, body + b"--b--\r\n", "multipart/form-data; boundary=b").status == 400
    assert store.lines(G) == {ONE}
