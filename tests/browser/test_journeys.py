"""What people come for, done in a browser as they would: each of the five persons, in both languages."""

import re

import pytest
from look import sideways
from viewing import View, Visit

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])
AUTHORITIES = {"en": "central authorities", "zh": "中央机关"}
PLACE = {"en": "paragraph 13 (c)", "zh": "第13(c)段"}


def say(language: str, en: str, zh: str) -> str:
    """Return the words in a language."""
    return zh if language == "zh" else en


@LANGUAGES
@pytest.mark.parametrize("width", [390, 1280])
def test_a_legal_officer_finds_what_is_asked_on_central_authorities(visit: Visit, language: str, width: int) -> None:
    """In under three clicks on the page of the resolution, with the place of each in the text."""
    page = visit("/eli/un/sc/res/2016/2322.html", View(language, width=width))
    # At once by the count beside the name; where there is room the filter stands open already.
    if width <= 768:
        page.locator("#choose summary").click()
    page.get_by_role("link", name=re.compile(say(language, "only ", "仅") + AUTHORITIES[language])).click()
    found = page.locator("ul.found li")
    assert found.count() == 4
    page.locator("ul.found a").last.click()
    assert page.url.partition("#")[2]


@LANGUAGES
def test_several_choices_are_ticked_and_shown(visit: Visit, language: str) -> None:
    page = visit("/eli/un/sc/res/2016/2322.html", View(language, width=1280))
    page.get_by_role("checkbox", name=re.compile(AUTHORITIES[language])).check()
    page.get_by_role("checkbox", name=say(language, "all States", "所有国家"), exact=True).check()
    page.get_by_role("button", name=say(language, "Show", "显示"), exact=True).click()
    assert 0 < page.locator("ul.found li").count() <= 4
    assert page.get_by_role("checkbox", checked=True).count() == 2


@LANGUAGES
def test_on_a_telephone_the_filter_is_one_line_until_it_is_opened(visit: Visit, language: str) -> None:
    page = visit("/eli/un/sc/res/2016/2322.html", View(language, width=320))
    fold = page.locator("#choose details")
    boxes = page.locator("#choose input[type=checkbox]")
    assert not boxes.first.is_visible()
    box = fold.bounding_box()
    assert box is not None
    assert box["height"] < 60
    page.locator("#choose summary").click()
    assert boxes.first.is_visible()
    page = visit("/eli/un/sc/res/2016/2322.html?topic=no-such", View(language, width=320))
    assert page.locator("#choose input[type=checkbox]").first.is_visible()


@LANGUAGES
def test_on_a_wide_screen_the_filter_stands_open(visit: Visit, language: str) -> None:
    page = visit("/eli/un/sc/res/2016/2322.html", View(language, width=1280))
    assert page.locator("#choose input[type=checkbox]").first.is_visible()
    assert not page.locator("#choose summary").is_visible()


@LANGUAGES
def test_a_legal_officer_takes_a_sheet_away(visit: Visit, language: str) -> None:
    page = visit("/eli/un/sc/res/2016/2322.html", View(language))
    words = say(language, "Sheets to print, one for each addressee", "按承担者列出的可打印清单")
    page.get_by_text(words).click()
    page.locator("details", has_text=words).get_by_role("link", name=say(language, "all States", "所有国家")).click()
    assert page.locator("table tbody tr").count() == 29
    file = page.get_by_role("link", name=re.compile("^csv$", re.I)).first.get_attribute("href")
    assert file is not None
    assert page.request.get(file).text().count("\n") >= 29


@LANGUAGES
def test_a_legal_officer_sees_that_a_deadline_is_past(visit: Visit, language: str) -> None:
    page = visit("/deadlines", View(language))
    page.locator("time[datetime='2017-10-12'] + .past").first.wait_for()
    assert say(language, "this day has passed", "该日已过") in page.locator("table").first.inner_text()


@LANGUAGES
def test_an_analyst_asks_and_leaves_with_a_table(visit: Visit, language: str) -> None:
    page = visit("/sparql", View(language))
    page.get_by_role("button", name=say(language, "Run", "运行"), exact=True).click()
    page.locator("#answer tbody tr").first.wait_for()
    assert page.locator("#answer tbody tr").count() == 4
    assert say(language, "all States", "所有国家") in page.locator("#answer").inner_text()
    for each in page.locator("#answer a").all()[:8]:
        assert (each.get_attribute("href") or "").startswith("/")
    file = page.get_by_role("link", name=re.compile("^csv$", re.I)).first.get_attribute("href")
    assert file is not None
    assert page.request.get(file).text().startswith("norm,bearer,verb")


@LANGUAGES
def test_a_name_is_completed_from_a_label(visit: Visit, language: str) -> None:
    """Typed in either language, what the label stands for is offered."""
    page = visit("/sparql", View(language))
    editor = page.locator(".CodeMirror")
    editor.wait_for()
    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(say(language, "deadlin", "期限"))
    page.keyboard.press("Control+Space")
    offered = page.locator(".CodeMirror-hints")
    offered.wait_for()
    assert "Deadline" in offered.inner_text()


@LANGUAGES
def test_a_librarian_finds_catalogue_checksums_and_tables(visit: Visit, language: str) -> None:
    page = visit("/", View(language))
    page.locator(".ways").get_by_role("link", name=say(language, "Catalogue", "目录"), exact=True).click()
    assert page.url.partition("?")[0].endswith("/downloads")
    sums = page.request.get("/download/SHA256SUMS").text()
    digest = page.locator("#whole tbody tr", has_text="unscr.nq").locator("code").inner_text()
    assert f"{digest}  unscr.nq" in sums
    assert page.request.get("/download/table/norms.csv").text().startswith("norm,symbol,provision")


@LANGUAGES
def test_an_engineer_follows_a_printed_citation_to_its_data(visit: Visit, language: str) -> None:
    page = visit(
        f"/resolve?text={say(language, 'S/RES/2322 (2016), para. 13 (e)', '第2322(2016)号决议第13(e)段')}",
        View(language),
    )
    assert page.locator("h1").inner_text() == say(
        language, "resolution 2322 (2016), paragraph 13 (e)", "第2322(2016)号决议第13(e)段"
    )
    turtle = page.locator("link[rel=alternate][type='text/turtle']").first.get_attribute("href")
    assert turtle is not None
    assert "unscr:Provision" in page.request.get(turtle).text()
    page.goto("/ontology#Obligation")
    assert page.locator("#Obligation").count() == 1


@LANGUAGES
def test_a_developer_takes_lines_of_the_cookbook(visit: Visit, language: str) -> None:
    page = visit("/queries/", View(language))
    page.locator("main a[href*='/queries/cq39']").first.click()
    assert page.locator("#curl").inner_text().startswith("curl ")
    assert "SPARQLWrapper" in page.locator("#sparqlwrapper").inner_text()
    page.get_by_role("button", name=say(language, "Run", "运行"), exact=True).click()
    page.locator("#answer tbody tr").first.wait_for()
    assert "2017-10-12" in page.locator("#answer").inner_text()


@LANGUAGES
def test_two_characters_are_found_from_any_page(visit: Visit, language: str) -> None:
    page = visit("/actors", View(language))
    page.locator(".masthead input[type=search]").fill("引渡")
    page.keyboard.press("Enter")
    page.locator("mark").first.wait_for()
    assert set(page.locator("ol.hits mark").all_inner_texts()) == {"引渡"}


@LANGUAGES
@pytest.mark.parametrize("path", ["/actors/network", "/instruments/network"])
def test_a_picture_is_used_by_keys_and_has_its_table(visit: Visit, language: str, path: str) -> None:
    page = visit(path, View(language))
    picture = page.locator("#network")
    picture.locator("canvas").first.wait_for()
    picture.focus()
    page.keyboard.press("ArrowRight")
    told = page.locator("#network-told")
    first = told.inner_text()
    assert first
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert told.inner_text() != first
    assert page.locator("table tbody tr").count() > 10
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: path not in address)


@pytest.mark.parametrize("path", ["/actors/network", "/instruments/network"])
def test_a_picture_never_sticks_out_before_it_is_drawn_again(visit: Visit, path: str) -> None:
    """A page that becomes narrower is seen for a moment with what was drawn for the width before."""
    page = visit(path, View("en", width=320))
    canvas = page.locator("#network canvas").first
    canvas.wait_for()
    page.evaluate(
        "for (const each of document.querySelectorAll('#network :is(div, canvas)')) each.style.width = '1119px'"
    )
    assert sideways(page) == []


@LANGUAGES
def test_a_problem_page_says_what_there_is_instead(visit: Visit, language: str) -> None:
    page = visit("/eli/un/sc/res/2016/2322/op/99.html", View(language), expected=404)
    nearest = page.locator("main a[href*='/eli/un/sc/res/2016/2322']").first
    assert nearest.count() == 1
