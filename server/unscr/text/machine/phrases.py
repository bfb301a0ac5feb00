"""The words that bind something in time, of each language: ``[date]`` and ``[period]`` of its lexicon."""

import re
from dataclasses import dataclass
from functools import cache

from unscr.text.machine import periods
from unscr.text.machine.lexicon import words
from unscr.text.machine.rule import Rule

LATEST, TARGET, FROM = "latest-by", "target-date", "not-before"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The patterns of a language for what binds in time."""

    spaced: bool
    edge: re.Pattern[str]
    strict: re.Pattern[str]
    latest: re.Pattern[str]
    target: re.Pattern[str]
    in_month: re.Pattern[str] | None
    since: re.Pattern[str]
    range: tuple[re.Pattern[str], re.Pattern[str]] | None
    earlier: re.Pattern[str]
    ends: re.Pattern[str] | None
    yearly: re.Pattern[str] | None
    weak: re.Pattern[str] | None
    doing: re.Pattern[str]
    also: re.Pattern[str]
    before_suffix: re.Pattern[str] | None
    from_suffix: re.Pattern[str] | None
    extension: re.Pattern[str]
    extension_behind: re.Pattern[str] | None
    extending: re.Pattern[str]
    clause: re.Pattern[str]
    adoption: re.Pattern[str]
    event: re.Pattern[str]
    adoption_before: re.Pattern[str]
    event_before: re.Pattern[str]
    period: re.Pattern[str]
    periods: tuple[tuple[Rule, str, re.Pattern[str]], ...]
    listed: re.Pattern[str] | None
    unit_stems: tuple[str, ...]
    recurring_stems: tuple[str, ...]
    every: re.Pattern[str]
    soon: re.Pattern[str]
    told: re.Pattern[str] | None


@cache
def phrases(language: str) -> Phrases:
    """Return the patterns of a language, compiled once."""
    spaced = words(language)["spaced"]
    day, table = words(language)["date"], words(language)["period"]
    edge = r"(?<!\w)" if spaced else ""
    if prefix := words(language).get("prefix"):
        edge = rf"(?:(?<!\w)|(?<=(?<!\w){prefix}))"
    period = periods.source(language)
    units = re.sub(r"=([BDWMYH])(?=\||$)", "", table["units"])

    def ending(pattern: str) -> re.Pattern[str]:
        return re.compile(f"{edge}(?:{pattern})$")

    def filled(name: str) -> re.Pattern[str]:
        pattern = table[name].replace("NUMBER", periods.number_source(language)).replace("UNITS", f"(?:{units})")
        pattern = pattern.replace("ADOPTION", table["adoption"])
        return re.compile(f"{edge}(?:{pattern.replace('#', period)})")

    rules: tuple[tuple[Rule, str, str], ...] = (
        ("limit-after-adoption", TARGET, "after"),
        ("limit-before-event", LATEST, "before"),
        ("limit-after-event", TARGET, "after-event"),
        ("limit-within", LATEST, "within"),
        ("limit-extension", LATEST, "during"),
        ("limit-extension-by", LATEST, "by"),
        ("limit-later", TARGET, "later"),
    )
    suffixes = [day.get(name) for name in ("before-suffix", "from-suffix")]
    before, since = (re.compile(each) if each else None for each in suffixes)
    listed = None
    if not spaced:
        many = f"(?:{period})(?:(?:和|、|及|以及)(?:{period}))*"
        listed = re.compile(
            rf"{table['adoption']}(?:再)?(?:{words(language)['period']['extension']})?(?:再)?(?P<periods>{many})(?P<within>之内|以内|内)?(?:之后|以后|后)?"
        )
    return Phrases(
        spaced,
        re.compile(edge),
        ending(day["strict"]),
        ending(day["latest"]),
        ending(day["target"]),
        ending(day["in-month"]) if "in-month" in day else None,
        ending(day["since"]),
        (ending(day["range"][0]), re.compile(day["range"][1])) if "range" in day else None,
        re.compile(day["earlier"]),
        re.compile(day["ends"]) if "ends" in day else None,
        re.compile(f"(?:{day['yearly']})$") if "yearly" in day else None,
        re.compile(f"(?:{day['weak']})") if "weak" in day else None,
        re.compile(day["doing"]),
        re.compile(day["also"]),
        before,
        since,
        re.compile(table["extension"]),
        re.compile(table["extension-behind"]) if "extension-behind" in table else None,
        re.compile(table["extending"]),
        re.compile(f"[;。]|{table['clause']}" if "clause" in table else "[;。]"),
        re.compile(table["adoption"]),
        re.compile(table["event"]),
        # What is extended may stand between the adoption and the period.
        re.compile(f"(?:{table['adoption']}){table.get('extended', '')}$"),
        re.compile(f"(?:{table['event']})$"),
        re.compile(period),
        tuple((rule, kind, filled(name)) for rule, kind, name in rules if name in table),
        listed,
        tuple(table["unit-stems"].split("|")),
        tuple(table["recurring-stems"].split("|")),
        filled("every"),
        # Without a look behind at its head a pattern is found by its first signs, which is fast.
        re.compile(table["soon"]),
        re.compile(table["told"]) if "told" in table else None,
    )
