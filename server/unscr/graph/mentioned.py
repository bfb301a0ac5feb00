"""What a dump speaks of: its IRIs that begin alike, with their labels; and whether two documents say the same.

RDF 1.1 Concepts, section 3.6 (graph isomorphism).
"""

from dataclasses import dataclass, field
from hashlib import blake2b

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, RdfFormat, parse

from unscr.errors import DocumentError
from unscr.graph.form import GRAPHS
from unscr.namespaces import iri

# A document is called by its title.
_LABELS = frozenset(iri(each).value for each in ("rdfs:label", "skos:prefLabel", "dcterms:title"))


@dataclass(slots=True)
class Mentioned:
    """The IRIs, and the labels of each by language."""

    iris: set[str] = field(default_factory=set)
    labels: dict[str, dict[str, set[str]]] = field(default_factory=dict)


def mentioned(dump: bytes, start: str) -> Mentioned:
    """Return the IRIs of a dump (N-Quads) that begin with ``start``: subjects, predicates, objects and names of graphs.

    Raises DocumentError where it is no N-Quads.
    """
    found = Mentioned()
    try:
        for quad in parse(dump, format=RdfFormat.N_QUADS):
            for each in (quad.subject, quad.predicate, quad.object, quad.graph_name):
                if isinstance(each, NamedNode) and each.value.startswith(start):
                    found.iris.add(each.value)
            # A label of what has no name cannot be looked for.
            if not isinstance(quad.subject, NamedNode):
                continue
            if quad.predicate.value in _LABELS and isinstance(quad.object, Literal) and quad.object.language:
                of = found.labels.setdefault(quad.subject.value, {})
                of.setdefault(quad.object.language, set()).add(quad.object.value)
    except SyntaxError as error:
        raise _unreadable(error) from None
    return found


def fingerprint(content: bytes, media_type: str) -> str:
    """Return what two documents have in common if and only if they say the same; names of blank nodes do not count.

    Raises DocumentError for what is not of the media type, KeyError for one that is not in ``GRAPHS``.
    """
    try:
        said = Dataset(parse(content, format=GRAPHS[media_type], base_iri="urn:x-base:"))
    except SyntaxError as error:
        raise _unreadable(error) from None
    if any(isinstance(node, BlankNode) for quad in said for node in (quad.subject, quad.object)):
        said.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return blake2b("\n".join(sorted(map(str, said))).encode(), digest_size=16).hexdigest()


def _unreadable(error: SyntaxError) -> DocumentError:
    return DocumentError(f"The document cannot be read: {error.msg}.", f"文档无法读取：{error.msg}。")
