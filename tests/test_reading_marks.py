"""Marks lie over one another, and the words between them stay the words."""

from hypothesis import given
from hypothesis import strategies as st

from unscr.ask import Labelled
from unscr.reading.mark import KINDS, Mark, Piece, joined, pieces

A, B = Labelled("x:a", "a", "甲"), Labelled("x:b", "b", "乙")
TEXTS = st.text(max_size=30)
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-2, 32),
        st.integers(-2, 32),
        st.sampled_from(sorted(KINDS)),
        st.sampled_from([(), (A,), (B,)]),
    ),
    max_size=8,
)


def test_marks_that_cross_and_nest_cut_the_text_at_their_ends() -> None:
    outer, crossing, inner = Mark(0, 4, "actor", (A,)), Mark(2, 6, "system", (B,)), Mark(1, 2, "verb", ())
    assert pieces("abcdefg", [outer, crossing, inner]) == (
        Piece("a", (outer,)),
        Piece("b", (inner, outer)),
        Piece("cd", (outer, crossing)),
        Piece("ef", (crossing,)),
        Piece("g", ()),
    )


def test_the_same_words_said_to_be_the_same_twice_are_marked_once() -> None:
    both = joined([Mark(0, 2, "actor", (B,)), Mark(0, 2, "actor", (A,)), Mark(0, 2, "verb", ())], 2)
    assert both == (Mark(0, 2, "verb", ()), Mark(0, 2, "actor", (A, B)))


def test_a_mark_says_its_kind_and_what_it_names_in_both_languages() -> None:
    name = Mark(0, 1, "actor", (A, B)).name
    assert (name.en, name.zh) == ("actor: a, b", "行为体：甲、乙")
    assert Mark(0, 1, "verb", ()).name == KINDS["verb"]


@given(TEXTS, MARKS)
def test_the_pieces_together_are_the_text(text: str, marks: list[Mark]) -> None:
    made = pieces(text, marks)
    assert "".join(each.text for each in made) == text
    assert all(each.text for each in made)


@given(TEXTS, MARKS)
def test_each_mark_lies_over_exactly_its_words(text: str, marks: list[Mark]) -> None:
    made = pieces(text, marks)
    for mark in joined(marks, len(text)):
        assert "".join(each.text for each in made if mark in each.marks) == text[mark.start : mark.end]


@given(TEXTS, MARKS)
def test_a_mark_outside_the_text_is_none(text: str, marks: list[Mark]) -> None:
    kept = {(each.start, each.end, each.kind) for each in joined(marks, len(text))}
    assert kept == {
        (each.start, each.end, each.kind) for each in marks if 0 <= each.start < each.end and each.end <= len(text)
    }


@given(MARKS)
def test_the_shortest_mark_over_a_piece_stands_first(marks: list[Mark]) -> None:
    for piece in pieces("x" * 30, marks):
        assert [each.length for each in piece.marks] == sorted(each.length for each in piece.marks)
