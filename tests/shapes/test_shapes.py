"""The shapes themselves: well formed, named, bilingual, about terms that exist, and met by the published data."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from constraint import OTHERS, PARAMETERS, TARGETS, below, operands, reporting, shapes
from fault import HERE
from rdflib import OWL, RDF, RDFS, SH, SKOS, XSD, BNode, Graph, Literal, URIRef

from unscr.graph.validate import load, validate
from unscr.namespaces import ONTOLOGY, PREFIXES, UNSCR

# Vocabularies that every RDF tool knows; the others must be declared in the ontology folder.
STANDARD = tuple(map(str, (RDF, RDFS, OWL, SH, SKOS, XSD)))
PREFIXED = re.compile(r"\b([a-z]+):([A-Za-z_]\w*)")
PREAMBLE = (
    "PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX sh: <http://www.w3.org/ns/shacl#> "
    "PREFIX shape: <https://w3id.org/unscr/shapes#> PREFIX unscr: <https://w3id.org/unscr/ontology#> "
)


@pytest.fixture(scope="module")
def all_shapes(root: Path) -> Graph:
    return load(sorted((root / "shapes").glob("*.ttl")))


@pytest.fixture(scope="module")
def ontology(root: Path) -> Graph:
    return load(sorted((root / "ontology").glob("*.ttl")))


@pytest.fixture(scope="module")
def data(root: Path) -> Graph:
    return load(sorted((root / "data").rglob("*.ttl")))


def mentioned(graph: Graph) -> set[str]:
    """Return every IRI in the shapes, those of the SPARQL texts included."""
    nodes = {str(node) for triple in graph for node in triple if isinstance(node, URIRef)}
    texts = " ".join(map(str, graph.objects(None, SH.select)))
    return nodes | {PREFIXES[prefix] + local for prefix, local in PREFIXED.findall(texts)}


def unknown_terms(graph: Graph, ontology: Graph) -> set[str]:
    """Return the terms, ours and of aligned vocabularies, that the shapes mention without their being declared."""
    declared = {str(term) for term in ontology.subjects(RDF.type, unique=True)} | {ONTOLOGY}
    watched = {space for term in declared if (space := term.rpartition("#")[0] + "#") != "#"} | {UNSCR}
    return {
        term
        for term in mentioned(graph) - declared
        if term.startswith(tuple(watched)) and not term.startswith(STANDARD) and not term.startswith(PREFIXES["shape"])
    }


def unnamed(graph: Graph) -> set[str]:
    """Return what holds a shape or SPARQL constraint without a name."""
    parts = shapes(graph) | set(graph.objects(None, SH.sparql))
    holders = {str(s) for part in parts if isinstance(part, BNode) for s in graph.subjects(None, part)}
    targets = {part for predicate in TARGETS for part in graph.subjects(predicate, None)}
    return holders | {"a target" for part in targets if isinstance(part, BNode)}


def hanging(graph: Graph) -> set[str]:
    """Return the shapes that no validation ever comes to."""
    return {str(each) for each in shapes(graph) - reporting(graph) - below(graph, operands(graph))}


def unsaid(graph: Graph) -> set[str]:
    """Return what can report and does not say one sentence in English and one in Chinese, free of prefixed names."""
    speakers = {s for s in reporting(graph) if any((s, parameter, None) in graph for parameter in PARAMETERS)}
    speakers |= {each for shape in reporting(graph) for each in graph.objects(shape, SH.sparql)}
    return {str(each) for each in speakers if not _bilingual([*graph.objects(each, SH.message)])}


def _bilingual(messages: list[object]) -> bool:
    said = {each.language: str(each) for each in messages if isinstance(each, Literal)}
    ends = said.keys() == {"en", "zh"} and said["en"].endswith(".") and said["zh"].endswith("。")
    return ends and len(messages) == 2 and not any(PREFIXED.search(each) for each in said.values())


def without_meaning(graph: Graph) -> set[str]:
    """Return predicates of SHACL that stand on a shape and that the list of constraints does not know."""
    predicates = {p for shape in shapes(graph) for p in graph.predicates(shape)}
    return {str(each) for each in predicates if str(each).startswith(str(SH))} - {*map(str, PARAMETERS + OTHERS)}


FINE = (
    "shape:S sh:targetClass eli:Agent ; sh:property shape:P . "
    'shape:P sh:path eli:number ; sh:minCount 1 ; sh:message "Give it."@en , "请给出。"@zh . '
)
BAD: dict[str, tuple[Callable[[Graph], set[str]], str, int]] = {
    "shape without a name": (unnamed, "shape:S sh:property [ sh:path eli:title ] .", 1),
    "operand without a name": (unnamed, "shape:S sh:not [ sh:class eli:Agent ] .", 1),
    "SPARQL constraint without a name": (unnamed, 'shape:S sh:sparql [ sh:select "" ] .', 1),
    "target without a name": (unnamed, "[] sh:targetClass eli:Agent .", 1),
    "shape that nothing leads to": (hanging, "shape:Lost a sh:NodeShape .", 1),
    "no message": (unsaid, "shape:S sh:nodeKind sh:IRI .", 1),
    "message in English only": (unsaid, 'shape:S sh:nodeKind sh:IRI ; sh:message "Say."@en .', 1),
    "message twice in English": (unsaid, 'shape:P sh:message "Say."@en .', 1),
    "message without a full stop": (unsaid, 'shape:S sh:nodeKind sh:IRI ; sh:message "Say"@en , "说。"@zh .', 1),
    "message with a prefixed name": (unsaid, 'shape:S sh:nodeKind sh:IRI ; sh:message "Add x:y."@en , "加。"@zh .', 1),
    "SPARQL constraint without a message": (unsaid, 'shape:S sh:sparql shape:Q . shape:Q sh:select "" .', 1),
    "parameter nobody knows": (without_meaning, "shape:S sh:minCuont 1 .", 1),
}


@pytest.mark.parametrize("check", [unnamed, hanging, unsaid, without_meaning])
def test_shapes_are_named_reached_and_bilingual(check: Callable[[Graph], set[str]], all_shapes: Graph) -> None:
    assert check(all_shapes) == set()
    assert check(Graph().parse(data=PREAMBLE + FINE, format="turtle")) == set()


@pytest.mark.parametrize(("check", "more", "count"), BAD.values(), ids=BAD.keys())
def test_careless_shape_is_noticed(check: Callable[[Graph], set[str]], more: str, count: int) -> None:
    assert len(check(Graph().parse(data=PREAMBLE + FINE + more, format="turtle"))) == count


def test_terms_in_shapes_exist_in_the_ontology(all_shapes: Graph, ontology: Graph) -> None:
    assert unknown_terms(all_shapes, ontology) == set()


@pytest.mark.parametrize(
    "more",
    [
        "shape:S sh:targetClass unscr:Resolutoin .",
        "shape:S sh:path eli:has_parts .",
        'shape:S sh:select "SELECT $this WHERE { $this unscr:oridnal 1 }" .',
    ],
)
def test_term_that_does_not_exist_is_noticed(more: str, ontology: Graph) -> None:
    assert len(unknown_terms(Graph().parse(data=PREAMBLE + more, format="turtle"), ontology)) == 1


def test_every_property_of_the_data_is_looked_at(data: Graph, all_shapes: Graph) -> None:
    assert {str(each) for each in data.predicates(unique=True)} - mentioned(all_shapes) == set()


def test_published_data_conform(data: Graph, ontology: Graph, all_shapes: Graph) -> None:
    assert validate(data + ontology, all_shapes) == ()


def test_fault_in_the_published_data_is_found(data: Graph, ontology: Graph, all_shapes: Graph) -> None:
    """The conformance above is no accident of a target that matches nothing."""
    broken = data + ontology
    broken.remove((None, URIRef(UNSCR + "ordinal"), None))
    broken.remove((None, SKOS.definition, None))
    provisions = {*data.subjects(RDF.type, URIRef(UNSCR + "Provision"))}
    terms = {*ontology.subjects(RDFS.isDefinedBy)}
    kinds = [URIRef(UNSCR + kind) for kind in ("Actor", "Instrument", "System")]
    named = {each for kind in kinds for each in data.subjects(RDF.type, kind)}
    named -= {*data.subjects(RDF.type, URIRef(UNSCR + "Resolution"))}
    assert {each.focus for each in validate(broken, all_shapes)} == {str(each) for each in provisions | terms | named}


def test_shapes_follow_the_shapes_of_shapes(shared: Path, all_shapes: Graph) -> None:
    assert validate(all_shapes, load([shared / "schemas" / "shacl-shacl" / "shacl-shacl.ttl"])) == ()


def test_shape_that_is_not_well_formed_is_found(shared: Path) -> None:
    broken = Graph().parse(
        data=PREAMBLE + 'shape:S a sh:PropertyShape ; sh:path "x" ; sh:minCount 1 .', format="turtle"
    )
    found = validate(broken, load([shared / "schemas" / "shacl-shacl" / "shacl-shacl.ttl"]))
    assert {each.focus for each in found} == {PREFIXES["shape"] + "S"}


@pytest.mark.parametrize("odd", ['"x"', '"x"@la', "1.5", "true", "<http://odd.example/x>"])
def test_odd_values_are_reported_not_stumbled_over(odd: str, all_shapes: Graph) -> None:
    """Whatever stands where a literal belongs, validation ends with a report."""
    graph = load([HERE / "base" / "document.ttl"])
    graph.update(f"DELETE {{ ?s ?p ?o }} INSERT {{ ?s ?p {odd} }} WHERE {{ ?s ?p ?o FILTER isLiteral(?o) }}")
    assert len(validate(graph, all_shapes)) > 50


def test_readme_lists_every_shapes_file(root: Path) -> None:
    listed = re.findall(
        r"^\| `([\w-]+\.ttl)`", (root / "shapes" / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert listed == sorted(path.name for path in (root / "shapes").glob("*.ttl"))
