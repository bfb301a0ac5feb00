"""Verbs with which resolutions of 1946 to today begin their paragraphs, written down before the rules were asked."""

import pytest
from test_verbs import verbs

# Where a language has one word for two verbs of the scheme, the one that the Council's texts mostly mean is expected.
# Language, o(perative) or p(reambular), words, concept, modifiers.
CASES = """
en o Calls on all parties to cease fire; | calls-upon |
en o Calls upon once again the parties; | reiterates-call | again
en o Expresses its sympathy and condolences; | expresses |
en o Expresses its deepest regret; | regrets | deeply
en o Demands that the parties withdraw; | demands |
en o Invites Member States to contribute; | invites |
en o Resolves to remain actively seized; | is-determined |
en o Shall remain seized of the matter; | maintains |
en o Decides, acting under Chapter VII, that the ban applies; | decides |
en o Emphasizes that there is no alternative; | emphasizes |
en o Takes note of the report; | takes-note |
en o Takes note with satisfaction of the report; | takes-note | with-satisfaction
en o Expresses its deep appreciation to the Force; | expresses-appreciation | deeply
en o Requests once more the Secretary-General to report; | requests | again
en o Reconfirms the mandate; | confirms |
en o Approves the report of the Secretary-General; | approves |
en o Establishes a committee; | establishes |
en o Notes the report; | takes-note |
en o Declares that the ports are closed; | declares |
en o Considers that the closing is unlawful; | considers |
en o Deplores the failure to comply; | deplores |
en o Censures the attack; | condemns |
en o Appeals to all States to help; | appeals |
en o Recommends that the General Assembly admit the port; | recommends |
en o Solemnly reaffirms that the ports are open; | reaffirms |
en o Strongly condemns once again the attack; | condemns | strongly again
en o Welcomes the steps, and further encourages more; | welcomes |
en o Insists that all parties comply; | demands |
en o Pays tribute to the Mediator; | pays-tribute |
en o Instructs the Mediator to report; | instructs |
en o Adopts the rules annexed; | adopts |
en o Agrees to the plan; | agrees |
en o Confirms its decision; | confirms |
en o Hopes that the talks resume; | hopes |
en o Regrets that the talks failed; | regrets |
en o Warns that it will consider steps; | warns |
en o Urgently calls upon the parties to end the fighting; | calls-upon | urgently
en o Reaffirms its request that States report; | reiterates-call |
en o Commends and supports the efforts; | commends |
en o Strongly supports the efforts; | supports | strongly
en o Notes with grave concern the attacks; | takes-note | with-concern
en o Reminds all States of their duty; | reminds |
en o Congratulates the people of the port; | congratulates |
en o Expects the parties to cooperate; | expects |
en p Having heard the statements, | has-considered |
en p Noting the cablegram of the port, | takes-note |
en p Gravely concerned at the closing, | expresses-concern | gravely
en p Taking into account the rules, | takes-into-account |
en p Considering that the ports are closed, | considers |
en p Deeply disturbed by the news, | expresses-concern | deeply
en p Conscious of the need, | bears-in-mind |
en p Reiterating its grave concern, | reiterates |
en p Recognizing that the ports are open, | recognizes |
en p Desiring to further the talks, | hopes |
en p Having received the report, | has-considered |
en p Reaffirming its commitment, | reaffirms |
en p Bearing in mind the rules, | bears-in-mind |
en p Stressing once again the need, | stresses | again
en p Expressing its sincere appreciation, | expresses-appreciation | warmly
en p Convinced that the ports matter, | is-convinced |
en p Acknowledging that the ports are open, | acknowledges |
en p Alarmed by the closing, | expresses-concern |
en p Outraged by the attack, | expresses-concern |
fr o Lance un appel à tous les États ; | appeals |
fr o Fait appel à tous les États ; | appeals |
fr o Demande aux parties de cesser le feu ; | calls-upon |
fr o Demande instamment aux parties de cesser ; | urges |
fr o Prie le Secrétaire général de faire rapport ; | requests |
fr o Invite les États à aider ; | invites |
fr o Exhorte les parties à cesser ; | urges |
fr o Engage les parties à cesser ; | calls-upon |
fr o Souligne la nécessité ; | stresses |
fr o Déplore la fermeture ; | deplores |
fr o Décide de rester activement saisi de la question ; | decides |
fr o Approuve le rapport ; | approves |
fr o Félicite le port ; | commends |
fr o Rend hommage au Médiateur ; | pays-tribute |
fr o Considère que la fermeture est illicite ; | considers |
fr o Recommande à l’Assemblée générale d’admettre le port ; | recommends |
fr o Charge le Comité de suivre la question ; | directs |
fr o Constate que le port est fermé ; | takes-note |
fr o Exprime sa vive préoccupation ; | expresses-concern | gravely
fr o Se déclare résolu à agir ; | is-determined |
fr o Fait siennes les recommandations ; | endorses |
fr o Souscrit aux recommandations ; | endorses |
fr o Insiste sur la nécessité ; | emphasizes |
fr o Rappelle sa résolution ; | recalls |
fr o Regrette la fermeture ; | regrets |
fr o Encourage les États à aider ; | encourages |
fr o Salue les efforts ; | commends |
fr o Prend acte du rapport ; | takes-note |
fr o Entend examiner la question ; | expresses-intention |
fr p Considérant que le port est fermé, | considers |
fr p Ayant à l’esprit les règles, | bears-in-mind |
fr p Gravement préoccupé par la fermeture, | expresses-concern | gravely
fr p Soulignant à nouveau la nécessité, | stresses | again
fr p Alarmé par la fermeture, | expresses-concern |
fr p Se félicitant de l’ouverture, | welcomes |
fr p Convaincu que le port importe, | is-convinced |
fr p Tenant compte des règles, | takes-into-account |
fr p Reconnaissant la nécessité, | acknowledges |
es o Hace un llamamiento a todos los Estados; | appeals |
es o Pide al Secretario General que informe; | requests |
es o Insta a las partes a cesar; | urges |
es o Exhorta a las partes a cesar; | calls-upon |
es o Toma nota del informe; | takes-note |
es o Decide seguir ocupándose activamente de la cuestión; | decides |
es o Aprueba el informe; | approves |
es o Encomia los esfuerzos; | commends |
es o Rinde homenaje al Mediador; | pays-tribute |
es o Considera que el cierre es ilícito; | considers |
es o Recomienda a la Asamblea General que admita el puerto; | recommends |
es o Subraya la necesidad; | underlines |
es o Destaca la necesidad; | stresses |
es o Pone de relieve la necesidad; | emphasizes |
es o Hace suyas las recomendaciones; | endorses |
es o Lamenta el cierre; | regrets |
es o Deplora el cierre; | deplores |
es o Alienta a los Estados a ayudar; | encourages |
es o Invita a los Estados a ayudar; | invites |
es o Celebra la apertura; | welcomes |
es o Exige que las partes se retiren; | demands |
es o Declara que los puertos están cerrados; | declares |
es o Autoriza a los Estados; | authorizes |
es p Considerando que el puerto está cerrado, | considers |
es p Profundamente preocupado por el cierre, | expresses-concern | deeply
es p Tomando nota del informe, | takes-note |
es p Expresando su reconocimiento, | expresses-appreciation |
es p Convencido de que el puerto importa, | is-convinced |
es p Subrayando la necesidad, | underlines |
es p Reconociendo la necesidad, | recognizes |
es p Acogiendo con satisfacción la apertura, | welcomes | with-satisfaction
ru o обращается с призывом ко всем государствам; | appeals |
ru o призывает все государства помочь; | calls-upon |
ru o настоятельно призывает стороны прекратить огонь; | urges |
ru o просит Генерального секретаря доложить; | requests |
ru o требует, чтобы стороны ушли; | demands |
ru o предлагает государствам помочь; | invites |
ru o постановляет продолжать активно заниматься этим вопросом; | decides |
ru o одобряет доклад; | endorses |
ru o принимает к сведению доклад; | takes-note |
ru o воздает должное Посреднику; | commends |
ru o считает, что закрытие незаконно; | considers |
ru o рекомендует Генеральной Ассамблее принять порт; | recommends |
ru o подчеркивает необходимость; | stresses |
ru o особо отмечает необходимость; | emphasizes | particularly
ru o сожалеет о закрытии; | regrets |
ru o поощряет государства помогать; | encourages |
ru o рекомендует государствам помочь; | encourages |
ru o заявляет, что порты закрыты; | affirms |
ru o поручает Комитету следить; | directs |
ru o подтверждает свое решение; | confirms |
ru o осуждает нападение; | condemns |
ru o приветствует открытие; | welcomes |
ru p принимая во внимание правила, | takes-into-account |
ru p выражая признательность, | expresses-appreciation |
ru p будучи убежден в том, что порт важен, | is-convinced |
ru p будучи серьезно обеспокоен закрытием, | expresses-concern | gravely
ru p заслушав доклад, | has-considered |
ru p признавая необходимость, | recognizes |
ru p принимая к сведению доклад, | takes-note |
ru p подчеркивая необходимость, | stresses |
ru p напоминая о своей резолюции, | recalls |
ar o يناشد جميع الدول المساعدة؛ | appeals |
ar o يدعو الدول إلى المساعدة؛ | calls-upon |
ar o يحث الأطراف على وقف إطلاق النار؛ | urges |
ar o يطلب إلى الأمين العام تقديم تقرير؛ | requests |
ar o يقرر أن يبقي المسألة قيد نظره الفعلي؛ | decides |
ar o يوافق على التقرير؛ | agrees |
ar o يحيط علما بالتقرير؛ | takes-note |
ar o يرحب بفتح الميناء؛ | welcomes |
ar o يشجع الدول على المساعدة؛ | encourages |
ar o يشيد بالوسيط؛ | commends |
ar o يوصي الجمعية العامة بقبول الميناء؛ | recommends |
ar o يعلن أن الموانئ مغلقة؛ | declares |
ar o يشدد على ضرورة ذلك؛ | emphasizes |
ar o يؤيد التوصيات؛ | endorses |
ar o يأسف للإغلاق؛ | regrets |
ar o يدين الهجوم؛ | condemns |
ar o يطالب بأن تنسحب الأطراف؛ | demands |
ar o يهيب بجميع الدول؛ | calls-upon |
ar o يكلف اللجنة بمتابعة المسألة؛ | directs |
ar o يعرب عن أسفه؛ | regrets |
ar p وإذ يلاحظ التقرير، | takes-note |
ar p وإذ يدرك ضرورة ذلك، | bears-in-mind |
ar p وإذ يأخذ في اعتباره القواعد، | bears-in-mind |
ar p وإذ هو مقتنع بأن الميناء مهم، | is-convinced |
ar p إذ يشير إلى قراراته، | recalls |
ar p وإذ يعرب عن بالغ القلق، | expresses-concern | gravely
zh o 吁请所有国家提供援助； | appeals |
zh o 要求各方停火； | demands |
zh o 决定继续处理此案； | decides |
zh o 请秘书长提出报告； | requests |
zh o 建议大会接纳该港口； | recommends |
zh o 宣布各港口关闭； | declares |
zh o 认为关闭港口不合法； | considers |
zh o 核准秘书长的报告； | approves |
zh o 向调解员致敬； | pays-tribute |
zh o 对关闭港口深表遗憾； | regrets | deeply
zh o 同意该计划； | agrees |
zh o 表示感谢调解员； | expresses-appreciation |
zh o 警告各方不得违反； | warns |
zh o 设立一个委员会； | establishes |
zh o 痛惜港口的关闭； | deplores |
zh o 赞同各项建议； | endorses |
zh o 期待港口的开放； | looks-forward |
zh o 谨此重申各港口开放； | reaffirms |
zh o 授权各国检查船只； | authorizes |
zh o 严重关切地注意到袭击； | takes-note | with-concern
zh p 听取了港口代表的发言， | has-considered |
zh p 考虑到港口的规则， | takes-into-account |
zh p 深信港口的重要性， | is-convinced |
zh p 对港口的关闭深感不安， | expresses-concern | deeply
zh p 意识到港口的需要， | bears-in-mind |
zh p 欣见港口的开放， | welcomes |
zh p 注意到港口的来信， | takes-note |
zh p 震惊地注意到袭击， | takes-note | with-concern
zh p 惋惜港口的关闭， | regrets |
de o ruft alle Staaten auf zu helfen; | calls-upon |
de o fordert, dass die Parteien abziehen; | demands |
de o verlangt, dass die Parteien abziehen; | demands |
de o bittet den Generalsekretär, Bericht zu erstatten; | requests |
de o beschließt, mit der Angelegenheit aktiv befasst zu bleiben; | decides |
de o billigt den Bericht; | approves |
de o nimmt Kenntnis von dem Bericht; | takes-note |
de o begrüßt die Öffnung; | welcomes |
de o ermutigt die Staaten zu helfen; | encourages |
de o bekundet seine Anerkennung; | expresses-appreciation |
de o unterstreicht die Notwendigkeit; | underlines |
de o betont die Notwendigkeit; | stresses |
de o bedauert die Schließung; | regrets |
de o empfiehlt der Generalversammlung, den Hafen aufzunehmen; | recommends |
de p in der Überzeugung, dass der Hafen wichtig ist, | is-convinced |
de p in Anbetracht der Regeln, | considers |
de p nach Behandlung des Berichts, | has-considered |
de p zutiefst besorgt über die Schließung, | expresses-concern | gravely
de p unter Begrüßung der Öffnung, | welcomes |
"""


def _rows() -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    found = []
    for line in CASES.strip().splitlines():
        head, concept, said = (each.strip() for each in line.split("|"))
        language, kind, words = head.split(" ", 2)
        found.append((language, "operative" if kind == "o" else "preambular", words, concept, tuple(said.split())))
    return found


@pytest.mark.parametrize(("language", "kind", "words", "concept", "modifiers"), _rows())
def test_a_verb_of_a_fresh_sample(
    language: str, kind: str, words: str, concept: str, modifiers: tuple[str, ...]
) -> None:
    """It leads, and is told with what is said of it."""
    found = verbs(words, language, kind)
    assert [(each[1], set(each[2]), each[3]) for each in found[:1]] == [(concept, set(modifiers), True)]
