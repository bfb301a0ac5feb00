"""Every address that can be kept says by what, and how to ask whether it has changed."""

from collections.abc import Iterator

import pytest
from validating import NEGOTIATED, asked, faults_of_head, faults_of_tags, faults_of_vary, tags

from serving import Service, service
from unscr.protocol.media import EXTENSIONS

GRAPH = "https://w3id.org/unscr/graph/actors"
PATHS = (
    *("/", "/?lang=zh", "/static/style.css", "/sparql"),
    *("/sparql?query=SELECT+*+%7B+?s+?p+?o+%7D+LIMIT+9", "/sparql?query=ASK%7B%7D"),
    "/sparql?query=CONSTRUCT+WHERE+%7B+?s+a+?o+%7D",
    # Longer than what is kept.
    "/sparql?query=SELECT+*+%7B+?s+?p+?o+%7D",
    *("/store?default", f"/store?graph={GRAPH}", "/graph/actors", "/graph/doc/2322"),
    *("/download/unscr.nq", "/download/unscr.rdf"),
    *(f"/download/graph/actors.{each}" for each in EXTENSIONS),
)


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service with the usual limits."""
    with service() as begun:
        yield begun


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_whoever_has_it_is_told_so(running: Service, path: str, coding: str) -> None:
    assert asked(running.address, path, Accept_Encoding=coding).status == 200
    assert faults_of_tags(running.address, path, Accept_Encoding=coding) == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_head_says_what_get_would(running: Service, path: str, coding: str) -> None:
    assert faults_of_head(running.address, path, Accept_Encoding=coding) == []


@pytest.mark.parametrize("path", PATHS)
def test_vary_names_what_makes_a_difference(running: Service, path: str) -> None:
    assert faults_of_vary(running.address, path) == []


def test_errors_vary_as_well(running: Service) -> None:
    for path in ("/nothing", "/sparql?query=SELECT", "/store?graph=x:y", "/download/unscr.zip"):
        assert faults_of_vary(running.address, path) == []


def test_different_addresses_have_different_tags(running: Service) -> None:
    """Where what stands there differs: so that a change of one can be seen."""
    found = tags(running.address, ("/graph/actors", "/graph/doc/2322", "/download/unscr.nq", "/download/unscr.nt", "/"))
    assert len(set(found.values())) == len(found)


def test_each_kind_of_negotiation_is_seen(running: Service) -> None:
    """The comparison does compare: there is an address that differs by each header."""
    for name, path in (("Accept", "/graph/actors"), ("Accept-Language", "/"), ("Accept-Encoding", "/graph/actors")):
        values = [asked(running.address, path, **{name.replace("-", "_"): each}).body for each in NEGOTIATED[name]]
        assert len(set(values)) > 1
