"""Curated tables of what texts name, across resolutions: ``actors.toml``, ``instruments.toml``, ``systems.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unscr.errors import JudgementError
from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse, strings

_NAMED: dict[str, type] = {"name": dict, "alt": dict, "definition": dict}


@dataclass(frozen=True, slots=True)
class Named:
    """What has a name in both languages, other names in each, and a definition."""

    key: str
    name: Bilingual
    other_names: Mapping[str, tuple[str, ...]]
    definition: Bilingual

    def called(self, words: str) -> bool:
        """Tell whether the words are one of its names in Chinese or in English."""
        return words in self._names()

    def recognise(self, words: str, where: str) -> None:
        """Raise JudgementError, with the names that are known, unless the words are one of them."""
        if not self.called(words):
            raise JudgementError(
                f"{where}: '{words}' is no name of '{self.key}', which is called {', '.join(self._names())}: "
                "add it to its alt.zh, or name another.",
                f"{where}：“{words}”不在“{self.key}”的名称（{'、'.join(self._names())}）之中："
                "请加入其 alt.zh，或改指他者。",
            )

    def _names(self) -> tuple[str, ...]:
        return self.name.zh, self.name.en, *(each for names in self.other_names.values() for each in names)


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody; ``parent`` is the key of the body it is part of, ``founded_by`` that of an instrument, or empty."""

    named: Named
    kind: str
    parent: str
    founded_by: str


@dataclass(frozen=True, slots=True)
class Part:
    """A provision of an instrument that is cited: ``key`` is the last step of its IRI."""

    key: str
    kind: str
    number: str
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument that is no resolution; ``passed_by`` is an actor's key, or empty."""

    named: Named
    kind: str
    adopted: date | None
    in_force: date | None
    official_url: str
    symbol: str
    passed_by: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class System:
    """An information system, network or mechanism; ``operator`` is an actor's key, or empty."""

    named: Named
    kind: str
    status: str
    operator: str


def actors(toml: str, file: str) -> Mapping[str, Actor]:
    """Read ``actors.toml``; raise JudgementError for a key at fault."""
    keys = {**_NAMED, "kind": str, "parent": str, "founded_by": str}
    found = {}
    for key, row in parse(toml, file).items():
        where = f"{file} [{key}]"
        exactly(row, keys, where, optional=("alt", "parent", "founded_by"))
        found[key] = Actor(_named(key, row, where), row["kind"], row.get("parent", ""), row.get("founded_by", ""))
    return found


def instruments(toml: str, file: str) -> Mapping[str, Instrument]:
    """Read ``instruments.toml``; raise JudgementError for a key at fault."""
    keys = {**_NAMED, "kind": str, "adopted": date, "in_force": date, "part": Tables}
    keys |= {"official_url": str, "symbol": str, "passed_by": str}
    found = {}
    for key, row in parse(toml, file).items():
        where = f"{file} [{key}]"
        exactly(row, keys, where, optional=("alt", *(keys.keys() - _NAMED.keys() - {"kind"})))
        found[key] = Instrument(
            _named(key, row, where),
            row["kind"],
            row.get("adopted"),
            row.get("in_force"),
            row.get("official_url", ""),
            row.get("symbol", ""),
            row.get("passed_by", ""),
            tuple(_part(each, where) for each in row.get("part", ())),
        )
    return found


def systems(toml: str, file: str) -> Mapping[str, System]:
    """Read ``systems.toml``; raise JudgementError for a key at fault."""
    keys = {**_NAMED, "kind": str, "status": str, "operator": str}
    found = {}
    for key, row in parse(toml, file).items():
        where = f"{file} [{key}]"
        exactly(row, keys, where, optional=("alt", "operator"))
        found[key] = System(_named(key, row, where), row["kind"], row["status"], row.get("operator", ""))
    return found


def _named(key: str, row: Mapping[str, Any], where: str) -> Named:
    other = row.get("alt", {})
    exactly(other, {"en": list[str], "zh": list[str]}, f"{where} alt", optional=("en", "zh"))
    name = bilingual(row["name"], f"{where} name")
    names = {
        "en": (name.en, *strings(other.get("en", ()), f"{where} alt.en")),
        "zh": (name.zh, *strings(other.get("zh", ()), f"{where} alt.zh")),
    }
    for language, every in names.items():
        if len(set(every)) < len(every):
            raise JudgementError(f"{where}: a name in {language} is given twice.", f"{where}：{language} 名称重复。")
    others = {language: every[1:] for language, every in names.items()}
    return Named(key, name, others, bilingual(row["definition"], f"{where} definition"))


def _part(row: Any, where: str) -> Part:
    exactly(row, {"key": str, "kind": str, "number": str, "name": dict}, f"{where} part")
    return Part(row["key"], row["kind"], row["number"], bilingual(row["name"], f"{where} part {row['key']}"))
