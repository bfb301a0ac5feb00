"""A file of divergences is read strictly, and becomes statements with the words they rest on."""

import re

import pytest

from unscr.errors import JudgementError
from unscr.text.divergence import Divergence, divergences

HEAD = 'compared_with = "en"\n'
ROW = """
[[divergence]]
id = "op1-1"
provision = "op/1"
kind = "scope"
severity = "minor"
zh = "各国"
description = { en = "All of them.", zh = "所有国家。" }
effect = { en = "Fewer are asked.", zh = "所请者较少。" }
status = "supplied-text"
"""
OMITTED = ROW.replace('"scope"', '"omission"').replace('"op1-1"', '"op1-2"') + 'omitted_in = "zh"\n'


def test_a_file_gives_its_rows_in_order() -> None:
    found = divergences(HEAD + ROW + OMITTED, "9999/divergences.toml")
    assert [(each.id, each.kind, each.omitted_in, each.compared_with) for each in found] == [
        ("op1-1", "scope", "", "en"),
        ("op1-2", "omission", "zh", "en"),
    ]
    assert isinstance(found[0], Divergence)
    assert (found[0].quote.place, found[0].quote.words) == ("op/1", "各国")
    assert (found[0].description.zh, found[0].effect.en) == ("所有国家。", "Fewer are asked.")
    assert found[1].where == "9999/divergences.toml, divergence op1-2"


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        (ROW, "the key 'compared_with' is needed"),
        (HEAD + ROW.replace("severity =", "gravity ="), "the key 'gravity' is unknown here"),
        (HEAD + ROW.replace('status = "supplied-text"\n', ""), "the key 'status' is needed"),
        (HEAD + ROW.replace('"Fewer are asked."', '" "'), "effect: the text is empty in one language"),
        (HEAD + ROW + ROW, "the id 'op1-1' is given twice"),
        (HEAD + ROW + 'omitted_in = "zh"\n', "'omitted_in' is needed for the kinds omission and addition"),
        (HEAD + OMITTED.replace('omitted_in = "zh"\n', ""), "'omitted_in' is needed for the kinds"),
    ],
)
def test_a_fault_is_named(toml: str, says: str) -> None:
    with pytest.raises(JudgementError, match=re.escape(says)):
        divergences(toml, "9999/divergences.toml")
