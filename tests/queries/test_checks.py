"""Each check finds nothing in the release, and its own fault, and nothing else's, in each of its bad graphs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unscr.catalogue import Card, cards

CHECKS = {each.id: each for each in cards("checks")}
BAD = sorted((Path(__file__).parent / "bad").iterdir())

Fault = Callable[[Path], bytes]


def check_of(path: Path) -> str:
    """Return which check a bad graph is for: ``<check>.ttl``, or ``<check>--<case>.ttl`` where there are several."""
    return path.stem.partition("--")[0]


def test_every_check_has_a_bad_graph() -> None:
    assert {check_of(path) for path in BAD} == set(CHECKS)


@pytest.mark.parametrize("check", CHECKS.values(), ids=lambda each: each.id)
def test_the_release_has_no_such_fault(check: Card, evaluate: Callable[[str], Any]) -> None:
    assert evaluate(check.text).rows == []


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_is_found(path: Path, loaded: Any, fault: Fault) -> None:
    """The statements of the bad graph are the only difference to the release, so they are what is found."""
    with loaded.beside(fault(path)) as evaluate:
        assert evaluate(CHECKS[check_of(path)].text).rows


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_fails_no_other_check(path: Path, loaded_fast: Any, fault: Fault) -> None:
    """A fault is found once, by the check that is named after it."""
    with loaded_fast.beside(fault(path)) as evaluate:
        assert {each.id for each in CHECKS.values() if evaluate(each.text).rows} == {check_of(path)}


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_says_what_is_bad(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
