"""The checks of the look do look: a sound page has no finding, each planted fault that of its own check alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import look
import pytest
from playwright.sync_api import Browser, Page, Route
from viewing import View, Watch, show, viewing

from reasons import chinese_font_or_skip
from unscr.web.reply import HEADERS

HOST = "http://planted.invalid"
LONG = "Each provision is shown as it was printed, with what it says of whom, and since when. " * 6
LANG = "每一段均照录印发的原文并注明所指行为体以及自何时起适用各项规定，" * 8
SOUND = f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css"></head>
<body>
<a class="skip" href="#main">Skip</a>
<header class="masthead"><a class="home" href="/">Home</a><nav aria-label="Parts"><a href="/">Part</a></nav></header>
<main id="main" tabindex="-1">
<h1>A page</h1>
<p>{LONG}</p>
<h2>A part of it</h2>
<p><a class="permalink" href="/here">here</a> <a href="/there">there</a></p>
<div class="scroll" role="region" aria-label="Numbers" tabindex="0"><table><caption>Numbers</caption>
<tbody><tr><th scope="row">a</th><td class="number">1</td></tr></tbody></table></div>
<div lang="zh"><p>{LANG}</p></div>
</main>
<footer class="foot"><p>Small words.</p></footer>
</body>
</html>"""
LAST = "</main>"
CHECKS: dict[str, Callable[[Page], list[str]]] = {
    "measure": look.measure,
    "sizes": look.sizes,
    "sideways": look.sideways,
    "headings": look.headings,
    "tongue": lambda page: look.tongue(page, "en"),
    "paper": look.paper,
    "motion": look.motion,
    "focus": look.focus,
}
# check -> what is put in the place of what, and rules that are added to the style sheet.
FAULTS: dict[str, tuple[str, str, str, str]] = {
    "lines too long": ("measure", "", "", "p { max-width: none }"),
    "lines too short": ("measure", "", "", "main > p { max-width: 18em }"),
    "Chinese lines too long": ("measure", "", "", "div p { max-width: 48em }"),
    "Chinese lines too short": ("measure", "", "", "div p { max-width: 20em }"),
    "a size of its own": ("sizes", "", "", "footer p { font-size: 13px }"),
    "a wide table": ("sideways", '<div class="scroll"', "<div", "table { width: 900px; max-width: none !important }"),
    "a wide thing that is cut off": (
        "sideways",
        LAST,
        "<hr class=x>" + LAST,
        ".x { width: 900px } body { overflow: hidden }",
    ),
    "a level left out": ("headings", "h2>", "h3>", ""),
    "two first headings": ("headings", "h2>", "h1>", ""),
    "an empty heading": ("headings", LAST, "<h2> </h2>" + LAST, ""),
    "no heading of the first level": ("headings", "h1>", "h2>", ""),
    "another language of the page": ("tongue", '<html lang="en"', '<html lang="en-GB"', ""),
    "Chinese that does not say so": ("tongue", LAST, "<p>每一段均照录印发的原文并注明所指</p>" + LAST, ""),
    "a heading left behind": ("paper", "", "", "h2 { break-after: auto !important }"),
    "dark paper": ("paper", "", "", "body { background: #111 !important }"),
    "grey ink": ("paper", "", "", "body { color: #777 !important }"),
    "a form on paper": ("paper", LAST, "<form><button>Go</button></form>" + LAST, "form { display: block !important }"),
    "a permalink without its address": ("paper", "", "", ".permalink::after { content: none !important }"),
    "something that moves": ("motion", "", "", "a { transition: color 1s }"),
    "smooth scrolling": ("motion", "", "", "html { scroll-behavior: smooth }"),
    "no ring": ("focus", "", "", "a { outline: none !important }"),
    "no way past the head": ("focus", '<a class="skip" href="#main">Skip</a>', "", ""),
}
# The rule of axe-core -> what is planted, as above.
SERIOUS = {
    "color-contrast": ("", "", "footer p { color: #bbb }"),
    "color-contrast in the dark": ("", "", "@media (prefers-color-scheme: dark) { footer p { color: #555 } }"),
    "image-alt": (LAST, '<img src="/icon.svg">' + LAST, ""),
    "label": (LAST, "<input>" + LAST, ""),
    "target-size": (LAST, "<button>x</button><button>y</button>" + LAST,
        "button { min-height: 0 !important; height: 12px; padding: 0 !important; font-size: 8px !important }"),
}  # fmt: skip


class Planted:
    """A page of our own writing, with the real style sheet and policy, on a host that does not exist."""

    def __init__(self, page: Page, watch: Watch, style: str) -> None:
        self.page, self.watch, self._style = page, watch, style
        self._source = ""
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        url = route.request.url
        kind = "text/css" if url.endswith(".css") else "image/svg+xml" if url.endswith(".svg") else "text/html"
        body = {"text/css": self._style, "image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg'/>"}
        if url.endswith("/missing.svg"):
            route.fulfill(status=404)
        else:
            route.fulfill(body=body.get(kind, self._source), content_type=f"{kind}; charset=utf-8", headers=HEADERS)

    def open(self, old: str = "", new: str = "", style: str = "") -> Page:
        """Open the sound page with a change, and rules after those of the style sheet."""
        assert old in SOUND
        self._source = SOUND.replace(old, new) if old else SOUND
        whole, self._style = self._style, self._style + style
        self.page.goto("/")
        self._style = whole
        return self.page


@pytest.fixture
def planted(browser: Browser, root: Path) -> Iterator[Planted]:
    """Return what opens a page of our own writing."""
    chinese_font_or_skip()
    style = (root / "server/unscr/web/static/style.css").read_text(encoding="utf-8")
    with viewing(browser, HOST, View()) as (page, watch):
        yield Planted(page, watch, style)


def findings(page: Page) -> dict[str, list[str]]:
    """Return what each check finds, on a desk and, for what sticks out, on the smallest telephone."""
    found = {name: check(page) for name, check in CHECKS.items() if name != "sideways"}
    show(page, View(width=320))
    return {name: told for name, told in {**found, "sideways": look.sideways(page)}.items() if told}


def test_a_sound_page_has_no_finding(planted: Planted, axe: str) -> None:
    page = planted.open()
    assert findings(page) == {}
    assert look.access(page, axe) == []
    assert look.inline(SOUND) == []
    assert planted.watch.faults == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_by_its_own_check(planted: Planted, fault: str) -> None:
    check, old, new, style = FAULTS[fault]
    assert findings(planted.open(old, new, style)).keys() == {check}


@pytest.mark.parametrize("fault", SERIOUS)
def test_what_stands_in_somebodys_way_is_found(planted: Planted, axe: str, fault: str) -> None:
    page = planted.open(*SERIOUS[fault])
    if "dark" in fault:
        assert look.access(page, axe) == []
        show(page, View(theme="dark"))
    assert {each.partition(":")[0] for each in look.access(page, axe)} == {fault.partition(" ")[0]}


@pytest.mark.parametrize(
    ("planting", "told"),
    [
        ("<script>document.title = 'x'</script>", "console: "),
        ('<p style="color: red">x</p>', "console: "),
        ('<img alt="" src="http://elsewhere.invalid/x.svg">', "outside: http://elsewhere.invalid/x.svg"),
        ('<img alt="" src="/missing.svg">', "status 404: "),
    ],
)
def test_what_the_browser_complains_of_is_kept(planted: Planted, planting: str, told: str) -> None:
    planted.open(LAST, planting + LAST)
    assert [each for each in planted.watch.faults if each.startswith(told)]


def test_an_error_of_a_script_is_kept(planted: Planted) -> None:
    page = planted.open()
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('planted') })")
    assert planted.watch.faults == ["script: planted"]


@pytest.mark.parametrize(
    "planting",
    [
        "<script>x()</script>",
        "<style>p { color: red }</style>",
        '<p style="color: red">x</p>',
        '<p onclick="x()">x</p>',
        '<a href=" JavaScript:x()">x</a>',
    ],
)
def test_what_is_inline_is_found(planting: str) -> None:
    assert len(look.inline(planting)) == 1


def test_data_for_search_engines_is_no_script() -> None:
    assert (
        look.inline('<script type="application/ld+json">{}</script><script type="module" src="/x.js"></script>') == []
    )
