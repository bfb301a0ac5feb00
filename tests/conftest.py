"""What all tests share: where the other material is, and that nothing is skipped in silence."""

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest

from longest import LONGEST
from reasons import shared_or_skip

ROOT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first; within a file nothing changes its place."""
    first = {ROOT / "tests" / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: first.get(item.path, len(first)))


def pytest_collection_finish() -> None:
    """Look for garbage less often, and never among the tests: it took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where none is allowed (UNSCR_NO_SKIP=1, as in continuous integration)."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("UNSCR_NO_SKIP") == "1":
        report.outcome = "failed"
        report.longrepr = f"skipped, and no skip is allowed here: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of official schemas and other material that is not part of the project."""
    return shared_or_skip()
