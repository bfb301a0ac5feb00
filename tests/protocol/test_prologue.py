"""Declarations before any operation mean what they mean in one prologue."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from unscr.protocol.prologue import one_prologue
from unscr.protocol.step import steps

INSERT = "INSERT DATA { <x:s> <x:p> 1 }"
DECLARATIONS = st.sampled_from(
    [
        "PREFIX a: <http://one/>",
        "PREFIX a: <http://two/#>",
        "PREFIX b: <http://one/>",
        "PREFIX # b: <c>\n b: <rel/>",
        "prefix : <rel#>",
        "BASE <http://base/one/x>",
        "BASE <http://base/two/>",
        "BASE <more/>",
    ]
)
OPERATIONS = st.sampled_from(
    [
        "INSERT DATA { a:s b:p :o }",
        "INSERT DATA { a:s.t b: '1'^^a:t , 'a:x' }",
        "INSERT DATA { GRAPH <g> { <s> b:p <q?q#f> . <http://one/s> a <../o> } }",
        "DELETE { ?s ?p ?o } INSERT { ?s b:p ?o , <> , a:end } WHERE { ?s ?p ?o FILTER(?o != <o> && ?s = a:s) }",
        "DELETE WHERE { ?s b:p :o }",
        "CREATE SILENT GRAPH :g",
        "COPY SILENT <g> TO :g",
    ]
)
START = "PREFIX a: <http://start/> PREFIX b: <http://start/b#> PREFIX : <http://start/> BASE <http://start/y/z>"


def one(text: str) -> str:
    return one_prologue(text, steps(text))


def content(store: Store) -> tuple[set[str], set[str]]:
    return {str(each) for each in store}, {str(each) for each in store.named_graphs()}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.lists(DECLARATIONS, max_size=3), OPERATIONS), min_size=1, max_size=5))
def test_one_prologue_does_what_several_do(request: list[tuple[list[str], str]]) -> None:
    """Told from carrying out one operation after the other, each after all declarations so far."""
    by_steps, at_once = Store(), Store()
    so_far = START
    for declared, operation in request:
        so_far = "\n".join((so_far, *declared))
        by_steps.update(f"{so_far}\n{operation}")
    parts = ["\n".join((*declared, operation)) for declared, operation in request]
    at_once.update(one(START + "\n" + " ;\n".join(parts)))
    assert content(at_once) == content(by_steps)


@pytest.mark.parametrize(
    "text",
    [
        "",
        INSERT,
        f"PREFIX a: <b:> {INSERT} ; # PREFIX a: <b:>\n {INSERT};",
        "PREFIX a: <b:>",
        f"{INSERT} # ; BASE <x:>",
    ],
)
def test_an_update_with_one_prologue_stays_as_it_is(text: str) -> None:
    assert one(text) == text


@pytest.mark.parametrize("rest", ["; PREFIX a: <b:>", " ; # x\n BASE <b:> PREFIX : <c:> "])
def test_a_prologue_at_the_end_is_left_out(rest: str) -> None:
    assert one(INSERT + rest).strip() == INSERT


def test_the_same_declaration_again_changes_no_name() -> None:
    """As from clients that join whole updates; an error then has its place."""
    text = "PREFIX a: <b:#> INSERT DATA {} ;\nPREFIX a: <b:#>\nINSERT DATA { a:s a:p }"
    assert one(text) == "PREFIX a: <b:#>   INSERT DATA {} ;\n               \nINSERT DATA { a:s a:p }"


def test_a_prefix_is_not_declared_for_what_stands_before_it() -> None:
    text = "INSERT DATA { a:s a:p 1 } ; PREFIX a: <b:> INSERT DATA { a:s a:p 1 }"
    with pytest.raises(SyntaxError, match="error at 1:"):
        Store().update(one(text))


def test_lines_stay_where_they_are() -> None:
    text = "BASE <x:> INSERT DATA {} ;\n\nPREFIX a: # b\r\n <y> BASE\n<z:>\nINSERT DATA { <s> a:p }"
    assert one(text).count("\n") == text.count("\n")
    assert one(text).splitlines()[-1].startswith("INSERT DATA {")
