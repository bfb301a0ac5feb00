"""A citation as it is printed or typed, in Chinese or English -> what it names. Whether that exists is for the data.

The rules below are patterns over the classes of ``lexeme``. They are tried on the whole text, so that what is not
understood to its end is not taken for something shorter; it may be the name of an instrument.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from urllib.parse import unquote

from unscr.namespaces import BASE
from unscr.text.labels import ROMAN
from unscr.text.lexeme import Lexeme, lexemes
from unscr.text.spelling import folded, plain

# A name of an instrument with its date takes a good hundred.
LONGEST = 500

FORMS = (
    "S/RES/2322 (2016)",
    "S/RES/2322 (2016), para. 13 (e)",
    "resolution 2322 (2016), preambular paragraph 20",
    "paragraph 13, subparagraph (e), of resolution 2322 (2016)",
    "UNSCR 2322 OP13(e)",
    "第2322(2016)号决议",
    "第2322(2016)号决议第13(e)段",
    "安理会第二三二二(二〇一六)号决议序言部分第二十段",
    "S/RES/2322 (2016) para_100_list_point_e",
    "/akn/un/statement/deliberation/unsc/2016-12-12/2322-2016/",
    BASE + "eli/un/sc/res/2016/2322/op/13/e",
    "UNTOC",
    "《联合国打击跨国有组织犯罪公约》",
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A resolution, or a part of one, by path or by an identifier of mark-up; what is not said is 0 or empty.

    Without a number it is a part of whichever resolution has it. With an ``element``, the path begins below that.
    """

    number: int = 0
    year: int = 0
    day: str = ""
    path: tuple[str, ...] = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class Addressed:
    """Whatever has this IRI, which is one of ours."""

    iri: str


@dataclass(frozen=True, slots=True)
class Called:
    """Whatever has this name, which is folded (``spelling.folded``)."""

    name: str


Reference = Cited | Addressed | Called

# Numbers in figures or in Chinese; years, where a rule has place for them.
_N = "[nk]"
_YEAR = rf"\({_N}y?\)"
# The day of a resolution, behind all else or, in Chinese, before it.
_DAY = r"(?P<day>,?f?D|\(D\))?"
_UNDATED = (
    rf"(?:o?r)?g(?P<number>{_N})(?P<year>{_YEAR})?",
    rf"o?r#?(?P<number>{_N})(?P<year>{_YEAR}|f{_N})?(?:fo)?",
    rf"o?f?d?(?P<number>{_N})(?P<year>(?:{_YEAR})?h(?:{_YEAR})?r(?:{_YEAR})?)",
    rf"o?(?P<year>{_N})yo?f?d(?P<number>{_N})hr",
    rf"o?f?rd(?P<number>{_N})(?P<year>(?:{_YEAR})?h(?:{_YEAR})?)",
    rf"(?P<number>{_N})(?P<year>{_YEAR})",
)
_RESOLUTIONS = (
    *(each + _DAY for each in _UNDATED),
    rf"o?(?P<day>D)f?o?f?d(?P<number>{_N})(?P<year>(?:{_YEAR})?h(?:{_YEAR})?r(?:{_YEAR})?)",
)
_ONLY_A_NUMBER = rf"(?P<number>{_N})(?P<year>)"

# A letter, a Chinese numeral or the word "chapeau".
_STEP_CLASSES = "akc"
_STEP = r"(?:\([ak]\)|a)"
_STEPS = rf"(?:,?d?s?[-/]?{_STEP}s?|[,/-]?c){{0,4}}"
_FIRST = rf"(?:(?P<first>s{_STEP}{{1,3}}|c)(?:,?f|,))?"
_ORDINAL = r"(?:nt|q)"
_OPERATIVE = (
    rf"{_FIRST}(?:O?p|x)[-/]?(?P<paragraph>{_N})(?P<then>{_STEPS})",
    rf"(?:O?,?d|O|(?<=r))(?P<paragraph>{_N})(?P<then>{_STEPS}O?p{_STEPS})",
    rf"{_FIRST}(?P<paragraph>{_ORDINAL})Op(?P<then>{_STEPS})",
    # The word that is said of the part alone.
    rf"(?:O?,?d|(?<=r))(?P<paragraph>{_N})(?P<then>{_STEPS}(?<=s))",
)
_PREAMBULAR = (
    rf"(?:E,?p|z)[-/]?(?P<paragraph>{_N})(?P<then>{_STEPS})",
    rf"(?:E,?d?|dE)(?P<paragraph>{_N})(?P<then>{_STEPS}p{_STEPS})",
    rf"d(?P<paragraph>{_N})(?P<then>{_STEPS}Ep{_STEPS})",
    rf"p(?P<paragraph>{_N})(?P<then>{_STEPS})fE",
    rf"(?P<paragraph>{_ORDINAL})Ep(?P<then>{_STEPS})",
)
_ELEMENT = (r"(?P<element>e)",)
_PARTS = (("op", _OPERATIVE), ("pp", _PREAMBULAR), ("", _ELEMENT))
# Between a resolution and its part, and the other way round.
_BELOW = "(?:,?f{0,2}|[#/-])"
_ABOVE = "(?:,?f?)"
_ABOVE_A_NUMBER = "(?:,?f|,)"

# The name of the work as in the mark-up of the United Nations, and what may follow: a language, the main document.
_AKN = re.compile(
    r"(?:https?://(?:[a-z0-9-]+\.)*un\.org/|/)?akn/un/statement/deliberation/unsc/(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})/(?P<number>[1-9][0-9]{0,4})-(?P<year>[0-9]{4})"
    r"(?:/(?:[a-z]{3}/?@/?)?(?:!main/?)?(?:[~#/]?(?P<element>[a-z]+_[a-z0-9_]*[a-z0-9]))?)?",
    re.IGNORECASE,
)
# The mark-up has elements for the words of a paragraph, for all its parts together, and for what stands before them.
_WORDS_OF = re.compile(r"(?P<whole>.+?)(?:_+content|_+list(?:_[0-9]+)?(?P<chapeau>_+intro)?)")
# Our own addresses, and those where the United Nations serve a document by its symbol.
_OURS = re.compile(rf"(?:{re.escape(BASE)}|/(?!akn/)|(?=(?:anno|dataset|eli|graph|id|vocab)/))(?P<path>\S+)")
_DOCUMENT = re.compile(r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org)/(?:[a-z]{2}/)?(?P<symbol>\S+)", re.IGNORECASE)


def read(text: str) -> Reference | None:
    """Return what a text of at most ``LONGEST`` signs names, or nothing where it has no letter and no figure."""
    bare = text.strip()
    if ours := _OURS.fullmatch(bare):
        return Addressed(BASE + ours["path"])
    if akn := _AKN.fullmatch(bare):
        return _element(Cited(int(akn["number"]), int(akn["year"]), akn["day"]), (akn["element"] or "").lower())
    document = _DOCUMENT.fullmatch(bare)
    words = plain(unquote(document["symbol"]) if document else bare)
    # There are single signs that stand for a whole sentence.
    if len(words) > LONGEST:
        return None
    found = [*lexemes(words.strip("\"'“”‘’ ").rstrip(".。;,"))]
    return _cited(found) or (Called(name) if (name := folded(words)) else None)


def _cited(found: list[Lexeme]) -> Cited | None:
    """Return the citation that the lexemes are, read by the first rule that they fit."""
    classes = "".join(each.kind for each in found)
    for kind, rule in _rules():
        if fits := rule.fullmatch(classes):
            return _value(kind, fits, found)
    return None


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the whole grammar: a resolution, a part of any, and the two joined, in either order."""
    whole = (*_RESOLUTIONS, _ONLY_A_NUMBER)
    parts = [(kind, rule) for kind, rules in _PARTS for rule in rules]
    rules = [("", each) for each in whole] + parts
    for resolution, (kind, part) in product(whole, parts):
        above = _ABOVE_A_NUMBER if resolution is _ONLY_A_NUMBER else _ABOVE
        rules += [(kind, resolution + _BELOW + part), (kind, part + above + resolution)]
    return tuple((kind, re.compile(rule)) for kind, rule in rules)


def _value(kind: str, fits: re.Match[str], found: list[Lexeme]) -> Cited | None:
    """Return what the lexemes name by the places that a rule found for them; nothing where these do not agree."""
    groups = fits.groupdict()

    def of(name: str) -> list[Lexeme]:
        return found[slice(*fits.span(name))] if groups.get(name) else []

    years = {each.number for each in of("year") if each.number}
    below = [each for each in (*of("then"), *of("first")) if each.kind in _STEP_CLASSES]
    if len(years) > 1 or any(each.number >= len(ROMAN) for each in below):
        return None
    day = next((each.text for each in of("day") if each.kind == "D"), "")
    resolution = Cited(next((each.number for each in of("number")), 0), max(years, default=0), day)
    if not kind:
        return _element(resolution, next((each.text for each in of("element")), ""))
    paragraph = next(str(each.number) for each in of("paragraph") if each.number)
    return replace(resolution, path=(kind, paragraph, *map(_step, below)))


def _step(lexeme: Lexeme) -> str:
    """Return a step of a path: a letter or a Roman numeral as printed, the Roman one of a Chinese numeral, a word."""
    if lexeme.kind == "k":
        return ROMAN[lexeme.number]
    return "chapeau" if lexeme.kind == "c" else lexeme.text


def _element(resolution: Cited, identifier: str) -> Cited:
    """Return the part of a resolution that an identifier of mark-up names; where there is none, the resolution."""
    words = _WORDS_OF.fullmatch(identifier)
    if words is None:
        return replace(resolution, element=identifier)
    return replace(resolution, element=words["whole"], path=("chapeau",) if words["chapeau"] else ())
