"""Our profile of ODRL: each kind of rule is a rule and no duty, in both languages, for one kind of force."""

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from unscr.exports.vocabulary import statements, terms
from unscr.namespaces import BASE, PREFIXES
from unscr.resources import content

ODRL, RULE, FORCE = (Namespace(PREFIXES[each]) for each in ("odrl", "rule", "force"))
DOCUMENT = URIRef(BASE + "profile/odrl")


def profile() -> Graph:
    """Return the document."""
    return Graph().parse(content("ontology") / "profile/odrl.ttl")


def test_each_kind_of_rule_is_below_the_rule_alone() -> None:
    graph = profile()
    kinds = set(graph.subjects(RDF.type, OWL.Class))
    assert {set(graph.objects(each, RDFS.subClassOf)) == {ODRL.Rule} for each in kinds} == {True}
    assert ODRL.Duty not in set(graph.objects())


def test_there_is_a_kind_for_each_force_that_asks_and_does_not_bind() -> None:
    """Of the ten forces two bind, and two ask nobody to act."""
    forces = set(Graph().parse(content("data") / "vocabulary/force.ttl").subjects(RDF.type, SKOS.Concept))
    bound = {FORCE[each] for each in ("binding-decision", "restates-binding", "affirmation", "interpretive")}
    assert set(profile().objects(None, RDFS.seeAlso)) == forces - bound
    assert len(forces) == 10


def test_every_term_has_its_words_in_both_languages_and_its_home() -> None:
    graph = profile()
    found = {each for each in graph.subjects() if str(each).startswith(str(RULE))}
    assert len(found) == 8
    for each in found:
        for name in (RDFS.label, SKOS.definition):
            assert sorted(str(one.language) for one in graph.objects(each, name)) == ["en", "zh"], each
        assert graph.value(each, RDFS.isDefinedBy) == DOCUMENT


def test_what_is_read_is_the_document() -> None:
    assert len(statements("odrl")) == len(profile())
    assert {each.anchor for each in terms("odrl")} == {
        str(each).removeprefix(str(RULE)) for each in profile().subjects() if str(each).startswith(str(RULE))
    }
    (exhortation,) = [each for each in terms("odrl") if each.anchor == "Exhortation"]
    assert (exhortation.label.zh, exhortation.above) == ("劝促", str(ODRL.Rule))
