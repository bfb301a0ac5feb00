"""Tables that people read: no column so narrow that its words break, none so wide that the others leave the screen."""

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
