"""Nodes from blocks whose places are known: paths given, words without a sign joined to what they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from unscr.text.document import Finding, Kind, Node
from unscr.text.findings import finding
from unscr.text.outline.block import Block, Role, lined


@dataclass(frozen=True, slots=True)
class Entry:
    """A block and its place: ``depth`` None for words without a place of their own.

    ``faults`` are keys of findings about the place, each with its detail.
    """

    block: Block
    depth: int | None = None
    step: str = ""
    ordinal: int = 0
    faults: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The sign and the words, as a finding shows them."""
        return f"{self.block.sign.printed} {self.block.text}" if self.block.sign else self.block.text


@dataclass(slots=True)
class _Growing:
    kind: Kind
    path: tuple[str, ...]
    ordinal: int
    block: Block
    nameless: bool = False
    lines: list[Block] = field(default_factory=list)
    closing: list[Block] = field(default_factory=list)
    items: list["_Growing"] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        """Whether a sign ends the words so far."""
        return (self.lines[-1] if self.lines else self.block).ended

    def finish(self) -> Node:
        sign = self.block.sign
        text, marks = lined([self.block, *self.lines])
        closing, closing_marks = lined(self.closing)
        return Node(
            kind=self.kind,
            path=self.path,
            number=sign.number if sign else "",
            printed=sign.printed if sign else "",
            ordinal=self.ordinal,
            text=text,
            closing=closing,
            eid=self.block.eid,
            marks=marks,
            items=tuple(item.finish() for item in self.items),
            closing_marks=closing_marks,
        )


class Grower:
    """The nodes of one part of a document, whose paths begin with ``prefix``."""

    def __init__(self, prefix: tuple[str, ...], kind: Kind) -> None:
        """``kind`` is that of paragraphs that stand below no other."""
        self._prefix = prefix
        self._kind: Kind = kind
        self._roots: list[_Growing] = []
        self._stack: list[_Growing] = []
        self._intro: _Growing | None = None
        self._last: _Growing | None = None
        self._in_closing = False
        self._waiting: list[Block] = []
        self._taken: set[tuple[str, ...]] = set()
        self._again: dict[tuple[str, ...], int] = {}
        self._counts: dict[str, int] = {}
        self.findings: list[Finding] = []

    @property
    def _is_annex(self) -> bool:
        return self._kind == "annex-paragraph"

    def add(self, entry: Entry) -> None:
        """Put a block in its place."""
        if entry.depth is not None:
            self._add_placed(entry, entry.depth)
        elif entry.block.role is Role.HEADING:
            self._waiting.append(entry.block)
        elif entry.block.role is Role.TABLE:
            self._settle(self._roots)
            self._roots.append(self._counted("table", entry.block))
        else:
            self._add_words(entry.block)

    def finish(self) -> tuple[Node, ...]:
        """Return the nodes."""
        self._settle(self._roots)
        return tuple(root.finish() for root in self._roots)

    def _add_placed(self, entry: Entry, depth: int) -> None:
        if depth == 0 and entry.block.sign and entry.block.sign.is_number:
            self._intro = None
        depth = min(depth, len(self._stack))
        del self._stack[depth:]
        parent = self._stack[-1] if self._stack else self._intro
        siblings = parent.items if parent else self._roots
        self._settle(siblings)
        node = _Growing(
            kind="item" if parent else self._kind,
            path=self._path(parent, entry),
            ordinal=entry.ordinal,
            block=entry.block,
        )
        for fault, detail in entry.faults:
            self.findings.append(finding(fault, self._place(node), entry.words, detail))
        siblings.append(node)
        self._stack.append(node)
        self._last, self._in_closing = node, False

    def _path(self, parent: _Growing | None, entry: Entry) -> tuple[str, ...]:
        step = entry.step
        above = parent.path if parent else self._prefix
        if parent and parent.nameless and (*self._prefix, step) not in self._taken:
            above = self._prefix
        first = path = (*above, step)
        again = self._again.get(first, 1)
        while path in self._taken:
            again += 1
            path = (*above, f"{step}-{again}")
        self._again[first] = again
        if again > 1 and not entry.faults and not (parent and parent.nameless):
            self.findings.append(finding("path-doubled", "/".join(path), entry.words))
        self._taken.add(path)
        return path

    def _counted(self, word: str, block: Block) -> _Growing:
        self._counts[word] = ordinal = self._counts.get(word, 0) + 1
        kinds: dict[str, Kind] = {"heading": "heading", "table": "table"}
        path = (*self._prefix, f"{word}-{ordinal}")
        self._taken.add(path)
        return _Growing(kinds.get(word, self._kind), path, ordinal, block, word == "text")

    def _settle(self, siblings: list[_Growing]) -> None:
        """Put the headings that were met with what they are printed before."""
        siblings.extend(self._counted("heading", block) for block in self._waiting)
        self._waiting.clear()

    def _add_words(self, block: Block) -> None:
        last = self._last
        if last is None:
            self._add_unnumbered(block)
        elif block.role is Role.MORE or (not last.ended and _begins_small(block)):
            self._join(last, block)
        elif block.role is Role.CLOSING:
            owners = self._stack or ([self._intro] if self._intro else [])
            depth = min(block.depth or 0, len(owners) - 1)
            self._close(owners[depth] if owners else last, block)
        elif self._is_annex:
            self._add_annex_words(block)
        elif self._stack and self._stack[0].items:
            self.findings.append(finding("closing-doubtful", self._place(self._stack[0]), block.text))
            self._close(self._stack[0], block)
        else:
            self.findings.append(finding("paragraph-continued", self._place(last), block.text))
            self._join(last, block)

    def _add_annex_words(self, block: Block) -> None:
        owner = self._stack[0] if self._stack and self._stack[0].items else self._intro
        if owner and owner.items and _begins_small(block):
            self._close(owner, block)
        else:
            self._add_unnumbered(block)

    def _add_unnumbered(self, block: Block) -> None:
        self._settle(self._roots)
        node = self._counted("text", block)
        if not self._is_annex:
            self.findings.append(finding("text-unplaced", self._place(node), block.text))
        self._roots.append(node)
        self._last, self._in_closing = node, False
        self._stack = []
        self._intro = node if block.announces else None

    def _join(self, node: _Growing, block: Block) -> None:
        (node.closing if self._in_closing else node.lines).append(block)

    def _close(self, node: _Growing, block: Block) -> None:
        if not node.items:
            node.lines.append(block)
            return
        node.closing.append(block)
        self._last, self._in_closing = node, True

    @staticmethod
    def _place(node: _Growing) -> str:
        return "/".join(node.path)


def _begins_small(block: Block) -> bool:
    first = next((each for each in block.text if each.isalpha()), "")
    return first.islower()


def grown(entries: Sequence[Entry], prefix: tuple[str, ...], kind: Kind) -> tuple[tuple[Node, ...], list[Finding]]:
    """Return the nodes of a part, and what was doubtful in joining them."""
    grower = Grower(prefix, kind)
    for entry in entries:
        grower.add(entry)
    return grower.finish(), grower.findings
