"""Requests as SPARQL 1.1 Protocol, section 2.1, describes them."""

from typing import Any

import pytest

from unscr.errors import MediaTypeUnsupported, OperationRefused, QueryTooDeep, RequestError
from unscr.protocol.operation import QUERY, UPDATE, Operation, operation, parse
from unscr.protocol.parameter import FORM

ASK = "ASK { ?s ?p ?o }"
GRAPH = "https://example.org/g"


def read(method: str = "GET", content_type: str = "", depth: int = 50, **parts: Any) -> Operation:
    """Parse a request made of ``arguments``, ``form`` and ``body``."""
    arguments, form, body = parts.get("arguments", []), parts.get("form", []), parts.get("body", b"")
    return parse(method, content_type, arguments, form, body, depth)


def test_get_takes_the_query_from_the_query_string() -> None:
    assert read(arguments=[("query", ASK)]) == Operation(ASK, "ASK")


def test_head_is_read_as_get() -> None:
    assert read("HEAD", arguments=[("query", ASK)]).form == "ASK"


def test_post_takes_the_query_from_a_form() -> None:
    assert read("POST", FORM, form=[("query", ASK)]) == Operation(ASK, "ASK")


@pytest.mark.parametrize("content_type", [QUERY, QUERY + "; charset=utf-8", "Application/SPARQL-Query;charset=UTF-8"])
def test_post_takes_the_query_from_the_body(content_type: str) -> None:
    body = "ASK { ?s ?p '中文' }"
    assert read("POST", content_type, body=body.encode()).text == body


def test_a_posted_query_has_its_dataset_in_the_query_string() -> None:
    arguments = [("default-graph-uri", GRAPH), ("named-graph-uri", "urn:a"), ("named-graph-uri", "urn:b")]
    found = read("POST", QUERY, arguments=arguments, body=ASK.encode())
    assert (found.default_graphs, found.named_graphs) == ((GRAPH,), ("urn:a", "urn:b"))


def test_a_form_has_its_dataset_in_the_form() -> None:
    assert read("POST", FORM, form=[("query", ASK), ("default-graph-uri", GRAPH)]).default_graphs == (GRAPH,)


def test_a_graph_named_twice_is_one() -> None:
    assert read(
        arguments=[("query", ASK), ("default-graph-uri", GRAPH), ("default-graph-uri", GRAPH)]
    ).default_graphs == (GRAPH,)


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize("value", ["", "g", "/g", "http://e/ g", "http://e/<g>", "urn:"])
def test_a_graph_that_is_no_absolute_iri_is_refused(name: str, value: str) -> None:
    with pytest.raises(RequestError, match="absolute IRI"):
        read(arguments=[("query", ASK), (name, value)])


def test_no_two_and_empty_queries_are_three_messages() -> None:
    said = set()
    for arguments in ([], [("query", ASK), ("query", ASK)], [("query", " \n")]):
        with pytest.raises(RequestError) as raised:
            read(arguments=arguments)
        said.add((raised.value.en, raised.value.zh))
    assert len(said) == 3


def test_a_query_in_the_body_and_in_the_query_string_are_two() -> None:
    with pytest.raises(RequestError, match="more than one"):
        read("POST", QUERY, arguments=[("query", ASK)], body=ASK.encode())


@pytest.mark.parametrize("content_type", ["", "text/plain", "multipart/form-data", QUERY + "; charset=utf-16"])
def test_another_type_of_body_is_unsupported(content_type: str) -> None:
    with pytest.raises(MediaTypeUnsupported):
        read("POST", content_type, body=ASK.encode())


def test_another_method_is_refused() -> None:
    with pytest.raises(RequestError, match="PUT"):
        read("PUT", arguments=[("query", ASK)])


def test_a_body_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        read("POST", QUERY, body=b"ASK { ?s ?p '\xff' }")


def test_half_a_character_in_a_parameter_is_refused() -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        read(arguments=[("query", "ASK { ?s ?p '\udcff' }")])


@pytest.mark.parametrize(
    ("method", "content_type", "parts"),
    [
        ("POST", UPDATE, {"body": b"CLEAR ALL"}),
        ("POST", FORM, {"form": [("update", "CLEAR ALL")]}),
        ("GET", "", {"arguments": [("update", "CLEAR ALL")]}),
        ("GET", "", {"arguments": [("query", "CLEAR ALL")]}),
        ("POST", QUERY, {"body": b"LOAD <http://e/>"}),
        ("GET", "", {"arguments": [("query", "SELECT * { SERVICE <http://e/> {} }")]}),
        ("GET", "", {"arguments": [("query", r"SELECT * { S\u0045RVICE <http://e/> {} }")]}),
    ],
)
def test_updates_and_service_are_refused(method: str, content_type: str, parts: dict[str, Any]) -> None:
    with pytest.raises(OperationRefused):
        read(method, content_type, **parts)


def test_a_query_that_nests_too_deep_is_refused() -> None:
    with pytest.raises(QueryTooDeep):
        read(depth=4, arguments=[("query", "ASK {{{{{ }}}}}")])


@pytest.mark.parametrize(("value", "seconds"), [("2", 2.0), ("0.5", 0.5)])
def test_a_time_limit_may_be_asked_for(value: str, seconds: float) -> None:
    assert read(arguments=[("query", ASK), ("timeout", value)]).seconds == seconds


@pytest.mark.parametrize("value", ["0", "-1", "soon", "nan", ""])
def test_a_time_limit_is_a_positive_number(value: str) -> None:
    with pytest.raises(RequestError, match="timeout"):
        read(arguments=[("query", ASK), ("timeout", value)])


def test_escapes_are_replaced_before_the_query_is_looked_at() -> None:
    assert operation(r"\u0041SK { ?s ?p ?o }", 10) == Operation(ASK, "ASK")


def test_a_byte_order_mark_is_dropped() -> None:
    assert operation("\ufeff" + ASK, 10).text == ASK


def test_several_graphs_in_the_text_become_the_dataset() -> None:
    """The engine would repeat what two of them share; a single one is left to it."""
    assert operation("ASK FROM <x:a> FROM <x:b> FROM NAMED <x:c> {}", 10).default_graphs == ("x:a", "x:b")
    assert operation("ASK FROM <x:a> FROM NAMED <x:c> {}", 10).default_graphs == ()


def test_the_dataset_of_the_request_goes_before_that_of_the_text() -> None:
    found = operation("ASK FROM <x:a> FROM <x:b> {}", 10, ("x:c",))
    assert found.default_graphs == ("x:c",)
