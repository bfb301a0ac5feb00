"""Reading curated TOML files strictly: every key is known, there and of its type, or the error names it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args, get_origin

from unscr.errors import JudgementError
from unscr.text.unknown import unknown


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same said in English and in Chinese."""

    en: str
    zh: str


Tables = list[dict[str, Any]]

# Each type that a value may have, in words.
_CALLED: Mapping[type, Bilingual] = {
    str: Bilingual("a text", "文字"),
    bool: Bilingual("true or false", " true 或 false"),
    int: Bilingual("a whole number", "整数"),
    date: Bilingual("a day, such as 2016-12-12", "日期，如 2016-12-12"),
    dict: Bilingual("a table", "表"),
    Tables: Bilingual("a list of tables", "表的列表"),
    list[str]: Bilingual("a list of texts", "文字的列表"),
    list[int]: Bilingual("a list of whole numbers", "整数的列表"),
}


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
    for key in row:
        if key not in keys:
            raise unknown(where, f"the key '{key}' is unknown here", f"键“{key}”不属此表", key, keys)
    for key, kind in keys.items():
        called = _CALLED[kind]
        if key in row and not _is(row[key], kind):
            raise JudgementError(
                f"{where}: the key '{key}' must be {called.en}.", f"{where}：键“{key}”须为{called.zh}。"
            )
        if key not in row and key not in optional:
            raise JudgementError(
                f"{where}: the key '{key}' is needed, {called.en}.", f"{where}：键“{key}”为必需，须为{called.zh}。"
            )


def _is(value: object, kind: type) -> bool:
    """Tell whether a value of TOML has exactly this type: a truth value is no number, an instant is no day."""
    if not get_args(kind):
        return type(value) is kind
    (member,) = get_args(kind)
    return isinstance(value, list) and all(type(each) is (get_origin(member) or member) for each in value)


def strings(values: Iterable[Any], where: str) -> tuple[str, ...]:
    """Return the values of a list; raise JudgementError unless each is a text that is not empty."""
    found = tuple(values)
    for each in found:
        if not isinstance(each, str) or not each.strip():
            raise JudgementError(f"{where}: {each!r} is not a text.", f"{where}：{each!r} 不是文字。")
    return found
