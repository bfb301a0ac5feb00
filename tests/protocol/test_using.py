"""The dataset of a request stands in the text of its update, in the one place for it, and nowhere else."""

import pytest
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, NamedNode, Quad, Store
from updates import A, B, Written, requests

from unscr.errors import QuerySyntaxError
from unscr.protocol.lexical import tokens
from unscr.protocol.using import with_using

P = NamedNode("http://example.org/p")
CLAUSE = (f"USING <{A}> ", f"USING NAMED <{B}> ")


@settings(max_examples=200, deadline=None)
@given(requests())
def test_every_operation_with_a_pattern_gets_the_dataset(request: tuple[str, list[Written]]) -> None:
    """And no other: the words are the same but for that."""
    text, written = request
    words = [each.text.upper() for each in tokens(with_using(text, [A], [B]))]
    # What comes before and between the operations is the same.
    gaps = [each.text.upper() for each in tokens(text)]
    for each in written:
        plain = [each.text.upper() for each in tokens(" ".join(each.words))]
        full = [each.text.upper() for each in tokens(" ".join(expected(each)))]
        begun = next(place for place in range(len(gaps)) if gaps[place : place + len(plain)] == plain)
        assert words[:begun] == gaps[:begun]
        assert words[begun : begun + len(full)] == full
        words, gaps = words[begun + len(full) :], gaps[begun + len(plain) :]
    assert words == gaps


def expected(written: Written) -> tuple[str, ...]:
    words, where = written.words, written.where
    if where < 0:
        return words
    if where == 1:
        return ("DELETE", *words[2:], *CLAUSE, "WHERE", *words[2:])
    return (*words[:where], *CLAUSE, *words[where:])


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("INSERT DATA { <x:s> <x:p> 'WHERE' }", "INSERT DATA { <x:s> <x:p> 'WHERE' }"),
        ("CLEAR ALL", "CLEAR ALL"),
        ("", ""),
        ("INSERT {} # WHERE\nWHERE {}", f"INSERT {{}} # WHERE\n{''.join(CLAUSE)}WHERE {{}}"),
        ("DELETE {}INSERT{}wHeRe{}", f"DELETE {{}}INSERT{{}}{''.join(CLAUSE)}wHeRe{{}}"),
        (
            "DELETE WHERE # {\n { ?s ?p '}' }#\n;CLEAR ALL",
            f"DELETE       # {{\n {{ ?s ?p '}}' }} {''.join(CLAUSE)}WHERE  # {{\n {{ ?s ?p '}}' }}#\n;CLEAR ALL",
        ),
    ],
)
def test_the_text_is_otherwise_left_as_it_is(text: str, result: str) -> None:
    assert with_using(text, [A], [B]) == result


def test_without_graphs_nothing_is_added() -> None:
    assert with_using("DELETE WHERE { ?s ?p ?o }", [], []) == "DELETE WHERE { ?s ?p ?o }"


def test_what_is_no_update_is_a_syntax_error() -> None:
    with pytest.raises(QuerySyntaxError):
        with_using("DELETE WHERE", [A], [])


@pytest.fixture
def store() -> Store:
    """Return a statement about each of three graphs, in it: the default one, A and B."""
    names = [None, NamedNode(A), NamedNode(B)]
    store = Store()
    store.extend(Quad(P, P, NamedNode(f"x:{place}"), name) for place, name in enumerate(names))
    return store


def objects(store: Store, graph: str | None) -> set[str]:
    name = NamedNode(graph) if graph else DefaultGraph()
    return {quad.object.value for quad in store.quads_for_pattern(None, None, None, name)}


@pytest.mark.parametrize(
    ("graphs", "named", "copied"),
    [
        ([A], [], {"x:1"}),
        ([A, B], [], {"x:1", "x:2"}),
        ([], [B], {"named x:2"}),
        ([A], [B], {"x:1", "named x:2"}),
        (["x:none"], [], set()),
    ],
)
def test_patterns_are_matched_against_the_dataset(
    store: Store, graphs: list[str], named: list[str], copied: set[str]
) -> None:
    text = (
        "INSERT { GRAPH <x:new> { ?s ?p ?o } } WHERE { ?s ?p ?o } ;"
        "INSERT { GRAPH <x:new> { ?s ?p ?n } } WHERE { GRAPH ?g { ?s ?p ?o } BIND(CONCAT('named ', STR(?o)) AS ?n) }"
    )
    store.update(with_using(text, graphs, named))
    assert objects(store, "x:new") == copied


def test_what_is_deleted_by_its_pattern_is_deleted_from_the_default_graph(store: Store) -> None:
    """SPARQL 1.1 Update, section 3.1.3: USING is about the pattern, not about what is changed."""
    store.update(f"INSERT DATA {{ <{P.value}> <{P.value}> <x:1> }}")
    store.update(with_using("DELETE WHERE { ?s ?p ?o }", [A], []))
    assert (objects(store, None), objects(store, A)) == ({"x:0"}, {"x:1"})
