"""Rows are counted while a result is written, whatever its values hold and wherever it is cut into pieces."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from unscr.graph.evaluate import evaluate
from unscr.graph.form import RESULTS
from unscr.graph.rows import before, counter, shortest
from unscr.graph.task import Task

VALUES = ["plain", 'a "quoted" one', 'ends }},{"x', "two\r\nlines", "<result></result>", "a\tb", "\\", "", '"', ',"']


def rows(media_type: str, content: bytes, cut: int) -> int:
    """Return how many rows are counted in a result that comes in pieces."""
    count = counter(media_type)
    assert count is not None
    return before(media_type) + sum(count(content[at : at + cut]) for at in range(0, len(content), cut))


@pytest.mark.parametrize("media_type", sorted(RESULTS))
@given(values=st.lists(st.sampled_from(VALUES), min_size=1, max_size=12), cut=st.integers(1, 200))
@settings(max_examples=40, deadline=None)
def test_every_row_is_counted_once(media_type: str, values: list[str], cut: int) -> None:
    store = Store()
    for number, value in enumerate(values):
        store.add(Quad(NamedNode(f"x:{number}"), NamedNode("x:p"), Literal(value)))
    output = io.BytesIO()
    evaluate(store, Task(media_type, "SELECT ?s ?o { ?s ?p ?o }"), output)
    assert rows(media_type, output.getvalue(), cut) == len(values)


@pytest.mark.parametrize("media_type", sorted(RESULTS))
@pytest.mark.parametrize("value", ["UNDEF", "''", "<a:>", "1", "_:b"])
def test_no_row_is_shorter_than_is_said(media_type: str, value: str) -> None:
    """So as long as there are fewer bytes than that for each row, there cannot be too many."""

    def written(number: int) -> bytes:
        output = io.BytesIO()
        given = value if value != "_:b" else "UNDEF"
        named = "BIND (BNODE() AS ?w)" if value == "_:b" else ""
        query = f"SELECT {'?w' if named else '?v'} {{ VALUES ?v {{ {given} {' '.join([given] * number)} }} {named} }}"
        evaluate(Store(), Task(media_type, query), output)
        return output.getvalue()

    few, more = written(10), written(30)
    counted = rows(media_type, more, len(more)) - rows(media_type, few, len(few))
    assert counted == (0 if value == "UNDEF" and "json" in media_type else 20)
    assert counted * shortest(media_type) <= len(more) - len(few)


def test_a_graph_has_no_rows() -> None:
    assert counter("text/turtle") is None
