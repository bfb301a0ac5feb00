"""Resolutions, documents and paragraphs that sentences of our own cite."""

from time import process_time

import pytest

from unscr.text.machine.reading import Cited, Context
from unscr.text.machine.readings import readings

QUICK = 3
HERE = Context(2322, 2016, None, ("op", "1"))


def cited(text: str, language: str, context: Context = HERE) -> list[str]:
    """Return what is cited as one line each: number and year or symbol, then the paths."""
    found = [each.value for each in readings(text, language, "operative", context) if isinstance(each.value, Cited)]
    return [_line(each) for each in found if not each.name]


def _line(value: Cited) -> str:
    head = value.symbol or ("own" if value.own else f"{value.number}/{value.year}")
    return " ".join((head, *("/".join(path) for path in value.paths)))


CASES = [
    # Lists, and words before and behind them.
    ("zh", "决定第1267(1999)、1333(2000)和1989(2011)号决议适用；", ["1267/1999", "1333/2000", "1989/2011"]),
    ("zh", "决定第1267(1999)号、第1333(2000)号决议适用；", ["1267/1999", "1333/2000"]),
    ("zh", "决定1999年10月15日第1267(1999)号和2000年12月19日第1333(2000)号决议适用；", ["1267/1999", "1333/2000"]),
    ("zh", "决定第2250号决议适用；", ["2250/0"]),
    ("zh", "决定大会第60/288和46/182号决议适用；", ["A/RES/60/288", "A/RES/46/182"]),
    ("zh", "注意到S/PRST/2016/6号主席声明、S/2020/36号文件和A/RES/70/291；",
     ["S/PRST/2016/6", "S/2020/36", "A/RES/70/291"]),
    ("en", "Decides that resolutions 1267\u00a0(1999), 1333 (2000) and 1989 (2011) apply;",
     ["1267/1999", "1333/2000", "1989/2011"]),
    ("en", "Decides that resolutions 2250 and 2419 apply;", ["2250/0", "2419/0"]),
    ("en", "Recalls General Assembly resolutions 60/288 and 46/182 and resolution 2625 (XXV);",
     ["A/RES/60/288", "A/RES/46/182", "A/RES/2625(XXV)"]),
    ("en", "Recalls Human Rights Council resolution S-17/1 and S/RES/1373 (2001);", ["A/HRC/RES/S-17/1", "1373/2001"]),
    ("fr", "Rappelle les résolutions 1373\u00a0(2001) et 1540 (2004) ;", ["1373/2001", "1540/2004"]),
    ("es", "Recuerda las resoluciones 1373 (2001) y 1540 (2004);", ["1373/2001", "1540/2004"]),
    ("ru", "ссылается на резолюции 1373 (2001) и 1540 (2004);", ["1373/2001", "1540/2004"]),
    ("ar", "يشير إلى القرارين 1373 (2001) و 1540 (2004) وإلى القرار 2250؛", ["1373/2001", "1540/2004", "2250/0"]),
    ("de", "erinnert an die Resolutionen 1373 (2001) und 1540 (2004);", ["1373/2001", "1540/2004"]),
    # Paragraphs of them.
    ("zh", "决定第2368(2017)号决议第81(a)和(b)段适用；", ["2368/2017 op/81/a op/81/b"]),
    ("zh", "决定第2368(2017)号决议第1至3段和第5段适用；", ["2368/2017 op/1 op/2 op/3 op/5"]),
    ("zh", "决定第2368(2017)号决议第2、4、5和7段适用；", ["2368/2017 op/2 op/4 op/5 op/7"]),
    ("zh", "决定第2368(2017)号决议第一至三段和该决议第五段适用；", ["2368/2017 op/1 op/2 op/3", "2368/2017 op/5"]),
    ("en", "Decides that paragraphs 81 (a) and (b) of resolution 2368 (2017) apply;", ["2368/2017 op/81/a op/81/b"]),
    ("en", "Decides that paragraph 1 (a) and paragraph 81 (a) of its resolution 2368 (2017) apply;",
     ["2368/2017 op/1/a op/81/a"]),
    ("en", "Decides that subparagraphs (a) to (c) of paragraph 4 of resolution 2368 (2017) apply;",
     ["2368/2017 op/4/a op/4/b op/4/c"]),
    ("en", "Recalls resolution 2368 (2017) and paragraph 6 of that resolution;", ["2368/2017", "2368/2017 op/6"]),
    ("en", "Decides that paragraph 4 (a) (ii) and (iii) of resolution 2368 (2017) applies;",
     ["2368/2017 op/4/a/ii op/4/a/iii"]),
    ("fr", "Décide que les paragraphes 2 à 4 de la résolution 2368 (2017) valent ;", ["2368/2017 op/2 op/3 op/4"]),
    ("fr", "Décide que l’alinéa a) des paragraphes 1 et 81 de la résolution 2368 (2017) vaut ;",
     ["2368/2017 op/1/a op/81/a"]),
    ("es", "Decide que los párrafos 81 a) y b) de la resolución 2368 (2017) valen;", ["2368/2017 op/81/a op/81/b"]),
    ("ru", "постановляет, что подпункты а) и б) пункта 81 резолюции 2368 (2017) действуют;",
     ["2368/2017 op/81/a op/81/b"]),
    ("ru", "постановляет, что пункты 2–4 резолюции 2368 (2017) действуют;", ["2368/2017 op/2 op/3 op/4"]),
    ("ar", "يقرر أن الفقرتين 81 (أ) و (ب) من القرار 2368 (2017) ساريتان؛", ["2368/2017 op/81/a op/81/b"]),
    ("ar", "يقرر أن الفقرات من 2 إلى 4 من القرار 2368 (2017) سارية؛", ["2368/2017 op/2 op/3 op/4"]),
    ("de", "beschließt, dass Ziffer 81 a) und b) der Resolution 2368 (2017) gilt;", ["2368/2017 op/81/a op/81/b"]),
    # The resolution's own.
    ("zh", "决定本决议第5段、上文第2段和下文第9(a)段适用；", ["own op/5", "own op/2", "own op/9/a"]),
    ("zh", "决定附件二第7(h)段和序言部分第三段适用；", ["own annex/2/7/h", "own pp/3"]),
    ("en", "Decides that paragraphs 1 to 3 of this resolution and paragraph 5 above apply;",
     ["own op/1 op/2 op/3", "own op/5"]),
    ("en", "Decides that paragraph 17 of annex II applies;", ["own annex/2/17"]),
    ("en", "Recalls resolution 2322 (2016);", ["own"]),
    ("fr", "Décide que le paragraphe 5 ci-dessus vaut ;", ["own op/5"]),
    ("es", "Decide que el párrafo 5 de la presente resolución vale;", ["own op/5"]),
    ("ru", "постановляет, что пункт 5 выше действует;", ["own op/5"]),
    ("ar", "يقرر أن الفقرة 5 أعلاه سارية؛", ["own op/5"]),
    ("de", "beschließt, dass Ziffer 5 dieser Resolution gilt;", ["own op/5"]),
    # Each member with its own sign; the parts behind the paragraph.
    ("zh", "回顾第1970(2011)号决议第9、第15和第17段；", ["1970/2011 op/9 op/15 op/17"]),
    ("zh", "回顾第9、第15和第17段；", ["own op/9 op/15 op/17"]),
    ("zh", "回顾第9至第12段及第20段；", ["own op/9 op/10 op/11 op/12 op/20"]),
    ("zh", "回顾第九、第十一段以及第十三到第十五段；", ["own op/9 op/11 op/13 op/14 op/15"]),
    ("zh", "回顾第1373(2001)号决议第1段(d)项和第8段(a)和(b)分段；", ["1373/2001 op/1/d op/8/a op/8/b"]),
    ("zh", "决定第4段规定的措施不适用；", ["own op/4"]),
    ("zh", "回顾该决定第4段和第5号决定第6段；", []),
    ("de", "erinnert an Ziffer 3 Buchstabe c der Resolution 1591 (2005);", ["1591/2005 op/3/c"]),
    ("de", "erinnert an Ziffer 1 Buchstaben a und b der Resolution 1591 (2005);", ["1591/2005 op/1/a op/1/b"]),
    ("de", "erinnert an Ziffer 1 Buchstabe a;", ["own op/1/a"]),
    ("en", "Recalls paragraph 1, subparagraph (d), of resolution 1373 (2001);", ["1373/2001 op/1/d"]),
    ("en", "Recalls subparagraph 1 (d) of resolution 1373 (2001);", ["1373/2001 op/1/d"]),
    ("fr", "Rappelle le paragraphe 1, alinéa d), de la résolution 1373 (2001) ;", ["1373/2001 op/1/d"]),
    ("es", "Recuerda el párrafo 1, apartado d), de la resolución 1373 (2001);", ["1373/2001 op/1/d"]),
    ("en", "Recalls paragraph 4, subparagraph (a) of paragraph 5 and resolution 1373 (2001);",
     ["own op/4", "own op/5/a", "1373/2001"]),
    ("en", "Recalls paragraphs 8 (c), 9, subparagraphs (a) and (b), and 10 of resolution 1591 (2005);",
     ["1591/2005 op/8/c op/9/a op/9/b op/10"]),
    ("de", "erinnert an die Ziffern 8 Buchstabe c und 9 der Resolution 1591 (2005);", ["1591/2005 op/8/c op/9"]),
    ("zh", "回顾第1373(2001)号决议第1段(a)项至(c)项；", ["1373/2001 op/1/a op/1/b op/1/c"]),
    ("zh", "注意到上述决定第4段和其决定第5段；", []),
    # The annex of another.
    ("zh", "回顾第2231(2015)号决议附件B第3段；", ["2231/2015 annex/b/3"]),
    ("zh", "回顾第2231(2015)号决议附件乙第3段；", ["2231/2015 annex/b/3"]),
    ("zh", "回顾第2231(2015)号决议附件一第3段；", ["2231/2015 annex/1/3"]),
    ("zh", "回顾第2231(2015)号决议和该决议附件一第3段；", ["2231/2015", "2231/2015 annex/1/3"]),
    ("zh", "回顾第2231(2015)号决议和附件一第3段；", ["2231/2015", "own annex/1/3"]),
    ("en", "Recalls paragraph 3 of annex I to resolution 2368 (2017);", ["2368/2017 annex/1/3"]),
    ("en", "Recalls resolution 2368 (2017) and paragraph 3 of annex I to that resolution;",
     ["2368/2017", "2368/2017 annex/1/3"]),
    ("fr", "Rappelle le paragraphe 3 de l’annexe I de la résolution 2368 (2017) ;", ["2368/2017 annex/1/3"]),
    ("es", "Recuerda el párrafo 3 del anexo I de la resolución 2368 (2017);", ["2368/2017 annex/1/3"]),
    ("ru", "ссылается на пункт 3 приложения I к резолюции 2368 (2017);", ["2368/2017 annex/1/3"]),
    ("ar", "يشير إلى الفقرة 3 من المرفق الأول للقرار 2368 (2017)؛", ["2368/2017 annex/1/3"]),
    ("de", "erinnert an Ziffer 3 von Anlage I zu Resolution 2368 (2017);", ["2368/2017 annex/1/3"]),
    # Next to a named one, on either side, and never the resolution's own.
    ("en", "Recalls resolution 1373 (2001), paragraph 1 (d);", ["1373/2001 op/1/d"]),
    ("en", "Recalls resolution 1373 (2001) (paras. 2-4);", ["1373/2001 op/2 op/3 op/4"]),
    ("en", "Recalls the measures in resolution 1373 (2001), in paragraphs 2 and 3;", ["1373/2001 op/2 op/3"]),
    ("en", "Recalls resolution 1373 (2001), paragraph 4 above;", ["1373/2001", "own op/4"]),
    ("en", "Recalls resolution 1373 (2001) and paragraph 4;", ["1373/2001", "own op/4"]),
    ("en", "Recalls the letter S/2020/36, paragraph 4;", ["S/2020/36"]),
    ("en", "Recalls paragraph 4 of General Assembly resolution 60/288;", ["A/RES/60/288 op/4"]),
    ("ru", "ссылается на пункт 4 резолюции Генеральной Ассамблеи 60/288;", ["A/RES/60/288 op/4"]),
    ("fr", "Rappelle la résolution 1373 (2001), paragraphe 1 d) ;", ["1373/2001 op/1/d"]),
    ("zh", "回顾第1373(2001)号决议（第2至4段）；", ["1373/2001 op/2 op/3 op/4"]),
    ("zh", "回顾第1373(2001)号决议，第4段和本决议第5段；", ["1373/2001 op/4", "own op/5"]),
    # Of something else, or not at all.
    ("en", "Notes paragraph 4 of the report and 12 (2016) of 300 (2016) boats;", []),
    ("zh", "注意到报告第3段和1267/1989/2253制裁委员会；", []),
    ("fr", "Note le paragraphe 4 du rapport ;", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), CASES)
def test_what_is_cited(language: str, text: str, lines: list[str]) -> None:
    """Every resolution of a list, and every paragraph of a range, is named."""
    assert cited(text, language) == lines


def test_a_year_that_is_not_printed_is_that_of_the_same_text() -> None:
    """Elsewhere in the text the number stands with its year."""
    assert cited("Recalls resolution 2250;", "en", Context(years={2250: 2015})) == ["2250/2015"]


def test_the_words_of_an_own_paragraph_say_whose_it_is() -> None:
    """What makes it this resolution's own, or one of its annex, is among the words."""
    for text, printed in (
        ("回顾本决议第1段；", "本决议第1段"),
        ("回顾附件二第7段；", "附件二第7段"),
        ("回顾第1373(2001)号决议附件二第7段；", "1373(2001)号决议附件二第7段"),
    ):
        (found,) = [each for each in readings(text, "zh", "operative", HERE) if each.kind == "citation"]
        assert text[found.start : found.end] == printed


def test_a_citation_with_its_paragraph_is_one_reading_at_its_words() -> None:
    """The place runs from the paragraph to the resolution, or the other way round."""
    for language, text, printed in (
        ("en", "Recalls paragraph 1 of resolution 1373\u00a0(2001);", "paragraph 1 of resolution 1373\u00a0(2001)"),
        ("zh", "回顾第1373(2001)号决议第1段；", "1373(2001)号决议第1段"),
        ("en", "Recalls resolution 1373 (2001) (paras. 2-4);", "1373 (2001) (paras. 2-4)"),
    ):
        (found,) = [each for each in readings(text, language, "operative", HERE) if each.kind == "citation"]
        assert (text[found.start : found.end], found.rule) == (printed, "paragraph-of-resolution")


def test_a_text_that_only_looks_like_a_list_is_read_quickly() -> None:
    """Lists are bounded, so that each of many beginnings is not followed to the end of the text."""
    begun = process_time()
    assert cited("第1" + "、第1" * 6000, "zh") == []
    assert process_time() - begun < QUICK
