"""Raptor and rasqal, parsers of another maker, read what the service gives in each form, and count the same in all.

JSON-LD they do not read; that is for PyLD, in tests/pack, and for what is crawled.
"""

import re
import subprocess
from collections.abc import Iterator

import pytest

from reasons import program_or_skip
from serving import Service, service

# The forms of RDF, by what raptor calls them; the last two keep the graphs.
TRIPLES = {"nt": "ntriples", "ttl": "turtle", "rdf": "rdfxml"}
QUADS = {"nq": "nquads", "trig": "trig"}
EXPORTS = tuple(f"/export/{each}" for each in ("eli", "odrl", "legalruleml", "schema"))
GIVEN = (
    "/catalog",
    "/ontology",
    "/shapes",
    "/vocab/force",
    "/eli/un/sc/res/2016/2322",
    "/eli/un/sc/res/2016/2322/op/13/e",
    "/id/norm/2322-op21-1",
    "/download/graph/divergence/2322",
    "/download/graph/anno/2322",
    *EXPORTS,
)
RESULTS = {"xml": "application/sparql-results+xml", "csv": "text/csv", "tsv": "text/tab-separated-values"}
RESULT = """SELECT ?provision ?label ?ordinal ?words WHERE {
  ?provision <http://www.w3.org/2000/01/rdf-schema#label> ?label ; <https://w3id.org/unscr/ontology#ordinal> ?ordinal .
  OPTIONAL { ?provision <http://data.europa.eu/eli/ontology#number> ?words }
  FILTER (LANG(?label) = "en")
} ORDER BY ?provision LIMIT 20"""


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with service() as begun:
        yield begun


def counted(text: str, form: str) -> int:
    """Return how many statements raptor finds; it fails for what it cannot read or doubts."""
    order = [program_or_skip("rapper", "raptor2-utils"), "--count", "--input", form, "-", "urn:x-base:"]
    told = subprocess.run(order, input=text, capture_output=True, text=True, timeout=60, check=False)
    found = re.search(r"Parsing returned ([0-9]+) triple", told.stderr)
    assert told.returncode == 0, told.stderr
    assert found is not None, told.stderr
    assert not re.search("warning|error", told.stderr, re.IGNORECASE), told.stderr
    return int(found[1])


@pytest.mark.parametrize("path", GIVEN)
def test_every_form_holds_the_same(running: Service, path: str) -> None:
    counts = {}
    for each, form in (TRIPLES | (QUADS if path in EXPORTS else {})).items():
        status, body = running.get(f"{path}.{each}")
        assert status == 200, (path, each)
        counts[each] = counted(body, form)
        if each in ("nt", "nq"):
            assert counts[each] == len(body.splitlines()) > 0
    assert len(set(counts.values())) == 1, counts


@pytest.mark.parametrize("form", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_the_answer_to_a_question_is_read(running: Service, form: str) -> None:
    status, body = running.ask("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 500", form)
    name = {"text/turtle": "turtle", "application/n-triples": "ntriples", "application/rdf+xml": "rdfxml"}[form]
    assert (status, counted(body, name)) == (200, 500)


def test_rasqal_reads_the_same_rows_in_each_form(running: Service) -> None:
    """Few rows: rasqal 0.9.33 reads some longer tables of TSV as if they were empty, of 60 of these rows for one."""
    program = program_or_skip("roqet", "rasqal-utils")
    found = {}
    for form, kind in RESULTS.items():
        status, body = running.ask(RESULT, kind)
        assert status == 200
        order = [program, "--quiet", "-R", form, "-r", "csv", "-t", "/dev/stdin"]
        told = subprocess.run(order, input=body, capture_output=True, text=True, timeout=30, check=False)
        assert told.returncode == 0, told.stderr
        found[form] = told.stdout.splitlines()
    assert len(found["xml"]) == 21
    assert found["csv"] == found["tsv"] == found["xml"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("turtle", "<x:a> <x:b> ."),
        ("ntriples", "<x:a> <x:b> 'c' ."),
        ("rdfxml", "<rdf:RDF>"),
        ("nquads", "<x:a> <x:b> ."),
        ("trig", "<x:g> { <x:a> <x:b> }  }"),
    ],
)
def test_what_is_no_such_form_is_found(form: str, text: str) -> None:
    with pytest.raises(AssertionError):
        counted(text, form)
