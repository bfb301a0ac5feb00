"""Bodies, groups of States and instruments in sentences of our own."""

import pytest

from unscr.text.machine.reading import Cited, Context, Named
from unscr.text.machine.readings import readings


def named(text: str, language: str) -> list[tuple[str, str, str]]:
    """Return the kind, the actor and the words of each that is named."""
    found = readings(text, language, "operative", Context())
    return [
        (each.kind, each.value.actor or each.value.key, each.value.words)
        for each in found
        if isinstance(each.value, Named)
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Urges all States and INTERPOL to help Member States;",
         [("addressee", "all-states", "all States"), ("addressee", "interpol", "INTERPOL"),
          ("body", "member-states", "Member States")]),
        ("en", "Requests the Secretary-General to ask the Counter-Terrorism Committee Executive Directorate;",
         [("addressee", "secretary-general", "Secretary-General"),
          ("body", "cted", "Counter-Terrorism Committee Executive Directorate")]),
        ("en", "Notes that the Committee of the port met in the United States of America;", []),
        ("zh", "促请会员国和国际刑警组织协助反恐怖主义委员会执行局；",
         [("addressee", "member-states", "会员国"), ("addressee", "interpol", "国际刑警组织"),
          ("body", "cted", "反恐怖主义委员会执行局")]),
        ("zh", "请秘书长与非洲联盟协商；",
         [("addressee", "secretary-general", "秘书长"), ("body", "african-union", "非洲联盟")]),
        ("fr", "Prie le Secrétaire général d’aider les États Membres ;",
         [("addressee", "secretary-general", "Secrétaire général"), ("body", "member-states", "États Membres")]),
        ("es", "Exhorta a los Estados Miembros a ayudar a la Unión Africana;",
         [("addressee", "member-states", "Estados Miembros"), ("body", "african-union", "Unión Africana")]),
        ("ru", "просит Генерального секретаря помогать государствам-членам;",
         [("addressee", "secretary-general", "Генерального секретаря"),
          ("body", "member-states", "государствам-членам")]),
        ("ar", "يطلب إلى الأمين العام مساعدة الدول الأعضاء؛",
         [("addressee", "secretary-general", "أمين العام"), ("body", "member-states", "دول الأعضاء")]),
        ("de", "ersucht den Generalsekretär, den Mitgliedstaaten zu helfen;",
         [("addressee", "secretary-general", "Generalsekretär"), ("body", "member-states", "Mitgliedstaaten")]),
    ],
)  # fmt: skip
def test_who_is_named_and_who_is_asked(language: str, text: str, found: list[tuple[str, str, str]]) -> None:
    """Whom a verb asks stands behind it; two that are asked together are both addressees."""
    assert named(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "instrument", "path"),
    [
        ("en", "Recalls Article 25 of the Charter of the United Nations;", "charter", ("article", "25")),
        ("en", "Recalls Chapter VIII of the Charter;", "charter", ("chapter", "8")),
        ("zh", "回顾《联合国宪章》第二十五条；", "charter", ("article", "25")),
        ("zh", "回顾《宪章》第八章；", "charter", ("chapter", "8")),
        ("zh", "回顾《联合国打击跨国有组织犯罪公约》；", "untoc", ()),
        ("en", "Recalls the United Nations Convention against Transnational Organized Crime;", "untoc", ()),
        ("fr", "Rappelle l’article 25 de la Charte ;", "charter", ("article", "25")),
        ("es", "Recuerda el Artículo 25 de la Carta de las Naciones Unidas;", "charter", ("article", "25")),
        ("ru", "ссылается на статью 25 Устава;", "charter", ("article", "25")),
        ("ar", "يشير إلى المادة 25 من الميثاق؛", "charter", ("article", "25")),
        ("de", "erinnert an Artikel 25 der Charta;", "charter", ("article", "25")),
    ],
)
def test_instruments_with_their_parts(language: str, text: str, instrument: str, path: tuple[str, ...]) -> None:
    """The Charter with what is said of it, and treaties by the names that the project knows."""
    found = readings(text, language, "operative", Context())
    (value,) = [each.value for each in found if isinstance(each.value, Cited) and each.value.name]
    assert (value.instrument, value.paths) == (instrument, (path,) if path else ())


def test_a_short_title_stands_for_the_longer_one_before_it() -> None:
    """《公约》 is the one convention that the same text names in full."""
    text = "回顾《联合国打击跨国有组织犯罪公约》，并请各国加入《公约》；"
    found = readings(text, "zh", "operative", Context())
    assert [each.value.instrument for each in found if isinstance(each.value, Cited)] == ["untoc", "untoc"]
