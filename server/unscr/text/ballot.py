"""Votes as a line of adoption prints them: counts in figures or words, and in brackets behind them who voted so.

Until 1993 such a line stands at the end of a resolution: "Adopted at the 2981st meeting by 12 votes to 1 …".
"""

import re
from dataclasses import dataclass
from functools import cache

from unscr.text.document import Language, Vote

_NUMBERS: dict[Language, str] = {
    "en": "none|nil|zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "zh": "零|〇 一 二|两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五",
    "fr": "zéro|aucune une|un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
    "es": "ninguno|cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "ru": (
        "никто|ни_одного один|одном|одним два|двух|двумя три|трех|трёх|тремя четыре|четырех|четырьмя пять|пяти|пятью "
        "шесть|шести|шестью семь|семи|семью восемь|восьми|восемью девять|девяти|девятью десять|десяти|десятью "
        "одиннадцать|одиннадцатью двенадцать|двенадцатью тринадцать|тринадцатью четырнадцать|четырнадцатью "
        "пятнадцать|пятнадцатью"
    ),
    "ar": (
        "لا_شيء|لا_أحد صوت_واحد|عضو_واحد|دولة_واحدة صوتين|عضوين|دولتين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة "
        "أحد_عشر اثني_عشر ثلاثة_عشر أربعة_عشر خمسة_عشر"
    ),
    "de": (
        "keine[nr]? eine[rm]?|ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
    ),
}
# In favour, against, abstaining; N is a number, and a branch without one says that there was none.
_SAID: dict[Language, tuple[str, str, str]] = {
    "en": (r"N votes?(?! against)", r"votes? (?:in favour )?to N|N (?:votes? )?against",
           r"N (?:members? )?(?:abstentions?|abstaining)"),
    "zh": (r"N票(?:赞成)?(?=对|[、,，]|通过|$)", r"对N票|N票反对|无(?:人)?反对(?:票)?", r"N票弃权|N(?:国|个成员)弃权"),
    "fr": (r"par N voix|N voix pour", r"contre N|N voix contre(?=[ ,.(]*(?:$|[,.(]|et |avec ))", r"N abstentions?"),
    "es": (r"N votos?(?: a favor)?(?! en contra)", r"contra N|N (?:votos? )?en contra", r"N abstenci(?:ón|ones)"),
    "ru": (r"N голос(?:ами|ов)", r"против N|никто не голосовал против",
           r"N (?:член\w* )?(?:воздержавш\w+|воздержал\w+)"),
    "ar": (r"بأغلبية N(?: (?:صوتا|أصوات|صوت))?", r"مقابل N(?: (?:صوتا|أصوات|صوت))?|دون (?:معارضة|اعتراض)",
           r"امتناع N(?: (?:عضوا|أعضاء))?(?: عن التصويت)?"),
    "de": (r"N (?:Ja-)?Stimmen", r"N Gegenstimmen?|(?:ohne|keine) Gegenstimmen?", r"N (?:Stimme?n?)?enthaltung(?:en)?"),
}  # fmt: skip
_UNANIMOUS = re.compile(r"unanim|一致|единоглас|الإجماع|بالاجماع|einstimmig", re.IGNORECASE)
_NAMED = re.compile(r"\s*[(（](?P<names>[^()（）]{2,300})[)）]")
_COMMA = re.compile(r"\s*[,，、،;]\s*")
_AND = re.compile(r"\s+(?:and|et|e|y|и|und)\s+|和|\s+و\s*")
_KEYS = ("in-favour", "against", "abstaining")


@dataclass(frozen=True, slots=True)
class _Said:
    """The patterns of a language for one way to vote each, and its words for numbers."""

    patterns: tuple[re.Pattern[str], ...]
    numbers: tuple[re.Pattern[str], ...]


def ballot(line: str, language: Language) -> Vote | None:
    """Return the vote that a line of adoption prints, or nothing; what it does not say is None."""
    plain = " ".join(line.replace("’", "'").split())
    said = _said(language)
    counts: list[int | None] = []
    voters: dict[str, tuple[str, ...]] = {}
    for key, pattern in zip(_KEYS, said.patterns, strict=True):
        found = pattern.search(plain)
        count = _count(found, said) if found else None
        counts.append(count)
        if found and count and (named := _NAMED.match(plain, found.end())):
            voters[key] = _names(named["names"], count)
    in_favour, against, abstaining = counts
    if _UNANIMOUS.search(plain):
        return Vote(in_favour, 0, 0)
    return Vote(in_favour, against, abstaining, voters) if in_favour is not None else None


def _count(found: re.Match[str], said: _Said) -> int:
    """Return the number of a match; a branch without one says that nobody voted so."""
    printed = next(filter(None, found.groups()), "")
    if printed.isdecimal():
        return int(printed)
    return next((place for place, each in enumerate(said.numbers) if each.fullmatch(printed)), 0)


def _names(printed: str, count: int) -> tuple[str, ...]:
    """Return as many names as voted so; "and" stands inside some names, and parts two where one is lacking."""
    if count == 1:
        return (printed.strip(),)
    names = [each for each in _COMMA.split(printed.strip(" .")) if each]
    while len(names) < count:
        place, found = next(
            ((at, found) for at, each in reversed([*enumerate(names)]) if (found := _AND.search(each))), (0, None)
        )
        if found is None:
            break
        before, behind = names[place][: found.start()], names[place][found.end() :]
        names[place : place + 1] = [each for each in (before, behind) if each]
    return tuple(_AND.sub("", each, count=1) if _AND.match(each) else each for each in names)


@cache
def _said(language: Language) -> _Said:
    words = [each.replace("_", " ") for each in _NUMBERS[language].split(" ")]
    edges = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    every = sorted((word for each in words for word in each.split("|")), key=len, reverse=True)
    number = rf"{edges[0]}(\d{{1,2}}|{'|'.join(every)}){edges[1]}"
    patterns = (re.compile(each.replace("N", number), re.IGNORECASE) for each in _SAID[language])
    return _Said(tuple(patterns), tuple(re.compile(each, re.IGNORECASE) for each in words))
