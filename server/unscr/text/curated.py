"""Reading curated TOML files strictly: every key is known, there and of its type, or the error names it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from unscr.errors import JudgementError


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same said in English and in Chinese."""

    en: str
    zh: str


def bilingual(row: Mapping[str, Any], where: str) -> Bilingual:
    """Return both languages; raise JudgementError where one is missing, empty or too many."""
    exactly(row, {"en": str, "zh": str}, where)
    if not (row["en"].strip() and row["zh"].strip()):
        raise JudgementError(f"{where}: the text is empty in one language.", f"{where}：有一种语文的文字为空。")
    return Bilingual(row["en"], row["zh"])


def parse(toml: str, file: str) -> dict[str, Any]:
    """Return the tables of a file; raise JudgementError with the place of a fault in its syntax."""
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise JudgementError(f"{file}: {error}", f"{file} 无法解析：{error}") from None


def exactly(row: object, keys: Mapping[str, type], where: str, optional: tuple[str, ...] = ()) -> None:
    """Raise JudgementError unless ``row`` is a table with these keys, of these types, and no others."""
    if not isinstance(row, dict):
        raise JudgementError(f"{where} is not a table.", f"{where} 不是表。")
    for key in [*keys, *row]:
        if key not in keys:
            raise JudgementError(f"{where}: the key '{key}' is unknown here.", f"{where}：键“{key}”不属此表。")
        if not isinstance(row.get(key), keys[key]) and not (key in optional and key not in row):
            raise JudgementError(
                f"{where}: the key '{key}' is needed, as {keys[key].__name__}.",
                f"{where}：键“{key}”为必需，类型为 {keys[key].__name__}。",
            )


def strings(values: Iterable[Any], where: str) -> tuple[str, ...]:
    """Return the values of a list; raise JudgementError unless each is a text that is not empty."""
    found = tuple(values)
    for each in found:
        if not isinstance(each, str) or not each.strip():
            raise JudgementError(f"{where}: {each!r} is not a text.", f"{where}：{each!r} 不是文字。")
    return found
