"""A citation is read whole or not at all, and in bounded time; the data is not asked."""

import time

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings

from unscr.text.reference import LONGEST, Addressed, Called, Cited, read

# Enough of the grammar that what is drawn is often nearly a citation.
PIECES = st.sampled_from(
    [
        *"()（）,，/-#_.第号年段项的的 ",
        "\u00a0",
        "\u202e",
        "13",
        "2322",
        "(2016)",
        "十三",
        "e",
        "(e)",
        "op",
        "pp",
        "para.",
        "s/res/",
        "resolution",
        "unscr",
        "of",
        "the",
        "subparagraph",
        "preambular",
        "决议",
        "安理会",
        "序言部分",
        "分段",
        "para_1",
        "th",
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("S/RES/2322 (2016)", Cited(2322, 2016)),
        ("2322", Cited(2322)),
        ("OP13(e)", Cited(path=("op", "13", "e"))),
        ("第13段(三)(a)", Cited(path=("op", "13", "iii", "a"))),
        ("序言部分第二十段", Cited(path=("pp", "20"))),
        ("S/RES/2322 para_100_list_intro", Cited(2322, element="para_100", path=("chapeau",))),
        ("container_5", Cited(element="container_5")),
        ("/akn/un/statement/deliberation/unsc/2001-09-28/1373-2001/", Cited(1373, 2001, "2001-09-28")),
        ("/id/agent/cted", Addressed("https://w3id.org/unscr/id/agent/cted")),
        ("《Ａ公约》 (2000)", Called("a公约2000")),
        ("A/RES/2322", Called("ares2322")),
        # Which of two bare numbers would be the resolution is not said.
        ("OP 1 3", Called("op13")),
        ("OP13 of 3", Cited(3, path=("op", "13"))),
        # One sign that stands for eighteen.
        ("\ufdfa" * LONGEST, None),
        ("", None),
        (" \u3000 ?。", None),
    ],
)
def test_what_is_read(text: str, expected: object) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["第2322(2016)号决议(2015)", "第2322(2016)号(2015)决议"])
def test_two_years_are_none(text: str) -> None:
    assert isinstance(read(text), Called)


@settings(max_examples=300, deadline=None)
@given(text=st.text(st.characters(), max_size=LONGEST) | st.lists(PIECES, max_size=80).map("".join))
@example("(" * LONGEST)
@example("a" * LONGEST)
@example("a_" * (LONGEST // 2))
@example("13(e)" * (LONGEST // 5))
@example("op13" + "(e)" * (LONGEST // 3))
@example("s(a)" * 60 + "of para 13")
@example("第十三" * 100)
@example("\u3099" * LONGEST)
@example("\ufdfa" * LONGEST)
@example("9" * LONGEST)
@example("\ud800")
@example("https://undocs.org/" + "%" * 400)
def test_any_text_is_read_in_bounded_time(text: str) -> None:
    read("2322")
    before = time.process_time()
    found = read(text)
    assert time.process_time() - before < 0.05
    assert found is None or isinstance(found, Cited | Called | Addressed)


@given(
    number=st.integers(1, 99_999),
    year=st.integers(1946, 2999),
    paragraph=st.integers(1, 300),
    letter=st.sampled_from("abcz"),
)
def test_every_number_is_read_in_both_languages(number: int, year: int, paragraph: int, letter: str) -> None:
    expected = Cited(number, year, path=("op", str(paragraph), letter))
    assert read(f"S/RES/{number} ({year}), para. {paragraph} ({letter})") == expected
    assert read(f"第{number}({year})号决议第{paragraph}({letter})段") == expected
    assert read(f"OP{paragraph}{letter} of resolution {number} ({year})") == expected
