"""The home page in a browser: the way to the parts on a telephone, the language, and lines to take away."""

import pytest
from places import EXAMPLES, pages
from viewing import View, Visit

from unscr.web.contract import OPERATIONS

WORDS = {
    "en": ("Menu", "The query, and as a command", "Copy", "Copied"),
    "zh": ("菜单", "查询文本与命令", "复制", "已复制"),
}


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    """Return a reader's language."""
    return str(request.param)


def test_on_a_telephone_the_parts_are_behind_a_button(visit: Visit, language: str) -> None:
    """It needs no script: the parts come up, and go away by the key that closes things."""
    page = visit("/", View(language, width=390, scripts=False))
    part = page.locator("#places a[aria-current=page]")
    assert not part.is_visible()
    page.get_by_role("button", name=WORDS[language][0], exact=True).click()
    assert part.is_visible()
    page.keyboard.press("Escape")
    assert not part.is_visible()


def test_on_a_desk_the_parts_are_there(visit: Visit, language: str) -> None:
    page = visit("/", View(language))
    assert page.locator("#places a[aria-current=page]").is_visible()
    assert not page.get_by_role("button", name=WORDS[language][0], exact=True).is_visible()


def test_a_language_once_chosen_stays(visit: Visit, language: str) -> None:
    """Whoever has a browser in one language and chooses the other keeps it on the next page."""
    other = {"en": "zh", "zh": "en"}[language]
    page = visit("/", View(language))
    assert page.get_attribute("html", "lang") == language
    page.locator(f".languages a[lang={other}]").click()
    assert page.get_attribute("html", "lang") == other
    page.locator("#places a").first.click()
    assert page.get_attribute("html", "lang") == other


def test_lines_are_copied_by_a_button(visit: Visit, language: str) -> None:
    """What is on the clipboard is the line as it stands; the button says that it is done."""
    _, command, copy, copied = WORDS[language]
    page = visit("/", View(language))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text(command).first.click()
    page.get_by_role("button", name=copy, exact=True).first.click()
    page.get_by_role("button", name=copied, exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#try-1").text_content()


def test_without_scripts_no_button_promises_to_copy(visit: Visit, language: str) -> None:
    page = visit("/", View(language, scripts=False))
    page.get_by_text(WORDS[language][1]).first.click()
    assert page.locator("#try-1").is_visible()
    assert not page.locator("button.copy").first.is_visible()


def test_every_page_has_an_address_that_shows_it() -> None:
    """What varies has an example, and no example is of an address that is gone."""
    assert [each for each in pages() if "{" in each] == [], "give an example in tests/browser/places.py"
    assert EXAMPLES.keys() <= {each.path for each in OPERATIONS}
