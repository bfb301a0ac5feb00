"""What a query names, and what it forgot to declare."""

import pytest

from unscr.errors import QuerySyntaxError
from unscr.protocol.naming import completed, named

PREFIXES = {"a": "http://a.example/", "b": "http://b.example/#"}


@pytest.mark.parametrize(
    ("text", "iris"),
    [
        ("ASK { ?s a:x <http://c.example/y> }", ["http://a.example/x", "http://c.example/y"]),
        ("PREFIX a: <http://other.example/> ASK { ?s a:x a:x }", ["http://other.example/x"]),
        ("prefix q: <http://q.example/\\u0041/> ASK { ?s q:x\\-y ?o }", ["http://q.example/A/x-y"]),
        ("ASK { ?s ^a:x ?o }", ["http://a.example/x"]),
        ("ASK { ?s ?p 'a:no <http://c.example/no>' } # a:no", []),
        ("ASK { ?s ?p '1'^^a:datatype, '2'^^<http://c.example/datatype> }", []),
        ("ASK { ?s unknown:x <relative> }", []),
        ("BASE <http://c.example/> ASK {}", []),
        ("SELECT { a:half", ["http://a.example/half"]),
    ],
)
def test_the_iris_of_a_query_are_those_it_speaks_of(text: str, iris: list[str]) -> None:
    """Not those of declarations, texts, comments and data types."""
    assert list(named(text, PREFIXES).iris) == iris


def test_what_is_not_declared_is_declared_in_front() -> None:
    ready = completed("SELECT * { ?s b:x a:y, c:z ; d: 'b:' }", PREFIXES)
    assert ready.added == ("a", "b")
    assert ready.text == (
        "PREFIX a: <http://a.example/>\nPREFIX b: <http://b.example/#>\nSELECT * { ?s b:x a:y, c:z ; d: 'b:' }"
    )


def test_what_is_declared_is_left_as_it_is() -> None:
    text = "PREFIX a: <http://mine.example/>\nASK { ?s a:x 1 }"
    assert completed(text, PREFIXES).text == text


def test_a_text_of_open_strings_is_refused() -> None:
    with pytest.raises(QuerySyntaxError):
        named("'\n" * 40, PREFIXES)
