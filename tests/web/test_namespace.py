"""The hash namespaces: one document with all terms, in every form, under the name of its version as well."""

from typing import Any, cast

import pytest
from flask.testing import FlaskClient

from unscr.graph.mentioned import fingerprint
from unscr.namespaces import BASE
from unscr.thing.find import FORMS
from unscr.web import namespace

RDF = {form: kind for form, kind in FORMS.items() if form != "html"}


@pytest.mark.parametrize("address", ["/ontology", "/shapes", "/ontology/0.1.0"])
def test_where_a_form_is_had_by_name_keeps_the_language(client: FlaskClient, address: str) -> None:
    answer = client.get(f"{address}?lang=zh", headers={"Accept": "text/html"})
    assert answer.headers["Content-Location"] == f"{address}.html?lang=zh"


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


def test_the_graph_of_another_name_is_not_the_ontology(client: FlaskClient) -> None:
    assert client.get("/ontology/0.1.0/x").status_code == 404
    assert client.get("/ontology/align-eli").status_code == 404


def test_who_reads_while_another_writes_is_shown_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, str]] = []

    class Watched(namespace.Document):
        """A document that is read after each step of its being written."""

        latest: object = None

        def __setattr__(self, name: str, value: object) -> None:
            super().__setattr__(name, value)
            latest, Watched.latest = Watched.latest, None
            if latest is not None:
                seen.append((latest, self.body(latest, "en")))

    monkeypatch.setattr(namespace, "render_template", lambda _template, found, own: f"{found} {own}")
    document = Watched("template", "own", cast("Any", None))
    assert document.body("old", "en") == "old own"
    Watched.latest = "new"
    assert document.body("new", "en") == "new own"
    assert seen == [("new", "new own")]
