"""The questions for programs: the vocabulary of the SIB, and commands that can be read back."""

import ast
import shlex
from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, RDFS, Graph, Literal, URIRef

from unscr.answer import Engine
from unscr.catalogue import cards
from unscr.config import Settings
from unscr.cookbook import as_turtle, commands, question, questions, topics
from unscr.errors import NotFound
from unscr.graph.evaluator import evaluator
from unscr.release import released

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SCHEMA = rdflib.Namespace("https://schema.org/")
SPEX = rdflib.Namespace("https://purl.expasy.org/sparql-examples/ontology#")
ENDPOINT = "http://127.0.0.1:1/sparql"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="module")
def described(engine: Engine) -> Graph:
    """Return all questions as rdflib reads them."""
    return Graph().parse(data=as_turtle(questions(engine), ENDPOINT), format="turtle")


def test_every_question_is_an_executable_with_both_titles(described: Graph) -> None:
    asked = cards("competency") + cards("federated")
    assert len(set(described.subjects(RDF.type, SH.SPARQLExecutable))) == len(asked) >= 73
    for card in asked:
        me = URIRef(f"https://w3id.org/unscr/queries/{card.id}")
        assert set(described.objects(me, RDFS.comment)) == {Literal(card.title_en, "en"), Literal(card.title_zh, "zh")}
        assert described.value(me, SH.select) == Literal(card.query)
        assert described.value(me, SCHEMA.target) == URIRef(ENDPOINT)
        assert "#+" not in card.query


def test_a_question_for_others_as_well_names_them(described: Graph, engine: Engine) -> None:
    found = {
        str(each).rpartition("/")[2]: str(target) for each, target in described.subject_objects(SPEX.federatesWith)
    }
    assert found == {
        "acts-in-cellar": "https://publications.europa.eu/webapi/rdf/sparql",
        "bodies-in-wikidata": "https://query.wikidata.org/sparql",
        "topics-in-unbis": "http://metadata.un.org/thesaurus/",
    }
    assert {each.card.id: each.needs[0] for each in questions(engine) if each.needs} == found


def test_the_property_is_one_of_the_vocabulary(shared: Path) -> None:
    terms = Graph().parse(shared / "schemas/spex/sparql-examples-ontology.ttl")
    assert (SPEX.federatesWith, RDF.type, None) in terms


def conforms(shared: Path, data: Graph) -> bool:
    """Tell whether a graph conforms to the shapes that the SIB validates its examples with."""
    shapes = Graph().parse(shared / "schemas/spex/spex-8cfa927-escape-fixed.ttl", format="turtle")
    found, _, _ = pyshacl.validate(data, shacl_graph=shapes)
    return bool(found)


def test_the_shapes_of_the_vocabulary_hold(shared: Path, described: Graph) -> None:
    assert conforms(shared, described)


@pytest.mark.parametrize("missing", [SCHEMA.target, SH.select, RDFS.comment])
def test_a_question_that_lacks_something_does_not_hold(shared: Path, engine: Engine, missing: URIRef) -> None:
    one = Graph().parse(data=as_turtle([question(engine, "cq33")], ENDPOINT), format="turtle")
    assert conforms(shared, one)
    one.remove((None, missing, None))
    assert not conforms(shared, one)


def test_topics_are_the_classes_asked_about(engine: Engine) -> None:
    asked = question(engine, "cq02")
    assert {each.iri.rpartition("#")[2] for each in asked.topics} == {"Adoption", "Meeting", "Resolution", "Vote"}
    counted = topics(questions(engine))
    assert all(counted[each] >= 1 for each in asked.topics)
    assert all(each.zh != each.en for each in counted)


def test_words_are_looked_for_in_titles_queries_and_topics(engine: Engine) -> None:
    asked = question(engine, "cq02")
    assert asked.speaks_of("第2322(2016) VOTE")
    assert asked.speaks_of("votesinfavour")
    assert asked.speaks_of("")
    assert not asked.speaks_of("vote extradition")


def test_a_question_that_is_not_there_is_said(engine: Engine) -> None:
    with pytest.raises(NotFound, match="cq999"):
        question(engine, "cq999")


@pytest.mark.parametrize(
    "text", ["ASK {}", "ASK { ?s ?p '''x''' }\n", "ASK { FILTER(REGEX('a', \"\\\\(\")) }\n", "x'", "x\\", "'\"\n\\n"]
)
def test_what_is_printed_is_read_back_as_the_query(text: str) -> None:
    """Whatever quotes and backslashes stand in it."""
    printed = commands(ENDPOINT, text)
    assert f"query={text}" in shlex.split(printed.curl)
    for program in (printed.sparqlwrapper, printed.rdflib):
        assert text in [each.value for each in ast.walk(ast.parse(program)) if isinstance(each, ast.Constant)]
    assert f'r"---({text})---"' in printed.r
