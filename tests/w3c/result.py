"""Result documents as rows, in every form in which the suites write them or the service answers.

Written from the specifications of the forms, not with the engine's own readers, which would agree with its writers.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree import ElementTree as Xml

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, RdfFormat, parse

from w3c.manifest import RDF, form_of

XSD = "http://www.w3.org/2001/XMLSchema#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
SRX = "{http://www.w3.org/2005/sparql-results#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WHOLE = {
    "integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger",
    "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte",
}  # fmt: skip
_NUMERIC = _WHOLE | {"decimal", "double", "float"}
_PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


@dataclass(frozen=True, order=True)
class Term:
    """An RDF term as far as results tell it; ``more`` is a datatype or, with '@' before it, a language."""

    kind: str
    value: str
    more: str = ""


Row = tuple[tuple[str, Term], ...]


@dataclass(frozen=True)
class Result:
    """What a query gave: rows, or the triples of a graph as rows, or yes or no. ``order`` says that it matters."""

    rows: tuple[Row, ...] = ()
    variables: frozenset[str] | None = None
    boolean: bool | None = None
    graph: bool = False
    order: bool = False


def _literal(value: str, datatype: str = "", language: str = "") -> Term:
    if language:
        return Term("literal", value, "@" + language.lower())
    return Term("literal", value, "" if datatype == XSD + "string" else datatype)


def by_value(result: Result) -> Result:
    """Return the result with each number written in one way, since the suites and engines write them in several."""
    rows = (tuple((name, replace(term, value=_number(term))) for name, term in row) for row in result.rows)
    return replace(result, rows=tuple(rows))


def _number(term: Term) -> str:
    name = term.more.removeprefix(XSD)
    if term.kind == "text" and _PLAIN.fullmatch(term.value):
        # CSV does not say of which datatype a number is.
        return repr(float(term.value))
    if name not in _NUMERIC:
        return term.value
    try:
        number = Decimal(term.value)
        if name in ("double", "float"):
            return repr(float(number))
        return format(number.normalize(), "f") if number else "0"
    except InvalidOperation:
        return term.value


def _term(term: Any) -> Term:
    if isinstance(term, NamedNode):
        return Term("iri", term.value)
    if isinstance(term, BlankNode):
        return Term("blank", term.value)
    assert isinstance(term, Literal)
    return _literal(term.value, term.datatype.value, term.language or "")


def _row(bindings: Iterable[tuple[str, Term]]) -> Row:
    return tuple(sorted(bindings))


def read(content: bytes, name: str, base: str) -> Result:
    """Read a result file by the extension of its name."""
    extension = name.rsplit(".", 1)[-1]
    if extension in _READERS:
        return _READERS[extension](content)
    triples = list(parse(content, form_of(name), base_iri=base))
    objects: dict[tuple[Any, str], list[Any]] = defaultdict(list)
    sets = []
    for each in triples:
        objects[each.subject, each.predicate.value].append(each.object)
        if each.predicate.value == RDF + "type" and each.object == NamedNode(RS + "ResultSet"):
            sets.append(each.subject)
    return _described(sets[0], objects) if sets else graph_of(triples)


def graph_of(statements: Iterable[Any]) -> Result:
    """Return a graph; what is said twice counts once."""
    triples = {
        _row((("1", _term(each.subject)), ("2", _term(each.predicate)), ("3", _term(each.object))))
        for each in statements
        if getattr(each, "graph_name", DefaultGraph()) == DefaultGraph()
    }
    return Result(tuple(triples), graph=True)


def _described(top: Any, objects: dict[tuple[Any, str], list[Any]]) -> Result:
    """Read a result set that is described in RDF, as those of SPARQL 1.0 are."""
    if found := objects.get((top, RS + "boolean")):
        return Result(boolean=found[0].value in ("true", "1"))
    rows: list[tuple[int, Row]] = []
    for solution in objects.get((top, RS + "solution"), []):
        index = objects.get((solution, RS + "index"))
        bindings = [
            (objects[each, RS + "variable"][0].value, _term(objects[each, RS + "value"][0]))
            for each in objects.get((solution, RS + "binding"), [])
        ]
        rows.append((int(index[0].value) if index else 0, _row(bindings)))
    variables = frozenset(each.value for each in objects.get((top, RS + "resultVariable"), []))
    order = bool(rows) and all(index for index, _ in rows)
    return Result(tuple(row for _, row in sorted(rows, key=lambda each: each[0])), variables, order=order)


def _json(content: bytes) -> Result:
    """SPARQL 1.1 Query Results JSON Format."""
    document = json.loads(content)
    if "boolean" in document:
        return Result(boolean=document["boolean"])

    def term(value: dict[str, str]) -> Term:
        if value["type"] in ("literal", "typed-literal"):
            return _literal(value["value"], value.get("datatype", ""), value.get("xml:lang", ""))
        return Term({"uri": "iri", "bnode": "blank"}[value["type"]], value["value"])

    rows = (_row((name, term(value)) for name, value in each.items()) for each in document["results"]["bindings"])
    return Result(tuple(rows), frozenset(document["head"].get("vars", [])))


def _xml(content: bytes) -> Result:
    """SPARQL Query Results XML Format (Second Edition)."""
    document = Xml.fromstring(content)  # noqa: S314  # of the suites or our own; no stranger's
    boolean = document.find(SRX + "boolean")
    if boolean is not None:
        return Result(boolean=(boolean.text or "").strip() == "true")

    def term(value: Xml.Element) -> Term:
        text = value.text or ""
        if value.tag == SRX + "literal":
            return _literal(text, value.get("datatype", ""), value.get(LANG, ""))
        return Term({SRX + "uri": "iri", SRX + "bnode": "blank"}[value.tag], text.strip())

    rows = [_row((str(each.get("name")), term(each[0])) for each in result) for result in document.iter(SRX + "result")]
    return Result(tuple(rows), frozenset(str(each.get("name")) for each in document.iter(SRX + "variable")))


def _csv(content: bytes) -> Result:
    """SPARQL 1.1 Query Results CSV Format, section 3: the plain values alone."""

    def term(cell: str) -> Term:
        return Term("blank", cell) if cell.startswith("_:") else Term("text", cell)

    header, *lines = csv.reader(content.decode().splitlines())
    return _table(
        header, ({name: term(cell) for name, cell in zip(header, line, strict=True) if cell} for line in lines)
    )


def _tsv(content: bytes) -> Result:
    """SPARQL 1.1 Query Results TSV Format, section 4: terms as Turtle writes them."""
    header, *lines = (line.split("\t") for line in content.decode().splitlines())

    def term(cell: str) -> Term:
        (found,) = parse(f"<urn:s> <urn:p> {cell} .", RdfFormat.TURTLE)
        return _term(found.object)

    names = [each.removeprefix("?") for each in header]
    return _table(names, ({name: term(cell) for name, cell in zip(names, line, strict=True) if cell} for line in lines))


def _table(header: list[str], rows: Iterable[dict[str, Term]]) -> Result:
    return Result(tuple(_row(each.items()) for each in rows), frozenset(header))


_READERS: dict[str, Callable[[bytes], Result]] = {"srj": _json, "srx": _xml, "csv": _csv, "tsv": _tsv}
