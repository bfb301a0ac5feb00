"""Signs taken together tell which row each continues or opens; what disturbs a row is named."""

import time

import pytest

from unscr.text.outline.nest import Fault, Place, Step, nest
from unscr.text.outline.row import Style
from unscr.text.outline.sign import sign


def placed(signs: str) -> list[Place]:
    """Place signs parted by spaces; a colon after one says that its words announce parts."""
    steps: list[Step] = []
    announced = False
    for each in signs.split():
        found = sign(f"{each.rstrip(':')} x")
        assert found is not None, each
        steps.append(Step(found.readings, announced))
        announced = each.endswith(":")
    return nest(steps)


def depths(signs: str) -> str:
    return "".join(str(place.depth) for place in placed(signs))


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("1. 2. 3.", "000"),
        ("1.: (a) (b) 2.", "0110"),
        ("1.: (a): (i) (ii) (b) 2.", "012210"),
        ("1.: (a) (b) (c) (d) (e) (f) (g) (h) (i) (j) 2.", "01111111111" + "0"),
        ("1.: (a) (b) (c) (d) (e) (f) (g) (h): (i) (ii) (iii) (i) (j) 2.", "0" + "1" * 8 + "222" + "11" + "0"),
        ("1.: (a) (b) (c) (d) (e) (f) (g) (h): (i) 2.", "0" + "1" * 8 + "20"),
        ("1.: (a): (i): a. b. (ii) (b) 2.", "01233" + "210"),
        ("1.: (a): (i) (ii): • • (iii) (b)", "01223321"),
        ("1. 1.1 1.2 1.2.1 2. 2.1", "011201"),
        ("1.: (i) (ii) (iii) 2.: (i) (ii)", "0111011"),
        ("1.: (a) (b): (1) (2) (c)", "011221"),
        ("(a) (b): (i) (ii) (c)", "00110"),
    ],
)
def test_depths_follow_the_rows(signs: str, expected: str) -> None:
    assert depths(signs) == expected
    assert all(place.fault is Fault.NONE for place in placed(signs))


@pytest.mark.parametrize(
    ("signs", "at", "fault", "ordinal"),
    [
        ("1. 2. 4. 5.", 2, Fault.SKIPPED, 4),
        ("1. 2. 2. 3.", 2, Fault.DOUBLED, 2),
        ("1. 2. 2. 4.", 2, Fault.MISPRINT, 3),
        ("1. 2. 13. 4.", 2, Fault.MISPRINT, 3),
        ("1. 2. 3. 1. 2.", 3, Fault.RESTART, 1),
        ("1.: (a) (c) (d) 2.", 2, Fault.SKIPPED, 3),
        ("1.: (a) (b) (b) (d) 2.", 3, Fault.MISPRINT, 3),
    ],
)
def test_one_disturbance_is_one_fault(signs: str, at: int, fault: Fault, ordinal: int) -> None:
    found = placed(signs)
    assert (found[at].fault, found[at].ordinal) == (fault, ordinal)
    assert sum(place.fault is not Fault.NONE for place in found) == 1


def test_words_between_signs_change_no_row() -> None:
    first, second = sign("1. x"), sign("2. x")
    assert first is not None
    assert second is not None
    found = nest([Step(first.readings), Step(()), Step(second.readings)])
    assert [place.reading is None for place in found] == [False, True, False]


def test_words_become_a_paragraph_only_where_one_is_missing() -> None:
    first, second, third = sign("1. x"), sign("2. x"), sign("3. x")
    assert first is not None
    assert second is not None
    assert third is not None
    guess = Step((), guess=0.25, optional=0.3)
    gap = nest([Step(first.readings), guess, Step(third.readings)])
    none = nest([Step(first.readings), guess, Step(second.readings)])
    assert [place.ordinal for place in gap] == [1, 2, 3]
    assert gap[1].fault is Fault.UNNUMBERED
    assert none[1].reading is None


def test_mark_up_that_nests_is_believed_where_the_row_allows_both() -> None:
    one = sign("1. x")
    assert one is not None
    assert one.readings[0].style is Style.NUMBER
    assert [place.depth for place in nest([Step(one.readings, depth=0), Step(one.readings, True, 1)])] == [0, 1]


def test_a_number_that_mark_up_has_below_another_does_not_count_with_it() -> None:
    one, two = sign("1. x"), sign("2. x")
    assert one is not None
    assert two is not None
    steps = [Step(one.readings, depth=0), Step(one.readings, False, 1), Step(two.readings, False, 1)]
    assert [place.depth for place in nest(steps)] == [0, 1, 1]


def test_a_long_row_of_doubtful_signs_takes_no_long_time() -> None:
    found = sign("(i) x")
    assert found is not None
    began = time.process_time()
    nest([Step(found.readings, True)] * 3000)
    assert time.process_time() - began < 5
