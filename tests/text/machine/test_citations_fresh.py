"""Citations as resolutions of 1946 to today print them, each expectation written down before the rules were asked."""

import pytest
from test_citations import cited

CASES = [
    ("en", "Recalls paragraph 1 (a) to (d) of resolution 1267 (1999);",
     ["1267/1999 op/1/a op/1/b op/1/c op/1/d"]),
    ("en", "Recalls its resolutions 1373 (2001), 1540 (2004) and 2178 (2014);",
     ["1373/2001", "1540/2004", "2178/2014"]),
    ("en", "Recalls S/RES/1373, S/RES/1540 (2004) and S/PRST/2013/1;", ["1373/0", "1540/2004", "S/PRST/2013/1"]),
    ("en", "Recalls its resolution 242 (1967) of 22 November 1967 and its resolution 338 (1973) of 22 October 1973;",
     ["242/1967", "338/1973"]),
    ("en", "Recalls its resolution 83 (1950) of 27 June 1950;", ["83/1950"]),
    ("en", "Recalls its resolutions 660 (1990) of 2 August 1990, 661 (1990) of 6 August 1990, 662 (1990) of 9 August"
     " 1990 and 664 (1990) of 18 August 1990;", ["660/1990", "661/1990", "662/1990", "664/1990"]),
    ("en", "Recalls resolution 1373 (2001) and decides that the same resolution, in its paragraph 2 (a), applies;",
     ["1373/2001", "1373/2001 op/2/a"]),
    ("en", "Recalls resolution 1373 (2001) and paragraph 2 (a) of the same resolution;",
     ["1373/2001", "1373/2001 op/2/a"]),
    ("en", "Decides that the measures in paragraph 3 above and subparagraph 4 (b) below apply;",
     ["own op/3", "own op/4/b"]),
    ("en", "Decides that subparagraphs (a), (b) and (d) of paragraph 3 above apply;",
     ["own op/3/a op/3/b op/3/d"]),
    ("en", "Decides that the provisions of paragraphs 4 and 7 of resolution 1493 (2003), as amended by paragraph 2 of"
     " resolution 1596 (2005), apply;", ["1493/2003 op/4 op/7", "1596/2005 op/2"]),
    ("en", "Recalls paragraph 8 (a), (b) and (d) of resolution 1718 (2006) and paragraphs 9 and 10 of resolution 1874"
     " (2009);", ["1718/2006 op/8/a op/8/b op/8/d", "1874/2009 op/9 op/10"]),
    ("en", "Decides that paragraph 9 (a) (i)–(iii) of resolution 1970 (2011) applies;",
     ["1970/2011 op/9/a/i op/9/a/ii op/9/a/iii"]),
    ("en", "Recalls the statement of its President of 27 February 1998 (S/PRST/1998/5) and the report S/1998/581 and"
     " Add.1;", ["S/PRST/1998/5", "S/1998/581"]),
    ("en", "Having considered the report of the Secretary-General (S/25354 and Add.1-2);", ["S/25354"]),
    ("en", "Recalls General Assembly resolutions 2625 (XXV) of 24 October 1970 and 3314 (XXIX);",
     ["A/RES/2625(XXV)", "A/RES/3314(XXIX)"]),
    ("en", "Recalls section C of resolution 687 (1991) and paragraph 10 thereof;", ["687/1991", "687/1991 op/10"]),
    ("en", "Recalls paragraphs 10 and 11 of its above-mentioned resolution 687 (1991);", ["687/1991 op/10 op/11"]),
    ("en", "Recalls paragraph 4 of Security Council resolution 1973 (2011);", ["1973/2011 op/4"]),
    ("en", "Recalls the Charter, and all relevant resolutions, including 1325 (2000), 1820 (2008) and 2242 (2015);",
     ["1325/2000", "1820/2008", "2242/2015"]),
    ("en", "Recalls resolution 2231 (2015), Annex B, paragraph 3;", ["2231/2015 annex/2/3"]),
    ("en", "Decides that paragraph 5 of resolution 1591 (2005) and all subsequent paragraphs apply;",
     ["1591/2005 op/5"]),
    ("en", "Takes note of the agreement (S/1999/777, annex);", ["S/1999/777"]),
    ("en", "Recalls resolutions 1267, 1333 and 1390;", ["1267/0", "1333/0", "1390/0"]),
    ("fr", "Rappelle ses résolutions 1267 (1999) du 15 octobre 1999, 1333 (2000) du 19 décembre 2000 et 1363 (2001) du"
     " 30 juillet 2001 ;", ["1267/1999", "1333/2000", "1363/2001"]),
    ("fr", "Rappelle le paragraphe 4 b) de la résolution 1267 (1999) et le paragraphe 8 c) de la résolution 1333"
     " (2000) ;", ["1267/1999 op/4/b", "1333/2000 op/8/c"]),
    ("fr", "Décide que les mesures énoncées aux alinéas a), b) et d) du paragraphe 8 de la résolution 1718 (2006)"
     " s’appliquent ;", ["1718/2006 op/8/a op/8/b op/8/d"]),
    ("fr", "Rappelle la résolution 1373 (2001) et le paragraphe 2 de ladite résolution ;",
     ["1373/2001", "1373/2001 op/2"]),
    ("fr", "Rappelle la résolution 1373 (2001) et le paragraphe 2 de la même résolution ;",
     ["1373/2001", "1373/2001 op/2"]),
    ("fr", "Rappelle les paragraphes 9 a) i) à iii) de la résolution 1970 (2011) ;",
     ["1970/2011 op/9/a/i op/9/a/ii op/9/a/iii"]),
    ("fr", "Décide que les dispositions du paragraphe 3 ci-dessus et de l’alinéa b) du paragraphe 4 ci-après valent ;",
     ["own op/3", "own op/4/b"]),
    ("fr", "Rappelle la déclaration de son président (S/PRST/1998/5) et sa résolution 242 (1967) ;",
     ["S/PRST/1998/5", "242/1967"]),
    ("fr", "Rappelle les paragraphes 4 et 7 de sa résolution 1493 (2003), modifiés par le paragraphe 2 de la résolution"
     " 1596 (2005) ;", ["1493/2003 op/4 op/7", "1596/2005 op/2"]),
    ("es", "Recordando sus resoluciones 1267 (1999), de 15 de octubre de 1999, y 1333 (2000), de 19 de diciembre de"
     " 2000;", ["1267/1999", "1333/2000"]),
    ("es", "Recuerda el apartado b) del párrafo 4 de la resolución 1267 (1999);", ["1267/1999 op/4/b"]),
    ("es", "Recuerda los apartados a), b) y d) del párrafo 8 de la resolución 1718 (2006);",
     ["1718/2006 op/8/a op/8/b op/8/d"]),
    ("es", "Recuerda la resolución 1373 (2001) y el párrafo 2 de la misma resolución;",
     ["1373/2001", "1373/2001 op/2"]),
    ("es", "Decide que las medidas del párrafo 3 supra y del párrafo 4 b) de la presente resolución valen;",
     ["own op/3", "own op/4/b"]),
    ("es", "Recuerda los párrafos 9 a) i) a iii) de la resolución 1970 (2011);",
     ["1970/2011 op/9/a/i op/9/a/ii op/9/a/iii"]),
    ("es", "Recuerda el párrafo 4 de la citada resolución 1973 (2011);", ["1973/2011 op/4"]),
    ("ru", "ссылаясь на свои резолюции 1267 (1999) от 15 октября 1999 года и 1333 (2000) от 19 декабря 2000 года;",
     ["1267/1999", "1333/2000"]),
    ("ru", "ссылается на подпункт (b) пункта 4 резолюции 1267 (1999);", ["1267/1999 op/4/b"]),
    ("ru", "ссылается на пункт 4(b) резолюции 1267 (1999) и пункт 8(c) резолюции 1333 (2000);",
     ["1267/1999 op/4/b", "1333/2000 op/8/c"]),
    ("ru", "ссылается на резолюцию 1373 (2001) и пункт 2 той же резолюции;", ["1373/2001", "1373/2001 op/2"]),
    ("ru", "постановляет, что меры, изложенные в пункте 3 выше и подпункте b) пункта 4 настоящей резолюции, действуют;",
     ["own op/3", "own op/4/b"]),
    ("ru", "ссылается на подпункты i)–iii) пункта 9 резолюции 1970 (2011);",
     ["1970/2011 op/9/i op/9/ii op/9/iii"]),
    ("ru", "ссылается на пункты 4 и 7 вышеупомянутой резолюции 1493 (2003);", ["1493/2003 op/4 op/7"]),
    ("ar", "إذ يشير إلى قراراته 1267 (1999) المؤرخ 15 تشرين الأول/أكتوبر 1999 و 1333 (2000) المؤرخ 19 كانون الأول/"
     "ديسمبر 2000؛", ["1267/1999", "1333/2000"]),
    ("ar", "يشير إلى الفقرة 4 (ب) من القرار 1267 (1999)؛", ["1267/1999 op/4/b"]),
    ("ar", "يشير إلى القرار 1373 (2001) والفقرة 2 من القرار نفسه؛", ["1373/2001", "1373/2001 op/2"]),
    ("ar", "يقرر أن التدابير الواردة في الفقرة 3 أعلاه والفقرة 4 (ب) من هذا القرار سارية؛",
     ["own op/3", "own op/4/b"]),
    ("ar", "يشير إلى الفقرات 8 (أ) و (ب) و (د) من القرار 1718 (2006)؛", ["1718/2006 op/8/a op/8/b op/8/d"]),
    ("zh", "回顾第1267(1999)号决议第4(b)段和第1333(2000)号决议第8(c)段；", ["1267/1999 op/4/b", "1333/2000 op/8/c"]),
    ("zh", "回顾其1999年10月15日第1267(1999)号、2000年12月19日第1333(2000)号和2001年7月30日第1363(2001)号决议；",
     ["1267/1999", "1333/2000", "1363/2001"]),
    ("zh", "回顾第1267(1999)号决议第1段(a)至(d)项；", ["1267/1999 op/1/a op/1/b op/1/c op/1/d"]),
    ("zh", "回顾第1373(2001)号决议以及同一决议第2段；", ["1373/2001", "1373/2001 op/2"]),
    ("zh", "回顾第1373(2001)号决议，尤其是其中第2段和第3段；", ["1373/2001", "1373/2001 op/2 op/3"]),
    ("zh", "回顾根据本附件二、包括其中第7(h)段提交的报告；", ["own annex/2/7/h"]),
    ("zh", "回顾报告，包括其中第7(h)段；", []),
    ("zh", "决定上文第3段和下文第4(b)段所述措施适用；", ["own op/3", "own op/4/b"]),
    ("zh", "回顾第1970(2011)号决议第9(a)㈠至㈢段；", ["1970/2011 op/9/a/i op/9/a/ii op/9/a/iii"]),
    ("zh", "回顾第1493(2003)号决议第4和7段，经第1596(2005)号决议第2段修订；",
     ["1493/2003 op/4 op/7", "1596/2005 op/2"]),
    ("zh", "回顾安全理事会第242(1967)号和第338(1973)号决议；", ["242/1967", "338/1973"]),
    ("zh", "回顾S/RES/1373(2001)和S/PRST/2013/1；", ["1373/2001", "S/PRST/2013/1"]),
    ("zh", "回顾大会1970年10月24日第2625(XXV)号决议；", ["A/RES/2625(XXV)"]),
    ("zh", "回顾上述第1373(2001)号决议第2(a)段；", ["1373/2001 op/2/a"]),
    ("de", "unter Hinweis auf seine Resolutionen 1267 (1999) vom 15. Oktober 1999 und 1333 (2000) vom 19. Dezember"
     " 2000;", ["1267/1999", "1333/2000"]),
    ("de", "erinnert an Ziffer 4 b) der Resolution 1267 (1999) und Ziffer 8 c) der Resolution 1333 (2000);",
     ["1267/1999 op/4/b", "1333/2000 op/8/c"]),
    ("de", "erinnert an die Resolution 1373 (2001) und Ziffer 2 derselben Resolution;",
     ["1373/2001", "1373/2001 op/2"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), CASES)
def test_what_is_cited_in_a_fresh_sample(language: str, text: str, lines: list[str]) -> None:
    """Every resolution, document and paragraph, and nothing else."""
    assert cited(text, language) == lines
