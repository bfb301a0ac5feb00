"""SERVICE is answered over both, within one limit, and kept nowhere; what goes wrong names target and reason."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import QueryResultsFormat
from werkzeug.test import TestResponse

from standin import Said, Standin, holding, standing_in
from unscr.config import Settings
from unscr.graph.broker.client import broker
from unscr.graph.engine import Engine
from unscr.web.app import create_app
from unscr.web.front import Front

AGENT = "https://w3id.org/unscr/id/agent/interpol"
DATA = f"""<{AGENT}> <http://v.example/name> "ICPO's \\"name\\""@en , "b" ; <http://v.example/seat> [] .
<http://v.example/other> <http://v.example/name> "other" ."""
QUERY = """PREFIX v: <http://v.example/>
SELECT ?thing ?name WHERE {{
  ?thing a <http://www.w3.org/ns/org#Organization> .
  SERVICE{silent} <{target}> {{ ?thing v:name ?name }}
}} ORDER BY ?name"""
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def _slow(_query: str) -> Said:
    time.sleep(3)
    return Said()


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standin]:
    file = tmp_path_factory.mktemp("there") / "data.ttl"
    file.write_text(DATA, encoding="utf-8")
    answers = {
        "/json": holding(file),
        "/xml": holding(file, form=QueryResultsFormat.XML),
        "/bad": lambda _: Said(b"it broke", 500, "text/plain"),
        "/slow": _slow,
        "/moved": lambda _: Said(status=307, headers={"Location": "http://169.254.169.254/latest/meta-data/"}),
    }
    with standing_in(answers) as begun:
        yield begun


@pytest.fixture(scope="module")
def limits(there: Standin) -> Settings:
    paths = ["/json", "/xml", "/bad", "/slow", "/moved"]
    named = there.address.replace("127.0.0.1", "localhost") + "/json"
    known = [there.address + each for each in paths] + [named, f"http://e.example/sparql={there.address}/json"]
    return Settings(service=" ".join(known), query_seconds=2)


@pytest.fixture(scope="module")
def client(limits: Settings, engine: Engine) -> Iterator[FlaskClient]:
    with broker(limits) as asking:
        yield create_app(limits, engine, None, asking).test_client()


def ask(client: FlaskClient, target: str, silent: str = "", query: str = QUERY, **more: str) -> TestResponse:
    headers = {"Accept": "text/csv, application/problem+json;q=0.5", **more}
    return client.get("/sparql", query_string={"query": query.format(target=target, silent=silent)}, headers=headers)


@pytest.mark.parametrize("path", ["/json", "/xml"])
def test_rows_of_both_are_joined(client: FlaskClient, there: Standin, path: str) -> None:
    answer = ask(client, there.address + path)
    assert answer.text == f'thing,name\r\n{AGENT},"ICPO\'s ""name"""\r\n{AGENT},b\r\n'
    assert there.asked[-1][1] == "PREFIX v: <http://v.example/>\nSELECT * WHERE { ?thing v:name ?name \n}"


def test_another_address_is_asked_in_the_place_of_a_target(client: FlaskClient) -> None:
    assert ask(client, "http://e.example/sparql").status_code == 200


def test_it_may_be_posted_and_asked_on_the_page(client: FlaskClient, there: Standin) -> None:
    query = QUERY.format(target=there.address + "/json", silent="")
    posted = client.post("/sparql", data=query, content_type="application/sparql-query", headers={"Accept": "text/csv"})
    assert posted.text.count(AGENT) == 2
    assert posted.headers["Cache-Control"] == "no-store"
    assert "ICPO" in client.get("/sparql/edit", query_string={"query": query}).text
    filed = client.get("/sparql/results.csv", query_string={"query": query})
    assert (filed.text.count(AGENT), filed.headers["Cache-Control"]) == (2, "no-store")


def test_nothing_of_it_is_kept(client: FlaskClient, there: Standin) -> None:
    """The other side is asked each time, and neither we nor others keep what it said."""
    before = len(there.asked)
    answers = [ask(client, there.address + "/json") for _ in range(2)]
    assert len(there.asked) - before == 2
    assert {each.headers["Cache-Control"] for each in answers} == {"no-store"}
    front = client.application.wsgi_app
    assert isinstance(front, Front)
    assert not [each for each in front._answers._kept if "SERVICE" in each[3]]


def test_an_answer_of_ours_alone_is_kept_as_before(client: FlaskClient) -> None:
    assert "Cache-Control" not in client.get("/sparql?query=ASK{}").headers


@pytest.mark.parametrize(
    ("path", "status", "kind", "reason"),
    [
        ("/bad", 502, "service-failed", "status"),
        ("/slow", 504, "service-late", "deadline"),
        ("/moved", 403, "service-refused", "redirect"),
        ("/none", 403, "service-refused", "not-listed"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_failure_names_target_and_reason(
    client: FlaskClient, there: Standin, path: str, status: int, kind: str, reason: str, language: str
) -> None:
    target = there.address + path
    answer = ask(client, target, **{"Accept-Language": language})
    assert answer.status_code == status
    assert answer.json is not None
    assert answer.json["type"].endswith(f"/problem/{kind}")
    assert (answer.json["target"], answer.json["reason"]) == (target, reason)
    assert target in answer.json["detail"]


def test_a_name_that_leads_to_loopback_is_refused(client: FlaskClient, there: Standin) -> None:
    """Though it is listed: only the number itself can be."""
    before = len(there.asked)
    answer = ask(client, there.address.replace("127.0.0.1", "localhost") + "/json")
    assert answer.json is not None
    assert (answer.status_code, answer.json["reason"]) == (403, "address")
    assert len(there.asked) == before


@pytest.mark.parametrize("path", ["/bad", "/moved", "/slow"])
def test_silence_is_one_solution_that_binds_nothing(client: FlaskClient, there: Standin, path: str) -> None:
    answer = ask(client, there.address + path, " SILENT")
    assert answer.status_code == 200
    assert f"{AGENT},\r\n" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_silence_is_no_way_to_ask_whom_one_may_not(client: FlaskClient, there: Standin) -> None:
    assert ask(client, there.address + "/none", " SILENT").status_code == 403


def test_one_limit_is_for_both(client: FlaskClient, there: Standin) -> None:
    """What the other side has taken is not there for ours."""
    query = f"SELECT * {{ SERVICE SILENT <{there.address}/slow> {{ ?x ?y ?z }} {{ {COUNT} }} }}"
    begun = time.monotonic()
    answer = client.get("/sparql", query_string={"query": query})
    assert answer.json is not None
    assert answer.json["type"].endswith("/problem/query-deadline")
    assert time.monotonic() - begun < 2.5


def test_a_request_may_lower_the_limit(client: FlaskClient, there: Standin) -> None:
    query = f"SELECT * {{ SERVICE <{there.address}/slow> {{ ?x ?y ?z }} }}"
    begun = time.monotonic()
    assert client.get("/sparql", query_string={"query": query, "timeout": "0.4"}).status_code == 504
    assert time.monotonic() - begun < 1


def test_what_is_wrong_with_the_rest_has_its_line(client: FlaskClient, there: Standin) -> None:
    query = f"SELECT * {{\n SERVICE <{there.address}/json> {{\n ?a ?b ?c\n }}\n ?x ?y }}"
    answer = client.get("/sparql", query_string={"query": query})
    assert answer.json is not None
    assert (answer.status_code, answer.json["line"]) == (400, 5)


def test_the_service_says_that_it_federates_only_where_it_does(
    client: FlaskClient, engine: Engine, limits: Settings
) -> None:
    told = client.get("/sparql", headers={"Accept": "text/turtle"}).text
    assert "BasicFederatedQuery" in told
    alone = create_app(replace(limits, service=""), engine).test_client()
    assert "BasicFederatedQuery" not in alone.get("/sparql", headers={"Accept": "text/turtle"}).text


@pytest.mark.parametrize("silent", ["", " SILENT"])
def test_without_a_list_nobody_is_asked(engine: Engine, there: Standin, silent: str) -> None:
    before = len(there.asked)
    answer = ask(create_app(Settings(), engine).test_client(), there.address + "/json", silent)
    assert answer.json is not None
    assert answer.json["type"].endswith("/problem/operation-refused")
    assert len(there.asked) == before


def test_the_files_of_a_stand_in_are_not_ours(root: Path) -> None:
    """So that what is joined above comes from there."""
    assert "v.example" not in "".join(each.read_text(encoding="utf-8") for each in (root / "data").rglob("*.ttl"))
