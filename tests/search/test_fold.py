"""What people write in several forms is one."""

import re

import pytest
from opencc import OpenCC

from unscr.search.fold import fold


def folded(text: str) -> str:
    return "".join(map(fold, text))


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("恐怖主義", "恐怖主义"),
        ("引渡條約", "引渡条约"),
        ("衛", "卫"),
        ("衞", "卫"),
        ("爲", "为"),
        ("為", "为"),
        ("著重", "着重"),
        ("ＣＴＥＤ", "cted"),
        ("２３２２", "2322"),
        ("Comité", "comite"),
        ("Comite\u0301", "comite"),
        ("STRASSE", folded("Straße")),
        ("한국", "한국"),
        ("㈡", "(二)"),
        ("a\u200b\u202eb\u2066", "ab"),
    ],
)
def test_forms_of_one_word_meet(written: str, one: str) -> None:
    assert folded(written) == one


def test_what_is_no_character_is_left_alone() -> None:
    for each in ("\ud800", "\x00", "\U0010ffff", "\U000e0001", "\ue000"):
        fold(each)


@pytest.mark.parametrize("variant", ["s2t", "s2tw", "s2hk"])
def test_nearly_every_word_of_the_text_is_found_by_its_traditional_form(root: object, variant: str) -> None:
    """Words of two to four characters as they are written in general, in Taiwan and in Hong Kong: 999 in 1,000."""
    text = (root / "data/source/S_RES_2322_2016.zh.txt").read_text(encoding="utf-8")  # type: ignore[operator]
    convert = OpenCC(variant).convert
    pairs = set()
    for simplified in re.findall("[\u4e00-\u9fff]+", text):
        traditional = convert(simplified)
        assert len(traditional) == len(simplified)
        for length in (2, 3, 4):
            for at in range(len(simplified) - length + 1):
                pairs.add((simplified[at : at + length], traditional[at : at + length]))
    met = sum(folded(one) == folded(other) for one, other in pairs)
    assert met / len(pairs) > 0.998, [pair for pair in pairs if folded(pair[0]) != folded(pair[1])]
    assert len(pairs) > 5000
