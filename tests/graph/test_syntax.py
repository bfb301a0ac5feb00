"""The engine's complaints, in words."""

import pytest
from pyoxigraph import Store

from unscr.errors import QuerySyntaxError
from unscr.graph.syntax import syntax_error


def said(text: str) -> QuerySyntaxError:
    """Return the error for a query that the engine refuses."""
    with pytest.raises(SyntaxError) as raised:
        Store().query(text)
    return syntax_error(str(raised.value), text)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("SELECT * { ex:a ?p ?o }", (1, 12), "prefix 'ex:' is not declared"),
        ("SELECT * {\n  ?s ex:p ?l\n}", (2, 6), "prefix 'ex:' is not declared"),
        ("SELECT (xsd:int(1) AS ?z) {}", (1, 9), "prefix 'xsd:' is not declared"),
        ("SELECT * {\n ?s ?p ", (2, 8), "ends too early"),
        ("SELECT ?s (COUNT(*) AS ?c) { ?s ?p ?o }", (1, 40), "unbound"),
        ("SELECT * { ?s ?p ?o } LIMIT x", (1, 23), "near 'LIMIT x'"),
        ("DELETE\nWHERE { ?s ?p ?o }", (1, 1), "near 'DELETE'"),
    ],
)
def test_the_place_is_where_the_fault_is(text: str, place: tuple[int, int], words: str) -> None:
    """Not where the longest keyword that was tried would end."""
    error = said(text)
    assert (error.line, error.column) == place
    assert words in error.en
    assert f"第{place[0]}行第{place[1]}列" in error.zh


def test_a_long_complaint_is_cut() -> None:
    """An error has to fit into one packet."""
    error = syntax_error("The custom function <x:" + "f" * 100_000 + "> is not supported", "")
    assert len(error.en) < 1000
    assert len(error.zh) < 1000
    assert error.line is None


def test_a_long_name_is_cut() -> None:
    """Also where the query's own words are repeated."""
    assert len(said("SELECT * { " + "a" * 90 + ":" + "x" * 100_000 + " ?p ?o }").en) < 1000
    assert len(said("SELECT * { " + "a" * 100_000 + ":x ?p ?o }").en) < 1000
