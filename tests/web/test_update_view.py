"""Updates over HTTP: who may send them, how they are answered, and what is new afterwards."""

import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reading import problem
from writable import HEADERS, TOKEN, Store, store

from unscr.config import Settings
from unscr.errors import SettingError
from unscr.namespaces import BASE
from unscr.release import released
from unscr.secret import token

INSERT = "INSERT DATA { <http://e.example/s> <http://e.example/p> 1 }"
TYPE = "application/sparql-update"
PROBLEM = BASE + "problem/"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return an empty store that the tests share; each says what it begins with."""
    with store(tmp_path_factory.mktemp("empty"), [], empty=True) as begun:
        yield begun


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store that was begun with the release."""
    with store(tmp_path_factory.mktemp("full"), [(each.key, each.path) for each in released()]) as begun:
        yield begun


def kind(answer: Any) -> tuple[int, str]:
    """Return the status of a problem, and the name of its kind."""
    found = problem(answer)
    return found["status"], found["type"].removeprefix(PROBLEM)


def test_an_update_is_made_by_either_form_of_post(empty: Store) -> None:
    empty.update("CLEAR ALL")
    answer = empty.update(INSERT)
    assert (answer.status_code, answer.data, "Content-Type" in answer.headers) == (204, b"", False)
    form = {"update": "INSERT DATA { <http://e.example/s> <http://e.example/p> 2 }"}
    assert empty.client.post("/update", data=form, headers=HEADERS).status_code == 204
    assert empty.rows("SELECT ?o { ?s ?p ?o } ORDER BY ?o") == ["1", "2"]


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer wrong",
        f"Bearer {TOKEN}x",
        f"Bearer {TOKEN[:-1]}",
        f"Bearer {TOKEN.upper()}",
        f"Basic {TOKEN}",
        TOKEN,
        f"Bearer,{TOKEN}",
        "Bearer 令牌",
    ],
)
def test_without_the_token_nothing_is_changed(empty: Store, authorization: str | None) -> None:
    before = empty.state()
    headers = {} if authorization is None else {"Authorization": authorization.encode().decode("latin-1")}
    for method, address, content_type in (
        ("POST", "/update", TYPE),
        *(
            (method, address, "text/turtle")
            for method in ("PUT", "POST", "DELETE", "PATCH")
            for address in ("/store?default", "/store?graph=http://e.example/g", "/graph/x")
        ),
    ):
        answer = empty.client.open(address, method=method, data=b"", content_type=content_type, headers=headers)
        assert kind(answer) == (401, "token-missing")
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert TOKEN not in answer.text
    assert empty.state() == before


@pytest.mark.parametrize("authorization", [f"bearer {TOKEN}", f"BEARER {TOKEN}", f"Bearer  {TOKEN}"])
def test_the_scheme_is_written_as_one_likes(empty: Store, authorization: str) -> None:
    """RFC 9110, section 11.1."""
    answer = empty.client.post("/update", data="", content_type=TYPE, headers={"Authorization": authorization})
    assert answer.status_code == 204


def test_the_token_is_compared_in_a_time_that_says_nothing(empty: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return False

    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert empty.update(INSERT).status_code == 401
    assert compared == [(TOKEN.encode(), TOKEN.encode())]


def test_an_empty_token_allows_nothing(tmp_path: Path) -> None:
    with store(tmp_path, [], token="", empty=True) as begun:
        for authorization in ("Bearer ", "Bearer"):
            headers = {"Authorization": authorization}
            assert begun.client.post("/update", data="", content_type=TYPE, headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("scheme", "client", "allowed"),
    [
        ("http", "127.0.0.1", True),
        ("http", "127.8.9.1", True),
        ("http", "::1", True),
        ("http", "::ffff:127.0.0.1", True),
        ("http", "192.0.2.7", False),
        ("http", "::ffff:192.0.2.7", False),
        ("http", "2001:db8::1", False),
        ("http", "unknown", False),
        ("https", "192.0.2.7", True),
    ],
)
def test_the_token_is_not_taken_from_afar_in_the_clear(empty: Store, scheme: str, client: str, allowed: bool) -> None:
    answer = empty.update("", environ_overrides={"REMOTE_ADDR": client, "wsgi.url_scheme": scheme})
    if allowed:
        assert answer.status_code == 204
    else:
        assert kind(answer) == (403, "operation-refused")


def test_whoever_says_so_takes_it_in_the_clear(tmp_path: Path) -> None:
    with store(tmp_path, [], empty=True, plain_writes=True) as begun:
        assert begun.update("", environ_overrides={"REMOTE_ADDR": "192.0.2.7"}).status_code == 204


@pytest.mark.parametrize(
    ("text", "content_type", "address", "expected"),
    [
        ("INSERT DATA { <x:s> }", TYPE, "/update", (400, "query-syntax")),
        ("SELECT * { ?s ?p ?o }", TYPE, "/update", (400, "query-syntax")),
        ("INSERT { ?s <x:p> ex:b } WHERE { ?s ?p ?o }", TYPE, "/update", (400, "query-syntax")),
        ("{" * 200, TYPE, "/update", (400, "query-too-deep")),
        ("LOAD <http://127.0.0.1/>", TYPE, "/update", (403, "operation-refused")),
        (
            "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
            TYPE,
            "/update",
            (403, "operation-refused"),
        ),
        ("DROP GRAPH <http://e.example/none>", TYPE, "/update", (409, "update-failed")),
        (INSERT, "text/plain", "/update", (415, "media-type")),
        (INSERT, TYPE, "/update?update=CLEAR%20ALL", (400, "bad-request")),
        (INSERT, TYPE, "/update?default-graph-uri=http://e.example/g", (400, "bad-request")),
        ("updat=", "application/x-www-form-urlencoded", "/update", (400, "bad-request")),
    ],
)
def test_what_cannot_be_made_is_told_as_what_it_is(
    empty: Store, text: str, content_type: str, address: str, expected: tuple[int, str]
) -> None:
    before = empty.state()
    answer = empty.client.post(address, data=text.encode(), content_type=content_type, headers=HEADERS)
    assert kind(answer) == expected
    assert empty.state() == before


def test_only_post_is_for_updates(empty: Store) -> None:
    for method in ("GET", "PUT", "DELETE"):
        answer = empty.client.open("/update", method=method, headers=HEADERS)
        assert kind(answer) == (405, "method-not-allowed")
        assert "POST" in answer.headers["Allow"]


def test_the_endpoint_for_queries_takes_none(empty: Store) -> None:
    answer = empty.client.post("/sparql", data=INSERT, content_type=TYPE, headers=HEADERS)
    assert answer.status_code in (403, 415)
    answer = empty.client.post("/sparql", data={"update": INSERT}, headers=HEADERS)
    assert answer.status_code in (400, 403)


def test_the_patterns_are_matched_against_the_graphs_of_the_request(empty: Store) -> None:
    empty.update("CLEAR ALL")
    empty.update("INSERT DATA { <x:s> <x:p> 1 GRAPH <http://e.example/g> { <x:s> <x:p> 2 } }")
    address = "/update?using-graph-uri=http://e.example/g"
    text = "INSERT { <x:found> <x:p> ?o } WHERE { ?s ?p ?o }"
    assert empty.client.post(address, data=text, content_type=TYPE, headers=HEADERS).status_code == 204
    assert empty.rows("SELECT ?o { <x:found> ?p ?o }") == ["2"]


def test_a_change_that_takes_too_long_is_told(empty: Store) -> None:
    empty.update("CLEAR ALL ; INSERT DATA { " + " ".join(f"<x:{n}> <x:p> {n} ." for n in range(300)) + " }")
    text = "INSERT { <x:a> <x:n> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }"
    answer = empty.client.post("/update?timeout=0.3", data=text, content_type=TYPE, headers=HEADERS)
    assert kind(answer) == (503, "query-deadline")
    assert empty.rows("SELECT * { ?s <x:n> ?n }") == []


def test_the_default_graph_of_a_release_is_not_written(full: Store) -> None:
    before = full.state()
    assert kind(full.update(INSERT)) == (403, "operation-refused")
    for method in ("PUT", "POST", "DELETE"):
        assert kind(full.send(method, "/store?default", "<x:s> <x:p> 1 .")) == (403, "operation-refused")
    assert full.state() == before


def test_what_stands_in_a_named_graph_is_in_the_default_graph_of_a_release(full: Store) -> None:
    text = "INSERT DATA { GRAPH <https://w3id.org/unscr/graph/new> { <x:s> <x:p> 1 } }"
    assert full.update(text).status_code == 204
    assert full.rows("SELECT ?o { <x:s> <x:p> ?o }") == ["1"]
    assert full.update("DROP GRAPH <https://w3id.org/unscr/graph/new>").status_code == 204
    assert full.rows("SELECT ?o { <x:s> <x:p> ?o }") == []


KEPT = (
    "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
    "/sparql",
    "/store?default",
    "/graph/kept",
    "/download/unscr.nq",
    "/download/unscr.ttl",
    "/download/graph/kept.nt",
)


def test_every_answer_is_new_after_a_change_and_the_same_before(full: Store) -> None:
    """With its entity tag; and a client that has the old one is told so."""
    full.send("PUT", "/graph/kept", "<x:s> <x:p> 0 .")
    for number in range(1, 3):
        first = {address: full.client.get(address) for address in KEPT}
        for address, answer in first.items():
            assert answer.status_code == 200, address
            again = full.client.get(address)
            assert (again.data, again.headers["ETag"]) == (answer.data, answer.headers["ETag"]), address
            tag = {"If-None-Match": answer.headers["ETag"]}
            assert full.client.get(address, headers=tag).status_code == 304, address
        assert full.send("POST", "/graph/kept", f"<x:s> <x:p> {number} .").status_code == 204
        for address, answer in first.items():
            tag = {"If-None-Match": answer.headers["ETag"]}
            new = full.client.get(address, headers=tag)
            assert (new.status_code, new.data != answer.data) == (200, True), address
            assert new.headers["ETag"] != answer.headers["ETag"], address


def test_an_answer_stays_where_a_change_was_refused(full: Store) -> None:
    full.send("PUT", "/graph/kept", "<x:s> <x:p> 0 .")
    tag = full.client.get("/download/unscr.nq").headers["ETag"]
    assert full.send("PUT", "/graph/kept", "<x:s> <x:p>").status_code == 400
    assert full.client.get("/download/unscr.nq", headers={"If-None-Match": tag}).status_code == 304


def test_where_updates_go_is_said_by_the_description(full: Store, client: Any) -> None:
    assert "SPARQL11Update" in full.client.get("/sparql").text
    assert "SPARQL11Update" not in client.get("/sparql").text


def test_a_service_that_takes_no_changes_says_so(client: Any) -> None:
    assert kind(client.post("/update", data=INSERT, content_type=TYPE, headers=HEADERS)) == (403, "operation-refused")


def test_the_token_comes_from_a_file_and_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("one\n", encoding="utf-8")
    given = token(Settings(writable=True, token_file=str(path)), {})
    assert given is not None
    assert given() == "one"
    path.write_text("  two \n", encoding="utf-8")
    assert given() == "two"
    path.unlink()
    assert given() == ""
    path.write_bytes(b"\xff\n")
    assert given() == ""


def test_the_token_comes_from_the_environment_and_leaves_it() -> None:
    environment = {"UNSCR_TOKEN": " three ", "HOME": "/"}
    given = token(Settings(writable=True), environment)
    assert given is not None
    assert (given(), environment) == ("three", {"HOME": "/"})
    environment["UNSCR_TOKEN"] = "four"
    assert token(Settings(), environment) is None
    assert environment == {"HOME": "/"}


@pytest.mark.parametrize("content", [None, "", " \n", b"\xff"])
def test_without_a_token_a_writable_service_does_not_begin(tmp_path: Path, content: str | bytes | None) -> None:
    path = tmp_path / "token"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingError, match="openssl rand"):
        token(Settings(writable=True, token_file=str(path)), {"UNSCR_TOKEN": "given"})
    with pytest.raises(SettingError, match="--token-file"):
        token(Settings(writable=True), {"UNSCR_TOKEN": " "})
