"""The application over the real release."""

from collections.abc import Iterator

import pytest
from asking import client_of
from flask.testing import FlaskClient

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released
from unscr.web.app import create_app


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as engine:
        yield engine


@pytest.fixture(scope="module")
def client(engine: Engine) -> FlaskClient:
    """Return a client of the service with its usual settings."""
    return client_of(create_app(Settings(), engine))
