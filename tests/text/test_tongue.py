"""The language of words is told by script and common words, and not at all where they are too few."""

import pytest

from unscr.text.tongue import tongue


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("促请各国清除海峡水雷并公布海图，决定继续处理此案。", "zh"),
        (
            "Calls upon all States to clear the mines of the straits and to report to the Council by the end of May",
            "en",
        ),
        (
            "Demande aux États de déminer les détroits et de faire rapport au Conseil dans les trois mois",
            "fr",
        ),
        (
            "Exhorta a los Estados a que limpien de minas el estrecho y presenten al Consejo los informes para el mes",
            "es",
        ),
        ("призывает все государства очистить проливы от мин", "ru"),
        ("يهيب بجميع الدول أن تطهر المضيق من الألغام", "ar"),
        (
            "fordert die Staaten auf, die Minen zu räumen und dem Rat über die Lage zu berichten sowie der Kommission",
            "de",
        ),
        ("12 34", None),
        ("the of and to that its with le les et des du dans", None),
        ("Calls upon Malta", None),
    ],
)
def test_languages_are_told_apart(words: str, language: str | None) -> None:
    assert tongue(words) == language


def test_links_and_numbers_in_a_chinese_text_do_not_make_it_english() -> None:
    assert (
        tongue("回顾第S/RES/2129(2013)号决议和S/PRST/2016/6，the of and to that its决定继续处理此案，重申以往各项决议")
        == "zh"
    )
