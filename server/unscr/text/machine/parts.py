"""Verbs in the lettered parts of a paragraph, in which the Council speaks as well as those whom it asks.

A part goes on with the words above it. Where those have no verb of the Council, the part begins with one of its own.
Where they have one, what follows is mostly what somebody is asked to do. Languages with moods show the Council's own
acts inside it by the finite form; Chinese has one form for all, and there they are told by whom they ask: who is asked
above does not ask itself, and nobody but the Council directs.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from unscr.text.machine.bodies import ASKING
from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Reading, Verb
from unscr.text.machine.verbs import finite, verbs

# With "also" or "further" before them these go on with what the Council said; they ask nobody.
_TELLING = frozenset(
    ["confirms", "decides", "emphasizes", "highlights", "reaffirms", "recalls", "stresses", "underlines"]
)
_AGAIN = frozenset(["again", "also", "further"])
_NOBODY, _STATES = "", "states"


def part_verbs(text: Plain, language: str, above: str) -> Iterator[Reading]:
    """Yield the verbs of the Council in a lettered part; ``above`` are the words that it goes on with."""
    spaced = words(language)["spaced"]
    if above and not _speaks(above, language):
        # The part is a paragraph of its own, whose words above only say what it is about.
        first = finite(text, language)
        yield from (replace(each, rule="verb-leading-part") for each in first)
        end = text.place(first[0].end) if first else 0
        yield from (each for each in verbs(text, language, "item") if text.place(each.start) >= end)
    elif spaced:
        yield from verbs(text, language, "item")
    elif above:
        asked = _asked(above, language)
        for each in verbs(text, language, "item"):
            if isinstance(each.value, Verb) and _is_own(each, each.value, text, language, asked):
                yield replace(each, rule="verb-within-part")


def _is_own(each: Reading, value: Verb, text: Plain, language: str, asked: str) -> bool:
    """Tell whether a verb in a Chinese part is the Council's, where ``asked`` is who is asked above."""
    if value.concept == "directs":
        return True
    if value.concept in _TELLING:
        return bool(_AGAIN & set(value.modifiers)) and not _patterns(language).open.match(
            text.lower, text.place(each.end)
        )
    if value.concept not in ASKING:
        return False
    whom = _whom(text.lower, text.place(each.end), language)
    joined = (
        bool(value.modifiers) or _patterns(language).joined.search(text.lower, 0, text.place(each.start)) is not None
    )
    if asked == _NOBODY:
        return whom != _NOBODY or joined
    # What States are asked they do not ask the Secretary-General to do.
    return whom == asked or (asked == _STATES and joined and whom not in (_NOBODY, _STATES))


@lru_cache(maxsize=256)
def _speaks(above: str, language: str) -> bool:
    return any(each.kind == "verb" for each in verbs(Plain.of(above), language, "operative"))


@lru_cache(maxsize=256)
def _asked(above: str, language: str) -> str:
    """Return who is asked above: behind a verb that asks, else whoever is named first; nobody where none is."""
    text = Plain.of(above)
    asking = [
        each
        for each in verbs(text, language, "operative")
        if isinstance(each.value, Verb) and each.value.concept in ASKING
    ]
    if asking and (whom := _whom(text.lower, text.place(asking[-1].end), language)):
        return whom
    named = _patterns(language).anybody.search(text.lower)
    return _group(named) if named else _NOBODY


def _whom(lower: str, place: int, language: str) -> str:
    found = _patterns(language).anybody.match(lower, place)
    return _group(found) if found else _NOBODY


def _group(found: re.Match[str]) -> str:
    return _STATES if found["states"] else found["body"]


class _Patterns:
    """Who is named, what joins a clause to the one before, and what makes a decision somebody else's."""

    def __init__(self, table: dict[str, str]) -> None:
        self.anybody = re.compile(f"(?P<states>{table['states']})|(?P<body>{table['bodies']})")
        self.joined = re.compile(f"(?:{table['joined']})$")
        self.open = re.compile(table["open"])


@cache
def _patterns(language: str) -> _Patterns:
    return _Patterns(words(language)["address"])
