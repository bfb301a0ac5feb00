"""A scheme of concepts as a table."""

from pathlib import Path

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, RDF
from unscr.terminology.scheme import Concept, Form, Scheme, scheme
from unscr.terms import Iri


def of(engine: Engine, name: str) -> tuple[Scheme, dict[str, Concept]]:
    """Return a scheme of ours, and its concepts by their last steps."""
    found = scheme(engine, Iri(f"{BASE}vocab/{name}"))
    assert found is not None
    return found, {each.name.iri.rpartition("/")[2]: each for each in found.concepts}


def test_verbs_stand_from_weak_to_strong(engine: Engine) -> None:
    found, verbs = of(engine, "operative-verb")
    ranks = [int(each.rank) for each in found.concepts]
    assert ranks == sorted(ranks)
    assert (verbs["decides"].rank, verbs["decides"].name.zh) == ("100", "决定")


def test_a_verb_has_its_forms_in_both_languages(engine: Engine) -> None:
    _, verbs = of(engine, "operative-verb")
    assert {Form("决定", "zh"), Form("further decides", "en")} <= set(verbs["decides"].forms)


def test_values_without_rank_or_forms_have_no_such_columns(engine: Engine) -> None:
    found, forces = of(engine, "force")
    assert (found.is_ranked, found.has_forms, found.is_defined) == (False, False, True)
    definition = forces["binding-decision"].definition
    assert definition is not None
    assert definition.zh == "联合国会员国依照《联合国宪章》第二十五条必须履行的规定"


def test_uses_are_counted_by_property(engine: Engine, root: Path) -> None:
    """Speech acts by which the Council calls upon somebody, and readings of a machine, as data/graph states them."""
    lines = [
        line.strip().rstrip(" ;.")
        for path in (root / "data" / "graph").rglob("*.ttl")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    stated, read = (
        sum(line in (f"{each} verb:calls-upon", f"{each} <{BASE}vocab/operative-verb/calls-upon>") for line in lines)
        for each in ("unscr:operativeVerb", "unscr:readAs")
    )
    _, verbs = of(engine, "operative-verb")
    assert stated > 0
    uses = {each.property.en: each.count for each in verbs["calls-upon"].uses}
    assert uses == {"operative verb": stated, "read as": read}


def test_a_list_that_holds_a_concept_is_no_use_of_it(engine: Engine) -> None:
    """The shapes list forces (sh:in); a member of such a list would be counted by rdf:first."""
    _, forces = of(engine, "force")
    used = {each.property.iri for found in forces.values() for each in found.uses}
    assert used
    assert RDF + "first" not in used


def test_a_concept_in_use_leads_to_the_register_of_norms(engine: Engine) -> None:
    _, verbs = of(engine, "operative-verb")
    assert verbs["calls-upon"].chosen == ("verb", "calls-upon")
    assert verbs["commends"].chosen is None
    _, kinds = of(engine, "limit-kind")
    assert {each.chosen for each in kinds.values()} == {None}


def test_what_is_no_scheme_has_no_table(engine: Engine) -> None:
    assert scheme(engine, Iri(f"{BASE}id/agent/cted")) is None


@pytest.mark.parametrize("rank", ['"first"', '"²"', "12345678901234567890123456789"])
def test_a_rank_that_is_no_number_comes_last(tmp_path: Path, rank: str) -> None:
    path = tmp_path / "scheme.ttl"
    path.write_text(
        f"""@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix unscr: <https://w3id.org/unscr/ontology#> .
        @base <{BASE}vocab/> .
        <s/a> skos:inScheme <s> ; unscr:intensityRank {rank} . <s/b> skos:inScheme <s> ; unscr:intensityRank 7 .""",
        encoding="utf-8",
    )
    with evaluator([("other", path)], Settings()) as engine:
        found = scheme(engine, Iri(f"{BASE}vocab/s"))
    assert found is not None
    assert [each.name.en for each in found.concepts] == ["b", "a"]
