"""Named bodies and groups of States, and which of them a verb asks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from tomllib import loads
from typing import TYPE_CHECKING

from unscr.resources import content, read
from unscr.text.machine.lexicon import branches, words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Named, Reading, Verb

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

# Verbs that ask somebody for something; what follows them at once is whom.
ASKING = frozenset(
    [
        "appeals",
        "authorizes",
        "calls-upon",
        "demands",
        "directs",
        "encourages",
        "instructs",
        "invites",
        "recommends",
        "reiterates-call",
        "reminds",
        "requests",
        "requires",
        "strongly-urges",
        "urges",
        "warns",
    ]
)
# Of the kinds of actors.toml, those whose names are names; the others are roles and populations.
_KINDS = ("organisation", "addressee-group")
# A form of one common word, such as "Committee", names another body in each resolution.
_COMMON = re.compile(r"(?:Committee|Council|Executive Directorate|one another|其执行局|彼此|contacts?)")
# Names are found by up to three first signs that are the same in all forms.
_LITERAL = re.compile(r"[\w/' -]{1,3}")
_SIZES = (3, 2, 1)
_ARABIC = re.compile("[وف]?[بكل]?(?:ال|ل)?")


@dataclass(frozen=True, slots=True)
class _Name:
    pattern: re.Pattern[str]
    key: str


def bodies(text: Plain, language: str, verbs: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the bodies and groups that are named, in reading order; those that a verb asks as addressees."""
    asked = _after_verbs(text, language, verbs)
    joining = _joining(language)
    last = -1
    for start, end, key in _named(text.signs, language):
        # The second of two that are asked together: "the Secretary-General and Member States".
        is_asked = start in asked or (last >= 0 and joining.fullmatch(text.lower, last, start) is not None)
        last = end if is_asked else -1
        place = text.span(start, end)
        named = Named(key if key in actors() else "", key, text.signs[start:end])
        rule: Rule = "body-asked" if is_asked else "body-named"
        yield Reading("addressee" if is_asked else "body", *place, rule, named)


def _after_verbs(text: Plain, language: str, verbs: Iterable[Reading]) -> set[int]:
    """Return the places at which somebody may stand whom a verb asks."""
    between = _between(language)
    found: set[int] = set()
    for verb in verbs:
        if isinstance(verb.value, Verb) and verb.value.concept in ASKING:
            end = text.place(verb.end)
            if gap := between.match(text.lower, end):
                # "all States" is a name with its "all".
                found.update(range(end, gap.end() + 1))
    return found


def _named(signs: str, language: str) -> Iterator[tuple[int, int, str]]:
    names, heads = _names(language)
    done = 0
    starts = sorted(head.start() for each in heads for head in each.finditer(signs))
    for start in starts:
        if start < done or not _begins(signs, start, language):
            continue
        best = None
        for size in _SIZES:
            for name in names.get(signs[start : start + size], ()):
                found = name.pattern.match(signs, start)
                if found and (best is None or (found.end(), name.key) > best):
                    best = found.end(), name.key
        if best:
            done = best[0]
            yield start, *best


def _begins(signs: str, start: int, language: str) -> bool:
    """Tell whether a name can begin here: at a word, in Arabic behind a particle as well, in Chinese anywhere."""
    if language == "zh" or start == 0 or not signs[start - 1].isalnum():
        return True
    return language == "ar" and _ARABIC.fullmatch(signs, signs.rfind(" ", 0, start) + 1, start) is not None


@cache
def _names(language: str) -> tuple[Mapping[str, tuple[_Name, ...]], tuple[re.Pattern[str], ...]]:
    """Return the names by their first signs, and what finds these: capitals apart, which are rare."""
    edge = "" if language == "zh" else r"(?!\w)"
    forms = {form: key for key, pattern in words(language)["body"].items() for form in branches(pattern)}
    if language in ("zh", "en"):
        known = [(re.compile(form), key) for form, key in forms.items()]
        for key, form in _curated(language):
            # A form that the lexicon has is guarded there against what only looks like it.
            if not any(of == key and pattern.fullmatch(form) for pattern, of in known):
                forms.setdefault(re.escape(form), key)
    found: dict[str, list[_Name]] = defaultdict(list)
    for form, key in forms.items():
        literal = _LITERAL.match(form.replace("\\", ""))
        first = literal[0] if literal else ""
        found[first].append(_Name(re.compile(f"(?:{form}){edge}"), key))
    small = [re.escape(each) for each in found if each[0].islower()]
    large = [re.escape(each) for each in found if not each[0].islower()]
    heads = tuple(re.compile("|".join(each)) for each in (small, large) if each)
    return {first: tuple(names) for first, names in found.items()}, heads


def _curated(language: str) -> Iterator[tuple[str, str]]:
    for key, row in actors().items():
        if row["kind"] in _KINDS:
            for form in (row["name"][language], *row.get("alt", {}).get(language, ())):
                if not _COMMON.fullmatch(form):
                    yield key, form


@cache
def actors() -> Mapping[str, dict]:  # type: ignore[type-arg]
    """Return the table of actors, by their keys."""
    return loads(read(content("data") / "curated" / "actors.toml").decode())


@cache
def _between(language: str) -> re.Pattern[str]:
    return re.compile(words(language)["address"]["after-verb"])


@cache
def _joining(language: str) -> re.Pattern[str]:
    return re.compile(words(language)["address"]["joining"])
