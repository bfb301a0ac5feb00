"""Rows are put in order outside of the engine as the engine would have put them."""

import pytest
from pyoxigraph import QueryResultsFormat, Store

from unscr.catalogue import Card, cards
from unscr.graph.dataset import load
from unscr.protocol.order import ordered, without
from unscr.protocol.solutions import Row, solutions
from unscr.release import released
from unscr.terms import XSD, Iri, Literal

ORDERED = tuple(each for each in cards("app") if without(each.text)[1])


@pytest.fixture(scope="module")
def store() -> Store:
    return load((each.key, each.path) for each in released()).store


def rows(store: Store, text: str) -> list[Row]:
    answer = store.query(text).serialize(format=QueryResultsFormat.JSON)
    assert answer is not None
    return solutions(answer)


@pytest.mark.parametrize("card", ORDERED, ids=lambda each: each.id)
def test_the_order_is_that_of_the_engine(card: Card, store: Store) -> None:
    text, names = without(card.text)
    engine, ours = rows(store, card.text), ordered(rows(store, text), names)
    assert [[row.get(each) for each in names] for row in ours] == [[row.get(each) for each in names] for row in engine]
    assert sorted(map(repr, ours)) == sorted(map(repr, engine))


def test_most_of_what_pages_ask_is_put_in_order_here() -> None:
    assert len(ORDERED) > 40


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a { ?a ?b ?c }",
        "SELECT ?a { ?a ?b ?c }\nORDER BY ?a\nLIMIT 3",
        "SELECT ?a { ?a ?b ?c }\nORDER BY ?a OFFSET 1",
        "SELECT ?a { ?a ?b ?c }\nORDER BY DESC(?a)",
        "SELECT ?a { ?a ?b ?c }\nORDER BY STRLEN(STR(?a)) ?a",
        "SELECT ?a { {\nSELECT ?a { ?a ?b ?c }\nORDER BY ?a\n} }",
    ],
)
def test_what_is_cut_or_worked_out_stays_with_the_engine(text: str) -> None:
    assert without(text) == (text, ())


def test_kinds_of_terms_come_one_after_the_other_and_numbers_by_their_value() -> None:
    number = XSD + "integer"
    terms = [None, Iri("_:b"), Iri("x:a"), Literal("9", datatype=number), Literal("10", datatype=number), Literal("1")]
    given: list[Row] = [{} if each is None else {"a": each} for each in reversed(terms)]
    assert [row.get("a") for row in ordered(given, ("a",))] == terms


def test_the_first_variable_counts_most_and_equals_stay_as_they_were() -> None:
    given: list[Row] = [{"a": Literal(a), "b": Literal(b), "c": Literal(c)} for a, b, c in ("211", "121", "112", "111")]
    found = ordered(given, ("a", "b"))
    assert ["".join(row[each].value for each in "abc") for row in found] == ["112", "111", "121", "211"]
