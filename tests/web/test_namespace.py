"""The hash namespaces: one document with all terms, in every form, under the name of its version as well."""

import re

import pytest
from flask.testing import FlaskClient
from reading import Page

from unscr.graph.mentioned import fingerprint
from unscr.namespaces import BASE, SHAPE, UNSCR
from unscr.thing.find import FORMS

RDF = {form: kind for form, kind in FORMS.items() if form != "html"}


@pytest.mark.parametrize("name", ["ontology", "shapes"])
@pytest.mark.parametrize("version", ["", "/0.1.0"])
def test_the_document_is_there_in_every_form(client: FlaskClient, name: str, version: str) -> None:
    said = set()
    for form, kind in RDF.items():
        negotiated = client.get(f"/{name}{version}", headers={"Accept": kind})
        assert (negotiated.status_code, negotiated.mimetype) == (200, kind)
        assert negotiated.headers["Content-Location"] == f"/{name}{version}.{form}"
        assert "Accept" in negotiated.vary
        by_name = client.get(f"/{name}{version}.{form}")
        assert by_name.data == negotiated.data
        assert f'<{BASE}{name}{version}>; rel="canonical"' in by_name.headers["Link"]
        said.add(fingerprint(by_name.data, kind))
    assert len(said) == 1


@pytest.mark.parametrize(("name", "start"), [("ontology", UNSCR), ("shapes", SHAPE)])
def test_the_page_has_an_anchor_for_each_term_with_its_name(client: FlaskClient, name: str, start: str) -> None:
    subjects = set(re.findall(rf"^<{re.escape(start)}([^>]+)>", client.get(f"/{name}.nt").text, re.MULTILINE))
    assert len(subjects) > 100
    page = Page(client.get(f"/{name}.html").text)
    assert subjects == {each.attributes["id"] for each in page.all("dt")}


@pytest.mark.parametrize(("language", "words"), [("en", "operative paragraph"), ("zh", "执行段")])
def test_labels_are_in_the_asked_language(client: FlaskClient, language: str, words: str) -> None:
    page = Page(client.get(f"/ontology?lang={language}", headers={"Accept": "text/html"}).text)
    (term,) = [each for each in page.all("a") if each.attributes["href"] == "#OperativeParagraph"]
    assert term.text == words


def test_the_graph_of_another_name_is_not_the_ontology(client: FlaskClient) -> None:
    assert client.get("/ontology/0.1.0/x").status_code == 404
    assert client.get("/ontology/align-eli").status_code == 404
