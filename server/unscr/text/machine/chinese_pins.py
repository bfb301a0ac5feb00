"""Pinpoints of Chinese, which names the resolution before its paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from unscr.text import numeral
from unscr.text.machine.pin import Pin, before, is_resolution, of_next, own
from unscr.text.machine.pin_patterns import annex_here, annex_number, around, patterns_of
from unscr.text.machine.reading import Cited, Context, Path
from unscr.text.machine.resolutions import Token
from unscr.text.machine.steps import paths

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

_NEXT_CHINESE = re.compile(r"号?(?:决议)?[ ,()]{0,3}(?:的|中|所载|尤其是其?|特别是其?|包括其?)?")
# An annex that "of it" may mean, and how far before it that may stand.
_ANNEX, _NEAR = re.compile(r"(?:本决议|本)?附件(?P<number>[一二三四五六七八九十]+|\d+)?"), 40
# Between two pinpoints of the same resolution.
_JOINED = re.compile(r"(?:、|和|及|以及|与|,|或)+")


def chinese(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[Pin]:
    """Yield the pinpoints of Chinese, which names the resolution before its paragraphs."""
    patterns = patterns_of(language)
    ends = {token.end: index for index, token in enumerate(named)}
    last: Pin | None = None
    for whole in patterns.annex.finditer(lower):
        if (place := ends.get(whole.start())) is not None:
            number = annex_number(whole["number_of_its_annex"] or "1")
            yield Pin(
                Token(whole.start(), whole.end(), Cited(paths=(("annex", number),)), "paragraph-of-resolution"), place
            )
    for found in patterns.pinpoint.finditer(lower):
        below: Path = ("pp",) if found["recital"] else ("op",)
        if found["annex"] or found["its_annex"]:
            below = ("annex", annex_number(found["number_of_annex"] or found["number_of_its_annex"] or "1"))
        elif found["own_annex"]:
            below = annex_here(context)
        elif found["own"] and not found["recital"]:
            below = around(found["own"], context)
        members = paths(_figures(found["list"]) + (found["inner"] or ""), patterns.to, below)
        start, end = found.start("pin"), found.end()
        joined = last if last and _JOINED.fullmatch(lower, last.token.end, start) else None
        if found["of"]:
            index = ends.get(found.start("of"))
            last = (
                Pin(Token(start, end, Cited(paths=members), "paragraph-of-resolution"), index)
                if index is not None
                else None
            )
        elif found["that"] and (annex := _annex_before(lower, found.start(), found["that"], named)):
            of_annex = tuple(("annex", annex, *each[1:]) for each in members)
            last = own(found.start(), end, context, of_annex, "paragraph-of-this-resolution")
        elif found["that"]:
            earlier = [token for token in named if token.end <= start and is_resolution(token)]
            cited = replace(earlier[-1].cited, paths=members) if earlier else None
            last = Pin(Token(found.start(), end, cited, "paragraph-of-that-resolution")) if cited else None
        elif found["own"] or found["own_annex"] or (found["annex"] or "").startswith("本"):
            last = own(found.start(), end, context, members, "paragraph-of-this-resolution")
        elif found["foreign"]:
            last = None
        elif joined and joined.index is not None and not found["annex"]:
            last = Pin(Token(start, end, Cited(paths=members), "paragraph-of-resolution"), joined.index)
        else:
            rule: Rule = "paragraph-of-this-resolution" if found["annex"] else "paragraph-alone"
            index = before(lower, found.start(), named, _NEXT_CHINESE)
            last = of_next(own(found.start(), end, context, members, rule), named, index)
        if last:
            yield last


def _annex_before(lower: str, start: int, that: str, named: list[Token]) -> str:
    """Return the number of the annex that "of it" means: one named shortly before, and no resolution behind it."""
    near = max(0, start - _NEAR)
    found = next(reversed([*_ANNEX.finditer(lower, near, start)]), None) if that.startswith("其中") else None
    if found is None or any(found.start() < token.end <= start and token.cited.number for token in named):
        return ""
    if any(near <= token.end <= found.start() and "决议" in lower[token.end : found.start()] for token in named):
        return ""
    return annex_number(found["number"] or "1")


def _figures(printed: str) -> str:
    """Return a list with its Chinese numerals as figures; those in brackets are parts, and stay."""
    return re.sub(rf"(?<!\()[{numeral.SIGNS}]+(?!\))", lambda each: str(numeral.value(each[0]) or each[0]), printed)
