"""A named graph by its address: for programs its statements, for people a page about it."""

import pytest
from flask.testing import FlaskClient
from reading import Page

from unscr.answer import Engine
from unscr.graph.mentioned import fingerprint
from unscr.namespaces import graph
from unscr.thing.find import FORMS

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_browser_gets_a_page_about_the_graph(client: FlaskClient, engine: Engine, language: str) -> None:
    answer = client.get(f"/graph/doc/2322?lang={language}", headers={"Accept": BROWSER})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert answer.headers["Content-Location"] == f"/graph/doc/2322.html?lang={language}"
    page = Page(answer.text)
    assert page.all("h1")[0].text == {"en": "structure of resolution 2322", "zh": "第2322号决议的结构"}[language]
    assert str(engine.about().counts[graph("doc/2322").value]) in answer.text
    links = {each.attributes["href"] for each in page.all("a")}
    assert "https://creativecommons.org/licenses/by/4.0/" in links
    assert f"/id/file/curated/2322/record.toml?lang={language}" in links
    assert "/graph/doc/2322.nq" in links


@pytest.mark.parametrize("key", ["actors", "ontology", "vocab/force"])
def test_its_statements_are_the_same_in_every_form(client: FlaskClient, key: str) -> None:
    said = set()
    for form, kind in FORMS.items():
        if form != "html":
            negotiated = client.get(f"/graph/{key}", headers={"Accept": kind})
            assert (negotiated.mimetype, negotiated.headers["Content-Location"]) == (kind, f"/graph/{key}.{form}")
            assert "Accept" in negotiated.vary
            assert client.get(f"/graph/{key}.{form}").data == negotiated.data
            said.add(fingerprint(negotiated.data, kind))
    assert len(said) == 1


def test_an_address_that_names_the_form_asks_for_no_other(client: FlaskClient) -> None:
    for form, kind in FORMS.items():
        assert client.get(f"/graph/actors.{form}", headers={"Accept": "image/png"}).mimetype == kind
    assert client.get("/graph/actors", headers={"Accept": "image/png"}).status_code == 406
    assert client.get("/graph/actors.ttl?lang=xx").status_code == 406


def test_a_graph_of_which_nothing_is_said_has_a_page_too(client: FlaskClient) -> None:
    page = Page(client.get("/graph/shapes.html").text)
    assert page.all("h1")[0].text == "shapes"


def test_no_graph_is_no_page(client: FlaskClient) -> None:
    assert client.get("/graph/nothing", headers={"Accept": BROWSER}).status_code == 404
