"""Verbs by which the Council speaks, in sentences of our own."""

import tomllib
from pathlib import Path

import pytest

from unscr.text.machine.lexicon import LANGUAGES, words
from unscr.text.machine.reading import Context, Verb
from unscr.text.machine.readings import readings

OP, PP = "operative", "preambular"


def verbs(text: str, language: str, kind: str) -> list[tuple[str, str, tuple[str, ...], bool]]:
    """Return the words, the concept and the modifiers of each verb, and whether it leads."""
    return [
        (text[each.start : each.end], each.value.concept, each.value.modifiers, each.value.leading)
        for each in readings(text, language, kind, Context())
        if isinstance(each.value, Verb)
    ]


LEADING = [
    ("en", OP, "Further encourages the ports to share lists;", "Further encourages", "encourages", ("further",)),
    ("en", OP, "Encourages also the ports to share lists;", "Encourages also", "encourages", ("also",)),
    ("en", OP, "Strongly urges all ports to close;", "Strongly urges", "strongly-urges", ("strongly",)),
    ("en", OP, "Reiterates its call upon the ports to close;", "Reiterates its call upon", "reiterates-call", ()),
    ("en", OP, "Continues to encourage the ports;", "Continues to encourage", "encourages", ("continues",)),
    ("en", OP, "Notes with concern the closure;", "Notes with concern", "takes-note", ("with-concern",)),
    ("en", OP, "Expresses its deep concern at the storm;", "Expresses its deep concern",
     "expresses-concern", ("deeply",)),
    ("en", OP, "Expresses its intention to return;", "Expresses its intention", "expresses-intention", ()),
    ("en", OP, "Re-emphasizes the rule;", "Re-emphasizes", "emphasizes", ()),
    ("en", PP, "Bearing in mind the tides,", "Bearing in mind", "bears-in-mind", ()),
    ("en", PP, "Gravely concerned by the storm,", "Gravely concerned", "expresses-concern", ("gravely",)),
    ("en", PP, "Condemning in the strongest terms the theft,", "Condemning in the strongest terms", "condemns",
     ("in-the-strongest-terms",)),
    ("en", OP, "The Security Council requests the ports to close;", "requests", "requests", ()),
    ("zh", OP, "再次促请各港口关闭；", "再次促请", "reiterates-call", ("again",)),
    ("zh", OP, "再次重申港口的规则；", "再次重申", "reiterates", ("again",)),
    ("ru", OP, "решительно призывает порты закрыться;", "решительно призывает", "strongly-urges",
     ("strongly",)),
    ("zh", OP, "对港口关闭表示关切；", "对港口关闭表示关切", "expresses-concern", ()),
    ("zh", OP, "在这方面，促请各港口关闭；", "促请", "calls-upon", ()),
    ("zh", PP, "“安全理事会重申其声明，", "重申", "reaffirms", ()),
    ("zh", OP, "继续鼓励各港口关闭；", "继续鼓励", "encourages", ("continues",)),
    ("zh", OP, "强烈敦促各港口关闭；", "强烈敦促", "strongly-urges", ("strongly",)),
    ("zh", OP, "最强烈地谴责偷窃行为；", "最强烈地谴责", "condemns", ("in-the-strongest-terms",)),
    ("zh", OP, "表示最严重关切风暴不断；", "表示最严重关切", "expresses-concern", ("gravely",)),
    ("zh", OP, "表示打算再次审议港口；", "表示打算", "expresses-intention", ()),
    ("zh", OP, "强调指出港口必须关闭；", "强调指出", "stresses", ()),
    ("zh", OP, "赞赏地注意到港口的报告；", "赞赏地注意到", "notes-with-appreciation", ("with-appreciation",)),
    ("zh", OP, "又决定关闭港口；", "又决定", "decides", ("also",)),
    ("zh", OP, "并请秘书长关闭港口；", "请", "requests", ()),
    ("zh", PP, "根据《联合国宪章》第七章采取行动，", "根据《联合国宪章》第七章采取行动",
     "acting-under-chapter-vii", ()),
    ("fr", OP, "Demande instamment aux ports de fermer ;", "Demande instamment", "urges", ()),
    ("fr", OP, "Se félicite également de la fermeture ;", "Se félicite également", "welcomes", ("also",)),
    ("fr", OP, "Prend note avec satisfaction du rapport ;", "Prend note avec satisfaction", "takes-note",
     ("with-satisfaction",)),
    ("fr", PP, "Se déclarant vivement préoccupé par la tempête,",
     "Se déclarant vivement préoccupé", "expresses-concern",
     ("strongly",)),
    ("es", OP, "Exhorta también a los puertos a cerrar;", "Exhorta también", "calls-upon", ("also",)),
    ("es", OP, "Insta encarecidamente a los puertos a cerrar;", "Insta encarecidamente",
     "strongly-urges", ("strongly",)),
    ("es", OP, "Continúa alentando a los puertos;", "Continúa alentando", "encourages", ("continues",)),
    ("es", PP, "Acogiendo con beneplácito el cierre,", "Acogiendo con beneplácito", "welcomes", ()),
    ("ru", OP, "вновь просит порты закрыться;", "вновь просит", "reiterates-call", ("again",)),
    ("ru", OP, "настоятельно призывает порты закрыться;", "настоятельно призывает", "urges", ()),
    ("ru", PP, "выражая глубокую озабоченность бурей,", "выражая глубокую озабоченность", "expresses-concern",
     ("deeply",)),
    ("ar", OP, "يؤكد من جديد أن الموانئ مغلقة؛", "يؤكد من جديد", "reaffirms", ("again",)),
    ("ar", OP, "يقرّر إغلاق الموانئ؛", "يقرّر", "decides", ()),
    ("ar", PP, "وإذ يساوره بالغ القلق إزاء العاصفة،", "وإذ يساوره بالغ القلق", "expresses-concern", ("gravely",)),
    ("de", OP, "fordert alle Häfen nachdrücklich auf, zu schließen;", "fordert", "urges", ()),
    ("de", OP, "weist den Ausschuss an, die Häfen zu schließen;", "weist den Ausschuss an", "directs", ()),
    ("de", OP, "weist darauf hin, dass die Häfen offen sind;", "weist darauf hin", "recalls", ()),
    ("de", PP, "mit dem Ausdruck seiner tiefen Besorgnis über den Sturm,", "mit dem Ausdruck seiner tiefen Besorgnis",
     "expresses-concern", ("deeply",)),
    ("de", PP, "tief besorgt über den Sturm,", "tief besorgt", "expresses-concern", ("deeply",)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "kind", "text", "printed", "concept", "modifiers"), LEADING)
def test_the_verb_that_leads(  # noqa: PLR0913, RUF100
    language: str, kind: str, text: str, printed: str, concept: str, modifiers: tuple[str, ...]
) -> None:
    """A paragraph begins with its verb, told with what is said of it."""
    assert verbs(text, language, kind)[0] == (printed, concept, modifiers, True)


WITHIN = [
    ("en", OP, "Welcomes the map, and in this regard requests the ports to use it;", ["welcomes", "requests"]),
    ("en", PP, "Recalling the map and further noting its age, while stressing its use,",
     ["recalls", "takes-note", "stresses"]),
    ("zh", OP, "欢迎海图，为此请各港口使用，并鼓励各船长分享；", ["welcomes", "requests", "encourages"]),
    ("fr", OP, "Accueille avec satisfaction la carte, et prie les ports de l’utiliser ;", ["welcomes", "requests"]),
    ("es", OP, "Acoge con beneplácito el mapa y le solicita que lo use;", ["welcomes", "requests"]),
    ("ru", OP, "приветствует карту и в этой связи просит порты пользоваться ею;", ["welcomes", "requests"]),
    ("ar", OP, "يرحب بالخريطة، ويطلب إلى الموانئ استخدامها؛", ["welcomes", "requests"]),
    ("de", PP, "unter Hinweis auf die Karte, in Bekräftigung ihres Wertes und betonend, dass sie alt ist,",
     ["recalls", "reaffirms", "stresses"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "kind", "text", "concepts"), WITHIN)
def test_all_verbs_of_a_paragraph_are_read(language: str, kind: str, text: str, concepts: list[str]) -> None:
    """Behind a comma or an "and" stands the next, of the same mood."""
    assert [concept for _, concept, _, _ in verbs(text, language, kind)] == concepts


@pytest.mark.parametrize(
    ("language", "kind", "text", "count"),
    [
        # A noun, the act of somebody else, a list of what is done.
        ("en", OP, "Decides to keep the list, and requests for removal shall be sent to the port;", 1),
        ("en", OP, "Notes the law, which requires a licence and extends to all ports;", 1),
        ("en", PP, "Recalling the need for opening and extending ports,", 1),
        ("en", OP, "Urges the ports to agree and to accept the rules;", 1),
        ("zh", OP, "请各港口制定规则，延长开放时间，维持秩序，支持船长；", 1),
        ("fr", OP, "Prie les ports de fermer et note que la loi l’exige ;", 2),
        ("es", OP, "Pide un acceso pleno, seguro y sin trabas;", 1),
    ],
)
def test_what_only_looks_like_a_verb_of_the_council(language: str, kind: str, text: str, count: int) -> None:
    """Nouns, and acts that others do, are not read inside a paragraph."""
    assert len(verbs(text, language, kind)) == count


@pytest.mark.parametrize(
    ("language", "text"), [("en", "Gleams at the ports;"), ("zh", "照耀各港口；"), ("fr", "Brille sur les ports ;")]
)
def test_an_unknown_verb_is_told(language: str, text: str) -> None:
    """Nothing is guessed: the first word is a reading without a value."""
    found = [each for each in readings(text, language, OP, Context()) if each.kind == "unknown-verb"]
    assert [(each.start, each.rule, each.value) for each in found] == [(0, "verb-unknown", None)]


def test_an_item_has_no_leading_verb() -> None:
    """An item begins with what somebody is asked to do; the Council may speak inside it."""
    text = "Report on the ports, and reaffirms that they are open;"
    found = verbs(text, "en", "item")
    assert [(concept, leading) for _, concept, _, leading in found] == [("reaffirms", False)]
    assert not [each for each in readings(text, "en", "item", Context()) if each.kind == "unknown-verb"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verb_of_a_lexicon_is_in_the_scheme(root: Path, language: str) -> None:
    """What a lexicon calls a verb has a concept, with labels in both languages."""
    scheme = (root / "data" / "vocabulary" / "operative-verb.ttl").read_text(encoding="utf-8")
    missing = [each for each in words(language)["verb"] if f"/operative-verb/{each}>\n    a skos:Concept" not in scheme]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lexicon_is_whole(root: Path, language: str) -> None:
    """Each language has each table, and forms inside a paragraph are of verbs that it has."""
    path = root / "server" / "unscr" / "text" / "machine" / "lexicon" / f"{language}.toml"
    lexicon = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = {name for name, value in lexicon.items() if isinstance(value, dict)}
    assert tables == {
        "modifier", "verb", "within", "citation", "instrument", "chapter", "date", "period", "body", "address"
    }  # fmt: skip
    assert set(lexicon["within"]) <= set(lexicon["verb"])
