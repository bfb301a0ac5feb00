"""Registers as pages: the rows of their files, in both languages, over two resolutions, hostile words as text."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Element, Page, problem

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.registers import REGISTERS
from unscr.release import released
from unscr.web.app import create_app

SECOND = Path(__file__).parent / "second.ttl"
HARM = "<script>alert(1)</script>\u202e\u2066'\"&amp;" + "x" * 100_000


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release and a second resolution."""
    graphs = [(each.key, each.path) for each in released()]
    with evaluator([*graphs, ("doc/9001", SECOND)], Settings(query_seconds=5)) as engine:
        yield engine


def rows_of(page: Page) -> list[list[Element]]:
    """Return the links in each row of the table, without those of counts."""
    found: dict[int, list[Element]] = {}
    for each in page.all("a"):
        row = next((one for one in each.above() if one.tag == "tr"), None)
        if row is not None and "id" in row.attributes:
            found.setdefault(id(row), [])
            if re.search(r"\?(?!lang=\w+(#|$))", each.attributes["href"]) is None:
                found[id(row)].append(each)
    return list(found.values())


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_page_shows_the_rows_of_its_files(client: FlaskClient, register: str, language: str) -> None:
    page = Page(client.get(f"/{register}", headers={"Accept-Language": language}).text)
    document = client.get(f"/{register}.json?lang={language}").get_json()
    lines = list(csv.reader(io.StringIO(client.get(f"/{register}.csv?lang={language}").text, newline="")))
    shown = [["https://w3id.org/unscr" + each.attributes["href"] for each in row] for row in rows_of(page)]
    told = [
        [one["iri"] for cell in row.values() for one in cell if isinstance(one, dict) and "iri" in one]
        for row in document["rows"]
    ]
    assert len(shown) == document["total"] > 5
    assert [[each.replace("%23", "#") for each in row] for row in shown] == told
    assert [each[0] for each in lines[1:]] == [each[0] for each in told]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_page_is_in_the_readers_language(client: FlaskClient, register: str, language: str) -> None:
    answer = client.get(f"/{register}", headers={"Accept-Language": language})
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.vary
    page = Page(answer.text)
    assert page.all("html")[0].attributes["lang"] == language
    heads = [each for each in page.all("a") if any(one.tag == "thead" for one in each.above())]
    words = [each.text for each in (*page.all("h1"), *page.all("caption"), *page.all("label"), *heads)]
    assert len(heads) == len(REGISTERS[register].shown)
    assert all(bool(CHINESE.search(each)) == (language == "zh") for each in words), words


def test_obligation_and_call_are_told_apart(client: FlaskClient) -> None:
    for language, words in {
        "en": ("obligation", "most call for, urge or encourage", "ask nobody for anything"),
        "zh": ("义务", "多数为促请、敦促或鼓励", "并未要求任何一方作为"),
    }.items():
        (lead,) = [each.text for each in Page(client.get(f"/norms?lang={language}").text).all("p")][:1]
        assert all(each in lead for each in words)


def test_the_address_sorts_and_chooses(client: FlaskClient) -> None:
    page = Page(client.get("/norms?bearer=agent/cted&sort=-due&lang=en").text)
    (head,) = [each for each in page.all("th") if "aria-sort" in each.attributes]
    assert head.attributes["aria-sort"] == "descending"
    days = [each.attributes["datetime"] for each in page.all("time")]
    assert days == sorted(days, reverse=True)
    assert days
    (chosen,) = [each for each in page.all("option") if "selected" in each.attributes]
    assert chosen.attributes["value"] == "agent/cted"
    (same,) = [each for each in page.all("a") if each.text == "CSV"]
    lines = client.get(same.attributes["href"]).text.splitlines()
    assert len(lines) - 1 == len(rows_of(page))
    assert same.attributes["href"] == "/norms.csv?bearer=agent%2Fcted&sort=-due&lang=en"


def test_a_reader_goes_on_in_the_language_asked_for(client: FlaskClient) -> None:
    page = Page(client.get("/actors?lang=zh").text)
    links = [each for each in page.all("a") if any(one.tag == "tbody" for one in each.above())]
    assert len(links) > 100
    assert all("lang=zh" in each.attributes["href"] for each in links)


def test_every_way_to_sort_leads_to_a_page(client: FlaskClient) -> None:
    for register in REGISTERS:
        page = Page(client.get(f"/{register}").text)
        heads = [each for each in page.all("a") if any(one.tag == "thead" for one in each.above())]
        assert len(heads) == len(REGISTERS[register].shown)
        for each in heads:
            assert client.get(f"/{register}{each.attributes['href']}").status_code == 200


def test_a_count_leads_to_what_was_counted(client: FlaskClient) -> None:
    page = Page(client.get("/actors").text)
    counts = [each for each in page.all("a") if "/norms?" in each.attributes["href"]]
    assert len(counts) > 5
    for each in counts[:5]:
        assert client.get(each.attributes["href"].replace("/norms", "/norms.json")).get_json()["total"] == int(
            each.text
        )


def test_a_value_that_no_row_has_is_told(client: FlaskClient) -> None:
    for language, words in {"en": "No row has this value", "zh": "没有任何一行具有此值"}.items():
        text = client.get(f"/norms?topic=nothing&lang={language}").text
        assert words in text
        assert Page(text).all("tbody") == []
    assert client.get("/norms.csv?topic=nothing").text.count("\n") == 1
    assert client.get("/norms.json?topic=nothing").get_json()["rows"] == []


@pytest.mark.parametrize("address", ["/norms?nothing=1", "/norms.csv?sort=nothing", "/actors.json?page=x"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_cannot_be_asked_is_a_problem(client: FlaskClient, address: str, language: str) -> None:
    answer = client.get(address, headers={"Accept-Language": language})
    assert answer.status_code == 400
    problem(answer, language)


def test_a_page_that_there_is_not_is_not_found(client: FlaskClient) -> None:
    assert client.get("/norms?page=2").status_code == 404


def test_a_day_says_that_it_is_past_without_scripts(client: FlaskClient) -> None:
    for language, told in {"en": " (this day has passed)", "zh": "（该日已过）"}.items():
        answer = client.get(f"/deadlines?lang={language}")
        page = Page(answer.text)
        assert page.scripts() == []
        past = [each for each in page.all("span") if each.attributes.get("class") == "past"]
        # Each stands in the table and on the line of time.
        assert [each.text for each in past] == [told] * 4
        assert answer.headers["Cache-Control"] == "no-cache"
    assert "Cache-Control" not in client.get("/deadlines?resolution=2016/2322").headers


def test_files_never_say_that_a_day_is_past(client: FlaskClient) -> None:
    for register in ("deadlines", "norms"):
        for form in ("csv", "json"):
            answer = client.get(f"/{register}.{form}")
            assert "passed" not in answer.text
            assert "Cache-Control" not in answer.headers


def test_the_line_of_time_says_the_kind_of_each_limit(client: FlaskClient) -> None:
    for language, told in {
        "en": ("latest by: 2017-10-12", "target date: 2017-12-12", "as soon as possible, no day"),
        "zh": ("至迟：2017-10-12", "目标日期：2017-12-12", "尽快，未定日期"),
    }.items():
        text = client.get(f"/deadlines?lang={language}").text
        line = re.sub(r"<[^>]*>", "", text[text.index('<ol class="timeline">') : text.index("</ol>")])
        assert all(each in line for each in told), line
        assert "since" not in line
        text = client.get(f"/deadlines?resolution=2016/2322&lang={language}").text
        scale = re.sub(r"<[^>]*>", "", text[text.index('<p class="scale') : text.index('<ol class="timeline">')])
        ends = {"en": "2016-12-12 to 2017-12-12", "zh": "2016-12-12 至 2017-12-12"}
        assert scale.strip() == ends[language]


def test_a_calendar_is_offered_where_a_row_has_a_day(client: FlaskClient) -> None:
    def offered(address: str) -> list[str]:
        return [each.attributes["href"] for each in Page(client.get(address).text).all("a") if each.text == "iCalendar"]

    assert offered("/deadlines?lang=en") == ["/calendar.ics?lang=en"]
    for address in ("/deadlines?bearer=agent/all-states", "/norms"):
        assert offered(address) == []


def test_a_norm_has_the_kind_of_its_limit_beside_the_day(client: FlaskClient) -> None:
    (row,) = client.get("/norms.json?limit=target-date&resolution=2016/2322").get_json()["rows"]
    assert row["due"] == ["2017-12-12"]
    columns = {each["id"]: each["title"] for each in client.get("/norms.json").get_json()["columns"]}
    assert columns["due"] == {"en": "day computed", "zh": "推算日期"}


def test_nothing_is_written_into_the_page_that_the_policy_forbids(client: FlaskClient) -> None:
    for register in REGISTERS:
        answer = client.get(f"/{register}")
        policy = answer.headers["Content-Security-Policy"]
        assert "unsafe" not in policy
        page = Page(answer.text)
        assert page.all("style") == []
        for each in page.elements:
            assert not [name for name in each.attributes if name == "style" or name.startswith("on")]
            assert not urlsplit(each.attributes.get("src", "")).netloc


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of a service whose data means harm."""
    graph = tmp_path_factory.mktemp("hostile") / "hostile.ttl"
    harm = json.dumps(HARM, ensure_ascii=False)
    graph.write_text(
        f"""@prefix unscr: <https://w3id.org/unscr/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<{BASE}id/norm/9001-op1-1> unscr:bearer <javascript:alert(1)> , <{BASE}id/agent/hostile> , _:b ;
  unscr:object {harm}@en ;
  unscr:dueDate {harm} ; unscr:force "{"9" * 10_000}" .
<javascript:alert(1)> a unscr:Actor ; rdfs:label {harm}@en , {harm}@zh .
<{BASE}id/agent/hostile> a unscr:Actor ; rdfs:label {harm}@en , {harm}@zh .
""",
        encoding="utf-8",
    )
    graphs = [(each.key, each.path) for each in released()]
    with evaluator([*graphs, ("doc/9001", SECOND), ("hostile", graph)], Settings(query_seconds=5)) as engine:
        yield client_of(create_app(Settings(), engine))


@pytest.mark.parametrize("register", ["norms", "actors", "deadlines"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_hostile_words_in_the_data_are_text(hostile: FlaskClient, register: str, language: str) -> None:
    for column in REGISTERS[register].shown:
        answer = hostile.get(f"/{register}?sort={column.id}&lang={language}")
        assert answer.status_code == 200
        page = Page(answer.text)
        assert {each.attributes.get("type") for each in page.scripts()} <= {"module"}
        assert not [each for each in page.elements if each.attributes.get("href", "").startswith("javascript")]
        apart = [each for each in page.elements if "\u202e" in each.text]
        assert apart
        assert all(each.tag in ("bdi", "time", "option") or "dir" in each.attributes for each in apart)
    assert "<script>alert" in hostile.get(f"/{register}.json").get_data(as_text=True)
    assert hostile.get(f"/{register}.csv").status_code == 200


def test_hostile_words_in_a_parameter_are_text(client: FlaskClient) -> None:
    for name in ("q", "bearer", "resolution"):
        answer = client.get("/norms", query_string={name: HARM})
        assert answer.status_code == 200
        assert [each.text for each in Page(answer.text).scripts()] == []
    for name in ("sort", "page", HARM[:50]):
        answer = client.get("/norms", query_string={name: HARM}, headers={"Accept": "text/html"})
        assert answer.status_code == 400
        assert Page(answer.text).scripts() == []
