"""A snippet is plain text with the places of its marks beside it."""

import time

from unscr.search.snippet import marks, snippet
from unscr.search.source import Line
from unscr.search.token import tokens


def places(words: str, term: str) -> frozenset[int]:
    return frozenset(place for place, each in enumerate(tokens(words)) if each.term == term)


def test_a_pair_that_is_asked_for_is_marked_whole_and_else_its_first_character() -> None:
    words = "在引渡时"
    assert marks(words, places(words, "引渡"), frozenset({"引渡"})) == ((1, 3),)
    assert marks(words, places(words, "引渡"), frozenset()) == ((1, 2),)


def test_marks_that_touch_are_one() -> None:
    words = "恐怖主义"
    assert marks(words, frozenset({0, 1, 2}), frozenset({"恐怖", "怖主", "主义"})) == ((0, 4),)


def test_the_line_with_most_marks_is_shown() -> None:
    lines = [Line("zh", "引渡"), Line("en", "to extradite and to extradite")]
    shown = snippet(lines, [frozenset({0}), frozenset({1, 4})], frozenset({"引渡"}))
    assert (shown.language, shown.marks) == ("en", ((3, 12), (20, 29)))
    assert list(shown.pieces()) == [
        ("to ", False),
        ("extradite", True),
        (" and to ", False),
        ("extradite", True),
        ("", False),
    ]


def test_a_long_text_is_cut_around_its_marks_between_words() -> None:
    words = "before " * 100 + "sought and sought again " + "after " * 100
    shown = snippet([Line("en", words)], [places(words, "sought")], frozenset())
    assert [shown.words[start:end] for start, end in shown.marks] == ["sought", "sought"]
    assert shown.words.startswith("…before ")
    assert shown.words.endswith("after…")
    assert len(shown.words) <= 242
    words = "前" * 500 + "引渡" + "后" * 500
    shown = snippet([Line("zh", words)], [places(words, "引渡")], frozenset({"引渡"}))
    assert [shown.words[start:end] for start, end in shown.marks] == ["引渡"]
    assert len(shown.words) == 122


def test_a_mark_is_not_cut_in_two() -> None:
    words = "引渡" + "中" * 117 + "引渡" + "后" * 50
    shown = snippet([Line("zh", words)], [places(words, "引渡")], frozenset({"引渡"}))
    assert shown.words == "引渡" + "中" * 117 + "…"


def test_without_marks_the_beginning_is_shown() -> None:
    shown = snippet([Line("en", "word " * 100), Line("zh", "词")], [], frozenset())
    assert (shown.language, shown.marks) == ("en", ())
    assert shown.words.startswith("word word")
    assert shown.words.endswith("word…")
    assert snippet([], [], frozenset()).words == ""


def test_a_text_that_is_nothing_but_marks_takes_no_time() -> None:
    words = "a " * 10_000
    begun = time.thread_time()
    snippet([Line("en", words)], [places(words, "a")], frozenset())
    assert time.thread_time() - begun < 1
