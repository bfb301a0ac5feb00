"""A real browser, the service over the release, and pages that fail a test for what the browser complains of."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from viewing import FLAGS, View, Visit, viewing

from reasons import axe_or_skip, chromium_or_skip
from serving import Service, service

# Its checks are inherited by tests: what differs is told as in a test.
pytest.register_assert_rewrite("every")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return the browser, with a new and empty profile for each page."""
    path = chromium_or_skip()
    with sync_playwright() as playwright:
        begun = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        yield begun
        begun.close()


@pytest.fixture(scope="module")
def served() -> Iterator[Service]:
    """Return the service over the release, on a free port."""
    with service() as begun:
        yield begun


@pytest.fixture(scope="module")
def axe() -> str:
    """Return the source of axe-core; it is evaluated, since a strict policy stops what is added as an element."""
    return axe_or_skip().read_text(encoding="utf-8")


@pytest.fixture
def visit(browser: Browser, served: Service) -> Iterator[Visit]:
    """Return a function that opens ``path`` in a view; the test fails for errors of the browser and outside requests.

    ``visit("/actors", View("zh", width=390))``; ``expected=404`` where the page is a problem.
    """
    with ExitStack() as stack:
        watches = []

        def opened(path: str, view: View | None = None, expected: int = 200) -> Page:
            page, watch = stack.enter_context(viewing(browser, served.address, view or View(), expected))
            watches.append(watch)
            answer = page.goto(path)
            assert answer is not None
            assert answer.status == expected
            return page

        yield opened
        assert [fault for watch in watches for fault in watch.faults] == []
