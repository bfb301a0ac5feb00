"""A few statements of the program's own in any of the RDF formats that the service speaks."""

import io
from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse, serialize
from pyoxigraph import Literal as OxLiteral

from unscr.graph.form import GRAPHS, check_characters
from unscr.graph.written import suited, write
from unscr.terms import XSD, Iri, Literal, Term

Statement = tuple[Iri, Iri, Term]


def encode(statements: Iterable[Statement], media_type: str, prefixes: Mapping[str, str]) -> bytes:
    """Return the statements in a media type of ``GRAPHS``; raises KeyError for another."""
    return serialize(_triples(statements), format=GRAPHS[media_type], prefixes=dict(prefixes)) or b""


def document(statements: Iterable[Statement], media_type: str) -> bytes:
    """Return the statements as the endpoint would write them, with those of our prefixes that they have a use for.

    An IRI that begins with '_:' is a blank node. Raises KeyError for a media type that is not in ``GRAPHS``,
    NotAcceptable for what the form cannot express.
    """
    output = io.BytesIO()
    write(_triples(statements), GRAPHS[media_type], suited(output, media_type))
    check_characters(media_type, output.getvalue(), -1)
    return output.getvalue()


def statements(content: bytes, media_type: str = "application/n-triples") -> list[Statement]:
    """Return what a document says, each statement once and in its order; a blank node as ``document`` takes one.

    A statement with a triple term (RDF 1.2) is left out: not every form that ``document`` writes has a place for it.
    """
    read = (each.triple for each in parse(content, format=GRAPHS[media_type]))
    found = dict.fromkeys(each for each in read if not _is_of_a_triple(each))
    return [(_named(each.subject), _named(each.predicate), _term(each.object)) for each in found]


def again(content: bytes, media_type: str, prefixes: Mapping[str, str]) -> bytes:
    """Return N-Triples in a media type of ``GRAPHS``; raises KeyError for another."""
    triples = (each.triple for each in parse(content, format=RdfFormat.N_TRIPLES))
    return serialize(triples, format=GRAPHS[media_type], prefixes=dict(prefixes)) or b""


def _triples(statements: Iterable[Statement]) -> list[Triple]:
    return [Triple(_node(s), NamedNode(p.value), _object(o)) for s, p, o in statements]


def _is_of_a_triple(statement: Triple) -> bool:
    return isinstance(statement.subject, Triple) or isinstance(statement.object, Triple)


def _named(node: Any) -> Iri:
    return Iri(str(node) if isinstance(node, BlankNode) else node.value)


def _term(node: Any) -> Term:
    if isinstance(node, OxLiteral):
        return Literal(node.value, node.language or "", node.datatype.value if not node.language else XSD + "string")
    return _named(node)


def _node(iri: Iri) -> NamedNode | BlankNode:
    return BlankNode(iri.value.removeprefix("_:")) if iri.value.startswith("_:") else NamedNode(iri.value)


def _object(term: Term) -> NamedNode | BlankNode | OxLiteral:
    if isinstance(term, Iri):
        return _node(term)
    if term.language:
        return OxLiteral(term.value, language=term.language)
    return OxLiteral(term.value, datatype=None if term.datatype == XSD + "string" else NamedNode(term.datatype))
