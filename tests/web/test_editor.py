"""The page to ask from: what it shows, what it says, and that the protocol beside it is as it was."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Page, problem

from unscr.answer import Engine
from unscr.config import Settings
from unscr.errors import EvaluatorBusy
from unscr.graph.engine import Engine as Embedded
from unscr.namespaces import PREFIXES, UNSCR
from unscr.web.app import create_app

# What Chromium and Firefox send, and what Java's oldest client does.
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
HOSTILE = "SELECT * { ?s ?p '</textarea><script>alert(1)</script>\u202e\u2066\" onload=x' }"


def asked(client: FlaskClient, query: str, status: int = 200, language: str = "en") -> Page:
    """Return the page with a query and its answer, read strictly."""
    answer = client.get("/sparql/edit", query_string={"query": query}, headers={"Accept-Language": language})
    assert answer.status_code == status
    assert answer.headers["Content-Language"] == language
    return Page(answer.text)


def words(page: Page) -> str:
    """Return what stands in the part of the answer."""
    inside = [each for each in page.elements if any(one.attributes.get("id") == "results" for one in each.above())]
    return " ".join(each.text.strip() for each in inside)


def table(page: Page) -> list[str]:
    """Return what stands in the table, in its order."""
    return [each.text for each in page.elements if any(one.tag == "table" for one in each.above())]


def field(page: Page) -> str:
    """Return the query in the field; the line break after a start tag is none of it."""
    return page.all("textarea")[0].text.removeprefix("\n")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_browser_that_asks_nothing_gets_the_page(client: FlaskClient, language: str) -> None:
    answer = client.get("/sparql", headers={"Accept": BROWSER, "Accept-Language": language})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert {"Accept", "Accept-Language"} <= set(answer.vary)
    page = Page(answer.text)
    titles = [each.text.strip() for tag in ("h1", "h2") for each in page.all(tag)]
    assert len(titles) == 2
    assert all(bool(CHINESE.search(each)) == (language == "zh") for each in titles)


@pytest.mark.parametrize("accept", [None, "*/*", "text/turtle", "text/*", "application/rdf+xml, text/html;q=0.9"])
def test_a_program_that_asks_nothing_gets_the_description(client: FlaskClient, accept: str | None) -> None:
    headers = {} if accept is None else {"Accept": accept}
    assert client.get("/sparql", headers=headers).mimetype in ("text/turtle", "application/rdf+xml")


def test_a_query_sent_to_the_endpoint_is_never_answered_by_a_page(client: FlaskClient) -> None:
    for accept in (BROWSER, "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"):
        answer = client.get("/sparql?query=ASK{}", headers={"Accept": accept})
        assert answer.mimetype in ("application/xml", "application/sparql-results+json")


def test_without_a_script_the_form_is_answered_by_a_table(client: FlaskClient) -> None:
    page = asked(client, "SELECT ?thing ?name { VALUES ?thing { agent:ctc } ?thing rdfs:label ?name } ORDER BY ?name")
    assert page.all("form")[-1].attributes["action"] == "/sparql/edit"
    assert [each.attributes["scope"] for each in page.all("th")] == ["col", "col"]
    assert len(page.all("tr")) == 3
    assert table(Page(client.post("/sparql/edit", data={"query": field(page)}).text)) == table(page)


def test_a_thing_is_called_in_the_readers_language_and_its_link_stays_here(client: FlaskClient) -> None:
    for language, name in (("en", "Counter-Terrorism Committee"), ("zh", "反恐怖主义委员会")):
        page = asked(client, "SELECT * { VALUES ?thing { agent:ctc } }", language=language)
        link = next(each for each in page.all("a") if each.attributes.get("title", "").endswith("agent/ctc"))
        assert link.attributes == {"href": "/id/agent/ctc", "title": "https://w3id.org/unscr/id/agent/ctc"}
        assert name in [each.text for each in page.all("bdi")]


def test_prefixes_are_added_where_they_can_be_seen(client: FlaskClient) -> None:
    page = asked(client, "SELECT * { ?s a unscr:Vote }")
    assert field(page) == f"PREFIX unscr: <{UNSCR}>\nSELECT * {{ ?s a unscr:Vote }}"
    assert "prefixes unscr:" in " ".join(words(page).split())
    assert client.get("/sparql", query_string={"query": "ASK { ?s a unscr:Vote }"}).status_code == 400


def test_an_error_has_its_line(client: FlaskClient) -> None:
    page = asked(client, "SELECT *\n{ ?s ?p }", 400)
    results = next(each for each in page.all("section") if each.attributes.get("id") == "results")
    assert results.attributes["data-line"] == "2"
    assert "line 2" in words(page)
    assert "Operation refused" in words(asked(client, "CLEAR ALL", 403))


def test_an_unknown_name_without_rows_is_said_with_the_nearest(client: FlaskClient) -> None:
    text = "SELECT * { ?s a unscr:Nrom }"
    told = words(asked(client, text))
    assert "unscr:Nrom" in told
    assert UNSCR + "Norm" in told
    answer = client.get("/sparql/hints", query_string={"query": text}).json
    assert [each["name"] for each in answer["hints"]] == ["unscr:Nrom"]
    assert answer["hints"][0]["nearest"][0] == {
        "iri": UNSCR + "Norm",
        "name": "unscr:Norm",
        "label": {"en": "norm", "zh": "规范"},
    }
    assert problem(client.get("/sparql/hints"))["status"] == 400


def test_an_answer_that_has_rows_needs_no_hint(client: FlaskClient) -> None:
    assert "unscr:Nrom" not in words(asked(client, "SELECT * { ?s a unscr:Vote OPTIONAL { ?s a unscr:Nrom } }"))


@pytest.mark.parametrize("query", [HOSTILE, HOSTILE.replace("SELECT * {", "SELECT (")])
def test_hostile_words_in_a_query_are_words(client: FlaskClient, query: str) -> None:
    answer = client.get("/sparql/edit", query_string={"query": query})
    assert "<script>alert" not in answer.text
    page = Page(answer.text)
    assert field(page).endswith(query)
    assert {each.attributes.get("src", "").partition("?")[0] for each in page.scripts()} <= {
        "/static/editor.js",
        "/static/vendor/yasqe/yasqe.min.js",
    }


def test_hostile_words_in_an_answer_are_words_and_stand_apart(client: FlaskClient) -> None:
    value = "</td><script>alert(1)</script>\u202e"
    page = asked(client, f"SELECT ('{value}' AS ?x) (IRI('javascript:alert(1)') AS ?y) {{}}")
    cell = next(each for each in page.all("span") if "alert(1)" in each.text)
    assert (cell.text, cell.attributes) == (value, {"dir": "auto"})
    assert not [each for each in page.all("a") if each.attributes["href"].startswith("javascript")]


def test_each_download_gives_the_answer_as_a_file(client: FlaskClient) -> None:
    """A link for each form that the query can have, and the address of the page itself."""
    for query, forms in (
        ("SELECT (1 AS ?x) {}", ["csv", "tsv", "json", "xml"]),
        ("ASK {}", ["json", "xml"]),
        ("DESCRIBE agent:ctc", ["ttl", "nt", "jsonld", "rdf"]),
    ):
        page = asked(client, query)
        inside = [each for each in page.all("a") if each.attributes["href"].startswith("/sparql/results.")]
        assert [each.text for each in inside] == forms
        for each in inside:
            answer = client.get(each.attributes["href"])
            assert answer.status_code == 200
            assert answer.headers["Content-Disposition"] == f'attachment; filename="results.{each.text}"'
    address = next(each.attributes["href"] for each in page.all("a") if each.text == "Address of this query")
    assert table(Page(client.get(address).text)) == table(page) != []
    assert client.get("/sparql/results.csv?query=ASK{}").status_code == 406
    assert client.get("/sparql/results.doc?query=ASK{}").status_code == 404


# An address writes a Chinese character with nine.
@pytest.mark.parametrize("words_more", ["x" * 7000, "甲" * 700])
def test_an_address_that_would_be_too_long_is_not_offered(client: FlaskClient, words_more: str) -> None:
    query = "ASK {} #" + words_more
    page = Page(client.post("/sparql/edit", data={"query": query}).text)
    assert "too long for an address" in words(page)
    assert not [each for each in page.all("a") if "results." in each.attributes["href"]]


class _Busy(Embedded):
    """An engine that has no time."""

    def run(self, *_: object) -> object:  # type: ignore[override]
        raise EvaluatorBusy("busy", "繁忙")


def test_the_page_is_there_while_the_engine_is_busy() -> None:
    client = client_of(create_app(Settings(), _Busy(Path("nowhere"))))
    page = Page(client.get("/sparql/edit").text)
    assert len([each for each in page.all("a") if "card=" in each.attributes["href"]]) >= 70
    answer = client.get("/sparql/edit?query=ASK{}")
    assert (answer.status_code, "busy" in words(Page(answer.text))) == (503, True)


@pytest.mark.parametrize(("form", "answer"), [("SELECT *", "No rows."), ("ASK", "No")])
def test_an_answer_does_not_need_its_hints(
    engine: Engine, form: str, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise EvaluatorBusy("busy", "繁忙")

    monkeypatch.setattr("unscr.hint.ask", fail)
    page = asked(client_of(create_app(Settings(), engine)), form + " { ?s a unscr:Nrom }")
    assert answer in [each.text for each in page.all("p")]
    assert "nearest" not in words(page)


def test_hints_to_a_long_query_wait_for_their_turn(engine: Engine) -> None:
    app = create_app(Settings(query_seconds=0.1), engine)
    long = {"query": "ASK {} #" + "x" * 9000}
    with app.extensions["unscr.turn"].to_read(100_000):
        assert client_of(app).get("/sparql/hints", query_string=long).status_code == 503
    assert client_of(app).get("/sparql/hints", query_string=long).json == {"hints": []}


def test_each_question_beside_the_editor_loads_its_query(client: FlaskClient) -> None:
    page = Page(client.get("/sparql/edit").text)
    links = [each.attributes["href"] for each in page.all("a") if "card=" in each.attributes["href"]]
    assert len(links) == len(set(links)) >= 70
    loaded = Page(client.get("/sparql/edit?card=cq07").text)
    assert "Rows: 1" in words(loaded)
    assert field(loaded).startswith("PREFIX ")


def test_completion_knows_labels_of_both_languages(client: FlaskClient) -> None:
    answer = client.get("/sparql/terms.json")
    assert answer.json["prefixes"] == PREFIXES
    terms = {each["name"]: (each["en"], each["zh"]) for each in answer.json["terms"]}
    assert terms["unscr:bearer"] == ("bearer", "承担者")
    assert terms["agent:all-states"] == ("all States", "所有国家")
    assert {"eli:realizes", "rdf:value", "verb:calls-upon"} <= terms.keys()


def test_it_needs_nothing_from_elsewhere_and_no_script_in_the_page(client: FlaskClient) -> None:
    answer = client.get("/sparql/edit?card=cq07")
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    page = Page(answer.text)
    loaded = [each.attributes["href"] for each in page.all("link") if "hreflang" not in each.attributes]
    loaded += [each.attributes["src"] for each in page.elements if "src" in each.attributes]
    assert len(loaded) >= 4
    for address in loaded:
        assert not urlsplit(address).netloc
        assert client.get(address).status_code == 200
    assert all("src" in each.attributes and not each.text for each in page.scripts())
    assert not [each for each in page.elements if "style" in each.attributes]
    assert not [name for each in page.elements for name in each.attributes if name.startswith("on")]


def test_a_query_that_is_no_text_is_told_so(client: FlaskClient) -> None:
    assert client.get("/sparql/edit?query=%ff").status_code == 400
    assert client.get("/sparql/edit?query=%ED%A0%80").status_code == 400
    assert json.loads(client.get("/sparql/hints?query=%27").data) == {"hints": []}
    assert client.get("/sparql/hints?query=%ED%A0%80").status_code == 400
    assert client.get("/sparql/edit?query=%00").status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (TRIPLE(<x:a>, <x:b>, <x:c>) AS ?t) {}",
        "CONSTRUCT { <x:s> <x:p> ?t } { BIND(TRIPLE(<x:a>, <x:b>, <x:c>) AS ?t) }",
    ],
)
def test_a_triple_term_in_an_answer_is_shown_as_text(client: FlaskClient, query: str) -> None:
    page = asked(client, query)
    assert "<<( <x:a> <x:b> <x:c> )>>" in [each.text for each in page.all("span")]
    assert "Rows: 1" in words(page)
