"""An answer takes the place of its clause, as VALUES, with the meaning that the clause has."""

import json
from typing import Any

import pytest
from pyoxigraph import Literal, QuerySolutions, Store

from unscr.errors import CallFailed
from unscr.protocol.clause import clauses
from unscr.protocol.filling import EMPTY, block, filled

E = "http://e.example/sparql"
TEXT = f"SELECT * {{ VALUES ?s {{ <x:1> <x:2> }} SERVICE <{E}> {{ ?s ?p ?o }} }}"
(CLAUSE,) = clauses(TEXT, {E})


def answer(variables: str, *rows: dict[str, Any]) -> bytes:
    """Return SPARQL results in JSON."""
    return json.dumps({"head": {"vars": variables.split()}, "results": {"bindings": rows}}).encode()


def uri(value: str) -> dict[str, str]:
    return {"type": "uri", "value": value}


def words(value: str, **more: str) -> dict[str, str]:
    return {"type": "literal", "value": value} | {name.replace("_", ":"): text for name, text in more.items()}


def asked(text: str) -> list[dict[str, str]]:
    """Return the rows of a query over nothing."""
    found = Store().query(text)
    assert isinstance(found, QuerySolutions)
    return [{each.value: str(row[each]) for each in found.variables if row[each] is not None} for row in found]


def test_rows_are_joined_as_those_of_the_clause_are() -> None:
    """What is unbound fits anything, and what comes twice counts twice."""
    rows = (
        {"s": uri("x:1"), "o": words("a")},
        {"o": words("b")},
        {"s": uri("x:3")},
        {"s": uri("x:1"), "o": words("a")},
    )
    found = asked(filled(TEXT, (CLAUSE,), (block(CLAUSE, answer("s p o", *rows)),)))
    assert sorted((each["s"], each["o"]) for each in found) == [
        ("<x:1>", '"a"'),
        ("<x:1>", '"a"'),
        ("<x:1>", '"b"'),
        ("<x:2>", '"b"'),
    ]


def test_no_rows_are_none_and_silence_is_one_that_binds_nothing() -> None:
    assert asked(filled(TEXT, (CLAUSE,), (block(CLAUSE, answer("s o")),))) == []
    assert asked(filled(TEXT, (CLAUSE,), (EMPTY,))) == [{"s": "<x:1>"}, {"s": "<x:2>"}]


HOSTILE = (
    "it's",
    "'''",
    '"""',
    "a\\",
    "\n\r\t",
    "} SERVICE <http://x/> { ?a ?b ?c } {",
    "\\u0027",
    "\x00\x7f",
    "\U0001f600",
)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_text_comes_through_as_it_is(value: str) -> None:
    found = Store().query(filled(TEXT, (CLAUSE,), (block(CLAUSE, answer("o", {"o": words(value, xml_lang="en")})),)))
    assert isinstance(found, QuerySolutions)
    assert next(found)["o"] == Literal(value, language="en")


@pytest.mark.parametrize("value", HOSTILE)
def test_no_text_ends_a_string_that_the_clause_might_stand_in(value: str) -> None:
    made = block(CLAUSE, answer("o", {"o": words(value)}))
    assert "'" not in made
    assert "\n" not in made


def test_a_blank_node_is_one_thing_in_its_answer_and_in_no_other() -> None:
    rows = answer("s o", *({"s": {"type": "bnode", "value": each}} for each in "aab"))
    first, second = ([each["s"] for each in asked(f"SELECT * {{ {block(CLAUSE, rows)} }}")] for _ in range(2))
    assert first[0] == first[1] != first[2]
    assert all(each.startswith("<urn:uuid:") for each in first)
    assert not set(first) & set(second)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"[]", "cannot hold"),
        (b'{"boolean":true}', "cannot hold"),
        (answer("s", {"s": uri("no IRI")}), "cannot hold"),
        (answer("s", {"s": uri("relative")}), "cannot hold"),
        (answer("s", {"s": uri("x:> } <y:")}), "cannot hold"),
        (answer("o", {"o": words("x", xml_lang="e n")}), "cannot hold"),
        (answer("s s"), "not those"),
        (answer("x"), "not those"),
        (answer("s){}#"), "not those"),
    ],
)
def test_an_answer_that_is_none_is_refused(document: bytes, said: str) -> None:
    with pytest.raises(CallFailed, match=said) as raised:
        block(CLAUSE, document)
    assert (raised.value.target, raised.value.reason) == (E, "answer")


def test_lines_stay_where_they_are() -> None:
    text = f"SELECT * {{\nSERVICE <{E}> {{\n?s ?p ?o\n}}\n?fault }}"
    made = filled(text, clauses(text, {E}), (EMPTY,))
    assert made.count("\n") == text.count("\n")
    assert made.split("\n")[-1] == "?fault }"
