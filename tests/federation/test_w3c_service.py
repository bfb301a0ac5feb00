"""The W3C tests of SERVICE, over stand-ins for their endpoints: those that are answered give what the suite says."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, Store, parse

from reasons import suite_files_or_skip
from standin import holding, standing_in
from unscr.config import Settings
from unscr.errors import OperationRefused
from unscr.federation import federation
from unscr.graph.broker.client import broker
from unscr.protocol.operation import operation
from w3c.manifest import MF, QT, iri, path
from w3c.result import read

FOLDER = "sparql11/service/"
ANSWERED = ("service1", "service2", "service4a", "service7")
# Nested clauses, and an endpoint in a variable: docs/federation.md says why.
REFUSED = ("service3", "service5", "service6")
# Of service7, where nobody answers.
EMPTY = re.compile(rb"<binding name=\"\w+\"\s*(?:/>|>\s*</binding>)")
DEAD = "http://invalid.endpoint.org/sparql=http://127.0.0.1:1/"


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return suite_files_or_skip()


class Test:
    """One test of the manifest."""

    __test__ = False

    def __init__(self, files: Mapping[str, bytes], name: str) -> None:
        manifest = FOLDER + "manifest.ttl"
        self._graph = Store()
        self._graph.extend(parse(files[manifest], RdfFormat.TURTLE, base_iri=iri(manifest)))
        test = NamedNode(iri(manifest).removesuffix(".ttl") + "#" + name)
        (action,), (self.result,) = self._all(test, MF + "action"), self._files(test, MF + "result")
        (query,) = self._files(action, QT + "query")
        self.query = files[query].decode()
        self.data = self._files(action, QT + "data")
        self.endpoints = {
            each.value: self._files(service, QT + "data")[0]
            for service in self._all(action, QT + "serviceData")
            for each in self._all(service, QT + "endpoint")
        }

    def _all(self, subject: object, name: str) -> list[NamedNode]:
        return [each.object for each in self._graph.quads_for_pattern(subject, NamedNode(name), None)]  # type: ignore[arg-type,misc]

    def _files(self, subject: object, name: str) -> list[str]:
        return [path(each.value) for each in self._all(subject, name)]


@pytest.mark.parametrize("name", ANSWERED)
def test_the_answer_is_that_of_the_suite(files: Mapping[str, bytes], name: str, tmp_path: Path) -> None:
    test = Test(files, name)
    answers = {}
    for file in test.endpoints.values():
        copy = tmp_path / Path(file).name
        copy.write_bytes(files[file])
        answers[f"/{copy.name}"] = holding(copy)
    store = Store()
    for file in test.data:
        store.load(files[file], RdfFormat.TURTLE, base_iri=iri(file))
    with standing_in(answers) as there:
        named = [f"{target}={there.address}/{Path(file).name}" for target, file in test.endpoints.items()]
        limits = Settings(service=" ".join((*named, DEAD)))
        with broker(limits) as asking:
            known = federation(limits, asking)
            found = store.query(known.filled(operation(test.query, 100, targets=known.targets)).text)
    assert isinstance(found, QuerySolutions)
    given = found.serialize(format=QueryResultsFormat.JSON)
    assert given is not None
    # One file says of what is unbound that it is bound to nothing, which the format has no words for.
    told = EMPTY.sub(b"", files[test.result])
    expected, ours = read(told, test.result, iri(test.result)), read(given, "x.srj", "")
    assert expected.rows
    assert Counter(ours.rows) == Counter(expected.rows)
    assert ours.variables == expected.variables


@pytest.mark.parametrize("name", REFUSED)
def test_the_others_are_refused(files: Mapping[str, bytes], name: str) -> None:
    test = Test(files, name)
    with pytest.raises(OperationRefused):
        operation(test.query, 100, targets={*test.endpoints, "http://invalid.endpoint.org/sparql"})
