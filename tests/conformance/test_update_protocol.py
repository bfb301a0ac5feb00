"""Updates by each way there is, from the text of the SPARQL 1.1 Protocol, section 2.2."""

import json
from urllib.parse import urlencode

import pytest

from conformance.talking import ALLOWED, FORM, QUERY, UPDATE, Store

MARK = "INSERT DATA { <x:was> <x:sent> 1 }"
WAS = "ASK { <x:was> <x:sent> 1 }"


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/update", UPDATE, MARK.encode()),
        ("/update", f"{UPDATE}; charset=utf-8", MARK.encode()),
        ("/update", UPDATE.upper(), MARK.encode()),
        ("/update", UPDATE, b"\xef\xbb\xbf" + MARK.encode()),
        ("/update", UPDATE, MARK.encode() + b" ;"),
        ("/update", UPDATE, b"# first\n" + MARK.encode() + b"\n# last"),
        ("/update", FORM, urlencode({"update": MARK}).encode()),
        ("/update", f"{FORM}; charset=UTF-8", urlencode({"update": MARK}).encode()),
        ("/update", FORM, urlencode({"unknown": "1", "update": MARK}).encode()),
        ("/update?unknown=1", UPDATE, MARK.encode()),
        ("/update", FORM, b"update=" + MARK.encode()),
    ],
)
def test_an_update_is_carried_out(empty: Store, path: str, kind: str, body: bytes) -> None:
    """Protocol 2.2.1 and 2.2.2: a form or the update itself; 2.2.4: success is 2xx."""
    answer = empty.send("POST", path, body, ("Content-Type", kind), ALLOWED)
    assert answer.status in (200, 204), answer.body
    assert empty.yes(WAS)


@pytest.mark.parametrize(
    ("method", "path", "kind", "body", "status"),
    [
        ("GET", "/update?" + urlencode({"update": MARK}), None, b"", 405),
        ("HEAD", "/update?" + urlencode({"update": MARK}), None, b"", 405),
        ("PUT", "/update", UPDATE, MARK.encode(), 405),
        ("DELETE", "/update", UPDATE, MARK.encode(), 405),
        ("PATCH", "/update", UPDATE, MARK.encode(), 405),
        ("POST", "/update?" + urlencode({"update": MARK}), None, b"", 400),
        ("POST", "/update?" + urlencode({"update": MARK}), UPDATE, MARK.encode(), 400),
        ("POST", "/update?" + urlencode({"update": MARK}), FORM, urlencode({"update": MARK}).encode(), 400),
        ("POST", "/update", FORM, urlencode([("update", MARK), ("update", MARK)]).encode(), 400),
        ("POST", "/update", FORM, b"", 400),
        ("POST", "/update", FORM, urlencode({"query": "ASK {}"}).encode(), 400),
        ("POST", "/update", FORM, urlencode({"query": "ASK {}", "update": MARK}).encode(), 400),
        ("POST", "/update", FORM, b"update=%FF", 400),
        ("POST", "/update", UPDATE, b"INSERT DATA { <x:was> <x:sent> '\xff' }", 400),
        ("POST", "/update", f"{UPDATE}; charset=utf-16", MARK.encode("utf-16"), 415),
        ("POST", "/update", "text/plain", MARK.encode(), 415),
        ("POST", "/update", None, MARK.encode(), 415),
        ("POST", "/update", "", MARK.encode(), 415),
        ("POST", "/update", QUERY, MARK.encode(), 415),
        ("POST", "/update", "application/json", MARK.encode(), 415),
        ("POST", "/update", "multipart/form-data; boundary=x", b"--x--", 415),
        ("POST", "/update", UPDATE, MARK.encode() + b" }", 400),
        ("POST", "/update", UPDATE, MARK.encode() + b" ; INSERT", 400),
        ("POST", "/update", UPDATE, MARK.encode() + b" INSERT DATA {}", 400),
        ("POST", "/update", UPDATE, b"ASK {}", 400),
        ("POST", "/update", UPDATE, b"INSERT DATA { ?s <x:p> 1 }", 400),
        ("POST", "/update", UPDATE, b"DELETE DATA { _:b <x:p> 1 }", 400),
        ("POST", "/update", UPDATE, b"DELETE { _:b <x:p> 1 } WHERE {}", 400),
        ("POST", "/update", UPDATE, b"DELETE WHERE { _:b <x:p> 1 }", 400),
        ("POST", "/update", UPDATE, b"INSERT DATA { ex:a <x:p> 1 }", 400),
        ("POST", "/update?using-graph-uri=relative", UPDATE, MARK.encode(), 400),
        ("POST", "/update?using-named-graph-uri=", UPDATE, MARK.encode(), 400),
        ("POST", "/update?default-graph-uri=x:a", UPDATE, MARK.encode(), 400),
        ("POST", "/update", UPDATE, MARK.encode() + b"; LOAD <http://127.0.0.1:9/>", 403),
        ("POST", "/update", UPDATE, MARK.encode() + b"; LOAD SILENT <http://127.0.0.1:9/>", 403),
        ("POST", "/update", UPDATE, b"INSERT { <x:was> <x:sent> 1 } WHERE { SERVICE <http://127.0.0.1:9/> {} }", 403),
    ],
)
def test_what_is_no_update_changes_nothing_and_is_said_to_be_wrong(
    empty: Store, method: str, path: str, kind: str | None, body: bytes, status: int
) -> None:
    """Protocol 2.2: POST alone, one update; 2.2.5: 400 for what is malformed."""
    headers = () if kind is None else (("Content-Type", kind),)
    answer = empty.send(method, path, body, *headers, ALLOWED)
    assert answer.status == status, answer.body
    assert answer.kind == "application/problem+json"
    assert method == "HEAD" or json.loads(answer.body)["status"] == status
    assert not empty.yes(WAS)
    if status == 405:
        assert "POST" in answer.header("Allow")


def test_an_update_of_nothing_is_one(store: Store) -> None:
    """Update, grammar rule 29: an update may be empty."""
    for body in (b"", b" ", b"# nothing", b"PREFIX x: <x:>"):
        assert store.send("POST", "/update", body, ("Content-Type", UPDATE), ALLOWED).status in (200, 204)
    assert store.send("POST", "/update", b"update=", ("Content-Type", FORM), ALLOWED).status in (200, 204)


@pytest.mark.parametrize(
    ("header", "status"),
    [
        ((), 401),
        ((("Authorization", "Bearer"),), 401),
        ((("Authorization", "Bearer wrong"),), 401),
        ((("Authorization", "Basic d3Jvbmc6d3Jvbmc="),), 401),
        ((("Authorization", ALLOWED[1].replace("Bearer", "bearer")),), 204),
        ((("Authorization", ALLOWED[1].replace("Bearer", "BEARER")),), 204),
        ((ALLOWED,), 204),
    ],
)
def test_the_token_is_asked_for(empty: Store, header: tuple[tuple[str, str], ...], status: int) -> None:
    """RFC 6750, 2.1 and 3; RFC 9110, 11.1: the name of the scheme has no case."""
    answer = empty.send("POST", "/update", MARK.encode(), ("Content-Type", UPDATE), *header)
    assert answer.status == status
    assert empty.yes(WAS) is (status == 204)
    if status == 401:
        assert answer.header("WWW-Authenticate") == "Bearer"


@pytest.fixture
def graphs(store: Store) -> Store:
    """Return the service with three graphs and something in the default graph."""
    store.did(
        "DROP ALL ; INSERT DATA { <x:d> <x:p> 0 GRAPH <x:a> { <x:s> <x:p> 1 } GRAPH <x:b> { <x:s> <x:p> 2 } "
        "GRAPH <x:c> { <x:s> <x:p> 3 } }"
    )
    return store


@pytest.mark.parametrize(
    ("parameters", "pattern", "found"),
    [
        ([], "?s ?p ?o", {"0"}),
        ([("using-graph-uri", "x:a")], "?s ?p ?o", {"1"}),
        ([("using-graph-uri", "x:a"), ("using-graph-uri", "x:b")], "?s ?p ?o", {"1", "2"}),
        ([("using-graph-uri", "x:a")], "GRAPH ?g { ?s ?p ?o }", set()),
        ([("using-named-graph-uri", "x:b")], "GRAPH ?g { ?s ?p ?o }", {"2"}),
        ([("using-named-graph-uri", "x:b")], "?s ?p ?o", set()),
        (
            [("using-graph-uri", "x:a"), ("using-named-graph-uri", "x:c")],
            "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }",
            {"1", "3"},
        ),
        ([("using-graph-uri", "x:nothing")], "?s ?p ?o", set()),
    ],
)
@pytest.mark.parametrize("way", ["address", "form"])
def test_the_dataset_of_the_patterns_is_what_the_request_says(
    graphs: Store, way: str, parameters: list[tuple[str, str]], pattern: str, found: set[str]
) -> None:
    """Protocol 2.2.3: using-graph-uri and using-named-graph-uri are USING and USING NAMED."""
    text = f"INSERT {{ GRAPH <x:found> {{ ?s ?p ?o }} }} WHERE {{ {pattern} }}"
    if way == "address":
        answer = graphs.update(text, path="/update?" + urlencode(parameters))
    else:
        body = urlencode([("update", text), *parameters]).encode()
        answer = graphs.send("POST", "/update", body, ("Content-Type", FORM), ALLOWED)
    assert answer.status == 204, answer.body
    assert {each["o"]["value"] for each in graphs.rows("SELECT ?o { GRAPH <x:found> { ?s ?p ?o } }")} == found


@pytest.mark.parametrize("parameter", ["using-graph-uri", "using-named-graph-uri"])
@pytest.mark.parametrize(
    "text",
    [
        "INSERT { <x:n> <x:p> 1 } USING <x:a> WHERE {}",
        "INSERT { <x:n> <x:p> 1 } USING NAMED <x:a> WHERE {}",
        "WITH <x:a> INSERT { <x:n> <x:p> 1 } WHERE {}",
        "INSERT DATA { <x:n> <x:p> 1 } ; DELETE { ?s ?p ?o } USING <x:a> WHERE { ?s ?p ?o }",
    ],
)
def test_a_dataset_is_said_once(graphs: Store, parameter: str, text: str) -> None:
    """Protocol 2.2.3: both the request and the text is an error."""
    answer = graphs.update(text, path=f"/update?{parameter}=x:b")
    assert answer.status == 400
    assert not graphs.yes("ASK { { <x:n> ?p ?o } UNION { GRAPH ?g { <x:n> ?p ?o } } }")
