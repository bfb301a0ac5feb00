"""Two releases that were made once for all tests, at the same time and in two places."""

import fcntl
import os
from pathlib import Path

import pytest
from making import CRAWL, begun, elsewhere, ended


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which ``here`` and ``there`` are the folders of releases.

    Where several processes run the tests, the first to come makes them and the others wait.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "releases"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            (folder / "copy").mkdir(exist_ok=True)
            made = [begun(folder / "here", "--crawl", CRAWL)]
            made.append(begun(folder / "there", "--crawl", CRAWL, **elsewhere(folder / "copy")))
            told = [ended(each) for each in made]
            assert [(status, errors) for status, _, errors in told] == [(0, ""), (0, "")]
            (folder / "made").write_text("".join(said for _, said, _ in told), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def made(both: Path) -> Path:
    """Return the folder of a release."""
    return both / "here"
