"""Every IRI of ours is answered: the thing leads to its document, the document says the same in every form."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

import pytest
from asking import client_of
from flask import Flask
from flask.testing import FlaskClient
from reading import CHINESE, Page, name, problem
from strange import HOSTILE, WORK, strange

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.mentioned import fingerprint
from unscr.namespaces import BASE
from unscr.text.curated import Bilingual
from unscr.text.withdrawn import Tombstone
from unscr.thing import parts
from unscr.thing.find import FORMS
from unscr.web.app import create_app

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
NORM = "/id/norm/2322-op21-1"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with strange(tmp_path_factory.mktemp("strange")) as begun:
        yield begun


@pytest.fixture
def app(engine: Engine) -> Flask:
    return create_app(Settings(), engine)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "ttl"),
        ("", "ttl"),
        ("*/*", "ttl"),
        ("text/*", "ttl"),
        ("application/*", "jsonld"),
        (BROWSER, "html"),
        ("text/html;q=0.5, application/rdf+xml;q=0.6", "rdf"),
        ("application/n-triples;q=0.1, text/csv", "nt"),
        ("text/turtle;q=0, */*;q=0.1", "jsonld"),
        *((kind, form) for form, kind in FORMS.items()),
    ],
)
def test_a_thing_leads_to_the_document_that_is_liked_best(client: FlaskClient, accept: str | None, form: str) -> None:
    answer = client.get(NORM, headers={} if accept is None else {"Accept": accept})
    assert (answer.status_code, answer.headers["Location"], answer.data) == (303, f"{NORM}.{form}", b"")
    assert "Accept" in answer.vary
    assert answer.headers["Link"] == f'<{NORM}.{form}>; rel="describedby"; type="{FORMS[form]}"'


def test_form_language_and_page_of_the_address_come_before_the_headers(client: FlaskClient) -> None:
    answer = client.get(f"{NORM}?format=nt&lang=zh&page=2&other=1", headers={"Accept": BROWSER})
    assert answer.headers["Location"] == f"{NORM}.nt?page=2&lang=zh"


@pytest.mark.parametrize(
    "path", [NORM, "/id/agent/all-states", f"/{WORK}/op/1", "/vocab/force", "/anno/2322-op21-1/quote"]
)
def test_the_document_says_the_same_in_every_form(client: FlaskClient, path: str) -> None:
    found = set()
    for form, kind in FORMS.items():
        answer = client.get(f"{path}.{form}")
        assert (answer.status_code, answer.mimetype) == (200, kind)
        if form != "html":
            found.add(fingerprint(answer.data, kind))
    assert len(found) == 1


def test_a_document_links_to_its_other_forms_and_to_the_thing(client: FlaskClient) -> None:
    links = client.get(NORM + ".ttl").headers["Link"].split(", ")
    others = [f'<{NORM}.{form}>; rel="alternate"; type="{kind}"' for form, kind in FORMS.items() if form != "ttl"]
    itself = BASE + NORM[1:]
    assert links == [*others, f'<{itself}>; rel="canonical"', f'<{itself}>; rel="describes"']
    page = Page(client.get(NORM + ".html").text)
    shown = {(each.attributes["rel"], each.attributes["href"]) for each in page.all("link")}
    assert ("alternate", NORM + ".ttl") in shown
    assert ("canonical", itself) in shown


@pytest.mark.parametrize("path", [NORM, NORM + ".ttl", NORM + ".html", "/ontology", "/graph/actors"])
def test_the_head_is_that_of_the_answer(client: FlaskClient, path: str) -> None:
    given, head = client.get(path), client.head(path)
    assert (head.status_code, head.data) == (given.status_code, b"")
    assert {key: value for key, value in head.headers if key != "Date"} == {
        key: value for key, value in given.headers if key != "Date"
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_is_in_the_readers_language(client: FlaskClient, language: str) -> None:
    by_head = client.get(NORM + ".html", headers={"Accept-Language": language})
    assert "Accept-Language" in by_head.vary
    assert by_head.headers["Content-Language"] == language
    page = Page(by_head.text)
    other = "zh" if language == "en" else "en"
    assert Page(client.get(f"{NORM}.html?lang={language}", headers={"Accept-Language": other}).text).all("h1")[
        0
    ].text == (page.all("h1")[0].text)
    assert (
        page.all("h1")[0].text
        == {
            "en": "report on the state of co-operation related to terrorism",
            "zh": "十个月内编写合作现状报告",
        }[language]
    )
    assert all(bool(CHINESE.search(each.text)) == (language == "zh") for each in page.all("h2"))
    assert BASE + NORM[1:] in {each.text for each in page.all("code")}


def test_mounted_under_a_path_everything_stays_below_it(client: FlaskClient) -> None:
    mounted = {"SCRIPT_NAME": "/law"}
    answer = client.get(NORM, environ_overrides=mounted)
    assert answer.headers["Location"] == f"/law{NORM}.ttl"
    document = client.get(NORM + ".html", environ_overrides=mounted)
    assert f'</law{NORM}.ttl>; rel="alternate"' in document.headers["Link"]
    addresses = [each.attributes["href"] for each in Page(document.text).all("a")]
    assert all(each.startswith(("/law/", "?", "#", "http://", "https://")) for each in addresses), addresses
    whole = client.get("/ontology", environ_overrides=mounted)
    assert whole.headers["Content-Location"] == "/law/ontology.ttl"


@pytest.mark.parametrize(
    ("path", "begin"),
    [("/eli/un/sc/res/2016/2322/zho.txt", "联合国"), ("/id/file/curated/2322/acts.toml", "#")],
)
def test_a_file_that_we_have_is_given_as_text(client: FlaskClient, engine: Engine, path: str, begin: str) -> None:
    from hashlib import sha256

    from unscr.ask import ask
    from unscr.terms import Iri

    for answer in (client.get(path, headers={"Accept": "text/plain"}), client.get(path + "?format=txt")):
        assert (answer.status_code, answer.content_type) == (200, "text/plain; charset=utf-8")
        (row,) = ask(engine, "checksum", thing=[Iri(BASE + path[1:])])
        assert sha256(answer.data).hexdigest() == row["checksum"].value
    assert client.get(path).headers["Location"] == path + ".ttl"
    assert client.get(path + ".html").status_code == 200


def test_what_is_no_file_is_not_acceptable_as_text(client: FlaskClient) -> None:
    for answer in (client.get(NORM, headers={"Accept": "text/plain"}), client.get(NORM + "?format=txt")):
        assert (answer.status_code, problem(answer)["offers"]) == (406, list(FORMS.values()))


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        (NORM + "-0", 404, "nothing-known"),
        (NORM + "/part", 404, "nothing-known"),
        (NORM + ".csv", 404, "nothing-known"),
        (NORM + ".ttl?page=2", 404, "nothing-known"),
        (NORM + ".ttl?page=0", 400, "bad-request"),
        (NORM + ".ttl?page=%C2%B2", 400, "bad-request"),
        (NORM + "?format=csv", 406, "not-acceptable"),
        (NORM + "?lang=fr", 406, "not-acceptable"),
        (NORM + ".html?lang=fr", 406, "not-acceptable"),
        ("/ontology?lang=fr", 406, "not-acceptable"),
        ("/ontology/0.0.0", 404, "nothing-known"),
        ("/ontology/%EF%BF%BE", 404, "nothing-known"),
        ("/shapes/0.1.0.csv", 404, "nothing-known"),
        ("/graph/nothing.html", 404, "not-found"),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_cannot_be_given_is_a_problem_of_its_own(
    client: FlaskClient, address: str, status: int, kind: str, language: str
) -> None:
    answer = client.get(address, headers={"Accept-Language": language})
    assert (answer.status_code, name(problem(answer, language))) == (status, kind)


def test_where_nothing_is_known_the_page_leads_to_what_is_nearest(client: FlaskClient) -> None:
    answer = client.get("/eli/un/sc/res/2016/2322/op/13/z/a", headers={"Accept": BROWSER})
    assert answer.status_code == 404
    assert "/eli/un/sc/res/2016/2322/op/13" in {each.attributes["href"] for each in Page(answer.text).all("a")}
    plain = client.get("/eli/un/sc/res/2016/2322/op/13/z/a")
    assert problem(plain)["nearest"] == BASE + "eli/un/sc/res/2016/2322/op/13"


def test_a_withdrawn_name_is_gone_and_says_why(app: Flask) -> None:
    app.extensions["unscr.withdrawn"] = {
        BASE + "id/norm/gone": Tombstone(date(2026, 11, 27), Bilingual("read twice.", "重复解读。"), (BASE + NORM[1:],))
    }
    client = client_of(app)
    for path in ("/id/norm/gone", "/id/norm/gone.ttl"):
        found = problem(client.get(path))
        assert (found["status"], name(found), found["day"]) == (410, "withdrawn", "2026-11-27")
        assert found["replaced"] == [BASE + NORM[1:]]
        page = client.get(path + "?lang=zh", headers={"Accept": BROWSER})
        assert page.status_code == 410
        assert "重复解读。" in page.text
        assert f"{NORM}?lang=zh" in {each.attributes["href"] for each in Page(page.text).all("a")}


@pytest.mark.parametrize("number", range(len(HOSTILE)))
@pytest.mark.parametrize("place", ["agent", "norm"])
def test_hostile_words_appear_as_words(client: FlaskClient, place: str, number: int) -> None:
    answer = client.get(f"/id/{place}/bad-{number}.html")
    page = Page(answer.text)
    text = "".join(each.text for each in page.elements)
    assert HOSTILE[number] in text
    run = [each for each in page.all("script") if each.attributes.get("type") != "application/ld+json"]
    assert {each.attributes.get("src", "").partition("?")[0] for each in run} <= {"/static/copy.js"}
    assert page.all("img") == page.all("svg") == []
    assert not any(key.startswith("on") for each in page.elements for key in each.attributes)
    for each in page.all("a"):
        assert each.attributes["href"].startswith(("/", "?", "#", "https://", "http://")), each.attributes
    for each in page.elements:
        if "\u202e" in each.text and each.tag not in ("title", "summary"):
            assert any("dir" in one.attributes or one.tag == "bdi" for one in each.above()[:2]), each


def test_a_long_name_is_cut_where_it_is_the_heading_and_folded_where_it_is_said(client: FlaskClient) -> None:
    page = Page(client.get("/id/agent/bad-3.html").text)
    assert len(page.all("h1")[0].text) == 301
    assert page.all("details")


def test_two_resolutions_are_told_alike(client: FlaskClient) -> None:
    page = Page(client.get("/id/norm/9002-op1-1.html?lang=zh").text)
    assert page.all("h1")[0].text == "提交报告"
    assert [each.text for each in page.all("mark")] == ["提交报告"]
    answer = client.get("/id/norm/9002-op1-1.html?lang=zh")
    assert [each.attributes["datetime"] for each in Page(answer.text).all("time")] == ["2131-09-30"]
    assert "已过" not in answer.text
    assert answer.headers["Cache-Control"] == "no-cache"
    states = Page(client.get("/id/agent/states.html").text)
    asked = {each.attributes["href"] for each in states.all("a")}
    assert {"/id/norm/9002-op1-1", "/id/norm/2322-op7-1"} <= asked


@pytest.mark.parametrize("thing", ["norm/2322-op22-1", "agent/ctc"])
def test_a_day_is_told_with_the_kind_of_its_limit_and_that_it_is_past(client: FlaskClient, thing: str) -> None:
    """Paragraph 22 asks the Secretary-General for a report by a target date, twelve months after 12 December 2016."""
    for language, told in {
        "en": "target date: 2017-12-12 (this day has passed)",
        "zh": "目标日期：2017-12-12（该日已过）",
    }.items():
        answer = client.get(f"/id/{thing}.html?lang={language}")
        assert told in re.sub(r"<[^>]*>", "", answer.text)
        assert "Cache-Control" not in answer.headers


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_not_all_is_shown_that_is_asked_the_page_leads_to_all(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    all_of_it = f"/norms?{urlencode({'bearer': BASE + 'id/agent/cted'})}&lang={language}"
    address = f"/id/agent/cted.html?lang={language}"
    for most, is_told in ((1000, False), (1, True)):
        monkeypatch.setattr(parts, "ASKED", most)
        page = Page(client_of(client.application).get(f"{address}&most={most}").text)
        assert (all_of_it in {each.attributes["href"] for each in page.all("a")}) is is_told
    listed = Page(client.get(all_of_it).text)
    assert NORM in {each.attributes["href"].partition("?")[0] for each in listed.all("a")}


def test_what_points_at_a_thing_from_everywhere_comes_in_pages(client: FlaskClient) -> None:
    path = "/vocab/evidence-part/mention"
    first = client.get(path + ".html")
    assert f'<{path}.html?page=2>; rel="next"' in first.headers["Link"]
    assert "?page=2" in {each.attributes["href"] for each in Page(first.text).all("a")}
    second = client.get(path + ".html?page=2&lang=zh")
    assert f'<{path}.html?page=1>; rel="prev"' in second.headers["Link"]
    assert "?lang=zh&page=1" in {each.attributes["href"] for each in Page(second.text).all("a")}
    assert f'<{path}.ttl?page=2>; rel="alternate"; type="text/turtle"' in second.headers["Link"]
    assert f"<{BASE}{path[1:]}?page=2>" in client.get(path + ".nt?page=2").text
