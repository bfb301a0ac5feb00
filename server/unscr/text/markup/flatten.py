"""Mark-up as a row of blocks: what the elements hold, in the order of the file, with what they tell of its place.

Converters nest parts rightly, or one level deep, or not at all; so nesting is taken down as a hint and decided later.
"""

from dataclasses import dataclass, field, replace

from unscr.text.document import Finding, Language, Node
from unscr.text.findings import finding
from unscr.text.markup.element import Element
from unscr.text.markup.holder import Holder, is_heading
from unscr.text.markup.known import BLOCKS, HOLDERS, IGNORED_ELEMENTS, INLINE
from unscr.text.markup.run import Run, Writer
from unscr.text.markup.table import table
from unscr.text.outline.block import Block, Role, shifted
from unscr.text.outline.sign import sign


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Elements that bear a number and count as a level.
_COUNTED = _named("paragraph point item indent subparagraph clause subclause li rule subrule")
# Elements that hold one paragraph, whatever lines it is set in.
_WHOLE = frozenset({"container", "recital", "citation"})
_CLOSING = frozenset({"wrapUp", "listWrapUp"})
_HEADINGS = frozenset({"heading", "subheading", "crossHeading", "caption"})


@dataclass(slots=True)
class Flattener:
    """The blocks of a file. Footnotes are set apart, and whatever is not expected is told."""

    language: Language
    findings: list[Finding] = field(default_factory=list)
    footnotes: list[Node] = field(default_factory=list)
    _noted: dict[str, str] = field(default_factory=dict)
    _made: list[Block] = field(default_factory=list)

    def blocks(self, root: Element | None) -> list[Block]:
        """Return the blocks below an element."""
        self._made = []
        if root is not None:
            self._walk(root, Holder())
        return self._made

    def run(self, element: Element) -> Run:
        """Return the words of one element with their marks."""
        writer = Writer(self.language, self._note)
        writer.element(element)
        return writer.run()

    def keep_notes(self, root: Element) -> None:
        """Set apart the notes that the file keeps in one place, to which the words refer."""
        for element in root.walk():
            if element.name == "note":
                self._note(element)

    def _walk(self, element: Element, holder: Holder) -> None:
        for each in element.content:
            if isinstance(each, str):
                if each.strip():
                    self.findings.append(finding("text-unplaced", element.place, each))
                    self._add(Run(" ".join(each.split()), ()), holder, element, Role.TEXT)
            elif each.name == "num":
                self._number(each, holder)
            elif each.name in _HEADINGS:
                self._heading(each, holder)
            elif each.name in ("p", "block"):
                self._paragraph(each, holder)
            elif each.name == "table":
                self._table(each, holder)
            elif each.name in _CLOSING:
                self._settle(holder)
                self._walk(each, Holder(holder.depth, holder.heads, each, closing=True))
            elif each.name in HOLDERS:
                self._hold(each, holder)
            elif each.name not in IGNORED_ELEMENTS:
                self._unexpected(each, holder)
        if holder.element is element:
            self._settle(holder)

    def _hold(self, element: Element, holder: Holder) -> None:
        if element.name in _COUNTED:
            self._settle(holder)
            holder.parted = True
            self._walk(element, Holder(holder.depth + 1, is_heading(element), element, whole=True))
        elif element.name in ("content", "intro", "listIntroduction", "list", "blockList", "ul", "ol"):
            self._walk(element, holder)
        elif element.name == "toc":
            return
        else:
            # The heading of an attachment may stand before the document in it.
            inside = holder.element is not None and holder.element.name == "attachment"
            if element.name == "attachment" or (element.name == "doc" and not inside):
                self._made.append(Block(Role.ATTACHED, "", place=element.place))
            self._walk(element, Holder(holder.depth, is_heading(element), element, whole=element.name in _WHOLE))

    def _number(self, element: Element, holder: Holder) -> None:
        words = self.run(element).text
        rest = words
        while rest:
            found = sign(rest, alone=True)
            if found is None:
                self.findings.append(finding("value-unknown", element.place, words, "num"))
                holder.words = rest
                return
            self._settle(holder)
            holder.sign, rest = found, rest[found.length :]

    def _heading(self, element: Element, holder: Holder) -> None:
        run = self.run(element)
        if holder.sign is not None and (holder.heads or not holder.whole):
            # The number of a section stands with its heading.
            run = _prefixed(run, holder.sign.printed)
            holder.sign = None
        if run.text:
            self._made.append(Block(Role.HEADING, run.text, run.marks, eid=element.get("eId"), place=element.place))

    def _paragraph(self, element: Element, holder: Holder) -> None:
        if any(each.name in ("table", "blockList", "list", "ul", "ol") for each in element.children()):
            self._mixed(element, holder)
            return
        run = self.run(element)
        if run.text:
            self._add(run, holder, element, Role.HEADING if holder.heads and not holder.sign else Role.TEXT)

    def _mixed(self, element: Element, holder: Holder) -> None:
        """Add a paragraph that holds a list or a table: its words, and what it holds, in order."""
        words = replace_content(element, [])
        for each in element.content:
            if isinstance(each, str) or each.name in INLINE:
                words.content.append(each)
                continue
            if words.words().strip():
                self._paragraph(words, holder)
            words = replace_content(element, [])
            self._walk(replace_content(element, [each]), holder)
        if words.words().strip():
            self._paragraph(words, holder)

    def _add(self, run: Run, holder: Holder, element: Element, role: Role) -> None:
        run = _prefixed(run, holder.words)
        holder.words = ""
        eid = holder.element.get("eId") if holder.element else element.get("eId")
        depth = max(holder.depth, 0)
        block = Block(role, run.text, run.marks, None, eid, depth, element.place)
        given = holder.sign
        holder.sign = None
        if given is None:
            if role is Role.TEXT and holder.follows and not (block.led or block.unsigned().sign):
                block = replace(block, role=Role.CLOSING if holder.closing or holder.parted else Role.MORE)
            self._made.append(block)
        else:
            self._add_signed(replace(block, sign=given, certain=True))
        holder.filled = True

    def _add_signed(self, block: Block) -> None:
        """Add words that may begin with a sign as well: the same once more, or that of a first part."""
        inner = sign(block.text)
        if inner and block.sign and inner.readings == block.sign.readings and block.text[inner.length :]:
            block = block.after(inner.length)
        elif inner and inner.printed.endswith((")", "）")) and any(each.ordinal == 1 for each in inner.readings):
            self._made.append(replace(block, text="", marks=()))
            block = replace(block, sign=None, certain=False, eid="")
        self._made.append(block)

    def _settle(self, holder: Holder) -> None:
        """Add a number whose element has no words of its own."""
        if holder.sign is not None:
            eid = holder.element.get("eId") if holder.element else ""
            place = holder.element.place if holder.element else ""
            sign_, holder.sign = holder.sign, None
            if holder.heads:
                self._made.append(Block(Role.HEADING, sign_.printed, eid=eid, place=place))
                return
            self._made.append(Block(Role.TEXT, "", (), sign_, eid, max(holder.depth, 0), place, certain=True))

    def _table(self, element: Element, holder: Holder) -> None:
        self._settle(holder)
        for caption in element.children("caption"):
            self._heading(caption, holder)
        run = table(element, self.run)
        self._made.append(Block(Role.TABLE, run.text, run.marks, eid=element.get("eId"), place=element.place))

    def _unexpected(self, element: Element, holder: Holder) -> None:
        known = element.name in INLINE or element.name in BLOCKS
        if element.name not in ("img",) and element.words().strip():
            if known:
                self.findings.append(finding("element-misplaced", element.place, element.words(), element.name))
            self._paragraph(element, holder)

    def _note(self, element: Element) -> str:
        """Set a footnote apart and return its path; of a reference, return the path of the note meant."""
        if element.name == "noteRef":
            meant = element.get("href").lstrip("#")
            return self._noted.get(meant, "")
        ordinal = len(self.footnotes) + 1
        path = ("fn", str(ordinal))
        marker = element.get("marker")
        # A note may not hold notes, or they would be numbered before it.
        texts = [Flattener(self.language).run(each) for each in element.children() or [element]]
        if element.children() and not all(each.name in ("p", "block") for each in element.children()):
            texts = [Flattener(self.language).run(replace_content(element, element.content, "p"))]
        text = "\n".join(run.text for run in texts if run.text)
        self.footnotes.append(
            Node(
                "footnote",
                path,
                marker.strip("()[]."),
                marker,
                ordinal,
                text,
                eid=element.get("eId"),
                marks=texts[0].marks if texts else (),
            )
        )
        for key in ("eId", "id"):
            if element.get(key):
                self._noted[element.get(key)] = "/".join(path)
        return "/".join(path)


def replace_content(element: Element, content: list["str | Element"], name: str = "") -> Element:
    """Return the element with other content."""
    return replace(element, content=content, name=name or element.name)


def _prefixed(run: Run, words: str) -> Run:
    return Run(f"{words} {run.text}", shifted(run.marks, len(words) + 1)) if words else run
