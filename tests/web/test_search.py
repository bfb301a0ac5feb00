"""Searching over HTTP: JSON for a program, a page for people, and hostile words as words."""

import html
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Page, name, problem
from writable import store

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, ELI, PREFIXES, RDF, RDFS, UNSCR
from unscr.release import released
from unscr.web.app import create_app

AS_JSON = {"Accept": "application/json"}
HOSTILE = "<script>alert(1)</script><b>wort</b>\u202ex\u202c"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of a service with labels that mean harm, beside the release."""
    file = tmp_path_factory.mktemp("hostile") / "a.ttl"
    labels = json.dumps(HOSTILE), json.dumps("wort " * 20_000)
    lines = [f"<x:{at}> a <{UNSCR}Actor> ; <{PREFIXES['skos']}prefLabel> {each}@en ." for at, each in enumerate(labels)]
    lines.append(f"<javascript:alert(1)> a <{UNSCR}Actor> ; <{PREFIXES['skos']}prefLabel> 'wort'@en .")
    said = f"<{ELI}realizes> <x:p> ; <{RDF}value> {json.dumps('<i>Satz</i> ' + HOSTILE)}@en"
    lines.append(f"<x:p> a <{UNSCR}Provision> ; <{RDFS}label> 'a paragraph'@en . <x:p/eng> {said} .")
    file.write_text("\n".join(lines), encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("a", file)]
    with evaluator(files, Settings()) as begun:
        yield client_of(create_app(Settings(), begun))


def test_a_program_gets_hits(client: FlaskClient) -> None:
    answer = client.get("/search", query_string={"q": "引渡"}, headers=AS_JSON)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert {"Accept", "Accept-Language"} <= set(answer.vary)
    found = answer.json
    first, second = found["hits"][:2]
    assert first == {
        "iri": BASE + "vocab/topic/extradition",
        "label": {"zh": "引渡", "en": "extradition"},
        "kind": "topic",
        "snippet": "引渡",
        "marks": [[0, 2]],
        "lang": "zh",
    }
    assert second["kind"] == "provision"
    assert all(second["snippet"][start:end] == "引渡" for start, end in second["marks"])
    assert (found["query"], found["page"], found["partial"], found["more"]) == ("引渡", 1, False, False)
    assert found["count"] > 10
    assert found["pages"] == -(-found["count"] // 10)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("S/RES/2322(2016), OP13(e)", "2016/2322/op/13/e"),
        ("第2322号决议第十三(e)段", "2016/2322/op/13/e"),
        ("S/RES/2322 (2016)", "2016/2322"),
    ],
)
def test_a_citation_leads_to_what_it_names(client: FlaskClient, typed: str, path: str) -> None:
    found = client.get("/search", query_string={"q": typed}, headers=AS_JSON).json
    assert found["hits"][0]["iri"] == f"{BASE}eli/un/sc/res/{path}"


def test_the_next_page_goes_on(client: FlaskClient) -> None:
    first, second = (
        client.get("/search", query_string={"q": "恐怖主义", "page": page}, headers=AS_JSON).json for page in (1, 2)
    )
    assert len(first["hits"]) == 10
    assert not {each["iri"] for each in first["hits"]} & {each["iri"] for each in second["hits"]}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_reader_gets_a_page(client: FlaskClient, language: str) -> None:
    answer = client.get("/search", query_string={"q": "引渡", "lang": language}, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert answer.headers["Content-Language"] == language
    page = Page(answer.text)
    assert bool(CHINESE.search(page.all("h1")[0].text)) == (language == "zh")
    addresses = [each.attributes["href"] for each in page.all("a")]
    assert f"/vocab/topic/extradition?lang={language}" in addresses
    assert f"/eli/un/sc/res/2016/2322/op/13/e?lang={language}" in addresses
    assert {each.text for each in page.all("mark")} == {"引渡"}
    (field,) = [each for each in page.all("input") if each.attributes.get("id") == "q"]
    assert field.attributes["value"] == "引渡"
    assert any("page=2" in each for each in addresses)


def test_whoever_takes_anything_gets_a_page(client: FlaskClient) -> None:
    for accept in ("*/*", "text/html,application/json;q=0.9", ""):
        assert client.get("/search?q=a", headers={"Accept": accept}).mimetype == "text/html"


@pytest.mark.parametrize(
    ("address", "heading"), [("/search", "What can be asked"), ("/search?q=%E5%86%B0%E5%B7%9D", "Nothing found")]
)
def test_without_hits_the_page_says_what_can_be_asked(client: FlaskClient, address: str, heading: str) -> None:
    page = Page(client.get(address, headers={"Accept": "text/html"}).text)
    assert [each.text for each in page.all("h2")] == [heading]
    offered = [each.attributes["href"] for each in page.all("a") if "/search?q=" in each.attributes["href"]]
    assert len(offered) == 6
    for each in offered:
        assert Page(client.get(each, headers={"Accept": "text/html"}).text).all("article"), each


def test_behind_the_last_page_the_reader_is_led_back(client: FlaskClient) -> None:
    answer = client.get("/search?q=CTED&page=9", headers={"Accept": "text/html"})
    (back,) = [each for each in Page(answer.text).all("a") if each.attributes.get("rel") == "prev"]
    assert back.attributes["href"] == "/search?q=CTED&page=1"


@pytest.mark.parametrize(
    "query", [{}, {"q": ""}, {"q": " \u3000"}, {"q": "a" * 201}, {"q": "a", "page": "0"}, {"q": "a", "page": "x"}]
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_cannot_be_searched_is_a_problem(client: FlaskClient, query: dict[str, str], language: str) -> None:
    answer = client.get("/search", query_string=query, headers={**AS_JSON, "Accept-Language": language})
    assert answer.status_code == 400
    assert name(problem(answer, language)) == "bad-request"


@pytest.mark.parametrize("page", ["-1", "1.5", "²", "100001", "9" * 50, ""])
def test_a_page_is_a_number(client: FlaskClient, page: str) -> None:
    assert client.get("/search", query_string={"q": "a", "page": page}, headers=AS_JSON).status_code == 400


def test_a_browser_is_told_on_a_page_that_it_was_too_much(client: FlaskClient) -> None:
    answer = client.get("/search", query_string={"q": "渡" * 100_000}, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (400, "text/html")


TYPED = (
    "<script>alert(1)</script>",
    '"><b>',
    "\x00",
    "\u202ea\u202c",
    "' OR 1=1 --",
    "{{ 7*7 }}",
    "AND OR NOT NEAR(",
    '"*^:()-',
)


@pytest.mark.parametrize("typed", TYPED, ids=ascii)
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_hostile_words_are_words(client: FlaskClient, typed: str, accept: str) -> None:
    answer = client.get("/search", query_string={"q": typed}, headers={"Accept": accept})
    assert answer.status_code == 200
    if accept == "text/html":
        page = Page(answer.text)
        assert page.scripts() == page.all("b") == []
        assert html.escape(typed, quote=True).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in answer.text


def test_hostile_labels_are_words(hostile: FlaskClient) -> None:
    answer = hostile.get("/search", query_string={"q": "wort"}, headers={"Accept": "text/html"})
    page = Page(answer.text)
    assert page.scripts() == page.all("b") == page.all("i") == []
    assert len(page.all("article")) == 4
    assert "javascript:" not in answer.text
    assert len(answer.data) < 10_000
    found = hostile.get("/search", query_string={"q": "script"}, headers=AS_JSON).json
    assert [each["label"]["en"] for each in found["hits"]] == ["a paragraph", HOSTILE]
    assert found["hits"][0]["snippet"] == "<i>Satz</i> " + HOSTILE


def test_a_change_is_found_by_the_next_search(tmp_path: Path) -> None:
    """What was kept of an answer before it is not given after it."""
    file = tmp_path / "a.ttl"
    file.write_text("<x:a> <x:b> <x:c> .", encoding="utf-8")
    with store(tmp_path, [("a", file)]) as made:
        assert made.client.get("/search?q=neu", headers=AS_JSON).json["count"] == 0
        text = f"INSERT DATA {{ GRAPH <x:g> {{ <x:neu> a <{UNSCR}Actor> ; <{PREFIXES['skos']}prefLabel> 'neu'@en }} }}"
        assert made.update(text).status_code == 204
        answer = made.client.get("/search?q=neu", headers=AS_JSON)
        assert [each["iri"] for each in answer.json["hits"]] == ["x:neu"]
