"""A printed list of paragraphs and their parts, such as ``81 (a) and (b)`` or ``2 à 5 et 7 c)`` -> their paths.

Steps are the same in all languages: letters a, b …, numerals i, ii …, in whatever script they are printed.
"""

import re
from collections.abc import Iterator

from unscr.text import numeral
from unscr.text.labels import ROMAN
from unscr.text.machine.reading import Path

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# The letters of lists in the order of their alphabets, and Cyrillic ones that only look like Latin ones.
_ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_LOOKS_LIKE = str.maketrans("асеорху", "aceopxy")
_ENCLOSED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
# More in one reference than any resolution has, and a range that is none; without them a hostile text takes long.
_LONGEST_RANGE = _LONGEST_LIST = 60

NUMBER = r"(?:\d{1,3}(?!\d| ?\(\d{4}\)|[.,]\d|/)(?: ?(?:bis|ter|quater)(?![a-z]))?)"
STEP = (
    rf"(?: ?\((?:[^\W\d_]{{1,5}}|\d{{1,2}}|[一二三四五六七八九十]+)\)"
    rf"| ?[{_ENCLOSED}]| ?[^\W\d_]{{1,4}}\)| ?['\"]\d{{1,2}}['\"])"
)
_TOKEN = re.compile(
    rf"(?P<number>{NUMBER})|(?P<step>{STEP})"
    rf"|(?P<rest>[^\d(]+?(?=\d|\(| ?['\"]\d{{1,2}}['\"]| ?(?<![^\W\d_])[^\W\d_]{{1,4}}\)|$|[{_ENCLOSED}])|.)"
)
_BARE = re.compile(r"[\w㈠-㈩]+")


def listed(separator: str, inner: str = r"[^\s\S]") -> str:
    """Return the pattern of a list whose members are parted by a separator; ``inner`` are parts that words name."""
    number = rf"{NUMBER}(?:{STEP}*{inner}|{STEP}*)"
    return rf"{number}(?:(?:{separator})(?:{number}|{STEP}+)){{0,{_LONGEST_LIST}}}"


def paths(printed: str, to: re.Pattern[str], below: Path = ("op",)) -> tuple[Path, ...]:
    """Return the paths of the members; ``to`` are the words of a range, which is given member by member."""
    found: list[Path] = []
    # How long a path is without its letters and numerals.
    bare = len(below)
    ranged = fresh = False
    for token in _TOKEN.finditer(printed):
        if token["rest"] is not None:
            ranged, fresh = bool(to.fullmatch(token["rest"].strip())), True
        elif token["number"]:
            bare, path = len(below) + 1, (*below, token["number"].replace(" ", ""))
            # "5 (a) to 5 (c)": the range is of the letters.
            if ranged and found and len(found[-1]) > bare and found[-1][:bare] == path:
                fresh = True
                continue
            _add(found, path, ranged)
            ranged = fresh = False
        elif step := _step(token["step"]):
            last = found[-1] if found else below
            if fresh and len(last) > bare:
                # "81 (a) and (b)": beside the last step, at the level of its kind.
                _add(found, (*last[: _level(last, step, bare)], step), ranged)
            elif found and not fresh:
                found[-1] = (*last, step)
            else:
                _add(found, (*last, step), ranged)
            ranged = fresh = False
    return tuple(dict.fromkeys(found))


def _level(last: Path, step: str, bare: int) -> int:
    """Return how deep a step stands that follows a path: beside the deepest step that can be of its row."""
    for place in range(len(last) - 1, bare - 1, -1):
        if _following(last[place], step) is not None:
            return place
    return len(last) - 1


def _add(found: list[Path], path: Path, ranged: bool) -> None:
    last = found[-1] if found else None
    if ranged and last and len(last) == len(path) and last[:-1] == path[:-1]:
        found.extend((*path[:-1], each) for each in _between(last[-1], path[-1]))
    found.append(path)


def _between(first: str, last: str) -> Iterator[str]:
    row: tuple[str, ...] = tuple(map(str, range(1000))) if first.isdigit() else ROMAN
    if not first.isdigit() and _following(first, last) == "letter":
        row = tuple(_LETTERS)
    if first in row and last in row and 0 < row.index(last) - row.index(first) <= _LONGEST_RANGE:
        yield from row[row.index(first) + 1 : row.index(last)]


def _following(first: str, second: str) -> str | None:
    """Return of which row both steps are, the second behind the first: letters or numerals."""
    if len(first) == len(second) == 1 and first.isalpha() and second.isalpha() and first < second:
        return "letter"
    if first in ROMAN and second in ROMAN and ROMAN.index(first) < ROMAN.index(second):
        return "numeral"
    return None


def _step(printed: str) -> str:
    """Return the step that a printed sign stands for, or nothing."""
    bare = _BARE.search(printed)
    sign = bare[0].lower() if bare else ""
    if sign in _LETTERS or sign in ROMAN or not sign:
        return sign
    if sign in _ENCLOSED:
        return ROMAN[_ENCLOSED.index(sign) + 1]
    if sign.isdigit():
        return ROMAN[int(sign)] if "'" in printed or '"' in printed else sign
    if value := numeral.value(sign):
        return ROMAN[value] if value < len(ROMAN) else ""
    if (place := _ARABIC.find(sign)) >= 0 and len(sign) == 1:
        return _LETTERS[place] if place < len(_LETTERS) else ""
    if sign.isascii():
        return sign if len(set(sign)) == 1 else ""
    like = sign.translate(_LOOKS_LIKE)
    if like.isascii() or like in ROMAN:
        return like
    place = _CYRILLIC.find(sign)
    return _LETTERS[place] if len(sign) == 1 and 0 <= place < len(_LETTERS) else ""
