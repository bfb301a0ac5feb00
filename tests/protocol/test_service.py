"""SERVICE is found wherever the engine would call it, and nowhere else."""

import time

import pytest

from unscr.protocol.service import calls_service

# Each of these makes the engine open a connection (or would, over other data).
CALLS = [
    "SELECT * { SERVICE <http://e/> {?s ?p ?o} }",
    "SELECT * { sErViCe SILENT ?x {?s ?p ?o} }",
    "SELECT*{SERVICE<http://e/>{?s ?p ?o}}",
    "BASE <http://e/> SELECT * {SERVICE<>{?s ?p ?o}}",
    "SELECT * { # note\r SERVICE <http://e/> {} }",
    "SELECT*{SERVICE#x\n#y\n silent#\n?x#\n{}}",
    "PREFIX ex: <http://e/> SELECT * { SERVICEex:foo {?s ?p ?o} }",
    "PREFIX ex: <http://e/> SELECT * { SERVICESILENTex:foo {?s ?p ?o} }",
    "PREFIX : <http://e/> PREFIX service: <http://f/> SELECT * { SERVICE:foo {?s ?p ?o} }",
    "SELECT * { ?a ?b trueSERVICE<http://e/> {?s ?p ?o} }",
    "PREFIX ex: <http://e/> SELECT * { ?a ?b true.SERVICEex:foo {?s ?p ?o} }",
    "SELECT * { ?a ?b 1.SERVICE<http://e/>{?s ?p ?o} }",
    "SELECT * { ?a ?b 'x'SERVICE<http://e/>{?s ?p ?o} }",
    "SELECT * { BIND(2 AS ?b) FILTER(1<?b)SERVICE?x#>'''\n{?s ?p ?o} }",
    "SELECT * { FILTER(1<xsd:int)SERVICE?x#>'''\n{?s ?p ?o} }",
    "SELECT * { FILTER(1<a:b)#>'\n SERVICE<http://e/> {}#' \n}",
    "SELECT * { <<?s?p?o#>'''\n>> ?a ?b SERVICE <http://e/> {?s ?p ?o} #'''\n }",
    "PREFIX a: <http://e/> SELECT * { ?s ?p a:x、GRAPH SERVICE<http://e/>{} }",
    # No long strings, for the sake of an escape that stands for no character: two short ones, code, and a comment.
    "SELECT * { VALUES ?x { '''a' } SERVICE <http://e/> {?s ?p ?o} # \\z '''\n }",
    'SELECT * { VALUES ?x { """a" } SERVICE <http://e/> {?s ?p ?o} # \\u12 """\n }',
    "SELECT * { VALUES ?x { '''a' } SERVICE <http://e/> {?s ?p ?o} # \\uD800 '''\n }",
    "SELECT * { VALUES ?x { '''a' } SERVICE <http://e/> {?s ?p ?o} # \\U0000dFFF '''\n }",
    "SELECT * { VALUES ?x { '''a' } SERVICE <http://e/> {?s ?p ?o} # \\U00110000 '''\n }",
]
MENTIONS = [
    "PREFIX ex: <http://e/> SELECT * { ex:a ex:service ?service }",
    "PREFIX service: <http://e/> SELECT * { service:a service:b service:c }",
    "PREFIX service: <http://e/> SELECT * { GRAPH service:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'SERVICE <http://e/> {' }",
    'SELECT * { ?s ?p """SERVICE <http://e/> {""" }',
    r"SELECT * { ?s ?p 'it\'s SERVICE <http://e/> {' }",
    r"""SELECT * { ?s ?p '''it\'s \t\"\\\uD7FF\ue000\U0010FFFF\U0000d7ff\U0001D800 SERVICE <http://e/> {''' }""",
    "SELECT * { ?s ?p ?o } # SERVICE <http://e/> {",
    "SELECT * { ?s ?p <http://e/SERVICE> }",
    "SELECT * { GRAPH <http://e/SERVICE?y#z>\n{ ?s a <http://www.w3.org/ns/sparql-service-description#Service> } }",
    "SELECT * { ?s ?p ?o FILTER(?o<?service) }",
    "SELECT * { ?s ?p 'x'@service }",
    "SELECT * { _:SERVICE ?p ?o }",
]


@pytest.mark.parametrize("text", CALLS)
def test_a_call_is_found(text: str) -> None:
    """However it is spelled, spaced or hidden."""
    assert calls_service(text)


@pytest.mark.parametrize("text", MENTIONS)
def test_a_mention_is_no_call(text: str) -> None:
    """Names, variables, strings, comments and IRIs may hold the word."""
    assert not calls_service(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "SERVICE ",
        "SERVICE#",
        "<SERVICE#>",
        "<SERVICE#>\n",
        "#\n",
        "a.b",
        "SERVICE:",
        ".SERVICE",
        "SERVICE",
        "<a'''>",
    ],
)
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    """The time grows with the length, not with its square (which would be minutes here)."""
    text = piece * (256_000 // len(piece)) + " service"
    begun = time.process_time()
    calls_service(text)
    assert time.process_time() - begun < 5
