"""A cell of a CSV file holds several values, and nothing that a spreadsheet would run."""

import pytest

from unscr.cell import cell


def test_several_values_stand_in_one_cell() -> None:
    assert (cell(["a", "b"]), cell([])) == ("a | b", "")


@pytest.mark.parametrize("harm", ["=1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_a_formula_is_told_as_text(harm: str) -> None:
    assert cell([harm, "b"]) == f"'{harm} | b"
