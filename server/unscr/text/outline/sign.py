"""Printed numbers, letters and bullets before a paragraph, in any language, and every way each can be read."""

import re
import unicodedata
from dataclasses import dataclass

from unscr.text import numeral
from unscr.text.outline import row
from unscr.text.outline.row import Reading, Style

# Marks of direction and joining that stand round a number and are no part of it.
HIDDEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c"
_GAP = rf"[\s{HIDDEN}]"
_QUOTE = "'’‘`´\"“”‛′«»"
_BULLETS = "•–—‑‒−▪●○■□◦·∙*►➢✓§-"

_SIGN = re.compile(
    rf"{_GAP}*(?:"
    rf"(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,3}})\.?(?=\s|{_GAP}|$)"
    rf"|(?P<number>\d{{1,4}}){_GAP}*(?:[.．、](?![\d.])(?:{_GAP}*[-–—])?|{_GAP}*[-–—](?={_GAP}|$|[\u0600-\u06ff])|{_GAP}*º\.?)"
    rf"|[{_QUOTE}]{_GAP}*(?P<quoted>\d{{1,3}}){_GAP}*[{_QUOTE}]"
    rf"|[(（]{_GAP}*(?P<open>[^\W\d_]{{1,6}}|[^\W\d_]ـ?(?: [^\W\d_]ـ?)|\d{{1,3}}){_GAP}*[)）][.．]?"
    rf"|(?P<enclosed>[㈠-㈩⑴-⒇①-⑳⒜-⒵])"
    rf"|(?P<closed>[^\W\d_]{{1,5}}|\d{{1,3}}){_GAP}?[)）]"
    rf"|(?P<ideograph>[一二三四五六七八九十]{{1,3}})、"
    rf"|(?P<dotted>[^\W\d_]{{1,5}})[.．](?=\s|{_GAP}|$)"
    rf"|(?P<bullet>[{re.escape(_BULLETS)}])(?=\s|{_GAP}|$)"
    rf"){_GAP}*"
)
_BARE = re.compile(rf"{_GAP}*(?:(?P<number>\d{{1,4}})|(?P<open>[^\W\d_]{{1,5}})){_GAP}*")


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign at the start of words: as printed, without its brackets and stops, and each way to read it."""

    printed: str
    number: str
    readings: tuple[Reading, ...]
    length: int

    @property
    def is_number(self) -> bool:
        """Whether this is the number of a paragraph and can be nothing else."""
        return self.readings[0].style is Style.NUMBER


def sign(words: str, *, alone: bool = False) -> Sign | None:
    """Return the sign that the words start with; ``alone`` where mark-up says that the words are nothing but one."""
    found = _SIGN.match(words) or (_BARE.fullmatch(words) if alone else None)
    if found is None:
        return None
    group = found.lastgroup or ""
    number = re.sub(rf"[{HIDDEN}]", "", found[group]).strip()
    readings = tuple(_readings(group, number))
    return (
        Sign(re.sub(rf"[{HIDDEN}]", "", found[0]).strip(), _shown(group, number), readings, found.end())
        if readings
        else None
    )


def _shown(group: str, number: str) -> str:
    if group == "bullet":
        return ""
    plain = unicodedata.normalize("NFKC", number) if group == "enclosed" else number
    return plain.strip("()")


def _readings(group: str, number: str) -> list[Reading]:
    if group == "decimal":
        *above, last = (int(each) for each in number.split("."))
        return [Reading(Style.DECIMAL, last, above=tuple(above))]
    if group == "number":
        return [Reading(Style.NUMBER, int(number))]
    if group == "quoted":
        return [Reading(Style.NUMERAL, int(number))]
    if group == "bullet":
        return [Reading(Style.BULLET, 0, number)]
    if group == "ideograph":
        return [Reading(Style.IDEOGRAPH, numeral.value(number) or 0)]
    if group == "dotted":
        return _dotted(number)
    plain = unicodedata.normalize("NFKC", number).strip("()")
    if plain.isdecimal():
        return [Reading(Style.BRACKETED_NUMBER, int(plain))]
    return _bracketed(plain)


def _bracketed(plain: str) -> list[Reading]:
    ideograph = numeral.value(plain)
    if ideograph:
        return [Reading(Style.NUMERAL, ideograph)]
    small = plain == plain.lower()
    found = [Reading(Style.LETTER if small else Style.UPPER, each) for each in sorted(row.letters(plain))]
    value = row.numeral(plain)
    return [*found, *([Reading(Style.NUMERAL if small else Style.UPPER_NUMERAL, value)] if value else [])]


def _dotted(plain: str) -> list[Reading]:
    small = plain == plain.lower()
    if len(plain) > 1 and not row.numeral(plain) and len(set(plain.lower())) > 1:
        return []
    found = [Reading(Style.DOTTED if small else Style.UPPER, each) for each in sorted(row.letters(plain))]
    value = row.numeral(plain)
    return [*found, *([Reading(Style.DOTTED_NUMERAL if small else Style.UPPER_NUMERAL, value)] if value else [])]
