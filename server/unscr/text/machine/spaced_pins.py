"""Pinpoints of languages that name the paragraph before its resolution."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from unscr.text.machine.ordinals import values
from unscr.text.machine.pin import Pin, before, is_resolution, of_next, own
from unscr.text.machine.pin_patterns import Patterns, annex_here, annex_number, around, patterns_of
from unscr.text.machine.reading import Cited, Context, Path
from unscr.text.machine.resolutions import Token
from unscr.text.machine.steps import paths

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

# What may stand between a document and a paragraph of it.
_NEXT = re.compile(r"[ ,(]{1,3}(?:(?:in|under|at|dans|aux?|en|в|في) (?:its |the |les? |el |los |den )?)?")
_AND = re.compile(r",? (?:and|et|y|и) (?:of |in |to |de |à |du |au |del |al |aux |le |la |les |el |los |las |the )?")
# What names a part of an annex ends so.
_PART = re.compile(r"[\d)] (?:of|to|in|de|du|del|de la|von|der) (?:the |l'|la )?$|[\d)] $|[\d)] (?:de )?l'$|[\d)] من $")
# What "thereof" may mean, and how far before it that may stand.
_ANNEX = re.compile(r"(?<!\w)annex(?: (?P<annex>[ivx]+|[a-h]|\d+)\b)?")
_NEAR = 60
_AGAIN = re.compile("paragra|párraf|пункт|فقر|absatz|ziffer")


def spaced(lower: str, language: str, context: Context, named: list[Token]) -> Iterator[Pin]:
    """Yield the pinpoints of a language that names the paragraph before its resolution."""
    patterns = patterns_of(language)
    starts = {token.start: index for index, token in enumerate(named)}
    for whole in patterns.annex.finditer(lower) if named else ():
        # Behind "paragraph 3 of" it is no whole one.
        if (index := starts.get(whole.end())) is not None and not _PART.search(lower, 0, whole.start()):
            annex: Path = ("annex", annex_number(whole["annex"] or "1"))
            yield Pin(Token(whole.start(), whole.end(), Cited(paths=(annex,)), "paragraph-of-resolution"), index)
    each_found = [*_found(lower, patterns)]
    for found, following in zip_longest(each_found, each_found[1:]):
        start, end = found.span()
        members = _recitals(found, patterns, language) or _members(found, patterns, context)
        behind = None if found["of"] else patterns.behind.match(lower, end)
        index = starts.get(behind.end()) if behind else None
        that = found["that"] or (found["annex"] and patterns.that.match(lower, end))
        if found["of"]:
            if (index := starts.get(end)) is not None:
                yield Pin(Token(start, end, Cited(paths=members), "paragraph-of-resolution"), index)
        elif following and _shares(lower, found, following) and (index := starts.get(following.end())) is not None:
            yield Pin(Token(start, end, Cited(paths=members), "paragraph-of-resolution"), index)
        elif found["that"] == " thereof":
            if pin := _thereof(lower, start, end, members, context, named):
                yield pin
        elif that:
            earlier = [token for token in named if token.end <= start and is_resolution(token)]
            if earlier:
                cited = replace(earlier[-1].cited, paths=members)
                yield Pin(Token(start, end, cited, "paragraph-of-that-resolution"))
        elif found["own"] or found["own_annex"] or (found["annex"] and found.end("in_annex") > found.end("annex")):
            # The annex of "this resolution", which the words say.
            yield own(start, end, context, members, "paragraph-of-this-resolution")
        elif pin := _beside(lower, start, end, members, patterns, named, context):
            yield pin
        elif not found["foreign"] and not patterns.besides.its.search(lower, max(0, start - _NEAR), start):
            rule: Rule = "paragraph-of-this-resolution" if found["annex"] else "paragraph-alone"
            if index is None:
                index = before(lower, start, named, _NEXT)
            if pin := of_next(own(start, end, context, members, rule), named, index):
                yield pin


def _shares(lower: str, found: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether two side by side are of one resolution, which stands behind the second.

    A recital and a paragraph are, and parts of two: "subparagraph (a) of paragraph 1 and (b) of paragraph 2".
    """
    alone = not any(found[each] for each in ("of", "own", "that", "annex", "own_annex", "foreign"))
    joined = alone and following["of"] and _AND.fullmatch(lower, found.end(), following.start())
    return bool(joined) and (found.re is not following.re or bool(found["parts"] and following["parts"]))


def _beside(
    lower: str,
    start: int,
    end: int,
    members: tuple[Path, ...],
    patterns: Patterns,
    named: list[Token],
    context: Context,
) -> Pin | None:
    """Return paragraphs of an annex that is named behind its resolution, or those that "its" makes of the last one."""
    near = max(0, start - _NEAR)
    if alone := patterns.besides.of_annex.search(lower, near, start):
        own_annex = tuple(("annex", annex_number(alone["annex"] or "1"), *each[1:]) for each in members)
        return own(alone.start(), end, context, own_annex, "paragraph-of-this-resolution")
    ended = [index for index, token in enumerate(named) if near <= token.end <= start]
    if not ended or not named[ended[-1]].cited.number:
        return None
    token = named[ended[-1]]
    if annex := patterns.besides.next_annex.fullmatch(lower, token.end, start):
        of_annex = tuple(("annex", annex_number(annex["annex"] or "1"), *each[1:]) for each in members)
        return Pin(Token(start, end, Cited(paths=of_annex), "paragraph-of-resolution"), ended[-1])
    if patterns.besides.including.fullmatch(lower, token.end, start):
        whole = next((each for each in patterns.annex.finditer(lower, near) if each.end() == token.start), None)
        if whole:
            members = tuple(("annex", annex_number(whole["annex"] or "1"), *each[1:]) for each in members)
        return Pin(Token(start, end, Cited(paths=members), "paragraph-of-resolution"), ended[-1])
    if patterns.besides.its.search(lower, near, start):
        return Pin(Token(start, end, replace(token.cited, paths=members), "paragraph-of-that-resolution"))
    return None


def _thereof(
    lower: str, start: int, end: int, members: tuple[Path, ...], context: Context, named: list[Token]
) -> Pin | None:
    """Return paragraphs "thereof" as those of the annex or the resolution that is named shortly before, if any is."""
    near = max(0, start - _NEAR)
    annex = next(reversed([*_ANNEX.finditer(lower, near, start)]), None)
    earlier = [token for token in named if near <= token.end <= start and token.cited.number]
    if annex and not any(token.start > annex.start() for token in earlier):
        of_annex = tuple(("annex", annex_number(annex["annex"] or "1"), *each[1:]) for each in members)
        return own(start, end, context, of_annex, "paragraph-of-this-resolution")
    if not earlier:
        return None
    return Pin(Token(start, end, replace(earlier[-1].cited, paths=members), "paragraph-of-that-resolution"))


def _found(lower: str, patterns: Patterns) -> Iterator[re.Match[str]]:
    """Yield all paragraphs that are named, in reading order; recitals go before what only looks like a paragraph."""
    recitals: list[re.Match[str]] = []
    if patterns.recitals and patterns.preamble and patterns.preamble.search(lower):
        recitals = [*patterns.recitals.finditer(lower)]
    others = (
        found
        for found in patterns.pinpoint.finditer(lower)
        if not any(found.start() < each.end() and each.start() < found.end() for each in recitals)
    )
    yield from sorted([*recitals, *others], key=lambda each: each.start())


def _recitals(found: re.Match[str], patterns: Patterns, language: str) -> tuple[Path, ...]:
    """Return the paths of recitals that are cited by ordinals or before "of the preamble"; none of what else is."""
    if found.re is not patterns.recitals:
        return ()
    if found["list"]:
        return paths(patterns.plainly(found["list"]), patterns.to, ("pp",))
    printed = found["ordinals"] or found["behind"]
    return tuple(("pp", str(each)) for each in dict.fromkeys(values(printed, language, patterns.to)))


def _members(found: re.Match[str], patterns: Patterns, context: Context) -> tuple[Path, ...]:
    """Return the paths of the paragraphs, and of their parts, that a pinpoint names."""
    below: Path = ("pp",) if found["recital"] else ("op",)
    if found["annex"]:
        below = ("annex", annex_number(found["annex"]))
    elif found["own_annex"]:
        below = annex_here(context)
    elif found["own"] and not found["recital"]:
        below = around(found["own"], context)
    members = paths(patterns.plainly(found["list"] or found["numbers"]), patterns.to, below)
    if found["parts"]:
        # "subparagraphs (a) and (b) of paragraph 81", or of several; "(i) to (iii) of subparagraph (b) of paragraph 1".
        # They are none of what is named as a paragraph once more: "(a) of paragraph 1 and in paragraph 2".
        again = _AGAIN.search(found["numbers"])
        cut = again.start() if again else len(found["numbers"])
        members = paths(patterns.plainly(found["numbers"][:cut]), patterns.to, below)
        for printed in filter(None, (found["around"], found["parts"])):
            parts = patterns.plainly(printed)
            members = tuple(each for above in members for each in paths(parts, patterns.to, above))
        members = (*members, *paths(patterns.plainly(found["numbers"][cut:]), patterns.to, below))
    return members
