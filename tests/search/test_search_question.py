"""What is typed, in the terms of the index: everything between quotation marks, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unscr.search.question import name, question


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("引渡", '"引渡"'),
        ("渡", '"渡"*'),
        ("恐怖主义", '"恐怖 怖主 主义"'),
        ("引渡 遣返", '"引渡" "遣返"'),
        ("引渡treaty", '"引渡" "treaty"'),
        ("extradition treaty", '"extradition" "treaty"'),
        ('"extradition treaty"', '"extradition treaty"'),
        ("“引渡条约”", '"引渡 渡条 条约"'),
        ("「第13段」", '"第 13 段"*'),
        ("S/RES/2322(2016)", '"s res 2322 2016"'),
        ("10个月", '"10" "个月"'),
        ('one "', '"one"'),
        ("AND NOT", '"and" "not"'),
        ("a* ^b -c d:e", '"a" "b" "c" "d" "e"'),
        ("a a", '"a"'),
        ("***", ""),
    ],
)
def test_all_of_it(typed: str, expected: str) -> None:
    assert question(typed).all == expected


def test_any_of_it() -> None:
    assert question("引渡条约 fair-trial 渡").any == '"引渡" OR "渡条" OR "条约" OR "fair" OR "trial" OR "渡"*'


def test_numbers_and_pairs() -> None:
    asked = question("第２３２２号 渡")
    assert (asked.numbers, asked.pairs) == (("2322",), frozenset())
    assert question("引渡").pairs == {"引渡"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("S/RES/1373 (2001)", "s/res/1373(2001)"),
        ("OP13(e)", "op/13/e"),
        ("Central Authorities", "central authority"),
        ("sanctions", "Sanction"),
        ("《联合国宪章》", "聯合國憲章"),
    ],
)
def test_two_ways_to_write_a_name_are_one(one: str, other: str) -> None:
    assert name(one) == name(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("process", "proces"), ("status", "statu"), ("op1", "op11"), ("引渡", "渡")]
)
def test_two_names_are_two(one: str, other: str) -> None:
    assert name(one) != name(other)


@given(st.text(min_size=1, max_size=200).filter(str.strip))
def test_nothing_typed_stands_outside_quotation_marks(typed: str) -> None:
    asked = question(typed)
    assert re.fullmatch(r'("[^" ]+(?: [^" ]+)*"\*?(?: |$))*', asked.all)
    assert re.fullmatch(r'("[^" ]+"\*?(?: OR |$))*', asked.any)
