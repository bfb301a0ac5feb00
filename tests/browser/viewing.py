"""A page in a real browser, as one reader has it, and what the browser had to say about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, WebError

# Kept by continuous integration (.ci/run names the folder), and out of git.
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screens"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOCALES = {"en": "en-GB", "zh": "zh-CN"}
# What no request leaves the browser for.
WITHIN = ("data", "blob", "about")
HIGHEST_PICTURE = 6000


@dataclass(frozen=True, slots=True)
class View:
    """How a reader has a page before himself."""

    language: str = "en"
    theme: str = "light"
    width: int = 1280
    height: int = 900
    scripts: bool = True

    def __str__(self) -> str:
        return f"{self.language}-{self.width}-{self.theme}"


class Visit(Protocol):
    """Opens a page of the service in a view; the test fails for what the browser complains of meanwhile."""

    def __call__(self, path: str, view: View | None = None, expected: int = 200) -> Page:
        """Return the page; its status is the one expected."""


@dataclass
class Watch:
    """What went wrong while a page was open: errors of the console and of scripts, and requests to other hosts."""

    host: str
    faults: list[str] = field(default_factory=list)
    # A status that is looked for is no fault: the browser tells of each that is not a success.
    expected: int = 200

    def console(self, message: ConsoleMessage) -> None:
        """Keep an error; a refusal by the Content-Security-Policy is one."""
        if message.type == "error" and not (self.expected >= 400 and f"status of {self.expected}" in message.text):
            self.faults.append(f"console: {message.text}")

    def script(self, error: WebError) -> None:
        """Keep what a script did not catch."""
        self.faults.append(f"script: {error.error.message}")

    def request(self, request: Request) -> None:
        """Keep a request that goes to another host."""
        place = urlsplit(request.url)
        if place.scheme not in WITHIN and place.netloc != self.host:
            self.faults.append(f"outside: {request.url}")

    def response(self, response: Response) -> None:
        """Keep an answer that is none: a file that a page names and the service does not have."""
        if response.status >= 400 and response.status != self.expected:
            self.faults.append(f"status {response.status}: {response.url}")


@contextmanager
def viewing(browser: Browser, address: str, view: View, expected: int = 200) -> Iterator[tuple[Page, Watch]]:
    """Give an empty page with a profile of its own, and what watches over it; relative addresses are of the service."""
    context = browser.new_context(
        base_url=address,
        locale=LOCALES[view.language],
        color_scheme="dark" if view.theme == "dark" else "light",
        reduced_motion="reduce",
        viewport={"width": view.width, "height": view.height},
        java_script_enabled=view.scripts,
    )
    watch = Watch(urlsplit(address).netloc, expected=expected)
    context.on("console", watch.console)
    context.on("weberror", watch.script)
    context.on("request", watch.request)
    context.on("response", watch.response)
    context.set_default_timeout(10_000)
    try:
        yield context.new_page(), watch
    finally:
        context.close()


def show(page: Page, view: View) -> None:
    """Let a page that is open be seen in another width or theme."""
    page.set_viewport_size({"width": view.width, "height": view.height})
    page.emulate_media(media="screen", color_scheme="dark" if view.theme == "dark" else "light")


def shot(page: Page, name: str, view: View) -> Path:
    """Write a picture of the whole page, as far down as anybody looks, and return its place."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    path = SCREENSHOTS / f"{name.strip('/').replace('/', '-') or 'home'}-{view}.png"
    high = min(page.evaluate("document.documentElement.scrollHeight"), HIGHEST_PICTURE)
    show(page, replace(view, height=max(high, view.height)))
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=path)
    show(page, view)
    return path
