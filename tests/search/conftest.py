"""The release and a second resolution beside it, of our own writing and about other things."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.search.find import Search

SECOND = """
@base <https://w3id.org/unscr/eli/un/sc/res/2031/> .
@prefix agent: <https://w3id.org/unscr/id/agent/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix norm: <https://w3id.org/unscr/id/norm/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .

<9001> a unscr:Resolution ;
    rdfs:label "Security Council resolution 9001 (2031)"@en , "安全理事会第9001(2031)号决议"@zh ;
    eli:id_local "S/RES/9001(2031)" ; eli:number "9001" .
<9001/op/1> a unscr:Provision ;
    rdfs:label "resolution 9001 (2031), paragraph 1"@en , "第9001(2031)号决议第1段"@zh ; eli:number "1" .
<9001/op/1/zho> eli:realizes <9001/op/1> ;
    rdf:value "促请所有国家缔结引渡条约，便利难民自愿遣返，并保护冰川；"@zh .
<9001/op/1/eng> eli:realizes <9001/op/1> ;
    rdf:value
        "Calls upon all States to conclude treaties, to ease voluntary repatriation and to protect glaciers;"@en .
<9001/op/2> a unscr:Provision ;
    rdfs:label "resolution 9001 (2031), paragraph 2"@en , "第9001(2031)号决议第2段"@zh ; eli:number "2" .
<9001/op/2/zho> eli:realizes <9001/op/2> ;
    rdf:value "保护冰川；"@zh .
norm:9001-op1-1 a unscr:Norm ; rdfs:label "protect the glaciers"@en , "保护冰川规范"@zh .
agent:etudes a unscr:Actor ; skos:prefLabel "Comité d’Études glaciologiques"@en , "冰川研究委员会"@zh .
<https://w3id.org/unscr/id/time-limit/9001-op1-1> a unscr:TimeLimit ;
    rdfs:label "before the thaw"@en , "解冻之前"@zh .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over the release and the second resolution."""
    file = tmp_path_factory.mktemp("second") / "second.ttl"
    file.write_text(SECOND, encoding="utf-8")
    files = [(each.key, each.path) for each in released()]
    with evaluator([*files, ("doc/9001", file)], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="module")
def search(engine: Engine) -> Iterator[Search]:
    """Return what searches that."""
    search = Search(engine)
    yield search
    search.close()
