"""Printed lists of paragraphs and their parts."""

import re

import pytest

from unscr.text.machine.steps import paths

TO = re.compile("to|至|à|-")


@pytest.mark.parametrize(
    ("printed", "steps"),
    [
        ("81 (a) and (b)", "81/a 81/b"),
        ("1 to 4", "1 2 3 4"),
        ("2、4和7", "2 4 7"),
        ("2 (a) to (d)", "2/a 2/b 2/c 2/d"),
        ("4 (a) (ii) to (iv), 5 (b)", "4/a/ii 4/a/iii 4/a/iv 5/b"),
        ("3 (h) and (i)", "3/h 3/i"),
        ("3 (a) (i) and (b)", "3/a/i 3/b"),
        ("7 a) et c)", "7/a 7/c"),
        ("81 (أ) و (ب)", "81/a 81/b"),
        ("81 а) и б)", "81/a 81/b"),
        ("81 с) е)", "81/c/e"),
        ("81 с) и е)", "81/c 81/e"),
        ("5(c)㈡", "5/c/ii"),
        ("5 (c) '2'", "5/c/ii"),
        ("9 to 2", "9 2"),
        ("1 to 900", "1 900"),
    ],
)
def test_steps_are_the_same_in_all_scripts(printed: str, steps: str) -> None:
    """Ranges are given member by member, unless they run backwards or are longer than any resolution."""
    assert ["/".join(path[1:]) for path in paths(printed, TO)] == steps.split()
