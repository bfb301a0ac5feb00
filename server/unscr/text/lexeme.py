"""The words and signs of printed citations in Chinese and English: a plain text -> its lexemes, each of a class.

A class is one letter, so that the grammar in ``reference`` can be written as patterns over classes. What a citation
does not hold is of a class that no rule names: a text is understood whole or not at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from unscr.text import numeral
from unscr.text.labels import STEPS

UNKNOWN = "?"
_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_TEENS = "fifteenth sixteenth seventeenth eighteenth nineteenth"
_TENS = {20: ("twentieth", "twenty"), 30: ("thirtieth", "thirty"), 40: ("fortieth", "forty")}
_UP_TO_NINETEEN = f"{_ONES} {_TEENS}".split()
_ORDINALS = {
    **{word: place for place, word in enumerate(_UP_TO_NINETEEN, start=1)},
    **{word: ten for ten, (word, _) in _TENS.items()},
    **{f"{tens}-{one}": ten + by for ten, (_, tens) in _TENS.items() for by, one in enumerate(_UP_TO_NINETEEN[:9], 1)},
}

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTHS = _MONTH.split("|")
_DATE = (
    rf"(?<![0-9])[0-9]{{1,2}} (?:{_MONTH}) [0-9]{{4}}(?![0-9])",
    rf"(?<![a-z])(?:{_MONTH}) [0-9]{{1,2}},? [0-9]{{4}}(?![0-9])",
    "(?<![0-9])[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日",
)

# Class, its words in English, its words in Chinese; where one begins another, the longer stands first.
_WORDS = (
    ("symbol", "g", r"s ?[/_-] ?res ?[/_-]", ""),
    ("organ", "o", r"(?:(?:united nations|un) )?security council|unsc|sc", r"(?:联合国)?(?:安全理事会|安理会)"),
    ("resolution", "r", r"resolution|res\.?|unscr|scr", "决议"),
    ("number", "#", r"number|no\.?|nr\.?", "#"),
    ("subdivision", "s", r"sub-? ?paragraphs?|sub-? ?paras?\.?|points?", "分段|小段|分项|项"),
    ("paragraph", "p", r"paragraphs?|paras?\.?", "段|¶|§"),
    ("operative", "O", "operative", "执行(?:部分)?|正文(?:部分)?"),
    ("preamble", "E", "preambular|preamble", "序言(?:部分)?"),
    ("op", "x", r"op\.?", ""),
    # With a stop it is the plural of 'p.': pages.
    ("pp", "z", r"pp(?! ?\.)", ""),
    ("chapeau", "c", "chapeau", "起首部分"),
    ("of", "f", "of|in", "的|中|之"),
    ("th", "t", "st|nd|rd|th", ""),
    ("ordinal", "q", "|".join(sorted(_ORDINALS, key=len, reverse=True)), ""),
    ("idle", "", "the", " "),
    ("before", "d", "", "第"),
    ("after", "h", "", "号"),
    ("year", "y", "", "年"),
    ("comma", ",", "", "[,;:、]"),
    ("open", "(", "", r"\("),
    ("close", ")", "", r"\)"),
    ("slash", "/", "", "/"),
    ("hyphen", "-", "", "-"),
)
_CLASSES = {name: sign for name, sign, _, _ in _WORDS}


def _patterns() -> Iterator[str]:
    # An identifier of an element holds words of the list; it is told by its low lines.
    yield r"(?P<element>(?<![a-z0-9_])(?!s_res_)[a-z]+_[a-z0-9_]*[a-z0-9])(?![a-z0-9_])"
    yield f"(?P<date>{'|'.join(_DATE)})"
    for name, _, english, chinese in _WORDS:
        apart = rf"(?<![a-z])(?:{english})(?![a-z])" if english else ""
        yield f"(?P<{name}>{'|'.join(filter(None, (apart, chinese)))})"
    yield r"(?P<figures>(?<![0-9])[1-9][0-9]{0,4}(?![0-9]))"
    yield f"(?P<numeral>[{numeral.SIGNS}]+)"
    yield r"(?P<step>(?<![a-z])[a-z]{1,7}(?![a-z]))"
    yield r"(?P<other>[a-z]+|(?s:.))"


_LEXEME = re.compile("|".join(_patterns()))


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word or sign; ``number`` is the one it names, if it does. The text of a date is as ISO 8601 has it."""

    kind: str
    text: str
    number: int = 0


def lexemes(text: str) -> Iterator[Lexeme]:
    """Yield the lexemes of a text in plain signs; what says nothing (``the``, a space) is left out."""
    for found in _LEXEME.finditer(text):
        lexeme = _lexeme(found.lastgroup or "", found[0])
        if lexeme.kind:
            yield lexeme


def _lexeme(name: str, text: str) -> Lexeme:
    if name == "element":
        return Lexeme("e", text)
    if name == "date":
        day = _day(text)
        return Lexeme("D" if day else UNKNOWN, day or text)
    if name == "figures":
        return Lexeme("n", text, int(text))
    if name == "numeral":
        number = numeral.value(text)
        return Lexeme("k" if number else UNKNOWN, text, number or 0)
    if name == "step":
        return Lexeme("a" if text in STEPS else UNKNOWN, text)
    return Lexeme(_CLASSES.get(name, UNKNOWN), text, _ORDINALS.get(text, 0))


def _day(text: str) -> str:
    """Return the day that is printed, as ISO 8601 has it; empty for one that no calendar has."""
    named = next((place for place, month in enumerate(_MONTHS, start=1) if month in text), 0)
    numbers = [int(each) for each in re.findall("[0-9]+", text)]
    year, month, day = (numbers[1], named, numbers[0]) if named else numbers
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
