"""Every constraint has been seen to speak up: alone, once, at the node it concerns."""

import re
from pathlib import Path

import pytest
from constraint import constraints
from fault import HERE, Fault, Key, faults, key, read
from rdflib import Graph

from unscr.graph.validate import Shapes, load, validate
from unscr.namespaces import SHAPE

FAULTS = faults()
CONCERNS = sorted(file.stem for file in (HERE / "base").glob("*.ttl"))
UNCOVERED = {
    "core constraint": ("shape:Vote-abstentions sh:maxInclusive 15 .", "Vote-abstentions", "MaxInclusive"),
    "SPARQL constraint": ("shape:Vote sh:sparql shape:Vote-more .", "Vote-more", "SPARQL"),
    "new shape": ("shape:New sh:targetClass unscr:Vote ; sh:nodeKind sh:IRI .", "New", "NodeKind"),
    "held shape": ("shape:Vote sh:property shape:Held . shape:Held sh:minLength 1 .", "Held", "MinLength"),
}


@pytest.fixture(scope="module")
def shapes(root: Path) -> Graph:
    return Shapes(load(sorted((root / "shapes").glob("*.ttl"))))


@pytest.fixture(scope="module")
def bases() -> dict[str, Graph]:
    return {concern: load(base_files(concern)) for concern in CONCERNS}


def base_files(concern: str) -> list[Path]:
    """Return the files of a smallest graph; one that stands upon another names it: ``# upon: document``."""
    file = HERE / "base" / f"{concern}.ttl"
    upon = re.findall(r"^# upon: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return [file, *(each for other in upon for each in base_files(other))]


def uncovered(shapes: Graph) -> set[tuple[str, str]]:
    """Return the constraints that no case breaks."""
    return set(constraints(shapes)) - {(fault.key.shape, fault.key.component) for fault in FAULTS}


@pytest.mark.parametrize("concern", CONCERNS)
def test_smallest_graph_conforms(concern: str, bases: dict[str, Graph], shapes: Graph) -> None:
    assert validate(bases[concern], shapes) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_breaks_exactly_its_shape(fault: Fault, bases: dict[str, Graph], shapes: Graph) -> None:
    """A fault is reported once, by the shape in the file name, at the node it concerns, in both languages."""
    findings = validate(fault.planted(bases[fault.concern]), shapes)
    assert [key(finding) for finding in findings] == [fault.key]
    assert all(finding.en and finding.zh and finding.severity == "Violation" for finding in findings)


def test_every_constraint_has_a_fault(shapes: Graph) -> None:
    assert uncovered(shapes) == set()


@pytest.mark.parametrize(("more", "name", "component"), UNCOVERED.values(), ids=UNCOVERED.keys())
def test_constraint_without_a_fault_is_noticed(more: str, name: str, component: str, shapes: Graph) -> None:
    prefixes = (
        f"PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX shape: <{SHAPE}> "
        "PREFIX unscr: <https://w3id.org/unscr/ontology#> "
    )
    grown = Graph().parse(data=prefixes + more, format="turtle")
    grown += shapes
    assert uncovered(grown) == {(SHAPE + name, f"{component}ConstraintComponent")}


def test_every_fault_lies_beside_its_shapes_file(root: Path) -> None:
    declared = {path.stem: set(load([path]).subjects(unique=True)) for path in (root / "shapes").glob("*.ttl")}
    strays = [str(each) for each in FAULTS if each.key.shape not in {str(name) for name in declared[each.concern]}]
    assert strays == []


def test_every_fault_says_in_words_what_is_wrong() -> None:
    firsts = {str(each): each.update.splitlines()[0] for each in FAULTS}
    assert [name for name, line in firsts.items() if not (line.startswith("# ") and line.endswith("."))] == []


def test_path_and_focus_are_read_with_the_prefixes_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "concern").mkdir()
    file = tmp_path / "concern" / "Some-shape--fault.ru"
    file.write_text(
        "# Wrong.\n# focus: <a/b>\n# path: ^p:x/<c>\n# component: OrConstraintComponent\n"
        "BASE <http://b.example/>\nPREFIX p: <http://p.example/>\nDELETE WHERE { ?s ?p ?o }\n"
    )
    path = "^<http://p.example/x>/<http://b.example/c>"
    assert read(file).key == Key(SHAPE + "Some-shape", "http://b.example/a/b", path, "OrConstraintComponent")
