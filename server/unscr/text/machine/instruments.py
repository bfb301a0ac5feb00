"""The Charter with its chapters and articles, and treaties: in Chinese those in 《》, in English by their capitals."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from tomllib import loads
from typing import TYPE_CHECKING

from unscr.resources import content, read
from unscr.text import numeral
from unscr.text.labels import ROMAN
from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Cited, Path, Reading
from unscr.text.spelling import folded

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

_TITLED = re.compile(r"《([^《》]{2,120})》")
# A short form, which stands for a longer one that ends in it: 《公约》, 《议定书》.
_SHORT = 6
_HEADS = ("Convention", "Protocol", "Treaty", "Covenant", "Statute", "Agreement", "Accord")
_HEAD = f"(?:{'|'.join(_HEADS)})s?"
_SMALL = r"(?:of|on|for|against|relating|concerning|to|regarding|with|respect|in|and|the|by|from|its|their|or|at|into)"
# Short names by the place or the matter.
_CALLED = (
    "Geneva|Vienna|Hague|Rome|Palermo|Chicago|Montréal|Montreal|Tokyo|Additional|Genocide|Chemical Weapons"
    "|Biological Weapons|Non-Proliferation|Nuclear Non-Proliferation"
)
_ENGLISH = re.compile(
    rf"(?<![\w])(?:(?:[A-Z][\w'-]+|of|and)(?: |, )){{0,7}}?{_HEAD}(?: {_SMALL}){{1,4}} [A-Z][\w'-]*"
    rf"(?:,?(?: {_SMALL}){{0,4}} [A-Z][\w'-]*)*"
    rf"|(?<!\w)(?:{_CALLED}) {_HEAD}"
)
_ARABIC = {"الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "الثاني عشر": 12}
_NUMBER = re.compile(rf"\d+|[ivx]+|[{numeral.SIGNS}]+")


def instruments(text: Plain, language: str) -> Iterator[Reading]:
    """Yield the instruments that are named, each with the chapters and articles that are said of it."""
    yield from _charter(text, language)
    if language == "zh":
        yield from _titled(text)
    elif language == "en" and any(each in text.signs for each in _HEADS):
        for found in _ENGLISH.finditer(text.signs):
            yield _treaty(text, *found.span(), found[0], found[0])


def _charter(text: Plain, language: str) -> Iterator[Reading]:
    if words(language)["instrument"]["stem"] not in text.lower:
        return
    for found in _charter_pattern(language).finditer(text.lower):
        paths = tuple(_paths(found))
        rule: Rule = "charter-part" if paths else "charter"
        cited = Cited(instrument="charter", name=text.signs[slice(*found.span("charter"))], paths=paths)
        yield Reading("citation", *text.span(*found.span()), rule, cited)


def _paths(found: re.Match[str]) -> Iterator[Path]:
    for kind in ("chapter", "article"):
        printed = found[kind] or ""
        for number in (printed,) if printed in _ARABIC else _NUMBER.findall(printed):
            if value := _ARABIC.get(number) or _value(number):
                yield kind, str(value)


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return ROMAN.index(printed) if printed in ROMAN else numeral.value(printed) or 0


def _titled(text: Plain) -> Iterator[Reading]:
    """Yield the titles in Chinese marks of quotation; a short one is the earlier one that alone ends in it."""
    long: list[str] = []
    for found in _TITLED.finditer(text.signs):
        title = found[1]
        if title in ("宪章", "联合国宪章"):
            continue
        whole = title
        if len(title) < _SHORT:
            meant = {each for each in long if each.endswith(title)}
            whole = meant.pop() if len(meant) == 1 else title
        else:
            long.append(title)
        yield _treaty(text, *found.span(), whole, found[0])


def _treaty(text: Plain, start: int, end: int, title: str, printed: str) -> Reading:
    key = _keys().get(folded(title), "")
    return Reading("citation", *text.span(start, end), "instrument-named", Cited(instrument=key, name=printed))


@cache
def _keys() -> Mapping[str, str]:
    """Return the keys of the instruments by their folded names."""
    rows = loads(read(content("data") / "curated" / "instruments.toml").decode())
    found: dict[str, str] = {}
    for key, row in rows.items():
        for language in ("zh", "en"):
            for name in (row["name"][language], *row.get("alt", {}).get(language, ())):
                found.setdefault(folded(name), key)
    return found


@cache
def _charter_pattern(language: str) -> re.Pattern[str]:
    table = words(language)["instrument"]
    charter, chapter, article = (table[name] for name in ("charter", "chapter", "article"))
    if language == "zh":
        articles = rf"第(?P<article>[{numeral.SIGNS}\d]+条(?:(?:、|和|及|或)第[{numeral.SIGNS}\d]+条)*)"
        return re.compile(rf"(?P<charter>{charter})(?:的?{chapter})?(?:的?{articles})?")
    of = table["of-charter"]
    between = rf"(?:{of}(?:the |la |le |el |der )?|,? (?:of|,) )"
    return re.compile(rf"(?<!\w)(?:(?:{article}|{chapter}){between})?(?P<charter>{charter})(?!\w)")
