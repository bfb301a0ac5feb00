"""Resolutions of our own writing as the readers return them, and readers that take them from JSON-like text.

A file names what it is in lines: number, year, language, then one paragraph a line.
"""

from collections.abc import Collection
from datetime import date

from unscr.adding.add import Readers
from unscr.errors import SourceError
from unscr.text.document import Document, Finding, Node
from unscr.text.machine.reading import Cited, Context, Limit, Reading, Verb


def document(number: int, year: int, language: str, paragraphs: dict[str, str], **more: object) -> Document:
    """Return a document with these operative paragraphs by number, ``1``, or ``1/a`` for a part of one."""
    tops: dict[str, list[tuple[str, str]]] = {}
    for path, text in paragraphs.items():
        tops.setdefault(path.split("/")[0], []).append((path, text))
    values: dict[str, object] = {
        "symbol": f"S/RES/{number} ({year})",
        "number": number,
        "year": year,
        "language": language,
        "title": f"Resolution {number} ({year})",
        "adoption_line": "Adopted",
        "adopted": date(year, 3, 31),
        "meeting": 7000 + number,
        "draft": "",
        "sponsors": (),
        "vote": None,
        "agenda": (),
        "subjects": (),
        "enacting": "The Security Council,",
        "preamble": (),
        "operative": tuple(_paragraph(rows) for rows in tops.values()),
        "annexes": (),
        "footnotes": (),
        "work_uri": "",
        "source_form": "akn",
        "findings": (),
    }
    return Document(**{**values, **more})  # type: ignore[arg-type]


def _paragraph(rows: list[tuple[str, str]]) -> Node:
    (number, text), *items = rows
    parts = tuple(
        Node(
            "item",
            ("op", *path.split("/")),
            path[-1],
            f"({path[-1]})",
            place,
            said,
            eid=f"para_{number}_list_point_{path[-1]}",
        )
        for place, (path, said) in enumerate(items, start=1)
    )
    return Node("operative", ("op", number), number, f"{number}.", int(number), text, eid=f"para_{number}", items=parts)


def written(number: int, year: int, language: str, *paragraphs: str) -> str:
    """Return a file that ``read`` reads: paragraphs are numbered from 1, or say ``1/a`` before a bar."""
    return "\n".join((f"{number} {year} {language}", *paragraphs))


def read(raw: bytes, name: str) -> Document:
    """Read a file of ours; raise SourceError for one that says ``fault``, and end the process for ``die``."""
    head, *lines = raw.decode().split("\n")
    if head.startswith("fault"):
        raise SourceError(f"{name}, line 1, column 1: a fault.", f"{name}，第1行第1列：有误。")
    if head.startswith("die"):
        raise SystemExit(9)
    number, year, language = head.split(" ")
    rows = [line.split("|", 1) if "|" in line else [str(place), line] for place, line in enumerate(lines, start=1)]
    found = (Finding("title-unknown", "", "", "No title.", "无标题。"),) if "doubt" in raw.decode() else ()
    return document(int(number), int(year), language, dict(rows), findings=found)


def words(text: str, _language: str, kind: str, context: Context) -> Collection[Reading]:
    """Read a verb at the start, ``NUMBER (YEAR)`` after "cites", and ``by`` the end of the year."""
    first = text.split(" ")[0]
    found = [Reading("verb", 0, len(first), "first-word", Verb("decides"))]
    if first == "Mumbles":
        found = [Reading("unknown-verb", 0, len(first), "verb-unknown", None)]
    if "cites " in text:
        start = text.index("cites ") + 6
        number, year, *rest = text[start:].replace("(", "").replace(")", "").split(" ")
        paths = (("op", *rest[0].split("/")),) if rest else ()
        found.append(Reading("citation", start, len(text), "number-year", Cited(int(number), int(year), paths=paths)))
    if " by then" in text:
        start = text.index(" by then") + 1
        day = date(context.year, 12, 31)
        found.append(Reading("time-limit", start, start + 7, "by-then", Limit("latest-by", day, anchor="day")))
    return found if kind != "heading" else []


def without_verbs(text: str, language: str, kind: str, context: Context) -> Collection[Reading]:
    """Read the same by rules that know no verbs."""
    return [each for each in words(text, language, kind, context) if each.kind != "verb"]


READERS = Readers(read, words)
