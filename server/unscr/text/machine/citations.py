"""Citations: resolutions and documents with the paragraphs of them that are named, and the resolution's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from unscr.text import numeral
from unscr.text.labels import ROMAN
from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Cited, Context, Path, Reading
from unscr.text.machine.resolutions import Token, tokens
from unscr.text.machine.steps import STEP, listed, paths

_ORDINALS = {"الأول": "1", "الثاني": "2", "الثالث": "3", "甲": "a", "乙": "b", "丙": "c", "丁": "d"}
# What may stand between a document and a paragraph of it.
_NEXT = re.compile(r"[ ,(]{1,3}(?:(?:in|under|at|dans|aux?|en|в|في) (?:its |the |les? |el |los |den )?)?")
_NEXT_CHINESE = re.compile(r"号?(?:决议)?[ ,(]{0,3}(?:的|中|所载)?")


@dataclass(frozen=True, slots=True)
class _Patterns:
    pinpoint: re.Pattern[str]
    to: re.Pattern[str]
    behind: re.Pattern[str]
    that: re.Pattern[str]
    parts: re.Pattern[str]
    letter: re.Pattern[str]

    def plainly(self, printed: str) -> str:
        """Return a list with "paragraph 1, subparagraph (d)" as "paragraph 1 (d)", and all letters in brackets."""
        return self.letter.sub(r"(\g<0>)", self.parts.sub(" ", printed))


def citations(text: Plain, language: str, context: Context) -> Iterator[Reading]:
    """Yield what is cited, in reading order; a resolution and the paragraphs of it are one reading."""
    named = tokens(text, language, context)
    pinned: dict[int, Token] = {}
    alone: list[Token] = []
    find = _chinese if language == "zh" else _pinpoints
    for pin in find(text.lower, language, context, named):
        if pin.index is None:
            alone.append(pin.token)
        else:
            before = pinned.get(pin.index, named[pin.index])
            whole = replace(before.cited, paths=(*before.cited.paths, *pin.token.cited.paths))
            start, end = min(before.start, pin.token.start), max(before.end, pin.token.end)
            pinned[pin.index] = Token(start, end, whole, "paragraph-of-resolution")
    found = [pinned.get(index, token) for index, token in enumerate(named)] + alone
    for token in sorted(found, key=lambda each: each.start):
        printed = text.lower[token.start : token.end]
        # The bracket in which the paragraphs or their resolution stand is closed.
        closed = printed.count("(") > printed.count(")") and text.lower[token.end : token.end + 1] == ")"
        yield Reading("citation", *text.span(token.start, token.end + closed), token.rule, token.cited)


@dataclass(frozen=True, slots=True)
class _Pin:
    """Paragraphs that are named, and which of the named documents they are of; none where they stand alone."""

    token: Token
    index: int | None = None


def _own(start: int, end: int, context: Context, found: tuple[Path, ...], rule: str) -> _Pin:
    cited = Cited(context.number, context.year, own=True, paths=found)
    return _Pin(Token(start, end, cited, rule))


def _of_next(pin: _Pin, named: list[Token], index: int | None) -> _Pin | None:
    """Return paragraphs that stand next to a named document as those of it; of other than a resolution, none."""
    if index is None:
        return pin
    cited = named[index].cited
    return _Pin(pin.token, index) if cited.number or "/RES/" in cited.symbol else None


def _before(lower: str, start: int, named: list[Token], gap: re.Pattern[str]) -> int | None:
    """Return which document ends next before a place."""
    ended = [index for index, token in enumerate(named) if token.end <= start]
    return ended[-1] if ended and gap.fullmatch(lower, named[ended[-1]].end, start) else None


def _pinpoints(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[_Pin]:
    """Yield the pinpoints of a language that names the paragraph before its resolution."""
    patterns = _patterns(language)
    starts = {token.start: index for index, token in enumerate(named)}
    for found in patterns.pinpoint.finditer(lower):
        start, end = found.span()
        members = _members(found, patterns, context)
        behind = None if found["of"] else patterns.behind.match(lower, end)
        index = starts.get(behind.end()) if behind else None
        that = found["that"] or (found["annex"] and patterns.that.match(lower, end))
        if found["of"]:
            if (index := starts.get(end)) is not None:
                yield _Pin(Token(start, end, Cited(paths=members), ""), index)
        elif that:
            before = [token for token in named if token.end <= start and token.cited.number]
            if before:
                cited = replace(before[-1].cited, paths=members)
                yield _Pin(Token(start, end, cited, "paragraph-of-that-resolution"))
        elif found["own"] or found["own_annex"] or (found["annex"] and found.end("in_annex") > found.end("annex")):
            # The annex of "this resolution", which the words say.
            yield _own(start, end, context, members, "paragraph-of-this-resolution")
        elif not found["foreign"]:
            rule = "paragraph-of-this-resolution" if found["annex"] else "paragraph-alone"
            if index is None:
                index = _before(lower, start, named, _NEXT)
            if pin := _of_next(_own(start, end, context, members, rule), named, index):
                yield pin


def _members(found: re.Match[str], patterns: _Patterns, context: Context) -> tuple[Path, ...]:
    """Return the paths of the paragraphs, and of their parts, that a pinpoint names."""
    below: Path = ("pp",) if found["recital"] else ("op",)
    if found["annex"]:
        below = ("annex", _arabic(found["annex"]))
    elif found["own_annex"]:
        below = (*context.path[:2],) if context.path[:1] == ("annex",) else ("annex", "1")
    members = paths(patterns.plainly(found["list"] or found["numbers"]), patterns.to, below)
    if found["parts"]:
        # "subparagraphs (a) and (b) of paragraph 81", or of several.
        parts = patterns.plainly(found["parts"])
        members = tuple(each for above in members for each in paths(parts, patterns.to, above))
    return members


def _chinese(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[_Pin]:
    """Yield the pinpoints of Chinese, which names the resolution before its paragraphs."""
    patterns = _patterns(language)
    ends = {token.end: index for index, token in enumerate(named)}
    last: _Pin | None = None
    for found in patterns.pinpoint.finditer(lower):
        below: Path = ("pp",) if found["recital"] else ("op",)
        if found["annex"] or found["its_annex"]:
            below = ("annex", _arabic(found["number_of_annex"] or found["number_of_its_annex"] or "1"))
        elif found["own_annex"]:
            below = (*context.path[:2],) if context.path[:1] == ("annex",) else ("annex", "1")
        members = paths(_figures(found["list"]) + (found["inner"] or ""), patterns.to, below)
        start, end = found.start("pin"), found.end()
        joined = last if last and _JOINED.fullmatch(lower, last.token.end, start) else None
        if found["of"]:
            index = ends.get(found.start("of"))
            last = _Pin(Token(start, end, Cited(paths=members), ""), index) if index is not None else None
        elif found["that"]:
            before = [token for token in named if token.end <= start and token.cited.number]
            cited = replace(before[-1].cited, paths=members) if before else None
            last = _Pin(Token(found.start(), end, cited, "paragraph-of-that-resolution")) if cited else None
        elif found["own"] or found["own_annex"] or (found["annex"] or "").startswith("本"):
            last = _own(found.start(), end, context, members, "paragraph-of-this-resolution")
        elif found["foreign"]:
            last = None
        elif joined and joined.index is not None and not found["annex"]:
            last = _Pin(Token(start, end, Cited(paths=members), ""), joined.index)
        else:
            rule = "paragraph-of-this-resolution" if found["annex"] else "paragraph-alone"
            index = _before(lower, found.start(), named, _NEXT_CHINESE)
            last = _of_next(_own(found.start(), end, context, members, rule), named, index)
        if last:
            yield last


# Between two pinpoints of the same resolution.
_JOINED = re.compile(r"(?:、|和|及|以及|与|,|或)+")
_CHINESE_NUMBER = re.compile(f"[{numeral.SIGNS}]+")


def _figures(printed: str) -> str:
    """Return a list with its Chinese numerals as figures; those in brackets are parts, and stay."""
    return re.sub(rf"(?<!\()[{numeral.SIGNS}]+(?!\))", lambda each: str(numeral.value(each[0]) or each[0]), printed)


def _arabic(printed: str) -> str:
    """Return the number of an annex in figures."""
    if printed in _ORDINALS:
        return _ORDINALS[printed]
    if printed in ROMAN:
        return str(ROMAN.index(printed))
    return printed if printed.isdigit() else str(numeral.value(printed) or printed)


@cache
def _patterns(language: str) -> _Patterns:
    table = words(language)["citation"]
    to, that = re.compile(table["to"]), re.compile(table["that"])
    if language == "zh":
        chinese = f"[{numeral.SIGNS}]+"
        # The paragraph's number may be a Chinese numeral.
        listing = listed(table["separator"])
        number = rf"(?:{listing}|{chinese}(?:(?:{table['separator']}){chinese}){{0,60}})"
        inner = rf"(?:(?P<inner>{STEP}+(?:{table['parts']}?(?:{table['separator']}){STEP}+)*){table['parts']})?"
        its_annex = table["annex"].replace("<annex>", "<number_of_its_annex>")
        pattern = (
            rf"(?:(?:(?P<of>号?决议(?:的|中|所载)?)|(?P<that>{table['that']}))(?P<its_annex>{its_annex})?"
            rf"|(?P<own>{table['own']})"
            rf"|(?P<annex>{table['annex'].replace('<annex>', '<number_of_annex>')})|(?P<own_annex>{table['own-annex']})"
            rf"|(?P<foreign>{table['foreign']}))?"
            rf"(?P<pin>(?:{table['paragraph']}|(?P<recital>{table['recital']}))"
            rf" ?(?P<list>{number}) ?{table['after-paragraph']}{inner})"
        )
        return _Patterns(re.compile(pattern), to, that, that, that, that)
    letter = rf"(?<!\w){table['letter']}" if "letter" in table else r"[^\s\S]"
    steps = f"(?:{STEP}|{letter})(?:(?:{table['separator']})(?:{STEP}|{letter}))*"
    inner = f"(?: ?,? ?{table['parts']}{steps}(?!{table['of-paragraph']}))"
    listing = listed(table["separator"], inner)
    parts = f"{table['parts']}(?P<parts>{steps}){table['of-paragraph']}(?P<numbers>{listing})"
    pattern = (
        rf"(?<!\w)(?:{parts}|(?:(?P<recital>{table['recital']})|{table['paragraph']})(?P<list>{listing}))"
        rf"(?:(?P<own_annex>{table['own-annex']})|(?P<in_annex>{table['annex']})"
        rf"|(?P<that>{table['that']})|(?P<own>{table['own']})"
        rf"|(?P<of>{table['of-resolution']})(?=\d|s/res)|(?P<foreign>{table['foreign']}))?"
    )
    behind = re.compile(rf"[,)]?(?:{table['of-resolution']})|[ ,(]{{1,3}}{table['resolution']}")
    words_of_parts = re.compile(f" ?,? ?{table['parts']}")
    return _Patterns(re.compile(pattern), to, behind, that, words_of_parts, re.compile(letter))
