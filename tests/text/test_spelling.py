"""What differs only in width, space, hyphen or case is the same; what only looks alike after folding is not."""

import pytest

from unscr.text.spelling import folded, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２３２２（２０１６）", "2322(2016)"),
        ("Ｓ／ＲＥＳ", "s/res"),
        ("a\u00a0\u2009\u3000 b", "a b"),
        (" a\n", "a"),
        ("a\u2010b\u2011c\u2013d\u2014e\u2212f", "a-b-c-d-e-f"),
        ("〔1〕【2】［3］", "(1)(2)(3)"),
        ("⒠", "(e)"),
        ("㈠", "(一)"),
        ("ⅱ", "ii"),
        ("號決議", "号决议"),
        # Marks of direction and of joining are not seen and are left out; a space without width is a space.
        ("\u200ea\u2066b\u2069\u00ad\ufeff", "ab"),
        ("a\u200bb", "a b"),
        # An override shows other words than there are; a raised or enclosed figure is not part of a number.
        ("\u202ea", "\u202ea"),
        ("2²①½", "2²①½"),
    ],
)
def test_plain_signs(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_names_are_the_same_whatever_stands_between_their_letters() -> None:
    assert folded("2000 年《公约》(Ａ-b)") == folded("2000年公约ab") == "2000年公约ab"
    assert folded("《公约》") != folded("《公约二》")
