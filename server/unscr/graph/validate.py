"""SHACL validation: which shape found what, where, in the words of the shape. W3C SHACL, section 3.

pySHACL is the reference validator. Messages are read from the shapes graph, since a report may drop language tags.
"""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyshacl
from pyshacl.errors import ReportableRuntimeError
from rdflib import SH, BNode, Graph, Node, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.exceptions import ParserError
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

from unscr.errors import ContentError
from unscr.graph.hasten import Names, hasten

# How a blank node is shown: its name changes from run to run, so it would tell nobody anything.
_BLANK = "[]"
# SPARQL 1.1 property paths, section 9.1: what stands before and after the path that is repeated or turned round.
_UNARY = {
    SH.inversePath: ("^", ""),
    SH.zeroOrMorePath: ("", "*"),
    SH.oneOrMorePath: ("", "+"),
    SH.zeroOrOnePath: ("", "?"),
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One result of a validation, said in English and Chinese.

    ``shape`` is the IRI of the named shape at fault, or of its named SPARQL constraint. ``path`` is an IRI, or a
    longer path in SPARQL notation; ``path`` and ``value`` may be empty.
    """

    shape: str
    focus: str
    path: str
    component: str
    value: str
    severity: str
    en: str
    zh: str


def load(paths: Iterable[Path]) -> Graph:
    """Return the statements of the Turtle files as one rdflib graph; raise ContentError for one that cannot be read."""
    graph = Graph()
    for path in paths:
        try:
            graph.parse(path, format="turtle")
        except (OSError, ParserError, SyntaxError, UnicodeDecodeError) as error:
            raise ContentError(f"Cannot read {path}: {error}", f"无法读取 {path}：{error}") from None
    return graph


class Shapes(Graph):
    """Shapes to validate against: what the library asks of them, anew for each focus node, is answered from memory.

    Who validates more than one graph keeps one of these, whose memory stays filled. It is a copy, to which nothing is
    added but what the library itself adds.
    """

    def __init__(self, shapes: Graph) -> None:
        super().__init__(store="SimpleMemory")
        self._objects: dict[object, tuple[Node, ...]] = {}
        self._pairs: dict[object, tuple[tuple[Node, Node], ...]] = {}
        self += shapes
        self.namespace_manager = Names(self)

    def add(self, triple: Any) -> "Shapes":
        """Add a statement; the library comes with the same ones each time."""
        if triple not in self:
            self._objects.clear()
            self._pairs.clear()
            super().add(triple)
        return self

    def objects(self, subject: Any = None, predicate: Any = None, unique: bool = False) -> Generator[Node, None, None]:
        """Give the objects of statements."""
        key = (subject, predicate, unique)
        if key not in self._objects:
            self._objects[key] = tuple(super().objects(*key))
        yield from self._objects[key]

    def predicate_objects(self, subject: Any = None, unique: bool = False) -> Generator[tuple[Node, Node], None, None]:
        """Give the predicates and objects of statements."""
        key = (subject, unique)
        if key not in self._pairs:
            self._pairs[key] = tuple(super().predicate_objects(*key))
        yield from self._pairs[key]


def validate(data: Graph, shapes: Graph) -> tuple[Finding, ...]:
    """Return the findings in a fixed order; none means that the data conform. Neither graph is changed.

    Raises ContentError where the shapes themselves cannot be used.
    """
    report = _report(data, shapes)
    # Only what the report names as a result: a finding may list others below it as its details.
    return tuple(sorted({_finding(report, shapes, result) for result in report.objects(None, SH.result)}))


def refusal(content: bytes, shapes: Graph) -> bytes:
    """Return the SHACL report about N-Triples, as N-Triples; empty where the data conform.

    Raises ContentError where the shapes themselves cannot be used.
    """
    data = Graph()
    data.parse(data=content, format="nt")
    report = _report(data, shapes)
    if (None, SH.conforms, RdfLiteral(True)) in report:
        return b""
    return report.serialize(format="nt", encoding="utf-8")


def _report(data: Graph, shapes: Graph) -> Graph:
    hasten()
    prepared = _Prepared(store=data.store, identifier=data.identifier)
    prepared.namespace_manager = Names(prepared)
    # The library writes statements of its own into the shapes it is given.
    lent = shapes if isinstance(shapes, Shapes) else Shapes(shapes)
    try:
        _, report, text = pyshacl.validate(prepared, shacl_graph=lent, inference="none", advanced=False)
    except ReportableRuntimeError as error:
        raise _unusable(error) from None
    if not isinstance(report, Graph):
        raise _unusable(text)
    return report


class _Prepared(Graph):
    """The same statements; a query text is parsed once, however many focus nodes it is asked about."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        return super().query(_parsed(query_object) if isinstance(query_object, str) else query_object, *args, **kwargs)

    def namespaces(self) -> Generator[tuple[str, URIRef], None, None]:
        # Gathered for each query, and of no use to one that is parsed.
        yield from ()


@lru_cache(maxsize=256)
def _parsed(text: str) -> Query:
    return prepareQuery(text)


def _unusable(reason: object) -> ContentError:
    return ContentError(f"The shapes cannot be used: {reason}", f"形状文件无法使用：{reason}")


def _finding(report: Graph, shapes: Graph, result: Node) -> Finding:
    shape = report.value(result, SH.sourceShape)
    constraint = report.value(result, SH.sourceConstraint)
    said = messages(shapes, constraint) or messages(shapes, shape) or messages(report, result, SH.resultMessage)
    return Finding(
        shape=_name(shapes, shape, constraint),
        focus=_term(report.value(result, SH.focusNode)),
        path=_path(report, report.value(result, SH.resultPath)),
        component=_local(report.value(result, SH.sourceConstraintComponent)),
        value=_term(report.value(result, SH.value)),
        severity=_local(report.value(result, SH.resultSeverity)),
        en=said.get("en", said.get("", "")),
        zh=said.get("zh", said.get("", "")),
    )


def messages(graph: Graph, node: Node | None, predicate: URIRef = SH.message) -> dict[str, str]:
    """Return what a shape or a result says, by language."""
    if node is None:
        return {}
    said = [each for each in graph.objects(node, predicate) if isinstance(each, RdfLiteral)]
    return {each.language or "": str(each) for each in sorted(said)}


def _name(shapes: Graph, shape: Node | None, constraint: Node | None) -> str:
    for node in (constraint, shape, shapes.value(None, SH.property, shape)):
        if isinstance(node, URIRef):
            return str(node)
    return _BLANK


def _path(graph: Graph, path: Node | None) -> str:
    if path is None or isinstance(path, URIRef):
        return _term(path)
    return path_text(graph, path)


def path_text(graph: Graph, path: Node, inside: bool = False) -> str:
    """Return a path in the notation of SPARQL."""
    if isinstance(path, URIRef):
        return path.n3()
    for predicate, (before, after) in _UNARY.items():
        inner = graph.value(path, predicate)
        if inner is not None:
            return before + path_text(graph, inner, inside=True) + after
    choices = graph.value(path, SH.alternativePath)
    steps = path if choices is None else choices
    joined = ("/" if choices is None else "|").join(path_text(graph, each, inside=True) for each in graph.items(steps))
    return f"({joined})" if inside else joined


def _term(node: Node | None) -> str:
    return "" if node is None else _BLANK if isinstance(node, BNode) else str(node)


def _local(node: Node | None) -> str:
    return str(node).rpartition("#")[2]
