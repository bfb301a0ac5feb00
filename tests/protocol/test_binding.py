"""Values take the place of a query's example values, and can never become a part of the query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unscr.protocol.binding import bind, headed, skip, written
from unscr.protocol.lexical import tokens
from unscr.terms import XSD, Iri, Literal

QUERY = 'SELECT * { VALUES ?other { 1 } VALUES ?thing { <x:example> "}" } ?thing ?p ?o }'


def test_values_take_the_place_of_the_examples() -> None:
    assert bind(QUERY, "thing", [Iri("x:a"), Literal("b", "zh")]) == (
        'SELECT * { VALUES ?other { 1 } VALUES ?thing { <x:a> "b"@zh } ?thing ?p ?o }'
    )


def test_values_that_are_listed_several_times_are_all_replaced() -> None:
    text = "SELECT * { { VALUES ?a { 1 } ?a ?p ?o } UNION { VALUES ?a { 1 2 } ?s ?p ?a } VALUES ?b { 1 } }"
    assert bind(text, "a", [Iri("x:long-one")]) == (
        "SELECT * { { VALUES ?a { <x:long-one> } ?a ?p ?o } UNION { VALUES ?a { <x:long-one> } ?s ?p ?a } "
        "VALUES ?b { 1 } }"
    )


def test_no_value_leaves_an_empty_block() -> None:
    assert "VALUES ?other {  }" in bind(QUERY, "other", [])


@pytest.mark.parametrize("text", ["SELECT * { ?thing ?p ?o }", "SELECT * { VALUES ?thing 1 }", "# VALUES ?thing { }"])
def test_a_query_without_such_a_block_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"VALUES \?thing"):
        bind(text, "thing", [])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Iri("https://example.org/a"), "<https://example.org/a>"),
        (Literal("a"), '"a"'),
        (Literal('"\\\n\r\t'), '"\\"\\\\\\n\\r\\t"'),
        (Literal("1", datatype=XSD + "integer"), f'"1"^^<{XSD}integer>'),
    ],
)
def test_a_term_is_written_as_sparql_does(value: Iri | Literal, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize(
    "value", [Iri("x:> } DROP ALL {"), Iri("x: y"), Literal("a", "en } "), Literal("1", datatype="x:>")]
)
def test_what_cannot_be_written_is_refused(value: Iri | Literal) -> None:
    with pytest.raises(ValueError, match="is not"):
        written(value)


@given(st.text())
def test_any_text_stays_one_string(value: str) -> None:
    (token,) = tokens(written(Literal(value)))
    assert token.kind == "string"


def test_a_pattern_comes_before_all_others() -> None:
    """Whatever stands in the comments and words before the group."""
    text = "# { no group }\nSELECT ('{' AS ?x) WHERE { ?s ?p ?o { ?o ?q ?z } }"
    assert headed(text, "?a ?b ?c .") == text.replace("WHERE {", "WHERE { ?a ?b ?c . ")


def test_a_query_without_a_group_takes_no_pattern() -> None:
    with pytest.raises(ValueError, match="no group"):
        headed("DESCRIBE <x:y>", "?a ?b ?c .")


def test_rows_are_left_out_by_each_offset_in_turn() -> None:
    text = "SELECT * { { SELECT ?s { ?s ?p 'OFFSET 1' } LIMIT 1 OFFSET 0 } } # OFFSET 2\nOFFSET 3"
    assert skip(text, 40, 5) == text.replace("OFFSET 0", "OFFSET 40").replace("\nOFFSET 3", "\nOFFSET 5")


@pytest.mark.parametrize(
    "text",
    ["SELECT * {}", "SELECT * { ?s ?p 'OFFSET 1' } # OFFSET 2", "SELECT * { { SELECT * {} OFFSET 1 } } OFFSET 2"],
)
def test_a_query_with_another_number_of_offsets_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="OFFSET"):
        skip(text, 1)
