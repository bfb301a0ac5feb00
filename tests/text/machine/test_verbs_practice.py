"""Verbs with which paragraphs of resolutions begin, with all that may stand round them, in sentences of our own."""

import pytest
from test_verbs import verbs

END = {"zh": "各港口；", "ru": " порты;", "ar": " الموانئ؛"}
# Language, o(perative) or p(reambular), words, concept, modifiers.
CASES = """
en o Further decides | decides | further
en o Decides also | decides | also
en o Also decides | decides | also
en o Decides further | decides | further
en o Decides in this regard | decides |
en o Further requests | requests | further
en o Also requests | requests | also
en o Requests, in this regard, | requests |
en o Once again requests | requests | again
en o Calls again upon | reiterates-call | again
en o Again calls upon | reiterates-call | again
en o Calls once more upon | reiterates-call | again
en o Reiterates its demand | reiterates-call |
en o Reiterates its request to | reiterates-call |
en o Reiterates its strong condemnation | reiterates |
en o Reiterates its deep concern | reiterates |
en o Reiterates its call for | reiterates-call |
en o Strongly condemns | condemns | strongly
en o Condemns strongly | condemns | strongly
en o Condemns in the strongest possible terms | condemns | in-the-strongest-terms
en o Unequivocally condemns | condemns | unequivocally
en o Strongly encourages | encourages | strongly
en o Demands immediately | demands |
en o Demands once again | demands | again
en o Authorizes, for a period of one year, | authorizes |
en o Reauthorizes | authorizes |
en o Remains seized | maintains |
en o Takes note with appreciation | notes-with-appreciation | with-appreciation
en o Notes with appreciation | notes-with-appreciation | with-appreciation
en o Notes with deep concern | takes-note | with-concern
en o Expresses grave concern | expresses-concern | gravely
en o Expresses its strong support | expresses-support | strongly
en o Expresses its full support | expresses-support | fully
en o Expresses its gratitude | expresses-appreciation |
en o Expresses serious concern | expresses-concern | gravely
en o Expresses its readiness to consider | expresses |
en o Affirms its intention | affirms |
en o Recalls with concern | recalls | with-concern
en o Warmly welcomes | welcomes | warmly
en o Welcomes with appreciation | welcomes | with-appreciation
en o Acting under Chapter VII of the Charter | acting-under-chapter-vii |
en o Acknowledges with appreciation | acknowledges | with-appreciation
en o Deeply regrets | regrets | deeply
en o Deplores in the strongest terms | deplores | in-the-strongest-terms
en o Stands ready | undertakes |
en o Commends | commends |
en p Also recalling | recalls | also
en p Recalling also | recalls | also
en p Recalling further | recalls | further
en p Reaffirming further | reaffirms | further
en p Further reaffirming | reaffirms | further
en p Expressing its deep appreciation | expresses-appreciation | deeply
en p Expressing grave concern | expresses-concern | gravely
en p Deeply concerned | expresses-concern | deeply
en p Remaining concerned | expresses-concern |
en p Strongly condemning | condemns | strongly
en p Noting with concern | takes-note | with-concern
en p Noting with deep regret | takes-note | with-regret
en p Having considered | has-considered |
en p Taking note with appreciation | notes-with-appreciation | with-appreciation
en p Welcoming also | welcomes | also
en p Underscoring | underlines |
en p Determining | determines |
en p Mindful | bears-in-mind |
en p Determined | is-determined |
zh o 进一步决定 | decides | further
zh o 还决定 | decides | also
zh o 再次请 | requests | again
zh o 还请 | requests | also
zh o 重申要求 | reaffirms |
fr o Réaffirme l’exigence | reaffirms |
fr o Réitère sa demande | reiterates-call |
zh o 重申其要求 | reiterates-call |
zh o 再次要求 | demands | again
zh o 强烈谴责 | condemns | strongly
zh o 最强烈地谴责 | condemns | in-the-strongest-terms
zh o 大力鼓励 | encourages | strongly
zh o 坚决谴责 | condemns | strongly
zh o 再次重申 | reiterates | again
zh o 再次促请 | reiterates-call | again
zh o 特此决定 | decides |
zh o 严厉谴责 | condemns | strongly
zh o 再次谴责 | condemns | again
zh o 表示深为关切 | expresses-concern | deeply
zh o 表示严重关切 | expresses-concern | gravely
zh o 关切地注意到 | takes-note | with-concern
zh o 赞赏地注意到 | notes-with-appreciation | with-appreciation
zh o 表示全力支持 | expresses-support | fully
zh o 表示感谢 | expresses-appreciation |
zh o 重申打算 | reaffirms |
zh o 申明打算 | affirms |
zh o 强烈鼓励 | encourages | strongly
zh o 进一步促请 | calls-upon | further
zh o 热烈欢迎 | welcomes | warmly
zh o 深表遗憾 | regrets | deeply
zh o 要求立即 | demands |
zh p 又回顾 | recalls | also
zh p 还重申 | reaffirms | also
zh p 审议了 | has-considered |
zh p 铭记 | bears-in-mind |
zh p 断定 | determines |
zh p 深为关切 | expresses-concern | deeply
zh p 严重关切 | expresses-concern | gravely
fr o Décide également | decides | also
fr o Décide en outre | decides | further
fr o Décide de nouveau | decides | again
fr o Demande à nouveau | reiterates-call | again
fr o Demande de nouveau | reiterates-call | again
fr o Prie de nouveau | requests | again
fr o Engage vivement | calls-upon | strongly
fr o Condamne fermement | condemns | strongly
fr o Condamne avec la plus grande fermeté | condemns | in-the-strongest-terms
fr o Condamne énergiquement | condemns | strongly
fr o Exige de nouveau | demands | again
fr o Exige à nouveau | demands | again
fr o Réitère son appel | reiterates-call |
fr o Se déclare gravement préoccupé | expresses-concern | gravely
fr o Se dit profondément préoccupé | expresses-concern | deeply
fr o Exprime sa profonde gratitude | expresses-appreciation | deeply
fr o Exprime son plein appui | expresses-support | fully
fr o Prend note avec intérêt | takes-note | with-interest
fr o Note avec préoccupation | takes-note | with-concern
fr o Autorise | authorizes |
fr o Réaffirme son intention | reaffirms |
fr o Demeure saisi | maintains |
fr p Rappelant également | recalls | also
fr p Réaffirmant en outre | reaffirms | further
fr p Notant avec inquiétude | takes-note | with-concern
fr p Ayant examiné | has-considered |
fr p Gardant à l’esprit | bears-in-mind |
fr p Conscient | bears-in-mind |
fr p Constatant que la situation menace la paix | determines |
fr p Profondément préoccupé | expresses-concern | deeply
es o Decide también | decides | also
es o Decide además | decides | further
es o Solicita también | requests | also
es o Solicita nuevamente | requests | again
es o Exige una vez más | demands | again
es o Exhorta nuevamente | reiterates-call | again
es o Condena enérgicamente | condemns | strongly
es o Condena en los términos más enérgicos | condemns | in-the-strongest-terms
es o Reitera su exigencia | reiterates-call |
es o Reitera su llamamiento | reiterates-call |
es o Expresa su profunda preocupación | expresses-concern | deeply
es o Expresa su gratitud | expresses-appreciation |
es o Expresa su pleno apoyo | expresses-support | fully
es o Observa con preocupación | takes-note | with-concern
es o Toma nota con reconocimiento | notes-with-appreciation | with-appreciation
es o Autoriza | authorizes |
es o Reafirma su intención | reaffirms |
es p Recordando también | recalls | also
es p Reafirmando además | reaffirms | further
es p Habiendo examinado | has-considered |
es p Teniendo presente | bears-in-mind |
es p Gravemente preocupado | expresses-concern | gravely
es p Determinando | determines |
es p Consciente | bears-in-mind |
ru o постановляет также | decides | also
ru o постановляет далее | decides | further
ru o далее постановляет | decides | further
ru o просит также | requests | also
ru o вновь требует | reiterates-call | again
ru o вновь призывает | reiterates-call | again
ru o решительно осуждает | condemns | strongly
ru o самым решительным образом осуждает | condemns | in-the-strongest-terms
ru o самым решительным образом осуждает | condemns | in-the-strongest-terms
ru o выражает серьезную обеспокоенность | expresses-concern | gravely
ru o выражает глубокую признательность | expresses-appreciation | deeply
ru o выражает полную поддержку | expresses-support | fully
ru o с обеспокоенностью отмечает | takes-note | with-concern
ru o отмечает с удовлетворением | takes-note | with-satisfaction
ru o подтверждает свое намерение | confirms |
ru o уполномочивает | authorizes |
ru o повторяет свое требование | reiterates-call |
ru p ссылаясь также | recalls | also
ru p вновь подтверждая | reaffirms | again
ru p рассмотрев | has-considered |
ru p памятуя | bears-in-mind |
ru p будучи глубоко обеспокоен | expresses-concern | deeply
ru p определяя | determines |
ru p учитывая | takes-into-account |
ar o يقرر أيضا | decides | also
ar o ويقرر كذلك | decides | further
ar o يطلب أيضا | requests | also
ar o يطلب من جديد | reiterates-call | again
ar o يدين بشدة | condemns | strongly
ar o يدين بأشد العبارات | condemns | in-the-strongest-terms
ar o يكرر مطالبته | reiterates-call |
ar o يكرر دعوته | reiterates-call |
ar o يعرب عن قلقه البالغ | expresses-concern | gravely
ar o يعرب عن بالغ قلقه | expresses-concern | gravely
ar o يعرب عن تقديره | expresses-appreciation |
ar o يعرب عن دعمه الكامل | expresses-support | fully
ar o يلاحظ مع القلق | takes-note | with-concern
ar o يحيط علما مع التقدير | notes-with-appreciation | with-appreciation
ar o يأذن | authorizes |
ar o يعرب عن اعتزامه | expresses-intention |
ar o يهيب كذلك | calls-upon | further
ar o يحث بقوة | strongly-urges | strongly
ar o يؤكد عزمه | affirms |
ar p وإذ يشير أيضا | recalls | also
ar p وإذ يعيد تأكيد | reaffirms |
ar p وقد نظر | has-considered |
ar p وإذ يضع في اعتباره | bears-in-mind |
ar p وإذ يساوره بالغ القلق | expresses-concern | gravely
ar p وإذ يقرر أن | determines |
ar p وإذ يسلم | recognizes |
"""


def _rows() -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    found = []
    for line in CASES.strip().splitlines():
        head, concept, said = (each.strip() for each in line.split("|"))
        language, kind, words = head.split(" ", 2)
        modifiers = tuple(said.split(" ")) if said else ()
        found.append((language, "operative" if kind == "o" else "preambular", words, concept, modifiers))
    return found


@pytest.mark.parametrize(("language", "kind", "words", "concept", "modifiers"), _rows())
def test_a_verb_of_practice(language: str, kind: str, words: str, concept: str, modifiers: tuple[str, ...]) -> None:
    """It leads, and is told with what is said of it."""
    found = verbs(f"{words}{END.get(language, ' X;')}", language, kind)
    assert [(each[1], each[2], each[3]) for each in found[:1]] == [(concept, modifiers, True)]
