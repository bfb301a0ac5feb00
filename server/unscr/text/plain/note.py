"""Footnotes of printed text: at the foot of a page, or at the end."""

import re
from collections.abc import Sequence

from unscr.text.document import Node
from unscr.text.lines import Piece

_MARK = re.compile(
    r"(?:(?P<raised>[¹²³⁰⁴-⁹]{1,3}|\*{1,3}(?!\*)|†)|\[\^(?P<named>[^\]\s]{1,8})\]:|(?P<plain>\d{1,3})\s(?=Adopted\b|See\b|Ibid))\s*"
)


def set_apart(lines: Sequence[Piece], language: str) -> tuple[list[Piece], tuple[Node, ...]]:
    """Return the lines without the footnotes, and the footnotes; one goes on until a sign ends it."""
    kept: list[Piece] = []
    notes: list[Node] = []
    open_note = False
    joint = "" if language == "zh" else " "
    for line in lines:
        found = _MARK.match(line.text)
        if found and line.text[found.end() :]:
            number = next(each for each in found.groups() if each)
            text = line.text[found.end() :]
            ordinal = len(notes) + 1
            notes.append(Node("footnote", ("fn", str(ordinal)), number, found[0].strip(), ordinal, text))
        elif open_note and notes:
            last = notes[-1]
            text = f"{last.text}{joint}{line.text}"
            notes[-1] = Node("footnote", last.path, last.number, last.printed, last.ordinal, text)
        else:
            kept.append(line)
            continue
        open_note = not text.rstrip().endswith((".", "。", ";", "；"))
    return kept, tuple(notes)
