"""Values of another kind than is expected: pages and documents show what there is, and nothing fails over them."""

from collections.abc import Iterator

import pytest
from asking import client_of
from flask.testing import FlaskClient

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, UNSCR
from unscr.release import released
from unscr.thing.find import FORMS
from unscr.web.app import create_app

WORK = BASE + "eli/un/sc/res/2032/9003"
ODD = f"""
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix norm: <{BASE}id/norm/> .
@prefix agent: <{BASE}id/agent/> .
@prefix unscr: <{UNSCR}> .
<{WORK}> a unscr:Resolution ; eli:id_local "S/RES/9003 (2032)" ; eli:number "9003" .
norm:odd-blank a unscr:Norm ; unscr:statedIn <{WORK}/op/1> , [] ; unscr:bearer agent:odd , [] , "everybody" ;
    unscr:force [] , [ rdfs:label "held"@en ] ; unscr:timeLimit [ unscr:limitKind [] ] , "soon" ;
    unscr:dueDate [] , "some day" .
[] unscr:assesses norm:odd-blank ; unscr:force [] ; unscr:forBearer [] , "everybody" ; unscr:forceBasis [] , "none" ;
    unscr:certainty [] ; unscr:rationale [] .
norm:odd-text a unscr:Norm ; unscr:force "very strong" ; unscr:bearer agent:odd ; unscr:statedIn <{WORK}/op/1> ,
    "paragraph one" .
<{BASE}id/force-assessment/odd> unscr:assesses norm:odd-text ; unscr:force "very strong" ; unscr:certainty "so so" ;
    unscr:forBearer "every body" .
agent:odd a unscr:Actor , [] , "an actor" .
[] oa:hasBody norm:odd-text ; oa:hasTarget [ oa:hasSource [ eli:realizes [] ; rdf:value "words"@en ] ;
    oa:hasSelector [ oa:start 0 ; oa:end 3 ] ] .
<{WORK}/op/1> a unscr:Provision , unscr:OperativeParagraph ; unscr:ordinal "first" ; eli:is_part_of <{WORK}> .
<{WORK}/op/2> a unscr:Provision , unscr:OperativeParagraph ; unscr:ordinal 2 ; eli:is_part_of
    [ a unscr:Provision , unscr:OperativeParagraph ; unscr:ordinal 3 ; eli:is_part_of <{WORK}> ,
        [ a unscr:Resolution ] ] .
<{WORK}/op/2/chapeau> a unscr:Chapeau ; eli:is_part_of
    [ a unscr:Provision , unscr:OperativeParagraph ; unscr:ordinal 3 ; eli:is_part_of <{WORK}> ,
        [ a unscr:Resolution ] ] .
<{WORK}/op/4> a unscr:Provision , unscr:OperativeParagraph ; unscr:ordinal [] ; eli:number [] ; eli:is_part_of
    [ a unscr:Resolution ; eli:passed_by [] ; eli:id_local [] ] .
"""
THINGS = [
    *("id/norm/odd-blank", "id/norm/odd-text", "id/agent/odd", "id/force-assessment/odd"),
    *(f"eli/un/sc/res/2032/9003{each}" for each in ("/op/1", "/op/2", "/op/2/chapeau", "/op/4")),
]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of the service over the release and odd values."""
    file = tmp_path_factory.mktemp("odd") / "odd.ttl"
    file.write_text(ODD, encoding="utf-8")
    with evaluator(
        [*((each.key, each.path) for each in released()), ("odd", file)], Settings(query_seconds=5)
    ) as begun:
        yield client_of(create_app(Settings(), begun))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("thing", THINGS)
def test_a_page_is_shown_whatever_the_values_are(odd: FlaskClient, thing: str, language: str) -> None:
    answer = odd.get(f"/{thing}.html?lang={language}")
    assert answer.status_code == 200, answer.text[:500]


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("form", FORMS)
def test_a_document_is_given_whatever_the_values_are(odd: FlaskClient, thing: str, form: str) -> None:
    assert odd.get(f"/{thing}.{form}").status_code == 200


def test_a_text_in_the_place_of_a_thing_is_shown_as_it_is_written(odd: FlaskClient) -> None:
    for thing in ("id/norm/odd-text", "id/agent/odd", "eli/un/sc/res/2032/9003/op/1"):
        assert "very strong" in odd.get(f"/{thing}.html").text
