"""A table as text: a line for each row, its cells parted by a stroke, with the marks that were on their words."""

from collections.abc import Callable

from unscr.text.markup.element import Element
from unscr.text.markup.run import Run
from unscr.text.outline.block import shifted

_BETWEEN = " | "


def table(element: Element, run: Callable[[Element], Run]) -> Run:
    """Return the text of a table; ``run`` reads the words of a cell."""
    rows: list[str] = []
    placed: list[tuple[Run, int]] = []
    length = 0
    for row in (each for each in element.walk() if each.name == "tr"):
        cells = [run(cell) for cell in row.children("td", "th")]
        at = length
        for cell in cells:
            placed.append((cell, at))
            at += len(cell.text) + len(_BETWEEN)
        rows.append(_BETWEEN.join(cell.text for cell in cells))
        length += len(rows[-1]) + 1
    return Run("\n".join(rows), tuple(mark for cell, at in placed for mark in shifted(cell.marks, at)))
