"""Verbs by which the Council speaks: all in a paragraph, with what is said of each.

A paragraph begins with one, behind words that only connect; others follow a comma or an "and", and are of the same
mood: finite in an operative paragraph, a participle in a recital. What begins a paragraph and is not known is told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Reading, Verb

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

OPERATIVE, RECITAL = 0, 1
_INFINITIVE = 2
# A verb with something said of it that the scheme has as a verb of its own.
_JOINED = {
    ("urges", "strongly"): "strongly-urges",
    ("takes-note", "with-appreciation"): "notes-with-appreciation",
    ("calls-upon", "again"): "reiterates-call",
}
_WORD = re.compile(r"\w[\w'-]*")


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of a language for one mood."""

    lead: re.Pattern[str]
    between: re.Pattern[str]
    leading: tuple[re.Pattern[str], re.Pattern[str]]
    within: tuple[re.Pattern[str], re.Pattern[str]]
    modifiers: re.Pattern[str]
    concepts: tuple[str, ...]
    kinds: tuple[str, ...]


def verbs(text: Plain, language: str, kind: str) -> Iterator[Reading]:
    """Yield the verbs of an operative paragraph, an item or a recital, in reading order."""
    grammar = _grammar(language, RECITAL if kind == "preambular" else OPERATIVE)
    opened = grammar.lead.match(text.lower)
    start = opened.end() if opened else 0
    done = start
    if kind != "item":
        found = _match(grammar.leading, text.lower, start) or _match(grammar.leading, text.lower, 0)
        if found:
            yield _reading(text, grammar, found, leading=True)
            done = found.end()
        elif unknown := _WORD.search(text.lower, start):
            yield Reading("unknown-verb", *text.span(*unknown.span()), "verb-unknown", None)
    for gap in grammar.between.finditer(text.lower, done):
        if gap.end() < done:
            continue
        at = grammar.lead.match(text.lower, gap.end())
        found = _match(grammar.within, text.lower, at.end() if at else gap.end())
        if found:
            yield _reading(text, grammar, found, leading=False)
            done = found.end()


def finite(text: Plain, language: str) -> list[Reading]:
    """Return the verb with which the words begin, if it is one by which the Council itself acts; else nothing."""
    grammar = _grammar(language, OPERATIVE)
    opened = grammar.lead.match(text.lower)
    found = _match(grammar.within, text.lower, opened.end() if opened else 0)
    return [_reading(text, grammar, found, leading=True)] if found else []


def _match(patterns: tuple[re.Pattern[str], re.Pattern[str]], text: str, start: int) -> re.Match[str] | None:
    quick, telling = patterns
    return telling.match(text, start) if quick.match(text, start) else None


def _reading(text: Plain, grammar: _Grammar, found: re.Match[str], leading: bool) -> Reading:
    said = {grammar.kinds[_index(each)] for each in grammar.modifiers.finditer(found[0])}
    modifiers = tuple(each for each in grammar.kinds if each in said)
    concept = grammar.concepts[_index(found)]
    for each in modifiers:
        concept = _JOINED.get((concept, each), concept)
    rule: Rule = "verb-leading" if leading else "verb-within"
    return Reading("verb", *text.span(*found.span()), rule, Verb(concept, modifiers, leading))


def _index(found: re.Match[str]) -> int:
    # The groups are named after the places of what they stand for: g0, g1 and on.
    return int((found.lastgroup or "g0")[1:])


def _generality(concept: str) -> int:
    """Return how late a verb is tried: "expresses its concern" before "expresses", "reaffirms its call" before both."""
    if concept == "expresses":
        return 2
    return 0 if concept.startswith(("reiterates-call", "strongly-urges", "expresses-")) else 1


@cache
def _grammar(language: str, mood: int) -> _Grammar:
    """Return the patterns of a language, compiled once."""
    lexicon = words(language)
    kinds, concepts = tuple(lexicon["modifier"]), tuple(sorted(lexicon["verb"], key=_generality))
    any_modifier = "|".join(lexicon["modifier"].values())
    spaced = lexicon["spaced"]
    space, edge = (" ", r"(?!\w)") if spaced else ("", "")
    own = f"(?:(?:{lexicon['own']}){lexicon['attribute']})"
    # As few as can be: what belongs to the form of a verb ("demande instamment") is not taken from it.
    before = f"(?:(?:{any_modifier}){edge},?{space})*?"
    after = f"(?:,?{space}(?:{any_modifier}){edge})*" if spaced else ""

    def forms(concept: str, moods: tuple[int, ...], inside: bool) -> str:
        all_forms = lexicon["verb"][concept]
        if inside:
            all_forms = lexicon["within"].get(concept, all_forms)
        # A language without moods has one form for all.
        found = [all_forms[each] for each in moods if all_forms[each:]] if all_forms[1:] else all_forms[:1]
        if "continues" in lexicon and all_forms[_INFINITIVE:]:
            found += [f"(?:{lexicon['continues']})(?:{all_forms[_INFINITIVE]})"]
        return "|".join(filter(None, found)).replace("<>", own)

    def patterns(moods: tuple[int, ...], inside: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """Return what finds a verb, without groups, since a branch that begins with one is slow; and what tells it."""
        each = [forms(concept, moods, inside) for concept in concepts]
        flat = "|".join(filter(None, each))
        grouped = "|".join(f"(?P<g{place}>{form})" for place, form in enumerate(each) if form)
        return re.compile(f"{before}(?:{flat}){edge}{after}"), re.compile(f"{before}(?:{grouped}){edge}{after}")

    modifiers = "|".join(f"(?P<g{place}>{each})" for place, each in enumerate(lexicon["modifier"].values()))
    return _Grammar(
        re.compile(lexicon["lead"]),
        re.compile(lexicon["between"]),
        patterns((mood, 1 - mood), inside=False),
        patterns((mood,), inside=True),
        re.compile(rf"\b(?:{modifiers})\b" if spaced else modifiers),
        concepts,
        kinds,
    )
