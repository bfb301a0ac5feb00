"""What is taken for an absolute IRI is what the engine takes for one."""

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from pyoxigraph import NamedNode

from unscr.protocol.iri import is_absolute

PIECES = (
    *("x", ":", "//", "/", "?", "#", "@", "[", "]", "[::1]", "[v1.a]", "[::ffff:1.2.3.4]", "%41", "%", "%g", "a", "1"),
    *("\x7f", "\x88", "\xa0", "é", "中", "\ud7ff", "\ue000", "\uf8ff", "\ufdd0", "\ufeff", "\ufff0", "\ufffd"),
    *("\U00010000", "\U0001ffff", "\U000e0001", "\U000e1000", "\U000ffffd", "\U0010fffd", "\\", "<", "`", " ", "\n"),
)


def taken(text: str) -> bool:
    """Return whether the engine takes it."""
    try:
        NamedNode(text)
    except ValueError:
        return False
    return True


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join).map("x:".__add__))
@settings(max_examples=1500, derandomize=True, deadline=None)
@example("x:")
@example("http://[::1%25eth]/")
@example("http://[::1%eth]/")
@example("http://[1::2::3]/")
@example("http://[::1]:80/a//b?\ue000#c")
@example("http://[::1]a/")
@example("http://a:b/")
@example("x:a#b#c")
def test_it_is_as_the_engine_has_it(text: str) -> None:
    assert is_absolute(text) == (taken(text) and text != "x:")


@pytest.mark.parametrize("text", ["", "a", "//a/b", ":a", "1x:a", "é:a", "x:\ud800", "x:a\n"])
def test_it_has_a_scheme_and_is_text(text: str) -> None:
    assert not is_absolute(text)
