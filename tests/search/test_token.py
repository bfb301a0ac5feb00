"""What the terms of a text are, and where they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unscr.search.token import terms, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引渡条约", "引渡 渡条 条约 约"),
        ("渡", "渡"),
        ("引渡、遣返", "引渡 渡 遣返 返"),
        ("在 10 个月内", "在 10 个月 月内 内"),
        ("第2322(2016)号", "第 2322 2016 号"),
        ("Counter-Terrorism I-24/7", "counter terrorism i 24 7"),
        ("引渡treaty", "引渡 渡 treaty"),
        ("snake_case", "snake case"),
        ("", ""),
        ("!?\x00", ""),
    ],
)
def test_terms_of_a_text(text: str, expected: str) -> None:
    assert terms(text) == expected


def test_a_token_knows_its_place_in_the_text_as_it_was() -> None:
    text = "（ＡＢ）\u200b恐怖主義e\u0301"
    found = [(each.term, text[each.start : each.end], text[each.start : each.first_end]) for each in tokens(text)]
    assert found == [
        ("ab", "ＡＢ", "ＡＢ"),
        ("恐怖", "恐怖", "恐"),
        ("怖主", "怖主", "怖"),
        ("主义", "主義", "主"),
        ("义", "義", "義"),
        ("e", "e", "e"),
    ]


@given(st.text())
def test_tokens_stand_in_order_within_any_text(text: str) -> None:
    found = list(tokens(text))
    assert " ".join(each.term for each in found) == terms(text)
    assert all(0 <= each.start < each.first_end <= each.end <= len(text) for each in found)
    assert all(one.start <= other.start for one, other in pairwise(found))
    assert not any('"' in each.term or " " in each.term for each in found)
