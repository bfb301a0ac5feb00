"""What goes wrong is said in one shape, in two languages, to programs and to people."""

import logging
from pathlib import Path

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import Page, name, problem

from unscr import errors
from unscr.config import Settings
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.web.app import create_app
from unscr.web.problems import TABLE

PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def tight() -> FlaskClient:
    """Return a client of a service with the tightest limits."""
    limits = Settings(query_seconds=0.4, query_megabytes=64, result_bytes=2**20)
    block = evaluator([(each.key, each.path) for each in released()], limits)
    with block as engine:
        yield client_of(create_app(limits, engine))


@pytest.mark.parametrize(
    ("query", "status", "called"),
    [
        ("?named-graph-uri=http://x.example/", 400, "bad-request"),
        ("?query=", 400, "bad-request"),
        ("?query=ASK{}&query=ASK{}", 400, "bad-request"),
        ("?query=ASK{}&default-graph-uri=here", 400, "bad-request"),
        ("?query=ASK{}&timeout=soon", 400, "bad-request"),
        ("?query=%FF", 400, "bad-request"),
        ("?query=SELECT", 400, "query-syntax"),
        ("?query=ASK{" + "{" * 101 + "}" * 101 + "}", 400, "query-too-deep"),
        ("?update=CLEAR ALL", 403, "operation-refused"),
        ("?query=LOAD <http://localhost:9/>", 403, "operation-refused"),
        ("?query=INSERT DATA {}", 403, "operation-refused"),
        ("?query=ASK { SERVICE <http://localhost:9/> {} }", 403, "operation-refused"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_fault_of_the_client_is_named(
    client: FlaskClient, query: str, status: int, called: str, language: str
) -> None:
    answer = client.get("/sparql" + query, headers={"Accept-Language": "zh-CN" if language == "zh" else "en-GB"})
    found = problem(answer, language)
    assert (answer.status_code, name(found)) == (status, called)
    assert "Retry-After" not in answer.headers


def test_a_syntax_error_has_its_place(client: FlaskClient) -> None:
    """The triple that is not complete begins there."""
    found = problem(client.get("/sparql?query=SELECT ?s%0AWHERE { ?s ?p }"))
    assert (found["line"], found["column"]) == (2, 9)


def test_what_cannot_be_given_is_answered_with_what_can(client: FlaskClient) -> None:
    found = problem(client.get("/sparql?query=ASK{}", headers={"Accept": "text/turtle"}))
    assert found["status"] == 406
    assert "application/sparql-results+json" in str(found["offers"])


def test_a_body_of_another_type_is_not_read(client: FlaskClient) -> None:
    answer = client.post("/sparql", data="ASK {}", content_type="text/plain")
    assert (answer.status_code, name(problem(answer))) == (415, "media-type")


def test_updates_are_refused_in_every_form(client: FlaskClient) -> None:
    for data, kind in (("update=CLEAR+ALL", FORM), ("CLEAR ALL", "application/sparql-update")):
        answer = client.post("/sparql", data=data, content_type=kind)
        assert (answer.status_code, name(problem(answer))) == (403, "operation-refused")


@pytest.mark.parametrize("kind", [FORM, "application/sparql-query"])
def test_a_body_that_is_too_long_is_not_read(client: FlaskClient, kind: str) -> None:
    answer = client.post("/sparql", data="query=" + "x" * 300_000, content_type=kind)
    assert (answer.status_code, name(problem(answer))) == (413, "request-too-large")


def test_another_method_is_told_which_there_are(client: FlaskClient) -> None:
    answer = client.delete("/sparql")
    assert name(problem(answer)) == "method-not-allowed"
    assert {"GET", "POST"} <= set(answer.headers["Allow"].split(", "))


def test_another_address_is_not_found(client: FlaskClient) -> None:
    assert name(problem(client.get("/nowhere"))) == "not-found"


@pytest.mark.parametrize(
    ("query", "status", "called"),
    [(PRODUCT, 503, "query-deadline"), (HUNGRY, 503, "query-memory"), (LARGE, 422, "result-too-large")],
)
def test_a_limit_is_named(tight: FlaskClient, query: str, status: int, called: str) -> None:
    answer = tight.get("/sparql", query_string={"query": query})
    assert (answer.status_code, name(problem(answer))) == (status, called)


class _Failing(Engine):
    """An engine that fails in the way it is told to."""

    error: Exception

    def run(self, *_: object) -> object:  # type: ignore[override]
        raise self.error


@pytest.mark.parametrize(("error", "kind"), TABLE, ids=[each.name for _, each in TABLE])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_row_of_the_table_is_said(error: type[Exception], kind: object, language: str) -> None:
    words = ("in English", "中文")
    more: dict[type[Exception], list[object]] = {
        errors.NotAcceptable: [("text/turtle",)],
        errors.MethodNotAllowed: [("POST", "PUT")],
        errors.Withdrawn: ["2026-11-27"],
        errors.CitationUnknown: ["asked", ("form",)],
    }
    made = error(*words, *more.get(error, []))
    failing = _Failing(Path("nowhere"))
    object.__setattr__(failing, "error", made)
    asked = client_of(create_app(Settings(), failing)).get(f"/sparql?query=ASK{{}}&lang={language}")
    found = problem(asked, language)
    assert (name(found), asked.status_code) == (kind.name, kind.status)  # type: ignore[attr-defined]
    assert found["detail"] == words[language == "zh"]
    assert ("Retry-After" in asked.headers) == kind.retry  # type: ignore[attr-defined]
    assert set(asked.allow) == ({"POST", "PUT"} if error is errors.MethodNotAllowed else set())


def test_a_fault_of_ours_is_logged_and_said(caplog: pytest.LogCaptureFixture) -> None:
    failing = _Failing(Path("nowhere"))
    object.__setattr__(failing, "error", ZeroDivisionError("a slip"))
    with caplog.at_level(logging.ERROR):
        answer = client_of(create_app(Settings(), failing)).get("/sparql?query=ASK{}")
    assert (answer.status_code, name(problem(answer))) == (500, "internal")
    assert "a slip" in caplog.text
    assert b"a slip" not in answer.data
    caplog.clear()
    with caplog.at_level(logging.ERROR):
        client_of(create_app(Settings(), failing)).get("/id/agent/a%0Aforged")
    # A line of the log is ours, whatever the address.
    assert [each.getMessage() for each in caplog.records] == [r"unexpected error at '/id/agent/a\nforged'"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_browser_gets_a_page(client: FlaskClient, language: str) -> None:
    answer = client.get(f"/nowhere?lang={language}", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert Page(answer.text).all("html")[0].attributes["lang"] == language
