"""Acting under Chapter VII, and what only looks like it, in sentences of our own."""

import pytest

from unscr.text.machine.reading import Chapter, Context
from unscr.text.machine.readings import readings

PP, OP = "preambular", "operative"


def acting(text: str, language: str, kind: str) -> list[tuple[str, tuple[int, ...]]]:
    """Return the rule and the articles of each reading."""
    found = readings(text, language, kind, Context())
    return [(each.rule, each.value.articles) for each in found if isinstance(each.value, Chapter)]


@pytest.mark.parametrize(
    ("language", "kind", "text", "articles"),
    [
        ("zh", PP, "根据《联合国宪章》第七章采取行动，", ()),
        ("zh", PP, "决心关闭港口，特此依据《宪章》第七章采取行动，", ()),
        ("zh", PP, "根据《联合国宪章》第七章第四十一条采取行动，", (41,)),
        ("zh", OP, "决定关闭港口，依照《联合国宪章》第七章采取行动，又决定开放另一港口；", ()),
        ("en", PP, "Acting under Chapter VII of the Charter, and taking measures under its Article 41,", (41,)),
        ("en", PP, "Determined to close the port and, to this end, acting under Chapter VII of the Charter,", ()),
        ("en", OP, "Decides to close the port and, acting under Chapter VII of the Charter, decides to open it;", ()),
        ("en", PP, "For these reasons under Chapter VII of the Charter,", ()),
        ("fr", PP, "Agissant en vertu du Chapitre VII de la Charte,", ()),
        ("es", PP, "Actuando en virtud del Capítulo VII de la Carta de las Naciones Unidas,", ()),
        ("ru", PP, "действуя на основании главы VII Устава,", ()),
        ("ar", PP, "وإذ يتصرف بموجب الفصل السابع من الميثاق،", ()),
        ("de", PP, "tätig werdend nach Kapitel VII der Charta,", ()),
    ],
)
def test_the_council_says_that_it_acts(language: str, kind: str, text: str, articles: tuple[int, ...]) -> None:
    """Alone, at the end of a recital, or inside a paragraph; with the articles that it names."""
    assert acting(text, language, kind) == [("chapter-vii-acting", articles)]


def test_articles_of_the_chapter_are_enough() -> None:
    """Articles 39 to 42 are of Chapter VII, and the reading says by which rule."""
    assert acting("按照《联合国宪章》第三十九条和第四十条的规定采取行动，", "zh", PP) == [
        ("chapter-vii-by-article", (39, 40))
    ]
    assert acting("Acting under Articles 39 and 40 of the Charter,", "en", PP) == [("chapter-vii-by-article", (39, 40))]


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("zh", OP, "强调根据《联合国宪章》第八章采取行动的重要性；"),
        ("zh", OP, "回顾依照《宪章》第七章通过的决议；"),
        ("zh", PP, "回顾根据《联合国宪章》第七章采取行动的各项决议，"),
        ("en", PP, "Acting under Chapter VIII of the Charter,"),
        ("en", OP, "Requests that the port adopt under Chapter VII of the Charter a rule;"),
        ("en", PP, "Recalling its resolution adopted under Chapter VII of the Charter,"),
        ("fr", PP, "Agissant en vertu du Chapitre VIII de la Charte,"),
        ("es", PP, "Actuando en virtud del Capítulo VIII de la Carta,"),
        ("ru", PP, "действуя на основании главы VIII Устава,"),
        ("de", PP, "tätig werdend nach Kapitel VIII der Charta,"),
        ("ar", PP, "وإذ يتصرف بموجب الفصل الثامن من الميثاق،"),
    ],
)
def test_what_only_names_it_does_not_act(language: str, kind: str, text: str) -> None:
    """Chapter VIII, a request to adopt something, an earlier resolution."""
    assert acting(text, language, kind) == []
