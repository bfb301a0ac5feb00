"""Resolutions and documents that a text names: by number and year, in lists, by symbol."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from unscr.text.labels import ROMAN
from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Cited, Context
from unscr.text.machine.rule import Rule

# The last resolutions of some years, from the Council's own numbering; between them it runs nearly evenly.
_LAST = (
    (1945, 0), (1950, 89), (1960, 160), (1965, 219), (1970, 291), (1975, 384), (1980, 484), (1985, 580), (1990, 683),
    (1995, 1035), (2000, 1334), (2005, 1651), (2010, 1966), (2015, 2259), (2020, 2560), (2025, 2811), (2060, 4600),
)  # fmt: skip
_SLACK = 60
# A bare smaller number behind the word "resolution" is seldom one of the Council.
_FIRST_BARE = 100
# How far from the words of a list the name of its body stands.
_NEAR, _BEHIND = 40, 60

_DATED = re.compile(r"(?P<number>\d\d?\d?\d?) ?\((?P<year>(?:19|20)\d\d)\)")
_WITHIN = re.compile(r"[0-9a-z./(-]")
_SYMBOL = re.compile(
    r"(?<![A-Za-z\d/])(?:S/RES/(?P<number>\d{1,4})(?: ?\((?P<year>\d{4})\))?"
    r"|(?P<symbol>(?:S|A|E|ST|DP|CCPR|CEDAW|CRC|CAT|CERD|NPT|INFCIRC|GOV)/(?:[A-Z][A-Za-z]{0,8}(?:[.-]\d+)?/)*(?:(?:ES-|S-)?[A-Z]?|PV\.)\d+"
    # The session of an older resolution of the Assembly; additions and revisions; a second symbol of the same document.
    r"(?: ?\((?:[IVXL]+|[SE-]+-[IVX]+)\))?"
    r"(?:/(?:(?:Add|Rev|Corr|Amend)\.\d+|[A-Z]{1,4}(?:\.\d+)?(?:/\d+)?(?![a-z])|\d+))*"
    r"(?:-S/(?:\d{4}/)?\d+(?:/(?:Add|Rev|Corr)\.\d+)*)?))"
)
# The day of a resolution may stand between it and the next.
_DATE = r"(?:,? (?:of|du|de|от|المؤرخة?|vom) \d{1,2}[^,;()\d]{3,40}\d{4}(?: года)?)?"
_MEMBER = (
    # A letter of a part, which is no "and" before the next: "46/182 y 60/1".
    r"(?:(?P<assembly>(?:es-|s-|د ?إ ?ط? ?- ?)?\d{1,4}/\d{1,3}"
    r"(?: (?![yeoua] (?:\d|e?s-\d|l[ao]s? |resol))[a-z](?!\.|[^\W\u4e00-\u9fff]))?)"
    r"|(?P<number>\d{1,4})(?! ?(?:%|percent))"
    # Parts of one number have a letter: "377 A (V)"; in Arabic "377 ألف (د-5)".
    r"(?: ?\((?P<year>(?:19|20)\d\d)\)|(?: ?(?:[a-h]|ألف|باء|جيم|دال))? ?\("
    r"(?P<session>[ivxl]{1,7}|[se-]+-[ivx]+|د ?- ?\d\d?)\))?)(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A named document at its place in the plain text; ``list_end`` is where the list of resolutions ends."""

    start: int
    end: int
    cited: Cited
    rule: Rule


def tokens(text: Plain, language: str, context: Context) -> list[Token]:
    """Return all documents that are named, in reading order."""
    found = [*_symbols(text), *_members(text.lower, language)]
    taken = {each.start for each in found}
    inside = [(each.start, each.end) for each in found if each.cited.symbol]
    for each in _DATED.finditer(text.lower):
        number, year = int(each["number"]), int(each["year"])
        # A look behind in the pattern would make it slow.
        if _WITHIN.fullmatch(text.lower[max(0, each.start() - 1) : each.start()]) or each.start() in taken:
            continue
        if any(start <= each.start() < end for start, end in inside):
            continue
        if plausible(number, year):
            found.append(Token(each.start(), each.end(), Cited(number, year), "resolution-number-year"))
    # A word of a list may begin a list of its own: "resolutions 1 and 2 and resolution 3".
    by_place = {each.start: each for each in found}
    return [_known(by_place[start], context) for start in sorted(by_place)]


def plausible(number: int, year: int) -> bool:
    """Tell whether a number can be that of a resolution of a year, give or take some."""
    for (before, first), (after, last) in pairwise(_LAST):
        if before < year <= after:
            step = (last - first) / (after - before)
            begun = first + step * (year - before - 1)
            return begun - _SLACK <= number <= begun + step + _SLACK
    return False


def _symbols(text: Plain) -> Iterator[Token]:
    for each in _SYMBOL.finditer(text.signs) if "/" in text.signs else ():
        if each["number"]:
            cited = Cited(int(each["number"]), int(each["year"] or 0))
            yield Token(each.start(), each.end(), cited, "resolution-symbol")
        else:
            yield Token(each.start(), each.end(), Cited(symbol=each["symbol"].replace(" ", "")), "document-symbol")


def _members(lower: str, language: str) -> Iterator[Token]:
    """Yield the members of lists that the word "resolution" announces, or in Chinese ends."""
    announced, member, gap = _patterns(language)
    all_words = list(announced.finditer(lower))
    begun = {word.start("list") for word in all_words}
    for word in all_words:
        # In Chinese the word ends the list, elsewhere it begins it.
        place, end = word.start("list"), word.end() if word["list"] else len(lower)
        while found := member.match(lower, place):
            if token := _member(found, lower, language, word):
                yield token
            more = gap.match(lower, found.end())
            if not more or more.end() >= end:
                break
            place = more.end()
            # From there a list of its own goes on, which is walked once and not from each before it.
            if place in begun:
                break


def _member(found: re.Match[str], lower: str, language: str, word: re.Match[str]) -> Token | None:
    if found["assembly"]:
        return Token(
            *found.span(), Cited(symbol=_body(found["assembly"], lower, language, word)), "assembly-resolution"
        )
    number = int(found["number"])
    if found["session"]:
        symbol = f"A/RES/{number}({_session(found['session'])})"
        return Token(*found.span(), Cited(symbol=symbol), "assembly-resolution")
    if found["year"] is None and number < _FIRST_BARE:
        return None
    rule: Rule = "resolution-number-year" if found["year"] else "resolution-number"
    return Token(*found.span(), Cited(number, int(found["year"] or 0)), rule)


def _session(printed: str) -> str:
    """Return the number of a session in Roman numerals; in Arabic it is printed in figures."""
    figures = re.search(r"\d+", printed)
    return (ROMAN[int(figures[0])] if figures and int(figures[0]) < len(ROMAN) else printed).upper()


def _body(printed: str, lower: str, language: str, word: re.Match[str]) -> str:
    """Return the symbol of a resolution with a stroke: of the Assembly, of the Human Rights Council, of ECOSOC."""
    number = re.sub("دإ(ط?)-", lambda arabic: "ES-" if arabic[1] else "S-", printed.upper().replace(" ", ""))
    if _of_council(lower, language, word):
        return f"A/HRC/RES/{number}"
    return f"E/RES/{number}" if re.match(r"(?:19|20)\d\d/", number) else f"A/RES/{number}"


def _of_council(lower: str, language: str, word: re.Match[str]) -> bool:
    """Tell whether the body that is named next to a list, before it or behind it, is the Human Rights Council."""
    table = words(language)["citation"]
    names = (table["assembly"], table["human-rights"])
    begin, end = word.start("list"), len(lower)
    # What stands between the words and the list, or before them and behind the list before; then what follows.
    before = re.split(r"\d", lower[max(0, word.start() - _NEAR) : begin])[-1]
    if following := re.compile(table["resolution"]).search(lower, begin):
        end = following.start()
    behind = lower[begin : min(end, word.end() + _BEHIND)]
    inside = lower[word.start() : begin]
    if any(each in inside for each in names):
        return names[1] in inside
    last = [before.rfind(each) for each in names]
    first = [behind.find(each) for each in names]
    if table.get("body-behind") and max(first) >= 0:
        last = [-1, -1]
    if max(last) >= 0:
        return last[1] > last[0]
    return first[1] >= 0 and (first[0] < 0 or first[1] < first[0])


def _known(token: Token, context: Context) -> Token:
    """Return the token with the year of a bare number, where the text says it elsewhere, and own ones as such."""
    cited = token.cited
    if not cited.number:
        return token
    if cited.number == context.number and cited.year in (0, context.year):
        return Token(token.start, token.end, Cited(context.number, context.year, own=True), token.rule)
    if not cited.year and (year := context.years.get(cited.number)):
        return Token(token.start, token.end, Cited(cited.number, year), token.rule)
    return token


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what announces a list, what a member is, and what stands between two."""
    table = words(language)["citation"]
    if language == "zh":
        member = re.sub(r"\(\?P<\w+>", "(?:", _MEMBER)
        gap = r"号?(?:决议)?(?:[、和及与或,]|以及)+(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)?(?:的)?第?"
        # The longest list that was seen has 42; without a bound, a text that only looks like one takes long.
        announced = re.compile(rf"第(?P<list>(?:{member}(?:{gap})?){{1,60}})号决议")
        return announced, re.compile(_MEMBER), re.compile(gap)
    announced = re.compile(rf"{table['resolution']}(?:(?:n[oº°]s?\.?|№|رقم|nr\.) ?)?(?P<list>(?=\d|es-|s-\d|د ?إ))")
    between = f"{_DATE}(?:{table['and']})(?:(?:la |les |de |der |the )?{table['resolution']})?"
    return announced, re.compile(_MEMBER), re.compile(between)
