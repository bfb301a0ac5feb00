"""The changes of the data that the release tells of, and an Atom feed of them. RFC 4287."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unscr.errors import ContentError, JudgementError
from unscr.namespaces import BASE, graph
from unscr.resources import content
from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse, strings

_NAMESPACE = "http://www.w3.org/2005/Atom"
# An entry is named apart from the IRIs of the data, which all lead somewhere. RFC 4151.
_TAG = "tag:w3id.org,2026:unscr/"
_KEYS = {"id": str, "day": date, "graphs": list[str], "title": dict, "summary": dict}
_TITLE = Bilingual("Changes of the data of unscr", "unscr 数据更新")
_EDITORS = Bilingual("The unscr editors", "unscr 编者")


@dataclass(frozen=True, slots=True)
class Change:
    """What changed on a day, in both languages, and in which graphs."""

    id: str
    day: date
    graphs: tuple[str, ...]
    title: Bilingual
    summary: Bilingual


@cache
def changes(file: Path | None = None) -> tuple[Change, ...]:
    """Return the changes of the release, the newest first; ``file`` takes the place of the release's own.

    Raises ContentError where the file is not there, JudgementError where it is at fault.
    """
    path = file or content("data") / "curated" / "changes.toml"
    try:
        tables = parse(path.read_text(encoding="utf-8"), path.name)
    except OSError as error:
        raise ContentError(
            f"The file '{path.name}' cannot be read: {error.strerror}.",
            f"无法读取文件“{path.name}”：{error.strerror}。",
        ) from None
    exactly(tables, {"change": Tables}, path.name)
    found = [_change(row, f"{path.name}, change {number}") for number, row in enumerate(tables["change"], start=1)]
    if not found:
        raise JudgementError(f"{path.name} tells of no change.", f"{path.name} 未载任何更新。")
    for before, after in pairwise(found):
        if after.day < before.day:
            raise JudgementError(
                f"{path.name}: the change '{after.id}' is older than the one before it.",
                f"{path.name}：更新“{after.id}”早于其前一项。",
            )
    if len({each.id for each in found}) < len(found):
        raise JudgementError(f"{path.name}: an id stands there twice.", f"{path.name}：有标识重复出现。")
    return tuple(reversed(found))


def _change(row: dict[str, Any], where: str) -> Change:
    exactly(row, _KEYS, where)
    title, summary = (bilingual(row[name], f"{where}, {name}") for name in ("title", "summary"))
    return Change(row["id"], row["day"], strings(row["graphs"], where), title, summary)


def feed(found: tuple[Change, ...], language: str, home: str = BASE) -> bytes:
    """Return the changes as a feed in a language; the same changes give the same bytes.

    ``home`` is the address of the service that gives it, with a slash at the end.
    """
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": language})
    _text(root, "id", f"{BASE}feed.atom")
    _text(root, "title", _say(_TITLE, language))
    _text(root, "updated", _instant(max(each.day for each in found)))
    SubElement(root, "link", rel="self", type="application/atom+xml", href=f"{home}feed.atom?lang={language}")
    SubElement(root, "link", rel="alternate", type="text/html", href=home)
    _text(SubElement(root, "author"), "name", _say(_EDITORS, language))
    _text(root, "rights", "CC BY 4.0")
    for each in found:
        entry = SubElement(root, "entry")
        _text(entry, "id", f"{_TAG}{each.id}")
        _text(entry, "title", _say(each.title, language))
        _text(entry, "updated", _instant(each.day))
        for key in each.graphs:
            SubElement(entry, "link", rel="related", href=graph(key).value)
        _text(entry, "content", _say(each.summary, language))
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _say(words: Bilingual, language: str) -> str:
    return words.zh if language == "zh" else words.en


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
