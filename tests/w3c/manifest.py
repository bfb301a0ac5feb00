"""The manifests of the suites as cases: what a test is called, what it asks of which data, and what should come out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, parse

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
DAWGT = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
# Where the suites are published, so that relative IRIs in them mean the same everywhere.
PLACES = {
    "sparql11/": "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/",
    "dawg-data-r2/": "http://www.w3.org/2001/sw/DataAccess/tests/data-r2/",
}


@dataclass(frozen=True)
class Case:
    """One test; files are paths in the suites, ``kind`` is the last part of the name of its class.

    An update has the graphs before and after it, each by its name, empty for the default graph, and a file.
    """

    name: str
    kind: str
    listed: bool
    withdrawn: bool
    query: str = ""
    result: str = ""
    data: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    lax: bool = False
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.name

    @property
    def is_update(self) -> bool:
        """Say whether the request is an update, and not a query."""
        return self.query.endswith(".ru")

    @property
    def left_out(self) -> str:
        """Return why a test is not run; nothing for one that is."""
        if self.kind in ("ProtocolTest", "ServiceDescriptionTest"):
            return "protocol and service description, of which the archive has names and nothing to run"
        return "withdrawn, or no longer in the list of their manifest" if self.withdrawn or not self.listed else ""


def iri(path: str) -> str:
    """Return the address at which a file of the suites is published."""
    top = path[: path.index("/") + 1]
    return PLACES[top] + path.removeprefix(top)


def path(address: str) -> str:
    """Return the path of a published file; the address itself for one that is not of the suites."""
    for top, start in PLACES.items():
        if address.startswith(start):
            return top + address.removeprefix(start)
    return address


def form_of(name: str) -> RdfFormat:
    """Return the syntax of a data file by its name."""
    found = RdfFormat.from_extension(name.rsplit(".", 1)[-1])
    assert found is not None, name
    return found


class _Graph:
    """A manifest, to be walked."""

    def __init__(self, content: bytes, file: str) -> None:
        self._objects: dict[tuple[Any, str], list[Any]] = defaultdict(list)
        self.tests: dict[Any, str] = {}
        for each in parse(content, RdfFormat.TURTLE, base_iri=iri(file)):
            self._objects[each.subject, each.predicate.value].append(each.object)
            kind = each.object.value.removeprefix(MF) if each.predicate.value == RDF + "type" else ""
            if kind.endswith(("Test", "Test11")):
                self.tests[each.subject] = kind

    def all(self, subject: Any, name: str) -> list[Any]:
        return self._objects.get((subject, name), [])

    def one(self, subject: Any, name: str) -> Any:
        found = self.all(subject, name)
        assert len(found) < 2, (subject, name, found)
        return found[0] if found else None

    def files(self, subject: Any, name: str) -> tuple[str, ...]:
        return tuple(path(each.value) for each in self.all(subject, name) if isinstance(each, NamedNode))

    def graphs(self, subject: Any) -> tuple[tuple[str, str], ...]:
        """Return the graphs of a store, before an update or after it."""
        default = tuple(("", file) for file in self.files(subject, UT + "data"))
        named = self.all(subject, UT + "graphData")
        return default + tuple(
            (self.one(each, LABEL).value, file) for each in named for file in self.files(each, UT + "graph")
        )

    def entries(self) -> set[Any]:
        """Return the tests in the manifest's own list; some are described and no longer in it."""
        listed = set()
        for (_, predicate), objects in list(self._objects.items()):
            node = objects[0] if predicate == MF + "entries" else None
            while node is not None and node.value != RDF + "nil":
                listed.add(self.one(node, RDF + "first"))
                node = self.one(node, RDF + "rest")
        return listed


def cases(files: Mapping[str, bytes]) -> list[Case]:
    """Return every test of every manifest."""
    return [case for file in sorted(files) if file.endswith("/manifest.ttl") for case in _cases(files[file], file)]


def _cases(content: bytes, file: str) -> Iterator[Case]:
    graph = _Graph(content, file)
    entries = graph.entries()
    for test, kind in graph.tests.items():
        approval = graph.one(test, DAWGT + "approval")
        action = graph.one(test, MF + "action")
        yield Case(
            name=f"{file.removesuffix('/manifest.ttl')}#{test.value.partition('#')[2]}",
            kind=kind,
            listed=test in entries,
            withdrawn=approval == NamedNode(DAWGT + "Withdrawn"),
            query="".join(
                graph.files(action, QT + "query")
                or graph.files(action, UT + "request")
                or graph.files(test, MF + "action")
            ),
            result="".join(graph.files(test, MF + "result")),
            data=graph.files(action, QT + "data"),
            named=graph.files(action, QT + "graphData"),
            before=graph.graphs(action),
            after=graph.graphs(graph.one(test, MF + "result")),
            lax=graph.one(test, MF + "resultCardinality") is not None,
        )
