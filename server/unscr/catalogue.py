"""The catalogue of queries: each file ``queries/<kind>/<name>.rq`` is a card, with a question in two languages on top.

The header is explained in queries/README.md; the query itself is not parsed here, since that belongs to the engine.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from unscr.errors import NotFound, QueryCardError
from unscr.resources import content

KINDS = ("app", "checks", "competency", "export", "federated")
EXPECTS = ("ask", "graph", "rows")
REQUIRED = ("id", "title@en", "title@zh", "kind", "expects")
OPTIONAL = ("note@en", "note@zh")

# A question is called by its number and a slug; a check by the fault, an app query by what it is for, an export by the
# vocabulary and the part of it.
_QUESTION = re.compile(r"(cq[0-9]+)(?:-[a-z0-9]+)+")
_OTHER = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Card:
    """One query: what it asks, and ``text``, the whole file, which is a query since its header is a comment."""

    id: str
    title_en: str
    title_zh: str
    kind: str
    expects: str
    text: str
    path: Path
    note_en: str = ""
    note_zh: str = ""

    @property
    def name(self) -> str:
        """Return the file's name without its suffix."""
        return self.path.stem

    @property
    def query(self) -> str:
        """Return the query without its header."""
        return "".join(line for line in self.text.splitlines(keepends=True) if not line.startswith("#+"))


@dataclass(frozen=True, slots=True)
class _Entry:
    value: str
    line: int


def cards(kind: str, queries: Path | None = None) -> tuple[Card, ...]:
    """Return the cards of a kind in the order of their file names; ``queries`` takes the place of the content folder.

    Those of the content folder are read once. Raises QueryCardError for a file at fault, of whatever kind, and NotFound
    for a kind that there is not.
    """
    if kind not in KINDS:
        raise NotFound(
            f"There is no kind of query '{kind}'; the kinds are {', '.join(KINDS)}.",
            f"没有“{kind}”这一类查询；现有类别为 {'、'.join(KINDS)}。",
        )
    return tuple(each for each in _every_card(queries) if each.kind == kind)


def card(identifier: str, queries: Path | None = None) -> Card:
    """Return the card with this id; raise NotFound where there is none, and as ``cards`` does."""
    for each in _every_card(queries):
        if each.id == identifier:
            return each
    raise NotFound(f"There is no query '{identifier}'.", f"没有查询“{identifier}”。")


def _every_card(queries: Path | None) -> tuple[Card, ...]:
    return _read(queries) if queries else _served(content("queries"))


@cache
def _served(folder: Path) -> tuple[Card, ...]:
    return _read(folder)


def _read(root: Path) -> tuple[Card, ...]:
    found: dict[str, Card] = {}
    for kind in KINDS:
        for path in sorted((root / kind).glob("*.rq")):
            new = _card(path, kind, found)
            found[new.id] = new
    return tuple(found.values())


def _card(path: Path, kind: str, before: Mapping[str, Card]) -> Card:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise _fault(path, line, "the file is not UTF-8.", "文件不是 UTF-8 编码。") from None
    header = _header(text, _file(path))
    _fits(header, path, kind)
    if (identifier := header["id"]).value in before:
        other = _file(before[identifier.value].path)
        raise _fault(
            path,
            identifier.line,
            f"the id '{identifier.value}' is that of {other}.",
            f"标识“{identifier.value}”已用于 {other}。",
        )
    value = {key: entry.value for key, entry in header.items()}
    return Card(
        id=value["id"],
        title_en=value["title@en"],
        title_zh=value["title@zh"],
        kind=kind,
        expects=value["expects"],
        text=text,
        path=path,
        note_en=value.get("note@en", ""),
        note_zh=value.get("note@zh", ""),
    )


def _header(text: str, file: str) -> dict[str, _Entry]:
    """Return the header's entries by key; every key that is known stands once, and every required one is there."""
    header: dict[str, _Entry] = {}
    end = 1
    for line, key, value in _lines(text, file):
        if key not in REQUIRED + OPTIONAL:
            raise QueryCardError(f"the key '{key}' is not known.", f"键“{key}”未定义。", file, line)
        if key in header:
            raise QueryCardError(
                f"the key '{key}' already stands in line {header[key].line}.",
                f"键“{key}”已见于第{header[key].line}行。",
                file,
                line,
            )
        header[key] = _Entry(value, line)
        end = line + 1
    for key in REQUIRED:
        if key not in header:
            raise QueryCardError(f"the key '{key}' is missing.", f"缺少键“{key}”。", file, end)
    if ("note@en" in header) != ("note@zh" in header):
        raise QueryCardError("the note is in one language only.", "说明仅有一种语文。", file, end)
    return header


def _lines(text: str, file: str) -> Iterator[tuple[int, str, str]]:
    inside = True
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith("#+"):
            inside = False
            continue
        key, colon, value = line.removeprefix("#+").partition(":")
        if not inside:
            raise QueryCardError(
                "a header line stands below the header.", "标头行不在文件开头的标头之内。", file, number
            )
        if not colon or not key.strip() or not value.strip():
            raise QueryCardError(
                "a header line is written '#+ key: value'.", "标头行的写法为“#+ 键: 值”。", file, number
            )
        yield number, key.strip(), value.strip()


def _fits(header: dict[str, _Entry], path: Path, kind: str) -> None:
    """Raise QueryCardError where the header and the place of the file tell different things."""
    identifier, told, expects = header["id"], header["kind"], header["expects"]
    if told.value != kind:
        raise _fault(
            path,
            told.line,
            f"the kind is '{told.value}' and the folder '{kind}'; they must be the same.",
            f"类别为“{told.value}”，文件夹为“{kind}”；二者须相同。",
        )
    if expects.value not in EXPECTS:
        raise _fault(
            path,
            expects.line,
            f"'expects' is one of {', '.join(EXPECTS)}, not '{expects.value}'.",
            f"expects 须为 {'、'.join(EXPECTS)} 之一，而非“{expects.value}”。",
        )
    name = (_QUESTION if kind == "competency" else _OTHER).fullmatch(path.stem)
    if name is None or name[1] != identifier.value:
        raise _fault(
            path,
            identifier.line,
            f"the id '{identifier.value}' does not fit the file's name; see queries/README.md.",
            f"标识“{identifier.value}”与文件名不符；见 queries/README.md。",
        )


def _file(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _fault(path: Path, line: int, en: str, zh: str) -> QueryCardError:
    return QueryCardError(en, zh, _file(path), line)
