"""The registers over the release, and over the release with a second resolution and with words that mean harm."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from werkzeug.datastructures import MultiDict

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.graph.task import Task
from unscr.protocol.media import OFFERS
from unscr.protocol.solutions import Row, solutions
from unscr.registers import REGISTERS, Table, choose
from unscr.registers import show as made
from unscr.release import released

SECOND = Path(__file__).parent.parent / "web" / "second.ttl"


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """Return an engine over the release and a second resolution."""
    graphs = [(each.key, each.path) for each in released()]
    with evaluator([*graphs, ("doc/9001", SECOND)], Settings(query_seconds=5)) as engine:
        yield engine


@pytest.fixture
def show(engine: Engine) -> Callable[..., Table]:
    """Return what shows a register as an address asks for it: ``show("norms", "sort=-due&bearer=agent/cted")``."""

    def shown(register: str, address: str = "", language: str = "en") -> Table:
        pairs = MultiDict(each.split("=", 1) for each in address.split("&") if each).items(multi=True)
        described = REGISTERS[register]
        return made(engine, described, choose(described, pairs), language)

    return shown


@pytest.fixture
def select(engine: Engine) -> Callable[[str], list[Row]]:
    """Return what answers a query of the test's own."""

    def rows(text: str) -> list[Row]:
        with engine.run(Task(OFFERS["SELECT"][0], text)).file as file:
            return solutions(file.read())

    return rows
