"""The service with endpoints that stand in for others, and the application alone."""

from collections.abc import Iterator

import pytest
from twins import listing, twins

from serving import Service, service
from standin import Standin
from unscr.config import Settings
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.release import released


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="module")
def there() -> Iterator[Standin]:
    """Return the endpoints that stand in for others."""
    with twins() as begun:
        yield begun


@pytest.fixture(scope="module")
def running(there: Standin) -> Iterator[Service]:
    """Return a service that may ask them."""
    with service("--service", listing(there)) as begun:
        yield begun
