"""The sheet of what a resolution asks of somebody: to print, and as a table of the same rows."""

import csv
import io
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from parallel import OURS, RELEASED, Whole, both
from reading import CHINESE, problem

from unscr.answer import Engine
from unscr.config import Settings
from unscr.namespaces import BASE
from unscr.web.app import create_app

NORM = BASE + "id/norm/"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with both() as engine:
        yield engine


@pytest.fixture(scope="module")
def client(engine: Engine) -> FlaskClient:
    return client_of(create_app(Settings(), engine))


def rows(client: FlaskClient, **asked: str | list[str]) -> list[dict[str, str]]:
    answer = client.get("/sheet.csv", query_string=asked)
    assert answer.content_type == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


def sheet(client: FlaskClient, **asked: str | list[str]) -> Whole:
    answer = client.get("/sheet", query_string=asked)
    assert answer.status_code == 200, answer.text
    return Whole(answer.text)


def test_the_table_says_of_each_norm_what_the_panel_says(client: FlaskClient) -> None:
    found = {each["norm"]: each for each in rows(client, resolution=RELEASED, addressee="cted")}
    assert list(found) == [NORM + f"2322-op21-{number}" for number in (1, 2, 3)]
    first = found[NORM + "2322-op21-1"]
    assert {name: value for name, value in first.items() if "reason" not in name} == {
        "norm": NORM + "2322-op21-1",
        "paragraph_iri": BASE + "eli/un/sc/res/2016/2322/op/21",
        "paragraph_zh": "第2322(2016)号决议第21段",
        "paragraph_en": "S/RES/2322 (2016), para. 21",
        "addressee_zh": "反恐怖主义委员会执行局",
        "addressee_en": "Counter-Terrorism Committee Executive Directorate",
        "verb_zh": "请",
        "verb_en": "requests",
        "force_zh": "对所属机构的请求",
        "force_en": "institutional request",
        "assessed_by": BASE + "id/agent/editors",
        "certainty": BASE + "vocab/certainty/settled",
        "action_zh": "编写报告",
        "action_en": "prepare a report",
        "object_zh": "一份关于围绕恐怖主义问题开展国际执法和司法合作的现状的报告",
        "object_en": "a report on the present state of police and judicial co-operation on terrorism",
        "qualifier_zh": "",
        "qualifier_en": "",
        "condition_zh": "",
        "condition_en": "",
        "deadline": "2017-10-12",
        "deadline_zh": "通过后十个月内：报告",
        "deadline_en": "within ten months of adoption: report",
        "words": "在毒品和犯罪问题办公室协助下，与反恐执行工作队办公室协商，在 10 个月内编写一份关于围绕恐怖主义问题"
        "开展国际执法和司法合作的现状的报告",
    }
    assert first["reason_zh"]
    assert first["reason_en"]


@pytest.mark.parametrize(
    ("addressee", "count"),
    [("all-states", 29), ("states", 20), ("member-states", 12), (["all-states", "states", "member-states"], 61)],
)
def test_page_and_table_have_the_same_rows(client: FlaskClient, addressee: str | list[str], count: int) -> None:
    table = rows(client, resolution=RELEASED, addressee=addressee)
    page = sheet(client, resolution=RELEASED, addressee=addressee, lang="en")
    places = [page.below(each)[0] for each in page.all("th") if each.attributes["scope"] == "row"]
    assert len(table) == len(places) == count
    for row, place in zip(table, places, strict=True):
        assert place.attributes["href"].endswith("#norm-" + row["norm"].removeprefix(NORM))
        assert row["paragraph_en"].endswith(page.whole(place))
        assert row["words"]


def test_the_rows_come_in_the_order_of_the_text(client: FlaskClient) -> None:
    found = [each["paragraph_en"] for each in rows(client, resolution=RELEASED)]
    assert len(found) == 86
    assert found[:2] == ["S/RES/2322 (2016), preambular para. 17"] * 2
    letters = [each[-3:] for each in found if ", para. 13 (" in each]
    assert letters == sorted(letters)


def test_a_table_holds_whatever_the_data_hold(client: FlaskClient) -> None:
    (row,) = rows(client, resolution=OURS, addressee="cted")
    assert row["deadline"] == "2999-05-31"
    assert row["force_en"] == "institutional request; exhortation"
    assert row["qualifier_en"] == "as appropriate"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_sheet_is_in_the_readers_language_and_names_what_it_is_of(client: FlaskClient, language: str) -> None:
    page = sheet(client, resolution=OURS, addressee="cted", lang=language)
    (heading,) = [page.whole(each) for each in page.all("h1")]
    assert (
        heading
        == {
            "en": "What S/RES/9002 (2030) asks of Counter-Terrorism Committee Executive Directorate",
            "zh": "第9002(2030)号决议对反恐怖主义委员会执行局的要求",
        }[language]
    )
    (table,) = page.all("table")
    heads = [page.whole(each) for each in page.below(table) if each.attributes.get("scope") == "col"]
    assert len(heads) == 7
    assert all(bool(CHINESE.search(each)) == (language == "zh") for each in heads)
    assert page.all("caption")


def test_other_addressees_can_be_added(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, addressee="all-states", lang="en")
    added = [
        parse_qs(urlsplit(each.attributes["href"]).query)["addressee"]
        for each in page.all("a")
        if page.whole(each) == "together with those above"
    ]
    assert len(added) == 8
    assert ["all-states", "states"] in added


def test_the_iri_of_a_resolution_names_it_as_well(client: FlaskClient) -> None:
    assert rows(client, resolution=BASE + "eli/un/sc/res/2016/2322", addressee="cted") == rows(
        client, resolution=RELEASED, addressee="cted"
    )


@pytest.mark.parametrize("address", ["/sheet", "/sheet.csv"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_asked_wrongly_is_said(client: FlaskClient, address: str, language: str) -> None:
    headers = {"Accept-Language": language}
    assert problem(client.get(address, headers=headers), language)["status"] == 400
    for absent in ("2016/2323", "x", "<script>", "2016/2322\u202e", BASE):
        answer = client.get(address, query_string={"resolution": absent}, headers=headers)
        assert problem(answer, language)["status"] == 404


def test_an_addressee_that_is_not_there_is_shown_as_text(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, addressee="<script>alert(1)</script>", lang="en")
    assert not page.all("script")
    assert not page.all("table")
    assert page.whole(page.all("h1")[0]) == "What S/RES/2322 (2016) asks of <script>alert(1)</script>"
    assert rows(client, resolution=RELEASED, addressee="nobody") == []


def test_a_sheet_with_a_day_to_come_is_not_kept(client: FlaskClient) -> None:
    assert client.get(f"/sheet?resolution={OURS}").headers["Cache-Control"] == "no-cache"
    assert "Cache-Control" not in client.get(f"/sheet?resolution={RELEASED}").headers
