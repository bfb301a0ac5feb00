"""A dataset in its canonical form, and the files that it is given away in: the same statements, the same bytes.

RDF Dataset Canonicalization (RDFC-1.0), W3C Recommendation of 2024: the names of blank nodes follow from what is said
of them, and the sorted N-Quads are the form whose SHA-256 names the dataset.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pyoxigraph import CanonicalizationAlgorithm, Dataset, DefaultGraph, NamedNode, Quad, RdfFormat, Triple, serialize

from unscr.graph.dataset import load
from unscr.graph.form import named_as_elements
from unscr.namespaces import BASE, PREFIXES, graph_key

_FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "rdf": RdfFormat.RDF_XML,
}
# The first three keep the names of graphs.
_NAMED = ("nq", "trig", "jsonld")
# Of our own names those with a hash only: others have slashes in what follows, which some readers of Turtle do not
# take in a short name even where they are escaped.
_SHORT = {name: start for name, start in PREFIXES.items() if not start.startswith(BASE) or start.endswith("#")}


@dataclass(frozen=True, slots=True)
class Canonical:
    """The statements of named graphs in their canonical order, and the same as lines of canonical N-Quads."""

    quads: tuple[Quad, ...]
    lines: tuple[str, ...]
    # Where the statements of each graph stand, by its key.
    _places: Mapping[str, tuple[int, ...]]

    @property
    def digest(self) -> str:
        """The SHA-256 of the canonical N-Quads."""
        return sha256(self.file("nq")).hexdigest()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many statements each named graph has, by its key."""
        return {key: len(places) for key, places in self._places.items()}

    @property
    def merged(self) -> int:
        """How many statements the merge of all graphs has."""
        return len(dict.fromkeys(each.triple for each in self.quads))

    def file(self, extension: str, key: str | None = None) -> bytes:
        """Return the whole, or the named graph with this key, as a file; raise KeyError for one that is unknown.

        nq, trig and jsonld keep the names of graphs; nt, ttl and rdf are the merge. Raises NotAcceptable for what the
        form cannot express.
        """
        form = _FORMATS[extension]
        # One graph after another; within each the order stays.
        places = [place for each in self._places.values() for place in each] if key is None else self._places[key]
        if extension == "nq":
            lines = self.lines if key is None else [self.lines[each] for each in places]
            return "".join(f"{line}\n" for line in lines).encode()
        if extension in _NAMED:
            return serialize([self.quads[each] for each in places], format=form, prefixes=_SHORT) or b""
        triples: Iterable[Triple] = dict.fromkeys(self.quads[each].triple for each in sorted(places))
        if extension == "rdf":
            # The engine writes a carriage return as it is, which a reader of XML takes for the end of a line.
            return (serialize(named_as_elements(triples), format=form, prefixes=_SHORT) or b"").replace(b"\r", b"&#13;")
        return serialize(triples, format=form, prefixes=_SHORT) or b""


def canonical(files: Iterable[tuple[str, Path]]) -> Canonical:
    """Return what Turtle files say, each in the named graph with its key; raise ContentError as ``dataset.load``."""
    said = Dataset(each for each in load(files).store if not isinstance(each.graph_name, DefaultGraph))
    said.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    quads = list(said)
    lines = (serialize(quads, format=RdfFormat.N_QUADS) or b"").decode().split("\n")[:-1]
    # By code points, as the recommendation wants it, and as texts are compared here.
    pairs = sorted(zip(lines, quads, strict=True), key=lambda each: each[0])
    found: dict[str, list[int]] = {}
    for place, (_, quad) in enumerate(pairs):
        if isinstance(quad.graph_name, NamedNode):
            found.setdefault(graph_key(quad.graph_name.value), []).append(place)
    places = {key: tuple(found[key]) for key in sorted(found)}
    return Canonical(tuple(quad for _, quad in pairs), tuple(line for line, _ in pairs), places)
