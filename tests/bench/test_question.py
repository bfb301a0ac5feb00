"""A question for the first time is the same question: as many rows, another text each time."""

import re

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from bench import question
from bench.data import store
from bench.distribution import RESOLUTION
from unscr.catalogue import Card, cards


@pytest.fixture(scope="module")
def release() -> Store:
    """Return the release."""
    return store()


def rows(on: Store, query: str) -> str:
    """Return the answer to a SELECT as text."""
    answer = on.query(query)
    assert isinstance(answer, QuerySolutions)
    told = answer.serialize(format=QueryResultsFormat.TSV)
    assert told is not None
    return told.decode()


@pytest.mark.parametrize("card", cards("competency"), ids=lambda card: card.id)
def test_the_condition_changes_the_text_and_not_the_answer(release: Store, card: Card) -> None:
    fresh = question.numbered(question.fresh(card.text), 7)
    assert "FILTER (?" in fresh
    assert fresh != question.numbered(question.fresh(card.text), 8)
    assert rows(release, fresh) == rows(release, card.text)


@pytest.mark.parametrize("query", question.evaluation(RESOLUTION).values(), ids=question.evaluation(RESOLUTION))
def test_what_is_evaluated_long_has_an_answer(release: Store, query: str) -> None:
    told = rows(release, question.numbered(question.fresh(query), 1))
    assert told == rows(release, query)
    assert len(told.splitlines()) > 1


def test_the_export_has_a_hundred_thousand_rows(release: Store) -> None:
    answer = release.query(question.numbered(question.export(), 12))
    assert sum(1 for _ in answer) == 100_000


def test_the_description_tells_of_paragraph_text_and_norms(release: Store) -> None:
    subjects = {str(each.subject) for each in release.query(question.numbered(question.description(RESOLUTION), 1))}
    for part in ("/op/1>", "/op/1/zho>", "norm/2322-op1-1>", "act/2322-op1-1>"):
        assert any(each.endswith(part) for each in subjects), part


def test_what_is_put_is_what_is_asked_for() -> None:
    made = Store()
    assert not made.query(question.there(5))
    made.update(question.put(5))
    assert made.query(question.there(5))
    assert re.search(r"\b5\b", question.put(5))
