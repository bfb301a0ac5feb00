"""Shapes asked of a store find what the reference validator finds: every planted fault, and nothing else."""

import pytest
from fault import HERE, Fault, faults
from pyoxigraph import RdfFormat, Store
from rdflib import Graph
from test_fault import base_files

from unscr.graph.conformance import PREFIXED, Asked, questions
from unscr.graph.validate import load

# The store reads derived integer types back as xsd:integer, so that these are no faults there.
_SAME_IN_A_STORE = {"TextPosition-end--datatype", "TextPosition-start--datatype"}
_CONCERNS = ("document", "machine")
FAULTS = [each for each in faults() if each.concern in _CONCERNS and each.name not in _SAME_IN_A_STORE]


@pytest.fixture(scope="module")
def asked() -> Asked:
    return questions(load(sorted((HERE.parents[1] / "shapes").glob("*.ttl"))))


@pytest.fixture(scope="module")
def bases() -> dict[str, Graph]:
    return {concern: load(base_files(concern)) for concern in _CONCERNS}


def found(graph: Graph, asked: Asked) -> set[tuple[str, str, str, str]]:
    """Return shape, focus, path and component of whatever breaks a shape."""
    store = Store()
    store.load(graph.serialize(format="nt").encode(), format=RdfFormat.N_TRIPLES)
    return {
        (each.shape, str(row["this"].value), each.path, each.component)
        for each in asked.questions
        for row in store.query(PREFIXED + each.text)  # type: ignore[union-attr]
    }


@pytest.mark.parametrize("concern", _CONCERNS)
def test_what_conforms_is_found_to_conform(concern: str, bases: dict[str, Graph], asked: Asked) -> None:
    assert found(bases[concern], asked) == set()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_is_found_as_the_reference_validator_finds_it(
    fault: Fault, bases: dict[str, Graph], asked: Asked
) -> None:
    keys = {
        (shape, focus, component) for shape, focus, _, component in found(fault.planted(bases[fault.concern]), asked)
    }
    assert keys == {(fault.key.shape, fault.key.focus, fault.key.component)}


def test_what_is_left_to_the_reference_validator_is_named(asked: Asked) -> None:
    assert {component for _, component in asked.left} <= {
        "or",
        "xone",
        "node",
        "minCount",
        "lessThanOrEquals",
        "qualifiedMinCount",
        "qualifiedMaxCount",
    }
