"""Whom everybody speaks of, and what much is said of: no form is silent about more, and links lead to all of it."""

import re
from collections.abc import Iterator

import pytest
from asking import client_of
from flask.testing import FlaskClient
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import FOAF, RDF, RDFS
from reading import Page, statements

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.thing.find import FORMS
from unscr.web.app import create_app

HYDRA = Namespace("http://www.w3.org/ns/hydra/core#")
NORMS = 450
THINGS = ("id/agent/all-states", "id/agent/security-council", "id/agent/talked-of")


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of data in which 450 norms are borne by all States, and as many stated by the Council."""
    lines = [
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
        "@prefix unscr: <https://w3id.org/unscr/ontology#> .",
        f"@prefix id: <{BASE}id/> .",
        *(f'<{BASE}{each}> a unscr:Actor ; rdfs:label "actor"@en , "行为体"@zh .' for each in THINGS),
    ]
    for number in range(NORMS):
        norm = f"<{BASE}id/norm/n{number}>"
        lines.append(f"{norm} unscr:bearer <{BASE}{THINGS[0]}> ; unscr:counterparty <{BASE}{THINGS[1]}> .")
    lines += [f'<{BASE}{THINGS[2]}> rdfs:comment "{number}" .' for number in range(2100)]
    file = tmp_path_factory.mktemp("crowded") / "crowd.ttl"
    file.write_text("\n".join(lines), encoding="utf-8")
    with evaluator([("norm/crowd", file)], Settings(query_seconds=5)) as begun:
        yield client_of(create_app(Settings(), begun))


@pytest.mark.parametrize("form", ["ttl", "jsonld", "rdf", "nt"])
@pytest.mark.parametrize("thing", THINGS)
def test_whoever_follows_the_links_has_everything_that_a_query_counts(
    crowded: FlaskClient, thing: str, form: str
) -> None:
    whole, address, pages = Graph(), f"/{thing}.{form}", 0
    while address:
        answer = crowded.get(address)
        part = Graph()
        for each in statements(answer.data, FORMS[form]):
            part.add(each[:3])
        (view,) = part.subjects(RDF.type, HYDRA.PartialCollectionView)
        assert part.value(view, FOAF.primaryTopic) == URIRef(BASE + thing)
        assert {each.language for each in part.objects(view, RDFS.comment)} == {"en", "zh"}
        further = re.search(r'<([^>]*)>; rel="next"', answer.headers["Link"])
        told = part.value(view, HYDRA.next)
        assert bool(further) == bool(told)
        whole += part
        pages += 1
        assert ('rel="prev"' in answer.headers["Link"]) == (pages > 1)
        address = further[1] if further else ""
    assert pages == (2 if thing == THINGS[2] else 3)
    name = URIRef(BASE + thing)
    pointing = {each for each in whole.subjects(None, name) if str(each).startswith(BASE + "id/")}
    pointing = {each for each in pointing if "?page=" not in str(each)}
    assert len(pointing) == (0 if thing == THINGS[2] else NORMS)
    assert len([*whole.objects(name, RDFS.comment)]) == (2100 if thing == THINGS[2] else 0)


@pytest.mark.parametrize(("language", "told"), [("en", "shown by pages"), ("zh", "分页显示")])
@pytest.mark.parametrize("thing", THINGS)
def test_the_page_for_people_says_so_too_and_leads_on(
    crowded: FlaskClient, thing: str, language: str, told: str
) -> None:
    answer = crowded.get(f"/{thing}.html?lang={language}")
    assert told in answer.text
    assert f"?lang={language}&page=2" in {each.attributes["href"] for each in Page(answer.text).all("a")}
    assert ("2,000 statements" in answer.text or "2000条陈述" in answer.text) == (thing == THINGS[2])
    second = Page(crowded.get(f"/{thing}.html?lang={language}&page=2").text)
    assert second.all("h1")[0].text == {"en": "actor", "zh": "行为体"}[language]


def test_what_is_told_whole_is_not_said_to_be_a_part(crowded: FlaskClient) -> None:
    for form in FORMS:
        answer = crowded.get(f"/id/norm/n1.{form}")
        assert "PartialCollectionView" not in answer.text
        assert 'rel="next"' not in answer.headers["Link"]
