"""SERVICE clauses are found with what each asks, and refused in words where their answer could not take their place."""

import pytest
from test_service import CALLS

from unscr.errors import CallRefused, OperationRefused, QuerySyntaxError
from unscr.namespaces import BASE
from unscr.protocol.clause import MOST, Clause, clauses, endpoints
from unscr.protocol.operation import operation

E, F = "http://e.example/sparql", "https://f.example/q"
TARGETS = {E, F, f"{BASE}sparql"}


def one(text: str) -> Clause:
    """Return the only clause of a query."""
    (found,) = clauses(text, TARGETS)
    return found


def test_a_clause_has_its_endpoint_its_question_and_its_place() -> None:
    text = f"SELECT * {{ ?s a ?c . SERVICE <{E}> {{ ?s ?p 'x}}' }} FILTER(?c != 1) }}"
    found = one(text)
    assert found == Clause(
        E, False, "SELECT * WHERE { ?s ?p 'x}' \n}", frozenset({"s", "p"}), text.index("SERVICE"), text.index(" FILTER")
    )


@pytest.mark.parametrize("silent", ["SILENT", "silent", "#x\n Silent #y\n"])
def test_silence_is_noted(silent: str) -> None:
    assert one(f"ASK {{ service {silent} <{E}> {{ ?s ?p ?o }} }}").silent


def test_the_declarations_that_it_uses_go_with_it() -> None:
    """And no others; what is relative has the base of the query, which the other side does not know."""
    declared = "PREFIX a: <http://a/> PREFIX b: <http://b/> PREFIX : <c/>\n"
    text = declared + f"SELECT * {{ ?s a:x 1 SERVICE <{E}> {{ ?s b:y ?o }} }}"
    assert one(text).query == "PREFIX b: <http://b/>\nSELECT * WHERE { ?s b:y ?o \n}"
    text = declared + f"SELECT * {{ SERVICE <{E}> {{ ?s :y ?o }} }}"
    assert one(text).query == f"BASE <{BASE}>\nPREFIX : <c/>\nSELECT * WHERE {{ ?s :y ?o \n}}"
    text = f"BASE <http://d/> SELECT * {{ SERVICE <{E}> {{ ?s <y> ?o }} }}"
    assert one(text).query == f"BASE <{BASE}>\nBASE <http://d/>\nSELECT * WHERE {{ ?s <y> ?o \n}}"


def test_an_endpoint_may_be_named_by_prefix_or_base() -> None:
    assert one("PREFIX e: <http://e.example/> ASK { SERVICE e:sparql { ?s ?p ?o } }").target == E
    assert one("ASK { SERVICE <sparql> { ?s ?p ?o } }").target == f"{BASE}sparql"


@pytest.mark.parametrize(
    "around",
    ["{ %s }", "OPTIONAL { ?s ?p ?o %s }", "{ ?s ?p ?o } UNION { %s }", "MINUS { %s }", "{ SELECT ?s { %s } }"],
)
def test_a_clause_may_stand_in_any_group(around: str) -> None:
    assert one("SELECT * { " + around % f"SERVICE <{E}> {{ ?s ?p ?o }}" + " }").target == E


def test_several_clauses_come_in_their_order() -> None:
    text = f"SELECT * {{ SERVICE <{E}> {{ ?s ?p ?o }} SERVICE SILENT <{F}> {{ ?o ?p ?s }} }}"
    assert [(each.target, each.silent) for each in clauses(text, TARGETS)] == [(E, False), (F, True)]


def test_whom_a_query_names_is_told_without_a_list() -> None:
    """Also inside another clause, each once; neither words in a string nor a variable name anybody."""
    text = f"""PREFIX f: <https://f.example/> SELECT * {{
    ?s ?p "SERVICE <http://g.example/> {{" . SERVICE ?e {{ ?s ?p ?o }}
    SERVICE SILENT f:q {{ ?s ?p ?o SERVICE <{E}> {{ ?s ?p ?o }} }} SERVICE <{E}> {{ ?o ?p ?s }} }}"""
    assert endpoints(text) == (F, E)
    assert endpoints("SELECT * { ?service ?p <http://e.example/SERVICE> }") == ()


def test_a_comment_at_the_end_does_not_swallow_the_bracket() -> None:
    assert one(f"ASK {{ SERVICE <{E}> {{ ?s ?p ?o # no }}\n }} }}").query.endswith("# no }\n \n}")


def test_an_endpoint_that_is_not_listed_is_refused_by_name() -> None:
    for other in ("http://g.example/", E + "/", E.upper(), "http://e.example:80/sparql", "http://u@e.example/sparql"):
        with pytest.raises(CallRefused) as raised:
            clauses(f"ASK {{ SERVICE SILENT <{other}> {{ ?s ?p ?o }} }}", {E})
        assert (raised.value.target, raised.value.reason) == (other, "not-listed")
        assert E in raised.value.en
        assert E in raised.value.zh


ONE = f"SERVICE <{E}> {{ ?s ?p ?o }}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * { ?s ?p ?e SERVICE ?e { ?s ?p ?o } }", "by the variable"),
        (f"SELECT * {{ SERVICE <{E}> {{ ?s ?p ?o . {ONE} }} }}", "in another one"),
        (f"SELECT * {{ SERVICE <{E}> {{ ?s ?p ?o . SERVICE ?x {{ ?s ?p ?o }} }} }}", "in another one"),
        (f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ {ONE} }} }}", "in EXISTS"),
        (f"SELECT * {{ ?s ?p ?o FILTER NOT EXISTS {{ ?s ?p 1 OPTIONAL {{ {ONE} }} }} }}", "in EXISTS"),
        (f"SELECT * {{ BIND(EXISTS {{ {ONE} }} AS ?b) }}", "in EXISTS"),
        (f"SELECT * {{ GRAPH ?g {{ {ONE} }} }}", "in GRAPH"),
        (f"SELECT * {{ GRAPH <http://g> {{ {{ {ONE} }} ?s ?p ?o }} }}", "in GRAPH"),
        (f"SELECT * {{ SERVICE <{E}> {{ <x:a> <x:b> [] }} }}", "no variable"),
        ("SELECT * { " + ONE * (MOST + 1) + " }", f"more than {MOST}"),
    ],
)
def test_what_cannot_be_replaced_is_refused_in_words(text: str, said: str) -> None:
    with pytest.raises(OperationRefused, match=said) as raised:
        clauses(text, TARGETS)
    assert raised.value.en.startswith("Line 1, column ")


@pytest.mark.parametrize(
    "text",
    [
        f"PREFIX ex: <http://e.example/> SELECT * {{ SERVICEex:sparql {{ ?s ?p ?o }} {ONE} }}",
        f"SELECT * {{ {ONE} FILTER(1<xsd:int)SERVICE?x#>'''\n{{?s ?p ?o}} }}",
        f"SELECT * {{ ?a ?b trueSERVICE<http://e/> {{?s ?p ?o}} {ONE} }}",
    ],
)
def test_a_call_that_only_the_engine_would_see_is_refused(text: str) -> None:
    """One that stays in the text after the others are taken out."""
    with pytest.raises(OperationRefused, match="cannot be told"):
        clauses(text, TARGETS)


@pytest.mark.parametrize(
    ("text", "place"),
    [(f"ASK {{\n SERVICE <{E}> {{ ?s u:p ?o }} }}", (2, 41)), (f"ASK {{ SERVICE <{E}> {{ ?s ?p ?o ", (1, 41))],
)
def test_a_fault_in_a_clause_has_its_place(text: str, place: tuple[int, int]) -> None:
    """A prefix that is not declared, and a group that does not end."""
    with pytest.raises(QuerySyntaxError) as raised:
        clauses(text, TARGETS)
    assert (raised.value.line, raised.value.column) == place


@pytest.mark.parametrize("text", CALLS)
def test_no_call_gets_by_the_list(text: str) -> None:
    """However it is spelled, spaced or hidden: there is something listed, and it is nothing of these."""
    with pytest.raises((CallRefused, OperationRefused, QuerySyntaxError)):
        operation(text, 100, targets=TARGETS)
