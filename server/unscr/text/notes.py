"""Footnotes, set apart from the body that they interrupt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from unscr.text.blocks import begins
from unscr.text.formula import is_fixed
from unscr.text.lines import SPACE, Piece, ending, passage
from unscr.text.tree import Footnote

# The colon of a Markdown note is layout: the call of the note in the text has none.
_MARK = re.compile(
    rf"(?:(?P<sign>[¹²³⁰⁴-⁹]+|\*{{1,3}}(?!\*)|＊{{1,3}}(?!＊))|(?P<bracketed>\[\^[^\]\s]+\])[:：])[{SPACE}]*"
)


@dataclass(slots=True)
class Note:
    """A footnote in the making."""

    mark: str
    first: Piece
    parts: list[Piece]

    @property
    def is_open(self) -> bool:
        """Whether words may follow: no end sign was seen."""
        return not (self.parts and ending(self.parts[-1].text))

    def finish(self) -> Footnote:
        """Return the footnote; raise TextError if it has no words."""
        if not self.parts:
            raise self.first.fault(
                f"The footnote '{self.mark}' has no text. Add its text, or remove the line.",
                f"脚注“{self.mark}”没有文字。请补上文字，或删去此行。",
            )
        return Footnote(self.mark, passage(self.parts))


@dataclass(slots=True)
class Sorted:
    """The lines of the body, and the notes that stood between them."""

    body: list[Piece] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def body_is_cut(self) -> bool:
        """Whether the last line of the body has neither an end sign nor a fixed wording."""
        return bool(self.body) and not (ending(self.body[-1].text) or is_fixed(self.body[-1]))


def set_apart(lines: Iterable[Piece]) -> Sorted:
    """Sort the lines; raise TextError where one could go on with a note as well as with a cut paragraph."""
    made = Sorted()
    note: Note | None = None
    for piece in lines:
        mark = _MARK.match(piece.text)
        if mark is not None:
            text = piece.after(mark.end())
            note = Note(mark["sign"] or mark["bracketed"], piece, [text] if text.text else [])
            made.notes.append(note)
        elif note is None or not note.is_open or begins(piece):
            note = None
            made.body.append(piece)
        elif note.parts and made.body_is_cut:
            raise piece.fault(
                "This line may go on with the footnote above or with the paragraph that the footnote interrupts. "
                "End the footnote with '。', or move it behind the paragraph.",
                "此行可能接续上方脚注，也可能接续被脚注隔断的段落。请以“。”结束脚注，或将脚注移至该段之后。",
            )
        else:
            note.parts.append(piece)
    return made
