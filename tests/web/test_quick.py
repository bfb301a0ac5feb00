"""Queries by GET are answered before the application, and answered alike: answers, problems and headers."""

import pytest
from asking import client_of
from flask.testing import FlaskClient

from unscr.answer import Engine
from unscr.config import Settings
from unscr.web.app import create_app
from unscr.web.front import Front
from unscr.web.quick import Quick

QUERIES = (
    "ASK {}",
    "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 3",
    "DESCRIBE <https://w3id.org/unscr/eli/un/sc/res/2016/2322>",
    "CONSTRUCT WHERE { <https://w3id.org/unscr/id/agent/ctc> ?p ?o }",
    "SELECT",
    "ASK { SERVICE <http://localhost:9/> {} }",
    "CLEAR ALL",
    "",
)
ACCEPTED = ("", "text/csv", "application/ld+json", "text/html", "application/xml;q=0.5, */*;q=0.1")


@pytest.fixture(scope="module")
def plain(engine: Engine) -> FlaskClient:
    """Return a client of the application alone, without the layers before it."""
    app = create_app(Settings(), engine)
    front = app.wsgi_app
    assert isinstance(front, Front)
    quick = front.app
    assert isinstance(quick, Quick)
    app.wsgi_app = quick.app  # type: ignore[assignment]
    return client_of(app)


@pytest.mark.parametrize("accept", ACCEPTED)
@pytest.mark.parametrize("query", QUERIES)
def test_both_ways_answer_alike(client: FlaskClient, plain: FlaskClient, query: str, accept: str) -> None:
    answers = [
        each.get("/sparql", query_string={"query": query}, headers={"Accept": accept}) for each in (client, plain)
    ]
    first, second = answers
    assert first.status_code == second.status_code
    assert first.data == second.data
    kept = [{name: value for name, value in each.headers if name not in ("Date", "ETag", "Vary")} for each in answers]
    assert kept[0] == kept[1]
    assert set(second.vary) <= set(first.vary)
    if first.status_code == 200:
        assert first.headers["ETag"] == second.headers["ETag"]


def test_parameters_are_read_as_the_endpoint_reads_them(client: FlaskClient, plain: FlaskClient) -> None:
    for more in ("&timeout=soon", "&default-graph-uri=here", "&query=ASK{}", "&named-graph-uri=http://x.example/"):
        address = "/sparql?query=ASK{}" + more
        assert client.get(address).data == plain.get(address).data
