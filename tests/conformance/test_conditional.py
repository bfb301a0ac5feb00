"""Validators and conditions: RFC 9110, sections 8.8 and 13; methods and their properties, section 9."""

import gzip
import threading

import pytest

from conformance.talking import ALLOWED, JSON, NTRIPLES, TURTLE, Store, at

G = "http://example.org/conditional"
KINDS = (TURTLE, NTRIPLES, "application/rdf+xml", "application/ld+json")
ONE = b"<x:s> <x:p> <x:o> ."
# Long enough to be worth a coding.
LONG = b"".join(b"<x:s> <x:p> %d . " % number for number in range(300))


@pytest.fixture
def held(store: Store) -> Store:
    """Return the service with one graph, and something in the default graph, and another graph not there."""
    store.hold(G, LONG)
    store.hold("", LONG)
    if store.get("x:absent").status == 200:
        store.delete("x:absent")
    return store


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/sparql", at(G), at(""), "/", "/download/unscr.nq"])
def test_a_get_has_a_strong_tag_and_says_304_where_it_is_known(held: Store, path: str) -> None:
    """RFC 9110, 8.8.3, 13.1.2 and 15.4.5: weak comparison, no body, the headers that caches need."""
    given = held.send("GET", path)
    tag = given.header("ETag")
    assert tag.startswith('"'), "a strong tag"
    for asked in (tag, f"W/{tag}", f'"other", {tag}', f'{tag}, "other"', "*"):
        for method in ("GET", "HEAD"):
            same = held.send(method, path, b"", ("If-None-Match", asked))
            assert (same.status, same.body, same.header("ETag")) == (304, b"", tag)
            assert same.header("Vary") == given.header("Vary")
    for asked in ('"other"', tag.strip('"'), '""'):
        assert held.send("GET", path, b"", ("If-None-Match", asked)).status == 200
    assert held.send("GET", path, b"", ("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")).status == 200


@pytest.mark.parametrize(
    "path", ["/sparql?query=ASK%7B%7D", "/sparql", at(G), at(""), "/", "/download/unscr.nq", "/static/style.css"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_get_of_what_is_no_longer_there_is_refused(held: Store, path: str, method: str) -> None:
    """RFC 9110, 13.1.1: strong comparison, and a problem document; also when the answer has been given before."""
    tag = held.send("GET", path).header("ETag")
    for asked in (tag, f'"other", {tag}', "*"):
        assert held.send(method, path, b"", ("If-Match", asked)).status == 200
    for asked in ('"other"', f"W/{tag}", f'{tag[:-1]}-gzip"'):
        refused = held.send(method, path, b"", ("If-Match", asked))
        assert (refused.status, refused.kind) == (412, "application/problem+json")
        assert (b"precondition-failed" in refused.body) == (method == "GET")
    assert held.send(method, path, b"", ("If-Match", '"other"'), ("If-None-Match", tag)).status == 412
    assert held.send(method, "/nowhere", b"", ("If-Match", '"other"')).status == 404


@pytest.mark.parametrize("path", [at(G), at("")])
def test_the_tag_changes_with_the_graph_and_only_then(held: Store, path: str) -> None:
    """RFC 9110, 8.8.1: another representation, another tag."""
    before = held.send("GET", path).header("ETag")
    held.put("x:elsewhere", ONE)
    assert held.send("GET", path).header("ETag") == before
    held.did(f"INSERT DATA {{ <x:new> <x:p> 1 GRAPH <{G}> {{ <x:new> <x:p> 1 }} }}")
    changed = held.send("GET", path).header("ETag")
    assert changed != before
    assert held.send("GET", path, b"", ("If-None-Match", before)).status == 200
    held.did(f"DELETE DATA {{ <x:new> <x:p> 1 GRAPH <{G}> {{ <x:new> <x:p> 1 }} }}")
    assert held.send("GET", path).header("ETag") == before


def test_each_form_has_its_own_tag(held: Store) -> None:
    """RFC 9110, 8.8.3.3: tags are of representations, by type and coding."""
    tags = {held.get(G, kind).header("ETag") for kind in KINDS}
    tags |= {held.get(G, TURTLE, ("Accept-Encoding", coding)).header("ETag") for coding in ("br", "gzip", "zstd")}
    assert len(tags) == 7


@pytest.mark.parametrize("graph", [G, ""])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("coding", ["", "gzip", "br", "zstd"])
def test_a_change_on_the_tag_of_any_form_is_made_once(held: Store, graph: str, kind: str, coding: str) -> None:
    """RFC 9110, 13.1.1: If-Match prevents the lost update; whatever form the client has seen."""
    tag = held.get(graph, kind, ("Accept-Encoding", coding)).header("ETag")
    assert held.put(graph, ONE, TURTLE, ("If-Match", tag)).status in (200, 204)
    assert held.put(graph, b"<x:lost> <x:p> 1 .", TURTLE, ("If-Match", tag)).status == 412
    assert held.lines(graph) == {ONE.decode()}


@pytest.mark.parametrize(
    ("graph", "header", "value", "status"),
    [
        (G, "If-Match", "*", 204),
        ("", "If-Match", "*", 204),
        ("x:absent", "If-Match", "*", 412),
        (G, "If-Match", '"other"', 412),
        (G, "If-Match", 'W/"other"', 412),
        (G, "If-Match", "(tag)", 204),
        (G, "If-Match", "W/(tag)", 412),
        (G, "If-Match", '"other", (tag)', 204),
        (G, "If-Match", '"other",(tag) , "more"', 204),
        (G, "If-Match", "nonsense", 412),
        (G, "If-Match", "", 412),
        ("x:absent", "If-Match", '"other"', 412),
        (G, "If-None-Match", "*", 412),
        ("", "If-None-Match", "*", 412),
        ("x:absent", "If-None-Match", "*", 201),
        (G, "If-None-Match", "(tag)", 412),
        (G, "If-None-Match", "W/(tag)", 412),
        (G, "If-None-Match", '"other", (tag)', 412),
        (G, "If-None-Match", '"other"', 204),
        ("x:absent", "If-None-Match", '"other"', 201),
        (G, "If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT", 204),
        (G, "If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT", 204),
    ],
)
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_a_change_is_made_only_on_its_condition(
    held: Store, method: str, graph: str, header: str, value: str, status: int
) -> None:
    """RFC 9110, 13.1.1, 13.1.2 and 13.2.1: evaluated before the change; 404 comes before a condition."""
    tag = held.get(graph).header("ETag")
    before = held.lines(graph) if graph != "x:absent" else None
    headers = (("Content-Type", TURTLE), (header, value.replace("(tag)", tag)), ALLOWED)
    answer = held.send(method, at(graph), b"" if method == "DELETE" else ONE, *headers)
    if method == "DELETE" and graph == "x:absent":
        assert answer.status == 404
        return
    assert answer.status in ((status,) if status == 412 else (200, 201, 204)), answer.body
    if status == 412:
        assert answer.kind == "application/problem+json"
        if before is None:
            assert held.get(graph).status == 404
        else:
            assert held.lines(graph) == before


def test_both_conditions_must_hold(held: Store) -> None:
    """RFC 9110, 13.2.2: If-Match first, then If-None-Match."""
    tag = held.get(G).header("ETag")
    assert held.put(G, ONE, TURTLE, ("If-Match", tag), ("If-None-Match", tag)).status == 412
    assert held.put(G, ONE, TURTLE, ("If-Match", tag), ("If-None-Match", '"other"')).status in (200, 204)


def test_permission_and_the_form_of_the_request_come_before_the_condition(held: Store) -> None:
    """RFC 9110, 13.2.1: conditions are ignored where the answer would be another error without them."""
    asked = ("If-Match", '"other"')
    assert held.send("PUT", at(G), ONE, ("Content-Type", TURTLE), asked).status == 401
    assert held.send("PUT", at(G), ONE, ("Content-Type", "image/png"), asked, ALLOWED).status == 415
    assert held.send("PUT", "/store", ONE, ("Content-Type", TURTLE), asked, ALLOWED).status == 400


def test_of_many_who_change_what_they_saw_one_does(held: Store) -> None:
    """RFC 9110, 13.1.1: the condition and the change are one step."""
    tag = held.get(G).header("ETag")
    told: list[int] = []

    def change(number: int) -> None:
        told.append(held.put(G, b"<x:by> <x:p> %d ." % number, TURTLE, ("If-Match", tag)).status)

    threads = [threading.Thread(target=change, args=(number,)) for number in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(told) == [204, *[412] * 5]


def test_of_many_who_create_one_does(held: Store) -> None:
    """RFC 9110, 13.1.2: If-None-Match: * prevents two creations."""
    told: list[int] = []

    def change() -> None:
        told.append(held.put("x:created", ONE, TURTLE, ("If-None-Match", "*")).status)

    threads = [threading.Thread(target=change) for _ in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(told) == [201, *[412] * 5]


@pytest.mark.parametrize("path", ["/sparql?query=ASK%7B%7D", "/sparql", at(G), "/", "/healthz"])
def test_head_has_the_headers_of_get(held: Store, path: str) -> None:
    """RFC 9110, 9.3.2."""
    got, head = held.send("GET", path), held.send("HEAD", path)
    assert (head.status, head.body) == (got.status, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Vary", "Cache-Control"):
        assert head.header(name) == got.header(name)


@pytest.mark.parametrize("asked", ["bytes=0-9", "bytes=5-", "bytes=-5", "bytes=0-0,2-3", "bytes=999999-", "items=0-1"])
def test_a_range_is_not_claimed_and_the_whole_is_given(held: Store, asked: str) -> None:
    """RFC 9110, 14.2: a server may ignore Range; then it must not claim to take it."""
    answer = held.get(G, NTRIPLES, ("Range", asked))
    assert answer.status == 200
    assert answer.header("Accept-Ranges") in ("", "none")
    assert len(answer.body.splitlines()) == 300


def test_a_coded_answer_is_the_same_answer(held: Store) -> None:
    """RFC 9110, 8.4."""
    coded = held.get(G, NTRIPLES, ("Accept-Encoding", "gzip"))
    assert gzip.decompress(coded.body) == held.get(G, NTRIPLES).body


def test_an_answer_to_a_post_has_no_tag(held: Store) -> None:
    """RFC 9110, 9.3.3, 8.8.3: it is no representation of the address."""
    answer = held.send("POST", "/sparql", b"ASK {}", ("Content-Type", "application/sparql-query"), ("Accept", JSON))
    assert (answer.status, answer.header("ETag")) == (200, "")
    again = held.send(
        "POST", "/sparql", b"ASK {}", ("Content-Type", "application/sparql-query"), ("If-None-Match", "*")
    )
    assert again.status == 200
