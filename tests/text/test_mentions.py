"""A mention names an actor or a system, and never both."""

import pytest

from unscr.errors import JudgementError
from unscr.text.mentions import mentions

ROW = '[[mention]]\nplace = "op/1"\nwords = "各国"\n'


def test_a_mention_says_of_which_kind_it_is() -> None:
    rows = mentions(ROW + 'actor = "states"\n' + ROW + 'system = "internet"\n', "mentions.toml")
    assert [(each.kind, each.key) for each in rows] == [("agent", "states"), ("system", "internet")]


@pytest.mark.parametrize("more", ["", 'actor = "states"\nsystem = "internet"\n'])
def test_neither_and_both_are_refused(more: str) -> None:
    with pytest.raises(JudgementError, match=r"mentions\.toml \[\[mention\]\] 1: name either"):
        mentions(ROW + more, "mentions.toml")
