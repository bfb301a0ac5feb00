"""Votes as lines of adoption print them, in sentences of the form that they have; names are in no order but theirs."""

import pytest

from unscr.text.ballot import ballot
from unscr.text.document import Language

CASES: list[tuple[Language, str, tuple[int | None, int | None, int | None] | None, dict[str, tuple[str, ...]]]] = [
    ("en", "Adopted unanimously at the 1382nd meeting.", (None, 0, 0), {}),
    ("en", "Adopted at the 2981st meeting by 12 votes to 1 (Cuba) with 2 abstentions (Ecuador, Yemen).",
     (12, 1, 2), {"against": ("Cuba",), "abstaining": ("Ecuador", "Yemen")}),
    ("en", "Adopted at the 1234th meeting, by 14 votes to none, with 1 abstention (China).",
     (14, 0, 1), {"abstaining": ("China",)}),
    ("en", "Adopted at the 474th meeting by 7 votes to 1 (Yugoslavia), with 2 abstentions (Egypt and India), one member"
     " (Union of Soviet Socialist Republics) being absent.",
     (7, 1, 2), {"against": ("Yugoslavia",), "abstaining": ("Egypt", "India")}),
    ("en", "Adopted at the 87th meeting by 9 votes to none, with 2 abstentions (Poland, Union of Soviet Socialist"
     " Republics).", (9, 0, 2), {"abstaining": ("Poland", "Union of Soviet Socialist Republics")}),
    ("en", "Adopted at the 1721st meeting by thirteen votes to none, with one abstention (China).",
     (13, 0, 1), {"abstaining": ("China",)}),
    ("en", "Adopted by 11 votes to 0.", (11, 0, None), {}),
    ("en", "Adopted at the 2280th meeting by 14 votes in favour, none against and 1 abstention (United Kingdom of Great"
     " Britain and Northern Ireland).", (14, 0, 1),
     {"abstaining": ("United Kingdom of Great Britain and Northern Ireland",)}),
    ("en", "Adopted at the 1747th meeting by 13 votes to none.*", (13, 0, None), {}),
    ("en", "Adopted at the 500th meeting by 10 votes to none with 1 abstention\n(Lebanon).",
     (10, 0, 1), {"abstaining": ("Lebanon",)}),
    ("en", "Adopted without a vote at the 131st meeting.", None, {}),
    ("en", "Adopted by the Security Council at its 7831st meeting, on 12 December 2016", None, {}),
    ("en", "Adopted at the 3009th meeting by 13 votes to none, with 2 abstentions (China and India).",
     (13, 0, 2), {"abstaining": ("China", "India")}),
    ("zh", "第1382次会议一致通过。", (None, 0, 0), {}),
    ("zh", "第2981次会议以12票对1票(古巴)、2票弃权(厄瓜多尔、也门)通过。",
     (12, 1, 2), {"against": ("古巴",), "abstaining": ("厄瓜多尔", "也门")}),
    ("zh", "安全理事会第1234次会议以14票赞成、零票反对、1票弃权（中国）通过", (14, 0, 1), {"abstaining": ("中国",)}),
    ("zh", "第1721次会议以十三票对零票，一票弃权（中国）通过。", (13, 0, 1), {"abstaining": ("中国",)}),
    ("zh", "第2280次会议以14票对0票通过，1票弃权(美利坚合众国)。", (14, 0, 1), {"abstaining": ("美利坚合众国",)}),
    ("zh", "以9票赞成，无反对票，2票弃权（波兰和苏维埃社会主义共和国联盟）通过",
     (9, 0, 2), {"abstaining": ("波兰", "苏维埃社会主义共和国联盟")}),
    ("zh", "安全理事会2016年12月12日第7831次会议通过", None, {}),
    ("zh", "未经表决通过。", None, {}),
    ("fr", "Adoptée à l’unanimité à la 1382e séance.", (None, 0, 0), {}),
    ("fr", "Adoptée à la 2981e séance par 12 voix contre une (Cuba), avec 2 abstentions (Équateur et Yémen).",
     (12, 1, 2), {"against": ("Cuba",), "abstaining": ("Équateur", "Yémen")}),
    ("fr", "Adoptée à la 1721e séance par 13 voix contre zéro, avec une abstention (Chine).",
     (13, 0, 1), {"abstaining": ("Chine",)}),
    ("fr", "Adoptée par 11 voix contre 0.", (11, 0, None), {}),
    ("fr", "Adoptée à la 87e séance par 9 voix contre zéro, avec 2 abstentions (Pologne, Union des Républiques"
     " socialistes soviétiques).",
     (9, 0, 2), {"abstaining": ("Pologne", "Union des Républiques socialistes soviétiques")}),
    ("fr", "Adoptée sans vote à la 131e séance.", None, {}),
    ("es", "Aprobada por unanimidad en la 1382a. sesión.", (None, 0, 0), {}),
    ("es", "Aprobada en la 2981a. sesión por 12 votos contra 1 (Cuba) y 2 abstenciones (Ecuador y Yemen).",
     (12, 1, 2), {"against": ("Cuba",), "abstaining": ("Ecuador", "Yemen")}),
    ("es", "Aprobada en la 1721a. sesión por 13 votos contra ninguno y 1 abstención (China).",
     (13, 0, 1), {"abstaining": ("China",)}),
    ("es", "Aprobada en la 2280a. sesión por 14 votos a favor, ninguno en contra y una abstención (Estados Unidos de"
     " América).", (14, 0, 1), {"abstaining": ("Estados Unidos de América",)}),
    ("es", "Aprobada sin votación.", None, {}),
    ("ru", "Принята единогласно на 1382-м заседании.", (None, 0, 0), {}),
    ("ru", "Принята на 2981-м заседании 12 голосами против 1 (Куба) при 2 воздержавшихся (Йемен, Эквадор).",
     (12, 1, 2), {"against": ("Куба",), "abstaining": ("Йемен", "Эквадор")}),
    ("ru", "Принята на 1721-м заседании 13 голосами при 1 воздержавшемся (Китай), при этом никто не голосовал против.",
     (13, 0, 1), {"abstaining": ("Китай",)}),
    ("ru", "Принята на 2280-м заседании 14 голосами, при этом никто не голосовал против и 1 воздержался (Соединенные"
     " Штаты Америки).", (14, 0, 1), {"abstaining": ("Соединенные Штаты Америки",)}),
    ("ru", "Принята без голосования.", None, {}),
    ("ar", "اتخذ بالإجماع في الجلسة 1382.", (None, 0, 0), {}),
    ("ar", "اتخذ في الجلسة 2981 بأغلبية 12 صوتا مقابل صوت واحد (كوبا)، وامتناع عضوين عن التصويت (إكوادور واليمن).",
     (12, 1, 2), {"against": ("كوبا",), "abstaining": ("إكوادور", "اليمن")}),
    ("ar", "اتخذ في الجلسة 1721 بأغلبية 13 صوتا مقابل لا شيء وامتناع عضو واحد عن التصويت (الصين).",
     (13, 0, 1), {"abstaining": ("الصين",)}),
    ("ar", "اتخذ بدون تصويت.", None, {}),
    ("de", "Auf der 1382. Sitzung einstimmig verabschiedet.", (None, 0, 0), {}),
    ("de", "Auf der 2981. Sitzung mit 12 Stimmen bei 1 Gegenstimme (Kuba) und 2 Enthaltungen (Ecuador, Jemen)"
     " verabschiedet.", (12, 1, 2), {"against": ("Kuba",), "abstaining": ("Ecuador", "Jemen")}),
    ("de", "Auf der 1721. Sitzung mit 13 Stimmen ohne Gegenstimme bei einer Enthaltung (China) verabschiedet.",
     (13, 0, 1), {"abstaining": ("China",)}),
    ("de", "Ohne Abstimmung verabschiedet.", None, {}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "counts", "voters"), CASES)
def test_a_vote_is_read_from_the_line_of_adoption(
    language: Language,
    line: str,
    counts: tuple[int | None, int | None, int | None] | None,
    voters: dict[str, tuple[str, ...]],
) -> None:
    """What is not printed stays unknown: a unanimous vote has no count, and "to 0" says nothing of abstentions."""
    found = ballot(line, language)
    told = (found.in_favour, found.against, found.abstaining) if found else None
    assert (told, dict(found.voters) if found else {}) == (counts, voters)
