"""From the bytes of a printed resolution in Chinese to its tree: the whole tree, or an error that says where."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from unscr.errors import TextError
from unscr.text import formula
from unscr.text.blocks import Block, Role, blocks
from unscr.text.lines import Piece, pieces
from unscr.text.notes import set_apart
from unscr.text.part import Part, ended
from unscr.text.tree import Annex, Heading, Paragraph, Passage, Repair, Resolution

_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\r|\n")
_LAYOUT = "\t\n\r\f"


def decode(raw: bytes) -> str:
    """Return the text of a UTF-8 file without byte order mark; raise TextError for bytes that are no printed text."""
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        byte = raw[error.start]
        raise _fault(
            raw[: error.start].decode(),
            f"The byte 0x{byte:02X} is not UTF-8. Save the file as UTF-8.",
            f"字节 0x{byte:02X} 不是 UTF-8。请将文件存为 UTF-8 编码。",
        ) from None
    for offset, character in enumerate(text):
        if unicodedata.category(character) == "Cc" and character not in _LAYOUT:
            raise _fault(
                text[:offset],
                f"The control character U+{ord(character):04X} is no printed text. Remove it.",
                f"控制字符 U+{ord(character):04X} 不是印刷文字。请删去。",
            )
    return text


def segment(text: str) -> Resolution:
    """Return the tree of a resolution; raise TextError where the text is not laid out as one."""
    lines = list(pieces(text))
    if not lines:
        raise TextError("The text is empty. Supply the resolution's text.", "文本为空。请提供决议文本。", 1, 1)
    page = set_apart(lines)
    # Where a line is missing, the nearest one there is takes the blame.
    title = formula.title((page.body or lines)[0])
    adoption = formula.adoption((page.body[1:] or page.body)[0])
    joined = blocks(page.body[2:])
    main, *annexes = _parts(joined)
    recitals, enacted = _preamble(main), [block.passage for block in main if block.role is Role.ENACTING]
    return Resolution(
        title=title,
        adoption=adoption,
        enacting=enacted[0] if enacted else None,
        recitals=recitals,
        operative=_operative(main[len(enacted) + len(recitals) :], (main[-1].first if main else page.body[1])),
        annexes=tuple(_annex(heading, rest) for heading, *rest in annexes),
        footnotes=tuple(note.finish() for note in page.notes),
        repairs=_repairs([*(block.parts for block in joined), *(note.parts for note in page.notes)]),
    )


def _parts(joined: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks before the first annex, then those of each annex, its heading first."""
    starts = [index for index, block in enumerate(joined) if block.role is Role.ANNEX]
    for start, end in pairwise([0, *starts, len(joined)]):
        yield list(joined[start:end])


def _preamble(main: Sequence[Block]) -> tuple[Passage, ...]:
    recitals: list[Passage] = []
    for block in takewhile(lambda block: block.label is None, main):
        if block.role is Role.TEXT:
            recitals.append(ended(block))
            if recitals[-1].words in formula.ENACTING:
                raise block.first.fault(
                    "The enacting formula stands here a second time. Remove the line.",
                    "此处又出现“安全理事会，”。请删去此行。",
                )
    return tuple(recitals)


def _operative(after_preamble: Sequence[Block], last: Piece) -> tuple[Heading | Paragraph, ...]:
    if not after_preamble:
        raise last.fault(
            "There is no numbered paragraph up to here. A resolution has at least one; a single operative paragraph "
            "printed without a number cannot be told from a recital. Write '1. ' before the first operative paragraph.",
            "至此没有任何编号段落。决议至少应有一个编号段落；只有一个执行段且未编号时，无法与序言段落区分。"
            "请在第一个执行段前写上“1. ”。",
        )
    part = Part(unnumbered=False)
    for block in after_preamble:
        part.add(block)
    return tuple(block for block in part.finish() if not isinstance(block, Passage))


def _annex(heading: Block, rest: Sequence[Block]) -> Annex:
    part = Part(unnumbered=True)
    for block in rest:
        part.add(block)
    found = part.finish()
    if all(isinstance(block, Heading) for block in found):
        raise heading.first.fault(
            "The annex is empty. Add its text, or remove its heading.",
            "附件没有内容。请补上内容，或删去附件标题。",
        )
    return Annex(heading.passage, found)


def _repairs(passages: Sequence[Sequence[Piece]]) -> tuple[Repair, ...]:
    breaks = [Repair(left.end, right.start) for parts in passages for left, right in pairwise(parts)]
    return tuple(sorted(breaks, key=lambda repair: repair.left))


def _fault(before: str, en: str, zh: str) -> TextError:
    ends = [line_break.end() for line_break in _BREAK.finditer(before)]
    return TextError(en, zh, len(ends) + 1, len(before) - (ends[-1] if ends else 0) + 1)
