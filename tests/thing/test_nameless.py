"""What has no label is called by what it is the text, the evidence or the reading of; nothing else is given a name."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.graph.task import Task
from unscr.namespaces import BASE, LANGUAGE, iri
from unscr.protocol.media import OFFERS
from unscr.protocol.solutions import solutions
from unscr.release import released
from unscr.thing.nameless import nameless

TEXT = f"""
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .
<{BASE}p/1> rdfs:label "paragraph 1"@en , "第1段"@zh .
<{BASE}p/1/fra> unscr:inLanguageVersion <{BASE}fra> ; eli:realizes <{BASE}p/1> ; eli:language <{LANGUAGE}FRA> .
<{BASE}p/1/tlh> unscr:inLanguageVersion <{BASE}tlh> ; eli:realizes <{BASE}p/1> ; eli:language <{LANGUAGE}TLH> .
<{BASE}p/2/fra> unscr:inLanguageVersion <{BASE}fra> ; eli:realizes <{BASE}p/2> ; eli:language <{LANGUAGE}FRA> .
<{BASE}anno/1> oa:hasBody <{BASE}p/1> ; oa:hasTarget <{BASE}anno/1/t> ; unscr:evidenceFor <{BASE}nothing> .
<{BASE}anno/1/t> oa:hasSelector <{BASE}anno/1/s> , <{BASE}anno/1/q> .
<{BASE}anno/1/q> oa:exact "so" .
<{BASE}read/1> unscr:readIn <{BASE}p/1/fra> ; unscr:readingKind <{BASE}kind> .
<{BASE}kind> rdfs:label "verb"@en , "动词"@zh .
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("nameless") / "a.ttl"
    file.write_text(TEXT, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.mark.parametrize(
    ("path", "en", "zh"),
    [
        ("p/1/fra", "paragraph 1, French text", "第1段法文文本"),
        ("anno/1", "evidence: paragraph 1", "证据：第1段"),
        ("anno/1/t", "evidence: paragraph 1, where it stands", "证据：第1段，所在之处"),
        ("anno/1/s", "evidence: paragraph 1, its position", "证据：第1段，字符位置"),
        ("anno/1/q", "evidence: paragraph 1, its words", "证据：第1段，所引文字"),
        ("read/1", "machine reading of paragraph 1 (verb)", "第1段的机读结果（动词）"),
    ],
)
def test_each_is_called_by_what_it_is_of(small: Engine, path: str, en: str, zh: str) -> None:
    (name,) = nameless(small, [BASE + path]).values()
    assert (name.iri, name.en, name.zh) == (BASE + path, en, zh)


@pytest.mark.parametrize("path", ["p/2/fra", "p/1/tlh", "p/1", "kind", "nothing", "<&>"])
def test_what_would_be_called_by_a_path_or_code_is_not_named(small: Engine, path: str) -> None:
    assert nameless(small, [BASE + path, "_:b0", "https://example.org/a"]) == {}


@pytest.mark.parametrize("kind", ["unscr:ProvisionText", "unscr:Evidence", "unscr:MachineReading"])
def test_all_texts_evidence_and_readings_of_the_release_have_names(kind: str) -> None:
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as engine:
        task = Task(OFFERS["SELECT"][0], f"SELECT ?thing {{ ?thing a <{iri(kind).value}> }} ORDER BY ?thing")
        with engine.run(task).file as file:
            those = [row["thing"].value for row in solutions(file.read())]
        assert those
        assert those == sorted(nameless(engine, those))
