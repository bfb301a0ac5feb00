"""Whatever is sent, the answer is an answer or a problem, and never a fault of ours."""

import json

import hypothesis.strategies as st
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings

TEXT = st.text(st.characters(codec="utf-8"), max_size=60)
HEADER = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40)
WORDS = st.lists(
    st.sampled_from(
        [
            "SELECT",
            "ASK",
            "CONSTRUCT",
            "WHERE",
            "{",
            "}",
            "(",
            ")",
            "?s",
            "*",
            "a",
            ".",
            ";",
            "<x:y>",
            "'a'",
            "FROM",
            "FILTER",
            "!",
            "SERVICE",
            "LIMIT",
            "1",
            "BY",
            "#",
            "\\u0041",
            "INSERT",
        ]
    ),
    max_size=14,
).map(" ".join)
TYPES = st.sampled_from(
    ["application/sparql-query", "application/x-www-form-urlencoded", "application/sparql-update", "text/plain", ""]
)
BOUNDED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def sound(answer: object) -> None:
    """Assert that this is an answer or a problem."""
    status, kind = answer.status_code, answer.mimetype  # type: ignore[attr-defined]
    assert status in (200, 304, 400, 403, 404, 405, 406, 413, 415, 422, 503), answer.data  # type: ignore[attr-defined]
    if status >= 400 and kind != "text/html":
        assert kind == "application/problem+json"
        assert json.loads(answer.data)["status"] == status  # type: ignore[attr-defined]


@BOUNDED
@given(query=TEXT | WORDS, accept=HEADER, language=HEADER)
def test_any_query(client: FlaskClient, query: str, accept: str, language: str) -> None:
    headers = {"Accept": accept, "Accept-Language": language}
    sound(client.get("/sparql", query_string={"query": query, "timeout": "0.2"}, headers=headers))


@BOUNDED
@given(body=st.binary(max_size=80) | WORDS.map(str.encode), kind=TYPES | HEADER, arguments=st.binary(max_size=30))
def test_any_body(client: FlaskClient, body: bytes, kind: str, arguments: bytes) -> None:
    address = "/sparql?timeout=0.2&" + arguments.decode("latin-1")
    sound(client.post(address, data=body, headers={"Content-Type": kind}))


@BOUNDED
@given(path=TEXT)
def test_any_address(client: FlaskClient, path: str) -> None:
    for start in ("/", "/download/", "/download/graph/"):
        sound(client.get(start + path.lstrip("/"), follow_redirects=True))
