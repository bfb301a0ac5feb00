"""What somebody typed -> what the index is asked. Nothing of it is read as an operator of the index.

SQLite, FTS5, section 3 (full-text query syntax): every term goes between quotation marks, and no term holds one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from unscr.errors import RequestError
from unscr.search.token import Token, tokens

LONGEST = 200
_QUOTED = re.compile(r"[{0}]([^{0}]*)[{0}]".format('"＂“”„«»「」『』'))
# What parts words that may stand apart; other signs join, as in S/RES/1373 or 24/7.
_PARTING = re.compile(r"[\s,;:?!，；：？！。、…·]+")
# The plural is no other name.
_PLURAL = ((re.compile(r"(?<=\w\w)ies$"), "y"), (re.compile(r"(?<=\w\w[^su])s$"), ""))


@dataclass(frozen=True, slots=True)
class Question:
    """A question in the terms of the index: all of it, any of it (both empty where it has no word), its name, numbers.

    ``pairs`` are its terms of two characters, which are marked whole in an answer.
    """

    all: str
    any: str
    name: str
    numbers: tuple[str, ...]
    pairs: frozenset[str]


def question(typed: str) -> Question:
    """Return what is asked by what somebody typed; raise RequestError where it is nothing, or too long."""
    if not typed.strip():
        raise RequestError(
            "The parameter 'q' is missing or empty; it holds the words to look for.",
            "缺少参数“q”或其值为空；请在其中给出要查找的词语。",
        )
    if len(typed) > LONGEST:
        raise RequestError(
            f"The parameter 'q' has {len(typed)} characters; at most {LONGEST} are looked for.",
            f"参数“q”有 {len(typed)} 个字符；最多可查找 {LONGEST} 个字符。",
        )
    phrases = list(dict.fromkeys(_written(each) for each in _phrases(typed)))
    found = list(tokens(typed))
    single = dict.fromkeys(_written([each]) for each in _alone(found))
    return Question(
        " ".join(phrases),
        " OR ".join(single),
        name(typed),
        tuple(dict.fromkeys(each.term for each in found if each.term.isdecimal())),
        frozenset(each.term for each in found if each.is_unspaced and len(each.term) == 2),
    )


def name(text: str) -> str:
    """Return what two ways to write one name have in common: S/RES/1373 (2001) is S/RES/1373(2001)."""
    return "".join(_singular(each) for each in tokens(text))


def _singular(token: Token) -> str:
    if token.is_unspaced:
        return token.term[0]
    term = token.term
    for ending, instead in _PLURAL:
        if len(term) > 3 and ending.search(term):
            return ending.sub(instead, term)
    return term


def _phrases(typed: str) -> Iterator[list[Token]]:
    """Yield what has to stand together: what is quoted, and otherwise a word of Latin or of Chinese letters."""
    place = 0
    for quoted in _QUOTED.finditer(typed):
        yield from _words(typed[place : quoted.start()])
        if phrase := list(tokens(quoted[1])):
            yield phrase
        place = quoted.end()
    yield from _words(typed[place:])


def _words(text: str) -> Iterator[list[Token]]:
    for part in _PARTING.split(text):
        for _, run in groupby(tokens(part), key=lambda each: each.is_unspaced):
            yield list(run)


def _alone(found: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens that say something by themselves: not the last character of a word once more."""
    end = 0
    for each in found:
        if each.end > end:
            yield each
        end = each.end


def _written(phrase: list[Token]) -> str:
    """Return a phrase as the index is asked for it."""
    terms = [each.term for each in _alone(phrase[-2:])]
    terms = [*(each.term for each in phrase[:-2]), *terms]
    # A single character is what pairs begin with.
    begins = "*" if phrase[-1].is_unspaced and len(terms[-1]) == 1 else ""
    return f'"{" ".join(terms)}"{begins}'
