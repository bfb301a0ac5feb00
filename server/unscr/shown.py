"""An answer as people read it: its first rows, what the things in them are called, and what is amiss without any."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from unscr.answer import Engine
from unscr.ask import Labelled, labels
from unscr.errors import UnscrError
from unscr.federation import Federation
from unscr.graph.task import Task
from unscr.hint import Hint, hints
from unscr.namespaces import curie
from unscr.protocol.media import OFFERS
from unscr.protocol.operation import Operation
from unscr.protocol.tabular import row, statement
from unscr.terms import XSD, Iri, Term
from unscr.whole import Whole

# More would be no help on a page; all of them can be downloaded.
ROWS = 200
_NAMED = 1000
_LONGEST = 2000
_STATEMENT: tuple[str, ...] = ("subject", "predicate", "object")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value: ``text`` is shown, ``cut`` where it is long; ``iri`` is where it leads, ``thing`` what it is called."""

    text: str
    iri: str = ""
    thing: Labelled | None = None
    language: str = ""
    datatype: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The first rows of ``count``; ``truth`` is the answer to a question of yes and no, and there are no rows then.

    ``passing`` is one that other endpoints had a part in.
    """

    form: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    count: int
    truth: bool | None
    hints: tuple[Hint, ...]
    digest: str
    passing: bool = False


def show(engine: Engine, known: Whole, operation: Operation, federation: Federation) -> Shown:
    """Return the answer to a query for a page; raises what ``Federation.filled`` and ``Engine.run`` raise."""
    offers = OFFERS[operation.form]
    kind = {"SELECT": "text/tab-separated-values", "ASK": offers[0]}.get(operation.form, "application/n-triples")
    whole = federation.filled(operation)
    given = engine.run(Task(kind, whole.text, operation.default_graphs, operation.named_graphs), whole.seconds)
    passing = bool(operation.clauses)
    with given.file as file:
        if operation.form == "ASK":
            truth = b"true" in file.read()
            amiss = () if truth else _amiss(engine, known, operation)
            return Shown("ASK", (), (), 0, truth, amiss, given.digest, passing)
        columns = _STATEMENT
        if operation.form == "SELECT":
            columns = tuple(each.lstrip("?") for each in _text(file.readline()).split("\t") if each)
        rows, count = _first(file, row if operation.form == "SELECT" else statement)
    amiss = () if count else _amiss(engine, known, operation)
    return Shown(operation.form, columns, _cells(engine, rows), count, None, amiss, given.digest, passing)


def _amiss(engine: Engine, known: Whole, operation: Operation) -> tuple[Hint, ...]:
    """Return hints, none where they are not to be had: the answer is good without them.

    What a query asks of others need not be in the data.
    """
    if operation.clauses:
        return ()
    try:
        return hints(engine, known, operation.text)
    except UnscrError:
        return ()


def _first(file: BinaryIO, read: Callable[[str], tuple[Term | None, ...]]) -> tuple[list[tuple[Term | None, ...]], int]:
    """Return the first rows, and how many there are."""
    rows = [read(_text(line)) for line in islice(file, ROWS)]
    return rows, len(rows) + sum(1 for _ in file)


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace").rstrip("\r\n")


def _cells(engine: Engine, rows: list[tuple[Term | None, ...]]) -> tuple[tuple[Cell | None, ...], ...]:
    things = list(islice(dict.fromkeys(_things(rows)), _NAMED))
    called = {iri: each for iri, each in labels(engine, things).items() if iri not in (each.en, each.zh)}

    def cell(term: Term | None) -> Cell | None:
        if term is None:
            return None
        if isinstance(term, Iri):
            return Cell(_cut(curie(term)), term.value, called.get(term.value), cut=len(term.value) > _LONGEST)
        kind = "" if term.language or term.datatype == XSD + "string" else curie(Iri(term.datatype))
        return Cell(_cut(term.value), language=term.language, datatype=kind, cut=len(term.value) > _LONGEST)

    return tuple(tuple(map(cell, each)) for each in rows)


def _things(rows: Iterable[tuple[Term | None, ...]]) -> Iterator[str]:
    for each in rows:
        for term in each:
            if isinstance(term, Iri) and term.value.startswith(("http://", "https://")):
                yield term.value


def _cut(text: str) -> str:
    return text[:_LONGEST]
