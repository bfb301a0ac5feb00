"""Which terms of which lines are marked in what the engine of the index gives back."""

import pytest

from unscr.search.index import _END, _marked


@pytest.mark.parametrize(
    ("spoken", "places"),
    [
        ("", ()),
        ("a b", ((),)),
        ("a \x02b\x03 c", ((1,),)),
        (f"a {_END} \x02b c\x03 d {_END} e", ((), (0, 1), ())),
        (f"a \x02b {_END} c\x03 d", ((1,), (0,))),
        (f"\x02a\x03 {_END} b {_END} \x02c\x03", ((0,), (), (0,))),
    ],
    ids=["no lines", "none", "one", "a row in one of three", "over the end of a line", "in the first and last"],
)
def test_marks_are_places_of_terms_line_by_line(spoken: str, places: tuple[tuple[int, ...], ...]) -> None:
    assert _marked(spoken) == tuple(map(frozenset, places))
