"""The page of a provision begins with what a reader comes for: words, norms, the way to the text, a citation."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from asking import client_of
from flask.testing import FlaskClient
from rdflib import RDF, Graph, URIRef
from rdflib.term import Literal, Node
from reading import Element, Page

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, ELI, UNSCR
from unscr.release import released
from unscr.web.app import create_app

RES = BASE + "eli/un/sc/res/"
LINK = {"en": "Read in the resolution", "zh": "在决议中阅读"}
SECOND = Path(__file__).parent / "second.ttl"
HOSTILE = "</p><x-evil onclick=alert(1)><!--<script>\u202e{{ 7*7 }}"
# Its words do harm, a norm of it has no IRI, and it is a part of itself and of nothing else.
HARMFUL = f"""
@prefix eli: <{ELI}> .
@prefix unscr: <{UNSCR}> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
<{RES}2031/9003/op/1> a unscr:Provision , unscr:OperativeParagraph ;
    eli:is_part_of <{RES}2031/9003/op/1> ; unscr:ordinal 1 .
<{RES}2031/9003/op/1/eng> eli:realizes <{RES}2031/9003/op/1> ; rdf:value "{HOSTILE}"@en ;
    unscr:printedLabel "{HOSTILE}" .
[] a unscr:Norm ; unscr:statedIn <{RES}2031/9003/op/1> ; unscr:bearer <javascript:alert(2)> .
[] unscr:assesses <{BASE}id/norm/9001-op1-1> ; unscr:force [] ; unscr:forBearer [] .
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    harmful = tmp_path_factory.mktemp("harmful") / "harmful.ttl"
    harmful.write_text(HARMFUL, encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("second", SECOND), ("harmful", harmful)]
    with evaluator(files, Settings(query_seconds=5)) as engine:
        yield client_of(create_app(Settings(), engine))


@cache
def data() -> Graph:
    """Return what the release states of texts, norms and force, as rdflib reads it."""
    graph = Graph()
    for each in released():
        if each.key.startswith(("doc/", "norm/", "force/")):
            graph.parse(each.path, format="turtle")
    return graph


def unscr(name: str) -> URIRef:
    return URIRef(UNSCR + name)


def provisions() -> list[str]:
    """Return the provisions that have words, by their paths below the resolutions."""
    found = data().objects(None, URIRef(ELI + "realizes"))
    every = {str(each) for each in found if (each, RDF.type, unscr("Provision")) in data()}
    return sorted(each.removeprefix(RES) for each in every)


def page(client: FlaskClient, path: str, language: str = "en") -> Page:
    answer = client.get(f"/eli/un/sc/res/{path}.html", headers={"Accept-Language": language})
    assert answer.status_code == 200, path
    return Page(answer.text)


def below(found: Page) -> list[Element]:
    """Return the elements of the list of parts."""
    lists = [each for each in found.all("ul") if each.attributes.get("class") == "parts"]
    return [each for each in found.elements if any(inside(one, each) for one in lists)]


def words(found: Page) -> list[Element]:
    """Return the words of the provision itself; those of its parts stand in their list."""
    every = [each for each in found.all("span") if each.attributes.get("class") == "words"]
    return [each for each in every if not any(each is one for one in below(found))]


def way(found: Page, language: str = "en") -> list[str]:
    """Return where the page says that the provision is to be read."""
    return [each.attributes["href"] for each in found.all("a") if each.text == LINK[language]]


def inside(within: Element, each: Element) -> bool:
    # Two cells may say the same and be two.
    return any(one is within for one in each.above())


def cells(found: Page) -> list[list[Element]]:
    """Return the elements of each cell of the table of norms."""
    tables = [each for each in found.all("table") if each.attributes.get("id") == "stated-table"]
    mine = [cell for cell in found.all("td") if any(inside(table, cell) for table in tables)]
    return [[each for each in found.elements if inside(cell, each)] for cell in mine]


def hrefs(cell: list[Element]) -> list[str]:
    return [each.attributes["href"] for each in cell if each.tag == "a"]


def address(node: Node) -> str:
    return "/" + str(node).removeprefix(BASE)


def test_every_provision_shows_the_words_of_the_graph_and_where_they_stand(client: FlaskClient) -> None:
    anchors: dict[str, set[str]] = {}
    assert len(provisions()) > 50
    for path in provisions():
        found = page(client, path)
        texts = data().subjects(URIRef(ELI + "realizes"), URIRef(RES + path))
        values = [value for text in texts for value in data().objects(text, RDF.value)]
        stated = [(str(each), each.language) for each in values if isinstance(each, Literal)]
        assert [(each.text, each.attributes["lang"]) for each in words(found)] == stated, path
        (read,) = way(found)
        target, _, fragment = read.partition("#")
        if target not in anchors:
            anchors[target] = {each.attributes["id"] for each in Page(client.get(target).text).all("article")}
        year, number, *rest = path.split("/")
        assert (target, fragment) == (f"/eli/un/sc/res/{year}/{number}.html", "-".join(rest))
        assert fragment in anchors[target]


@pytest.mark.parametrize("path", ["2016/2322/op/13/e", "2016/2322/op/20", "2016/2322/op/21", "2016/2322/pp/20"])
def test_the_norms_stand_with_bearers_and_a_chip_for_each_assessment(client: FlaskClient, path: str) -> None:
    graph, found = data(), cells(page(client, path))
    stated = set(graph.subjects(unscr("statedIn"), URIRef(RES + path))) & set(graph.subjects(RDF.type, unscr("Norm")))
    assert len(found) == 3 * len(stated) > 0
    rows = {hrefs(found[at])[0]: (found[at + 1], found[at + 2]) for at in range(0, len(found), 3)}
    assert set(rows) == {address(each) for each in stated}
    for norm in stated:
        of_whom, how_firmly = rows[address(norm)]
        assert sorted(hrefs(of_whom)) == sorted(map(address, graph.objects(norm, unscr("bearer"))))
        judged = list(graph.subjects(unscr("assesses"), norm))
        expected = [
            node for each in judged for name in ("force", "forBearer") for node in graph.objects(each, unscr(name))
        ]
        assert sorted(hrefs(how_firmly)) == sorted(map(address, expected))
        assert len([each for each in how_firmly if "chip" in each.attributes.get("class", "").split()]) == len(judged)


@pytest.mark.parametrize(
    ("language", "firm", "joint"), [("en", "institutional request", "for"), ("zh", "劝促", "适用于")]
)
def test_where_force_differs_it_says_for_whom(client: FlaskClient, language: str, firm: str, joint: str) -> None:
    """Paragraph 20 asks UNODC and Member States in one breath; the editors assess the two apart."""
    found = [each for each in cells(page(client, "2016/2322/op/20", language)) if "/id/agent/unodc" in hrefs(each)]
    (cell,) = [each for each in found if "/vocab/force/exhortation" in hrefs(each)]
    assert firm in [each.text for each in cell]
    assert joint in cell[0].text
    assert {"/id/agent/unodc", "/id/agent/member-states"} <= set(hrefs(cell))


def test_every_language_version_stands_with_its_language(client: FlaskClient) -> None:
    assert [(each.text, each.attributes["lang"]) for each in words(page(client, "2031/9001/op/1"))] == [
        ("决定各国应在六个月内提交报告；", "zh"),
        ("Decides that States shall report within six months;", "en"),
    ]


def test_the_label_stands_as_printed(client: FlaskClient) -> None:
    printed = [
        each.text for each in page(client, "2016/2322/op/13/e").all("span") if "printed" in each.attributes.values()
    ]
    assert printed == ["(e)"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_provision_of_which_only_the_name_is_held_says_so(client: FlaskClient, language: str) -> None:
    found = page(client, "2001/1373/op/1/d", language)
    told = {"en": "The words of this provision are not in the data.", "zh": "数据中没有本条款的文字。"}[language]
    assert told in [each.text for each in found.all("p")]
    assert words(found) == cells(found) == way(found, language) == []
    assert "S/RES/1373 (2001), para. 1 (d)" in [each.text for each in found.all("dd")]


@pytest.mark.parametrize(
    ("path", "cited"),
    [
        ("2016/2322/op/13/e", ("第2322(2016)号决议第13(e)段", "S/RES/2322 (2016), para. 13 (e)")),
        ("2016/2322/pp/20", ("第2322(2016)号决议序言部分第20段", "S/RES/2322 (2016), preambular para. 20")),
        ("2031/9001/op/1", ("第9001(2031)号决议第1段", "S/RES/9001 (2031), para. 1")),
    ],
)
def test_it_says_how_it_is_cited(client: FlaskClient, path: str, cited: tuple[str, str]) -> None:
    found = page(client, path)
    assert set(cited) <= {each.text for each in found.all("dd")}
    (entry,) = [each.attributes["href"] for each in found.all("a") if "/cite.bib" in each.attributes["href"]]
    assert cited[1].partition(", ")[2] in client.get(entry).text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_paragraph_with_parts_shows_their_words_with_the_way_to_each(client: FlaskClient, language: str) -> None:
    found = page(client, "2016/2322/op/13", language)
    spans = [each for each in below(found) if each.tag == "span"]
    assert [each.text for each in spans if each.attributes["class"] == "printed"] == [
        f"({each})" for each in "abcdefgh"
    ]
    alone = [page(client, f"2016/2322/op/13/{letter}", language) for letter in "abcdefgh"]
    assert [each.text for each in spans if each.attributes["class"] == "words"] == [
        words(each)[0].text for each in alone
    ]
    assert hrefs(below(found)) == [f"/eli/un/sc/res/2016/2322/op/13/{letter}" for letter in "abcdefgh"]
    assert below(alone[0]) == below(page(client, "2016/2322/op/13/chapeau", language)) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_opening_words_are_shown_as_those_of_their_paragraph(client: FlaskClient, language: str) -> None:
    found, paragraph = page(client, "2016/2322/op/13/chapeau", language), page(client, "2016/2322/op/13", language)
    assert [each.text for each in words(found)] == [each.text for each in words(paragraph)] != []
    assert way(found, language) == ["/eli/un/sc/res/2016/2322.html#op-13"]
    notes = [each.text for each in found.all("p") if each.text.startswith(("These opening words", "起首部分的文字"))]
    assert len(notes) == 1


def test_the_way_to_the_resolution_keeps_the_language_that_was_asked_for(client: FlaskClient) -> None:
    found = Page(client.get("/eli/un/sc/res/2016/2322/op/13/e.html?lang=zh").text)
    assert way(found, "zh") == ["/eli/un/sc/res/2016/2322.html?lang=zh#op-13-e"]


def test_search_engines_are_told_what_it_is_part_of(client: FlaskClient) -> None:
    found = page(client, "2016/2322/op/13/e").all("script")
    (told,) = [json.loads(each.text) for each in found if each.attributes.get("type") == "application/ld+json"]
    assert (told["@id"], told["isPartOf"]["@id"]) == (RES + "2016/2322/op/13/e", RES + "2016/2322")


def test_a_thing_that_is_no_provision_has_nothing_of_this(client: FlaskClient) -> None:
    found = Page(client.get("/id/agent/cted.html").text)
    assert not [each for each in found.elements if each.attributes.get("id") in ("text", "stated", "cite")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_hostile_words_are_words_and_a_provision_of_nothing_has_a_page(client: FlaskClient, language: str) -> None:
    found = page(client, "2031/9003/op/1", language)
    assert [each.text for each in words(found)] == [HOSTILE]
    # It is said to be a part of itself.
    assert below(found) == []
    assert not found.all("x-evil")
    assert len(cells(found)) == 3
    assert way(found, language) == []
    for each in found.elements:
        assert not each.attributes.get("href", "").startswith("javascript:")
        if "\u202e" in each.text and each.tag != "title":
            assert any(one.tag == "bdi" or one.attributes.get("dir") == "auto" for one in each.above()), each
