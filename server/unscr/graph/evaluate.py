"""One task on one store: query or dump, straight to bytes. Runs where it can be killed.

SPARQL 1.1 Query Language; the result formats are those of SPARQL 1.1 and RDF 1.1.
"""

import re
from collections.abc import Iterator
from typing import IO

from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from unscr.errors import NotFound, QuerySyntaxError
from unscr.graph.task import Task
from unscr.namespaces import PREFIXES

RESULTS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
}
_DATASETS = frozenset({"application/ld+json", "application/trig", "application/n-quads"})
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def evaluate(store: Store, task: Task, output: IO[bytes]) -> None:
    """Write the answer; raise QuerySyntaxError, or NotFound for a graph that is not there."""
    if task.text:
        _query(store, task, output)
    else:
        _dump(store, task, output)


def _query(store: Store, task: Task, output: IO[bytes]) -> None:
    try:
        if task.default_graphs or task.named_graphs:
            chosen = _chosen(store, task)
            # Said again, so that a dataset clause in the text, which the request overrides, is not looked at.
            results = chosen.query(
                task.text, default_graph=DefaultGraph(), named_graphs=[NamedNode(name) for name in task.named_graphs]
            )
        else:
            results = store.query(task.text)
    except SyntaxError as error:
        raise _syntax(str(error)) from None
    if isinstance(results, (QuerySolutions, QueryBoolean)):
        results.serialize(output, RESULTS[task.media_type])
    else:
        serialize(results, output, GRAPHS[task.media_type], prefixes=PREFIXES)


def _chosen(store: Store, task: Task) -> Store:
    """Return the dataset that the request names, and nothing else; several default graphs are merged.

    SPARQL 1.1 Query Language, section 13.2. The engine itself would repeat what two default graphs share.
    """
    chosen = Store()
    for name in task.default_graphs:
        chosen.extend(
            Quad(quad.subject, quad.predicate, quad.object)
            for quad in store.quads_for_pattern(None, None, None, NamedNode(name))
        )
    for name in task.named_graphs:
        chosen.extend(store.quads_for_pattern(None, None, None, NamedNode(name)))
    return chosen


def _dump(store: Store, task: Task, output: IO[bytes]) -> None:
    keeps_names = task.media_type in _DATASETS
    if not task.graph:
        content = _named(store) if keeps_names else _triples(store, DefaultGraph())
    else:
        name = NamedNode(task.graph)
        if not store.contains_named_graph(name):
            raise NotFound(f"There is no graph <{task.graph}>.", f"没有名为 <{task.graph}> 的图。")
        content = store.quads_for_pattern(None, None, None, name) if keeps_names else _triples(store, name)
    serialize(content, output, GRAPHS[task.media_type], prefixes=PREFIXES)


def _named(store: Store) -> Iterator[Quad]:
    return (quad for quad in store if isinstance(quad.graph_name, NamedNode))


def _triples(store: Store, name: NamedNode | DefaultGraph) -> Iterator[Triple]:
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, name))


def _syntax(message: str) -> QuerySyntaxError:
    match = _POSITION.fullmatch(message)
    if match is None:
        return QuerySyntaxError(f"The query cannot be parsed: {message}.", f"查询无法解析：{message}。")
    line, column, what = int(match[1]), int(match[2]), match[3]
    return QuerySyntaxError(
        f"The query cannot be parsed at line {line}, column {column}: {what}.",
        f"查询在第{line}行第{column}列无法解析：{what}。",
        line,
        column,
    )
