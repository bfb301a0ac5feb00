"""No norm without binding force goes out as a duty of ODRL or an obligation of LegalRuleML: zero, whatever the data."""

from collections import Counter

import pytest
from goods import Exported
from rdflib import RDF, Graph, Namespace, URIRef

from unscr.answer import Engine
from unscr.exports.export import every
from unscr.exports.profile import EXPORTS, queries
from unscr.graph.task import Task
from unscr.namespaces import BASE, PREFIXES, UNSCR
from unscr.protocol.binding import bind

ODRL, LRML, RULE = (Namespace(PREFIXES[each]) for each in ("odrl", "lrmlmm", "rule"))
OURS, FORCE = Namespace(UNSCR), Namespace(PREFIXES["force"])
NORM = PREFIXES["norm"]
BINDING = {FORCE["binding-decision"], FORCE["restates-binding"]}
# Where ODRL has a duty, by the ranges of its ontology.
OF_DUTIES = (ODRL.obligation, ODRL.duty, ODRL.consequence, ODRL.remedy)


def duties(graph: Graph) -> set[str]:
    """Return all that a graph makes a duty or an obligation."""
    found = {*graph.subjects(RDF.type, ODRL.Duty), *graph.subjects(RDF.type, LRML.Obligation)}
    found.update(each for name in OF_DUTIES for each in graph.objects(None, name))
    return {str(each) for each in found}


def binding(data: Graph) -> set[str]:
    """Return the norms, or norm and bearer, that every assessment of the data has as binding."""
    forces: dict[str, set[object]] = {}
    for norm, force in data.subject_objects(OURS.force):
        if str(norm).startswith(NORM):
            forces.setdefault(str(norm), set()).add(force)
    for each, norm in data.subject_objects(OURS.assesses):
        bearers = [str(one).rpartition("/")[2] for one in data.objects(each, OURS.forBearer)]
        for name in [f"{norm}#{one}" for one in bearers] or [str(norm)]:
            forces.setdefault(name, set()).add(data.value(each, OURS.force))
    # What is said of all bearers is said of each.
    return {each for each, found in forces.items() if found | forces.get(each.partition("#")[0], set()) <= BINDING}


def leaks(graph: Graph, data: Graph) -> set[str]:
    """Return what goes out as a duty and is none."""
    return duties(graph) - binding(data)


def test_zero_norms_without_binding_force_go_out_as_duties(exported: Exported, data: Graph) -> None:
    for each in EXPORTS:
        assert leaks(exported(each.token), data) == set(), each.token
    assert duties(exported("odrl", "2322")) == {NORM + "2322-op8-1", NORM + "2322-pp20-1"}
    assert duties(exported("legalruleml", "2322")) == {NORM + "2322-op8-1", NORM + "2322-pp20-1"}


def test_what_binds_goes_out_as_such(exported: Exported, data: Graph) -> None:
    """Nothing is lost either: each binding norm is a duty, and an obligation where it binds all of its bearers."""
    assert duties(exported("odrl")) == binding(data)
    assert duties(exported("legalruleml")) == {each for each in binding(data) if "#" not in each}


def test_the_planted_norms_are_what_their_force_makes_them(exported: Exported) -> None:
    graph = exported("odrl", "9003")
    start = NORM + "9003-"
    kinds = {
        str(thing).removeprefix(start): kind for thing, kind in graph.subject_objects(RDF.type) if start in str(thing)
    }
    assert kinds == {
        "binding": ODRL.Duty,
        "contested": RULE.Exhortation,
        "divided#states": ODRL.Duty,
        "divided#ctc": RULE.Exhortation,
        "divided#unodc": RULE.Encouragement,
        "encouragement": RULE.Encouragement,
        "exhortation": RULE.Exhortation,
        "instruction": RULE.InstitutionalInstruction,
        "institutional": RULE.InstitutionalRequest,
        "request": RULE.Request,
        "undetermined": RULE.Undetermined,
    }
    policy = URIRef(BASE + "eli/un/sc/res/2031/9003#policy")
    assert {str(each).removeprefix(start) for each in graph.objects(policy, ODRL.obligation)} == {
        "binding",
        "divided#states",
    }
    assert {str(each).removeprefix(start) for each in graph.objects(policy, RULE.states)} == {
        each for each, kind in kinds.items() if kind != ODRL.Duty
    }
    assert duties(exported("legalruleml", "9003")) == {start + "binding"}


def test_each_norm_of_the_release_that_asks_for_something_goes_out_once(exported: Exported, data: Graph) -> None:
    """As many rules of each kind as there are assessments of that force: one a norm, or one a bearer."""
    forces = Counter(
        str(data.value(each, OURS.force)).rpartition("/")[2]
        for each, norm in data.subject_objects(OURS.assesses)
        if "2322-" in str(norm)
    )
    kinds = Counter(
        kind for thing, kind in exported("odrl", "2322").subject_objects(RDF.type) if str(thing).startswith(NORM)
    )
    assert kinds == {
        ODRL.Duty: forces["restates-binding"],
        RULE.Encouragement: forces["encouragement"],
        RULE.Exhortation: forces["exhortation"],
        RULE.InstitutionalInstruction: forces["institutional-instruction"],
        RULE.InstitutionalRequest: forces["institutional-request"],
    }
    assert sum(kinds.values()) + forces["affirmation"] == sum(forces.values())


@pytest.mark.parametrize(
    ("query", "old", "new"),
    [
        ("odrl-rules", "rule:Exhortation", "odrl:Duty"),
        ("odrl-rules", "rule:states", "odrl:obligation"),
        ("odrl-rules-by-bearer", "rule:Encouragement", "odrl:Duty"),
        ("odrl-duties", "FILTER NOT EXISTS {\n        ?norm", "OPTIONAL {\n        ?norm"),
        ("odrl-duties-by-bearer", "FILTER NOT EXISTS {\n        ?another", "OPTIONAL {\n        ?another"),
        ("odrl-duties-by-bearer", "FILTER NOT EXISTS {\n        ?general", "OPTIONAL {\n        ?general"),
        ("legalruleml", "FILTER NOT EXISTS {\n        ?norm", "OPTIONAL {\n        ?norm"),
    ],
)
def test_a_leak_is_found(engine: Engine, data: Graph, query: str, old: str, new: str) -> None:
    """Each safeguard of the queries, taken away, lets something out that the test above sees."""
    (card,) = [one for each in EXPORTS for one in queries(each) if one.id == query]
    assert card.text.count(old) == 1
    text = bind(card.text.replace(old, new), "resolution", every(engine))
    with engine.run(Task("application/n-triples", text)).file as file:
        assert leaks(Graph().parse(data=file.read(), format="nt"), data)
