"""A release that was made once for all tests."""

from pathlib import Path

import pytest
from making import release


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a release."""
    out = tmp_path_factory.mktemp("release") / "made"
    ended = release(out, crawl=3)
    assert (ended.returncode, ended.stderr) == (0, "")
    return out
