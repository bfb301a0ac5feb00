"""What is asked as the description of the service allows, or against it, is answered as the description says."""

from collections.abc import Iterator
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
import requests
import schemathesis
from fuzzing import TOKEN, fuzz
from schemathesis import GenerationMode

from serving import Service, service
from unscr.answer import Engine
from unscr.config import Settings
from unscr.web.app import create_app
from unscr.web.coding import close
from unscr.web.contract import OPERATIONS, Operation

# More find more and take longer: all of these tests 75 s with 15, 110 s with 25, on two processors.
EXAMPLES = 20
# What a service that takes changes answers otherwise.
CHANGED = ("sparql", "update", "store", "downloads")
# Against the description a request can only go where it says more than that something is a text.
ASKED = [
    pytest.param(each, mode, id=f"{mode.value} {each.method} {each.path}")
    for each in OPERATIONS
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or each.body or any(one.place == "query" for one in each.parameters)
]


@pytest.fixture(scope="module")
def writable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Return an empty service that takes changes."""
    token = tmp_path_factory.mktemp("secret") / "token"
    token.write_text(TOKEN, encoding="utf-8")
    token.chmod(0o600)
    with service("--writable", "--empty", "--token-file", str(token), "--query-seconds", "2") as begun:
        yield begun


@pytest.fixture(scope="module")
def application(engine: Engine) -> Any:
    """Return the description that the application gives of itself, to be asked without a web server."""
    app = create_app(Settings(), engine)

    def closed(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Answer as a whole, and close the answer as a web server does."""
        parts = app(environ, start_response)
        try:
            return [b"".join(parts)]
        finally:
            close(parts)

    return schemathesis.openapi.from_wsgi("/openapi.json", closed)


@pytest.fixture(scope="module")
def elsewhere(writable: Service) -> Any:
    """Return the description that the running service gives."""
    return schemathesis.openapi.from_url(writable.address + "/openapi.json")


@pytest.mark.parametrize(("described", "mode"), ASKED)
def test_the_application_answers_as_it_is_described(
    application: Any, described: Operation, mode: GenerationMode
) -> None:
    fuzz(application[described.path][described.method.upper()], mode, EXAMPLES)


@pytest.mark.parametrize(("described", "mode"), [each for each in ASKED if each.values[0].group in CHANGED])
def test_a_writable_service_answers_as_it_is_described(
    elsewhere: Any, writable: Service, described: Operation, mode: GenerationMode
) -> None:
    with requests.Session() as session:
        operation = elsewhere[described.path][described.method.upper()]
        fuzz(operation, mode, EXAMPLES, base_url=writable.address, session=session)


@pytest.mark.parametrize("described", [each for each in OPERATIONS if each.token], ids=lambda each: each.words.en)
def test_what_is_described_to_need_the_token_needs_it(writable: Service, described: Operation) -> None:
    address = writable.address + described.path.replace("{key}", "a")
    kind = {"Content-Type": next(iter(described.body), "")}
    without = requests.request(described.method, address, headers=kind, timeout=20)
    assert (without.status_code, without.headers["WWW-Authenticate"]) == (401, "Bearer")
    given = {**kind, "Authorization": f"Bearer {TOKEN}"}
    assert requests.request(described.method, address, headers=given, timeout=20).status_code != 401


@pytest.mark.parametrize("name", ["%C2%88", "a%EF%BF%BD", "%F0%AF%BF%BF"])
def test_a_graph_whose_address_is_no_iri_unescaped_keeps_its_escapes(writable: Service, name: str) -> None:
    """RFC 3987 leaves these characters out; the address with its escapes is an IRI as it stands."""
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "text/turtle"}
    address = f"{writable.address}/graph/{name}"
    assert requests.put(address, "<x:a> <x:b> 1 .", headers=headers, timeout=20).status_code in (201, 204)
    assert requests.post(address, "<x:a> <x:b> 2 .", headers=headers, timeout=20).status_code in (200, 204)
    asked = {"query": f"ASK {{ GRAPH <https://w3id.org/unscr/graph/{name}> {{ <x:a> <x:b> 1, 2 }} }}"}
    answer = requests.get(f"{writable.address}/sparql", asked, headers={"Accept": "application/json"}, timeout=20)
    assert answer.json()["boolean"] is True
    assert requests.delete(address, headers=headers, timeout=20).status_code == 204


def test_a_graph_whose_name_begins_with_a_slash_is_no_other(writable: Service) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "text/turtle"}
    for key in ("slash", "/slash", "slash/", "slash//slash"):
        put = requests.put(f"{writable.address}/graph/{key}", f"<x:a> <x:b> '{key}' .", headers=headers, timeout=20)
        assert (put.status_code, put.history) == (201, [])
    for key in ("slash", "/slash", "%2Fslash", "slash/", "slash//slash"):
        graph = requests.get(f"{writable.address}/graph/{key}", headers={"Accept": "application/n-triples"}, timeout=20)
        assert (graph.text, graph.history) == (f'<x:a> <x:b> "{key.replace("%2F", "/")}" .\n', [])
