"""Language versions of a resolution side by side, and a resolution that only a machine has read."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from asking import client_of
from flask.testing import FlaskClient
from parallel import FILE as TWO
from parallel import OURS as IN_TWO
from parallel import RELEASED, Whole

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.web.app import create_app

FILE = Path(__file__).parent / "three.ttl"
OURS = "2032/9003"
RES = "https://w3id.org/unscr/eli/un/sc/res/"
PLACES = ("pp-1", "op-1", "op-1-a", "op-1-b")


@pytest.fixture(scope="module")
def client() -> Iterator[FlaskClient]:
    files = [(each.key, each.path) for each in released()]
    with evaluator([*files, ("doc/9002", TWO), ("doc/9003", FILE)], Settings(query_seconds=5)) as engine:
        yield client_of(create_app(Settings(), engine))


def read(client: FlaskClient, resolution: str = OURS, **asked: str | list[str]) -> Whole:
    answer = client.get(f"/eli/un/sc/res/{resolution}.html", query_string=asked)
    assert answer.status_code == 200, answer.text
    return Whole(answer.text)


def sides(page: Whole, place: str) -> list[tuple[str, str]]:
    """Return for each version of a provision its language and direction, or what is said where it is lacking."""
    article = page.by_id(place)
    own = next(each for each in page.below(article) if each.attributes.get("class") == "versions")
    found = []
    for each in page.below(own):
        if each.attributes.get("class") == "text":
            found.append((each.attributes["lang"], each.attributes["dir"]))
        elif each.attributes.get("class") == "lacking":
            found.append(("", page.whole(each)))
    return found


@pytest.mark.parametrize(("language", "shown"), [("en", "en"), ("zh", "zh")])
def test_the_readers_language_stands_alone_unless_more_is_asked_for(
    client: FlaskClient, language: str, shown: str
) -> None:
    page = read(client, lang=language)
    assert [tag for tag, _ in sides(page, "op-1")] == [shown]
    boxes = {
        each.attributes["value"]: "checked" in each.attributes
        for each in page.all("input")
        if each.attributes.get("name") == "text"
    }
    assert boxes == {code: code[:2] == {"en": "en", "zh": "zh"}[shown] for code in ("zho", "eng", "ara")}


def test_what_there_is_is_shown_where_the_readers_language_is_not_held(client: FlaskClient) -> None:
    assert [tag for tag, _ in sides(read(client, RELEASED, lang="en"), "op-1")] == ["zh"]


@pytest.mark.parametrize("order", [["zho", "eng"], ["eng", "zho"], ["ara", "eng", "zho"]])
def test_versions_stand_in_the_order_asked_for_in_each_provision(client: FlaskClient, order: list[str]) -> None:
    tags = [{"zho": "zh", "eng": "en", "ara": "ar"}[each] for each in order]
    for asked in (",".join(order), order):
        page = read(client, lang="en", text=asked)
        assert [each.attributes["lang"] for each in page.of_class("version")] == tags
        for place in ("pp-1", "op-1"):
            assert [tag for tag, _ in sides(page, place)] == tags


@pytest.mark.parametrize(
    ("language", "said"), [("en", "This version does not have this provision."), ("zh", "此语文本没有本条款。")]
)
def test_a_provision_that_a_version_lacks_is_shown_as_lacking(client: FlaskClient, language: str, said: str) -> None:
    page = read(client, lang=language, text="zho,eng")
    assert [len(sides(page, place)) for place in PLACES] == [2, 2, 2, 2]
    (first, _), (second, words) = sides(page, "op-1-b")
    assert (first, second) == ("zh", "")
    assert words.endswith(said)


def test_arabic_runs_from_the_right(client: FlaskClient) -> None:
    page = read(client, lang="zh", text="ara,zho")
    assert sides(page, "pp-1") == [("ar", "rtl"), ("zh", "auto")]
    assert next((each.attributes["lang"], each.attributes["dir"]) for each in page.of_class("version")) == ("ar", "rtl")


@pytest.mark.parametrize(("language", "said"), [("en", "Not here in: fra"), ("zh", "没有以下语文本：fra")])
def test_a_version_that_is_not_here_is_named_and_the_readers_is_shown(
    client: FlaskClient, language: str, said: str
) -> None:
    page = read(client, lang=language, text="fra")
    assert said in [page.whole(each) for each in page.all("p")]
    assert [tag for tag, _ in sides(page, "op-1")] == [language]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "No person has read this resolution"), ("zh", "尚无人阅读本决议")]
)
def test_what_only_a_machine_read_is_said_to_be_so_and_has_no_norms(
    client: FlaskClient, language: str, said: str
) -> None:
    def warned(page: Whole) -> bool:
        return any(said in page.whole(each) for each in page.of_class("note"))

    page = read(client, lang=language)
    assert warned(page)
    assert not page.of_class("norm")
    assert not [each for each in page.elements if each.attributes.get("id") == "choose"]
    for resolution in (RELEASED, IN_TWO):
        assert not warned(read(client, resolution, lang=language))


def test_a_citation_leads_to_the_paragraph_that_is_here_else_to_the_stub(client: FlaskClient) -> None:
    page = read(client, lang="en")
    found = {}
    for mark in page.all("mark"):
        for link in page.below(mark):
            if link.tag == "a":
                found[page.whole(mark)] = link.attributes["href"].partition("?")[0]
    assert found["paragraph 13 (e) of resolution 2322 (2016)"] == "/eli/un/sc/res/2016/2322/op/13/e"
    assert found["resolution 1267 (1999)"] == "/eli/un/sc/res/1999/1267"
    assert found["Requests"] == "/vocab/operative-verb/requests"
    # A paragraph of what is only cited is not here: nothing leads to it.
    assert "1999/1267/op/4/b" not in page.source
    for address in found.values():
        assert client.get(address, follow_redirects=True, headers={"Accept": "text/html"}).status_code == 200


def test_what_a_machine_saw_cited_stands_on_both_pages(client: FlaskClient) -> None:
    def listed(page: Whole, part: str) -> str:
        return page.whole(page.by_id(part))

    assert "2322 (2016)" in listed(read(client, lang="en"), "cited")
    assert "9003 (2032)" in listed(read(client, RELEASED, lang="en"), "citing")


@pytest.mark.parametrize(("language", "said"), [("en", "Read by a machine"), ("zh", "由机器读出")])
def test_what_a_machine_saw_cited_is_said_to_be_so_where_it_stands(
    client: FlaskClient, language: str, said: str
) -> None:
    """And only there: what people have read, and texts that are known from a source, are not."""
    own = read(client, lang=language)
    assert said in own.whole(own.by_id("cited"))
    for resolution in (RELEASED, IN_TWO):
        page = read(client, resolution, lang=language)
        assert said not in page.whole(page.by_id("cited"))
    page = read(client, RELEASED, lang=language)
    told = [page.whole(each.within) for each in page.of_class("machine") if each.within is not None]
    assert len(told) == 1
    assert "9003" in told[0]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "No person has read a norm in this resolution"), ("zh", "尚无人解读本决议的规范")]
)
def test_the_page_of_a_paragraph_says_that_no_person_has_read_its_resolution(
    client: FlaskClient, language: str, said: str
) -> None:
    def page(resolution: str, place: str) -> str:
        return client.get(f"/eli/un/sc/res/{resolution}/{place}.html", query_string={"lang": language}).text

    assert said in page(OURS, "op/1")
    assert said in page(OURS, "op/1/a")
    # That of a resolution that people have read, one that states no norm included.
    for place in ("op/1", "pp/1"):
        assert said not in page(RELEASED, place)


def test_citations_of_a_paragraph_stand_in_the_order_of_their_numbers(client: FlaskClient) -> None:
    page = read(client, lang="zh")
    links = [each.attributes["href"].partition("?")[0] for each in page.below(page.by_id("cited")) if each.tag == "a"]
    found = [each.rpartition("/")[2] for each in links if each.startswith("/eli/un/sc/res/2016/2322/op/")]
    assert found == ["2", "3", "10", "e"]


def test_marks_are_listed_under_the_language_of_their_words_where_several_stand(client: FlaskClient) -> None:
    def named(**asked: str) -> list[str]:
        page = read(client, lang="en", **asked)
        listed = [
            each for each in page.below(page.by_id("op-1")) if each.attributes.get("class") == "small screen marks"
        ]
        return [page.whole(next(one for one in page.below(each) if one.tag == "summary")) for each in listed]

    assert [each.partition(":")[0] for each in named(text="eng,zho")] == ["English", "Chinese"]
    assert [each.partition(" (")[0] for each in named()] == ["Marks in these words"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_hit_is_shown_in_the_readers_language(client: FlaskClient, language: str) -> None:
    """Where what was asked for stands in it: the number of a resolution stands in both."""
    answer = client.get("/search", query_string={"q": "2322", "lang": language}, headers={"Accept": "application/json"})
    found = {each["iri"]: each["lang"] for each in answer.json["hits"]}
    assert found[f"{RES}{OURS}/op/1"] == language


def test_bodies_that_a_machine_read_are_chosen_apart_from_those_that_people_read(client: FlaskClient) -> None:
    body = "agent/states"
    by_people = rows(client, "/resolutions.csv", body=body)
    by_machine = rows(client, "/resolutions.csv", **{"machine-body": body})
    assert f"{RES}{RELEASED}" in by_people
    assert f"{RES}{OURS}" not in by_people
    # That machine has read what people have read as well.
    assert sorted(by_machine) == [f"{RES}{RELEASED}", f"{RES}{OURS}"]


@pytest.mark.parametrize(("language", "said"), [("en", "read by a machine"), ("zh", "由机器读出")])
@pytest.mark.parametrize("address", ["/resolutions", "/instruments", "/instruments/network"])
def test_a_page_that_counts_what_a_machine_read_says_so(
    client: FlaskClient, address: str, language: str, said: str
) -> None:
    assert said in client.get(address, query_string={"lang": language}).text


def test_what_stands_beside_the_paragraphs_is_shown_under_its_name(client: FlaskClient) -> None:
    page = read(client, lang="en")
    assert "List of lighthouses" in page.whole(page.by_id("beside"))
    assert "resolution 9003 (2032), annex 1" in page.whole(page.by_id("annex-1"))


def test_the_versions_asked_for_go_along_with_what_is_chosen(client: FlaskClient) -> None:
    page = read(client, IN_TWO, lang="en", text="zho,eng")
    counts = [each.attributes["href"] for each in page.of_class("count")]
    assert counts
    assert all("text=zho%2Ceng" in each for each in counts)


def rows(client: FlaskClient, address: str, **asked: str) -> list[str]:
    """Return the first cell of each row of a register: what the row is of."""
    answer = client.get(address, query_string={"page": "all", **asked})
    assert answer.status_code == 200, answer.text
    return [each[0] for each in csv.reader(answer.text.splitlines()[1:])]


def test_resolutions_are_chosen_by_the_keywords_of_their_file_and_the_topics_of_their_norms(
    client: FlaskClient,
) -> None:
    assert rows(client, "/resolutions.csv", keyword="LIGHTHOUSES") == [f"{RES}{OURS}"]
    assert rows(client, "/resolutions.csv", subject="extradition") == [f"{RES}{RELEASED}"]


def test_what_cites_a_resolution_is_a_text_and_none_of_its_provisions(client: FlaskClient) -> None:
    found = rows(client, "/instruments.csv")
    assert f"{RES}{OURS}" in found
    assert [each for each in found if each.startswith(f"{RES}{OURS}/")] == []
