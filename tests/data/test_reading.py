"""What the graph says that resolution 2322 says: every promise about it, counted on the published graphs."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.reports import coverages
from unscr.text.calendar import due

BASE = "https://w3id.org/unscr/"
RES = Namespace(BASE + "eli/un/sc/res/")
UNSCR = Namespace(BASE + "ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
FORCE = Namespace(BASE + "vocab/force/")
TIME = Namespace("http://www.w3.org/2006/time#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
# The force that makes an obligation, by the definition in the ontology; and what never may.
STRONG = {"binding-decision", "restates-binding", "institutional-instruction", "institutional-request"}
WEAK = {"exhortation", "encouragement", "affirmation", "request", "interpretive", "undetermined"}


@pytest.fixture(scope="module")
def data(root: Path) -> Graph:
    graph = Graph()
    for path in (root / "data/graph").rglob("*.ttl"):
        graph.parse(path)
    return graph


def place(provision: URIRef) -> str:
    """Return the path of a provision below resolution 2322."""
    return str(provision).removeprefix(RES["2016/2322/"])


def test_every_character_of_the_operative_part_is_accounted_for() -> None:
    """Of paragraphs 1 to 22 and preambular 17, 18 and 20, with their parts, and of no others."""
    with evaluator([(each.key, each.path) for each in released()], Settings()) as engine:
        found = coverages(engine, 2322)
    parts = {9: "abcd", 13: "abcdefgh", 19: "abcd"}
    letters = {f"op/{number}/{letter}" for number, every in parts.items() for letter in every}
    assert {each.place for each in found} == {f"op/{n}" for n in range(1, 23)} | letters | {"pp/17", "pp/18", "pp/20"}
    assert [each.place for each in found if each.unaccounted] == []
    characters, evidence = sum(each.characters for each in found), sum(each.evidence for each in found)
    assert (characters - evidence) / characters <= 0.10


@pytest.mark.parametrize(
    "kind",
    [
        "Norm",
        "NormElement",
        "SpeechAct",
        "TimeLimit",
        "AvailabilityRequirement",
        "Citation",
        "System",
        "ForceAssessment",
    ],
)
def test_nothing_of_the_reading_is_without_its_words(data: Graph, kind: str) -> None:
    things = set(data.subjects(RDF.type, UNSCR[kind]))
    assert things
    assert {each for each in things if not any(data.subjects(OA.hasBody, each))} == set()


def test_resolutions_are_cited_where_the_text_names_them_and_nowhere_else(root: Path, data: Graph) -> None:
    """A number before a year in brackets is a resolution; the text is searched again, without the curated rows."""
    words = {
        place(provision): str(data.value(text, RDF.value))
        for text, provision in data.subject_objects(ELI.realizes)
        if str(provision).startswith(RES["2016/2322/"])
    }
    named = Counter(
        (key, int(number)) for key, text in words.items() for number in re.findall(r"(\d{4})\(\d{4}\)", text)
    )
    cited: Counter[tuple[str, int]] = Counter()
    for citation in data.subjects(RDF.type, UNSCR.Citation):
        instrument = str(data.value(citation, UNSCR.citedInstrument))
        if instrument.startswith(RES):
            provision = data.value(citation, UNSCR.citingProvision)
            assert isinstance(provision, URIRef)
            cited[place(provision), int(instrument.rpartition("/")[2])] += 1
    assert cited == named
    assert sum(key == "pp/1" for key, _ in named) == 29


def test_the_three_pinpoints_lead_to_provisions_that_exist(data: Graph) -> None:
    found = {
        (place(provision), str(pinpoint))
        for citation, pinpoint in data.subject_objects(UNSCR.citedProvision)
        if isinstance(provision := data.value(citation, UNSCR.citingProvision), URIRef)
    }
    assert found == {
        ("pp/20", str(RES["2001/1373/op/1/d"])),
        ("op/12", BASE + "id/instrument/untoc/art_2"),
        ("op/6", BASE + "id/instrument/fatf-recommendations/rec_5"),
    }
    assert all((URIRef(pinpoint), RDF.type, UNSCR.Provision) in data for _, pinpoint in found)


def test_there_are_two_due_days_each_computed_again_from_its_rule(data: Graph) -> None:
    rows = set()
    for norm, limit in data.subject_objects(UNSCR.timeLimit):
        day = data.value(limit, UNSCR.dueDate)
        if day is None:
            continue
        provision = data.value(norm, UNSCR.statedIn)
        assert isinstance(provision, URIRef)
        duration = str(data.value(limit, TIME.hasXSDDuration))
        rule = str(data.value(limit, UNSCR.computationRule)).rpartition("/")[2]
        assert due(date(2016, 12, 12), duration, rule).isoformat() == str(day)
        rows.add((place(provision), str(day)))
    assert rows == {("op/21", "2017-10-12"), ("op/22", "2017-12-12")}
    assert {str(day) for day in data.objects(None, UNSCR.dueDate)} == {"2017-10-12", "2017-12-12"}
    assert len(set(data.subjects(RDF.type, UNSCR.Deadline))) == 2


def test_obligations_are_the_norms_with_binding_or_institutional_force(data: Graph) -> None:
    obligations = set(data.subjects(RDF.type, UNSCR.Obligation))
    norms = set(data.subjects(RDF.type, UNSCR.Norm))
    held = {norm: str(data.value(norm, UNSCR.force)).removeprefix(FORCE) for norm in norms}
    assert obligations == {norm for norm, force in held.items() if force in STRONG}
    assert obligations
    assert not {force for norm, force in held.items() if norm in obligations} & WEAK
    assessed = {
        norm
        for assessment, norm in data.subject_objects(UNSCR.assesses)
        if str(data.value(assessment, UNSCR.force)).removeprefix(FORCE) in WEAK
    }
    assert obligations & assessed == set()


def test_the_network_name_is_no_demand_for_reach(data: Graph) -> None:
    """I-24/7 is the name of a network: neither of the norms about it in paragraph 17 speaks of reach."""
    network = URIRef(BASE + "id/system/i-24-7")
    named = set(data.subjects(UNSCR.concernsSystem, network))
    reach = set(data.subjects(UNSCR.availability, None))
    assert {str(norm).rpartition("/")[2] for norm in named & reach} == {"2322-op16-3"}
    assert len(set(data.subjects(RDF.type, UNSCR.AvailabilityRequirement))) == 3


def test_every_form_of_a_name_that_the_text_prints_is_one_of_its_labels(data: Graph) -> None:
    mention = URIRef(BASE + "vocab/evidence-part/mention")
    missing = []
    for note in data.subjects(UNSCR.evidenceFor, mention):
        thing = data.value(note, OA.hasBody)
        exact = next(
            str(words)
            for target in data.objects(note, OA.hasTarget)
            for selector in data.objects(target, OA.hasSelector)
            for words in data.objects(selector, OA.exact)
        )
        labels = {str(each) for name in (SKOS.prefLabel, SKOS.altLabel) for each in data.objects(thing, name)}
        if exact not in labels:
            missing.append((thing, exact))
    assert missing == []


@pytest.mark.parametrize("group", ["all-states", "states", "member-states"])
def test_the_three_addressees_of_states_stay_three(data: Graph, group: str) -> None:
    words = {"all-states": "所有国家", "states": "各国", "member-states": "会员国"}
    iri = URIRef(BASE + "id/agent/" + group)
    assert words[group] in printed(data, iri)
    others = [URIRef(BASE + "id/agent/" + other) for other in words if other != group]
    assert not any(words[group] in printed(data, other) for other in others)


def printed(data: Graph, actor: URIRef) -> set[str]:
    """Return the preferred names of an actor."""
    return {str(each) for each in data.objects(actor, SKOS.prefLabel)}


# Words that name nobody where they stand: the law on refugees, and police as a kind of matter.
NO_MENTION = {("pp/9", "难民"), ("op/9/a", "警察")}


def test_wherever_a_name_stands_somebody_is_mentioned(data: Graph) -> None:
    """Every occurrence of a Chinese name of an actor or a system lies within the words of some mention."""
    mention = URIRef(BASE + "vocab/evidence-part/mention")
    held: dict[str, list[tuple[int, int]]] = {}
    for note in data.subjects(UNSCR.evidenceFor, mention):
        for target in data.objects(note, OA.hasTarget):
            source = data.value(target, OA.hasSource)
            key = place(data.value(source, ELI.realizes))  # type: ignore[arg-type]
            (start,) = data.objects(target, OA.hasSelector / OA.start)
            (end,) = data.objects(target, OA.hasSelector / OA.end)
            held.setdefault(key, []).append((int(str(start)), int(str(end))))
    names = {
        str(name)
        for kind in (UNSCR.Actor, UNSCR.System)
        for thing in data.subjects(RDF.type, kind)
        for label in (SKOS.prefLabel, SKOS.altLabel)
        for name in data.objects(thing, label)
        if isinstance(name, Literal) and name.language == "zh"
    }
    missed = set()
    for text, provision in data.subject_objects(ELI.realizes):
        key, words = place(provision), str(data.value(text, RDF.value))  # type: ignore[arg-type]
        for name in names:
            for found in re.finditer(re.escape(name), words):
                if not any(start <= found.start() and found.end() <= end for start, end in held.get(key, ())):
                    missed.add((key, name))
    assert missed == NO_MENTION
