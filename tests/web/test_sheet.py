"""The sheet of what a resolution asks of somebody: to print, and as a table of the same rows."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
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


def norms(table: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the first row of each norm."""
    return list({each["norm"]: each for each in reversed(table)}.values())[::-1]


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
        "name_zh": first["name_zh"],
        "name_en": first["name_en"],
        "summary_zh": first["summary_zh"],
        "summary_en": first["summary_en"],
        "considered": "no",
        "addressee_zh": "反恐怖主义委员会执行局",
        "addressee_en": "Counter-Terrorism Committee Executive Directorate",
        "verb_zh": "请",
        "verb_en": "requests",
        "force_zh": "对授权下机构的请求",
        "force_en": "institutional request",
        "for_bearer": "",
        "for_bearer_zh": "",
        "for_bearer_en": "",
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
        "limit_kind_zh": "至迟",
        "limit_kind_en": "latest by",
        "rule_zh": first["rule_zh"],
        "rule_en": first["rule_en"],
        "ambiguity_zh": first["ambiguity_zh"],
        "ambiguity_en": first["ambiguity_en"],
        "words": "在毒品和犯罪问题办公室协助下，与反恐执行工作队办公室协商，在 10 个月内编写一份关于围绕恐怖主义问题"
        "开展国际执法和司法合作的现状的报告",
    }
    for name in ("name", "summary", "reason", "rule", "ambiguity"):
        assert CHINESE.search(first[f"{name}_zh"])
        assert not CHINESE.search(first[f"{name}_en"].replace("第", ""))
        assert first[f"{name}_en"]
    assert first["ambiguity_en"].startswith("No anchor is printed")


@pytest.mark.parametrize(
    ("addressee", "count"),
    [("all-states", 29), ("states", 20), ("member-states", 12), (["all-states", "states", "member-states"], 61)],
)
def test_page_and_table_have_the_same_rows(client: FlaskClient, addressee: str | list[str], count: int) -> None:
    table = norms(rows(client, resolution=RELEASED, addressee=addressee))
    page = sheet(client, resolution=RELEASED, addressee=addressee, lang="en")
    places = [page.below(each)[0] for each in page.all("th") if each.attributes["scope"] == "row"]
    assert len(table) == len(places) == count
    for row, place in zip(table, places, strict=True):
        assert place.attributes["href"].endswith("#norm-" + row["norm"].removeprefix(NORM))
        assert row["paragraph_en"].endswith(page.whole(place))
        assert row["words"]


def test_the_rows_come_in_the_order_of_the_text(client: FlaskClient) -> None:
    found = [each["paragraph_en"] for each in norms(rows(client, resolution=RELEASED))]
    assert len(found) == 86
    assert found[:2] == ["S/RES/2322 (2016), preambular para. 17"] * 2
    letters = [each[-3:] for each in found if ", para. 13 (" in each]
    assert letters == sorted(letters)


def test_a_table_holds_whatever_the_data_hold(client: FlaskClient) -> None:
    found = rows(client, resolution=OURS, addressee="cted")
    assert [each["force_en"] for each in found] == ["institutional request", "exhortation"]
    for row in found:
        assert row["deadline"] == "2999-05-31"
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
    assert not page.scripts()
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


def test_each_assessment_has_a_row_with_its_own_basis(client: FlaskClient) -> None:
    """Paragraph 20 asks Member States and UNODC in one breath, with different force."""
    found = [
        each
        for each in rows(client, resolution=RELEASED, addressee="unodc", force="institutional-request")
        if each["norm"] == NORM + "2322-op20-2"
    ]
    assert [(each["force_en"], each["for_bearer"], each["for_bearer_zh"]) for each in found] == [
        ("institutional request", BASE + "id/agent/unodc", "联合国毒品和犯罪问题办公室"),
        ("exhortation", BASE + "id/agent/member-states", "会员国"),
    ]
    assert [each["basis_en"] for each in found] == [
        "requesting verb | Secretariat",
        "no Chapter VII | outside body | requesting verb",
    ]


def test_a_sheet_says_for_whom_a_force_holds(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, addressee="unodc", force="institutional-request", lang="zh")
    assert "对授权下机构的请求（联合国毒品和犯罪问题办公室）" in page.whole(page.all("tbody")[0])


def test_what_is_only_to_be_considered_says_so(client: FlaskClient) -> None:
    table = norms(rows(client, resolution=RELEASED))
    register = client.get("/norms.json?resolution=2016/2322&page=all").get_json()["rows"]
    told = {each["norm"][0]["iri"]: each["considered"] for each in register}
    assert {each["norm"]: each["considered"] for each in table} == {
        iri: "yes" if flag == [True] else "no" if flag else "" for iri, flag in told.items()
    }
    page = sheet(client, resolution=RELEASED, lang="zh")
    said = [page.whole(each) for each in page.of_class("considered")]
    assert said == ["仅须考虑"] * sum(flag == [True] for flag in told.values()) != []


def test_a_day_stands_with_its_kind_rule_and_note(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, addressee="ctc", lang="en")
    told = page.whole(page.all("tbody")[0])
    for each in ("target date: 2017-12-12 (this day has passed)", "reckoned by: ", "Note on the reading: The Chinese"):
        assert each in told


def test_the_law_referred_to_stands_once_with_the_qualifiers(client: FlaskClient) -> None:
    page = sheet(client, resolution=RELEASED, lang="en")
    found = [page.whole(each) for each in page.all("p") if page.whole(each).startswith("law referred to: ")]
    assert found
    assert "legal basis" not in page.whole(page.all("table")[0])
    for cell in page.all("td"):
        inside = [page.whole(each) for each in page.below(cell) if each.tag == "p"]
        law = [each for each in inside if each.startswith("law referred to: ")]
        assert len(law) == len(set(law))
        assert not law or cell.attributes["data-label"] == "Qualifier"


@pytest.mark.parametrize(
    ("language", "title", "below"),
    [
        (
            "en",
            "What S/RES/2322 (2016) asks of “States” (only: force exhortation; topic reporting)",
            "Only norms with: force exhortation; topic reporting. Others of the same addressees are left out.",
        ),
        (
            "zh",
            "第2322(2016)号决议对“各国”的要求（仅限：效力为劝促；主题为汇报）",
            "仅列符合下列条件的规范：效力为劝促；主题为汇报。同一承担者的其他规范未列入。",
        ),
    ],
)
def test_a_sheet_of_less_than_all_says_so(client: FlaskClient, language: str, title: str, below: str) -> None:
    asked = {"resolution": RELEASED, "addressee": "states", "force": "exhortation", "topic": "reporting"}
    page = sheet(client, **asked, lang=language)
    assert [page.whole(each) for each in page.all("h1")] == [title]
    assert below in [page.whole(each) for each in page.all("p")]
    assert "Only norms with" not in client.get(f"/sheet?resolution={RELEASED}&addressee=states&lang=en").text


def test_a_sheet_of_no_addressee_is_of_the_resolution(client: FlaskClient) -> None:
    for language, title in {"en": "Norms of S/RES/2322 (2016)", "zh": "第2322(2016)号决议的规范"}.items():
        page = sheet(client, resolution=RELEASED, lang=language)
        assert [page.whole(each) for each in page.all("h1")] == [title]


def test_other_sheets_keep_force_and_topic_and_count_under_them(client: FlaskClient) -> None:
    three = ["all-states", "states", "member-states"]
    page = sheet(client, resolution=RELEASED, addressee=three, topic="reporting", lang="en")
    assert "as here" not in warning(page)[0]
    counts = [len(norms(rows(client, resolution=RELEASED, addressee=each, topic="reporting"))) for each in three]
    for name, number in zip(("all States", "States", "Member States"), counts, strict=True):
        assert f"“{name}” {number};" in warning(page)[0]
    others = [each for each in page.all("a") if page.whole(each) == "together with those above"]
    assert others
    for each in others:
        assert parse_qs(urlsplit(each.attributes["href"]).query)["topic"] == ["reporting"]


def test_a_sheet_says_how_many_norms_name_nobody(client: FlaskClient) -> None:
    """Eight norms of 2322 name nobody; the first restates binding law."""
    words = {
        "en": "8 norms of this resolution name nobody"
        " and are in no sheet of an addressee, whether or not they concern it.",
        "zh": "本决议另有8项规范未指明承担者，不在任何承担者的清单内，不论是否与其相关。",
    }
    for language, told in words.items():
        page = sheet(client, resolution=RELEASED, addressee="cted", lang=language)
        (said,) = [each for each in page.all("p") if page.whole(each) == told]
        (link,) = [each for each in page.below(said) if each.tag == "a"]
        theirs = parse_qs(urlsplit(link.attributes["href"]).query)
        assert theirs["addressee"] == ["nobody-named"]
    found = rows(client, resolution=RELEASED, addressee="nobody-named")
    assert len(norms(found)) == 8
    assert NORM + "2322-pp20-1" in {each["norm"] for each in found}
    assert {each["addressee_en"] for each in found} == {""}
    page = sheet(client, resolution=RELEASED, addressee="nobody-named", lang="en")
    assert [page.whole(each) for each in page.all("h1")] == ["Norms of S/RES/2322 (2016) that name nobody"]
    assert "whether or not they concern" not in page.whole(page.all("main")[0])


def test_who_names_nobody_can_be_chosen_as_an_addressee(client: FlaskClient) -> None:
    page = Whole(client.get(f"/eli/un/sc/res/{RELEASED}.html?lang=zh").text)
    (box,) = [each for each in page.all("input") if each.attributes.get("value") == "nobody-named"]
    assert box.attributes["name"] == "addressee"
    (option,) = [each for each in page.of_class("option") if box in page.below(each)]
    assert "".join(page.whole(option).split()) == "未指明承担者（8）"


def test_a_number_that_is_too_long_names_no_resolution(client: FlaskClient) -> None:
    answer = client.get("/sheet.csv", query_string={"resolution": "2016/" + "9" * 5_000})
    assert problem(answer, "en")["status"] == 404


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
    reading = shelf.reading(BASE + "eli/un/sc/res/2016/2322")
    (first, *_) = entries(reading, choice({"addressee": ["cted"]}))
    harm = "=HYPERLINK(1)"
    verb = Value(Labelled("x:a", harm, harm))
    changed = replace(first, norm=replace(first.norm, verb=verb, quotes=(Quote(harm, "en"),)))
    (row,) = csv.DictReader(io.StringIO(table([changed]), newline=""))
    assert (row["verb_en"], row["words"]) == (f"'{harm}", f"'{harm}")


def test_where_a_text_has_one_name_for_states_there_is_no_warning(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unscr.web.reading.groups", lambda *asked: groups(*asked)[:1])
    # Pages are kept by address: this one nobody else asks for.
    assert warning(sheet(client, resolution=RELEASED, addressee=["all-states", "unodc"], lang="en")) == []
