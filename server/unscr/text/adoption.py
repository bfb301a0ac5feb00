"""The line that tells when and at which meeting a resolution was adopted, as each language prints it."""

import re
from datetime import date

from unscr.text.document import Language

_MONTHS: dict[Language, str] = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
}
_OTHER_NAMES = {"يونيو": 6, "يوليو": 7, "1er": 1, "setiembre": 9}
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:er|º|\.)?\s+(?:de\s+)?([^\W\d_]+(?:\s*/\s*[^\W\d_]+)?)\s+(?:de\s+)?(\d{4})")
_MEETING: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(\d{1,5})\s*次\s*[会會]\s*[议議]"),
    "en": re.compile(r"(\d{1,5})(?:st|nd|rd|th)\s+meeting", re.IGNORECASE),
    "fr": re.compile(r"(\d{1,5})\s*(?:e|ème|re|ère)\s+séance", re.IGNORECASE),
    "es": re.compile(r"(\d{1,5})\s*[.ªaº]*\s+sesión", re.IGNORECASE),
    "ru": re.compile(r"(\d{1,5})\s*[-‑–]?\s*(?:м|ом|ем)?\s+заседании", re.IGNORECASE),
    "ar": re.compile(r"جلس\S*\s+(?:رقم\s+)?(\d{1,5})"),
    "de": re.compile(r"(\d{1,5})\.\s+Sitzung", re.IGNORECASE),
}
_DIGITS = {ord("٠") + value: str(value) for value in range(10)}


def adopted_line(line: str, language: Language) -> date | None:
    """Return the one day that the line gives, or nothing where it gives none, or several."""
    plain = line.translate(_DIGITS)
    if language == "zh":
        found = [(int(year), int(month), int(day)) for year, month, day in _CHINESE.findall(plain)]
    else:
        found = [
            (int(year), month, int(day))
            for day, name, year in _DAY_FIRST.findall(plain)
            if (month := _month(name, language))
        ]
    days = {day for each in found if (day := _date(*each)) is not None}
    return days.pop() if len(days) == 1 else None


def meeting_number(line: str, language: Language) -> int | None:
    """Return the meeting that the line gives, or nothing."""
    found = _MEETING[language].search(line.translate(_DIGITS))
    return int(found[1]) if found else None


def _month(name: str, language: Language) -> int:
    """Arabic gives two names for a month, parted by a stroke; one of them is in the list."""
    names = _MONTHS[language].split()
    for part in re.split(r"\s*/\s*", name.lower()):
        if part in names:
            return names.index(part) + 1
        if part in _OTHER_NAMES:
            return _OTHER_NAMES[part]
    return 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
