"""Every page in a real browser: in both languages, telephone and desk, light and dark, and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import look
import pytest
from places import pages
from playwright.sync_api import Browser, Page
from viewing import View, Watch, shot, show, viewing

from reasons import chinese_font_or_skip
from serving import Service

DESK, TELEPHONE, SMALLEST = 1280, 390, 320
NOT_THERE = "/nothing/is/here"


@dataclass(frozen=True)
class Seen:
    """A page that is open, as it was sent, and what the browser said meanwhile."""

    path: str
    view: View
    page: Page
    watch: Watch
    source: str


@pytest.fixture(
    scope="module",
    params=[(path, language) for path in (*pages(), NOT_THERE) for language in ("en", "zh")],
    ids=lambda each: f"{each[0]} {each[1]}",
)
def seen(request: pytest.FixtureRequest, browser: Browser, served: Service) -> Iterator[Seen]:
    """Return a page in a language; it is opened once, and seen in other widths and themes after that."""
    path, language = request.param
    chinese_font_or_skip()
    view = View(language)
    expected = 404 if path == NOT_THERE else 200
    with viewing(browser, served.address, view, expected) as (page, watch):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == expected, f"{path}: give an address that shows it, in tests/browser/places.py"
        yield Seen(path, view, page, watch, answer.text())


@pytest.fixture
def desk(seen: Seen) -> Page:
    """Return the page on a desk, in the light."""
    show(seen.page, seen.view)
    return seen.page


@pytest.mark.parametrize("width", [TELEPHONE, DESK])
def test_lines_are_as_long_as_is_read_with_ease(seen: Seen, width: int) -> None:
    show(seen.page, replace(seen.view, width=width))
    assert look.measure(seen.page, least=width == DESK) == []


def test_there_is_one_scale_of_type(desk: Page) -> None:
    assert look.sizes(desk) == []


@pytest.mark.parametrize("width", [SMALLEST, TELEPHONE, DESK])
def test_nothing_scrolls_sideways(seen: Seen, width: int) -> None:
    show(seen.page, replace(seen.view, width=width))
    assert look.sideways(seen.page) == []


def test_headings_are_in_order(desk: Page) -> None:
    assert look.headings(desk) == []


def test_each_text_says_its_language(seen: Seen) -> None:
    assert look.tongue(seen.page, seen.view.language) == []


def test_nothing_is_inline(seen: Seen) -> None:
    assert look.inline(seen.source) == []


def test_the_keyboard_can_be_followed(desk: Page) -> None:
    assert look.focus(desk) == []


def test_nothing_moves_when_asked_not_to(desk: Page) -> None:
    assert look.motion(desk) == []


def test_paper_is_black_on_white_with_no_heading_left_behind(desk: Page) -> None:
    assert look.paper(desk) == []


def test_nothing_serious_stands_in_anybodys_way(seen: Seen, axe: str) -> None:
    """In English on a desk in the light, in Chinese on a telephone in the dark."""
    dark = seen.view.language == "zh"
    show(seen.page, replace(seen.view, width=TELEPHONE if dark else DESK, theme="dark" if dark else "light"))
    assert look.access(seen.page, axe) == []


def test_a_picture_is_kept(seen: Seen) -> None:
    """For people to look at: each theme once on a desk and once on a telephone."""
    english = seen.view.language == "en"
    for width, theme in ((DESK, "light" if english else "dark"), (TELEPHONE, "dark" if english else "light")):
        view = replace(seen.view, width=width, theme=theme)
        show(seen.page, view)
        assert shot(seen.page, seen.path, view).stat().st_size > 5_000


def test_the_browser_has_nothing_to_complain_of(seen: Seen) -> None:
    """Neither now nor in any width or theme before: no error, no refusal by the policy, no request to another host."""
    assert seen.watch.faults == []
