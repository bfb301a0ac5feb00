"""A few statements of the program's own in any of the RDF formats that the service speaks."""

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from unscr.graph.form import GRAPHS
from unscr.terms import XSD, Iri, Term

Statement = tuple[Iri, Iri, Term]


def encode(statements: Iterable[Statement], media_type: str, prefixes: Mapping[str, str]) -> bytes:
    """Return the statements in a media type of ``GRAPHS``; raises KeyError for another."""
    triples = [Triple(NamedNode(s.value), NamedNode(p.value), _object(o)) for s, p, o in statements]
    return serialize(triples, format=GRAPHS[media_type], prefixes=dict(prefixes)) or b""


def again(content: bytes, media_type: str, prefixes: Mapping[str, str]) -> bytes:
    """Return N-Triples in a media type of ``GRAPHS``; raises KeyError for another."""
    triples = (each.triple for each in parse(content, format=RdfFormat.N_TRIPLES))
    return serialize(triples, format=GRAPHS[media_type], prefixes=dict(prefixes)) or b""


def _object(term: Term) -> NamedNode | OxLiteral:
    if isinstance(term, Iri):
        return NamedNode(term.value)
    if term.language:
        return OxLiteral(term.value, language=term.language)
    return OxLiteral(term.value, datatype=None if term.datatype == XSD + "string" else NamedNode(term.datatype))
