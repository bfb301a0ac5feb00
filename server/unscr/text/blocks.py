"""Lines joined to blocks: what a page break had parted is one again, headings and annexes are told apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from unscr.text.formula import ENACTING, is_adoption, is_annex, is_fixed, is_title
from unscr.text.labels import PrintedLabel, printed_label
from unscr.text.lines import Piece, ending, passage
from unscr.text.tree import Passage

LONGEST_HEADING = 40
_INNER_SIGNS = frozenset("，；。：")
_HALF_WIDTH = (",", ";", ":")


class Role(Enum):
    """What a block is, as far as its lines alone tell."""

    TEXT = auto()
    ENACTING = auto()
    HEADING = auto()
    ANNEX = auto()


@dataclass(slots=True)
class Block:
    """One or more pieces that belong together, with the label that the first starts with."""

    role: Role
    first: Piece
    label: PrintedLabel | None = None
    parts: list[Piece] = field(default_factory=list)

    @property
    def passage(self) -> Passage:
        """The words without the label."""
        return passage(self.parts)

    @property
    def is_open(self) -> bool:
        """Whether words may follow: it is text, and no end sign was seen."""
        return self.role is Role.TEXT and not (self.parts and ending(self.parts[-1].text))

    def join(self, piece: Piece) -> None:
        """Add a piece; raise TextError where a half-width sign hides whether the block had ended."""
        if self.parts and self.parts[-1].text.endswith(_HALF_WIDTH):
            last = self.parts[-1]
            raise last.fault(
                f"This line ends in a half-width '{last.text[-1]}', so the next may be a paragraph of its own. "
                "Write the full-width sign, or join the two lines.",
                f"此行以半角“{last.text[-1]}”结尾，无法断定下一行是否另起一段。请改用全角标点，或将两行合并。",
                len(last.text) - 1,
            )
        self.parts.append(piece)


def begins(piece: Piece) -> bool:
    """Tell whether the piece reads as the start of something, so that it continues nothing."""
    return is_fixed(piece) or printed_label(piece) is not None


def blocks(body: Sequence[Piece]) -> list[Block]:
    """Join the pieces after the adoption line, footnotes set apart; raise TextError for a second title."""
    made: list[Block] = []
    for piece, before_number in zip(body, _before_number(body), strict=True):
        _refuse_second(piece)
        last = made[-1] if made else None
        if is_annex(piece):
            made.append(Block(Role.ANNEX, piece, None, [piece]))
        elif last and last.is_open and not begins(piece) and (last.parts or not before_number):
            last.join(piece)
        elif before_number or (last and last.role is Role.ANNEX and _is_short(piece)):
            made.append(Block(Role.HEADING, piece, None, [piece]))
        else:
            made.append(_text([piece]))
    return [*_formula_apart(made[0]), *made[1:]] if made else []


def _text(parts: Sequence[Piece]) -> Block:
    label = printed_label(parts[0])
    if label is None:
        return Block(Role.TEXT, parts[0], None, [*parts])
    text = label.text()
    return Block(Role.TEXT, parts[0], label, [*([text] if text.text else []), *parts[1:]])


def _formula_apart(block: Block) -> list[Block]:
    """Return the enacting formula and what shares its line as two blocks; any other block as it is."""
    if block.label or not block.passage.words.startswith(ENACTING):
        return [block]
    formula: list[Piece] = []
    rest: list[Piece] = []
    missing = len(ENACTING[0])
    for part in block.parts:
        head, tail = part.before(missing), part.after(missing)
        missing -= len(head.text)
        formula += [head] if head.text else []
        rest += [tail] if tail.text else []
    apart = Block(Role.ENACTING, block.first, None, formula)
    return [apart, _text(rest)] if rest else [apart]


def _before_number(body: Sequence[Piece]) -> list[bool]:
    """Tell for each piece whether it is short and only such lines stand between it and a numbered paragraph."""
    found: list[bool] = []
    next_counts = False
    for piece in reversed(body):
        found.append(next_counts and _is_short(piece))
        label = printed_label(piece)
        next_counts = found[-1] or (label is not None and label.is_number)
    return found[::-1]


def _is_short(piece: Piece) -> bool:
    return len(piece.text) <= LONGEST_HEADING and _INNER_SIGNS.isdisjoint(piece.text) and not begins(piece)


def _refuse_second(piece: Piece) -> None:
    if is_title(piece):
        raise piece.fault(
            "This is a second title; a text holds one resolution. Remove the line, or put the other text in a file "
            "of its own.",
            "此处又有一个标题；一份文本只载一项决议。请删去此行，或将另一决议另存一份文件。",
        )
    if is_adoption(piece):
        raise piece.fault(
            "This is a second adoption line; it stands once, after the title. Remove the line.",
            "此处又有一个通过行；通过行只在标题之后出现一次。请删去此行。",
        )
