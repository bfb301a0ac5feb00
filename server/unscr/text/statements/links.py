"""The links to one target as a named graph: each statement, and beside it the record of who saw it where and when."""

from collections.abc import Mapping

from unscr.errors import JudgementError
from unscr.namespaces import iri
from unscr.terms import Iri, Literal, Term
from unscr.text.curated import Bilingual
from unscr.text.links import KINDS, Link, Links
from unscr.text.register import Register
from unscr.text.statements.writing import Page

_ACTS = ("instrument", "res")


def links(found: Links, file: str, names: Mapping[str, Bilingual], register: Register) -> Page:
    """Return the graph ``link/<target>``; ``names`` tells what a thing of ours is called, by its IRI.

    Raises JudgementError for what is not known, and for a kind that does not fit what it joins.
    """
    page = Page(f"link/{found.target}")
    for row in found.rows:
        where = f"{file} [[link]] {row.key}"
        _fitting(row, register, where)
        start, end = _ours(row.start, register, where), _end(row, register, where)
        record = iri(f"link:{found.target}-{row.key}")
        page.say(start, row.kind, end)
        page.a(record, "unscr:Link")
        page.both(record, "rdfs:label", *_label(row, start, end, names))
        page.say(record, "unscr:linkFrom", start)
        page.say(record, "unscr:linkKind", iri(row.kind))
        page.say(record, "unscr:linkTo", end)
        page.say(record, "unscr:certainty", register.find("certainty", row.certainty, where))
        page.say(record, "unscr:checkedOn", row.checked)
        page.say(record, "dcterms:source", *map(Iri, row.sources))
    return page


def _fitting(row: Link, register: Register, where: str) -> None:
    """Raise JudgementError where concepts are not matched, or acts not related, with their like."""
    prefix, end = row.start.partition(":")[0], row.to.partition(":")[0]
    if row.kind.startswith("skos:") and (prefix in (*_ACTS, "agent", "system") or prefix not in register.keys):
        raise JudgementError(
            f"{where}: only concepts are matched; '{row.start}' is none.",
            f"{where}：匹配仅用于概念之间；“{row.start}”不是概念。",
        )
    if row.kind.startswith("eli:") and not (prefix in _ACTS and end in _ACTS):
        raise JudgementError(
            f"{where}: {row.kind} joins two acts known here.", f"{where}：{row.kind} 须连接此处已知的两项法令。"
        )


def _ours(name: str, register: Register, where: str) -> Iri:
    prefix, _, key = name.partition(":")
    if prefix == "res" and key.isdecimal():
        return register.resolution(int(key), where)
    return register.find(prefix, key, where)


def _end(row: Link, register: Register, where: str) -> Term:
    if row.identifier:
        return Literal(row.identifier)
    if row.to.partition(":")[0] in ("http", "https"):
        return Iri(row.to)
    return _ours(row.to, register, where)


def _label(row: Link, start: Iri, end: Term, names: Mapping[str, Bilingual]) -> tuple[str, str]:
    kind, named = KINDS[row.kind], names[start.value]
    other = names.get(end.value, Bilingual(end.value, end.value))
    return f"{named.en}: {kind.en} {other.en}", f"{named.zh}：{kind.zh} {other.zh}"
