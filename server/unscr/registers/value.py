"""A value in a register, with its words in both languages, and how values are sorted."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from unscr.ask import Labelled
from unscr.bearing import bound
from unscr.terms import Iri, Literal, Term

# Longer runs of digits are no numbers that anybody sorts by.
_NUMBER = re.compile(r"([0-9]{1,18})")

Key = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Holds:
    """For whom alone a value holds, by IRI, and what the value is called without saying so."""

    whom: str
    plain: "Value"


@dataclass(frozen=True, slots=True)
class Value:
    """What stands in a cell: a thing with its names, or words (then ``iri`` is empty); one language may be missing."""

    iri: str
    en: str
    zh: str
    holds: Holds | None = None

    def say(self, language: str) -> str:
        """Return the words in a language, else in the other."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)

    def spoken(self, language: str) -> str:
        """Return the language of what ``say`` returns."""
        if language == "zh":
            return "zh" if self.zh else "en"
        return "en" if self.en else "zh"


def named(thing: Labelled) -> Value:
    """Return a thing as a value."""
    return Value(thing.iri, thing.en, thing.zh)


def bound_to(value: Value, bearer: Labelled) -> Value:
    """Return a value that holds for one bearer, with words that say so."""
    told = bound(Labelled(value.iri, value.en, value.zh), [bearer])
    return Value(told.iri, told.en, told.zh, Holds(bearer.iri, value))


def day_of(found: Iterable[Value]) -> date | None:
    """Return the first of some values that is a day of the calendar, or None."""
    for each in found:
        try:
            return date.fromisoformat(each.en)
        except ValueError:
            continue
    return None


def plain(text: str) -> Value:
    """Return what is the same in every language."""
    return Value("", text, text)


def values(terms: Iterable[Term], names: Mapping[str, Labelled]) -> tuple[Value, ...]:
    """Return terms as values: things by their names, and all words of one language as one value with the other's."""
    things: dict[Value, None] = {}
    words: dict[str, list[str]] = {}
    for each in terms:
        if isinstance(each, Iri):
            things[named(names.get(each.value) or Labelled(each.value, each.value, each.value))] = None
        elif isinstance(each, Literal) and each.language:
            words.setdefault("zh" if each.language.startswith("zh") else "en", []).append(each.value)
        else:
            things[plain(each.value)] = None
    if words:
        en, zh = (" / ".join(words.get(each, ())) for each in ("en", "zh"))
        things[Value("", en, zh)] = None
    return tuple(things)


def folded(text: str) -> str:
    """Return the form in which words are looked for: width and case make no difference."""
    return unicodedata.normalize("NFKC", text).casefold()


def natural(text: str, language: str = "en") -> Key:
    """Return a key that sorts numbers as numbers, and Chinese by GB 18030: its common characters are in pinyin order.

    So what begins alike stands together, without a library of collations.
    """
    return tuple(_token(each, language) for each in _NUMBER.split(text.casefold()) if each)


def _token(part: str, language: str) -> tuple[int, int, str]:
    if part.isascii() and part.isdigit():
        return (0, int(part), "") if len(part) < 19 else (1, 0, part)
    return (1, 0, part.encode("gb18030", "replace").decode("latin-1") if language == "zh" else part)
