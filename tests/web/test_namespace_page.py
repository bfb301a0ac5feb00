"""The pages at the hash namespaces: each term at its anchor, in both languages, with drawings that lead there."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Element, Page

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.graph.ontology import modules
from unscr.namespaces import BASE, ONTOLOGY
from unscr.protocol.media import TRIPLES
from unscr.resources import content
from unscr.web.app import create_app

LANGUAGES = ("en", "zh")
TERMS = {each.name: each for module in modules(content("ontology")) for each in module.terms}
SHAPES = {
    name
    for path in content("shapes").glob("*.ttl")
    for name in re.findall(r"^shape:(\S+)$", path.read_text(encoding="utf-8"), re.M)
}
SCHEMES = sorted(path.stem for path in (content("data") / "vocabulary").glob("*.ttl"))
_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def read(client: FlaskClient) -> dict[tuple[str, str], Page]:
    """Return both documents in both languages."""
    return {
        (path, language): Page(page(client, f"/{path}?lang={language}"))
        for path in ("ontology", "shapes")
        for language in LANGUAGES
    }


def page(client: FlaskClient, address: str) -> str:
    """Return a page that is there."""
    answer = client.get(address, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (200, "text/html"), address
    return answer.text


def words(whole: Page, within: Element) -> str:
    """Return the text of an element and of all within it."""
    return " ".join(each.text for each in whole.elements if any(one is within for one in each.above()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["ontology", "shapes"])
def test_no_anchor_stands_twice(read: dict[tuple[str, str], Page], path: str, language: str) -> None:
    ids = [each.attributes["id"] for each in read[path, language].elements if "id" in each.attributes]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_has_its_anchor_and_is_called_by_its_label(read: dict[tuple[str, str], Page], language: str) -> None:
    whole = read["ontology", language]
    articles = {each.attributes["id"]: each for each in whole.all("article")}
    assert set(articles) == set(TERMS)
    for name, term in TERMS.items():
        told = words(whole, articles[name])
        assert term.label[language] in told
        assert term.definition[language] in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_shape_has_its_anchor(read: dict[tuple[str, str], Page], language: str) -> None:
    assert {each.attributes["id"] for each in read["shapes", language].all("article")} == SHAPES


def test_a_shape_speaks_the_readers_language(read: dict[tuple[str, str], Page]) -> None:
    for language, message in (("en", "Drop the kind of fulfilment:"), ("zh", "请删去履行类型")):
        whole = read["shapes", language]
        (article,) = (each for each in whole.all("article") if each.attributes["id"] == "Affirmation-fulfilmentKind")
        assert message in words(whole, article)


def test_headings_are_in_the_readers_language(read: dict[tuple[str, str], Page]) -> None:
    for (path, language), whole in read.items():
        for each in whole.all("h2"):
            assert bool(CHINESE.search(each.text)) is (language == "zh"), (path, each.text)


def test_a_link_within_the_page_leads_to_an_anchor(read: dict[tuple[str, str], Page]) -> None:
    for whole in read.values():
        ids = {each.attributes.get("id") for each in whole.elements}
        targets = {each.attributes["href"][1:] for each in whole.all("a") if each.attributes["href"].startswith("#")}
        assert targets - ids == set()


def test_a_link_to_this_host_leads_somewhere(client: FlaskClient, read: dict[tuple[str, str], Page]) -> None:
    """Those of the page itself; the fragment of a link to another page of this kind is an anchor there."""
    anchors = {f"/{path}": {each.attributes.get("id") for each in whole.elements} for (path, _), whole in read.items()}
    asked: dict[str, int] = {}
    for path in ("ontology", "shapes"):
        for each in read[path, "en"].all("a"):
            parts = urlsplit(urljoin(f"/{path}", each.attributes["href"]))
            if parts.netloc or (parts.path in anchors and not parts.fragment):
                continue
            if parts.fragment:
                assert parts.fragment in anchors[parts.path], each
                continue
            address = f"{parts.path}?{parts.query}"
            if address not in asked:
                asked[address] = client.get(address, headers={"Accept": "text/html"}, follow_redirects=True).status_code
    assert len(asked) > 100
    assert {address: status for address, status in asked.items() if status != 200} == {}


def test_a_question_leads_to_the_cookbook(read: dict[tuple[str, str], Page]) -> None:
    whole = read["ontology", "en"]
    (article,) = (each for each in whole.all("article") if each.attributes["id"] == "Obligation")
    assert "/queries/cq38" in [each.attributes["href"] for each in whole.all("a") if article in each.above()]


def drawings(text: str) -> Iterator[ElementTree.Element]:
    """Yield the drawings of a page, each read as XML."""
    for found in re.findall(r"<svg.*?</svg>", text, re.S):
        yield ElementTree.fromstring(found)  # noqa: S314 - our own page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_is_well_formed_and_its_nodes_are_terms(client: FlaskClient, language: str) -> None:
    found = list(drawings(page(client, f"/ontology?lang={language}")))
    # One of the whole, one of each module.
    assert len(found) == 1 + len(modules(content("ontology")))
    for each in found:
        names = {one.get("href", "").removeprefix("#") for one in each.iter(f"{_SVG}a")}
        assert names
        assert names <= set(TERMS)
        for one in ("title", "desc"):
            assert each.findtext(f"{_SVG}{one}")
        assert not [one for one in each.iter() if "style" in one.attrib]
        texts = {text.text or "" for text in each.iter(f"{_SVG}text")}
        assert all(any(text.startswith(TERMS[name].label[language]) for name in names) for text in texts)


def test_a_drawing_scrolls_within_itself(read: dict[tuple[str, str], Page]) -> None:
    for each in read["ontology", "en"].all("svg"):
        assert each.within is not None
        assert each.within.attributes["class"] == "scroll drawing"
        assert each.within.attributes["tabindex"] == "0"


@pytest.mark.parametrize("path", ["ontology", "shapes"])
def test_a_page_says_its_language_and_where_the_data_are(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/{path}", headers={"Accept": "text/html", "Accept-Language": "zh"})
    assert answer.headers["Content-Language"] == "zh"
    assert {"Accept", "Accept-Language"} <= set(answer.vary)
    every = [each.attributes for each in Page(answer.text).all("link")]
    links = {each["type"] for each in every if each["rel"] == "alternate" and "hreflang" not in each}
    assert set(TRIPLES) <= links


def test_a_page_asks_nothing_of_another_host(read: dict[tuple[str, str], Page]) -> None:
    for whole in read.values():
        for each in whole.elements:
            for name in ("src", "srcset", "poster"):
                assert "//" not in each.attributes.get(name, "")
            if each.tag == "link" and each.attributes["rel"] in ("stylesheet", "icon"):
                assert "//" not in each.attributes["href"]


@pytest.mark.parametrize("path", ["ontology", "shapes"])
def test_the_version_that_is_served_is_the_same_page(client: FlaskClient, path: str) -> None:
    whole = Page(page(client, f"/{path}/0.1.0"))
    assert {each.attributes["id"] for each in whole.all("article")} == (set(TERMS) if path == "ontology" else SHAPES)


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scheme_lists_its_concepts(client: FlaskClient, name: str, language: str) -> None:
    whole = Page(page(client, f"/vocab/{name}.html?lang={language}"))
    (table,) = (each for each in whole.all("table") if each.attributes["id"] == "members-table")
    heads = [each for each in whole.all("th") if each.attributes["scope"] == "row" and table in each.above()]
    text = (content("data") / "vocabulary" / f"{name}.ttl").read_text(encoding="utf-8")
    labels = re.findall(r'a skos:Concept ;\n    skos:prefLabel "([^"]+)"@en , "([^"]+)"@zh', text)
    assert sorted(words(whole, each).strip() for each in heads) == sorted(each[language == "zh"] for each in labels)


def test_the_rank_of_verbs_is_not_law_and_the_page_says_so(client: FlaskClient) -> None:
    for language, told in (("en", "it is not law"), ("zh", "并非法律")):
        assert told in page(client, f"/vocab/operative-verb.html?lang={language}")
        assert told not in page(client, f"/vocab/force.html?lang={language}")


@pytest.mark.parametrize("name", ["action", "force", "operative-verb", "qualifier", "topic"])
def test_a_concept_in_use_leads_to_as_many_norms_as_the_page_says(client: FlaskClient, name: str) -> None:
    text = page(client, f"/vocab/{name}.html")
    found = re.findall(r'<a href="/norms(\?[^"]+)">norms</a> (\d+)', text)
    assert found
    for query, count in found[:4]:
        assert client.get(f"/norms.json{query}").get_json()["total"] == int(count), query


def test_data_without_an_ontology_say_so(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> 1 .\n", encoding="utf-8")
    with evaluator([("other", path)], Settings()) as engine:
        client = client_of(create_app(Settings(), engine))
        for each in ("ontology", "shapes"):
            answer = client.get(f"/{each}", headers={"Accept": "text/html", "Accept-Language": "en"})
            assert answer.status_code == 404
            assert f"Nothing is known here of &lt;{BASE}{each}&gt;" in answer.text


@pytest.mark.parametrize("path", ["ontology", "shapes"])
def test_a_page_that_is_not_kept_whole_is_quick(client: FlaskClient, path: str) -> None:
    """Each request differs from all before; the body is made once for a generation of the data.

    Processor time of this process, so that a busy machine is not taken for a slow page.
    """
    client.get(f"/{path}?lang=en", headers={"Accept": "text/html"})
    taken = []
    for number in range(9):
        begun = time.process_time()
        assert client.get(f"/{path}?lang=en&n={number}", headers={"Accept": "text/html"}).status_code == 200
        taken.append(time.process_time() - begun)
    assert median(taken) < 0.05


def test_the_names_of_the_documents_are_those_of_the_terms() -> None:
    assert {each.iri.value.partition("#")[0] for each in TERMS.values()} == {ONTOLOGY}
