"""``/resolve``: IRIs for programs, the thing for a reader, or the choice, or help."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Page, name, problem

from unscr.answer import Engine
from unscr.ask import ask
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.release import released
from unscr.resolve import FORMS, LONGEST
from unscr.web.app import create_app

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
PROGRAM = {"Accept": "application/json"}
OP13E = "eli/un/sc/res/2016/2322/op/13/e"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}",
    "\u202egnp.exe\u2066\u2069",
    "javascript:alert(1)",
    "//evil.example/",
    "/\\evil.example",
    "https://w3id.org/unscr//evil.example/",
    "\r\nSet-Cookie: a=b",
    "\x00",
)


@pytest.mark.parametrize("parameter", ["text", "symbol"])
def test_a_program_gets_the_iri_and_both_labels(client: FlaskClient, parameter: str) -> None:
    answer = client.get("/resolve", query_string={parameter: "第2322(2016)号决议第13(e)段"}, headers=PROGRAM)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.json == {
        "matches": [
            {
                "iri": BASE + OP13E,
                "label": {"zh": "第2322(2016)号决议第13(e)段", "en": "resolution 2322 (2016), paragraph 13 (e)"},
            }
        ]
    }
    assert {"Accept", "Accept-Language"} <= set(answer.vary)


def test_a_program_gets_all_of_several(client: FlaskClient) -> None:
    answer = client.get("/resolve?text=para_22", headers=PROGRAM)
    assert [each["iri"].removeprefix(BASE) for each in answer.json["matches"]] == [
        "eli/un/sc/res/2016/2322/op/1",
        "eli/un/sc/res/2016/2322/op/22",
    ]


@pytest.mark.parametrize("accept", ["application/json", "application/problem+json, application/json", "*/*", None])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_program_that_asks_for_nothing_there_is_told_so(
    client: FlaskClient, accept: str | None, language: str
) -> None:
    headers = {"Accept-Language": language, **({"Accept": accept} if accept else {})}
    answer = client.get("/resolve?text=OP23", headers=headers)
    found = problem(answer, language)
    assert (answer.status_code, name(found)) == (404, "citation-unknown")
    assert (found["matches"], found["asked"], found["forms"]) == ([], "OP23", list(FORMS))


def test_a_browser_is_sent_to_the_one_match(client: FlaskClient) -> None:
    answer = client.get("/resolve", query_string={"text": "S/RES/2322 (2016), para. 13 (e)"}, headers=BROWSER)
    assert (answer.status_code, answer.headers["Location"], answer.data) == (303, "/" + OP13E, b"")
    assert "Accept" in answer.vary


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_language_that_was_asked_for_goes_along(client: FlaskClient, language: str) -> None:
    answer = client.get(f"/resolve?text=OP13e&lang={language}", headers=BROWSER)
    assert answer.headers["Location"] == f"/{OP13E}?lang={language}"
    answer = client.get(f"/resolve?text=OP13e&lang={language}%0d%0aa:b", headers=BROWSER)
    assert answer.headers["Location"] == "/" + OP13E


def test_a_mounted_service_leads_below_its_path(client: FlaskClient) -> None:
    answer = client.get("/resolve?text=OP13e", headers=BROWSER, environ_overrides={"SCRIPT_NAME": "/law"})
    assert answer.headers["Location"] == "/law/" + OP13E


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_browser_gets_the_choice(client: FlaskClient, language: str) -> None:
    answer = client.get(f"/resolve?text=para_22&lang={language}", headers=BROWSER)
    page = Page(answer.text)
    assert (answer.status_code, answer.headers["Content-Language"]) == (200, language)
    found = {each.attributes.get("href") for each in page.all("a")}
    assert {f"/eli/un/sc/res/2016/2322/op/{each}?lang={language}" for each in (1, 22)} <= found
    names = [each.text for each in page.all("bdi")]
    assert {"en": "resolution 2322 (2016), paragraph 22", "zh": "第2322(2016)号决议第22段"}[language] in names
    assert bool(CHINESE.search(page.all("h1")[0].text)) == (language == "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("query", "status"), [("", 200), ("text=", 200), ("text=+", 200), ("text=OP23", 404)])
def test_a_browser_is_shown_the_forms_and_where_to_write_one(
    client: FlaskClient, language: str, query: str, status: int
) -> None:
    answer = client.get(f"/resolve?{query}&lang={language}", headers=BROWSER)
    page = Page(answer.text)
    assert answer.status_code == status
    assert "/resolve" in [each.attributes["action"] for each in page.all("form")]
    written = next(each for each in page.all("input") if each.attributes["name"] == "text")
    assert written.attributes["value"] == ("OP23" if status == 404 else "")
    labels = [each for each in page.all("label") if each.attributes["for"] == written.attributes["id"]]
    assert [bool(CHINESE.search(each.text)) for each in labels] == [language == "zh"]
    assert set(FORMS) <= {each.text for each in page.all("bdi")}
    for address in [each.attributes["href"] for each in page.all("a") if "/resolve?text" in each.attributes["href"]]:
        assert client.get(address, headers=BROWSER).status_code == 303
        assert f"lang={language}" in address


@pytest.mark.parametrize("query", ["text=a&symbol=b", "text=a&text=b"])
@pytest.mark.parametrize("headers", [PROGRAM, BROWSER])
def test_two_citations_are_too_many(client: FlaskClient, query: str, headers: dict[str, str]) -> None:
    assert client.get("/resolve?" + query, headers=headers).status_code == 400


def test_a_program_has_to_say_what_it_asks_for(client: FlaskClient) -> None:
    assert name(problem(client.get("/resolve", headers=PROGRAM))) == "bad-request"


@pytest.mark.parametrize("headers", [PROGRAM, BROWSER])
def test_a_long_text_is_refused_with_the_limit(client: FlaskClient, headers: dict[str, str]) -> None:
    answer = client.get("/resolve", query_string={"text": "第" * 100_000}, headers=headers)
    assert (answer.status_code, str(LONGEST) in answer.text) == (400, True)


def test_what_is_neither_json_nor_a_page_cannot_be_had(client: FlaskClient) -> None:
    found = problem(client.get("/resolve?text=2322", headers={"Accept": "text/turtle"}))
    assert (found["status"], found["offers"]) == (406, ["application/json", "text/html"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(client: FlaskClient, text: str) -> None:
    answer = client.get("/resolve", query_string={"text": text}, headers=BROWSER)
    assert (answer.status_code, "Location" in answer.headers, "Set-Cookie" in answer.headers) == (404, False, False)
    page = Page(answer.text)
    written = next(each for each in page.all("input") if each.attributes["name"] == "text")
    assert written.attributes["dir"] == "auto"
    assert re.sub(r"[\r\n]+", "\n", written.attributes["value"]) == re.sub(r"[\r\n]+", "\n", text)
    assert [each for each in page.scripts() if "src" not in each.attributes] == page.all("img") == []
    assert client.get(f"/resolve?text={quote(text)}", headers=PROGRAM).json["asked"] == text


def test_hostile_labels_are_shown_as_text(tmp_path: Path) -> None:
    """Names of a hundred thousand signs, of elements and of signs that turn the line are names."""
    hostile = "<script>alert(1)</script>\u202e" + "名" * 100_000
    (tmp_path / "more.nt").write_text(
        "".join(
            f"<{BASE}eli/un/sc/res/2098/2322> <{predicate}> {value} .\n"
            for predicate, value in (
                ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{BASE}ontology#Resolution>"),
                ("http://data.europa.eu/eli/ontology#number", '"2322"'),
                ("http://www.w3.org/2000/01/rdf-schema#label", f'"{hostile}"@en'),
            )
        ),
        encoding="utf-8",
    )
    files = [*((each.key, each.path) for each in released()), ("more", tmp_path / "more.nt")]
    with evaluator(files, Settings(query_seconds=5)) as engine:
        answer = client_of(create_app(Settings(), engine)).get("/resolve?text=2322", headers=BROWSER)
    page = Page(answer.text)
    assert (answer.status_code, [each for each in page.scripts() if "src" not in each.attributes]) == (200, [])
    assert hostile in [each.text for each in page.all("bdi")]


def test_the_application_folds_the_names_of_its_data_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the resolver and for the search together."""
    asked = []

    def counted(engine: Engine, card: str, **values: Any) -> Any:
        asked.append(card)
        return ask(engine, card, **values)

    monkeypatch.setattr("unscr.resolve.ask", counted)
    client = client_of(create_app(Settings(), engine))
    for address in ("/resolve?text=UNTOC", "/resolve?text=Palermo%20Convention", "/search?q=UNTOC"):
        assert client.get(address, headers={"Accept": "application/json"}).status_code == 200
    assert asked.count("instrument-names") == 1
