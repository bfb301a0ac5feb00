"""The competency questions on other engines, through the service: equal rows, but for what docs/engines.md names."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from begun import Begun

from queries.test_competency import expected, table
from reasons import departure
from serving import Service
from unscr.catalogue import Card, cards

JSON = "application/sparql-results+json"
QUESTIONS = cards("competency")
# Rows of the page: the engine the question and what happens, or the engine and the smallest query, and what is given.
_QUESTION = re.compile(r"^\| `(\w+)` \| `(cq\d+)` \| ([^|]+) \|$", re.MULTILINE)
_SMALLEST = re.compile(r"^\| `(\w+)` \| [^|`]+ \| `([^`]+)` \| `(\w+)` \| `(\w+)` \|$", re.MULTILINE)
PAGE = (Path(__file__).parents[2] / "docs" / "engines.md").read_text(encoding="utf-8")
DEPARTURES = {(engine, question): words for engine, question, words in _QUESTION.findall(PAGE)}


@pytest.fixture
def named(engine: Begun, request: pytest.FixtureRequest) -> str:
    """Return the engine's name as the page has it."""
    return "virtuoso" if engine.address.endswith("/sparql") else "oxigraph"


def test_the_page_is_read() -> None:
    assert DEPARTURES
    assert _SMALLEST.findall(PAGE)
    assert {question for _, question in DEPARTURES} <= {each.id for each in QUESTIONS}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.id)
def test_the_rows_are_the_expected_ones(
    question: Card, over: Service, named: str, request: pytest.FixtureRequest
) -> None:
    if (named, question.id) in DEPARTURES:
        request.applymarker(departure(DEPARTURES[named, question.id]))
    status, body = over.ask(question.text, JSON)
    assert status == 200, body
    found = json.loads(body)
    assert table(SimpleNamespace(variables=found["head"]["vars"], rows=found["results"]["bindings"])) == expected(
        question
    )


def test_a_departure_is_answered_as_the_page_says(over: Service, named: str) -> None:
    texts = {each.id: each.text for each in QUESTIONS}
    for engine, question in DEPARTURES:
        if engine == named:
            assert over.ask(texts[question])[0] in (422, 503)


def truth(asked: Service, query: str) -> str:
    """Return what an ASK gives, as the page writes it."""
    status, body = asked.ask(query.replace("\\|", "|"), JSON)
    return json.dumps(json.loads(body)["boolean"]) if status == 200 else "error"


def test_a_smallest_query_gives_what_the_page_says_and_ours_what_it_should(
    over: Service, own: Service, named: str
) -> None:
    for engine, query, right, given in _SMALLEST.findall(PAGE):
        assert truth(own, query) == right, query
        if engine == named:
            assert truth(over, query) == given, query


def test_a_computed_truth_value_comes_as_an_integer_from_virtuoso_alone(over: Service, named: str) -> None:
    assert "`SELECT (1 = 1 AS ?x) { }`" in PAGE
    given = {"virtuoso": "1", "oxigraph": "true"}[named]
    assert over.ask("SELECT (1 = 1 AS ?x) { }") == (200, f"x\r\n{given}\r\n")
