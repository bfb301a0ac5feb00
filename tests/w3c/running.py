"""A test of the suites run: by the service's own path, or by the engine alone."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, QueryResultsFormat, QueryTriples, RdfFormat, Store, parse

from unscr.config import Settings
from unscr.errors import OperationRefused, QuerySyntaxError
from unscr.graph.evaluate import evaluate
from unscr.graph.task import Task
from unscr.protocol.operation import operation
from w3c.departures import Failure
from w3c.difference import Difference, difference
from w3c.manifest import Case, form_of, iri
from w3c.result import Result, by_value, graph_of, read

Files = Mapping[str, bytes]
# What evaluates a query text over a store, and writes the answer in one of the forms below; a graph as N-Triples.
Evaluate = Callable[[Store, str, str], tuple[bytes, bool]]

FORMS = {
    "srj": ("application/sparql-results+json", QueryResultsFormat.JSON),
    "srx": ("application/sparql-results+xml", QueryResultsFormat.XML),
    "csv": ("text/csv", QueryResultsFormat.CSV),
    "tsv": ("text/tab-separated-values", QueryResultsFormat.TSV),
}
_FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^<>\s]*)>", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """How a test ended.

    The kind is ``same``, ``rows`` (others than expected), ``error``, ``answer`` (an error was expected) or ``refused``
    (for what the service does not do); ``exact`` is false where numbers are the same by their value only.
    """

    kind: str
    said: str = ""
    missing: int = 0
    extra: int = 0
    exact: bool = True


class Departs(Exception):
    """A test fails as the page of departures says it does."""


def served(store: Store, text: str, form: str) -> tuple[bytes, bool]:
    """Answer by the service's own path: the gate, and the evaluation straight to bytes."""
    asked = operation(text, Settings().query_depth)
    graph = asked.form in ("CONSTRUCT", "DESCRIBE")
    output = io.BytesIO()
    media_type = "application/n-triples" if graph else FORMS[form][0]
    evaluate(store, Task(media_type, asked.text, asked.default_graphs, asked.named_graphs), output)
    return output.getvalue(), graph


def alone(store: Store, text: str, form: str) -> tuple[bytes, bool]:
    """Answer by the engine alone, without our code."""
    try:
        results = store.query(text)
        if isinstance(results, QueryTriples):
            return results.serialize(format=RdfFormat.N_TRIPLES) or b"", True
        return results.serialize(format=FORMS[form][1]) or b"", False
    except (SyntaxError, RuntimeError) as error:
        raise QuerySyntaxError(str(error), str(error)) from None


def run(case: Case, files: Files, by: Evaluate) -> Outcome:
    """Run a test and say how it ended; an exception that has no place here is not caught."""
    # Relative IRIs are those of the published suite; as a client would, the query says so itself.
    text = f"BASE <{iri(case.query)}>\n" + files[case.query].decode()
    store = _loaded(case, files)
    try:
        if "Syntax" in case.kind:
            by(store, text, "srj")
            return Outcome("answer" if case.kind.startswith("Negative") else "same", "the query is answered")
        return _compared(case, files, lambda form: by(store, text, form))
    except QuerySyntaxError as error:
        return Outcome("same" if case.kind.startswith("Negative") else "error", error.en)
    except OperationRefused as error:
        return Outcome("refused", error.en)


def _compared(case: Case, files: Files, ask: Callable[[str], tuple[bytes, bool]]) -> Outcome:
    """Compare what is given with what is expected: in the form of the expected file, or else in JSON and XML."""
    extension = case.result.rsplit(".", 1)[-1]
    worst = Outcome("same")
    answers = [(form, *ask(form)) for form in ((extension,) if extension in ("csv", "tsv") else ("srj", "srx"))]
    expected = read(files[case.result], case.result, iri(case.result))
    for form, content, is_graph in answers:
        given = graph_of(parse(content, RdfFormat.N_TRIPLES)) if is_graph else read(content, f"given.{form}", "")
        outcome = judged(expected, given, case.lax)
        if outcome != Outcome("same"):
            worst = outcome
    return worst


def judged(expected: Result, given: Result, lax: bool) -> Outcome:
    """Say how two results compare."""
    if difference(expected, given, lax) is None:
        return Outcome("same")
    found: Difference | None = difference(by_value(expected), by_value(given), lax)
    if found is None:
        return Outcome("same", exact=False)
    return Outcome("rows", found.said, found.missing, found.extra)


def _loaded(case: Case, files: Files) -> Store:
    """Return the dataset of a test: its data, its named graphs, and the files that its query names as its dataset."""
    folder = case.query.rpartition("/")[0]
    asked = (f"{folder}/{name}" for name in _FROM.findall(files[case.query].decode()))
    store = Store()
    for name in case.data:
        store.extend(Quad(each.subject, each.predicate, each.object) for each in statements(name, files))
    for name in dict.fromkeys((*case.named, *(each for each in asked if each in files))):
        graph = NamedNode(iri(name))
        store.extend(Quad(each.subject, each.predicate, each.object, graph) for each in statements(name, files))
    return store


def statements(name: str, files: Files) -> list[Quad]:
    """Return what a data file says."""
    return list(parse(files[name], form_of(name), base_iri=iri(name), rename_blank_nodes=True))


def depart(failure: Failure, given: Outcome, engine: Outcome) -> None:
    """Raise Departs where a test fails as the page says and the engine alone fails so too; nothing where it passes.

    A failure of another kind is an AssertionError, so that no xfail covers it.
    """
    if given.kind == "same":
        return
    told = (failure.kind, failure.missing, failure.extra)
    assert (given.kind, given.missing, given.extra) == told, f"it fails, but not as the page says: {given}"
    assert (engine.kind, engine.missing, engine.extra) == told, f"the engine alone does otherwise: {engine}"
    assert failure.says in engine.said, f"the engine alone complains of something else: {engine.said}"
    raise Departs(given.said)
