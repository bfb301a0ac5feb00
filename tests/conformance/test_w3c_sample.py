"""A twenty-fifth of the W3C query and update suites over HTTP: what comes out is what the service's own path gives.

``tests/w3c`` runs them whole on that path, and knows the departures; here the data is put graph by graph.
"""

import os

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse, serialize
from pyoxigraph import Store as Engine

from conformance.talking import NTRIPLES, QUERY, Store
from reasons import suite_files_or_skip
from serving import Answer
from unscr.errors import OperationRefused, QuerySyntaxError
from w3c.manifest import cases
from w3c.running import FORMS, Files, run, served
from w3c.updating import apply, carry_out

# So many of the hundred parts; 'make soak' has them all.
PARTS = int(os.environ.get("UNSCR_W3C_PARTS", "4"))
OF = 100


@pytest.fixture(scope="module")
def files() -> Files:
    """Return the files of the suites."""
    return suite_files_or_skip()


def _put(store: Store, engine: Engine) -> None:
    """Make the service hold what the store holds."""
    store.did("DROP ALL")
    for name in (DefaultGraph(), *engine.named_graphs()):
        triples = (each.triple for each in engine.quads_for_pattern(None, None, None, name))
        content = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        if content or isinstance(name, NamedNode):
            graph = name.value if isinstance(name, NamedNode) else ""
            assert store.put(graph, content, NTRIPLES).status in (201, 204)


def _taken(answer: Answer) -> Answer:
    """Return a success; raise what an error says."""
    said = answer.body.decode()
    if answer.status == 400:
        raise QuerySyntaxError(said, said)
    if answer.status == 403:
        raise OperationRefused(said, said)
    if answer.status == 409:
        raise RuntimeError(said)
    assert answer.status in (200, 204), said
    return answer


@pytest.mark.parametrize("part", range(PARTS))
def test_a_hundredth_of_the_suites_over_http_is_as_on_the_path_within(store: Store, files: Files, part: int) -> None:
    def asked(engine: Engine, text: str, form: str) -> tuple[bytes, bool]:
        _put(store, engine)
        accept = f"{NTRIPLES}, {FORMS[form][0]};q=0.9"
        sent = store.send("POST", "/sparql", text.encode(), ("Content-Type", QUERY), ("Accept", accept))
        answer = _taken(sent)
        return answer.body, answer.kind == NTRIPLES

    def changed(engine: Engine, text: str) -> None:
        _put(store, engine)
        _taken(store.update(text))
        engine.clear()
        names = [each["g"]["value"] for each in store.rows("SELECT ?g { GRAPH ?g {} }")]
        for name in ("", *names):
            graph = NamedNode(name) if name else DefaultGraph()
            if isinstance(graph, NamedNode):
                engine.add_graph(graph)
            statements = parse(store.get(name).body, RdfFormat.N_TRIPLES)
            engine.extend(Quad(each.subject, each.predicate, each.object, graph) for each in statements)

    # Every hundredth test: each part has tests of every suite.
    for case in [each for each in cases(files) if not each.left_out][part::OF]:
        if case.is_update:
            here, within = carry_out(case, files, changed), carry_out(case, files, apply)
        else:
            here, within = run(case, files, asked), run(case, files, served)
        assert (here.kind, here.missing, here.extra, here.exact) == (
            (within.kind, within.missing, within.extra, within.exact)
        ), f"{case}: {here.said} / {within.said}"
