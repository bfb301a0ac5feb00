"""Files of our own writing, one for each layout of the UN's mark-up, give the document that they print."""

import pickle
from datetime import date

import pytest
from published import (
    AKN,
    FORMULA,
    annex,
    bold,
    file,
    heading,
    link,
    listed,
    op,
    p,
    point,
    recital,
    verb,
)

from unscr.errors import SourceError
from unscr.text.document import Document, Node
from unscr.text.markup.read import read


def places(nodes: tuple[Node, ...]) -> list[str]:
    return [node.place for root in nodes for node in root.walk()]


def kinds(document: Document) -> list[str]:
    return [each.kind for each in document.findings]


def at(document: Document, place: str) -> Node:
    return next(node for node in document.walk() if node.place == place)


LAST = op("2.", f"{verb('Decides')} to remain seized of the matter.", "para_99")


def test_title_adoption_and_opening_are_read() -> None:
    document = read(file(op("1.", f"{verb('Calls upon')} all States to clear mines;"), LAST), "a.xml")
    assert (document.symbol, document.number, document.year) == ("S/RES/3000 (2030)", 3000, 2030)
    assert (document.adopted, document.meeting) == (date(2030, 6, 5), 10900)
    assert document.title == "Resolution 3000 (2030)"
    assert document.adoption_line == "Adopted by the Security Council at its 10900th meeting, on 5 June 2030"
    assert document.enacting == "The Security Council,"
    assert document.work_uri.endswith("/3000-2030/")
    assert (document.language, document.source_form, document.findings) == ("en", "akn", ())


def test_a_document_goes_to_another_process() -> None:
    document = read(file(LAST.replace("2.", "1.")), "a.xml")
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes


def test_the_printed_number_counts_and_not_the_count_of_blocks() -> None:
    document = read(file(op("1.", "Calls;", "para_27"), op("2.", "Decides.", "para_33")), "a.xml")
    first = document.operative[0]
    assert (first.path, first.number, first.printed, first.eid) == (("op", "1"), "1", "1.", "para_27")


def test_points_are_items_and_words_after_the_last_close_the_paragraph() -> None:
    after = f"<wrapUp>{p('and to report on both;')}</wrapUp>"
    document = read(
        file(listed("1.", "Calls upon States:", [("(a)", "to clear;"), ("(b)", "to mark;")], after), LAST), "a"
    )
    first = document.operative[0]
    assert (first.text, first.closing) == ("Calls upon States:", "and to report on both;")
    assert [(item.path, item.printed, item.text) for item in first.items] == [
        (("op", "1", "a"), "(a)", "to clear;"),
        (("op", "1", "b"), "(b)", "to mark;"),
    ]
    assert document.findings == ()


def test_content_after_a_list_closes_the_paragraph() -> None:
    block = op(
        "1.",
        "Calls upon States:",
        inside=f"<list>{point('(a)', 'to clear;')}</list><content>{p('and to report;')}</content>",
    )
    assert read(file(block, LAST), "a").operative[0].closing == "and to report;"


def test_four_levels_are_nested_however_flat_the_mark_up_is() -> None:
    signs = ["(a)", "(i)", "–", "–", "(ii)", "(b)"]
    flat = listed("1.", "Decides:", [(sign, f"to do {index}:") for index, sign in enumerate(signs)])
    loose = op("1.", "Decides:") + "".join(op("", f"{sign}\tto do {index}:") for index, sign in enumerate(signs))
    inner = point("–", "to do 2:") + point("–", "to do 3:")
    second = point("(i)", "to do 1:", inside=f"<list>{inner}</list>") + point("(ii)", "to do 4:")
    nested = listed(
        "1.", "Decides:", [], point("(a)", "to do 0:", inside=f"<list>{second}</list>") + point("(b)", "to do 5:")
    )
    expected = ["op/1", "op/1/a", "op/1/a/i", "op/1/a/i/1", "op/1/a/i/2", "op/1/a/ii", "op/1/b", "op/2"]
    for body in (flat, loose, nested):
        document = read(file(body, LAST), "a")
        assert places(document.operative) == expected
        assert [at(document, place).text for place in expected[1:7]] == [f"to do {index}:" for index in range(6)]


def test_i_after_h_is_a_letter_and_after_a_a_numeral() -> None:
    letters = listed("1.", "Decides:", [(f"({each})", "so;") for each in "abcdefghij"])
    numerals = listed("2.", "Decides:", [(f"({each})", "so;") for each in ("a", "i", "ii", "b")])
    document = read(file(letters, numerals), "a")
    assert [item.place for item in document.operative[0].items][-2:] == ["op/1/i", "op/1/j"]
    assert places(document.operative)[11:] == ["op/2", "op/2/a", "op/2/a/i", "op/2/a/ii", "op/2/b"]


@pytest.mark.parametrize(
    ("language", "council", "number", "signs"),
    [
        ("zho", "安全理事会，", "1.", ["(a)", "㈠", "a.", "㈡", "(b)"]),
        ("zho", "安全理事会，", "1.", ["(a)", "(一)", "•", "(二)", "(b)"]),
        ("eng", "The Security Council,", "1.", ["(a)", "(i)", "–", "(ii)", "(b)"]),
        ("fra", "Le Conseil de sécurité,", "1.", ["a)", "i)", "–", "ii)", "b)"]),
        ("spa", "El Consejo de Seguridad,", "1.", ["a)", "i)", "–", "ii)", "b)"]),
        ("rus", "Совет Безопасности,", "1.", ["а)", "i)", "—", "ii)", "b)"]),
        ("rus", "Совет Безопасности,", "1.", ["а)", "i)", "—", "ii)", "б)"]),
        ("ara", "إن مجلس الأمن،", "1 -", ["(أ)", "’1‘", "-", "’2‘", "(ب)"]),
        ("deu", "Der Sicherheitsrat,", "1.", ["a)", "i)", "–", "ii)", "b)"]),
    ],
)
def test_each_language_counts_in_its_own_signs_to_the_same_places(
    language: str, council: str, number: str, signs: list[str]
) -> None:
    formula = f'<formula name="enactingFormula"><p>{council}</p></formula>'
    body = listed(number, f"{'х' * 3}:", [(sign, "х;") for sign in signs])
    document = read(file(body, formula=formula, language=language), "a")
    third = "a" if signs[2] == "a." else "1"
    assert places(document.operative) == ["op/1", "op/1/a", "op/1/a/i", f"op/1/a/i/{third}", "op/1/a/ii", "op/1/b"]
    assert document.enacting == council
    assert document.operative[0].number == "1"


def test_look_alike_letters_count_on_in_either_script() -> None:
    mixed = [("а)", "x;"), ("b)", "x;"), ("с)", "x;"), ("d)", "x;"), ("е)", "x;")]
    russian = [(f"{each})", "x;") for each in "абвгдеж"]
    document = read(file(listed("1.", "x:", mixed), listed("2.", "x:", russian)), "a")
    assert [item.path[-1] for item in document.operative[0].items] == list("abcde")
    assert [item.path[-1] for item in document.operative[1].items] == list("abcdefg")


def test_arabic_letters_go_on_doubled_after_the_twenty_sixth() -> None:
    signs = [*"أبجدهوزحطيكلمنسعفصقرشتثخذض", "أ أ", "ب ب"]
    body = listed("1 -", "x:", [(f"({sign})", "x;") for sign in signs])
    document = read(file(body, language="ara"), "a")
    assert [item.path[-1] for item in document.operative[0].items] == [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
    assert "number-skipped" not in kinds(document)


def test_a_lone_paragraph_needs_no_number() -> None:
    document = read(file(op("", f"{verb('Decides')} that the election shall take place on 12 June 2030.")), "a")
    assert [(node.path, node.number) for node in document.operative] == [(("op", "1"), "")]
    assert document.findings == ()


def test_headings_stand_with_what_they_head() -> None:
    body = [
        heading("Measures"),
        op("1.", "Decides that States shall take these measures:"),
        op("", "Asset freeze"),
        op("(a)", "Freeze funds;"),
        op("", "<span class='bold'>Travel ban</span>"),
        op("(b)", "Prevent entry;"),
        heading("Reporting", "H4"),
        LAST,
    ]
    document = read(file(*body), "a")
    assert places(document.operative) == [
        "op/heading-1",
        "op/1",
        "op/heading-2",
        "op/1/a",
        "op/heading-3",
        "op/1/b",
        "op/heading-4",
        "op/2",
    ]
    assert [node.text for node in document.walk() if node.kind == "heading"] == [
        "Measures",
        "Asset freeze",
        "Travel ban",
        "Reporting",
    ]
    assert all(mark.kind != "verb" for mark in at(document, "op/heading-3").marks)


def test_a_heading_of_a_part_stands_with_the_part() -> None:
    inner = (
        "<point eId='a'><subheading>Asset freeze</subheading><num>(a)</num><content><p>Freeze;</p></content></point>"
    )
    document = read(file(listed("1.", "Decides:", [], inner), LAST), "a")
    assert places(document.operative)[:3] == ["op/1", "op/heading-1", "op/1/a"]


def test_annexes_have_their_own_numbers() -> None:
    attached = annex(
        op("", "Annex I"),
        op("", "In accordance with paragraph 1, the Team shall:"),
        op("", "(a)\tReport on:"),
        op("", "(i)\tmines;"),
        op("", "(ii)\tcharts;"),
        op("", "(b)\tAssist."),
        op("", "Annex II"),
        op("", "Gathering"),
        op("1.", "The Office shall:"),
        op("", "(a)\tReply;"),
        op("", "(b)\tAsk."),
        op("2.", "The Office reports."),
    )
    document = read(file(op("1.", "Decides;"), LAST, attached=attached), "a")
    assert places(document.annexes) == [
        "annex/1",
        "annex/1/text-1",
        "annex/1/a",
        "annex/1/a/i",
        "annex/1/a/ii",
        "annex/1/b",
        "annex/2",
        "annex/2/heading-1",
        "annex/2/1",
        "annex/2/1/a",
        "annex/2/1/b",
        "annex/2/2",
    ]
    assert [(node.number, node.text) for node in document.annexes] == [("I", "Annex I"), ("II", "Annex II")]
    assert at(document, "annex/1/a").text == "Report on:"
    assert document.findings == ()


def test_each_attached_document_is_an_annex_with_or_without_a_heading() -> None:
    document = read(
        file(LAST.replace("2.", "1."), attached=annex(op("", "附件一"), op("1.", "x.")) + annex(op("1.", "y."))), "a"
    )
    assert places(document.annexes) == ["annex/1", "annex/1/1", "annex/2", "annex/2/1"]
    assert document.annexes[0].number == "一"


@pytest.mark.parametrize(
    "words",
    ["Annex", "ANNEX B", "附件A", "附件", "Annexe II", "Anexo", "Приложение I", "المرفق الأول", "Anlage", "Appendix 1"],
)
def test_an_annex_printed_inside_the_body_is_one(words: str) -> None:
    document = read(file(op("1.", "Decides;"), LAST, op("", words), op("1.", "x;"), op("2.", "y.")), "a")
    assert places(document.operative) == ["op/1", "op/2"]
    assert places(document.annexes) == ["annex/1", "annex/1/1", "annex/1/2"]
    assert document.annexes[0].text == words
    assert document.findings == ()


def test_numbers_that_begin_again_make_an_annex_and_are_told() -> None:
    plan = [op(f"{number}.", f"The plan {number};") for number in range(1, 6)]
    document = read(file(op("1.", "Endorses the plan;"), LAST, op("", "Comprehensive plan"), *plan), "a")
    assert places(document.operative) == ["op/1", "op/2"]
    assert places(document.annexes) == [
        "annex/1",
        "annex/1/heading-1",
        *(f"annex/1/{number}" for number in range(1, 6)),
    ]
    assert kinds(document) == ["numbering-restarts"]


def test_headed_text_after_the_last_paragraph_is_an_annex_and_is_told() -> None:
    document = read(file(op("1.", "Endorses the plan;"), LAST, heading("The plan"), op("", "The parties agree.")), "a")
    assert places(document.operative) == ["op/1", "op/2"]
    assert places(document.annexes) == ["annex/1", "annex/1/heading-1", "annex/1/text-1"]
    assert kinds(document) == ["annex-unmarked"]


def test_a_list_numbered_like_paragraphs_stays_a_list_where_it_is_announced() -> None:
    inner = [("1.", "x;"), ("2.", "y;")]
    document = read(file(op("1.", "Decides;"), listed("2.", "Decides that:", inner), op("3.", "Decides.")), "a")
    assert places(document.operative) == ["op/1", "op/2", "op/2/1", "op/2/2", "op/3"]


def test_operative_paragraphs_in_the_preamble_are_operative() -> None:
    preamble = recital("Recalling its resolutions:") + "".join(
        f"<container name='x'>{p(f'{number}. Decides {number};')}</container>" for number in (1, 2)
    )
    document = read(file(op("3.", "Decides 3."), preamble=preamble), "a")
    assert places(document.preamble) == ["pp/1"]
    assert [(node.place, node.text) for node in document.operative] == [
        (f"op/{number}", f"Decides {number}{'.' if number == 3 else ';'}") for number in (1, 2, 3)
    ]
    assert kinds(document) == ["operative-in-preamble"]


@pytest.mark.parametrize("end", [",", ":", ";"])
def test_a_recital_in_the_body_is_a_recital(end: str) -> None:
    document = read(file(op("", f"Acting under Chapter VII of the Charter{end}"), op("1.", "Decides.")), "a")
    assert (places(document.preamble), places(document.operative)) == (["pp/1", "pp/2"], ["op/1"])
    assert kinds(document) == ["recital-in-body"]


def test_recitals_have_items() -> None:
    preamble = "".join(
        [
            recital("Recalling:"),
            f"<container name='x'>{p('(a) the straits;')}</container>",
            f"<container name='x'>{p('(b) the mines,')}</container>",
            recital("Noting both,"),
        ]
    )
    listed_inside = (
        f"<container name='x'>{p('Recalling:')}<list>{point('(a)', 'the straits;')}{point('(b)', 'the mines,')}</list>"
        f"</container>{recital('Noting both,')}"
    )
    for given in (preamble, listed_inside):
        document = read(file(op("1.", "Decides."), preamble=given), "a")
        assert places(document.preamble) == ["pp/1", "pp/1/a", "pp/1/b", "pp/2"]


def test_the_opening_words_may_share_a_line_with_the_first_recital() -> None:
    shared = "<formula name='enactingFormula'><p>安全理事会，回顾其各项决议，</p></formula>"
    document = read(file(op("1.", "决定。"), formula=shared, preamble=recital("注意到海峡，"), language="zho"), "a")
    assert document.enacting == "安全理事会，"
    assert [node.text for node in document.preamble] == ["回顾其各项决议，", "注意到海峡，"]


def test_a_missing_number_is_told_and_the_paragraph_placed_by_order() -> None:
    body = [op("1.", "Calls;"), op("", f"{verb('Urges')} States to report;"), op("3.", "Decides.")]
    document = read(file(*body), "a")
    assert [(node.place, node.number) for node in document.operative] == [("op/1", "1"), ("op/2", ""), ("op/3", "3")]
    assert [(each.kind, each.place) for each in document.findings] == [("number-missing", "op/2")]


def test_a_doubled_number_is_told_and_the_paragraph_placed_by_order() -> None:
    body = [op(number, "Calls;") for number in ("1.", "2.", "2.", "4.")]
    document = read(file(*body), "a")
    assert [(node.place, node.number) for node in document.operative] == [
        ("op/1", "1"),
        ("op/2", "2"),
        ("op/3", "2"),
        ("op/4", "4"),
    ]
    assert [(each.kind, each.place) for each in document.findings] == [("number-doubled", "op/3")]


def test_a_number_that_stands_for_two_paragraphs_gives_two_places() -> None:
    document = read(file(*(op(number, "Calls;") for number in ("1.", "2.", "2.", "3."))), "a")
    assert places(document.operative) == ["op/1", "op/2", "op/2-2", "op/3"]
    assert kinds(document) == ["number-doubled"]


def test_a_skipped_number_is_told_with_what_is_missing() -> None:
    document = read(file(op("1.", "Calls;"), op("2.", "Urges;"), op("5.", "Decides;"), op("6.", "Ends.")), "a")
    assert places(document.operative) == ["op/1", "op/2", "op/5", "op/6"]
    assert [each.kind for each in document.findings] == ["number-skipped"]
    assert "3, 4" in document.findings[0].en
    assert "3, 4" in document.findings[0].zh


def test_two_signs_before_one_text_are_two_levels() -> None:
    document = read(file(op("1.", "(a)\tDecides to extend;"), op("", "(b)\tUrges all;"), LAST), "a")
    assert places(document.operative) == ["op/1", "op/1/a", "op/1/b", "op/2"]
    assert [node.text for root in document.operative for node in root.walk()][:3] == [
        "",
        "Decides to extend;",
        "Urges all;",
    ]


def test_marks_say_which_words_are_verbs_and_links() -> None:
    href = "https://undocs.org/en/S/RES/2129(2013)"
    parted = "".join(link(words, href) for words in ("2129", " ", "(2013)"))
    words = f"{verb('Calls ')}{verb('upon')} States, recalling {parted}, to act;"
    node = read(file(op("1.", words), LAST), "a").operative[0]
    assert node.text == "Calls upon States, recalling 2129 (2013), to act;"
    assert [(mark.kind, node.text[mark.start : mark.end], mark.target) for mark in node.marks] == [
        ("verb", "Calls upon", ""),
        ("ref", "2129 (2013)", "S/RES/2129(2013)"),
    ]


def test_chinese_verbs_are_bold_and_bold_in_other_languages_is_not_a_verb() -> None:
    chinese = read(
        file(op("1.", f"{bold('决定')}延长各项任务；"), op("2.", "决定继续积极处理此案。"), language="zho"), "a"
    )
    assert [(mark.kind, mark.start, mark.end) for mark in chinese.operative[0].marks] == [("verb", 0, 2)]
    english = read(file(op("1.", f"{verb('Decides')} to extend the {bold('Mission')};"), LAST), "a")
    assert [mark.kind for mark in english.operative[0].marks] == ["verb", "emphasis"]


def test_hidden_signs_and_hard_spaces_do_not_hide_a_number() -> None:
    body = [op("1\u00a0-", "يقرر؛"), op("", "\u200f2 -\tيطلب؛"), op("\u202b3 -\u202c", "يبقي المسألة قيد نظره.")]
    document = read(file(*body, language="ara"), "a")
    assert [(node.place, node.number) for node in document.operative] == [("op/1", "1"), ("op/2", "2"), ("op/3", "3")]
    assert (
        read(file(op("1.", "Recalls 2178\u00a0(2014)\u202fand;"), LAST), "a").operative[0].text
        == "Recalls 2178 (2014) and;"
    )


def test_words_are_in_nfc_and_marks_move_with_them() -> None:
    node = read(file(op("1.", f"De\u0301cide, {verb('prie')} tous;"), LAST), "a").operative[0]
    assert node.text == "Décide, prie tous;"
    assert [node.text[mark.start : mark.end] for mark in node.marks] == ["prie"]


def test_tables_are_text_row_by_row() -> None:
    rows = [("th", "Place", "Day"), ("td", "North", link("1 (2030)", "https://undocs.org/en/S/2030/1"))]
    cells = "".join(f"<tr><{tag}><p>{a}</p></{tag}><{tag}><p>{b}</p></{tag}></tr>" for tag, a, b in rows)
    table = f"<table>{cells}</table>"
    document = read(file(op("1.", "Decides;"), LAST, attached=annex(op("", "Annex"), table)), "a")
    node = at(document, "annex/1/table-1")
    assert (node.kind, node.text) == ("table", "Place | Day\nNorth | 1 (2030)")
    assert [(node.text[mark.start : mark.end], mark.target) for mark in node.marks] == [("1 (2030)", "S/2030/1")]


def test_footnotes_are_set_apart_and_their_call_is_marked() -> None:
    note = '<authorialNote marker="1" placement="bottom" eId="fn1"><p>See the annex.</p></authorialNote>'
    document = read(file(op("1.", f"Decides{note} to act;"), LAST), "a")
    assert document.operative[0].text == "Decides to act;"
    assert [(mark.kind, mark.start, mark.target) for mark in document.operative[0].marks] == [("note", 7, "fn/1")]
    assert [(node.path, node.number, node.text) for node in document.footnotes] == [
        (("fn", "1"), "1", "See the annex.")
    ]
    assert document.findings == ()


def test_a_placeholder_is_no_date_and_another_witness_is_asked() -> None:
    adoption = (
        "Adopted by the Security Council at its 10900th meeting, on "
        '<docDate date="0001-01-01" refersTo="#adoptionDate">5 June 2030</docDate>'
    )
    document = read(file(op("1.", "Decides."), adoption=adoption, work_date="0001-01-01"), "a")
    assert (document.adopted, document.meeting) == (date(2030, 6, 5), 10900)
    assert kinds(document) == ["date-placeholder", "date-placeholder"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zho", "安全理事会2030年6月5日第10900次会议通过"),
        ("zho", "2030年6月5日安全理事会10900次会议通过"),
        ("fra", "Adoptée par le Conseil de sécurité à sa 10900e séance, le 5 juin 2030"),
        ("spa", "Aprobada por el Consejo de Seguridad en su 10900ª sesión, celebrada el 5 de junio de 2030"),
        ("rus", "принятая Советом Безопасности на его 10900-м заседании 5 июня 2030 года"),
        ("ara", "الذي اتخذه مجلس الأمن في جلسته 10900، المعقودة في 5 حزيران/يونيه 2030"),
        ("deu", "verabschiedet auf der 10900. Sitzung des Sicherheitsrats am 5. Juni 2030"),
    ],
)
def test_the_line_of_adoption_is_read_in_each_language(language: str, line: str) -> None:
    document = read(file(op("1.", "x."), adoption=line, language=language, work_date="0001-01-01"), "a")
    assert (document.adopted, document.meeting) == (date(2030, 6, 5), 10900)


def test_a_wrong_symbol_is_outvoted_and_told() -> None:
    document = read(file(op("1.", "Decides."), symbol="S/RES/3001 (2030)"), "a")
    assert document.symbol == "S/RES/3000 (2030)"
    assert kinds(document) == ["symbol-differs"]
    assert read(file(op("1.", "Decides."), symbol=""), "a").symbol == "S/RES/3000 (2030)"


def test_votes_sponsors_subjects_and_agenda_are_read() -> None:
    meta = (
        '<classification source="x"><keyword value="[1]" refersTo="agenda" showAs="The straits." dictionary="S/"/>'
        '<keyword value="mines" href="http://metadata.un.org/thesaurus/1" showAs="MINES" dictionary="UNBIS Thesaurus"/>'
        '</classification><workflow source="#un"><step date="2030-06-05" outcome="draftResolution" as="S/2030/1" '
        'by="Malta, Bosnia and Herzegovina and Trinidad and Tobago"/>'
        '<step date="2030-06-05" outcome="adopted" as="S/PV.10900" by="Adopted 1-0-1, 10900th meeting"/></workflow>'
        '<analysis source="#un"><parliamentary><voting><count value="001" refersTo="inFavour"><akn4un:voters>'
        '<organization refersTo="memberState">MALTA</organization></akn4un:voters></count>'
        '<count value="001" refersTo="abstaining"><akn4un:voters><organization refersTo="memberState">CHAD'
        "</organization></akn4un:voters></count></voting></parliamentary></analysis>"
    )
    document = read(file(op("1.", "Decides."), meta=meta), "a")
    assert document.vote is not None
    assert (document.vote.in_favour, document.vote.against, document.vote.abstaining) == (1, 0, 1)
    assert document.vote.voters == {"in-favour": ("MALTA",), "abstaining": ("CHAD",)}
    assert document.sponsors == ("Malta", "Bosnia and Herzegovina", "Trinidad and Tobago")
    assert (document.draft, document.agenda) == ("S/2030/1", ("The straits.",))
    assert [(each.scheme, each.identifier, each.label) for each in document.subjects] == [
        ("UNBIS Thesaurus", "http://metadata.un.org/thesaurus/1", "MINES")
    ]
    assert document.findings == ()


def test_a_draft_that_was_not_adopted_has_its_own_symbol_and_no_day() -> None:
    raw = (
        f'<akomaNtoso xmlns="{AKN}"><statement name="resolution"><meta><identification><FRBRExpression>'
        '<FRBRlanguage language="eng"/></FRBRExpression></identification></meta><coverPage>'
        '<p><docNumber refersTo="#symbol">S/2030/772</docNumber></p>'
        '<p><docTitle refersTo="sponsors">Albania and Malta: draft resolution</docTitle></p></coverPage>'
        f"<preamble>{FORMULA}{recital('Recalling the law of the sea,')}</preamble>"
        f"<mainBody>{op('1.', 'Decides.')}</mainBody></statement></akomaNtoso>"
    ).encode()
    document = read(raw, "a")
    assert (document.symbol, document.number, document.adopted) == ("S/2030/772", None, None)
    assert document.sponsors == ("Albania", "Malta")


def test_a_file_under_another_language_is_read_in_its_own_and_told() -> None:
    body = op("1.", "Decide que los Estados deberán informar al Consejo de las medidas y de los resultados.")
    preamble = recital("Recordando sus resoluciones sobre el estrecho y las minas en la zona de los Estados,")
    document = read(file(body, preamble=preamble, language="rus"), "a")
    assert document.language == "es"
    assert "language-differs" in kinds(document)


def test_what_is_not_known_is_told_and_its_words_are_kept() -> None:
    body = op("1.", "Decides <blink speed='3'>at once</blink>;") + "<scroll>By hand.</scroll>" + LAST
    document = read(file(body), "a")
    assert [(each.kind, each.en.split("<")[-1].split(">")[0]) for each in document.findings][:1] == [
        ("element-unknown", "blink")
    ]
    assert {"element-unknown", "attribute-unknown"} <= set(kinds(document))
    assert document.operative[0].text.startswith("Decides at once;")
    assert "By hand." in " ".join(node.text for node in document.walk())
    assert "words-lost" not in kinds(document)


def test_words_that_no_paragraph_took_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unscr.text.markup.flatten.Flattener._heading", lambda *_: None)
    document = read(file(heading("Measures"), op("1.", "Decides.")), "a")
    assert [(each.kind, each.words) for each in document.findings] == [("words-lost", "Measures")]


def test_another_root_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError, match=r"b\.xml, line 2, column 1: The root is <html>") as refused:
        read(b"<!-- x -->\n<html/>", "b.xml")
    assert "根元素" in refused.value.zh


def test_an_empty_body_gives_findings_and_no_guess() -> None:
    document = read(file(preamble=""), "a")
    assert (document.preamble, document.operative) == ((), ())
    assert kinds(document) == ["preamble-missing", "operative-missing"]


def test_a_number_that_is_none_is_told_and_kept_with_the_words() -> None:
    document = read(file(op("Numero uno", "Decides;"), op("1.", "Decides to remain seized.")), "a")
    assert "value-unknown" in kinds(document)
    assert "Numero uno Decides;" in {node.text for node in document.walk()}


def test_words_begun_by_a_verb_are_no_heading_though_no_sign_ends_them() -> None:
    document = read(file(op("1.", "Calls;"), op("", f"{verb('Urges')} States to report"), op("3.", "Decides.")), "a")
    assert [node.kind for node in document.operative] == ["operative"] * 3


def test_the_opening_words_may_have_no_comma_where_they_stand_alone() -> None:
    bare = "<formula name='enactingFormula'><p>安全理事会</p></formula>"
    document = read(
        file(op("1.", "决定。"), formula=bare, preamble=recital("安全理事会各项决议，"), language="zho"), "a"
    )
    assert document.enacting == "安全理事会"
    assert [node.text for node in document.preamble] == ["安全理事会各项决议，"]


@pytest.mark.parametrize("symbol", ["S/2030/772", "S/PRST/2030/6", "A/RES/84/1"])
def test_an_address_alone_makes_no_resolution_of_a_document_with_another_symbol(symbol: str) -> None:
    raw = file(LAST.replace("2.", "1."), symbol=symbol, title="Albania: draft resolution", adoption="")
    assert b"/unsc/" in raw
    document = read(raw, "a")
    assert (document.symbol, document.number, document.year) == (symbol, None, None)


def test_a_wrong_symbol_of_a_resolution_that_was_adopted_is_outvoted_by_its_address() -> None:
    document = read(file(LAST.replace("2.", "1."), symbol="S/2030/772", title="Draft"), "a")
    assert (document.symbol, kinds(document)) == ("S/RES/3000 (2030)", ["symbol-differs"])


def test_a_heading_before_an_attached_document_is_the_heading_of_that_annex() -> None:
    attached = "".join(
        f"<attachment><heading>Annex {number}</heading>"
        f'<doc name="annex"><meta/><mainBody>{op("1.", f"Person {number}.")}</mainBody></doc></attachment>'
        for number in ("I", "II")
    )
    document = read(file(LAST.replace("2.", "1."), attached=attached), "a")
    assert places(document.annexes) == ["annex/1", "annex/1/1", "annex/2", "annex/2/1"]
    assert [(each.number, each.text) for each in document.annexes] == [("I", "Annex I"), ("II", "Annex II")]


def test_a_heading_may_be_a_letter_alone_and_stands_before_its_paragraph() -> None:
    lone = '<paragraph eId="para_9" class="H23"><num>B.</num></paragraph>'
    named = '<paragraph eId="para_8" class="H23"><num>A.</num><subheading>Sanctions</subheading></paragraph>'
    document = read(file(named, op("1.", "Calls;"), lone, LAST), "a")
    found = [(node.place, node.printed, node.text) for node in document.operative if node.kind == "heading"]
    assert found == [("op/heading-1", "A.", "Sanctions"), ("op/heading-2", "", "B.")]
    assert kinds(document) == []


def test_a_container_set_as_a_heading_is_no_recital() -> None:
    preamble = f'<container class="H1">{p("Threats")}</container>{recital("Noting the straits,")}'
    document = read(file(LAST.replace("2.", "1."), preamble=preamble), "a")
    assert places(document.preamble) == ["pp/heading-1", "pp/1"]
