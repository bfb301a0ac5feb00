"""Curated links to what others describe (``data/links/<target>.toml``), as values checked on reading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unscr.errors import JudgementError
from unscr.text.curated import Bilingual, Tables, bilingual, exactly, parse, strings
from unscr.text.unknown import unknown

# The properties that a link may state, in words.
KINDS: Mapping[str, Bilingual] = {
    "dcterms:identifier": Bilingual("known as", "标识为"),
    "eli:amends": Bilingual("amends", "修改"),
    "eli:cites": Bilingual("cites", "引用"),
    "eli:ensures_implementation_of": Bilingual("gives effect to", "落实"),
    "eli:related_to": Bilingual("has to do with", "涉及"),
    "eli:repeals": Bilingual("repeals", "废止"),
    "foaf:isPrimaryTopicOf": Bilingual("described by", "载于"),
    "owl:sameAs": Bilingual("the same as", "等同于"),
    "rdfs:seeAlso": Bilingual("see also", "另见"),
    "skos:closeMatch": Bilingual("close match of", "近似匹配"),
    "skos:exactMatch": Bilingual("exact match of", "精确匹配"),
}
_HEAD = {"name": dict, "checked": date, "source": list[str], "link": Tables}
_ROW = {
    "key": str,
    "from": str,
    "kind": str,
    "to": str,
    "identifier": str,
    "certainty": str,
    "source": list[str],
    "checked": date,
}


@dataclass(frozen=True, slots=True)
class Link:
    """One link: ``start`` and, where it is ours, ``to`` are ``prefix:key``; ``to`` is else an address, or empty."""

    key: str
    start: str
    kind: str
    to: str
    identifier: str
    certainty: str
    sources: tuple[str, ...]
    checked: date


@dataclass(frozen=True, slots=True)
class Links:
    """The links to one target, and what the target is called."""

    target: str
    name: Bilingual
    rows: tuple[Link, ...]

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield what the links name of the shared tables: prefix (``agent``, ``instrument`` …) and key."""
        for row in self.rows:
            for each in (row.start, row.to):
                prefix, _, key = each.partition(":")
                yield prefix, key


def links(target: str, toml: str, file: str) -> Links:
    """Read the links to one target; raise JudgementError for a key at fault, or for a link without source."""
    tables = parse(toml, file)
    exactly(tables, _HEAD, file, optional=("checked", "source"))
    rows = tuple(_link(row, tables, file) for row in tables["link"])
    seen: set[str] = set()
    for row in rows:
        if row.key in seen:
            raise JudgementError(f"{file}: the key '{row.key}' is given twice.", f"{file}：键“{row.key}”重复。")
        seen.add(row.key)
    return Links(target, bilingual(tables["name"], f"{file} name"), rows)


def _link(row: Mapping[str, Any], head: Mapping[str, Any], file: str) -> Link:
    """Read one row; what it leaves out of day and source is that of the whole file."""
    where = f"{file} [[link]] {row.get('key', '')}".rstrip()
    shared = tuple(name for name in ("checked", "source") if name in head)
    exactly(row, _ROW, where, optional=("to", "identifier", *shared))
    if row["kind"] not in KINDS:
        raise unknown(where, f"'{row['kind']}' is no kind of link", f"“{row['kind']}”不是链接种类", row["kind"], KINDS)
    if ("to" in row) == ("identifier" in row):
        raise JudgementError(f"{where}: give either 'to' or 'identifier'.", f"{where}：“to”与“identifier”须恰给其一。")
    if ("identifier" in row) != (row["kind"] == "dcterms:identifier"):
        raise JudgementError(
            f"{where}: an identifier goes with the kind dcterms:identifier, and that kind with an identifier.",
            f"{where}：“identifier”须与种类 dcterms:identifier 同时使用。",
        )
    sources = strings(row.get("source", head.get("source", ())), f"{where} source")
    if not sources:
        raise JudgementError(f"{where}: name at least one source.", f"{where}：请至少注明一个来源。")
    return Link(
        row["key"],
        row["from"],
        row["kind"],
        row.get("to", ""),
        row.get("identifier", ""),
        row["certainty"],
        sources,
        row.get("checked", head.get("checked")),
    )
