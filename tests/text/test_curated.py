"""A table is read key by key: a fault is said in words, with the key that was probably meant."""

from datetime import date, datetime
from typing import Any

import pytest

from unscr.errors import JudgementError
from unscr.text.curated import Tables, exactly, strings

KEYS: dict[str, type] = {
    "deliver_to": Tables,
    "topics": list[str],
    "cited": list[int],
    "due": date,
    "hours": int,
    "additive": bool,
    "label": dict,
    "act": str,
}


@pytest.mark.parametrize(
    ("row", "en", "zh"),
    [
        (1, "here is not a table.", "here 不是表。"),
        ({"delivered_to": []}, "here: the key 'delivered_to' is unknown here; the nearest: deliver_to.", "不属此表"),
        ({"rank": 1}, "here: the key 'rank' is unknown here.", "键“rank”不属此表。"),
        ({"deliver_to": {}}, "the key 'deliver_to' must be a list of tables.", "键“deliver_to”须为表的列表。"),
        ({"deliver_to": ["ctc"]}, "the key 'deliver_to' must be a list of tables.", "须为表的列表"),
        ({"topics": "law"}, "the key 'topics' must be a list of texts.", "须为文字的列表"),
        ({"cited": ["1"]}, "the key 'cited' must be a list of whole numbers.", "须为整数的列表"),
        ({"due": "2016-12-12"}, "the key 'due' must be a day, such as 2016-12-12.", "须为日期"),
        ({"due": datetime(2016, 12, 12, 8)}, "the key 'due' must be a day, such as 2016-12-12.", "须为日期"),  # noqa: DTZ001
        ({"hours": True}, "the key 'hours' must be a whole number.", "须为整数"),
        ({"additive": 1}, "the key 'additive' must be true or false.", "须为 true 或 false"),
        ({"label": "x"}, "the key 'label' must be a table.", "须为表"),
        ({"act": 1}, "the key 'act' must be a text.", "须为文字"),
    ],
)
def test_a_fault_is_said_in_words(row: Any, en: str, zh: str) -> None:
    with pytest.raises(JudgementError) as raised:
        exactly(row, KEYS, "here", optional=tuple(KEYS))
    assert en in raised.value.en
    assert zh in raised.value.zh


def test_a_missing_key_is_asked_for_with_what_it_holds() -> None:
    with pytest.raises(JudgementError, match="here: the key 'act' is needed, a text") as raised:
        exactly({}, {"act": str}, "here")
    assert raised.value.zh == "here：键“act”为必需，须为文字。"


def test_a_misspelt_key_is_told_before_the_one_that_it_leaves_missing() -> None:
    with pytest.raises(JudgementError, match="'acts' is unknown here; the nearest: act"):
        exactly({"acts": "op1-1"}, {"act": str}, "here")


def test_a_list_of_texts_has_no_empty_one() -> None:
    with pytest.raises(JudgementError, match="'' is not a text"):
        strings(["law", ""], "here")
