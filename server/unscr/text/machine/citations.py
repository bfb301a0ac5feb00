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

_ORDINALS = {"الأول": "1", "الثاني": "2", "الثالث": "3"}


@dataclass(frozen=True, slots=True)
class _Patterns:
    pinpoint: re.Pattern[str]
    to: re.Pattern[str]


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
        yield Reading("citation", *text.span(token.start, token.end), token.rule, token.cited)


@dataclass(frozen=True, slots=True)
class _Pin:
    """Paragraphs that are named, and which of the named documents they are of; none where they stand alone."""

    token: Token
    index: int | None = None


def _own(start: int, end: int, context: Context, found: tuple[Path, ...], rule: str) -> _Pin:
    cited = Cited(context.number, context.year, own=True, paths=found)
    return _Pin(Token(start, end, cited, rule))


def _pinpoints(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[_Pin]:
    """Yield the pinpoints of a language that names the paragraph before its resolution."""
    patterns = _patterns(language)
    starts = {token.start: index for index, token in enumerate(named)}
    for found in patterns.pinpoint.finditer(lower):
        kind = "pp" if found["recital"] else "op"
        below: Path = (kind,)
        if found["annex"]:
            below = ("annex", _arabic(found["annex"]))
        elif found["own_annex"]:
            below = (*context.path[:2],) if context.path[:1] == ("annex",) else ("annex", "1")
        members = paths(found["list"] or found["numbers"], patterns.to, below)
        if found["parts"]:
            # "subparagraphs (a) and (b) of paragraph 81", or of several.
            members = tuple(each for above in members for each in paths(found["parts"], patterns.to, above))
        if found["of"]:
            index = starts.get(found.end())
            if index is not None:
                yield _Pin(Token(found.start(), found.end(), Cited(paths=members), ""), index)
        elif found["that"]:
            before = [index for index, token in enumerate(named) if token.end <= found.start() and token.cited.number]
            if before:
                cited = replace(named[before[-1]].cited, paths=members)
                yield _Pin(Token(found.start(), found.end(), cited, "paragraph-of-that-resolution"))
        elif found["own"] or found["annex"] or found["own_annex"]:
            yield _own(found.start(), found.end(), context, members, "paragraph-of-this-resolution")
        elif not found["foreign"]:
            yield _own(found.start(), found.end(), context, members, "paragraph-alone")


def _chinese(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[_Pin]:
    """Yield the pinpoints of Chinese, which names the resolution before its paragraphs."""
    patterns = _patterns(language)
    ends = {token.end: index for index, token in enumerate(named)}
    last: _Pin | None = None
    for found in patterns.pinpoint.finditer(lower):
        below: Path = ("pp",) if found["recital"] else ("op",)
        if found["annex"]:
            below = ("annex", _arabic(found["number_of_annex"] or "1"))
        elif found["own_annex"]:
            below = (*context.path[:2],) if context.path[:1] == ("annex",) else ("annex", "1")
        members = paths(_figures(found["list"]), patterns.to, below)
        start, end = found.start("pin"), found.end()
        joined = last if last and _JOINED.fullmatch(lower, last.token.end, start) else None
        if found["of"]:
            index = ends.get(found.start("of"))
            last = _Pin(Token(start, end, Cited(paths=members), ""), index) if index is not None else None
        elif found["that"]:
            before = [token for token in named if token.end <= start and token.cited.number]
            cited = replace(before[-1].cited, paths=members) if before else None
            last = _Pin(Token(found.start(), end, cited, "paragraph-of-that-resolution")) if cited else None
        elif found["own"] or found["annex"] or found["own_annex"]:
            last = _own(found.start(), end, context, members, "paragraph-of-this-resolution")
        elif found["foreign"]:
            last = None
        elif joined and joined.index is not None:
            last = _Pin(Token(start, end, Cited(paths=members), ""), joined.index)
        else:
            last = _own(start, end, context, members, "paragraph-alone")
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
    listing = listed(table["separator"])
    to = re.compile(table["to"])
    if language == "zh":
        chinese = f"[{numeral.SIGNS}]+"
        # The paragraph's number may be a Chinese numeral.
        number = rf"(?:{listing}|{chinese}(?:(?:{table['separator']}){chinese})*)"
        pattern = (
            rf"(?:(?P<of>号?决议(?:的|中|所载)?)|(?P<own>{table['own']})|(?P<that>{table['that']})"
            rf"|(?P<annex>{table['annex'].replace('<annex>', '<number_of_annex>')})|(?P<own_annex>{table['own-annex']})"
            rf"|(?P<foreign>{table['foreign']}))?"
            rf"(?P<pin>(?:{table['paragraph']}|(?P<recital>{table['recital']}))"
            rf" ?(?P<list>{number}) ?{table['after-paragraph']})"
        )
        return _Patterns(re.compile(pattern), to)
    steps = f"{STEP}(?:(?:{table['separator']}){STEP})*"
    parts = f"{table['parts']}(?P<parts>{steps}){table['of-paragraph']}(?P<numbers>{listing})"
    pattern = (
        rf"(?<!\w)(?:{parts}|(?:(?P<recital>{table['recital']})|{table['paragraph']})(?P<list>{listing}))"
        rf"(?:(?P<own_annex>{table['own-annex']})|(?:{table['annex']})"
        rf"|(?P<that>{table['that']})|(?P<own>{table['own']})"
        rf"|(?P<of>{table['of-resolution']})(?=\d|s/res)|(?P<foreign>{table['foreign']}))?"
    )
    return _Patterns(re.compile(pattern), to)
