"""An update of the suites carried out: by the service's own gate and the engine, or by the engine alone."""

from collections.abc import Callable, Iterable

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from unscr.config import Settings
from unscr.errors import OperationRefused, QuerySyntaxError
from unscr.protocol.update import update
from unscr.protocol.using import with_using
from w3c.manifest import Case, iri
from w3c.result import graph_of
from w3c.running import Files, Outcome, judged, statements

# What carries out an update text on a store.
Apply = Callable[[Store, str], None]


def apply(store: Store, text: str, using: Iterable[str] = (), using_named: Iterable[str] = ()) -> None:
    """Carry out an update as the service does, from its text and the dataset of the request on."""
    asked = update(text, Settings().query_depth, tuple(using), tuple(using_named))
    apply_alone(store, with_using(asked.text, asked.using_graphs, asked.using_named_graphs))


def apply_alone(store: Store, text: str) -> None:
    """Carry out an update by the engine alone."""
    try:
        store.update(text)
    except SyntaxError as error:
        raise QuerySyntaxError(str(error), str(error)) from None


def carry_out(case: Case, files: Files, by: Apply) -> Outcome:
    """Run a test and say how it ended; an exception that has no place here is not caught."""
    store = _store(case.before, files)
    try:
        by(store, f"BASE <{iri(case.query)}>\n" + files[case.query].decode())
    except QuerySyntaxError as error:
        return Outcome("same" if case.kind.startswith("Negative") else "error", error.en)
    except OperationRefused as error:
        return Outcome("refused", error.en)
    except RuntimeError as error:
        # A graph that is not there is no fault of the syntax.
        if "Syntax" not in case.kind:
            return Outcome("error", str(error))
    if "Syntax" in case.kind:
        return Outcome("answer" if case.kind.startswith("Negative") else "same", "the update is carried out")
    return compared(_store(case.after, files), store)


def _store(graphs: Iterable[tuple[str, str]], files: Files) -> Store:
    store = Store()
    for name, file in graphs:
        graph = NamedNode(name) if name else DefaultGraph()
        if isinstance(graph, NamedNode):
            store.add_graph(graph)
        store.extend(Quad(each.subject, each.predicate, each.object, graph) for each in statements(file, files))
    return store


def compared(expected: Store, given: Store) -> Outcome:
    """Compare graph by graph, up to the names of blank nodes in each; a graph without statements is a graph, too."""
    names = {each.value for store in (expected, given) for each in store.named_graphs()}
    worst = Outcome("same")
    for name in ("", *sorted(names)):
        graph = NamedNode(name) if name else DefaultGraph()
        wanted, found = (
            graph_of(quad.triple for quad in store.quads_for_pattern(None, None, None, graph))
            for store in (expected, given)
        )
        outcome = judged(wanted, found, lax=False)
        if name and expected.contains_named_graph(NamedNode(name)) != given.contains_named_graph(NamedNode(name)):
            outcome = Outcome(
                "rows", f"the graph {name} is there in one of the two only", outcome.missing, outcome.extra
            )
        if outcome != Outcome("same"):
            worst = outcome
    return worst
