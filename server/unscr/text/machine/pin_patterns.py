"""The patterns of paragraphs that are named, with what may stand before and behind them; numbers of annexes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from unscr.text import numeral
from unscr.text.labels import ROMAN
from unscr.text.machine.lexicon import words
from unscr.text.machine.ordinals import source
from unscr.text.machine.reading import Context, Path
from unscr.text.machine.steps import STEP, listed

_ORDINALS = {
    **{each: str(place) for place, each in enumerate(("الأول", "الثاني", "الثالث", "الرابع", "الخامس"), 1)},
    **{each: str(place) for place, each in enumerate(("ألف", "باء", "جيم", "دال"), 1)},
    **{each: str(place) for place, each in enumerate("甲乙丙丁", 1)},
}
_LETTERS = "abcdefgh"
# Of what is in no language.
NONE = r"[^\s\S]"
# Words that say the resolution, and not only "above" or "below".
_RESOLUTION = re.compile("r[eé]solu[ct]i[oó]n|présente|present|резолюц|قرار|决议")


@dataclass(frozen=True, slots=True)
class Besides:
    """What joins a paragraph to what is named before it: "its", an annex behind a resolution or alone, "including"."""

    its: re.Pattern[str]
    next_annex: re.Pattern[str]
    of_annex: re.Pattern[str]
    including: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Patterns:
    """What tells a paragraph, the words of a range, and what stands behind it; ``annex`` is one that is cited whole.

    ``recitals`` are paragraphs of a preamble by ordinals, or by numbers before its name; ``preamble`` is that name.
    """

    pinpoint: re.Pattern[str]
    to: re.Pattern[str]
    behind: re.Pattern[str]
    that: re.Pattern[str]
    parts: re.Pattern[str]
    letter: re.Pattern[str]
    annex: re.Pattern[str]
    besides: Besides
    recitals: re.Pattern[str] | None = None
    preamble: re.Pattern[str] | None = None

    def plainly(self, printed: str) -> str:
        """Return a list with "paragraph 1, subparagraph (d)" as "paragraph 1 (d)", and all letters in brackets."""
        return self.letter.sub(r"(\g<0>)", self.parts.sub(" ", printed))


def annex_here(context: Context) -> Path:
    """Return the annex in which the words stand, or the only one that "this annex" can be."""
    return context.path[:2] if context.path[:1] == ("annex",) else ("annex", "1")


def around(printed: str, context: Context) -> Path:
    """Return of what "paragraph 5 above" is: in an annex, of that annex."""
    in_annex = context.path[:1] == ("annex",) and not _RESOLUTION.search(printed)
    return context.path[:2] if in_annex else ("op",)


def annex_number(printed: str) -> str:
    """Return the number of an annex in figures."""
    if printed in _ORDINALS:
        return _ORDINALS[printed]
    # In Roman numerals I comes first, else letters count.
    if printed in ROMAN:
        return str(ROMAN.index(printed))
    if printed in _LETTERS:
        return str(_LETTERS.index(printed) + 1)
    return printed if printed.isdigit() else str(numeral.value(printed) or printed)


@cache
def patterns_of(language: str) -> Patterns:
    """Return the patterns of a language, compiled once."""
    table = words(language)["citation"]
    to, that = re.compile(table["to"]), re.compile(table["that"])
    if language == "zh":
        chinese = f"[{numeral.SIGNS}]+"
        # The paragraph's number may be a Chinese numeral.
        listing = listed(table["separator"])
        number = rf"(?:{listing}|{chinese}(?:(?:{table['separator']}){chinese}){{0,60}})"
        ended = rf"(?:{table['parts']}|(?![号条]))"
        inner = rf"(?:(?P<inner>{STEP}+(?:{table['parts']}?(?:{table['separator']}){STEP}+)*){ended})?"
        its_annex = table["annex"].replace("<annex>", "<number_of_its_annex>")
        pattern = (
            rf"(?:(?:(?P<of>号?决议(?:的|中|所载)?)|(?P<that>{table['that']}))(?P<its_annex>{its_annex})?"
            rf"|(?P<own>{table['own']})"
            rf"|(?P<annex>{table['annex'].replace('<annex>', '<number_of_annex>')})|(?P<own_annex>{table['own-annex']})"
            rf"|(?P<foreign>{table['foreign']}))?"
            rf"(?P<pin>(?:{table['paragraph']}|(?P<recital>{table['recital']}))"
            rf" ?(?P<list>{number}) ?{table['after-paragraph']}{inner})"
        )
        whole = re.compile(rf"号?决议的?(?>{its_annex})(?!第)")
        return Patterns(re.compile(pattern), to, that, that, that, that, whole, Besides(that, that, that, that))
    letter = rf"(?<!\w){table['letter']}" if "letter" in table else r"[^\s\S]"
    steps = f"(?:{STEP}+|{letter})(?:(?:{table['separator']})(?:{STEP}+|{letter}))*"
    # A part of a part may be named too: "párrafo 8, apartado a), inciso ii)".
    inner = f"(?: ?,? ?{table['parts']}{steps}(?!{table['of-paragraph']})){{1,2}}"
    listing = listed(table["separator"], inner)
    nested = f"(?:{table.get('of-part', NONE)}(?P<around>{steps}))?"
    parts = f"{table['parts']}(?P<parts>{steps}){nested}{table['of-paragraph']}(?P<numbers>{listing})"
    pattern = (
        rf"(?<!\w)(?:{parts}|(?:(?P<recital>{table['recital']})|{table['paragraph']})(?P<list>{listing}))"
        rf"{_tail(table)}"
    )
    behind = re.compile(rf"[,)]?(?:{table['of-resolution']})|[ ,(]{{1,3}}{table['resolution']}")
    # In Arabic the resolution stands without "of" behind an annex as behind "the preamble".
    of_resolution = table.get("preamble-of-resolution", table["of-resolution"])
    whole = re.compile(rf"(?<!\w){table.get('whole-annex', NONE)}{of_resolution}(?=\d|s/res)")
    words_of_parts = re.compile(f" ?,? ?{table['parts']}")
    return Patterns(
        re.compile(pattern),
        to,
        behind,
        that,
        words_of_parts,
        re.compile(letter),
        whole,
        _besides(table),
        *_recitals(language, listing),
    )


def _besides(table: Mapping[str, str]) -> Besides:
    annex = table.get("whole-annex", NONE)
    own = f"(?:{table['own']})?"
    return Besides(
        re.compile(rf"(?<!\w)(?:{table.get('its', NONE)})$"),
        re.compile(rf"[ ,(]{{1,3}}(?:and )?(?:its )?{annex}(?: thereto)?,? ?"),
        re.compile(rf"(?<!\w){annex}{own}(?:{table.get('including', NONE)})$"),
        re.compile(table.get("including", NONE)),
    )


def _tail(table: Mapping[str, str]) -> str:
    """Return the pattern of what may stand behind paragraphs and says of what they are."""
    return (
        rf"(?:(?P<own_annex>{table['own-annex']})|(?P<in_annex>{table['annex']})"
        rf"|(?P<that>{table['that']})|(?P<own>(?:{table['own']})(?!\w))"
        rf"|(?P<of>{table['of-resolution']})(?=\d|s/res)|(?P<foreign>{table['foreign']}))?"
    )


def _recitals(language: str, listing: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of recitals that are cited by ordinals, or by numbers before "of the preamble"; its name."""
    table = words(language)["citation"]
    ordinal = source(language)
    ordinals = rf"{ordinal}(?:(?:{table['separator']})(?:the |les? |la |los? |el |ال)?{ordinal}){{0,20}}"
    behind = {key: table.get(f"preamble-{key}", table[key]) for key in ("of-resolution", "own")}
    pattern = (
        rf"(?<!\w)(?:(?P<ordinals>{ordinals})(?:{table['ordinal-recital']})"
        rf"|(?:{table['numbered-recital']})(?:(?P<behind>{ordinals})|(?P<list>{listing}))(?:{table['of-preamble']}))"
        rf"{_tail({**table, **behind})}"
    )
    return re.compile(pattern), re.compile(table["preamble"])
