"""A second resolution of our own writing, and things whose words are meant to do harm: the service over both."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, UNSCR
from unscr.release import released

WORK = "eli/un/sc/res/2031/9002"
HOSTILE = (
    "</h1><script>alert(1)</script><img src=x onerror=alert(2)>",
    "\"'><svg/onload=alert(3)>{{ 7*7 }}{% raw %}",
    "a\u202eb\u2066c\u2069d\u202c",
    "长" * 33_334,
)
_SECOND = f"""
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix unscr: <{UNSCR}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<{BASE}{WORK}> a unscr:Resolution ; rdfs:label "resolution 9002 (2031)"@en , "第9002(2031)号决议"@zh .
<{BASE}{WORK}/op/1> a unscr:Provision ; eli:is_part_of <{BASE}{WORK}> ;
    rdfs:label "resolution 9002 (2031), paragraph 1"@en , "第9002(2031)号决议第1段"@zh .
<{BASE}{WORK}/op/1/zho> eli:realizes <{BASE}{WORK}/op/1> ; rdf:value "决定各国应提交报告；"@zh .
<{BASE}id/norm/9002-op1-1> a unscr:Norm ; rdfs:label "report"@en , "提交报告"@zh ;
    unscr:statedIn <{BASE}{WORK}/op/1> ; unscr:bearer <{BASE}id/agent/states> ;
    unscr:timeLimit <{BASE}id/time-limit/9002-op1-1> .
<{BASE}id/time-limit/9002-op1-1> rdfs:label "within six months"@en , "六个月内"@zh ;
    unscr:dueDate "2131-09-30"^^xsd:date .
<{BASE}anno/9002-op1-1> oa:hasBody <{BASE}id/norm/9002-op1-1> ; oa:hasTarget <{BASE}anno/9002-op1-1/target> .
<{BASE}anno/9002-op1-1/target> oa:hasSource <{BASE}{WORK}/op/1/zho> ; oa:hasSelector <{BASE}anno/9002-op1-1/position> .
<{BASE}anno/9002-op1-1/position> oa:start 5 ; oa:end 9 .
"""


def _written(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _hostile() -> Iterator[str]:
    for number, text in enumerate(HOSTILE):
        thing, norm = f"<{BASE}id/agent/bad-{number}>", f"<{BASE}id/norm/bad-{number}>"
        words = _written(text)
        yield f"{thing} a unscr:Actor ; rdfs:label {words}@en , {words}@zh ; rdfs:comment {words} ."
        yield f"{norm} a unscr:Norm ; rdfs:label {words}@en ; unscr:bearer {thing} ; unscr:force {thing} ."
        yield f"<{BASE}id/force-assessment/bad-{number}> unscr:assesses {norm} ; unscr:force {thing} ;"
        yield f"    unscr:rationale {words}@en ; unscr:forBearer <javascript:alert(4)> ."
        yield f"{norm} unscr:timeLimit <data:text/html,{number}> . <data:text/html,{number}> unscr:dueDate {words} ."


@contextmanager
def strange(folder: Path) -> Iterator[Engine]:
    """Begin an engine over the release, a second resolution and what is meant to do harm."""
    file = folder / "strange.ttl"
    file.write_text(_SECOND + "\n".join(_hostile()), encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("strange", file)]
    with evaluator(files, Settings(query_seconds=5)) as begun:
        yield begun
