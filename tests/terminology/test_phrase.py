"""Class expressions in words, in both languages."""

import pytest
from stating import said

from unscr.ask import Labelled
from unscr.namespaces import UNSCR, iri
from unscr.terminology.phrase import Expressions

CASES = {
    "unscr:B": ("B", "B"),
    "[ owl:unionOf ( unscr:B unscr:C ) ]": ("B or C", "B或C"),
    "[ owl:intersectionOf ( unscr:B unscr:C ) ]": ("B with C", "B，且C"),
    "[ owl:oneOf ( unscr:B unscr:C unscr:D ) ]": ("B, C or D", "B、C或D"),
    "[ owl:complementOf unscr:B ]": ("what is not in the class B", "不属于以下类者：B"),
    "[ owl:onProperty unscr:p ; owl:someValuesFrom unscr:B ]": (
        "at least one value of p in the class B",
        "至少有一个p属于类B",
    ),
    "[ owl:onProperty unscr:p ; owl:someValuesFrom [ owl:oneOf ( unscr:B unscr:C ) ] ]": (
        "at least one value of p among: B or C",
        "至少有一个p为：B或C",
    ),
    "[ owl:onProperty unscr:p ; owl:allValuesFrom unscr:B ]": ("every value of p in the class B", "p的每个值均属于类B"),
    "[ owl:onProperty unscr:p ; owl:maxCardinality 3 ]": ("values of p, at most 3", "p的值至多有3个"),
    "[ owl:onProperty unscr:p ; owl:hasValue unscr:B ]": ("p with the value B", "p的值为B"),
    "[ owl:hasKey unscr:p ]": ("an expression that this page has no words for", "本页尚无法表述的表达式"),
}


def name(thing: str) -> Labelled:
    """Call a thing by its local name."""
    return Labelled(thing, *(thing.removeprefix(UNSCR),) * 2)


@pytest.mark.parametrize("expression", CASES)
def test_an_expression_is_said_in_both_languages(expression: str) -> None:
    graph = said(f"unscr:A rdfs:subClassOf {expression} .")
    (node,) = graph.values(UNSCR + "A", "rdfs:subClassOf")
    found = Expressions(graph, name).phrase(node)
    assert ("".join(each.en for each in found), "".join(each.zh for each in found)) == CASES[expression]


def test_a_thing_in_an_expression_can_be_followed() -> None:
    graph = said("unscr:A rdfs:subClassOf [ owl:unionOf ( unscr:B unscr:C ) ] .")
    (node,) = graph.values(UNSCR + "A", "rdfs:subClassOf")
    assert [each.iri for each in Expressions(graph, name).phrase(node) if each.iri] == [UNSCR + "B", UNSCR + "C"]


def test_an_expression_that_holds_itself_ends() -> None:
    graph = said("_:a owl:complementOf _:a . unscr:A rdfs:subClassOf _:a .")
    (node,) = graph.values(UNSCR + "A", "rdfs:subClassOf")
    assert Expressions(graph, name).phrase(node)[-1].en == "an expression that this page has no words for"


def test_a_list_that_runs_in_a_circle_ends() -> None:
    graph = said("_:a rdf:first unscr:B ; rdf:rest _:a . unscr:A owl:unionOf _:a .")
    (head,) = graph.things(UNSCR + "A", "owl:unionOf")
    assert graph.members(head) == [iri("unscr:B")]
