"""One service with tight limits, what it takes, and a table of what was done to it."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import FLAGS
from watching import Watch

from serving import Service, service


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service with tight limits."""
    with service(*FLAGS) as begun:
        yield begun


@pytest.fixture(scope="session")
def table() -> Iterator[list[dict[str, object]]]:
    """Return the rows to be written at the end, where UNSCR_ATTACKS names a file."""
    rows: list[dict[str, object]] = []
    yield rows
    if rows and "UNSCR_ATTACKS" in os.environ:
        with Path(os.environ["UNSCR_ATTACKS"]).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)


@pytest.fixture
def watch(running: Service) -> Iterator[Watch]:
    """Return a watch on the memory of the service, which looks during the test."""
    with Watch(running).on() as on:
        yield on
