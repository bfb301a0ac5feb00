"""What a script in a browser needs from another origin: the Fetch standard, CORS protocol (3.2)."""

import pytest

from conformance.talking import ALLOWED, FORM, JSON, QUERY, TURTLE, UPDATE, Store, at

ORIGIN = ("Origin", "https://app.example")


def listed(value: str) -> set[str]:
    return {each.strip().lower() for each in value.split(",")}


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/sparql", "POST", "content-type"),
        ("/sparql", "POST", "content-type, accept"),
        ("/sparql?query=ASK%7B%7D", "GET", "if-none-match"),
        ("/sparql", "POST", "authorization,content-type"),
        ("/update", "POST", "authorization, content-type"),
        (at(""), "PUT", "authorization, content-type"),
        (at("x:a"), "PUT", "authorization, content-type, if-match"),
        (at("x:a"), "POST", "authorization, content-type, if-none-match"),
        (at("x:a"), "DELETE", "authorization, if-match"),
        ("/store", "POST", "authorization, content-type"),
        ("/graph/a", "PUT", "authorization, content-type"),
        ("/graph/a", "DELETE", "authorization"),
        ("/graph/a", "GET", "accept"),
    ],
)
def test_a_preflight_is_answered_without_the_token(store: Store, path: str, method: str, headers: str) -> None:
    """Fetch 4.8: an ok status, the method and every header by name; a wildcard never stands for Authorization."""
    asked = (("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers))
    answer = store.send("OPTIONS", path, b"", ORIGIN, *asked)
    assert 200 <= answer.status < 300
    assert answer.header("Access-Control-Allow-Origin") == "*"
    assert method.lower() in listed(answer.header("Access-Control-Allow-Methods"))
    assert listed(headers) <= listed(answer.header("Access-Control-Allow-Headers"))
    assert int(answer.header("Access-Control-Max-Age")) > 0
    assert answer.header("Access-Control-Allow-Credentials") == ""
    assert answer.body == b""


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status"),
    [
        ("GET", "/sparql?query=ASK%7B%7D", b"", (), 200),
        ("HEAD", "/sparql?query=ASK%7B%7D", b"", (), 200),
        ("POST", "/sparql", b"query=ASK%7B%7D", (("Content-Type", FORM),), 200),
        ("POST", "/sparql", b"ASK {}", (("Content-Type", QUERY), ("Accept", JSON)), 200),
        ("GET", "/sparql", b"", (), 200),
        ("GET", "/sparql?query=ASK", b"", (), 400),
        ("GET", "/sparql?query=ASK%7B%7D", b"", (("Accept", "image/png"),), 406),
        ("POST", "/update", b"", (("Content-Type", UPDATE),), 401),
        ("POST", "/update", b"", (("Content-Type", UPDATE), ALLOWED), 204),
        ("PUT", at("x:cors"), b"", (("Content-Type", TURTLE), ALLOWED), 201),
        ("PUT", at("x:cors"), b"", (("Content-Type", TURTLE), ("If-None-Match", "*"), ALLOWED), 412),
        ("GET", at("x:cors"), b"", (), 200),
        ("GET", at("x:cors"), b"", (("If-None-Match", "*"),), 304),
        ("DELETE", at("x:cors"), b"", (ALLOWED,), 204),
        ("GET", at("x:cors"), b"", (), 404),
        ("PUT", "/sparql", b"", (), 405),
    ],
)
def test_every_answer_may_be_read_by_scripts_of_other_sites(
    store: Store, method: str, path: str, body: bytes, headers: tuple[tuple[str, str], ...], status: int
) -> None:
    """Fetch 3.2.3: errors and 304 as well, or the script learns nothing."""
    answer = store.send(method, path, body, ORIGIN, *headers)
    assert answer.status == status
    assert answer.header("Access-Control-Allow-Origin") == "*"
    assert {"etag", "location", "www-authenticate", "retry-after"} <= listed(
        answer.header("Access-Control-Expose-Headers")
    )


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/sparql", {"GET", "HEAD", "POST", "OPTIONS"}),
        ("/update", {"POST", "OPTIONS"}),
        ("/store", {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"}),
        ("/graph/a", {"GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"}),
    ],
)
def test_options_lists_what_an_address_takes(store: Store, path: str, methods: set[str]) -> None:
    """RFC 9110, 9.3.7 and 10.2.1."""
    answer = store.send("OPTIONS", path)
    assert answer.status in (200, 204)
    assert {each.upper() for each in listed(answer.header("Allow"))} == methods
