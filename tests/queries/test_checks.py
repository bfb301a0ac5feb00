"""Each check finds nothing in the release, and its own fault, and nothing else's, in each of its bad graphs."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from together import KIND, Row, apart, groups, parts, row

from unscr.catalogue import Card, cards

CHECKS = {each.id: each for each in cards("checks")}
BAD = sorted((Path(__file__).parent / "bad").iterdir())

Fault = Callable[[Path], bytes]
# The bad graphs that were looked at together, and what each check found.
Found = tuple[tuple[Path, ...], dict[str, set[Row]]]


def check_of(path: Path) -> str:
    """Return which check a bad graph is for: ``<check>.ttl``, or ``<check>--<case>.ttl`` where there are several."""
    return path.stem.partition("--")[0]


def test_every_check_has_a_bad_graph() -> None:
    assert {check_of(path) for path in BAD} == set(CHECKS)


@pytest.mark.parametrize("check", CHECKS.values(), ids=lambda each: each.id)
def test_the_release_has_no_such_fault(check: Card, evaluate: Callable[[str], Any]) -> None:
    assert evaluate(check.text).rows == []


@pytest.fixture(scope="module")
def alone(loaded_fast: Any, fault: Fault) -> dict[Path, set[Row]]:
    """Return what each check finds in each of its own bad graphs, beside nothing but the release."""
    found = {}
    for path in BAD:
        with loaded_fast.beside(fault(path)) as evaluate:
            found[path] = set(map(row, evaluate(CHECKS[check_of(path)].text).rows))
    return found


@pytest.fixture(scope="module")
def together(loaded: Any, fault: Fault, real: list[Quad]) -> Callable[[Path], set[Row]]:
    """Return what tells what a check finds in a bad graph and in others of its own that have nothing in common."""
    own = [[path for path in BAD if check_of(path) == check] for check in CHECKS]
    groups_of = {path: group for paths in own for group in groups(paths, real) for path in group}

    @cache
    def found(group: tuple[Path, ...]) -> set[Row]:
        with ExitStack() as stack:
            for path in group:
                evaluate = stack.enter_context(loaded.beside(fault(path)))
            return set(map(row, evaluate(CHECKS[check_of(group[0])].text).rows))

    return lambda path: found(groups_of[path])


@pytest.fixture(scope="module")
def everything(loaded_fast: Any, fault: Fault, real: list[Quad]) -> Callable[[Path], Found]:
    """Return what tells with which others a bad graph was looked at, and what each of the checks found in them."""
    groups_of = {path: group for group in groups(BAD, real) for path in group}

    @cache
    def found(group: tuple[Path, ...]) -> Found:
        with ExitStack() as stack:
            for path in group:
                evaluate = stack.enter_context(loaded_fast.beside(fault(path)))
            return group, {each.id: set(map(row, evaluate(each.text).rows)) for each in CHECKS.values()}

    return lambda path: found(groups_of[path])


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_is_found(path: Path, alone: dict[Path, set[Row]], together: Callable[[Path], set[Row]]) -> None:
    """The statements of the bad graph are the only difference to the release, so they are what is found."""
    assert alone[path]
    assert alone[path] <= together(path)


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_fails_no_other_check(
    path: Path, alone: dict[Path, set[Row]], everything: Callable[[Path], Found]
) -> None:
    """A fault is found once, by the check that is named after it."""
    group, found = everything(path)
    assert path in group
    own = {each: set[Row]() for each in CHECKS}
    for each in group:
        own[check_of(each)] |= alone[each]
    assert found == own


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("<x:c> <x:known> <x:d>", True),
        ("<x:c> a <x:Known>", True),
        ("<x:a> <x:known> <x:d>", False),
        ("<x:c> <x:known> <x:a>", False),
        ("<x:c> <x:known> 'words'", False),
        ("<x:c> <x:new> <x:d>", False),
        ("<x:c> a <x:New>", False),
        ("<x:Known> <x:known> <x:d>", False),
        ("<x:known> <x:known> <x:d>", False),
    ],
)
def test_bad_graphs_are_looked_at_together_that_have_nothing_in_common(other: str, told: bool) -> None:
    """Neither a node, nor words, nor a property or class that the release does not have, nor one spoken of."""
    known = frozenset((KIND, *map(NamedNode, ("x:known", "x:Known", "x:graph"))))
    one, two = (
        parts((Quad(*each.triple, NamedNode("x:graph")) for each in parse(f"{text} .", RdfFormat.TURTLE)), known)
        for text in ("<x:a> <x:known> 'words' ; a <x:Known>, <x:New> ; <x:new> <x:b>", other)
    )
    assert (apart(one, two), apart(two, one)) == (told, told)


@pytest.mark.parametrize("path", BAD, ids=lambda each: each.stem)
def test_a_bad_graph_says_what_is_bad(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
