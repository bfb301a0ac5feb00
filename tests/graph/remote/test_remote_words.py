"""What is passed on is SPARQL 1.1 Query; what is peculiar to Virtuoso is put right, and nothing else."""

import contextlib
import json
import time

import pytest

from unscr import errors
from unscr.catalogue import cards
from unscr.graph.remote import dialect
from unscr.graph.remote.words import checked, has_dataset, without_dataset

P = "PREFIX p: <urn:p:> "


@pytest.mark.parametrize("card", cards("competency") + cards("checks"), ids=lambda each: each.id)
def test_every_query_of_ours_passes(card: object) -> None:
    checked(card.text)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'OPTION', \"\"\"DEFINE \"x\" \"\"\", '''it's''' } # OPTION",
        "SELECT * { ?s <urn:OPTION> ?o FILTER(?s<3&&?o>2) }",
        P + "SELECT * { ?s p:OPTION/^p:a?|!p:b* ?OPTION ; a p:x.y ; p:b _:OPTION, 'x'@de-AT, 1.5e3, -2, true }",
        "BASE <urn:x> SELECT (GROUP_CONCAT(DISTINCT ?x; SEPARATOR=',') AS ?y) { VALUES ?x { UNDEF } }",
        "SELECT*{?s?p?o.FILTER NOT EXISTS{?s?p 1}}",
        "PREFIX : <urn:p:> SELECT * { :a :b :c\\~d }",
        "SELECT * { ?s ?p true.?t ?q false. FILTER(?x = true-?y) }",
    ],
)
def test_what_is_of_the_grammar_passes(text: str) -> None:
    checked(text)


@pytest.mark.parametrize("piece", ["a.", "a-", "<", "# ", "?x ", "a:", "a:b.", "'' ", "_:a", "1.", "@a-", "\\"])
def test_a_long_text_takes_no_longer_than_its_length(piece: str) -> None:
    begun = time.monotonic()
    with contextlib.suppress(errors.UnscrError):
        checked("SELECT * { " + piece * (2**18 // len(piece)))
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "DEFINE get:soft 'soft' SELECT * { ?s ?p ?o }",
        "SELECT * FROM <urn:g> OPTION (get:soft 'soft') { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } option (x)",
        "SELECT * { ?s ?p ?o } ; INSERT DATA { <a> <b> <c> }",
        "SELECT * { SERVICE <urn:x> { } }",
        "SELECT (`1` AS ?x) { }",
        "SELECT (bif:concat('a') AS ?x) { }",
        "SELECT (sql:f('a') AS ?x) { }",
        "SELECT * { ?s rdf:type ?o }",
        "SELECT * { ?s ?p true.OPTION }",
        "SELECT * { ?s ?p 'open }",
    ],
)
def test_what_is_not_is_a_syntax_error_with_its_place(text: str) -> None:
    with pytest.raises(errors.QuerySyntaxError) as raised:
        checked(text)
    assert raised.value.line == 1


@pytest.mark.parametrize(
    "text",
    [
        "PREFIX x: <bif:> SELECT (x:f('a') AS ?x) { }",
        "PREFIX x: <BIF:> SELECT (x:f('a') AS ?x) { }",
        "PREFIX x: <bi> SELECT (x:f:f('a') AS ?x) { }",
        "SELECT (<sql:f>('a') AS ?x) { }",
        "SELECT (<\\u0062if:f>('a') AS ?x) { }",
        "SELECT * { FILTER(?x<?y&&bif:f(?z)&&?q>?w) }",
    ],
)
def test_functions_of_one_engine_are_refused_however_they_are_written(text: str) -> None:
    with pytest.raises(errors.OperationRefused):
        checked(text)


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("SELECT * FROM <urn:g> { ?s ?p ?o }", True),
        ("SELECT * from named <urn:g> { ?s ?p ?o }", True),
        ("SELECT ?from { ?from <urn:from> 'FROM <urn:g>' } # FROM <urn:g>", False),
        (P + "SELECT * { p:from p:FROM 'x'@from }", False),
    ],
)
def test_a_data_set_of_its_own_is_seen(text: str, whether: bool) -> None:
    assert has_dataset(checked(text)) == whether


def test_a_data_set_of_its_own_is_taken_out() -> None:
    text = "PREFIX p: <urn:p:> SELECT * FROM <urn:g> FROM NAMED p:h FROM NAMED <urn:i> WHERE { ?s ?p 'FROM <urn:g>' }"
    assert "".join(without_dataset(text, checked(text)).split()) == "".join(
        (P + "SELECT * WHERE { ?s ?p 'FROM <urn:g>' }").split()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CONSTRUCT WHERE { ?s ?p ?o }", "SELECT (1 AS ?unscr_one) WHERE { ?s ?p ?o }"),
        (
            "CONSTRUCT { ?s ?p [ ?q '}' ] } FROM <urn:g> WHERE { ?s ?p ?o } LIMIT 5",
            "SELECT (1 AS ?unscr_one) FROM <urn:g> WHERE { ?s ?p ?o } LIMIT 5",
        ),
        (P + "DESCRIBE ?s p:x { ?s ?p ?o }", P + "SELECT (1 AS ?unscr_one) { ?s ?p ?o }"),
        ("DESCRIBE * WHERE { ?s ?p ?o }", "SELECT (1 AS ?unscr_one) WHERE { ?s ?p ?o }"),
        ("DESCRIBE <urn:x>", None),
        ("SELECT * { ?s ?p ?o }", None),
        ("ASK { ?s ?p ?o }", None),
    ],
)
def test_the_solutions_of_a_graph_query_are_those_of_its_pattern(text: str, expected: str | None) -> None:
    assert dialect.solutions(text, checked(text)) == expected


@pytest.mark.parametrize("call", ["<urn:f>(1)", "p:f(1)", "<DB.DBA.f>()", "?x <urn:p> (1 2)"])
def test_a_procedure_is_not_called(call: str) -> None:
    with pytest.raises(errors.OperationRefused):
        dialect.check_calls(checked(P + f"SELECT * {{ FILTER({call}) }}"))


def test_a_cast_is() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    dialect.check_calls(checked(f"PREFIX x: <{xsd}> SELECT * {{ FILTER(x:integer('1') = <{xsd}date>('2')) }}"))


def test_results_are_put_right_where_virtuoso_errs() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    given = (
        '{ "head": { "link": [], "vars": ["x"] }, "results": { "bindings": ['
        '{ "x": { "type": "bnode", "value": "nodeID://b10" } },'
        f'{{ "x": {{ "type": "typed-literal", "datatype": "{xsd}boolean", "value": "1" }} }},'
        f'{{ "x": {{ "type": "typed-literal", "datatype": "{xsd}duration", "value": "-14" }} }},'
        f'{{ "x": {{ "type": "typed-literal", "datatype": "{xsd}duration", "value": "0" }} }},'
        f'{{ "x": {{ "type": "typed-literal", "datatype": "{xsd}integer", "value": "1" }} }},'
        '{ "x": { "type": "literal", "value": "\\"type\\": \\"bnode\\", \\"value\\": \\"nodeID://b10" } } ] } }'
    )
    rows = json.loads(dialect.as_json(given.encode()))["results"]["bindings"]
    values = [each["x"]["value"] for each in rows]
    assert values == ["b10", "true", "-P1Y2M", "P0M", "1", '"type": "bnode", "value": "nodeID://b10']


@pytest.mark.parametrize(("rows", "truth"), [('{"__ASK_RETVAL": {"value": "1"}}', True), ("", False)])
def test_a_truth_is_read_from_a_row(rows: str, truth: bool) -> None:
    given = f'\n{{ "head": {{ "link": [], "vars": ["__ASK_RETVAL"] }},\n "results": {{ "bindings": [ {rows} ] }} }}'
    assert json.loads(dialect.as_json(given.encode())) == {"head": {}, "boolean": truth}


def test_triples_are_put_right_where_virtuoso_errs() -> None:
    duration = b"^^<http://www.w3.org/2001/XMLSchema#duration>"
    given = b'<a> <b> "12"' + duration + b' .\n<a> <b> "\\"12\\"' + duration + b'" .\n'
    assert dialect.as_triples(given) == given.replace(b'"12"' + duration, b'"P1Y"' + duration, 1)
