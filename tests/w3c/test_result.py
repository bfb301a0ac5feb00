"""Two results are the same up to the names of blank nodes, and each way to differ is seen."""

import json
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse

from w3c.difference import difference
from w3c.result import Result, by_value, graph_of, read

XSD = "http://www.w3.org/2001/XMLSchema#"


def srj(*rows: dict[str, str]) -> Result:
    """Read rows whose values are blank nodes (``_:a``), numbers (``1.0``) or texts."""

    def term(value: str) -> dict[str, Any]:
        if value.startswith("_:"):
            return {"type": "bnode", "value": value[2:]}
        number = {"datatype": XSD + "decimal"} if value[0].isdigit() else {}
        return {"type": "literal", "value": value, **number}

    bindings = [{name: term(value) for name, value in row.items()} for row in rows]
    return read(json.dumps({"head": {"vars": ["a", "b"]}, "results": {"bindings": bindings}}).encode(), ".srj", "")


def same(one: Result, other: Result, lax: bool = False) -> bool:
    return difference(one, other, lax) is None


def test_rows_are_a_bag_in_any_order() -> None:
    assert same(srj({"a": "x"}, {"a": "y"}), srj({"a": "y"}, {"a": "x"}))
    assert not same(srj({"a": "x"}, {"a": "x"}), srj({"a": "x"}))
    assert not same(srj({"a": "x"}, {"a": "x"}, {"a": "y"}), srj({"a": "x"}, {"a": "y"}, {"a": "y"}))


def test_blank_nodes_are_renamed_one_to_one() -> None:
    two = srj({"a": "_:1", "b": "_:2"}, {"a": "_:2", "b": "_:1"})
    assert same(two, srj({"a": "_:x", "b": "_:y"}, {"a": "_:y", "b": "_:x"}))
    assert not same(two, srj({"a": "_:x", "b": "_:x"}, {"a": "_:y", "b": "_:y"}))
    assert not same(srj({"a": "_:1", "b": "_:2"}), srj({"a": "_:x", "b": "_:x"}))
    assert not same(srj({"a": "_:1", "b": "_:1"}), srj({"a": "_:x", "b": "_:y"}))


def test_a_renaming_is_searched_for() -> None:
    """The first partner that fits a row by itself may be the wrong one."""
    one = srj({"a": "_:1", "b": "_:2"}, {"a": "_:2", "b": "_:3"}, {"a": "_:3"})
    assert same(one, srj({"a": "_:z"}, {"a": "_:y", "b": "_:z"}, {"a": "_:x", "b": "_:y"}))
    assert not same(one, srj({"a": "_:x"}, {"a": "_:y", "b": "_:z"}, {"a": "_:x", "b": "_:y"}))


def test_an_unbound_variable_is_not_an_empty_text() -> None:
    assert not same(srj({"a": "x"}), srj({"a": "x", "b": " "}))


def test_a_number_is_the_same_by_value_only() -> None:
    assert not same(srj({"a": "1.0"}), srj({"a": "1"}))
    assert same(by_value(srj({"a": "1.0"})), by_value(srj({"a": "1"})))
    assert not same(by_value(srj({"a": "1.0"})), by_value(srj({"a": "1.01"})))


def test_reduced_may_drop_repetitions_and_no_more() -> None:
    three = srj({"a": "x"}, {"a": "x"}, {"a": "y"})
    assert same(three, srj({"a": "x"}, {"a": "y"}), lax=True)
    assert not same(three, srj({"a": "x"}), lax=True)
    assert not same(three, srj({"a": "x"}, {"a": "y"}, {"a": "y"}), lax=True)


def test_yes_is_not_no() -> None:
    yes, no = (read(f'{{"head": {{}}, "boolean": {each}}}'.encode(), ".srj", "") for each in ("true", "false"))
    assert same(yes, yes)
    assert not same(yes, no)
    assert not same(yes, srj())


def test_the_order_counts_where_the_suite_says_so() -> None:
    def described(first: str, second: str) -> Result:
        solutions = "".join(
            f'rs:solution [ rs:index {place} ; rs:binding [ rs:variable "a" ; rs:value "{value}" ] ] ; '
            for place, value in ((2, second), (1, first))
        )
        start = "@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> . [] a rs:ResultSet ; "
        return read(f'{start}{solutions}rs:resultVariable "a" .'.encode(), ".ttl", "http://e/")

    assert same(described("x", "y"), Result(described("x", "y").rows, frozenset("a")))
    assert not same(described("x", "y"), described("y", "x"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            ".srx",
            '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="a"/>'
            '<variable name="b"/></head>'
            '<results><result><binding name="a"><literal>x</literal></binding>'
            '<binding name="b"><bnode>n</bnode></binding></result></results></sparql>',
        ),
        (".tsv", '?a\t?b\n"x"\t_:n\n'),
    ],
)
def test_the_forms_are_read_alike(name: str, content: str) -> None:
    assert same(srj({"a": "x", "b": "_:m"}), read(content.encode(), name, ""))


def test_a_graph_is_a_set_of_triples() -> None:
    def graph(text: str) -> Result:
        return graph_of(parse(text, RdfFormat.TURTLE))

    assert same(graph("<x:a> <x:b> [], 1 ."), graph("<x:a> <x:b> 1, _:n . <x:a> <x:b> 1 ."))
    assert not same(graph("<x:a> <x:b> []."), graph("<x:a> <x:b> [], []."))
