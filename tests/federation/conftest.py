"""The service with endpoints that stand in for others, and the application alone."""

from collections.abc import Iterator

import pytest

from unscr.config import Settings
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.release import released


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun
