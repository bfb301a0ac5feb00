"""A description as it is shown: which label is the name, what is grouped, what is shown in which language."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.ask import Labelled
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, UNSCR, iri
from unscr.terms import Iri
from unscr.thing.describe import describe
from unscr.thing.facts import Facts, Group, Value, facts

DATA = f"""
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unscr: <{UNSCR}> .
unscr:bearer rdfs:label "bearer"@en , "义务方"@zh .
unscr:Norm rdfs:label "norm"@en , "规范"@zh .
<{BASE}id/norm/a> a unscr:Norm , skos:Concept ; rdfs:label "plain"@en , "一般"@zh ; skos:prefLabel "preferred"@en ;
    unscr:bearer <{BASE}id/agent/x> , <{BASE}id/agent/nameless> ; <https://example.org/p> "1" .
<{BASE}id/agent/x> rdfs:label "X"@en , "甲"@zh .
<{BASE}id/act/a> unscr:expresses <{BASE}id/norm/a> .
<{BASE}anno/a> unscr:bearer <{BASE}id/norm/a> .
<{BASE}anno/b> a unscr:Norm ; rdfs:label "{"x" * 1000}"@en .
<{BASE}anno/c> a unscr:Norm ; unscr:bearer 1 .
<{BASE}anno/d> unscr:bearer 1 .
<{BASE}anno/e> unscr:bearer true , false , "true"@en .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("facts") / "a.ttl"
    file.write_text(DATA, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


def shown(engine: Engine, path: str) -> Facts:
    """Return a thing as it is shown."""
    found = describe(engine, Iri(BASE + path))
    assert found is not None
    return facts(engine, found)


def test_the_preferred_label_is_the_name_and_stands_in_for_a_missing_language(engine: Engine) -> None:
    assert shown(engine, "id/norm/a").name == Labelled(BASE + "id/norm/a", "preferred", "preferred")


def test_a_thing_without_a_name_is_called_by_its_kind_and_path(engine: Engine) -> None:
    found = shown(engine, "anno/c")
    assert (found.name.en, found.name.zh, found.named) == ("norm: anno/c", "规范：anno/c", False)
    assert shown(engine, "anno/d").name.en == "anno/d"


def test_a_long_name_is_cut_in_the_heading(engine: Engine) -> None:
    assert len(shown(engine, "anno/b").name.en) == 301


def test_kinds_are_named_ours_by_the_data_foreign_ones_by_the_list(engine: Engine) -> None:
    found = shown(engine, "id/norm/a")
    assert [(each.en, each.zh) for each in found.kinds] == [("concept", "概念"), ("norm", "规范")]
    assert found.is_a("unscr:Norm")
    assert not found.is_a("unscr:Actor")


def test_values_stand_under_their_property_by_their_names(engine: Engine) -> None:
    groups = {each.property.en: each for each in shown(engine, "id/norm/a").groups}
    assert groups["bearer"].property.zh == "义务方"
    assert [(each.en, each.zh) for each in groups["bearer"].values] == [
        ("id/agent/nameless", "id/agent/nameless"),
        ("X", "甲"),
    ]
    # A property that nobody has words for is called by its IRI.
    assert groups["https://example.org/p"].values[0] == Value("", "1", "1", "", iri("xsd:string").value)


def test_what_is_true_is_said_in_words(engine: Engine) -> None:
    (group,) = [each for each in shown(engine, "anno/e").groups if each.property.en == "bearer"]
    assert [(each.en, each.zh) for each in group.values] == [("no", "否"), ("yes", "是"), ("true", "true")]


def test_what_points_at_a_thing_stands_under_the_property_it_does_so_with(engine: Engine) -> None:
    found = {each.property.iri: [one.iri for one in each.values] for each in shown(engine, "id/norm/a").pointing}
    assert found == {UNSCR + "expresses": [BASE + "id/act/a"], UNSCR + "bearer": [BASE + "anno/a"]}


def test_of_what_is_said_in_both_languages_the_readers_is_shown() -> None:
    en, zh, fr, plain = (
        Value("", "a", "a", "en"),
        Value("", "甲", "甲", "zh"),
        Value("", "b", "b", "fr"),
        Value("", "1", "1"),
    )
    both = Group(Labelled("x", "x", "x"), (en, zh, fr, plain))
    assert both.shown("en") == (en, fr, plain)
    assert both.shown("zh") == (zh, fr, plain)
    assert Group(Labelled("x", "x", "x"), (zh, fr)).shown("en") == (zh, fr)
