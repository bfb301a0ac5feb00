"""Clients of other makers ask our endpoint and another one together: rdflib by SERVICE, Comunica over two sources.

Of two SERVICE clauses in one query rdflib 7.6 asks the first endpoint twice, so it is given one; and after an IRI with
a '#' in the same line it does not find the clause.
"""

import json
import os
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from twins import FILES

from printed import PRINTED, blocks, python
from reasons import comunica_or_skip
from serving import Service, service
from standin import Standin

AGENT = "https://w3id.org/unscr/id/agent/"
TRIPLES = """?body <http://www.w3.org/2002/07/owl#sameAs> ?item ;
  <http://www.w3.org/2004/02/skos/core#prefLabel> ?name ."""
OURS = f'{TRIPLES} FILTER (LANG(?name) = "zh")'
THEIRS = "?item <http://www.wikidata.org/prop/direct/P571> ?founded ."
# From data/links/wikidata.toml, the vocabulary of bodies, and the file of the stand-in.
EXPECTED = [
    (f"{AGENT}coe", "欧洲委员会", "1901-02-04T00:00:00Z"),
    (f"{AGENT}interpol", "国际刑警组织", "1901-02-03T00:00:00Z"),
]


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service as it is begun by default: to be asked, it needs no list."""
    with service() as begun:
        yield begun


def asked(graph: rdflib.Graph, query: str) -> list[tuple[str, str, str]]:
    """Return the rows of a query as rdflib answers it over a graph, and by SERVICE over whom it names."""
    with warnings.catch_warnings():
        # Of rdflib itself, about its own use of what it has renamed.
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = [tuple(each) for each in graph.query(query)]  # type: ignore[arg-type]
    return [(str(body), str(name), founded.toPython().strftime("%Y-%m-%dT%H:%M:%SZ")) for body, name, founded in rows]


def test_rdflib_joins_ours_with_what_it_asks_elsewhere(running: Service, there: Standin) -> None:
    ours = rdflib.Graph(SPARQLStore(f"{running.address}/sparql"))
    found = ours.query(f"CONSTRUCT {{ {TRIPLES} }} WHERE {{ {OURS} }}").graph
    assert found is not None
    query = f"""SELECT ?body ?name ?founded
    WHERE {{ {TRIPLES}
    SERVICE <{there.address}/wikidata> {{ {THEIRS} }} }} ORDER BY ?body"""
    assert asked(found, query) == EXPECTED


def test_rdflib_joins_its_own_with_what_it_asks_of_us(running: Service) -> None:
    query = f"""SELECT ?body ?name ?founded
    WHERE {{ {THEIRS} SERVICE <{running.address}/sparql> {{ {OURS} }} }} ORDER BY ?body"""
    assert asked(rdflib.Graph().parse(FILES / "wikidata.ttl"), query) == EXPECTED


def test_the_program_that_the_document_prints_joins_both(
    running: Service, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program,) = blocks((root / "docs/federation.md").read_text(encoding="utf-8"), "python")
    (tmp_path / "bodies.ttl").write_text((FILES / "wikidata.ttl").read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    told = python(program.replace(PRINTED, running.address)).splitlines()
    assert [each.split()[0] for each in sorted(told)] == [body for body, _, _ in EXPECTED]


def test_comunica_asks_both(running: Service, there: Standin) -> None:
    """Which part is for whom, it finds out by itself; languages come through."""
    node, folder = comunica_or_skip()
    query = f"SELECT ?body ?name ?founded WHERE {{ {THEIRS} {OURS} }} ORDER BY ?body"
    script = Path(__file__).parent / "comunica.mjs"
    ended = subprocess.run(
        [node, str(script), query, f"{running.address}/sparql", f"{there.address}/wikidata"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "COMUNICA": str(folder)},
    )
    assert ended.returncode == 0, ended.stderr
    rows = [
        (each["body"][0], each["name"][0], each["name"][1], each["founded"][0]) for each in json.loads(ended.stdout)
    ]
    assert rows == [(body, name, "zh", founded) for body, name, founded in EXPECTED]
