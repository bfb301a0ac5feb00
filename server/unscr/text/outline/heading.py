"""What reads as a heading, and as the heading of an annex, in each of the languages."""

import re
from dataclasses import replace

from unscr.text.outline.block import Block, Role
from unscr.text.outline.row import Style

_LONGEST = 160
_LONGEST_IN_CHINESE = 60
_SIGNED = {Style.UPPER, Style.UPPER_NUMERAL, Style.IDEOGRAPH}
_HIDDEN = "\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_GAP = rf"[\s{_HIDDEN}]"
_WORDS = (
    "annex|appendix|enclosure|attachment"
    "|附件|附录|附錄|附文|附表|附則|附则"
    "|annexe|appendice|pièce jointe"
    "|anexo|apéndice|adición"
    "|приложение|добавление"
    "|(?:ال)?مرفق|(?:ال)?تذييل|(?:ال)?ضميمة"
    "|anlage|anhang"
)
_NUMBER = (
    r"[ivxlc]{1,5}|\d{1,3}|[a-zа-я]|[一二三四五六七八九十]{1,3}|[甲乙丙丁]"
    r"|الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|الأولى|الثانية|الثالثة|[أ-ي]"
)
_ANNEX = re.compile(
    rf"{_GAP}*(?:{_WORDS})(?:{_GAP}*[(（]?(?P<number>{_NUMBER})[)）]?)?{_GAP}*[*†]?(?P<title>[:：.—–-]{_GAP}*[^;；]*)?{_GAP}*",
    re.IGNORECASE,
)


def annex(block: Block) -> str | None:
    """Return the printed number of the annex that the block is the heading of (it may be empty), else None."""
    if block.sign or block.role is Role.TABLE or len(block.text) > _LONGEST:
        return None
    found = _ANNEX.fullmatch(block.text)
    return None if found is None else found["number"] or ""


def is_annex(line: str) -> bool:
    """Tell whether a line is the heading of an annex."""
    return len(line) <= _LONGEST and _ANNEX.fullmatch(line) is not None


def is_heading(block: Block) -> bool:
    """Tell whether words read as a heading: short, without an end sign, and not begun by a marked verb."""
    if block.role is not Role.TEXT or block.ended or block.led or not block.text:
        return block.role is Role.HEADING
    if block.sign and block.sign.readings[0].style not in _SIGNED:
        return False
    wide = sum("\u3400" <= each <= "\u9fff" for each in block.text) * 2 > len(block.text)
    return len(block.text) <= (_LONGEST_IN_CHINESE if wide else _LONGEST) and "\n" not in block.text


def told(block: Block) -> Block:
    """Return the block with the role of a heading if it reads as one; a heading's words bear no verb."""
    if not is_heading(block):
        return block
    marks = tuple(replace(mark, kind="emphasis") if mark.kind == "verb" else mark for mark in block.marks)
    return replace(block, role=Role.HEADING, marks=marks)
