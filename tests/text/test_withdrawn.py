"""Withdrawn names: read strictly, in both languages, and never found in the data again."""

from datetime import date

import pytest

from unscr.errors import JudgementError
from unscr.namespaces import BASE
from unscr.text.curated import Bilingual
from unscr.text.withdrawn import Tombstone, check_unused, withdrawn

ROW = """
[[withdrawn]]
id = "id/norm/a"
day = 2026-11-27
reason = { en = "It was wrong.", zh = "有误。" }
replaced_by = ["id/norm/b"]
"""


def test_a_row_is_a_tombstone() -> None:
    assert withdrawn(ROW, "w.toml") == {
        BASE + "id/norm/a": Tombstone(date(2026, 11, 27), Bilingual("It was wrong.", "有误。"), (BASE + "id/norm/b",))
    }


def test_nothing_need_take_its_place_and_the_file_may_be_empty() -> None:
    (found,) = withdrawn(ROW.replace('replaced_by = ["id/norm/b"]', ""), "w.toml").values()
    assert found.replaced == ()
    assert withdrawn("", "w.toml") == {}


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        (ROW.replace("day = 2026-11-27", ""), "'day' is needed"),
        (ROW.replace("2026-11-27", '"2026-11-27"'), "must be a day"),
        (ROW.replace(', zh = "有误。"', ""), "'zh' is needed"),
        (ROW + "more = 1\n", "'more' is unknown"),
        (ROW + ROW, "stands here twice"),
        (ROW.replace("id/norm/b", "id/norm/a"), "replaced by itself"),
    ],
)
def test_a_fault_is_named(toml: str, words: str) -> None:
    with pytest.raises(JudgementError, match=words):
        withdrawn(toml, "w.toml")


def test_a_withdrawn_name_that_is_used_is_refused() -> None:
    check_unused(["a", "b"], ["c"], "w.toml")
    with pytest.raises(JudgementError, match="<b> is withdrawn"):
        check_unused(["a", "b"], ["b", "c"], "w.toml")
