"""The pages ask by the queries of the catalogue, with values of their own."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.config import Settings
from unscr.errors import NotFound
from unscr.graph.evaluator import evaluator
from unscr.terms import Iri, Literal

DATA = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<x:a> skos:prefLabel "preferred"@en , "首选"@zh ; rdfs:label "plain"@en .
<x:b> rdfs:label "只有中文"@zh .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("ask") / "a.ttl"
    file.write_text(DATA, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


def test_a_query_is_asked_about_the_values_given(engine: Engine) -> None:
    rows = ask(engine, "labels", thing=[Iri("x:b")])
    assert [row["label"] for row in rows] == [Literal("只有中文", "zh")]


def test_names_are_in_both_languages_or_the_next_best(engine: Engine) -> None:
    assert labels(engine, ["x:a", "x:b", "x:c", "_:b0"]) == {
        "x:a": Labelled("x:a", "preferred", "首选"),
        "x:b": Labelled("x:b", "只有中文", "只有中文"),
        "x:c": Labelled("x:c", "x:c", "x:c"),
    }
    assert labels(engine, []) == {}


@pytest.mark.parametrize("odd", ["very strong", "x", "", "x:a>", "http://[x]/", "_:b0"])
def test_what_no_query_can_hold_is_not_asked_for(engine: Engine, odd: str) -> None:
    assert labels(engine, ["x:a", odd]) == {"x:a": Labelled("x:a", "preferred", "首选")}


def test_a_query_that_is_not_there_is_said(engine: Engine) -> None:
    with pytest.raises(NotFound, match="no-such"):
        ask(engine, "no-such")


def test_a_value_without_its_place_is_refused(engine: Engine) -> None:
    with pytest.raises(ValueError, match="VALUES"):
        ask(engine, "labels", other=[])
