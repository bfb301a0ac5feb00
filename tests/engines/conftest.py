"""Engines with the release in them, and the service over each."""

from collections.abc import Iterator

import pytest
from begun import Begun, oxigraph, publish, virtuoso

from serving import Service, service

_BEGIN = {"oxigraph": oxigraph, "virtuoso": virtuoso}


@pytest.fixture(scope="session", params=sorted(_BEGIN))
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Begun]:
    """Return each engine in turn, with the release published into it."""
    with _BEGIN[request.param](tmp_path_factory.mktemp(request.param)) as begun:
        done = publish(begun)
        assert done.returncode == 0, done.stderr
        yield begun


@pytest.fixture(scope="session")
def over(engine: Begun) -> Iterator[Service]:
    """Return the service over the engine; it is given no credentials, for it only reads."""
    with service("--store", engine.address, "--query-seconds", "4") as begun:
        yield begun


@pytest.fixture(scope="session")
def own() -> Iterator[Service]:
    """Return the service over its own engine."""
    with service() as begun:
        yield begun
