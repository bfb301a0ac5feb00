"""Printed text of a resolution, in Chinese or English, as a document."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from unscr.errors import SourceError, TextError
from unscr.text.ballot import ballot
from unscr.text.document import Document, Finding, Language
from unscr.text.findings import finding
from unscr.text.lines import Piece, pieces
from unscr.text.outline.assemble import assemble
from unscr.text.outline.block import Block, Role
from unscr.text.outline.enacting import opening
from unscr.text.plain import title as line_of
from unscr.text.plain.copied import first_of, plainly, unframed
from unscr.text.plain.note import set_apart
from unscr.text.plain.page import without_emphasis, without_page
from unscr.text.plain.paragraph import Joiner, Paragraph
from unscr.text.plain.single import is_single, with_lines
from unscr.text.segment import decode
from unscr.text.tongue import tongue

LARGEST_FILE = 4 * 1024 * 1024
_BULLET = re.compile(r"[-•*–·]\s+(?=\S)")
# Shorter lines are titles, headings and lines of the cover.
_SHORT = 20
_TITLE_WITHIN = 60
_LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class _Head:
    title: str
    number: int | None
    year: int | None
    adoption_line: str
    adopted: date | None
    meeting: int | None


def read(raw: bytes, name: str) -> Document:
    """Return the document; raise SourceError, with file, line and column, where the text is none of a resolution."""
    if len(raw) > LARGEST_FILE:
        raise SourceError(
            f"{name}: The file has {len(raw):,} bytes; of text at most {LARGEST_FILE:,} are read. Check what it is.",
            f"{name}：文件有 {len(raw):,} 字节，文本至多读取 {LARGEST_FILE:,} 字节。请查明其内容。",
        )
    try:
        return _document(unicodedata.normalize("NFC", decode(raw)))
    except TextError as error:
        raise error.in_file(name) from None


def _document(text: str) -> Document:
    findings: list[Finding] = []
    text, told = first_of(plainly(without_emphasis(text)), findings)
    language = told or _language(text, findings)
    if is_single(text):
        text = with_lines(text, language)
        findings.append(finding("lines-lost", "1:1"))
    lines = _unbulleted(list(pieces(text)))
    if not lines:
        raise TextError("The text is empty. Supply the resolution's text.", "文本为空。请提供决议文本。", 1, 1)
    head, body, breaks = _head(lines, language, findings)
    body, footnotes = set_apart(body, language)
    body, head = _adopted_below(unframed(body, findings), head, language)
    joined = Joiner(body, language, head.year or 0, breaks, findings).paragraphs()
    preamble, operative = _parts(joined)
    outline = assemble(preamble, operative)
    return Document(
        symbol=f"S/RES/{head.number} ({head.year})" if head.number else "",
        number=head.number,
        year=head.year,
        language=language,
        title=head.title,
        adoption_line=head.adoption_line,
        adopted=head.adopted,
        meeting=head.meeting,
        draft="",
        sponsors=(),
        vote=ballot(head.adoption_line, language),
        agenda=(),
        subjects=(),
        enacting=outline.enacting,
        preamble=outline.preamble,
        operative=outline.operative,
        annexes=outline.annexes,
        footnotes=footnotes,
        work_uri="",
        source_form="text",
        findings=(*findings, *_doubts(head), *outline.findings),
    )


def _language(text: str, findings: list[Finding]) -> Language:
    heard = tongue(text)
    if heard in _LANGUAGES:
        return heard
    if heard is not None:
        raise TextError(
            f"The text seems to be in '{heard}'. Plain text is read in Chinese and English; for other languages supply "
            "the UN's mark-up.",
            f"文本的语言似为“{heard}”。纯文本只读取中文和英文；其他语言请提供联合国的标注文件。",
            1,
            1,
        )
    findings.append(finding("language-doubtful", "1:1", text[:60], "en"))
    return "en"


def _unbulleted(lines: list[Piece]) -> list[Piece]:
    """Take away the bullets that a copy has put before each paragraph."""
    paragraphs = [line for line in lines if len(line.text) > _SHORT]
    bulleted = sum(_BULLET.match(line.text) is not None for line in paragraphs)
    if bulleted * 2 <= len(paragraphs):
        return lines
    return [line.after(found.end()) if (found := _BULLET.match(line.text)) else line for line in lines]


def _head(lines: list[Piece], language: Language, findings: list[Finding]) -> tuple[_Head, list[Piece], frozenset[int]]:
    """Return what title and adoption line say, the lines after them, and the numbers of those that begin a page."""
    at = next((index for index, line in enumerate(lines[:_TITLE_WITHIN]) if line_of.heads(line.text, language)), None)
    if at is None:
        raise lines[0].fault(
            "The title is missing: a line must read like 'Resolution 2322 (2016)'. Write it before the text.",
            "缺标题：须有一行如“第2322(2016)号决议”。请在正文之前写上标题。",
        )
    found = line_of.title(lines[at].text, language)
    if found is None:
        raise lines[at].fault("The title cannot be read.", "无法读取标题。")
    cover = line_of.symbol("\n".join(line.text for line in lines[: at + 1]))
    if cover is not None and cover != (found.number, found.year):
        other = f"S/RES/{cover[0]} ({cover[1]})"
        findings.append(finding("symbol-differs", f"{lines[at].line}:1", lines[at].text, other))
    rest, breaks = without_page(lines[at + 1 :])
    tail = lines[at].after(found.end)
    topics, _ = without_page(lines[:at], cover=True)
    findings += [finding("text-unplaced", f"{line.line}:{line.column}", line.text) for line in topics]
    if line_of.TOPIC.fullmatch(tail.text):
        findings.append(finding("page-words", f"{tail.line}:{tail.column}", tail.text))
    elif tail.text.strip(" .。*#_"):
        rest = [tail, *rest]
    line, count, length = _adoption(rest, language)
    adopted = line_of.day(line or found.words, language)
    head = _Head(found.words, found.number, found.year, line, adopted, line_of.meeting(line, language))
    if count == 0:
        return head, rest, breaks
    remaining = rest[count - 1].after(length)
    return head, [*([remaining] if remaining.text else []), *rest[count:]], breaks


def _adoption(rest: list[Piece], language: Language) -> tuple[str, int, int]:
    """Return the adoption line, how many lines it takes, and how much of the last of them; it may be wrapped.

    One that gives a day is taken before a shorter one that gives none: the day may have been wrapped off it.
    """
    joint = "" if language == "zh" else " "
    dayless: tuple[str, int, int] | None = None
    before = ""
    for count, piece in enumerate(rest[:3], start=1):
        if count > 1 and opening(piece.text):
            break
        words = before + piece.text
        found = line_of.adoption(words, language)
        if found and found.end() > len(before):
            told = found[0].strip(), count, found.end() - len(before)
            if line_of.day(found[0], language):
                return told
            dayless = dayless or told
        before = words + joint
    if dayless:
        return dayless
    if rest and line_of.is_day(rest[0].text):
        return rest[0].text, 1, len(rest[0].text)
    return "", 0, 0


def _adopted_below(body: list[Piece], head: _Head, language: Language) -> tuple[list[Piece], _Head]:
    """Before 1994 the vote and the meeting stand at the end."""
    joint = "" if language == "zh" else " "
    for start in range(len(body) - 1, max(len(body) - 4, -1), -1):
        words = joint.join(line.text for line in body[start:])
        if line_of.below(words, language):
            day = head.adopted or line_of.day(words, language)
            meeting = line_of.meeting(words, language) or head.meeting
            line = f"{head.adoption_line}\n{words}".strip()
            return body[:start], _Head(head.title, head.number, head.year, line, day, meeting)
    return body, head


def _parts(joined: list[Paragraph]) -> tuple[list[Block], list[Block]]:
    """Return the blocks of the preamble and the rest: from the first 1, or what has no number after the last comma."""
    blocks = [
        Block(
            Role.HEADING if each.is_heading else Role.TEXT,
            each.text,
            place=f"{each.first.line}:{each.first.column}",
        ).unsigned()
        for each in joined
    ]
    first = next(
        (
            index
            for index, block in enumerate(blocks)
            if block.sign and block.sign.is_number and block.sign.readings[0].ordinal == 1
        ),
        None,
    )
    if first is None:
        commas = [index for index, block in enumerate(blocks) if block.text.endswith((",", "，"))]
        first = commas[-1] + 1 if commas else 0
    while first and _is_heading(blocks[first - 1]):
        first -= 1
    return blocks[:first], blocks[first:]


def _is_heading(block: Block) -> bool:
    return block.role is Role.HEADING and not (block.sign and block.sign.is_number)


def _doubts(head: _Head) -> list[Finding]:
    if head.adopted is None:
        return [finding("adoption-unknown", "title", head.adoption_line)]
    return [] if head.meeting is not None else [finding("meeting-unknown", "title", head.adoption_line)]
