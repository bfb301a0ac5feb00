"""Conditions as they stand in the headers. RFC 9110, sections 13.1.1 and 13.1.2."""

import pytest

from unscr.protocol.precondition import Precondition, precondition


@pytest.mark.parametrize(
    ("header", "strong", "weak"),
    [
        ("*", ("*",), ("*",)),
        (" * ", ("*",), ("*",)),
        ('"a"', ("a",), ("a",)),
        ('"a", "b"', ("a", "b"), ("a", "b")),
        ('"a","b" ,\t"c"', ("a", "b", "c"), ("a", "b", "c")),
        (', "a",,"b",', ("a", "b"), ("a", "b")),
        ('W/"a", "b"', ("b",), ("a", "b")),
        ('"a-br", W/"b-gzip"', ("a",), ("a", "b")),
        ('"a,b"', ("a,b",), ("a,b",)),
        ('""', ("",), ("",)),
        ("", (), ()),
        ("a", (), ()),
        ('"a', (), ()),
        ('"a" "b"', (), ()),
        ('w/"a"', (), ()),
        ('"*"', (), ()),
    ],
)
def test_tags_are_read_by_the_grammar(header: str, strong: tuple[str, ...], weak: tuple[str, ...]) -> None:
    """If-Match compares strongly, so that a weak tag is none; what is no tag is nobody's."""
    assert precondition(header, header) == Precondition(strong, weak)


def test_what_is_not_asked_is_no_condition() -> None:
    assert precondition(None, None) == Precondition(None, None)
