"""Characters outside the evidence are connective by a closed list, or unaccounted for."""

import pytest

from unscr.text.coverage import CONNECTIVE, coverage

TEXT = "促请各国合作，并在委员会的支持下，交流；"


def test_what_is_outside_is_told_by_kind() -> None:
    found = coverage("op/1", TEXT, [(0, 6), (9, 12), (17, 19)])
    assert (found.characters, found.evidence) == (20, 11)
    assert found.unaccounted == ()
    assert found.connective == (
        ("conjunction", "并", 1),
        ("frame of a role", "在", 1),
        ("frame of a role", "的支持下", 1),
        ("punctuation", "，", 2),
        ("punctuation", "；", 1),
    )


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ([(2, 20)], ("促请",)),
        ([], ("促请各国合作", "并在委员会的支持下", "交流")),
        ([(0, 6), (9, 12)], ("交流",)),
        ([(0, 20)], ()),
    ],
)
def test_other_words_are_unaccounted_for(spans: list[tuple[int, int]], left: tuple[str, ...]) -> None:
    assert coverage("op/1", TEXT, spans).unaccounted == left


def test_no_word_is_of_two_kinds() -> None:
    words = [each for every in CONNECTIVE.values() for each in every]
    assert len(words) == len(set(words))
