"""Which form an answer has: RFC 9110, section 12, and the media types of the SPARQL 1.1 and RDF 1.1 formats."""

import json
from urllib.parse import quote

import pytest

from conformance.talking import ALLOWED, JSON, NTRIPLES, QUERY, TURTLE, Store, at

XML, CSV, TSV = "application/sparql-results+xml", "text/csv", "text/tab-separated-values"
RDFXML, JSONLD, TRIG, NQUADS = "application/rdf+xml", "application/ld+json", "application/trig", "application/n-quads"
SELECT = "SELECT (1 AS ?x) {}"
ASK = "ASK {}"
CONSTRUCT = "CONSTRUCT { <x:s> <x:p> <x:o> } WHERE {}"
DESCRIBE = "DESCRIBE <x:s>"
MANY = ", ".join(f"application/x-{number};q=0.{number:03}" for number in range(1, 60))
HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (SELECT, None, JSON),
        (SELECT, "", JSON),
        (SELECT, "*/*", JSON),
        (SELECT, "*/*;q=0.1", JSON),
        (SELECT, "application/*", JSON),
        (SELECT, "text/*", CSV),
        (SELECT, JSON, JSON),
        (SELECT, XML, XML),
        (SELECT, CSV, CSV),
        (SELECT, TSV, TSV),
        (SELECT, "application/json", "application/json"),
        (SELECT, "application/xml", "application/xml"),
        (SELECT, "text/xml", "text/xml"),
        (SELECT, f"{XML}, {JSON};q=0.9", XML),
        (SELECT, f"{XML};q=0.5, {JSON};q=0.9", JSON),
        (SELECT, f"{XML};q=0.5,{JSON};q=0.51", JSON),
        (SELECT, f"{XML};q=0.001, image/png", XML),
        (SELECT, f"*/*, {JSON};q=0", XML),
        (SELECT, f"*/*;q=0.5, {CSV}", CSV),
        (SELECT, f"*/*;q=0.5, {CSV};q=0.4", JSON),
        (SELECT, f"application/*;q=0.2, text/*;q=0.8, {CSV};q=0", TSV),
        (SELECT, f"{TSV};q=1.000", TSV),
        (SELECT, f"{TSV} ; q=0.9 , {CSV} ; q=0.8", TSV),
        (SELECT, f"{TSV};Q=0.9, {CSV};q=0.95", CSV),
        (SELECT, TSV.upper(), TSV),
        (SELECT, f"{CSV}; header=present", CSV),
        (SELECT, f'{CSV}; note="a, b;q=0"; q=0.9, {TSV};q=0.8', CSV),
        (SELECT, f"{CSV};charset=utf-8", CSV),
        (SELECT, f"{MANY}, {TSV};q=0.01", TSV),
        (SELECT, f"nonsense, {TSV}", TSV),
        (SELECT, f"{TSV};q=nonsense, {CSV}", CSV),
        (SELECT, f",, {TSV},,", TSV),
        (SELECT, f"{TURTLE}, {CSV};q=0.1", CSV),
        (SELECT, HTML, "application/xml"),
        (ASK, None, JSON),
        (ASK, XML, XML),
        (ASK, JSON, JSON),
        (ASK, "text/*", "text/xml"),
        (ASK, f"{CSV}, {XML};q=0.1", XML),
        (ASK, f"{TSV};q=0.9, */*;q=0.1", JSON),
        (CONSTRUCT, None, TURTLE),
        (CONSTRUCT, "*/*", TURTLE),
        (CONSTRUCT, TURTLE, TURTLE),
        (CONSTRUCT, NTRIPLES, NTRIPLES),
        (CONSTRUCT, RDFXML, RDFXML),
        (CONSTRUCT, JSONLD, JSONLD),
        (CONSTRUCT, TRIG, TRIG),
        (CONSTRUCT, NQUADS, NQUADS),
        (CONSTRUCT, "text/*;q=0.3, application/*;q=0.5", NTRIPLES),
        (CONSTRUCT, f"{RDFXML};q=0.8, {JSONLD};q=0.9, {TURTLE};q=0.1", JSONLD),
        (CONSTRUCT, f"{JSON}, {RDFXML};q=0.2", RDFXML),
        (CONSTRUCT, f'{JSONLD};profile="http://www.w3.org/ns/json-ld#compacted"', JSONLD),
        (DESCRIBE, None, TURTLE),
        (DESCRIBE, NTRIPLES, NTRIPLES),
        (DESCRIBE, RDFXML, RDFXML),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_an_answer_comes_in_the_form_that_is_liked_best(
    store: Store, method: str, query: str, accept: str | None, kind: str
) -> None:
    """RFC 9110, 12.5.1: weights, wildcards, the most specific range; 12.5.1: no header accepts anything."""
    headers = () if accept is None else (("Accept", accept),)
    if method == "POST":
        answer = store.send("POST", "/sparql", query.encode(), ("Content-Type", QUERY), *headers)
    else:
        answer = store.send(method, f"/sparql?query={quote(query)}", b"", *headers)
    assert (answer.status, answer.kind) == (200, kind)
    assert "Accept" in answer.header("Vary").replace(" ", "").split(",")
    if kind.startswith("text/"):
        assert "charset=utf-8" in answer.header("Content-Type").lower()


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        (SELECT, "image/png"),
        (SELECT, TURTLE),
        (SELECT, "*/*;q=0"),
        (SELECT, f"{JSON};q=0"),
        (SELECT, f"{JSON};q=0.000"),
        (SELECT, "application/*;q=0, text/*;q=0, */*;q=0"),
        (ASK, CSV),
        (ASK, f"{CSV}, {TSV}"),
        (ASK, NTRIPLES),
        (CONSTRUCT, JSON),
        (CONSTRUCT, "application/json"),
        (CONSTRUCT, "text/csv, image/*"),
        (DESCRIBE, XML),
    ],
)
def test_what_cannot_be_given_is_not_acceptable_and_the_rest_is_listed(store: Store, query: str, accept: str) -> None:
    """RFC 9110, 15.5.7: 406 with what there is."""
    answer = store.query(query, ("Accept", accept))
    assert (answer.status, answer.kind) == (406, "application/problem+json")
    assert (JSON if query in (SELECT, ASK) else TURTLE) in json.loads(answer.body)["offers"]


@pytest.mark.parametrize("path", [at(""), at("x:negotiated"), "/sparql"])
@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, TURTLE),
        ("*/*", TURTLE),
        (NTRIPLES, NTRIPLES),
        (RDFXML, RDFXML),
        (JSONLD, JSONLD),
        (f"{RDFXML};q=0.7, {NTRIPLES};q=0.8", NTRIPLES),
        ("text/*", TURTLE),
        (f"{TURTLE};q=0, */*", NTRIPLES),
        (f"{TRIG}, {NQUADS}", None),
        (JSON, None),
    ],
)
def test_graphs_and_the_description_are_negotiated(
    store: Store, path: str, accept: str | None, kind: str | None
) -> None:
    """GSP 5.2, Service Description 2; RFC 9110, 12.5.1."""
    store.hold("x:negotiated", b"<x:s> <x:p> 1 .")
    answer = store.send("GET", path, b"", *(() if accept is None else (("Accept", accept),)))
    assert (answer.status, answer.kind) == ((200, kind) if kind else (406, "application/problem+json"))


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("br", "br"),
        ("zstd", "zstd"),
        ("gzip;q=0", ""),
        ("gzip;q=0.5, br;q=1", "br"),
        ("br;q=0.5, gzip;q=1", "gzip"),
        ("compress", ""),
        ("gzip;q=0.5, identity;q=1", ""),
        ("*;q=0, identity", ""),
    ],
)
def test_a_coding_is_used_where_it_is_asked(store: Store, accepted: str, coding: str) -> None:
    """RFC 9110, 12.5.3 and 8.4: and the entity tag of each coding is another."""
    text = "SELECT * { VALUES ?x { " + " ".join(f'"{number:050}"' for number in range(100)) + " } }"
    plain = store.query(text, ("Accept", JSON))
    answer = store.query(text, ("Accept", JSON), ("Accept-Encoding", accepted))
    assert answer.header("Content-Encoding") == coding
    assert "Accept-Encoding" in answer.header("Vary")
    assert (answer.header("ETag") == plain.header("ETag")) is (coding == "")
    assert int(answer.header("Content-Length")) == len(answer.body)


@pytest.mark.parametrize("language", ["en", "zh", "zh-CN,zh;q=0.9,en;q=0.8", "fr", ""])
def test_an_error_is_told_in_the_language_of_its_reader(store: Store, language: str) -> None:
    """RFC 9110, 12.5.4 and 8.5; RFC 9457, 3.1.4."""
    answer = store.send("GET", "/sparql?query=", b"", ("Accept-Language", language))
    assert answer.header("Content-Language") == ("zh" if language.startswith("zh") else "en")
    assert "Accept-Language" in answer.header("Vary")


@pytest.mark.parametrize(
    "accept", [None, "application/problem+json", "*/*", JSON, "application/json", TURTLE, "image/png"]
)
def test_an_error_to_a_program_is_a_problem_document(store: Store, accept: str | None) -> None:
    """RFC 9457, 3: type, title, status and detail."""
    answer = store.send("GET", at("x:none"), b"", *(() if accept is None else (("Accept", accept),)), ALLOWED)
    if answer.status != 406:
        assert answer.status == 404
    assert answer.kind == "application/problem+json"
    told = json.loads(answer.body)
    assert told["status"] == answer.status
    assert {"type", "title", "detail"} <= set(told)
