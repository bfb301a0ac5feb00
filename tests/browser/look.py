"""Whether a page looks as it should, as far as that can be measured: each check returns its findings in words.

What others have made (an editor, a drawing) sets its own type: what is below ``[data-vendor]`` is not measured.
"""

import re
from html.parser import HTMLParser

from playwright.sync_api import Page

# Characters a line of running text, fewest and most; a Latin letter counts half among Chinese ones.
MEASURE = {"en": (45, 75), "zh": (30, 42)}
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

_LINES = """() => {
  const wide = /[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u2018-\\u201d\\u2014\\u2026]/;
  const found = [];
  for (const block of document.querySelectorAll("main :is(p, li, dd, blockquote, figcaption)")) {
    if (block.closest("[data-vendor], pre, nav, svg") || block.querySelector("p, ul, ol, dl, table, pre, li")) continue;
    if (block.getClientRects().length === 0 || block.checkVisibility && !block.checkVisibility()) continue;
    const zh = block.closest("[lang]").lang.startsWith("zh");
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const lines = [];
    const range = document.createRange();
    let last = null, seen = 0;
    for (let node = walk.nextNode(); node && seen < 900; node = walk.nextNode()) {
      if (node.parentElement.closest("button, code, .permalink, .unseen")) continue;
      for (let at = 0; at < node.data.length && seen < 900; at++, seen++) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const rect = range.getClientRects()[0];
        if (!rect || rect.width === 0) continue;
        // A new line begins to the left of where the last one ended.
        if (last === null || rect.left < last - 1) lines.push(0);
        last = rect.left;
        lines[lines.length - 1] += zh ? (wide.test(node.data[at]) ? 1 : .5) : 1;
      }
    }
    const narrow = block.closest("table, .ways, dl, form, figure, aside, details, .note, li li, .narrow");
    // Lines with code, which is not counted, or with words of the other language may seem short.
    const code = block.querySelector("code, [lang]");
    if (lines.length > 2) found.push({language: zh ? "zh" : "en", lines: lines.slice(0, -1),
      narrow: Boolean(narrow || code), words: block.textContent.trim().slice(0, 30)});
  }
  return found;
}"""

_SIZES = """() => {
  const root = getComputedStyle(document.documentElement);
  const unit = parseFloat(root.fontSize);
  const scale = ["small", "text", "large", "title", "display"].map(
    name => parseFloat(root.getPropertyValue(`--size-${name}`)) * unit);
  const found = {};
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("[data-vendor], svg, script, style, option")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (!scale.some(each => Math.abs(each - size) < .01)) found[size] = element.tagName.toLowerCase();
  }
  return [scale, found];
}"""

_OVER = """() => {
  const wide = document.documentElement.clientWidth;
  const found = [];
  const whole = document.documentElement.scrollWidth;
  if (whole > wide) found.push(`the page is ${whole} wide`);
  const held = element => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(each).overflowX)
          && each.getBoundingClientRect().right <= wide + 1) return true;
    return false;
  };
  for (const each of document.body.querySelectorAll("*")) {
    const rect = each.getBoundingClientRect();
    if (rect.width > 1 && rect.height > 0 && rect.right > wide + 1 && !each.closest("svg, [data-vendor], :popover-open")
        && !held(each)) found.push(`${each.tagName.toLowerCase()} ends at ${Math.round(rect.right)}`);
  }
  return found.slice(0, 5);
}"""

_HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter(each => !each.closest("[data-vendor]")).map(each => [Number(each.tagName[1]), each.textContent.trim()])"""

_TONGUE = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (element.closest("code, pre, script, style, textarea, option, [translate=no], [data-vendor]")) continue;
    const said = element.closest("[lang]").lang.slice(0, 2);
    const chinese = (node.data.match(/[\\u4e00-\\u9fff]/g) || []).length;
    const latin = (node.data.replace(/https?:\\S+/g, "").match(/[A-Za-z]{2,}/g) || []).length;
    if (said === "en" && chinese > 12 || said === "zh" && latin > 7 && chinese < 4)
      found.push(`said to be ${said}: ${node.data.trim().slice(0, 40)}`);
  }
  return found.slice(0, 5);
}"""

_PRINT = """() => {
  const seen = each => each.checkVisibility();
  const found = [];
  for (const each of document.querySelectorAll("h1, h2, h3, h4, h5, h6, dt, caption"))
    if (seen(each) && !each.closest("[data-vendor]") && getComputedStyle(each).breakAfter !== "avoid")
      found.push(`may stand last on a page: ${each.tagName.toLowerCase()} ${each.textContent.trim().slice(0, 30)}`);
  const style = getComputedStyle(document.body);
  if (style.color !== "rgb(0, 0, 0)") found.push(`ink is ${style.color}`);
  if (style.backgroundColor !== "rgb(255, 255, 255)") found.push(`paper is ${style.backgroundColor}`);
  for (const each of document.querySelectorAll("form, button, header nav"))
    if (seen(each)) found.push(`of no use on paper: ${each.tagName.toLowerCase()}`);
  for (const each of document.querySelectorAll("a.permalink"))
    if (seen(each) && !getComputedStyle(each, "::after").content.includes("/"))
      found.push(`leads nowhere on paper: ${each.textContent}`);
  return found.slice(0, 8);
}"""

_MOTION = """() => [...document.querySelectorAll("*")].filter(each => {
  const style = getComputedStyle(each);
  return style.scrollBehavior === "smooth" || [style.transitionDuration, style.animationDuration].some(
    times => times.split(",").some(time => parseFloat(time) > .01));
}).filter(each => !each.closest("[data-vendor]")).map(each => each.tagName.toLowerCase()).slice(0, 5)"""

_FOCUS = """() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const style = getComputedStyle(each);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const rect = each.getBoundingClientRect();
  const inside = rect.bottom > 0 && rect.right > 0 && rect.left < innerWidth;
  return [each.tagName.toLowerCase() + " " + each.textContent.trim().slice(0, 20), ring && inside];
}"""


def measure(page: Page, *, least: bool = True) -> list[str]:
    """Lines of running text are as long as is read with ease; on a telephone only the longest is looked at."""
    found = []
    for block in page.evaluate(_LINES):
        fewest, most = MEASURE[block["language"]]
        lines = block["lines"]
        if max(lines) > most + 0.5:
            found.append(f"{max(lines)} characters a line: {block['words']}")
        if least and not block["narrow"] and sum(lines) / len(lines) < fewest:
            found.append(f"only {sum(lines) / len(lines):.0f} characters a line: {block['words']}")
    return found


def sizes(page: Page) -> list[str]:
    """No text has a size that is not one of the scale."""
    scale, found = page.evaluate(_SIZES)
    assert len(set(scale)) == 5, scale
    return [f"{tag} has {size} px, not one of {scale}" for size, tag in found.items()]


def sideways(page: Page) -> list[str]:
    """Nothing makes the page scroll sideways; what is wide scrolls within itself."""
    return list(page.evaluate(_OVER))


def headings(page: Page) -> list[str]:
    """One heading of the first level, before all others, and no level left out on the way down."""
    found = page.evaluate(_HEADINGS)
    levels = [level for level, _ in found]
    faults = (
        [] if levels.count(1) == 1 and levels[0] == 1 else [f"levels begin {levels[:3]}, {levels.count(1)} first ones"]
    )
    faults += [
        f"level {level} after {above}: {words}"
        for above, (level, words) in zip(levels, found[1:], strict=False)
        if level > above + 1
    ]
    return faults + [f"an empty heading of level {level}" for level, words in found if not words]


def tongue(page: Page, language: str) -> list[str]:
    """Language is said of the page, and of what stands in the other one."""
    said = page.get_attribute("html", "lang")
    return [*([] if said == language else [f"the page is said to be {said}"]), *page.evaluate(_TONGUE)]


def paper(page: Page) -> list[str]:
    """On paper no heading is parted from what it heads; black on white, and no buttons."""
    page.emulate_media(media="print")
    try:
        return list(page.evaluate(_PRINT))
    finally:
        page.emulate_media(media="screen")


def motion(page: Page) -> list[str]:
    """Nothing moves for whoever has asked for stillness."""
    return list(page.evaluate(_MOTION))


def focus(page: Page, steps: int = 12) -> list[str]:
    """Who goes by keyboard meets the way past the head first, and sees where he is at each step."""
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    faults = []
    for step in range(steps):
        page.keyboard.press("Tab")
        told = page.evaluate(_FOCUS)
        if told is None:
            break
        if not told[1]:
            faults.append(f"cannot be seen to have the focus: {told[0]}")
        if step == 0 and page.evaluate("document.activeElement.getAttribute('href')") != "#main":
            faults.append(f"first comes {told[0]}")
    return faults


def access(page: Page, axe: str) -> list[str]:
    """Return what axe-core finds of serious or critical impact, by WCAG 2.2 AA and in the present theme."""
    page.evaluate(axe)
    told = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", list(RULES))
    return [
        f"{each['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for each in told["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


class _Inline(HTMLParser):
    """What a page does in its own text, and a strict policy would stop."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in names and names.get("type") != "application/ld+json"):
            self.found.append(f"<{tag}> in the page")
        self.found += [f"{each} on <{tag}>" for each in names if each == "style" or re.match(r"on[a-z]+$", each)]
        if names.get("href", "").lower().strip().startswith("javascript:"):
            self.found.append(f"a script for an address on <{tag}>")


def inline(source: str) -> list[str]:
    """No script, style or handler stands in the page as it is sent."""
    read = _Inline()
    read.feed(source)
    read.close()
    return read.found
