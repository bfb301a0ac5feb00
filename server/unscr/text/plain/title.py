"""The title and the line of adoption of printed text, in Chinese and in English, wherever the page has put them."""

import re
from dataclasses import dataclass
from datetime import date

from unscr.text.adoption import adopted_line, meeting_number
from unscr.text.document import Language

_S = r"[ \t\u3000\u00a0\u202f]*"
_CHINESE_TITLE = re.compile(
    rf"第{_S}(?P<number>\d{{1,4}}){_S}[(（]{_S}(?P<year>\d{{4}}){_S}[)）]{_S}[号號]?{_S}(?:决议|決議)"
)
_ENGLISH_TITLE = re.compile(
    rf"(?:Resolution{_S}(?P<number>\d{{1,4}}){_S}\({_S}(?P<year>\d{{4}}){_S}\)"
    rf"|(?P<first>\d{{1,4}}){_S}\({_S}(?P<first_year>\d{{4}}){_S}\)\.{_S}Resolution)"
    rf"(?P<day>,?{_S}of{_S}\d{{1,2}}{_S}[A-Z][a-z]+{_S}\d{{4}})?",
    re.IGNORECASE,
)
_SYMBOL = re.compile(rf"S/RES/(?P<number>\d{{1,4}}){_S}[(（]{_S}(?P<year>\d{{4}}){_S}[)）]")
_BEFORE = re.compile(r"[\s#*_>\[\]S/RE0-9().:：,，-]+")
# Whose resolution it is may be said before its name, and of what it is in brackets behind.
_WHOSE = re.compile(r"united nations|un(?!\w)|security council|联合国|安全理事会|安理会|的", re.IGNORECASE)
TOPIC = re.compile(r"[\[(（［][^\[\]()（）]{2,200}[\])）］]")
_CHINESE_ADOPTION = re.compile(r"[^，；。：\n]{0,60}(?:次\s*[会會]\s*[议議]\s*)?通[过過]")
_ENGLISH_ADOPTION = re.compile(
    r"(?:\(?Adopted by the Security Council\b[^\n]{0,90}?\b(?:on )?\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\)?)"
    r"|(?:Adopted (?:unanimously )?(?:at|by)\b[^\n]{0,250}?(?:meeting|abstentions?)[^\n.]{0,120}\.?(?=\s*$))",
    re.MULTILINE,
)
# Before 1994 meeting and vote stand below the last paragraph; the mark of a note may follow.
_BELOW: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\(?Adopted (?=[^\n]{0,200}?(?:meeting|votes?\b|unanimous))(?:unanimously|without|at|by|on)\b[^;:]{0,400}?"
        r"[.)]?[*†¹²³⁰⁴-⁹\d]{0,3}",
    ),
    "zh": re.compile(
        r"[(（]?(?:安全理事会|安理会)?(?:(?:在)?第?\s*\d{1,5}\s*次\s*[会會]\s*[议議]|以\S{1,3}票|一致|未经表决)[^；：。]{0,200}?"
        r"(?:通[过過]|弃权)[^；：。]{0,80}[。)）]?[*†¹²³⁰⁴-⁹\d]{0,3}"
    ),
}
_DATE_ALONE = re.compile(rf"{_S}(?:of{_S})?(?:\d{{1,2}}{_S}[A-Z][a-z]+{_S}\d{{4}}|\d{{4}}年\d{{1,2}}月\d{{1,2}}日){_S}")


@dataclass(frozen=True, slots=True)
class Head:
    """A title as printed, with what it names."""

    words: str
    number: int
    year: int
    start: int
    end: int


def title(text: str, language: Language) -> Head | None:
    """Return the title that the text or line has nearest to its start."""
    found = (_CHINESE_TITLE if language == "zh" else _ENGLISH_TITLE).search(text)
    if found is None:
        return None
    parts = found.groupdict()
    number, year = parts["number"] or parts.get("first"), parts["year"] or parts.get("first_year")
    return Head(found[0].strip(), int(number or 0), int(year or 0), found.start(), found.end())


def heads(line: str, language: Language) -> bool:
    """Tell whether a line is a title, or begins with one: only layout and a symbol may stand before it."""
    found = title(line, language)
    return found is not None and not _BEFORE.sub("", _WHOSE.sub("", line[: found.start]))


def symbol(text: str) -> tuple[int, int] | None:
    """Return the number and year of the first symbol of a resolution in the text."""
    found = _SYMBOL.search(text)
    return (int(found["number"]), int(found["year"])) if found else None


def adoption(line: str, language: Language) -> re.Match[str] | None:
    """Return the line of adoption, if the line is one or begins with it."""
    if language == "zh":
        found = _CHINESE_ADOPTION.match(line)
        return found if found and adopted_line(found[0], "zh") else None
    return _ENGLISH_ADOPTION.match(line)


def below(words: str, language: Language) -> bool:
    """Tell whether words that end a text are nothing but its line of adoption."""
    pattern = _BELOW.get(language)
    return pattern is not None and pattern.fullmatch(words.strip()) is not None


def day(line: str, language: Language) -> date | None:
    """Return the day that a line of adoption, or a line under the title, gives."""
    return adopted_line(line, language)


def is_day(line: str) -> bool:
    """Tell whether the whole line is a day, as older texts have it under the title."""
    return _DATE_ALONE.fullmatch(line) is not None


def meeting(line: str, language: Language) -> int | None:
    """Return the meeting that a line of adoption gives."""
    return meeting_number(line, language)
