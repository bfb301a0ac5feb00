"""The quality report: what was not recognised stands first; figures are those of the data; hostile words are text."""

from collections.abc import Iterator

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import CHINESE, Page, name, problem

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.quality import listing, resolution
from unscr.release import released
from unscr.web.app import create_app

RES = f"{BASE}eli/un/sc/res/"
HEAD = f"""
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unscr: <{BASE}ontology#> .
"""


def structure(number: int) -> str:
    """Return a resolution of our own with two operative paragraphs in English, as loads state them."""
    work = f"{RES}2031/{number}"
    paragraphs = "".join(
        f"<{work}/op/{each}> a unscr:OperativeParagraph , unscr:Provision ; eli:is_part_of <{work}> ;"
        f" unscr:ordinal {each} ; eli:is_realized_by <{work}/op/{each}/eng> ."
        for each in (1, 2)
    )
    return (
        f'<{work}> a unscr:Resolution ; eli:id_local "S/RES/{number}(2031)" ; eli:is_realized_by <{work}/eng> .'
        f"<{work}/eng> a unscr:LanguageVersion ; eli:realizes <{work}> ; eli:is_embodied_by <{work}/eng.xml> ;"
        f" eli:language <http://publications.europa.eu/resource/authority/language/ENG> . {paragraphs}"
    )


def told(number: int, kinds: list[str]) -> str:
    """Return a report with findings of these kinds about paragraph 1, of one file taken and one set aside."""
    work = f"{RES}2031/{number}"
    files = "".join(
        f'<{work}/{ending}> dcterms:identifier "{called}" ; owl:versionInfo "rules-1" ; unscr:sha256 "{ending}-sum" .'
        for ending, called in (("eng.xml", "<b>a</b>.xml"), ("eng.2222222222222222.xml", "copy.xml"))
    )
    return files + "".join(
        f"<{BASE}id/finding/{number}-{place}> a sh:ValidationResult ; sh:focusNode <{work}/op/1/eng> ;"
        f' skos:notation "{kind}" ; schema:position "op/1" ; sh:value "<script>alert({place})</script>" ;'
        f' sh:resultMessage "Said {place}."@en , "第{place}项。"@zh .'
        for place, kind in enumerate(kinds, start=1)
    )


def read(number: int) -> str:
    """Return two readings of a machine by one rule."""
    return "".join(
        f"<{BASE}id/reading/{number}-eng-op-{each}-1> a unscr:MachineReading ; unscr:rule <RULE> ;"
        f" unscr:readIn <{RES}2031/{number}/op/{each}/eng> ; unscr:readingKind <{BASE}vocab/reading-kind/verb> ."
        for each in (1, 2)
    ).replace("<RULE>", f"<{BASE}vocab/reading-rule/verb-leading>")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of the release and 60 resolutions of our own: 9060 has three findings, 9050 one."""
    folder = tmp_path_factory.mktemp("loaded")
    reports = {number: told(number, []) for number in range(9001, 9061)}
    reports[9060] = told(9060, ["unknown-verb", "title-unknown", "unknown-verb"])
    reports[9050] = told(9050, ["of-another-version"])
    graphs: dict[str, str] = {}
    for number, report in reports.items():
        graphs |= {f"doc/{number}": structure(number), f"report/{number}": report, f"machine/{number}": read(number)}
    files = [(each.key, each.path) for each in released()]
    for key, content in graphs.items():
        file = folder / f"{key.replace('/', '-')}.ttl"
        file.write_text(HEAD + content, encoding="utf-8")
        files.append((key, file))
    with evaluator(files, Settings(query_seconds=5)) as engine:
        yield client_of(create_app(Settings(), engine))


def test_over_the_release_alone_the_page_says_that_nothing_was_loaded(client: FlaskClient) -> None:
    assert "No file has been loaded here" in client.get("/quality").text
    assert "未载入任何文件" in client.get("/quality?lang=zh").text
    found = client.get("/quality.json").get_json()
    assert found["files"] == {"loaded": 0, "aside": 0, "languages": []}
    assert found["findings"] == []
    # 22 operative paragraphs in print, and in each of them people read a norm.
    assert found["paragraphs"] == {"operative": 22, "read": 22, "unread": 0}
    (one,) = found["resolutions"]
    assert (one["symbol"], one["languages"]) == ("S/RES/2322(2016)", [{"en": "Chinese", "zh": "中文"}])


def test_what_people_recorded_of_a_resolution_is_told_without_a_load(client: FlaskClient) -> None:
    page = client.get("/quality/2016/2322").text
    assert "反恐主义执行局" in page
    assert "recorded by people" in page
    assert "No machine has read it" not in page
    found = client.get("/quality/2016/2322.json").get_json()
    assert [each["name"] for each in found["files"]] == ["zho.txt"]
    assert found["unread"] == []


def test_the_figures_are_those_of_the_data(loaded: FlaskClient) -> None:
    found = loaded.get("/quality.json").get_json()
    assert found["total"] == 61
    assert found["files"]["loaded"] == found["files"]["aside"] == 60
    assert {each["key"]: each["count"] for each in found["findings"]} == {
        "unknown-verb": 2,
        "of-another-version": 1,
        "title-unknown": 1,
    }
    by_rule = {each["key"]: each for each in found["by_rule"]}[f"{BASE}vocab/reading-rule/verb-leading"]
    assert by_rule["count"] >= 120
    assert by_rule["label"] == {"en": "verb that begins a paragraph", "zh": "段首动词"}
    assert "verb that begins a paragraph" in loaded.get("/quality").text
    page = loaded.get("/quality/2031/9060?lang=zh").text
    assert "/vocab/reading-rule/verb-leading" in page
    assert "段首动词" in page
    assert found["paragraphs"] == {"operative": 22 + 120, "read": 22, "unread": 120}
    assert found["rules"] == ["rules-1"]


def test_most_findings_stand_first_then_the_latest_and_pages_part_the_list(loaded: FlaskClient) -> None:
    pages = [loaded.get(f"/quality.json?page={each}").get_json() for each in (1, 2)]
    rows = [each for page in pages for each in page["resolutions"]]
    assert [len(each["resolutions"]) for each in pages] == [listing.ROWS, 61 - listing.ROWS]
    symbols = [each["symbol"] for each in rows]
    assert symbols[:4] == ["S/RES/9060(2031)", "S/RES/9050(2031)", "S/RES/9059(2031)", "S/RES/9058(2031)"]
    assert symbols[-1] == "S/RES/2322(2016)"
    first = rows[0]
    assert [first[each] for each in ("findings", "readings", "operative", "unread")] == [3, 2, 2, 2]
    assert 'rel="next"' in loaded.get("/quality").text
    assert name(problem(loaded.get("/quality.json?page=3"))) == "not-found"


def test_one_kind_of_finding_can_be_asked_for(loaded: FlaskClient) -> None:
    found = loaded.get("/quality.json?kind=unknown-verb").get_json()
    assert [(each["symbol"], each["findings"]) for each in found["resolutions"]] == [("S/RES/9060(2031)", 2)]
    assert name(problem(loaded.get("/quality?kind=none-such", headers={"Accept": "application/json"}))) == "not-found"


@pytest.mark.parametrize(("language", "kind"), [("en", "paragraph that begins with no known verb"), ("zh", "未识别")])
def test_a_finding_has_its_kind_place_and_words_in_either_language(
    loaded: FlaskClient, language: str, kind: str
) -> None:
    text = loaded.get(f"/quality/2031/9060?lang={language}").text
    page = Page(text)
    assert text.index('id="not"') < text.index('id="read"')
    assert kind in text
    assert f'href="/eli/un/sc/res/2031/9060/op/1/eng?lang={language}"' in text
    assert "&lt;script&gt;alert(1)" in text
    assert not [each for each in page.all("script") if "alert" in each.text]
    assert "&lt;b&gt;a&lt;/b&gt;.xml" in text
    assert bool(CHINESE.search(page.all("h1")[0].text)) == (language == "zh")


def test_a_kind_of_another_version_is_called_by_its_key(loaded: FlaskClient) -> None:
    assert "of-another-version" in loaded.get("/quality/2031/9050").text


def test_findings_of_one_resolution_have_pages(loaded: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolution, "ROWS", 2)
    first, second = (loaded.get(f"/quality/2031/9060.json?page={each}").get_json() for each in (1, 2))
    assert [each["iri"].rpartition("-")[2] for each in first["findings"]] == ["2", "1"]
    assert [each["iri"].rpartition("-")[2] for each in second["findings"]] == ["3"]
    assert sum(each["count"] for each in second["kinds"]) == 3
    assert name(problem(loaded.get("/quality/2031/9060.json?page=3"))) == "not-found"


def test_what_is_not_here_has_no_report(loaded: FlaskClient) -> None:
    assert name(problem(loaded.get("/quality/2031/9999.json"))) == "not-found"


@pytest.mark.parametrize("page", ["0", "-1", "x", "9999999", "１"])
def test_a_page_that_is_no_number_is_refused(loaded: FlaskClient, page: str) -> None:
    assert loaded.get("/quality.json", query_string={"page": page}).status_code == 400


def test_other_pages_lead_to_the_report(loaded: FlaskClient) -> None:
    for path in ("/downloads", "/resolutions"):
        assert 'href="/quality"' in loaded.get(path).text
    assert 'href="/quality/2016/2322"' in loaded.get("/eli/un/sc/res/2016/2322.html").text
