"""Each proof of a release fails for a fault that is planted, and for that alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.answer import Engine
from unscr.catalogue import cards
from unscr.config import Settings
from unscr.crawl.crawl import Crawled, Failure
from unscr.errors import ContentError
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.pack import proving
from unscr.pack.proof import FAILED, Proof
from unscr.release import GraphFile
from unscr.text.curated import Bilingual

# A link that is sound, one without a source, and one without the day. Nothing else is there to answer a question with.
LINKS = f"""
@prefix unscr: <{BASE}ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<{BASE}graph/link/planted> rdfs:label "links: planted"@en, "链接：植入"@zh .
<x:sound> a unscr:Link ; dcterms:source <x:source> ; unscr:checkedOn "2026-11-27" .
<x:sourceless> a unscr:Link ; unscr:checkedOn "2026-11-27" .
<x:dayless> a unscr:Link ; dcterms:source <x:source>, <x:other> .
"""
CONTRADICTION = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
<x:A> a owl:Class ; owl:disjointWith <x:B> .
<x:B> a owl:Class .
<x:a> a owl:NamedIndividual, <x:A>, <x:B> .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over the planted links."""
    path = tmp_path_factory.mktemp("planted") / "planted.ttl"
    path.write_text(LINKS, encoding="utf-8")
    with evaluator([("link/planted", path)], Settings()) as begun:
        yield begun


def failed(proof: Proof) -> set[str]:
    """Return what did not pass."""
    return {each.key for each in proof.failed}


def test_a_link_without_source_or_day_is_counted(engine: Engine) -> None:
    checked = {each.id: proving._fault(each, engine) for each in cards("checks")}
    found = proving._links(engine, checked)
    counted = found.outcomes[-1]
    assert (counted.key, counted.outcome) == ("link-planted", FAILED)
    assert counted.title == Bilingual("links: planted", "链接：植入")
    assert counted.words.en == "3 links, 2 without a source"


def test_a_question_without_an_answer_fails(engine: Engine) -> None:
    found, answers = proving.questions(engine)
    assert "cq07" in {key[:4] for key in failed(found)}
    assert set(answers) == {f"{each.id}.csv" for each in cards("competency")}


def test_what_the_shapes_find_is_in_the_proof(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <x:S> a sh:NodeShape ; sh:targetNode <x:a> ; "
        "sh:property [ sh:path <x:p> ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message 'none'@en, '无'@zh ] .",
        encoding="utf-8",
    )
    for text, keys in (("<x:a> <x:q> 1 .", {"conforms", "finding-1"}), ("<x:a> <x:p> 1 .", set())):
        (tmp_path / "data.ttl").write_text(text, encoding="utf-8")
        files = (GraphFile("shapes", tmp_path / "shapes.ttl"), GraphFile("data", tmp_path / "data.ttl"))
        assert failed(proving._shapes(files)) == keys


def test_a_contradiction_ends_the_release(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(CONTRADICTION, encoding="utf-8")
    with pytest.raises(ContentError, match="contradiction"):
        proving._reasoned((GraphFile("a", path),))


def test_what_a_crawl_found_is_in_the_proof() -> None:
    failure = Failure(f"{BASE}id/x", "text/turtle", Bilingual("status 404", "状态 404"))
    whole = Crawled(10, 10, 9, 5, 70, 1.0, ())
    assert failed(proving._crawl(whole)) == set()
    found = proving._crawl(Crawled(10, 10, 9, 5, 70, 1.0, (failure,)))
    assert failed(found) == {"crawl", "failure-1"}
    assert found.outcomes[1].title.en == f"<{BASE}id/x> text/turtle"


@pytest.mark.parametrize(("looked_at", "words"), [(10, "Every IRI"), (3, "3 of 10 IRIs, taken by chance")])
def test_a_sample_is_not_called_every_iri(looked_at: int, words: str) -> None:
    found = proving._crawl(Crawled(10, looked_at, 3, 2, 21, 1.0, ()))
    assert found.outcomes[0].title.en.startswith(words)
