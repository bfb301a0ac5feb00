"""The page of departures is true of the engine alone, and no departure covers another failure than its own."""

import re

import pytest
from pyoxigraph import QueryBoolean, Store

from unscr.errors import OperationRefused
from unscr.protocol.operation import operation
from unscr.protocol.update import update
from w3c.departures import DEPARTURES, OPTIONAL, OVERTAKEN, PAGE, REFUSED, Entry, Failure, entries
from w3c.running import Departs, Outcome, depart

ENTRIES = entries(PAGE.read_text(encoding="utf-8"), DEPARTURES, OPTIONAL, OVERTAKEN)


def given(query: str, update: str = "") -> str:
    """Return what the engine alone gives on an empty store: ``true``, ``false``, or its complaint.

    The complaint may be about the update before the query.
    """
    store = Store()
    try:
        store.update(update)
        answer = store.query(query)
    except (SyntaxError, RuntimeError) as error:
        return f"error: {error}"
    assert isinstance(answer, QueryBoolean), "the smallest queries are ASK"
    return str(bool(answer)).lower()


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_the_smallest_query_gives_on_the_engine_alone_what_the_page_says(entry: Entry) -> None:
    should, gives = (entry.cells[name].strip("`") for name in ("Should give", "Gives"))
    answer = given(entry.query, entry.update)
    kind, _, part = gives.partition(": ")
    assert answer.partition(": ")[0] == kind
    assert part in answer
    assert (kind == should) == (entry.section == OVERTAKEN)


@pytest.mark.parametrize("entry", ENTRIES, ids=str)
def test_each_names_a_section_of_a_specification_and_its_tests(entry: Entry) -> None:
    said = entry.cells.get("The specification") or entry.cells["SPARQL 1.1 says"]
    assert re.search(r"\(SPARQL 1\.1 [A-Z][A-Za-z ]+, \d+[\d.]*", said)
    assert entry.tests or entry.cells["W3C tests"] == "none"


def test_an_update_before_a_query_is_carried_out_on_the_engine_alone() -> None:
    entry = Entry(
        "", "", {"Smallest query": "`CLEAR ALL; INSERT DATA { <x:s> rdf:type 1 }` then `ASK { ?s ?p 1 }`"}, {}
    )
    assert given(entry.query, entry.update) == "true"
    assert given(entry.query) == "false"
    assert given(entry.query, "CREATE GRAPH <x:g> ; CREATE GRAPH <x:g>") == "error: The graph <x:g> already exists"
    assert given(entry.query, "CLEAR").startswith("error: error at 1:")


def test_the_page_has_each_test_in_one_section(page: str) -> None:
    """Two departures may meet in one test; a departure and a refusal may not."""
    sections = [
        {name for each in entries(page, section) for name in each.tests}
        for section in (DEPARTURES, OPTIONAL, OVERTAKEN, REFUSED)
    ]
    assert sum(map(len, sections)) == len(set().union(*sections))


def test_service_and_load_are_refused(page: str) -> None:
    assert [each.title for each in entries(page, REFUSED)] == ["SERVICE", "LOAD"]
    with pytest.raises(OperationRefused, match="SERVICE"):
        operation("ASK { SERVICE <http://example.org/> { ?s ?p ?o } }", 10)
    with pytest.raises(OperationRefused, match="LOAD"):
        update("LOAD <http://example.org/>", 10)


ROWS = Outcome("rows", "missing", missing=4)


def test_a_departure_as_the_page_has_it_is_an_xfail() -> None:
    with pytest.raises(Departs):
        depart(Failure("rows", missing=4), ROWS, ROWS)


def test_a_departure_that_is_gone_is_no_exception() -> None:
    """The strict xfail then fails."""
    depart(Failure("rows", missing=4), Outcome("same"), Outcome("same"))


@pytest.mark.parametrize(
    ("failure", "outcome", "engine"),
    [
        (Failure("rows", missing=3), ROWS, ROWS),
        (Failure("rows", missing=4, extra=1), ROWS, ROWS),
        (Failure("error"), ROWS, ROWS),
        (Failure("rows", missing=4), ROWS, Outcome("same")),
        (Failure("rows", missing=4), Outcome("refused"), ROWS),
        (Failure("error", says="custom function"), Outcome("error", "at 1:1"), Outcome("error", "error at 1:1")),
    ],
)
def test_another_failure_than_the_page_has_is_not_covered(failure: Failure, outcome: Outcome, engine: Outcome) -> None:
    with pytest.raises(AssertionError):
        depart(failure, outcome, engine)
