"""The parts of a document from its blocks: opening words, preamble, operative part, annexes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unscr.text.document import Finding, Node
from unscr.text.findings import finding
from unscr.text.outline.block import Block, Role, shifted
from unscr.text.outline.enacting import opening
from unscr.text.outline.grow import Entry, grown
from unscr.text.outline.heading import annex, is_heading, told
from unscr.text.outline.nest import Fault, Place, nest
from unscr.text.outline.place import entry, places, recital_step

_RECITAL_ENDS = (",", "，", "،")


@dataclass(frozen=True, slots=True)
class Outline:
    """What the blocks of a document turned out to be."""

    enacting: str
    preamble: tuple[Node, ...]
    operative: tuple[Node, ...]
    annexes: tuple[Node, ...]
    findings: tuple[Finding, ...]


def assemble(preamble: Sequence[Block], body: Sequence[Block], attached: Sequence[Block] = ()) -> Outline:
    """Return the outline; blocks that mark-up or layout has in the wrong part are moved, and that is told."""
    findings: list[Finding] = []
    enacting, recitals = _enacted([block.unsigned() for block in preamble])
    recitals, operative = _parted(recitals, [block.unsigned() for block in body], findings)
    operative, inside = _cut_annex([told(block) for block in operative])
    operative, restarted = _cut_restart(operative, findings)
    nodes, told_of = grown(_recital_entries(recitals), ("pp",), "preambular")
    operative_nodes, told_of_operative = _operative(operative)
    annexes, told_of_annexes = _annexes([restarted, inside, [told(block.unsigned()) for block in attached]])
    if not nodes:
        findings.append(finding("preamble-missing", "pp"))
    if not any(node.kind == "operative" for node in operative_nodes):
        findings.append(finding("operative-missing", "op"))
    findings += [*told_of, *told_of_operative, *told_of_annexes]
    return Outline(enacting, nodes, operative_nodes, annexes, tuple(findings))


def _enacted(blocks: list[Block]) -> tuple[str, list[Block]]:
    """Return the opening words, which may share a block with the first recital, and the blocks without them."""
    for index, block in enumerate(blocks[:3]):
        length = 0 if block.sign else opening(block.text)
        if length:
            rest = block.after(length)
            kept = [rest] if rest.text else []
            return block.text[:length].strip(), [*blocks[:index], *kept, *blocks[index + 1 :]]
    return "", blocks


def _parted(recitals: list[Block], body: list[Block], findings: list[Finding]) -> tuple[list[Block], list[Block]]:
    """Move numbered blocks out of the preamble, and recitals out of the operative part."""
    first = next((block.sign.readings[0].ordinal for block in body if block.sign and block.sign.is_number), None)
    start = next((index for index, block in enumerate(recitals) if block.sign and block.sign.is_number), None)
    if start is not None and first != 1:
        while start and is_heading(recitals[start - 1]):
            start -= 1
        findings.append(finding("operative-in-preamble", recitals[start].place, recitals[start].text))
        recitals, body = recitals[:start], [*recitals[start:], *body]
    elif not any(block.text for block in body) and recitals:
        last = max((index for index, block in enumerate(recitals) if not block.sign), default=0)
        findings.append(finding("operative-in-preamble", recitals[last].place, recitals[last].text))
        recitals, body = recitals[:last], recitals[last:]
    number = next((index for index, block in enumerate(body) if block.sign and block.sign.is_number), None)
    moved = 0
    for index, block in enumerate(body[:number]):
        # Before a paragraph 1 everything that is no heading is preamble, whatever sign ends it.
        if block.text.rstrip(" \u200e\u200f").endswith(_RECITAL_ENDS) or (first == 1 and not is_heading(block)):
            moved = index + 1
        elif number is None:
            break
    findings += [finding("recital-in-body", block.place, block.text) for block in body[:moved]]
    return [*recitals, *body[:moved]], body[moved:]


def _recital_entries(blocks: Sequence[Block]) -> list[Entry]:
    """Every block without a sign is a recital; those with one are parts of the recital above."""
    entries: list[Entry] = []
    recitals = 0
    before = [None, *blocks]
    steps = [recital_step(block, last) for block, last in zip(blocks, before, strict=False)]
    for block, place in zip(blocks, nest(steps), strict=True):
        if block.role is not Role.TEXT:
            entries.append(Entry(block))
        elif place.reading is None:
            recitals += 1
            entries.append(Entry(_whole(block), 0, str(recitals), recitals))
        else:
            placed = entry(block, place)
            entries.append(replace(placed, depth=place.depth + 1 if recitals else place.depth))
    return entries


def _whole(block: Block) -> Block:
    """Return a recital with a sign that is none put back into its words."""
    if block.sign is None:
        return block
    before = f"{block.sign.printed} "
    return replace(block, text=before + block.text, sign=None, marks=shifted(block.marks, len(before)))


def _cut_annex(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Cut where an annex is printed inside the body."""
    begun = False
    for index, block in enumerate(blocks):
        if begun and annex(block) is not None:
            return blocks[:index], blocks[index:]
        begun = begun or block.role is not Role.HEADING
    return blocks, []


def _cut_restart(blocks: list[Block], findings: list[Finding]) -> tuple[list[Block], list[Block]]:
    """Cut where the numbering begins again, or where headed text follows the last paragraph, headings included."""
    found = places(blocks, operative=True)
    for index, place in enumerate(found):
        if place.fault is Fault.RESTART:
            start = index
            while start and not blocks[start - 1].sign and blocks[start - 1].role is not Role.MORE:
                start -= 1
            findings.append(finding("numbering-restarts", blocks[index].place, blocks[start].text))
            return blocks[:start], blocks[start:]
    unmarked = _unmarked(blocks, found)
    if unmarked is not None:
        findings.append(finding("annex-unmarked", blocks[unmarked].place, blocks[unmarked].text))
        return blocks[:unmarked], blocks[unmarked:]
    return blocks, []


def _unmarked(blocks: list[Block], found: list[Place]) -> int | None:
    """Return where, after the full stop of the last paragraph, a heading and text without a number follow."""
    last = max((index for index, place in enumerate(found) if place.reading is not None), default=None)
    if last is None or not blocks[last].text.rstrip(" \u200e\u200f").endswith((".", "。")):
        return None
    rest = range(last + 1, len(blocks))
    headed = next((index for index in rest if blocks[index].role is Role.HEADING), None)
    texts = [index for index in rest if blocks[index].role in (Role.TEXT, Role.TABLE)]
    return headed if headed is not None and texts and headed < texts[0] else None


def _operative(blocks: list[Block]) -> tuple[tuple[Node, ...], list[Finding]]:
    found = places(blocks, operative=True)
    lone = not any(block.sign and block.sign.is_number for block in blocks)
    return grown(
        [entry(block, place, lone=lone) for block, place in zip(blocks, found, strict=True)], ("op",), "operative"
    )


def _annexes(sources: Sequence[Sequence[Block]]) -> tuple[tuple[Node, ...], list[Finding]]:
    """Return the annexes: each begins with its heading, or with the attached document that holds it."""
    parts: list[list[Block]] = []
    for source in sources:
        opened = False
        for block in source:
            begins = annex(block) is not None or block.role is Role.ATTACHED
            headed = parts and parts[-1] and all(each.role is Role.ATTACHED for each in parts[-1])
            if not opened or (begins and not headed):
                parts.append([])
            opened = True
            parts[-1].append(block)
    nodes: list[Node] = []
    findings: list[Finding] = []
    for part in parts:
        blocks = [block for block in part if block.role is not Role.ATTACHED]
        if blocks:
            node, told_of = _annex(blocks, len(nodes) + 1)
            nodes.append(node)
            findings += told_of
    return tuple(nodes), findings


def _annex(blocks: list[Block], ordinal: int) -> tuple[Node, list[Finding]]:
    path = ("annex", str(ordinal))
    number = annex(blocks[0])
    heading, rest = (blocks[0], blocks[1:]) if number is not None else (None, blocks)
    found = places(rest, operative=False)
    entries = [entry(block, place) for block, place in zip(rest, found, strict=True)]
    items, findings = grown(entries, path, "annex-paragraph")
    words = heading.text if heading else ""
    node = Node("annex", path, number or "", words, ordinal, words, eid=heading.eid if heading else "", items=items)
    return node, findings
