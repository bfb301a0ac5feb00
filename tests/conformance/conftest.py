"""One service that takes changes, begun empty, for all checks."""

from collections.abc import Iterator

import pytest

from conformance.talking import TOKEN, Store
from serving import service


@pytest.fixture(scope="session")
def shared_store() -> Iterator[Store]:
    """Return the service that the checks of this folder share."""
    with service("--empty", token=TOKEN) as running:
        yield Store(running)


@pytest.fixture
def store(shared_store: Store) -> Store:
    """Return the service as it is, with what earlier checks left in it."""
    return shared_store


@pytest.fixture
def empty(shared_store: Store) -> Store:
    """Return the service with nothing in it."""
    # To write takes many times as long as to look.
    if shared_store.yes("ASK { { ?s ?p ?o } UNION { GRAPH ?g {} } }"):
        shared_store.did("DROP ALL")
    return shared_store


@pytest.fixture(scope="session")
def reading() -> Iterator[Store]:
    """Return a service that takes no changes, over the release."""
    with service() as running:
        yield Store(running)
