"""A text of a resolution as Akoma Ntoso 3.0 (OASIS Standard, 2018), named as the United Nations name theirs.

Element ids are those of the printed numbers (AKN Naming Convention 1.0, section 5), which the published ids are not.
"""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unscr.answer import Engine
from unscr.ask import Row, ask
from unscr.errors import NotFound
from unscr.terms import Iri

MEDIA_TYPE = "application/akn+xml"
_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# What XML 1.0 cannot hold, section 2.2.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK = re.compile(rf"\s|{_UNWRITABLE.pattern}")
_NUMBER = re.compile("[0-9]{1,9}", re.ASCII)
_COUNCIL, _EDITORS = "sc", "unscr"
_NOTES = (
    "Unofficial copy; the authentic text is the one issued by the United Nations.",
    "非正式副本；作准文本以联合国印发者为准。",
)


def akn(version: str, engine: Engine) -> bytes:
    """Return the text of a language version as a document; raise NotFound where there is none, as ``Engine.run``."""
    head = next(iter(ask(engine, "akn-version", version=[Iri(version)])), None)
    if head is None:
        raise NotFound(f"There is no text {version}.", f"没有文本 {version}。")
    parts = _Parts(ask(engine, "akn-provisions", version=[Iri(version)]))
    root = Element("akomaNtoso", xmlns=_NAMESPACE)
    document = SubElement(root, "statement", name="resolution")
    _meta(SubElement(document, "meta"), head)
    _preface(SubElement(document, "preface"), head)
    work = head["work"].value
    preamble, body = Element("preamble"), Element("mainBody")
    if "formula" in head:
        _paragraph(SubElement(preamble, "formula", name="enactingFormula", eId="formula_1"), head["formula"].value)
    for row in parts.below(work):
        if row["kind"].value.endswith("#PreambularParagraph"):
            eid = _written(f"container_{_numbered(row) or _last_step(row)}")
            _paragraph(SubElement(preamble, "container", name="preambularParagraph", eId=eid), row["words"].value)
        else:
            _provision(body, "paragraph", row, parts)
    document.extend(each for each in (preamble, body) if len(each))
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


class _Parts:
    """What is below what, in the order of the ordinals; each provision once, where it comes first."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._below: dict[str, list[Row]] = {}
        self._given: set[str] = set()
        for row in sorted(rows, key=_place):
            self._below.setdefault(row["parent"].value, []).append(row)

    def below(self, whole: str) -> list[Row]:
        """Return the rows of what is below a provision or a work and was not given before."""
        found: dict[str, Row] = {}
        for row in self._below.get(whole, []):
            # The first row of several; what is said to be below itself is not, and ends there.
            if row["provision"].value not in self._given:
                found.setdefault(row["provision"].value, row)
        self._given.update(found)
        return list(found.values())


def _place(row: Row) -> tuple[bool, int, str]:
    """Return where a row stands among others: by its number, behind them where it has none."""
    number = _numbered(row)
    return not number, int(number or 0), row["ordinal"].value


def _numbered(row: Row) -> str:
    found = row["ordinal"].value
    return found if _NUMBER.fullmatch(found) else ""


def _last_step(row: Row) -> str:
    return row["provision"].value.rpartition("/")[2]


def _provision(into: Element, name: str, row: Row, parts: _Parts) -> None:
    """Add a paragraph or a point: its number, then its words, or what introduces the points below it and these."""
    eid = row["eid"].value if "eid" in row else ""
    # The schema has no place for blanks in a name.
    eid = eid if eid and not _BLANK.search(eid) else _written(_last_step(row))
    made = SubElement(into, name, eId=eid)
    if "printed" in row and (number := row["printed"].value.strip()):
        SubElement(made, "num").text = _written(number)
    below = parts.below(row["provision"].value)
    if not below:
        _paragraph(SubElement(made, "content", eId=f"{eid}__content"), row["words"].value)
        return
    points = SubElement(made, "list", eId=f"{eid}__list_1")
    _paragraph(SubElement(points, "intro", eId=f"{eid}__list_1__intro"), row["words"].value)
    for each in below:
        _provision(points, "point", each, parts)


def _meta(meta: Element, head: Row) -> None:
    date = _written(head["date"].value)
    work = head["uri"].value if "uri" in head else _work_uri(head, date)
    language = _written(head["language"].value.rpartition("/")[2].lower())
    identification = SubElement(meta, "identification", source=f"#{_EDITORS}")
    expression = f"{work}{language}@"
    levels = (
        ("FRBRWork", f"{work}!main/", work, head["work"].value),
        ("FRBRExpression", f"{expression}!main/", f"{expression}/", head["version"].value),
        ("FRBRManifestation", f"{expression}/!main.xml", f"{expression}.xml", f"{head['version'].value}.akn.xml"),
    )
    for level, this, uri, alias in levels:
        made = SubElement(identification, level)
        SubElement(made, "FRBRthis", value=_written(this))
        SubElement(made, "FRBRuri", value=_written(uri))
        SubElement(made, "FRBRalias", value=_written(alias), name="eli")
        # The day of the work at every level: no other is known of this text.
        SubElement(made, "FRBRdate", date=date, name="adoption")
        author = ("#" + _COUNCIL, "author") if level != "FRBRManifestation" else ("#" + _EDITORS, "editor")
        SubElement(made, "FRBRauthor", {"href": author[0], "as": "#" + author[1]})
        if level == "FRBRWork":
            SubElement(made, "FRBRcountry", value="un")
        if level == "FRBRExpression":
            SubElement(made, "FRBRlanguage", language=language)
    _references(SubElement(meta, "references", source=f"#{_EDITORS}"))
    note = SubElement(SubElement(meta, "notes", source=f"#{_EDITORS}"), "note", eId="note_1")
    for words in _NOTES:
        _paragraph(note, words)


def _references(into: Element) -> None:
    for eid, name in ((_COUNCIL, "Security Council"), (_EDITORS, "The unscr editors")):
        SubElement(into, "TLCOrganization", eId=eid, href=f"/akn/ontology/organization/un/{eid}", showAs=name)
    for eid in ("author", "editor"):
        SubElement(into, "TLCRole", eId=eid, href=f"/akn/ontology/role/un/{eid}", showAs=eid)


def _preface(preface: Element, head: Row) -> None:
    title = head["title"].value if "title" in head else head["symbol"].value
    SubElement(SubElement(preface, "p"), "docTitle").text = _written(title)
    SubElement(SubElement(preface, "p"), "docNumber").text = _written(head["symbol"].value)
    if "adoption" in head:
        line = SubElement(SubElement(preface, "p"), "docDate", date=_written(head["date"].value))
        line.text = _written(head["adoption"].value)


def _work_uri(head: Row, date: str) -> str:
    return f"/akn/un/statement/deliberation/unsc/{date}/{head['number'].value}-{date[:4]}/"


def _paragraph(into: Element, words: str) -> None:
    SubElement(into, "p").text = _written(words)


def _written(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
