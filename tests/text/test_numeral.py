"""Chinese numerals are read as they are printed, and nothing else is."""

import pytest

from unscr.text.numeral import value


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        *(("一", 1), ("九", 9), ("十", 10), ("十三", 13), ("二十", 20), ("二十二", 22), ("九十九", 99), ("一百", 100)),
        *(
            ("一百零三", 103),
            ("一百一十三", 113),
            ("一百一十", 110),
            ("一千三百七十三", 1373),
            ("两千三百二十二", 2322),
        ),
        *(("二千零二", 2002), ("二千零二十", 2020), ("九千九百九十九", 9999)),
        *(
            ("二〇一六", 2016),
            ("二○一六", 2016),
            ("二零一六", 2016),
            ("一三七三", 1373),
            ("一〇", 10),
            ("二三二二", 2322),
        ),
    ],
)
def test_a_numeral_is_its_number(numeral: str, number: int) -> None:
    assert value(numeral) == number


@pytest.mark.parametrize(
    "signs",
    [
        "",
        "〇",
        "零",
        "〇一",
        "百",
        "十百",
        "一百三",
        "二十〇",
        "十十",
        "一十三",
        "二百二百",
        "一二三四五六",
        "二三十",
        "甲",
    ],
)
def test_what_is_no_numeral_has_no_number(signs: str) -> None:
    assert value(signs) is None
