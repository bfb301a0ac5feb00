"""Queries by each way there is, from the text of the SPARQL 1.1 Protocol, section 2.1, and what HTTP asks besides."""

import json
from urllib.parse import quote, urlencode

import pytest

from conformance.talking import ALLOWED, FORM, JSON, QUERY, TURTLE, UPDATE, Store

A, B, C = "http://example.org/a", "http://example.org/b", "http://example.org/c"
YES = "ASK {}"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
NAMES = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
ACCEPT = ("Accept", JSON)


@pytest.fixture(scope="module")
def filled(shared_store: Store) -> Store:
    """Return the service with a default graph and three named ones; two statements are in two graphs each."""
    shared_store.did("DROP ALL")
    shared_store.put("", b"<x:d> <x:p> 0 .")
    shared_store.put(A, b"<x:s> <x:p> 1 , 2 .")
    shared_store.put(B, b"<x:s> <x:p> 2 , 3 .")
    shared_store.put(C, b"<x:s> <x:p> 3 , 4 , 5 .")
    return shared_store


def ways(store: Store, text: str, parameters: list[tuple[str, str]]):  # type: ignore[no-untyped-def]
    """Yield the answers to a query sent in each of the ways there are."""
    yield store.send("GET", "/sparql?" + urlencode([("query", text), *parameters]), b"", ACCEPT)
    yield store.send("GET", "/sparql?" + urlencode([*parameters, ("query", text)], quote_via=quote), b"", ACCEPT)
    form = urlencode([("query", text), *parameters]).encode()
    yield store.send("POST", "/sparql", form, ("Content-Type", FORM), ACCEPT)
    address = "/sparql?" + urlencode(parameters)
    yield store.send("POST", address, text.encode(), ("Content-Type", QUERY), ACCEPT)
    yield store.send(
        "POST", address, urlencode([("query", text)]).encode(), ("Content-Type", f"{FORM}; charset=utf-8"), ACCEPT
    )


def default(*graphs: str) -> list[tuple[str, str]]:
    return [("default-graph-uri", each) for each in graphs]


def named(*graphs: str) -> list[tuple[str, str]]:
    return [("named-graph-uri", each) for each in graphs]


@pytest.mark.parametrize(
    ("clause", "parameters", "counted", "names"),
    [
        ("", [], 1, {A, B, C}),
        ("", default(A), 2, set()),
        ("", default(A, A), 2, set()),
        ("", default(A, B), 3, set()),
        ("", default(A, B, C), 5, set()),
        ("", named(A), 0, {A}),
        ("", named(A, B), 0, {A, B}),
        ("", default(A) + named(B), 2, {B}),
        ("", default(A, B) + named(B, C), 3, {B, C}),
        ("", default("x:nothing"), 0, set()),
        ("", named("x:nothing"), 0, set()),
        (f"FROM <{A}>", [], 2, set()),
        (f"FROM <{A}> FROM <{B}>", [], 3, set()),
        (f"FROM NAMED <{C}>", [], 0, {C}),
        (f"FROM <{A}> FROM NAMED <{B}> FROM NAMED <{C}>", [], 2, {B, C}),
        (f"FROM <{A}> FROM NAMED <{A}>", default(C), 3, set()),
        (f"FROM <{A}> FROM NAMED <{A}>", named(C), 0, {C}),
        (f"FROM <{C}>", default(A, B) + named(C), 3, {C}),
    ],
)
def test_the_dataset_is_what_the_request_says_and_else_what_the_query_says(
    filled: Store, clause: str, parameters: list[tuple[str, str]], counted: int, names: set[str]
) -> None:
    """Protocol 2.1.4: the dataset of the request overrides the query's; Query 13.2: a clause replaces the whole."""
    for answer in ways(filled, COUNT.replace("WHERE", f"{clause} WHERE"), parameters):
        assert answer.status == 200, answer.body
        assert json.loads(answer.body)["results"]["bindings"][0]["n"]["value"] == str(counted)
    for answer in ways(filled, NAMES.replace("WHERE", f"{clause} WHERE"), parameters):
        assert {each["g"]["value"] for each in json.loads(answer.body)["results"]["bindings"]} == names


@pytest.mark.parametrize(
    "text",
    [
        "a b",
        "a+b",
        "a&b=c;d#e?f",
        "100%",
        "%41",
        "汉字",
        "🌍 \U0001f9d1\u200d\U0001f680",
        "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c",
        "e\u0301 \u00e9",
        "\u0000\u0001"[1:],
        "a\\tb",
        "'",
        "<>&",
        "\ufeff",
        "\uffff"[:0] + "\ufdd0",
    ],
)
def test_a_text_comes_through_unchanged_by_each_way(filled: Store, text: str) -> None:
    """Protocol 2.1.1 to 2.1.3: percent-encoded in addresses and forms, as it is in a body; always UTF-8."""
    meant = text.replace("\\t", "\t")
    for answer in ways(filled, f'SELECT ("{text}" AS ?t) {{}}', []):
        assert answer.status == 200, answer.body
        assert json.loads(answer.body)["results"]["bindings"][0]["t"]["value"] == meant


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sparql?query=", 400),
        ("/sparql?query=%20", 400),
        ("/sparql?query=ASK%7B%7D&query=ASK%7B%7D", 400),
        ("/sparql?Query=ASK%7B%7D", 400),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=relative", 400),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=", 400),
        ("/sparql?query=ASK%7B%7D&named-graph-uri=relative", 400),
        ("/sparql?query=ASK%7B%7D&default-graph-uri=x:a%20b", 400),
        ("/sparql?query=%FF", 400),
        ("/sparql?query=ASK%7B%7D&x=%FF", 400),
        ("/sparql?query=ASK%7B", 400),
        ("/sparql?query=ASK", 400),
        ("/sparql?query=NOTHING", 400),
        ("/sparql?query=SELECT%20%2A", 400),
        ("/sparql?query=ASK%7B%3Fs%20%3Fp%7D", 400),
        ("/sparql?query=ASK%7B%7D%20ASK%7B%7D", 400),
        ("/sparql?query=SELECT%20(1%20AS%20%3Fa)%20(2%20AS%20%3Fa)%7B%7D", 400),
        ("/sparql?query=ASK%7BBIND(ex:f()%20AS%20%3Fx)%7D", 400),
        ("/sparql?query=CLEAR%20ALL", 403),
        ("/sparql?update=CLEAR%20ALL", 403),
        ("/sparql?query=ASK%7B%7D&unknown=1", 200),
        ("/sparql?unknown&query=ASK%7B%7D", 200),
        ("/sparql?query=ASK%7B%7D&", 200),
        ("/sparql?&&query=ASK%7B%7D", 200),
        ("/sparql?query=ASK{}", 200),
        ("/sparql?query=ASK+%7B%7D", 200),
        ("/sparql?q%75ery=ASK%7B%7D", 200),
        ("/sparql?query=ASK%7B%7D&using-graph-uri=x:a", 200),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_query_by_get_is_answered_or_said_to_be_wrong(store: Store, method: str, path: str, status: int) -> None:
    """Protocol 2.1.1: exactly one query; 2.1.6: 400 for what is malformed; unknown parameters are nobody's business."""
    answer = store.send(method, path)
    assert answer.status == status, answer.body
    if status >= 400:
        assert answer.kind == "application/problem+json"
        assert method == "HEAD" or json.loads(answer.body)["status"] == status


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        (FORM, b"query=ASK%7B%7D", 200),
        (FORM, b"query=ASK{}", 200),
        (FORM, b"query=ASK+%7B%7D&default-graph-uri=x:a", 200),
        (FORM.upper(), b"query=ASK%7B%7D", 200),
        (f"{FORM}; charset=UTF-8", b"query=ASK%7B%7D", 200),
        (f"{FORM};charset=utf-8", b"query=ASK%7B%7D", 200),
        (f"{FORM}; charset=utf-16", b"query=ASK%7B%7D", 415),
        (FORM, b"", 400),
        (FORM, b"query=", 400),
        (FORM, b"query=ASK%7B%7D&query=ASK%7B%7D", 400),
        (FORM, b"query=%FF", 400),
        (FORM, b"q=ASK%7B%7D", 400),
        (FORM, b"update=CLEAR+ALL", 403),
        (FORM, b"query=ASK%7B%7D&update=CLEAR+ALL", 403),
        (QUERY, b"ASK {}", 200),
        (QUERY, b"\xef\xbb\xbfASK {}", 200),
        (QUERY, b"ASK # a comment\r\n{}", 200),
        (QUERY, b"PREFIX x: <x:>\nASK { FILTER(1 = 1) }", 200),
        (f"{QUERY}; charset=utf-8", b"ASK {}", 200),
        (f"{QUERY}; charset=latin-1", b"ASK {}", 415),
        (QUERY, b"", 400),
        (QUERY, b" \n", 400),
        (QUERY, b"# nothing", 400),
        (QUERY, b"query=ASK%7B%7D", 400),
        (QUERY, b'ASK { FILTER("\xff" = 1) }', 400),
        (QUERY, b"ASK {} \x00", 400),
        (QUERY, b"CLEAR ALL", 403),
        (UPDATE, b"CLEAR ALL", 403),
        ("text/plain", b"ASK {}", 415),
        ("application/json", b'{"query": "ASK {}"}', 415),
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("", b"ASK {}", 415),
        ("application/sparql", b"ASK {}", 415),
        ("application/sparql-query2", b"ASK {}", 415),
        ("text/turtle", b"ASK {}", 415),
    ],
)
def test_a_query_by_post_is_answered_or_said_to_be_wrong(store: Store, kind: str, body: bytes, status: int) -> None:
    """Protocol 2.1.2 and 2.1.3: a form or the query itself, each under its own media type."""
    answer = store.send("POST", "/sparql", body, ("Content-Type", kind), ACCEPT)
    assert answer.status == status, answer.body
    if status == 200:
        assert json.loads(answer.body)["boolean"] is True


def test_a_form_and_the_address_name_one_query_together(store: Store) -> None:
    """Protocol 2.1.2: the parameters are in the body; a second query is one too many."""
    two = store.send("POST", "/sparql?query=ASK%7B%7D", b"query=ASK%7B%7D", ("Content-Type", FORM))
    assert two.status == 400
    both = store.send("POST", "/sparql?query=ASK%7B%7D", b"ASK {}", ("Content-Type", QUERY))
    assert both.status == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "QUERYX"])
def test_another_method_than_get_or_post_is_not_allowed(store: Store, method: str) -> None:
    """Protocol 2.1; RFC 9110, 15.5.6."""
    answer = store.send(method, "/sparql?query=ASK%7B%7D", b"", ("Content-Type", QUERY), ALLOWED)
    assert answer.status == 405
    assert {"GET", "POST"} <= set(answer.header("Allow").replace(" ", "").split(","))


@pytest.mark.parametrize("by", ["GET", "FORM", "POST"])
def test_a_long_query_is_answered_by_post_at_least(store: Store, by: str) -> None:
    """Protocol 2.1.2: POST is for what an address cannot hold."""
    text = f"ASK {{ FILTER('{'a' * 100_000}' != 'b') }}"
    if by == "GET":
        answer = store.query(text, ACCEPT)
        assert answer.status in (200, 414, 431)
        return
    body = urlencode({"query": text}).encode() if by == "FORM" else text.encode()
    answer = store.send("POST", "/sparql", body, ("Content-Type", FORM if by == "FORM" else QUERY), ACCEPT)
    assert json.loads(answer.body)["boolean"] is True


@pytest.mark.parametrize(
    ("text", "says"),
    [("SELECT * {\n ?s ?p }", (2, 2)), ("SELECT * { ex:a ?p ?o }", (1, 12)), ("FROBNICATE", (1, 1))],
)
def test_a_syntax_error_is_told_with_its_place(store: Store, text: str, says: tuple[int, int]) -> None:
    """Protocol 2.1.6: the body of a 400 may help; RFC 9457: it is a problem document."""
    told = json.loads(store.query(text).body)
    assert told["type"].endswith("/query-syntax")
    assert (told["line"], told["column"]) == says


def test_a_query_gives_the_same_by_every_way_and_every_time(filled: Store) -> None:
    """Protocol 2.1: one operation, three ways."""
    text = "SELECT ?g ?s ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?o"
    assert len({answer.body for _ in range(3) for answer in ways(filled, text, [])}) == 1


def test_relative_iris_of_a_query_are_those_of_an_update(empty: Store) -> None:
    """Query 4.1.1.2, RFC 3986, 5.1.4: without BASE the service has one base for both."""
    empty.did("INSERT DATA { <here> <p> <../up> }")
    assert empty.yes("ASK { <here> <p> <../up> FILTER(STRSTARTS(STR(<here>), 'http')) }")
    assert empty.yes("BASE <http://other/> ASK { FILTER NOT EXISTS { <here> ?p ?o } }")
    empty.did("BASE <http://b/> INSERT DATA { <c> <p> 1 }")
    assert empty.yes("ASK { <http://b/c> <http://b/p> 1 }")
    empty.did("INSERT DATA { GRAPH <g1> { <s> <p> 1 } GRAPH <g2> { <s> <p> 1 } }")
    (row,) = empty.rows("SELECT (COUNT(*) AS ?n) FROM <g1> FROM <g2> { ?s ?p ?o }")
    assert row["n"]["value"] == "1"


def test_without_a_query_the_service_describes_itself(store: Store) -> None:
    """Service Description 2: GET on the endpoint without parameters gives RDF."""
    assert store.send("GET", "/sparql", b"", ("Accept", TURTLE)).kind == TURTLE
    assert store.send("HEAD", "/sparql").status == 200
    assert store.send("POST", "/sparql", b"", ("Content-Type", FORM)).status == 400
