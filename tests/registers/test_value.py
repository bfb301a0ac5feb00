"""Values are said in the reader's language and sorted as people would."""

from unscr.ask import Labelled
from unscr.registers.value import Value, natural, values
from unscr.terms import XSD, Iri, Literal


def test_words_of_two_languages_are_one_value() -> None:
    assert values([Literal("b", "en"), Literal("乙", "zh")], {}) == (Value("", "b", "乙"),)


def test_several_words_of_one_language_are_joined() -> None:
    assert values([Literal("a", "en"), Literal("b", "en")], {}) == (Value("", "a / b", ""),)


def test_what_is_missing_in_a_language_is_said_in_the_other() -> None:
    (only,) = values([Literal("甲", "zh-Hant")], {})
    assert (only.say("en"), only.spoken("en"), only.say("zh"), only.spoken("zh")) == ("甲", "zh", "甲", "zh")


def test_a_thing_without_a_name_is_called_by_its_iri() -> None:
    assert values([Iri("x:a"), Iri("x:b")], {"x:a": Labelled("x:a", "a", "甲")}) == (
        Value("x:a", "a", "甲"),
        Value("x:b", "x:b", "x:b"),
    )


def test_a_number_is_the_same_in_both_languages() -> None:
    assert values([Literal("7", "", XSD + "integer")], {}) == (Value("", "7", "7"),)


def test_numbers_sort_as_numbers() -> None:
    texts = ["op/2", "op/10", "op/9/b", "op/9/a", "op/9"]
    assert sorted(texts, key=natural) == ["op/2", "op/9", "op/9/a", "op/9/b", "op/10"]


def test_common_chinese_characters_sort_by_pinyin() -> None:
    """阿 a, 波 bo, 国 guo, 中 zhong; by code point 中 would be first and 阿 last."""
    assert sorted("中阿国波", key=lambda each: natural(each, "zh")) == ["阿", "波", "国", "中"]


def test_no_text_is_too_strange_to_sort() -> None:
    strange = ["9" * 10_000, "²", "\ud800", "", "１", "\u202e", "a" * 100_000, "-5"]
    for language in ("en", "zh"):
        assert len(sorted(strange, key=lambda each: natural(each, language))) == len(strange)
