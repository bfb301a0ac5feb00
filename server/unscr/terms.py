"""RDF terms and quads as plain values, so that the layers can speak of triples without an RDF library.

RDF 1.1 Concepts and Abstract Syntax, section 3. There are no blank nodes: everything we state has a name.
"""

from dataclasses import dataclass

XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """An absolute IRI."""

    value: str


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A literal; ``language`` and a datatype other than xsd:string exclude one another."""

    value: str
    language: str = ""
    datatype: str = XSD + "string"


Term = Iri | Literal


@dataclass(frozen=True, slots=True)
class Quad:
    """One statement in one named graph."""

    subject: Iri
    predicate: Iri
    object: Term
    graph: Iri
