"""The sheet of what a resolution asks of somebody: to print, and as a table of the same rows."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from parallel import OURS, RELEASED, Whole, both
from reading import CHINESE, problem

from unscr.answer import Engine
from unscr.ask import Labelled
from unscr.config import Settings
from unscr.namespaces import BASE
from unscr.reading.choice import choice
from unscr.reading.fact import Quote, Value
from unscr.reading.group import groups
from unscr.reading.sheet import entries, table
from unscr.reading.shelf import Shelf
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
        "basis_zh": "请求类动词 | 附属机构",
        "basis_en": "requesting verb | subsidiary organ",
        "assessed_by": BASE + "id/agent/editors",
        "assessed_by_zh": "unscr 编者",
        "assessed_by_en": "editors of unscr",
        "certainty": BASE + "vocab/certainty/settled",
        "certainty_zh": "已确定",
        "certainty_en": "settled",
        "action_zh": "编写报告",
        "action_en": "prepare a report",
        "object_zh": "一份关于围绕恐怖主义问题开展国际执法和司法合作的现状的报告",
        "object_en": "a report on the present state of police and judicial co-operation on terrorism",
        "qualifier_zh": "",
        "qualifier_en": "",
        "condition_zh": "",
        "condition_en": "",
        "purpose_zh": "",
        "purpose_en": "",
        "legal_basis_zh": "",
        "legal_basis_en": "",
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
    assert row["force_en"] == "institutional request | exhortation"
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
    assert len(heads) == 8
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


def warning(page: Whole) -> list[str]:
    """Return the words of the warning that names for States at large are different addressees."""
    notes = [each for each in page.all("div") if each.attributes.get("class") == "note warn"]
    return [page.whole(each) for each in notes]


def test_the_head_warns_that_names_for_states_are_three_addressees(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, addressee="states", lang="en")
    (said,) = warning(page)
    for words in ("“all States” 29", "“States” 20", "“Member States” 12", "all of them together 61"):
        assert words in said
    (link,) = [each for each in page.all("a") if page.whole(each) == "all of them together"]
    assert sorted(parse_qs(urlsplit(link.attributes["href"]).query)["addressee"]) == [
        "all-states",
        "member-states",
        "states",
    ]
    assert not [each for each in link.above() if "screen" in each.attributes.get("class", "").split()]
    (table,) = page.all("table")
    assert page.elements.index(link) < page.elements.index(table)


def test_the_warning_stands_on_the_sheet_of_all_three_and_on_no_other_addressees(client: FlaskClient) -> None:
    three = ["all-states", "states", "member-states"]
    page = sheet(client, resolution=RELEASED, addressee=three, lang="zh")
    assert "（即本清单） 61" in warning(page)[0]
    assert warning(sheet(client, resolution=RELEASED, addressee="cted", lang="en")) == []


def test_the_title_quotes_the_name_for_states(client: FlaskClient) -> None:
    for language, title in {
        "en": "What S/RES/2322 (2016) asks of “all States”",
        "zh": "第2322(2016)号决议对“所有国家”的要求",
    }.items():
        page = sheet(client, resolution=RELEASED, addressee="all-states", lang=language)
        assert [page.whole(each) for each in page.all("h1")] == [title]


def test_a_sheet_says_basis_assessor_certainty_and_purpose(client: FlaskClient) -> None:
    asked: dict[str, str | list[str]] = {"resolution": RELEASED, "addressee": ["states", "member-states"]}
    page, table = sheet(client, **asked, lang="en"), rows(client, **asked)
    (body,) = page.all("tbody")
    said = page.whole(body)
    for name in ("basis_en", "assessed_by_en", "certainty_en", "purpose_en", "legal_basis_en"):
        found = {one for each in table for one in each[name].split(" | ") if one}
        assert found or name == "legal_basis_en"
        assert {one for one in found if one not in said} == set()
    for words in ("basis: ", "assessed by: ", "certainty: "):
        assert words in said


def test_a_sheet_says_for_whom_a_force_holds(client: FlaskClient) -> None:
    (row,) = [
        each
        for each in rows(client, resolution=RELEASED, addressee="unodc", force="institutional-request")
        if each["norm"] == NORM + "2322-op20-2"
    ]
    assert row["force_en"].split(" | ") == [
        "institutional request (for United Nations Office on Drugs and Crime)",
        "exhortation (for Member States)",
    ]
    assert "对所属机构的请求（联合国毒品和犯罪问题办公室）" in row["force_zh"].split(" | ")


@pytest.mark.parametrize(
    ("addressee", "force", "fits"),
    [
        ("member-states", "institutional-request", False),
        ("unodc", "exhortation", False),
        ("member-states", "exhortation", True),
    ],
)
def test_a_force_is_chosen_with_its_addressee(client: FlaskClient, addressee: str, force: str, fits: bool) -> None:
    found = rows(client, resolution=RELEASED, addressee=addressee, force=force)
    assert (NORM + "2322-op20-2" in [each["norm"] for each in found]) == fits


@pytest.mark.parametrize(
    ("addressee", "name"),
    [
        ([], "2322.csv"),
        (["states"], "2322-states.csv"),
        (["states", "all-states"], "2322-all-states-states.csv"),
        (['x"; y', "cted"], "2322-cted.csv"),
    ],
)
def test_the_file_is_called_by_its_addressees(client: FlaskClient, addressee: list[str], name: str) -> None:
    answer = client.get("/sheet.csv", query_string={"resolution": RELEASED, "addressee": addressee})
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_no_cell_of_a_sheet_is_run_by_a_spreadsheet(engine: Engine) -> None:
    shelf = Shelf(engine)
    reading = shelf.reading(BASE + "eli/un/sc/res/2016/2322", date(2026, 11, 27))
    (first, *_) = entries(reading, choice({"addressee": ["cted"]}))
    harm = "=HYPERLINK(1)"
    verb = Value(Labelled("x:a", harm, harm))
    changed = replace(first, norm=replace(first.norm, verb=verb, quotes=(Quote(harm, "en"),)))
    (row,) = csv.DictReader(io.StringIO(table([changed]), newline=""))
    assert (row["verb_en"], row["words"]) == (f"'{harm}", f"'{harm}")


def test_where_a_text_has_one_name_for_states_there_is_no_warning(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unscr.web.reading.groups", lambda reading: groups(reading)[:1])
    # Pages are kept by address: this one nobody else asks for.
    assert warning(sheet(client, resolution=RELEASED, addressee=["all-states", "unodc"], lang="en")) == []
