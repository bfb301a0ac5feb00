"""A triple term in the data (RDF 1.2): its statement is left out of documents, and it is text where rows are read."""

from collections.abc import Iterator

import pytest
from asking import client_of
from flask.testing import FlaskClient

from unscr.config import Settings
from unscr.graph.encode import statements
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, UNSCR
from unscr.protocol.solutions import solutions
from unscr.release import released
from unscr.terms import Iri, Literal
from unscr.thing.find import FORMS
from unscr.web.app import create_app

SPOKEN = f"""
@prefix unscr: <{UNSCR}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<{BASE}id/norm/spoken> a unscr:Norm ; rdfs:label "spoken of"@en ; unscr:force <<( <x:a> <x:b> "c"@en )>> ;
    unscr:bearer <{BASE}id/agent/spoken> .
<{BASE}id/agent/spoken> a unscr:Actor ; unscr:says <<( <x:a> <x:b> <{BASE}id/norm/spoken> )>> .
"""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of the service over the release and triple terms."""
    file = tmp_path_factory.mktemp("spoken") / "spoken.ttl"
    file.write_text(SPOKEN, encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("spoken", file)]
    with evaluator(files, Settings(query_seconds=5)) as begun:
        yield client_of(create_app(Settings(), begun))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("thing", ["id/norm/spoken", "id/agent/spoken"])
def test_a_document_leaves_the_statement_out(spoken: FlaskClient, thing: str, form: str) -> None:
    answer = spoken.get(f"/{thing}.{form}")
    assert answer.status_code == 200, answer.text[:500]
    assert "x:b" not in answer.text or form == "html"


def test_a_page_shows_the_term_as_text(spoken: FlaskClient) -> None:
    assert "&lt;&lt;( &lt;x:a&gt; &lt;x:b&gt; &#34;c&#34;@en )&gt;&gt;" in spoken.get("/id/agent/spoken.html").text


def test_statements_with_a_triple_term_are_left_out() -> None:
    assert statements(b'<x:s> <x:p> <<( <x:a> <x:b> "c" )>> .\n<x:s> <x:p> "d" .\n') == [
        (Iri("x:s"), Iri("x:p"), Literal("d"))
    ]


def test_a_triple_term_is_read_as_text() -> None:
    """SPARQL 1.2 Query Results JSON Format, section 3.2.2."""
    inner = (
        '{"type":"triple","value":{"subject":{"type":"bnode","value":"b"},"predicate":{"type":"uri","value":"x:p"},'
        '"object":{"type":"literal","value":"say \\"c\\"","xml:lang":"en"}}}'
    )
    outer = (
        '{"type":"triple","value":{"subject":{"type":"uri","value":"x:s"},"predicate":{"type":"uri","value":"x:q"},'
        f'"object":{inner}}}}}'
    )
    (row,) = solutions(f'{{"head":{{"vars":["t"]}},"results":{{"bindings":[{{"t":{outer}}}]}}}}'.encode())
    assert row["t"] == Literal('<<( <x:s> <x:q> <<( _:b <x:p> "say \\"c\\""@en )>> )>>')
