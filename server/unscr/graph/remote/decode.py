"""From what an engine answered to the bytes that are sent, in forms of our own. SPARQL 1.1 and RDF 1.1 formats."""

import os
from collections.abc import Iterable, Iterator
from typing import IO, Any, cast

from pyoxigraph import (
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    parse,
    parse_query_results,
)

from unscr.graph.form import DATASETS, GRAPHS, RESULTS, check_characters
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.fault import unusable
from unscr.graph.rows import before, counter
from unscr.graph.verdict import too_large, too_many
from unscr.graph.wire import anonymous
from unscr.graph.written import known, suited, write


class _Capped:
    """A file that takes so many bytes and rows, and none after the deadline; without ``rows`` these are not counted."""

    def __init__(self, descriptor: int, most: int, clock: Clock, rows: int, media_type: str) -> None:
        self._descriptor = descriptor
        self._most_rows = rows
        self._rows = rows - before(media_type)
        self._count = counter(media_type) if rows else None
        self._most = most
        self._room = most
        self._clock = clock

    def write(self, content: bytes) -> int:
        """Write some; raise ResultTooLarge or QueryDeadline."""
        self._clock.left()
        self._room -= len(content)
        if self._room < 0:
            raise too_large(self._most)
        if self._count is not None:
            self._rows -= self._count(bytes(content))
            if self._rows < 0:
                raise too_many(self._most_rows)
        return os.write(self._descriptor, content)

    def flush(self) -> None:
        """Do nothing: nothing is held back."""


def results(body: bytes, media_type: str, most: int, rows: int, clock: Clock) -> int:
    """Return a file with SPARQL results in JSON written in ``media_type``, with no more than ``rows`` rows.

    Raises EvaluatorGone for what is no such result, NotAcceptable, ResultTooLarge and QueryDeadline.
    """
    form = known(RESULTS, media_type)

    def written(output: IO[bytes]) -> None:
        parse_query_results(body, format=QueryResultsFormat.JSON).serialize(output, form)

    return _file(written, media_type, most, clock, rows)


def graph(body: bytes, media_type: str, name: str, most: int, clock: Clock) -> int:
    """Return a file with N-Triples written in ``media_type``, in the graph ``name`` where the form keeps names.

    Raises as ``results`` does.
    """
    form = known(GRAPHS, media_type)
    place = NamedNode(name) if name and media_type in DATASETS else None

    def content() -> Iterator[Any]:
        for each in parse(body, format=RdfFormat.N_TRIPLES):
            yield Quad(each.subject, each.predicate, each.object, place) if place else each.triple

    return _file(lambda output: write(content(), form, output), media_type, most, clock)


def dataset(body: bytes, media_type: str, most: int, clock: Clock) -> int:
    """Return a file with solutions of ``?g ?s ?p ?o`` written as the quads they are; raises as ``results`` does."""

    def content() -> list[Quad]:
        found = parse_query_results(body, format=QueryResultsFormat.JSON)
        rows: Iterable[Any] = found if isinstance(found, QuerySolutions) else ()
        quads = [Quad(each["s"], each["p"], each["o"], each["g"]) for each in rows]
        # So that no graph is opened twice.
        return sorted(quads, key=lambda each: str(each.graph_name))

    return _file(lambda output: write(content(), known(GRAPHS, media_type), output), media_type, most, clock)


def _file(written: Any, media_type: str, most: int, clock: Clock, rows: int = 0) -> int:
    descriptor = anonymous()
    try:
        written(suited(cast("IO[bytes]", _Capped(descriptor, most, clock, rows, media_type)), media_type))
        check_characters(media_type, b"", descriptor)
    except (SyntaxError, ValueError, KeyError, TypeError):
        os.close(descriptor)
        raise unusable("its result cannot be read", "结果无法解析") from None
    except BaseException:
        os.close(descriptor)
        raise
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor
