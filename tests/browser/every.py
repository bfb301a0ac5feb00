"""What holds of every page in a real browser: telephone and desk, light and dark, and on paper.

A class for each language inherits it, in a file of its own, so that two can be looked at beside each other.
"""

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


class EveryPage:
    """Every page, in the language of the class."""

    language: str

    @pytest.fixture(scope="class", params=[*pages(), NOT_THERE])
    @classmethod
    def seen(cls, request: pytest.FixtureRequest, browser: Browser, served: Service) -> Iterator[Seen]:
        """Return a page; it is opened once, and seen in other widths and themes after that."""
        path = request.param
        chinese_font_or_skip()
        view = View(cls.language)
        expected = 404 if path == NOT_THERE else 200
        with viewing(browser, served.address, view, expected) as (page, watch):
            answer = page.goto(path)
            assert answer is not None
            assert answer.status == expected, f"{path}: give an address that shows it, in tests/browser/places.py"
            yield Seen(path, view, page, watch, answer.text())

    @pytest.fixture
    def desk(self, seen: Seen) -> Page:
        """Return the page on a desk, in the light."""
        show(seen.page, seen.view)
        return seen.page

    @pytest.mark.parametrize("width", [TELEPHONE, DESK])
    def test_lines_are_as_long_as_is_read_with_ease(self, seen: Seen, width: int) -> None:
        show(seen.page, replace(seen.view, width=width))
        assert look.measure(seen.page, least=width == DESK) == []

    def test_there_is_one_scale_of_type(self, desk: Page) -> None:
        assert look.sizes(desk) == []

    @pytest.mark.parametrize("width", [SMALLEST, DESK])
    def test_nothing_scrolls_sideways(self, seen: Seen, width: int) -> None:
        show(seen.page, replace(seen.view, width=width))
        assert look.sideways(seen.page) == []

    def test_headings_are_in_order(self, desk: Page) -> None:
        assert look.headings(desk) == []

    def test_each_text_says_its_language(self, seen: Seen) -> None:
        assert look.tongue(seen.page, seen.view.language) == []

    def test_nothing_is_inline(self, seen: Seen) -> None:
        assert look.inline(seen.source) == []

    def test_the_keyboard_can_be_followed(self, desk: Page) -> None:
        assert look.focus(desk) == []

    def test_nothing_moves_when_asked_not_to(self, desk: Page) -> None:
        assert look.motion(desk) == []

    def test_paper_is_black_on_white_with_no_heading_left_behind(self, desk: Page) -> None:
        assert look.paper(desk) == []

    def test_nothing_serious_stands_in_anybodys_way(self, seen: Seen, axe: str) -> None:
        """In English on a desk in the light, in Chinese on a telephone in the dark."""
        dark = seen.view.language == "zh"
        show(seen.page, replace(seen.view, width=TELEPHONE if dark else DESK, theme="dark" if dark else "light"))
        assert look.access(seen.page, axe) == []

    def test_a_picture_is_kept(self, seen: Seen) -> None:
        """For people to look at: each theme once on a desk and once on a telephone."""
        english = seen.view.language == "en"
        for width, theme in ((DESK, "light" if english else "dark"), (TELEPHONE, "dark" if english else "light")):
            view = replace(seen.view, width=width, theme=theme)
            show(seen.page, view)
            assert shot(seen.page, seen.path, view).stat().st_size > 5_000

    def test_the_browser_has_nothing_to_complain_of(self, seen: Seen) -> None:
        """Nor in any width or theme before: no error, no refusal by the policy, no request to another host."""
        assert seen.watch.faults == []
