"""A resolution and the dataset are had in the profile that is asked for; which ones there are is said everywhere."""

import re

import pytest
from flask.testing import FlaskClient
from rdflib import DCTERMS, Graph, Literal, URIRef
from reading import CHINESE, Page, name, problem

from unscr.exports.profile import EXPORTS, PROFILES, RDF_FORMS, Profile
from unscr.graph.mentioned import fingerprint
from unscr.namespaces import BASE

WORK = "/eli/un/sc/res/2016/2322"
ELI = "http://data.europa.eu/eli/ontology#"
OFFERED = [each.iri for each in PROFILES.values()]


@pytest.mark.parametrize(
    ("query", "headers", "leads_to"),
    [
        ("", {}, ".ttl"),
        ("", {"Accept-Profile": f"<{ELI}>"}, ".ttl?_profile=eli"),
        (
            "",
            {"Accept-Profile": "<http://schema.org/>;q=0.9, <x:y>, <http://data.europa.eu/eli/ontology>;q=0.8"},
            ".ttl?_profile=schema",
        ),
        ("", {"Accept-Profile": f"<{ELI}>", "Accept": "text/html, application/rdf+xml;q=0.1"}, ".rdf?_profile=eli"),
        ("", {"Accept-Profile": f"<{BASE}ontology>", "Accept": "text/html"}, ".html"),
        ("", {"Accept-Profile": "eli"}, ".ttl"),
        ("?_profile=odrl", {}, ".ttl?_profile=odrl"),
        ("?_profile=odrl", {"Accept-Profile": f"<{ELI}>"}, ".ttl?_profile=odrl"),
        ("?_profile=http://data.europa.eu/eli/ontology%23", {}, ".ttl?_profile=eli"),
        ("?_profile=unscr", {"Accept-Profile": f"<{ELI}>"}, ".ttl"),
        ("?_profile=eli&_mediatype=application/ld%2Bjson", {"Accept": "text/turtle"}, ".jsonld?_profile=eli"),
        ("?_profile=eli&_mediatype=application/ld+json", {}, ".jsonld?_profile=eli"),
        ("?_profile=eli&format=nq", {}, ".nq?_profile=eli"),
    ],
)
def test_a_resolution_leads_to_its_document_in_the_profile_that_is_liked_best(
    client: FlaskClient, query: str, headers: dict[str, str], leads_to: str
) -> None:
    answer = client.get(WORK + query, headers=headers)
    assert (answer.status_code, answer.headers["Location"]) == (303, WORK + leads_to)
    assert {"Accept", "Accept-Profile"} <= set(answer.vary)


@pytest.mark.parametrize("profile", EXPORTS, ids=lambda each: each.token)
def test_the_document_says_its_profile_and_the_same_in_every_form(client: FlaskClient, profile: Profile) -> None:
    token, iri = profile.token, profile.iri
    found = set()
    for form, kind in RDF_FORMS.items():
        answer = client.get(f"{WORK}.{form}?_profile={token}", headers={"Accept-Profile": "<x:y>"})
        assert (answer.status_code, answer.mimetype) == (200, kind)
        assert answer.headers["Content-Profile"] == f"<{iri}>"
        assert f'<{iri}>; rel="profile"' in answer.headers["Link"]
        assert (
            f'<{WORK}.ttl?_profile={token}>; rel="self"; type="text/turtle"; profile="{iri}"' in answer.headers["Link"]
        )
        found.add(fingerprint(answer.data, kind))
    assert len(found) == 1


def test_every_answer_about_a_resolution_says_which_profiles_there_are(client: FlaskClient) -> None:
    for path in (WORK, WORK + ".ttl", WORK + ".html", WORK + ".nt?_profile=odrl", WORK + "?_profile=all"):
        links = client.get(path).headers["Link"]
        assert set(re.findall(r'anchor="([^"]*)"', links)) == set(OFFERED), path
        assert set(re.findall(r'token="([^"]*)"', links)) == set(PROFILES)
        assert len(links) < 3000
    own = client.get(WORK + ".ttl").headers
    assert own["Content-Profile"] == f"<{BASE}ontology>"
    assert f'<{WORK}.jsonld>; rel="alternate"; type="application/ld+json"' in own["Link"]
    assert "Content-Profile" not in client.get(WORK + ".html").headers
    for path in ("/id/agent/ctc", "/id/agent/ctc.ttl?_profile=eli", WORK + "/op/1.ttl"):
        assert "profile=" not in client.get(path).headers["Link"], path


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        (WORK, {"Accept-Profile": "<http://example.org/x>"}),
        (WORK, {"Accept-Profile": f"<{ELI}>;q=0"}),
        (WORK + "?_profile=ELI", {}),
        (WORK + "?_profile=", {}),
        (WORK + ".ttl?_profile=x", {}),
        ("/dataset/unscr", {"Accept-Profile": "<http://example.org/x>"}),
        ("/dataset/unscr?_profile=x", {}),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_unknown_profile_is_not_acceptable_and_told_which_there_are(
    client: FlaskClient, path: str, headers: dict[str, str], language: str
) -> None:
    answer = client.get(path, headers={**headers, "Accept-Language": language})
    found = problem(answer, language)
    assert (answer.status_code, name(found)) == (406, "not-acceptable")
    assert set(OFFERED) <= set(found["offers"])


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (WORK + "?_profile=eli&_mediatype=text/html", {}, 406),
        (WORK + "?_profile=eli&format=html", {}, 406),
        (WORK + "?_profile=eli", {"Accept": "text/html"}, 406),
        (WORK + "?_profile=all", {"Accept": "image/png"}, 406),
        ("/export/eli", {"Accept": "text/csv"}, 406),
        ("/export/eli?_mediatype=csv", {}, 406),
        ("/export/eli.html", {}, 404),
        ("/export/unscr", {}, 404),
        ("/profile/eli", {}, 404),
        ("/profile/odrl.html?lang=fr", {}, 406),
        ("/eli/un/sc/res/2016/9999?_profile=eli", {}, 404),
        ("/eli/un/sc/res/2016/9999.ttl?_profile=eli", {}, 404),
        ("/eli/un/sc/res/2016/9999.ttl?_profile=all", {}, 404),
    ],
)
def test_what_cannot_be_given_is_a_problem(
    client: FlaskClient, path: str, headers: dict[str, str], status: int
) -> None:
    assert client.get(path, headers=headers).status_code == status


@pytest.mark.parametrize(("path", "whole"), [(WORK, False), ("/dataset/unscr", True)])
def test_the_list_names_documents_that_are_there(client: FlaskClient, path: str, whole: bool) -> None:
    answer = client.get(path + "?_profile=all", headers={"Accept-Profile": "<x:y>"})
    graph = Graph().parse(data=answer.data, format="turtle")
    documents = set(graph.objects(URIRef(BASE + path[1:]), DCTERMS.hasFormat))
    assert len(documents) == len(PROFILES) * len(RDF_FORMS)
    for each in documents:
        given = client.get(str(each).removeprefix("http://localhost"))
        assert (given.status_code, Literal(given.mimetype)) == (200, graph.value(each, DCTERMS["format"])), each
        standard = graph.value(each, DCTERMS.conformsTo)
        assert given.headers.get("Content-Profile", f"<{BASE}ontology>") == f"<{standard}>", each
    assert whole == any("/export/" in each for each in documents)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_reader_sees_the_list_as_a_page(client: FlaskClient, language: str) -> None:
    answer = client.get(f"{WORK}?_profile=all&lang={language}", headers={"Accept": "text/html"})
    page = Page(answer.text)
    assert {f"{WORK}.rdf?_profile=odrl", f"{WORK}.ttl"} <= {each.attributes.get("href") for each in page.all("a")}
    assert all(bool(CHINESE.search(each.text)) == (language == "zh") for each in page.all("h1") + page.all("caption"))
    assert all(each in answer.text for each in OFFERED)


@pytest.mark.parametrize(
    ("query", "headers", "leads_to"),
    [
        ("", {}, "/catalog"),
        ("?lang=zh", {}, "/catalog?lang=zh"),
        ("?_profile=unscr", {}, "/download/unscr.ttl"),
        ("?_profile=schema", {"Accept": "application/n-triples"}, "/export/schema.nt"),
        ("", {"Accept-Profile": f"<{ELI}>"}, "/export/eli.ttl"),
    ],
)
def test_the_dataset_leads_to_its_files_in_a_profile(
    client: FlaskClient, query: str, headers: dict[str, str], leads_to: str
) -> None:
    answer = client.get("/dataset/unscr" + query, headers=headers)
    assert (answer.status_code, answer.headers["Location"]) == (303, leads_to)
    assert {"Accept", "Accept-Profile"} <= set(answer.vary)
    assert set(re.findall(r'token="([^"]*)"', answer.headers["Link"])) == set(PROFILES)


@pytest.mark.parametrize("profile", [each.token for each in EXPORTS])
def test_an_export_is_given_in_the_form_that_is_asked_for(client: FlaskClient, profile: str) -> None:
    for form, kind in RDF_FORMS.items():
        answer = client.get(f"/export/{profile}", headers={"Accept": kind})
        assert (answer.status_code, answer.mimetype) == (200, kind)
        assert answer.headers["Content-Location"] == f"/export/{profile}.{form}"
        assert "Accept" in answer.vary
        assert client.get(f"/export/{profile}.{form}").data == answer.data
        assert client.get(f"/export/{profile}?_mediatype={kind.replace('+', '%2B')}").data == answer.data
    assert client.get(f"/export/{profile}").mimetype == "text/turtle"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_our_profile_is_a_document_and_a_page(client: FlaskClient, language: str) -> None:
    graph = Graph().parse(data=client.get("/profile/odrl").data, format="turtle")
    for form, kind in RDF_FORMS.items():
        answer = client.get(f"/profile/odrl.{form}")
        assert (answer.status_code, answer.mimetype) == (200, kind)
        assert fingerprint(answer.data, kind) == fingerprint(client.get("/profile/odrl").data, "text/turtle")
    page = Page(client.get(f"/profile/odrl?lang={language}", headers={"Accept": "text/html"}).text)
    anchors = {str(each).partition("#")[2] for each in graph.subjects() if "#" in str(each)}
    assert len(anchors) == 8
    assert anchors <= {each.attributes.get("id") for each in page.all("section")}
    assert all(bool(CHINESE.search(each.text)) == (language == "zh") for each in page.all("h2"))


def test_mounted_under_a_path_everything_stays_below_it(client: FlaskClient) -> None:
    mounted = {"SCRIPT_NAME": "/law"}
    answer = client.get(WORK + "?_profile=eli", environ_overrides=mounted)
    assert answer.headers["Location"] == f"/law{WORK}.ttl?_profile=eli"
    assert (
        client.get("/dataset/unscr?_profile=eli", environ_overrides=mounted).headers["Location"]
        == "/law/export/eli.ttl"
    )
    assert client.get("/export/eli", environ_overrides=mounted).headers["Content-Location"] == "/law/export/eli.ttl"
    listed = client.get(WORK + "?_profile=all", environ_overrides=mounted).text
    assert f"<http://localhost/law{WORK}.ttl>" in listed or f"http://localhost/law{WORK}.ttl" in listed
