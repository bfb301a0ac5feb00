"""The graph store, read only: which graph a request names, in which format it comes, and what is refused."""

import pytest
from flask.testing import FlaskClient
from reading import problem, statements

from unscr.answer import Engine
from unscr.namespaces import BASE, graph
from unscr.protocol.media import TRIPLES

PROBLEM = BASE + "problem/"
STRUCTURE = graph("doc/2322").value


@pytest.mark.parametrize("media_type", TRIPLES)
def test_a_graph_is_given_in_each_format_by_either_address(
    client: FlaskClient, engine: Engine, media_type: str
) -> None:
    about = engine.about()
    for address, count in (
        ("/graph/doc/2322", about.counts[STRUCTURE]),
        (f"/store?graph={STRUCTURE}", about.counts[STRUCTURE]),
        ("/store?default", about.default),
    ):
        answer = client.get(address, headers={"Accept": media_type})
        assert (answer.status_code, answer.mimetype) == (200, media_type)
        assert len(statements(answer.data, media_type)) == count


def test_turtle_comes_unless_something_else_is_asked(client: FlaskClient) -> None:
    assert client.get("/graph/actors").mimetype == "text/turtle"
    assert client.get("/graph/actors", headers={"Accept": "text/html;q=0.9, application/n-triples"}).mimetype == (
        "application/n-triples"
    )


def test_the_head_is_that_of_the_answer(client: FlaskClient) -> None:
    given, head = client.get("/graph/actors"), client.head("/graph/actors")
    assert head.data == b""
    assert head.headers["Content-Length"] == str(len(given.data))
    assert head.headers["ETag"] == given.headers["ETag"]


def test_what_has_not_changed_is_not_sent_again(client: FlaskClient) -> None:
    etag = client.get("/graph/actors").headers["ETag"]
    again = client.get("/graph/actors", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get("/graph/actors", headers={"If-None-Match": etag, "Accept": "application/n-triples"})
    assert other.status_code == 200
    assert "Accept" in other.headers["Vary"]


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/store", 400, "bad-request"),
        ("/store?default&graph=http://x.example/", 400, "bad-request"),
        ("/store?graph=http://x.example/a&graph=http://x.example/b", 400, "bad-request"),
        ("/store?graph=not-absolute", 400, "bad-request"),
        ("/store?graph=http://x.example/", 404, "not-found"),
        ("/graph/nothing", 404, "not-found"),
    ],
)
def test_a_graph_that_cannot_be_told_or_is_not_there(client: FlaskClient, address: str, status: int, kind: str) -> None:
    found = problem(client.get(address))
    assert (found["status"], found["type"]) == (status, PROBLEM + kind)


@pytest.mark.parametrize("method", ["PUT", "POST", "PATCH", "DELETE"])
@pytest.mark.parametrize("address", ["/store?default", "/graph/actors"])
def test_writing_is_refused_with_the_reason(client: FlaskClient, method: str, address: str) -> None:
    found = problem(client.open(address, method=method, data=b""))
    assert (found["status"], found["type"]) == (403, PROBLEM + "operation-refused")


def test_a_format_that_has_no_graph_is_not_acceptable(client: FlaskClient) -> None:
    found = problem(client.get("/graph/actors", headers={"Accept": "text/csv"}))
    assert (found["status"], found["offers"]) == (
        406,
        [
            "text/turtle",
            "application/ld+json",
            "application/rdf+xml",
            "application/n-triples",
            "application/trig",
            "application/n-quads",
            "text/html",
        ],
    )
