"""The terms of the real release."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=10)) as engine:
        yield engine
