"""An update that writes to the default graph is never missed."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, NamedNode, Quad, Store
from updates import Written, requests

from unscr.protocol.update import update
from unscr.protocol.writing import writes_default

WRITES = [
    "INSERT DATA { <x:s> <x:p> 1 }",
    "insert data{<x:s><x:p>1}",
    "DELETE DATA { GRAPH <x:g> { <x:s> <x:p> 1 } <x:s> <x:p> 2 }",
    "DELETE WHERE { ?s ?p '}' . GRAPH ?g { ?s ?p ?o } }",
    "INSERT { ?s ?p ?o } WHERE { GRAPH <x:g> { ?s ?p ?o } }",
    "DELETE { ?s ?p ?o } USING <x:g> WHERE { ?s ?p ?o }",
    "DELETE { GRAPH <x:g> { ?s ?p ?o } } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "INSERT { GRAPH ?g { ?s ?p ?o } . [] ?p ?o } WHERE { }",
    "INSERT { GRAPH <x:g> { ?s ?p '} GRAPH <x:g> {' } ?s ?p ?o } WHERE { }",
    "INSERT { # GRAPH <x:g> {\n ?s ?p ?o } # }\n WHERE { }",
    "WITH <x:g> INSERT { ?s ?p ?o } WHERE { } ; INSERT { ?s ?p ?o } WHERE { }",
    "CLEAR DEFAULT",
    "clear silent all",
    "DROP ALL",
    "Drop Silent Default",
    "COPY <x:g> TO DEFAULT",
    "ADD SILENT GRAPH <x:g> TO default",
    "MOVE DEFAULT TO <x:g>",
    "MOVE <x:g> TO DEFAULT",
    "LOAD <x:a>",
    "CREATE GRAPH <x:g> ; PREFIX x: <x:> # ;\n CLEAR DEFAULT ; DROP NAMED",
    "PREFIX DEFAULT: <x:> CLEAR GRAPH DEFAULT:a ; CLEAR DEFAULT",
    # Nothing that the standard knows, though the engine takes some of it.
    "CLEARALL",
    "COPY <x:g> TODEFAULT",
    "INSERTDATA { <x:s> <x:p> 1 }",
    "PREFIX x: <x:> INSERT DATA { GRAPHx:g { <x:s> <x:p> 1 } }",
    "CLEAR GRAPH <x:g>; nonsense",
    r"CL\u0045AR ALL",
    # Read otherwise by the engine than by its words.
    "PREFIX x: <x:> INSERT { GRAPH x:g { x:s x:p 1 } } WHERE { FILTER(1<x:o)#>'''\n } ; INSERT DATA { x:s x:p x:o } ; "
    "INSERT { GRAPH x:g { x:s x:p 1 } } WHERE { #'''\n }",
    "INSERT { GRAPH <x:g> { <x:s> <x:p> ?x } } WHERE { VALUES ?x { '''a' } } ; INSERT DATA { <x:s> <x:p> <x:o> } ; "
    "INSERT { GRAPH <x:g> { <x:s> <x:p> ?x } } WHERE { VALUES ?x { 'b' # \\z '''\n } }",
]
DOES_NOT = [
    "",
    "PREFIX x: <x:>",
    "INSERT DATA { }",
    "INSERT DATA { GRAPH <x:g> { <x:s> <x:p> '} } <x:s> <x:p> 1' } }",
    "INSERT DATA { GRAPH <x:g> { } . GRAPH <x:h> { <x:s> <x:p> ( 1 [ <x:p> 2 ] ) } }",
    "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
    "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { ?s ?p ?o . { ?a ?b ?c } GRAPH ?g { ?s ?p ?o } }",
    "WITH <x:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "CLEAR NAMED",
    "DROP SILENT GRAPH <x:g>",
    "CREATE SILENT GRAPH <x:g>",
    "COPY DEFAULT TO <x:g>",
    "ADD DEFAULT TO GRAPH <x:g>",
    "MOVE <x:g> TO <x:h>",
    "LOAD SILENT <x:a> INTO GRAPH <x:g>",
    "PREFIX DEFAULT: <x:> CLEAR GRAPH DEFAULT:ALL",
    "CLEAR NAMED ; # CLEAR DEFAULT\n DROP NAMED",
]


@pytest.mark.parametrize("text", WRITES)
def test_a_write_to_the_default_graph_is_seen(text: str) -> None:
    assert writes_default(text)


@pytest.mark.parametrize("text", DOES_NOT)
def test_what_writes_to_named_graphs_alone_is_not_taken_for_one(text: str) -> None:
    assert not writes_default(text)


@settings(max_examples=300, deadline=None)
@given(requests())
def test_any_update_is_judged_rightly(request: tuple[str, list[Written]]) -> None:
    text, written = request
    assert writes_default(text) == any(each.default for each in written)


@settings(max_examples=100, deadline=None)
@given(requests())
def test_the_engine_leaves_the_default_graph_alone_where_no_write_is_seen(request: tuple[str, list[Written]]) -> None:
    text, _ = request
    node = NamedNode("http://example.org/g/s")
    there = Quad(node, node, node)
    store = Store()
    store.extend([there, Quad(node, node, node, NamedNode("http://example.org/g/a"))])
    with suppress(RuntimeError):  # a graph that is to be made, and there; or to be cleared, and not there
        # As the gate gives it: the engine does not take a prologue at the end.
        store.update(update(text, 20).text)
    if not writes_default(text):
        assert list(store.quads_for_pattern(None, None, None, DefaultGraph())) == [there]
