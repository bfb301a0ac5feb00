"""Verbs in the lettered parts of a paragraph: the Council's own, beside what others are asked to do.

Chinese has one form for all moods, so whose act a verb is can be told only from what stands above the part.
"""

import pytest

from unscr.text.machine.reading import Context, Verb
from unscr.text.machine.readings import readings

STATES, BODY, DECIDES = "促请所有国家：", "请秘书长：", "决定："
ORDER, SHALL, NONE = "指示委员会：", "决定所有会员国应：", "关于港口："
CASES = [
    # The one who is asked is a State: what asks States again is the Council's.
    ("zh", STATES, "将港口文书用作合作依据，鼓励各国在个案基础上开展合作；", ["encourages"]),
    ("zh", STATES, "颁布港口法律，考虑审查机制，必要时予以更新，以加强其效力；", []),
    ("zh", STATES, "指定主管部门，并确保其有足够的资源，在这方面还鼓励会员国相互通报；", ["encourages"]),
    ("zh", STATES, "公布名单，鼓励私营部门参与，请民间社会提出意见；", []),
    ("zh", STATES, "加强合作，重申承诺，强调港口的重要性；", []),
    ("zh", STATES, "向委员会提交名单，并请秘书长在90天内提出报告；", ["requests"]),
    ("zh", STATES, "向委员会提交名单，指示委员会通过网站公布名单；", ["directs"]),
    ("zh", STATES, "登记船只，敦促所有国家分享登记册；", ["urges"]),
    ("zh", STATES, "登记船只，并再次促请会员国分享登记册；", ["reiterates-call"]),
    ("zh", STATES, "登记船只，同时认识到需要考虑港口的法律义务；", []),
    ("zh", "强烈敦促会员国：", "关闭港口，并要求会员国通知委员会；", ["demands"]),
    ("zh", "决定会员国应采取以下措施：", "关闭港口，请会员国通知委员会；", ["requests"]),
    # The one who is asked is a body, which asks States in its turn.
    ("zh", BODY, "编写报告，鼓励会员国提供资料；", []),
    ("zh", BODY, "编写报告，并请各国发表意见；", []),
    ("zh", BODY, "编写报告，请秘书长在报告中列出各港口；", ["requests"]),
    ("zh", ORDER, "审查名单，邀请会员国提出意见，促请各国答复；", []),
    ("zh", ORDER, "审查名单，还指示委员会通知有关国家；", ["directs"]),
    ("zh", "请监测组：", "访问港口，鼓励各国参与，并就此提出建议；", []),
    # Words by which only the Council goes on.
    (
        "zh",
        "重申协调人：",
        "接受申请，还重申协调人应把申请转交委员会，指示委员会通过网站公布；",
        ["reaffirms", "directs"],
    ),
    ("zh", DECIDES, "关闭各港口，并促请港口国通知委员会；", ["calls-upon"]),
    ("zh", DECIDES, "延长港口的开放时间，维持秩序；", []),
    ("zh", DECIDES, "关闭各港口，又决定开放北部港口；", ["decides"]),
    ("zh", DECIDES, "关闭各港口，自行决定开放时间；", []),
    # Nothing above says who does it: the part begins with a verb of its own.
    ("zh", NONE, "决定关闭北部港口；", ["decides"]),
    ("zh", NONE, "请秘书长在90天内提出报告；", ["requests"]),
    ("zh", NONE, "欢迎南部港口的开放，促请各国使用该港口；", ["welcomes", "calls-upon"]),
    ("zh", "在上述措施方面：", "鼓励各国交流海图；", ["encourages"]),
    ("zh", "为执行本决议第5段，并在航运方面：", "授权会员国检查船只；", ["authorizes"]),
    ("zh", "授权会员国：", "检查船只；", []),
    ("zh", "请会员国：", "鼓励港口使用海图；", []),
    ("zh", "决定委员会的任务如下：", "审查名单，鼓励各国合作；", []),
    ("zh", "", "鼓励各国交流海图；", []),
    # The other languages have a mood; what nothing above leads begins with its own verb.
    ("en", "With regard to the ports:", "Decides to close the northern one;", ["decides"]),
    ("en", "With regard to the ports:", "Requests the Secretary-General to report;", ["requests"]),
    ("en", "Calls upon all States:", "To close the ports, and encourages them to share charts;", ["encourages"]),
    ("en", "Requests the Secretary-General:", "To report, to encourage States and to request their views;", []),
    ("en", "Decides that the Committee shall:", "Requests for removal shall be sent to the port;", []),
    ("fr", "En ce qui concerne les ports :", "Décide de fermer le port du nord ;", ["decides"]),
    ("es", "Con respecto a los puertos:", "Decide cerrar el puerto del norte;", ["decides"]),
    ("ru", "в отношении портов:", "постановляет закрыть северный порт;", ["decides"]),
    ("ar", "فيما يتعلق بالموانئ:", "يقرر إغلاق الميناء الشمالي؛", ["decides"]),
    ("de", "in Bezug auf die Häfen:", "beschließt, den nördlichen Hafen zu schließen;", ["decides"]),
    ("fr", "Prie le Secrétaire général :", "De faire rapport, et engage les États à l’aider ;", ["calls-upon"]),
]


@pytest.mark.parametrize(("language", "above", "text", "concepts"), CASES)
def test_whose_act_a_verb_in_a_part_is(language: str, above: str, text: str, concepts: list[str]) -> None:
    """The Council's own acts are read, and nobody else's."""
    found = readings(text, language, "item", Context(above=above))
    assert [each.value.concept for each in found if isinstance(each.value, Verb)] == concepts
    assert not [each for each in found if each.kind == "unknown-verb"]


def test_nobody_speaks_for_the_council_in_an_annex() -> None:
    """Whatever its parts say."""
    context = Context(path=("annex", "1", "2", "a"))
    found = readings("Reports, taking into account the charts, and reaffirms the rules;", "en", "item", context)
    assert [each.kind for each in found] == []
