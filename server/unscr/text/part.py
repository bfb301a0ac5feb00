"""The operative part, or an annex, built block by block: each label in its place, nothing left over."""

from dataclasses import dataclass, field

from unscr.text.blocks import LONGEST_HEADING, Block, Role
from unscr.text.labels import PrintedLabel
from unscr.text.lines import ending
from unscr.text.numbering import Numbering
from unscr.text.tree import Heading, Label, Paragraph, Passage


@dataclass(slots=True)
class _Growing:
    """A paragraph that may still get items."""

    label: Label
    passage: Passage
    items: list["_Growing"] = field(default_factory=list)
    closing: Passage | None = None

    def finish(self) -> Paragraph:
        items = tuple(item.finish() for item in self.items)
        return Paragraph(self.label, self.passage, items, self.closing)


class Part:
    """Blocks with a numbering of their own, in reading order."""

    def __init__(self, *, unnumbered: bool) -> None:
        """``unnumbered`` tells whether passages without a number may stand here, as in an annex."""
        self._unnumbered = unnumbered
        self._numbering = Numbering()
        self._blocks: list[Heading | Passage | _Growing] = []
        self._above: list[_Growing] = []

    def add(self, block: Block) -> None:
        """Put a block in its place; raise TextError if it has none."""
        if block.label is not None:
            self._add_paragraph(block.label, block)
        elif block.role is Role.HEADING:
            self._blocks.append(Heading(block.passage))
        else:
            self._add_passage(block)
            self._numbering.seal()
            self._above.clear()

    def finish(self) -> tuple[Heading | Passage | Paragraph, ...]:
        """Return the blocks."""
        return tuple(block.finish() if isinstance(block, _Growing) else block for block in self._blocks)

    def _add_paragraph(self, label: PrintedLabel, block: Block) -> None:
        announced = bool(self._above) and ending(self._above[-1].passage.words) == "："
        place = self._numbering.place(label, announced)
        paragraph = _Growing(label.read_as(place.reading), _worded(label, block))
        del self._above[place.depth :]
        if self._above:
            self._above[-1].items.append(paragraph)
        else:
            self._blocks.append(paragraph)
        self._above.append(paragraph)

    def _add_passage(self, block: Block) -> None:
        passage = ended(block)
        if self._above and self._above[0].items:
            self._above[0].closing = passage
        elif self._unnumbered:
            self._blocks.append(passage)
        else:
            raise block.first.fault(
                "This is a paragraph without a number. After the first numbered paragraph only a heading, or the "
                "closing words directly after the last lettered part, may stand without one. Number it or remove it.",
                "此段没有编号。在第一个编号段落之后，只有标题或紧接最后分项的结束语可以没有编号。请加编号或删去此段。",
            )


def _worded(label: PrintedLabel, block: Block) -> Passage:
    if not block.passage.words.strip("，；。："):
        raise block.first.fault(
            f"The paragraph '{label.printed.strip()}' is empty. Add its text, or remove its label.",
            f"段落“{label.printed.strip()}”没有文字。请补上文字，或删去其编号。",
        )
    return block.passage


def ended(block: Block) -> Passage:
    """Return the words of an unlabelled block; raise TextError if no sign ends them."""
    if not block.is_open:
        return block.passage
    raise block.first.fault(
        "This text has no number and does not end in one of ， ； 。 ：. A heading would be one line directly before a "
        f"number, of at most {LONGEST_HEADING} characters and without these signs. Complete the text.",
        f"此段文字没有编号，也不以“，”“；”“。”“：”结尾。标题则应为紧接编号之前的一行，不超过{LONGEST_HEADING}字，"
        "且不含上述标点。请补全文字。",
    )
