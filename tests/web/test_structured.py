"""Every page tells search engines what it is of and in which languages it is to be had, and no browser runs that."""

import json
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Page, statements
from strange import HOSTILE, strange

from unscr.config import Settings
from unscr.namespaces import BASE
from unscr.web.app import create_app
from unscr.web.contract import OPERATIONS
from unscr.web.contract.entry import HTML

# What each is in the terms of schema.org, and the IRI of what it is of where that has one.
KINDS = {
    "/": ("WebSite", "http://localhost/"),
    "/eli/un/sc/res/2016/2322.html": ("Legislation", BASE + "eli/un/sc/res/2016/2322"),
    "/eli/un/sc/res/2001/1373.html": ("Legislation", BASE + "eli/un/sc/res/2001/1373"),
    "/eli/un/sc/res/2016/2322/op/13/e.html": ("Legislation", BASE + "eli/un/sc/res/2016/2322/op/13/e"),
    "/id/instrument/untoc.html": ("Legislation", BASE + "id/instrument/untoc"),
    "/id/instrument/eu-2017-541.html": ("Legislation", BASE + "id/instrument/eu-2017-541"),
    "/id/agent/unodc.html": ("Organization", BASE + "id/agent/unodc"),
    "/id/agent/central-authorities.html": ("GovernmentOrganization", BASE + "id/agent/central-authorities"),
    "/id/agent/all-states.html": ("Thing", BASE + "id/agent/all-states"),
    "/vocab/topic.html": ("DefinedTermSet", BASE + "vocab/topic"),
    "/vocab/topic/extradition.html": ("DefinedTerm", BASE + "vocab/topic/extradition"),
    "/ontology": ("DefinedTermSet", BASE + "ontology"),
    "/shapes": ("DefinedTermSet", BASE + "shapes"),
    "/downloads": ("Dataset", BASE + "dataset/unscr"),
    "/graph/doc/2322.html": ("Dataset", BASE + "graph/doc/2322"),
    "/norms": ("CollectionPage", ""),
    "/search": ("SearchResultsPage", ""),
    "/about/all-states": ("AboutPage", ""),
    "/queries/": ("CollectionPage", ""),
    "/queries/cq02": ("WebPage", ""),
    "/actors/network": ("WebPage", ""),
    "/sheet?resolution=2016/2322&addressee=states": ("WebPage", ""),
    "/id/norm/2322-op13e-1.html": ("WebPage", ""),
    "/profile/odrl.html": ("WebPage", ""),
}


def told(page: Page) -> dict[str, Any]:
    """Return the one JSON-LD document of a page."""
    (script,) = [each for each in page.all("script") if each.attributes.get("type") == "application/ld+json"]
    assert script.attributes == {"type": "application/ld+json"}
    found: dict[str, Any] = json.loads(script.text)
    assert statements(json.dumps({**found, "@context": {"@vocab": found["@context"]}}).encode(), "application/ld+json")
    return found


def languages(page: Page) -> dict[str, str]:
    """Return the addresses of a page by language."""
    every = [each.attributes for each in page.all("link") if "hreflang" in each.attributes]
    assert all(each["rel"] == "alternate" for each in every)
    return {each["hreflang"]: unescape(each["href"]) for each in every}


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_says_what_it_is_of(client: FlaskClient, path: str, language: str) -> None:
    answer = client.get(path, headers={"Accept-Language": language, "Accept": HTML})
    assert answer.status_code == 200
    found = told(Page(answer.text))
    kind, name = KINDS[path]
    assert (found["@context"], found["@type"], found.get("@id", "")) == ("https://schema.org/", kind, name)
    if name:
        named = found["name"] if path != "/" else found["alternateName"]
        assert {each["@language"] for each in named} == {"en", "zh"}
    else:
        assert found["inLanguage"] == language
        assert bool(CHINESE.search(found["name"])) == (language == "zh")
        assert found["url"].startswith("http://localhost" + path.partition("?")[0])
        assert f"lang={language}" in found["url"]


def test_a_norm_for_which_there_is_no_word_is_what_its_page_is_about(client: FlaskClient) -> None:
    found = told(Page(client.get("/id/norm/2322-op13e-1.html").text))
    assert found["about"]["@id"] == BASE + "id/norm/2322-op13e-1"


def test_an_act_is_told_with_its_number_its_day_and_what_it_rests_on(client: FlaskClient) -> None:
    found = told(Page(client.get("/id/instrument/eu-2017-541.html").text))
    assert (found["legislationIdentifier"], found["legislationDate"]) == ("32017L0541", "2017-03-15")
    assert found["sameAs"] == ["http://data.europa.eu/eli/dir/2017/541/oj"]
    assert [each["@id"] for each in found["isBasedOn"]] == [BASE + "eli/un/sc/res/2014/2178"]
    assert [each["@id"] for each in found["legislationPassedBy"]] == [BASE + "id/agent/european-union"]


def test_a_scheme_names_its_terms_and_a_term_its_scheme(client: FlaskClient) -> None:
    scheme = told(Page(client.get("/vocab/topic.html").text))
    assert BASE + "vocab/topic/extradition" in {each["@id"] for each in scheme["hasDefinedTerm"]}
    term = told(Page(client.get("/vocab/topic/extradition.html").text))
    assert [each["@id"] for each in term["inDefinedTermSet"]] == [BASE + "vocab/topic"]
    assert term["termCode"] == "extradition"


def test_the_files_of_the_dataset_are_told_with_their_sizes(client: FlaskClient) -> None:
    found = told(Page(client.get("/downloads").text))
    files = {each["contentUrl"]: each for each in found["distribution"]}
    turtle = files["http://localhost/download/unscr.ttl"]
    given = client.get("/download/unscr.ttl").data
    assert (turtle["encodingFormat"], turtle["contentSize"]) == ("text/turtle", f"{len(given)} B")


@pytest.mark.parametrize("path", [*KINDS, "/search?q=%E5%BC%95%E6%B8%A1&lang=zh&other=%3Cscript%3E"])
def test_each_page_leads_to_itself_in_each_language(client: FlaskClient, path: str) -> None:
    english = {"Accept": HTML, "Accept-Language": "en"}
    found = languages(Page(client.get(path, headers=english).text))
    assert found.keys() == {"en", "zh", "x-default"}
    for language, address in found.items():
        parts = urlsplit(address)
        assert (parts.scheme, parts.netloc) == ("http", "localhost")
        assert dict(parse_qsl(parts.query)).get("lang", "x-default") == language
        again = client.get(f"{parts.path}?{parts.query}", headers=english)
        assert again.status_code == 200
        assert again.headers["Content-Language"] == ("en" if language == "x-default" else language)
        assert languages(Page(again.text)) == found, "whichever is read, the others are the same"


def test_every_page_without_parts_in_its_address_tells_something(client: FlaskClient) -> None:
    paths = [each.path for each in OPERATIONS if each.method == "get" and HTML in each.gives.get(200, ())]
    plain = [each for each in paths if "{" not in each and each != "/sheet"]
    assert len(plain) > 10
    for path in plain:
        answer = client.get(path, headers={"Accept": HTML}, follow_redirects=True)
        assert answer.status_code == 200, path
        assert told(Page(answer.text))["@type"], path


def test_a_problem_is_no_page_to_be_found(client: FlaskClient) -> None:
    page = Page(client.get("/nothing", headers={"Accept": HTML}).text)
    assert page.all("h1")
    assert languages(page) == {}
    assert not [each for each in page.all("script") if "ld+json" in each.attributes.get("type", "")]


def test_hostile_words_do_not_leave_the_document_that_they_are_told_in(tmp_path: Path) -> None:
    with strange(tmp_path) as engine:
        client = client_of(create_app(Settings(), engine))
        for number in range(len(HOSTILE)):
            for place in ("agent", "norm"):
                text = client.get(f"/id/{place}/bad-{number}.html").text
                found = told(Page(text))
                assert found.get("about", found)["@id"] == f"{BASE}id/{place}/bad-{number}"
                source = text.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
                assert json.loads(source) == found
                assert not {*"<>&'"} & {*source}
