"""One task on one store: query or dump, straight to bytes. Runs where it can be killed.

SPARQL 1.1 Query Language; the result formats are those of SPARQL 1.1 and RDF 1.1.
"""

from collections.abc import Iterator
from typing import IO

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)

from unscr.errors import NotFound, RequestError
from unscr.graph.form import DATASETS, GRAPHS, RESULTS
from unscr.graph.syntax import syntax_error
from unscr.graph.task import Task
from unscr.graph.verdict import called_out
from unscr.graph.written import known, suited, write
from unscr.namespaces import BASE

_SHOWN = 200


def evaluate(store: Store, task: Task, output: IO[bytes]) -> None:
    """Write the answer.

    Raises QuerySyntaxError, RequestError for a graph's name that is no IRI, NotFound for a graph to be dumped that is
    not there, OperationRefused where a query reaches for another host, NotAcceptable for what the form cannot express.
    """
    output = suited(output, task.media_type)
    if task.text:
        _query(store, task, output)
    else:
        _dump(store, task, output)


def _query(store: Store, task: Task, output: IO[bytes]) -> None:
    try:
        results = _asked(store, task)
        if isinstance(results, QueryTriples):
            write(results, known(GRAPHS, task.media_type), output)
        else:
            results.serialize(output, known(RESULTS, task.media_type))
    except SyntaxError as error:
        raise syntax_error(str(error), task.text) from None
    except RuntimeError as error:
        # A function that the engine does not know, or a SERVICE without a name, found only while evaluating.
        raise syntax_error(str(error), task.text) from None
    except PermissionError:
        raise called_out() from None


def _asked(store: Store, task: Task) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Evaluate over the dataset that the request names, and nothing else; several default graphs are merged.

    SPARQL 1.1 Query Language, section 13.2. The engine itself would repeat what two default graphs share.
    """
    if not task.default_graphs and not task.named_graphs:
        return store.query(task.text, base_iri=BASE)
    default, named = _names(task.default_graphs), _names(task.named_graphs)
    if len(default) < 2:
        return store.query(task.text, base_iri=BASE, default_graph=list(default), named_graphs=list(named))
    merged = Store()
    for name in default:
        merged.bulk_extend(
            Quad(quad.subject, quad.predicate, quad.object) for quad in store.quads_for_pattern(None, None, None, name)
        )
    for name in named:
        merged.bulk_extend(store.quads_for_pattern(None, None, None, name))
    return merged.query(task.text, base_iri=BASE, default_graph=DefaultGraph(), named_graphs=list(named))


def _names(graphs: tuple[str, ...]) -> list[NamedNode]:
    try:
        return [NamedNode(each) for each in graphs]
    except ValueError as error:
        raise RequestError(f"A graph's name is not an IRI: {error}.", f"图名不是有效的 IRI：{error}。") from None


def _dump(store: Store, task: Task, output: IO[bytes]) -> None:
    keeps_names = task.media_type in DATASETS and not task.nameless
    content: Iterator[Quad] | Iterator[Triple]
    if not task.graph:
        content = _named(store) if keeps_names else _triples(store, DefaultGraph())
    else:
        names = (each for each in store.named_graphs() if isinstance(each, NamedNode))
        name = next((each for each in names if each.value == task.graph), None)
        if name is None:
            shown = task.graph[:_SHOWN]
            raise NotFound(f"There is no graph <{shown}>.", f"没有名为 <{shown}> 的图。")
        content = store.quads_for_pattern(None, None, None, name) if keeps_names else _triples(store, name)
    write(content, GRAPHS[task.media_type], output)


def _named(store: Store) -> Iterator[Quad]:
    """Yield what the named graphs hold, one graph after the other, so that none is opened twice."""
    for name in sorted(store.named_graphs(), key=str):
        yield from store.quads_for_pattern(None, None, None, name)


def _triples(store: Store, name: NamedNode | DefaultGraph) -> Iterator[Triple]:
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, name))
