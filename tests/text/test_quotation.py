"""Quoted words are found once, or the error says what is near, where else they stand, or what tells them apart."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from unscr.errors import JudgementError
from unscr.text.quotation import Quotation, quoted
from unscr.text.segment import decode, segment
from unscr.text.statements.places import Place, by_key, places
from unscr.text.statements.quotation import find

SOURCE = Path(__file__).parents[2] / "data/source/S_RES_2322_2016.zh.txt"


@cache
def text() -> Mapping[str, Place]:
    """Return the provisions of resolution 2322 by their keys."""
    return by_key(places(segment(decode(SOURCE.read_bytes()))))


@pytest.mark.parametrize(
    ("quotation", "start"),
    [
        (Quotation("op/22", "请"), 0),
        (Quotation("op/22", "在十二个月后"), 6),
        (Quotation("op/16", "它", prefix="确保"), None),
        (Quotation("op/13/b", "审查", suffix="本国"), None),
    ],
)
def test_words_are_found_at_their_place(quotation: Quotation, start: int | None) -> None:
    words = find(text(), quotation, "here")
    passage = words.place.passage.words
    assert words.exact == quotation.words == passage[words.start : words.end]
    assert passage[: words.start].endswith(quotation.prefix)
    assert passage[words.end :].startswith(quotation.suffix)
    assert start in (None, words.start)


@pytest.mark.parametrize(
    ("quotation", "says"),
    [
        (Quotation("op/99", "请"), "here: the text has no provision 'op/99'; the nearest: op/9"),
        (Quotation("op/22", "汇报本决议的施行情况"), "the nearest there: '汇报本决议的执行情况'"),
        (
            Quotation("op/22", "毒品和犯罪问题办公室"),
            "The words stand in pp/19, op/12, op/13/g, op/19/c, op/20, op/21.",
        ),
        (Quotation("op/13/b", "审查"), "occurs 2 times in op/13/b: give a 'prefix' (or a 'suffix')"),
        (Quotation("op/22", ""), "is not in op/22"),
        (Quotation("op/13/b", "审查", prefix="不"), "'不审查' is not in op/13/b"),
    ],
)
def test_words_that_are_not_there_once_are_refused_with_help(quotation: Quotation, says: str) -> None:
    with pytest.raises(JudgementError) as raised:
        find(text(), quotation, "here")
    assert says in raised.value.en
    assert raised.value.zh


@pytest.mark.parametrize("row", [{"words": "请", "nth": 2}, {"words": 1}, {}, "请", {"words": "请", "prefix": None}])
def test_a_table_that_is_no_quotation_is_refused(row: object) -> None:
    with pytest.raises(JudgementError, match="here"):
        quoted(row, "op/1", "here")


def test_a_quotation_may_stand_in_another_place() -> None:
    assert quoted({"words": "所有国家", "place": "op/13"}, "op/13/a", "here") == Quotation("op/13", "所有国家")
