"""Made data are like resolution 2322 and the citations known, say nothing twice, and are the same everywhere."""

import json
import re
import statistics
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from bench.distribution import Distribution, counted
from bench.generate import FIRST, SEED, Network, Statement, address, statements, write
from unscr.namespaces import ELI, RDF, UNSCR
from unscr.resources import content

MOST = 200_000


@pytest.fixture(scope="module")
def made() -> Distribution:
    """Return what the generator draws from."""
    return counted()


@pytest.fixture(scope="module")
def said(made: Distribution) -> list[Statement]:
    """Return many made statements."""
    return list(statements(made, MOST))


def values(said: list[Statement], predicate: str) -> list[tuple[str, str]]:
    """Return subject and value of each statement with the predicate."""
    return [(subject, value) for _, subject, each, value in said if each == f"<{predicate}>"]


def test_there_are_as_many_statements_as_asked_for_and_none_twice(said: list[Statement]) -> None:
    assert len(said) == MOST
    assert len({each[1:] for each in said}) == MOST


def test_the_same_seed_gives_the_same_and_another_does_not(made: Distribution, said: list[Statement]) -> None:
    assert list(islice(statements(made, MOST, SEED), 20_000)) == said[:20_000]
    assert list(islice(statements(made, MOST, SEED + 1), 20_000)) != said[:20_000]


def test_norms_a_paragraph_are_as_in_2322(made: Distribution, said: list[Statement]) -> None:
    assert sum(made.norms) == 86
    norms = {subject for subject, value in values(said, RDF + "type") if value == f"<{UNSCR}Norm>"}
    stated = Counter(value for subject, value in values(said, UNSCR + "statedIn") if subject in norms)
    provisions = [subject for subject, value in values(said, RDF + "type") if value == f"<{UNSCR}Provision>"]
    share = Counter(stated[each] for each in provisions)
    for norms_of_one in set(made.norms):
        expected = made.norms.count(norms_of_one) / len(made.norms)
        assert share[norms_of_one] / len(provisions) == pytest.approx(expected, abs=0.02)


def test_texts_are_as_long_as_those_of_2322(made: Distribution, said: list[Statement]) -> None:
    lengths = [len(value.removesuffix('"@zh')) - 1 for _, value in values(said, RDF + "value")]
    assert set(lengths) <= set(made.lengths)
    assert statistics.mean(lengths) == pytest.approx(statistics.mean(made.lengths), rel=0.05)


def test_citations_are_spread_as_those_known(made: Distribution) -> None:
    network, number = Network(Random(SEED), made.cites, made.cited), 2000  # noqa: S311 - the same every time
    chosen = [network.next() for _ in range(number)]
    assert all(cited < place for place, each in enumerate(chosen) for cited in each)
    assert sum(map(len, chosen)) / number == pytest.approx(statistics.mean(made.cites), rel=0.1)
    cited = Counter(each for one in chosen for each in one)
    assert _first_tenth(list(cited.values()), number) == pytest.approx(_first_tenth(list(made.cited), 30), abs=0.05)


def test_a_resolution_cites_what_was_made_before_it(said: list[Statement]) -> None:
    pairs = values(said, ELI + "cites")
    assert len(pairs) > 100
    for pair in pairs:
        citing, cited = (int(re.findall(r"/(\d+)>", each)[0]) for each in pair)
        assert FIRST <= cited < citing


def test_the_degrees_are_those_of_the_known_citations(made: Distribution, shared: Path) -> None:
    facts = json.loads((shared / "facts" / "facts.json").read_text(encoding="utf-8"))
    numbers = sorted(each["number"] for each in facts["resolutions"])
    for name, end in (("citing", made.cites), ("cited", made.cited)):
        degrees = Counter(edge[name] for edge in facts["citation_edges"])
        assert tuple(degrees[each] for each in numbers) == end


def test_every_term_of_ours_is_in_the_ontology(said: list[Statement]) -> None:
    declared = set()
    for file in content("ontology").glob("*.ttl"):
        declared |= set(re.findall(r"^unscr:(\w+)", file.read_text(encoding="utf-8"), re.MULTILINE))
    used = {term for each in said for term in re.findall(rf"<{re.escape(UNSCR)}(\w+)>", " ".join(each))}
    assert used
    assert used <= declared


def test_named_graphs_and_merge_hold_the_same(said: list[Statement], tmp_path: Path) -> None:
    named, merged = tmp_path / "named.nq", tmp_path / "merged.nt"
    assert write(iter(said[:5000]), named, merged) == 5000
    quads, triples = (each.read_text(encoding="utf-8").splitlines() for each in (named, merged))
    assert [re.sub(r" <[^>]*> \.$", " .", line) for line in quads] == triples
    assert f"<{address(FIRST)}>" in triples[0]


def _first_tenth(degrees: list[int], number: int) -> float:
    """Return which share of the citations the most cited tenth has."""
    return sum(sorted(degrees, reverse=True)[: number // 10]) / sum(degrees)
