"""The editor's script loses nothing that somebody has typed, and does without what it cannot have."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route
from viewing import View, Visit, viewing

from serving import Service

TYPED = "ASK { } # typed"
VALUE = "document.querySelector('.CodeMirror').CodeMirror.getValue()"


def type_anew(page: Page, words: str) -> None:
    """Put words in the place of what is in the editor, as somebody would."""
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(words)


@pytest.mark.parametrize("steps", ["location.hash = '#questions'", "location.hash = '#a'; history.back()"])
def test_a_link_within_the_page_leaves_what_is_typed(visit: Visit, steps: str) -> None:
    page = visit("/sparql/edit?query=ASK{}", View("en"))
    type_anew(page, TYPED)
    page.evaluate(steps)
    page.wait_for_timeout(500)
    assert page.evaluate(VALUE) == TYPED


def test_the_way_back_leads_to_the_query_before(visit: Visit) -> None:
    page = visit("/sparql/edit?query=ASK{}", View("en"))
    type_anew(page, "SELECT (1 AS ?x) {}")
    page.get_by_role("button", name="Run", exact=True).click()
    page.locator("#answer").wait_for()
    page.go_back()
    page.locator(".truth").wait_for()
    assert page.evaluate(VALUE) == "ASK{}"


def test_what_is_typed_while_a_query_runs_stays(visit: Visit) -> None:
    page = visit("/sparql/edit?query=ASK{}", View("en"))
    waiting: list[Route] = []
    page.route(re.compile(r"query=SELECT"), lambda route: waiting.append(route))
    type_anew(page, "SELECT * { ?s a unscr:Vote }")
    page.get_by_role("button", name="Run", exact=True).click()
    type_anew(page, TYPED)
    page.wait_for_timeout(200)
    (asked,) = waiting
    asked.continue_()
    page.locator("#answer").wait_for()
    assert page.evaluate(VALUE) == TYPED


def test_without_the_terms_all_else_works(browser: Browser, served: Service) -> None:
    """The terms are not to be had: the browser tells of that, and no error of the script follows."""
    with viewing(browser, served.address, View("en"), 200) as (page, _):
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.route("**/sparql/terms.json", lambda route: route.fulfill(status=503, body="busy"))
        page.goto("/sparql/edit?query=ASK{}")
        type_anew(page, "SELECT (1 AS ?x) {}")
        page.keyboard.press("Control+Enter")
        page.locator("#answer").wait_for()
        assert errors == []
