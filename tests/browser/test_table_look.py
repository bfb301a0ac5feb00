"""Tables and pictures that people read: columns that share the screen, words that are whole, letters large enough."""

import pytest
from viewing import View, Visit

# How many times the width of the page a register may have; each has a frame in which it scrolls.
WIDEST = 1.5
# What a row may have at most: a screen full; it is the next row that one looks for.
HIGHEST = 900

_TABLES = """() => [...document.querySelectorAll(".scroll > table")].map(each => [
  each.offsetWidth / each.parentElement.clientWidth,
  Math.max(...[...each.tBodies[0].rows].map(row => row.offsetHeight)),
])"""
# The words that stand on two lines, although no space is in them.
_BROKEN = """() => {
  const found = [];
  for (const cell of document.querySelectorAll("#results td")) {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode())
      for (const word of text.data.matchAll(/[A-Za-z]+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(each => Math.round(each.top))).size > 1) found.push(word[0]);
      }
  }
  return found;
}"""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("register", ["norms", "actors", "instruments", "deadlines", "systems", "resolutions"])
def test_the_columns_of_a_register_share_the_width_of_a_desk(visit: Visit, register: str, language: str) -> None:
    page = visit(f"/{register}", View(language, width=1280))
    (wide, high), *more = page.evaluate(_TABLES)
    assert more == []
    assert wide <= WIDEST
    assert high <= HIGHEST


def test_no_word_of_an_answer_is_broken_on_a_telephone(visit: Visit) -> None:
    page = visit("/sparql", View("en", width=390))
    page.locator("button.main").click()
    page.locator("#results td").first.wait_for()
    assert page.evaluate(_BROKEN) == []


# The least height of letters, in pixels; how near neighbours on a ring are; whether all names are within the frame.
_LETTERS = """() => {
  const place = document.getElementById("network");
  const picture = place._cyreg.cy;
  const nodes = picture.nodes().toArray();
  const sizes = nodes.map(each => parseFloat(each.style("font-size")) * picture.zoom());
  const apart = nodes.flatMap((each, at) => nodes.slice(at + 1).map(other => {
    const one = each.renderedPosition(), two = other.renderedPosition();
    return Math.hypot(one.x - two.x, one.y - two.y);
  }));
  const whole = picture.elements().renderedBoundingBox({ includeLabels: true });
  const within = whole.x1 >= 0 && whole.y1 >= 0 && whole.x2 <= picture.width() && whole.y2 <= picture.height();
  return [Math.min(...sizes), Math.min(...apart), within];
}"""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", ["/actors/network", "/instruments/network"])
def test_the_names_in_a_picture_can_be_read_on_a_desk(visit: Visit, path: str, language: str) -> None:
    page = visit(path, View(language, width=1280))
    page.locator("#network canvas").first.wait_for()
    letters, apart, within = page.evaluate(_LETTERS)
    assert letters >= 9
    # A name is as high as its letters, and another stands beside it on a full ring.
    assert apart >= 1.5 * letters
    assert within
