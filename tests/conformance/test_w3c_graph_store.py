"""The W3C tests of the Graph Store Protocol, in their order, as the draft in the archive describes them.

They are one story: each step finds what the ones before it left. Direct identification is below /graph/.
"""

from dataclasses import dataclass

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, parse

from conformance.talking import ALLOWED, TURTLE, Store

_PREFIXES = "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix v: <http://www.w3.org/2006/vcard/ns#> . "
_JOHN, _JANE = (
    f'{_PREFIXES}<http://h/person/1> a foaf:Person ; foaf:businessCard [ a v:VCard ; v:fn "{name} Doe" ] .'
    for name in ("John", "Jane")
)
_ALICE = f'{_PREFIXES}[] a foaf:Person ; foaf:businessCard [ a v:VCard ; v:given-name "Alice" ] .'
_NAMED = f'{_PREFIXES}<http://h/person/1> foaf:name "Jane Doe" .'
_PARTS = f'{_PREFIXES}<http://h/person/1> foaf:familyName "Doe" . <http://h/person/1> foaf:givenName "Jane" .'
_BOUNDARY = "a6fe4cd636164618814be9f8d3d1a0de"
_FORM = "\r\n".join(
    [
        f"--{_BOUNDARY}",
        'Content-Disposition: form-data; name="lastName.ttl"; filename="lastName.ttl"',
        "Content-Type: text/turtle; charset=utf-8",
        "",
        f'{_PREFIXES}<http://h/person/1> foaf:familyName "Doe" .',
        f"--{_BOUNDARY}",
        'Content-Disposition: form-data; name="firstName.ttl"; filename="firstName.ttl"',
        "Content-Type: text/turtle; charset=utf-8",
        "",
        f'{_PREFIXES}<http://h/person/1> foaf:givenName "Jane" .',
        f"--{_BOUNDARY}--",
        "",
    ]
)
_ONE, _TWO, _FOUR = "/graph/person/1.ttl", "/graph/person/2.ttl", "/graph/person/4.ttl"
_DEFAULT, _STORE, _NEW = "/store?default", "/store", "(where the new graph is)"
_ADDED = 200, 204


@dataclass(frozen=True)
class Step:
    """A request, how it may be answered, and which graph an answer must be."""

    name: str
    method: str
    path: str
    statuses: tuple[int, ...]
    body: str = ""
    kind: str = "text/turtle; charset=utf-8"
    graph: str | None = None


STEPS = (
    Step("put__initial_state", "PUT", _ONE, (201,), _JOHN),
    Step("get_of_put__initial_state", "GET", _ONE, (200,), graph=_JOHN),
    Step("put__graph_already_in_store", "PUT", _ONE, _ADDED, _JANE),
    Step("get_of_put__graph_already_in_store", "GET", _ONE, (200,), graph=_JANE),
    Step("put__default_graph", "PUT", _DEFAULT, (201,), _ALICE),
    Step("get_of_put__default_graph", "GET", _DEFAULT, (200,), graph=_ALICE),
    Step("put__mismatched_payload", "PUT", _ONE, (400,), _JANE, "application/rdf+xml"),
    Step("put__empty_graph", "PUT", _TWO, (200, 201, 204)),
    Step("get_of_put__empty_graph", "GET", _TWO, (200,), graph=""),
    Step("put__replace_empty_graph", "PUT", _TWO, _ADDED, _ALICE),
    Step("get_of_replaced_empty_graph", "GET", _TWO, (200,), graph=_ALICE),
    Step("delete__existing_graph", "DELETE", _TWO, _ADDED),
    Step("get_of_delete__existing_graph", "GET", _TWO, (404,)),
    Step("delete__nonexistent_graph", "DELETE", _TWO, (404,)),
    Step("post__existing_graph", "POST", _ONE, _ADDED, _NAMED),
    Step("get_of_post__existing_graph", "GET", _ONE, (200,), graph=_JANE + _NAMED),
    Step("post__multipart_formdata", "POST", _ONE, _ADDED, _FORM, f"multipart/form-data; boundary={_BOUNDARY}"),
    Step("get_of_post__multipart_formdata", "GET", _ONE, (200,), graph=_JANE + _NAMED + _PARTS),
    Step("post__create__new_graph", "POST", _STORE, (201,), _ALICE),
    Step("get_of_post__create__new_graph", "GET", _NEW, (200,), graph=_ALICE),
    Step("post__empty_graph_to_existing_graph", "POST", _NEW, (204,)),
    Step("get_of_post__after_noop", "GET", _NEW, (200,), graph=_ALICE),
    Step("head_on_an_existing_graph", "HEAD", _ONE, (200,), graph=""),
    Step("head_on_a_nonexisting_graph", "HEAD", _FOUR, (404,)),
)


def _canonical(content: bytes) -> Dataset:
    found = Dataset(Quad(each.subject, each.predicate, each.object) for each in parse(content, RdfFormat.TURTLE))
    found.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return found


@pytest.fixture(scope="module")
def told(shared_store: Store) -> dict[str, tuple[int, str, bytes]]:
    """Return how each step was answered; the story is told once."""
    shared_store.did("DROP ALL")
    new, answers = "", {}
    for step in STEPS:
        path = new if step.path == _NEW else step.path
        kind = (("Content-Type", step.kind),) if step.method in ("PUT", "POST") else (("Accept", TURTLE),)
        answer = shared_store.send(step.method, path, step.body.encode(), *kind, ALLOWED)
        if location := answer.header("Location"):
            new = location.removeprefix(shared_store.service.address.rstrip("/"))
            assert new.startswith("/graph/")
        answers[step.name] = (answer.status, answer.kind, answer.body)
    return answers


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_the_graph_store_does_as_the_suite_says(told: dict[str, tuple[int, str, bytes]], step: Step) -> None:
    status, kind, body = told[step.name]
    assert status in step.statuses, body.decode()
    if step.graph is not None:
        assert kind == TURTLE
        assert _canonical(body) == _canonical(step.graph.encode())
    if step.method == "HEAD":
        assert body == b""
