"""Two stores are the same graph by graph, and each way to differ is seen."""

import pytest
from pyoxigraph import NamedNode, Store

from unscr.errors import OperationRefused, QuerySyntaxError, RequestError
from w3c.manifest import Case
from w3c.running import Outcome
from w3c.updating import apply, apply_alone, carry_out, compared

G = "http://example.org/g"
ONE = f"INSERT DATA {{ <x:s> <x:p> 1 GRAPH <{G}> {{ <x:s> <x:p> _:a , [] }} }}"
FILES = {
    "sparql11/t/a.ttl": b"<x:s> <x:p> 1 .",
    "sparql11/t/b.ttl": b"<x:s> <x:p> [], [] .",
    "sparql11/t/empty.ttl": b"",
}


def store(text: str) -> Store:
    made = Store()
    made.update(text)
    return made


def test_blank_nodes_have_no_names() -> None:
    assert compared(store(ONE), store(ONE)) == Outcome("same")


@pytest.mark.parametrize(
    ("more", "missing", "extra"),
    [
        ("DELETE DATA { <x:s> <x:p> 1 }", 1, 0),
        ("INSERT DATA { <x:s> <x:p> 2 }", 0, 1),
        (f"INSERT DATA {{ GRAPH <{G}> {{ <x:s> <x:p> 1 }} }}", 0, 1),
        (f"DELETE {{ GRAPH <{G}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{G}> {{ ?s ?p ?o }} }}", 2, 0),
        (f"DROP GRAPH <{G}>", 2, 0),
        ("CREATE GRAPH <x:empty>", 0, 0),
    ],
)
def test_what_is_missing_or_too_much_is_counted(more: str, missing: int, extra: int) -> None:
    outcome = compared(store(ONE), store(f"{ONE} ; {more}"))
    assert (outcome.kind, outcome.missing, outcome.extra) == ("rows", missing, extra)


def case(update: str, kind: str = "UpdateEvaluationTest", after: str = "b.ttl") -> tuple[Case, dict[str, bytes]]:
    before = (("", "sparql11/t/a.ttl"), (G, "sparql11/t/b.ttl"))
    made = Case(
        "t", kind, True, False, "sparql11/t/u.ru", before=before, after=(("", f"sparql11/t/{after}"), before[1])
    )
    return made, {**FILES, made.query: update.encode()}


@pytest.mark.parametrize(
    ("update", "kind", "after", "ended"),
    [
        ("CLEAR DEFAULT", "UpdateEvaluationTest", "empty.ttl", "same"),
        ("CLEAR DEFAULT", "UpdateEvaluationTest", "a.ttl", "rows"),
        ("CLEAR ALL", "UpdateEvaluationTest", "empty.ttl", "rows"),
        ("CLEAR DEFAULTS", "UpdateEvaluationTest", "a.ttl", "error"),
        ("DROP GRAPH <x:none>", "UpdateEvaluationTest", "a.ttl", "error"),
        ("DROP GRAPH <x:none>", "PositiveUpdateSyntaxTest11", "a.ttl", "same"),
        ("DROP GRAPH", "PositiveUpdateSyntaxTest11", "a.ttl", "error"),
        ("DROP GRAPH", "NegativeUpdateSyntaxTest11", "a.ttl", "same"),
        ("DROP ALL", "NegativeUpdateSyntaxTest11", "a.ttl", "answer"),
    ],
)
def test_a_test_ends_as_it_does(update: str, kind: str, after: str, ended: str) -> None:
    for by in (apply, apply_alone):
        assert carry_out(*case(update, kind, after), by).kind == ended


def test_load_is_refused_on_the_services_path() -> None:
    assert carry_out(*case("LOAD SILENT <x:none>"), apply).kind == "refused"
    with pytest.raises(OperationRefused):
        apply(Store(), "LOAD <x:none>")


def test_the_dataset_of_the_request_is_kept() -> None:
    made = store(ONE)
    apply(made, "INSERT { <x:n> <x:n> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } }", using=[G])
    assert made.query("ASK { <x:n> <x:n> 2 }")
    apply(made, "INSERT { <x:m> <x:m> ?g } WHERE { GRAPH ?g { ?s ?p ?o } }", using_named=[G])
    assert made.query(f"ASK {{ <x:m> <x:m> <{G}> }}")
    with pytest.raises(RequestError):
        apply(made, f"WITH <{G}> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}", using=[G])
    assert made.contains_named_graph(NamedNode(G))


def test_what_cannot_be_parsed_is_a_syntax_error() -> None:
    with pytest.raises(QuerySyntaxError):
        apply_alone(Store(), "CLEAR")
