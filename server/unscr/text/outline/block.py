"""A block: words that stand by themselves on the page, before it is decided what they are part of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from unscr.text.document import Mark
from unscr.text.outline.sign import Sign, sign


class Role(Enum):
    """What mark-up or layout tells of a block."""

    TEXT = auto()
    # Further words of the block before.
    MORE = auto()
    HEADING = auto()
    # Words after the last part, which belong to what stands above the parts.
    CLOSING = auto()
    TABLE = auto()
    # The beginning of a document attached to the resolution.
    ATTACHED = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Words with their marks; ``depth`` is how deep mark-up has them below a paragraph, None where it does not say.

    ``certain`` tells that mark-up gives the sign as one, so that it is no chance likeness.
    """

    role: Role
    text: str
    marks: tuple[Mark, ...] = ()
    sign: Sign | None = None
    eid: str = ""
    depth: int | None = None
    place: str = ""
    certain: bool = False

    @property
    def led(self) -> bool:
        """Whether the words begin with a marked verb and go on after it."""
        first = self.marks[0] if self.marks else None
        return first is not None and first.kind == "verb" and first.start <= 1 and first.end < len(self.text)

    @property
    def announces(self) -> bool:
        """Whether the words end by announcing parts."""
        return self.text.rstrip(" \u200e\u200f*").endswith((":", "：", "—", "–"))

    @property
    def ended(self) -> bool:
        """Whether a sign ends the words."""
        return self.text.rstrip(" \u200e\u200f”’»\"')）").endswith(tuple(".;:,。；：，،؛.…!?؟、"))

    def after(self, count: int) -> "Block":
        """Return the block without its first characters, the marks moved along."""
        return replace(self, text=self.text[count:], marks=shifted(self.marks, -count))

    def unsigned(self) -> "Block":
        """Return the block with its sign read off the start of its words, if it has none and they start with one."""
        found = None if self.sign else sign(self.text)
        if found is None or not self.text[found.length :].strip():
            return self
        return replace(self.after(found.length), sign=found)


def shifted(marks: tuple[Mark, ...], by: int) -> tuple[Mark, ...]:
    """Return the marks moved; those that fall off the start are cut, or left out."""
    moved = (replace(mark, start=max(mark.start + by, 0), end=mark.end + by) for mark in marks)
    return tuple(mark for mark in moved if mark.end > mark.start)


def lined(blocks: Sequence[Block]) -> tuple[str, tuple[Mark, ...]]:
    """Return the words of blocks on lines of their own, with the marks of all; empty blocks have no line."""
    marks: list[Mark] = []
    lines: list[str] = []
    length = 0
    for block in blocks:
        if block.text:
            marks += shifted(block.marks, length) if length else block.marks
            lines.append(block.text)
            length += len(block.text) + 1
    return "\n".join(lines), tuple(marks)
