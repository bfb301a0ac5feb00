"""Printed text of our own writing, in both languages, gives one document however the page has laid it out."""

import contextlib
import textwrap
import time
from datetime import date
from pathlib import Path

import pytest

from unscr.errors import SourceError
from unscr.text.document import Document
from unscr.text.plain.read import read
from unscr.text.segment import decode, segment

SEED = Path(__file__).parents[3] / "data" / "source" / "S_RES_2322_2016.zh.txt"
EN_HEAD = "Resolution 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting, on 5 June 2030\n\n"
EN = [
    "The Security Council,",
    "Recalling its resolutions 1540 (2004) and 2000 (2011), and the duty of States to keep the straits open to ships,",
    "Deeply concerned by mines that drift in the northern straits, and noting the charts that were published in 2029,",
    "Acting under Chapter VII of the Charter of the United Nations,",
    "Measures",
    "1. Calls upon all States that have mines in the straits to clear them within nine months of this resolution:",
    "(a) by sweeping the channels that are marked on the charts, beginning with the northern one;",
    "(b) by marking what cannot be swept, and in particular:",
    "(i) wrecks;",
    "(ii) cables and pipes;",
    "2. Requests the Secretary-General to report on counter-mining in the straits every 90 days;",
    "3. Decides to remain actively seized of the matter.",
]
ZH_HEAD = "第3000(2030)号决议\n\n安全理事会2030年6月5日第10900次会议通过\n\n"
ZH = [
    "安全理事会，",
    "回顾其第1540(2004)号和第2000(2011)号决议，以及各国保持海峡对所有船只开放的义务，",
    "深为关切北部海峡漂浮的水雷，并注意到2029年公布的各种海图，",
    "根据《联合国宪章》第七章采取行动，",
    "措施",
    "1. 促请所有在海峡布有水雷的国家在本决议通过后九个月内以下列方式清除水雷：",
    "(a) 清扫海图上标出的航道，先从北部航道开始，再逐一清扫其余航道；",
    "(b) 标出无法清扫之物，特别是：",
    "㈠ 沉船；",
    "㈡ 电缆和管道；",
    "2. 请秘书长每90天就海峡扫雷情况提出报告；",
    "3. 决定继续积极处理此案。",
]
PLACES = ["pp/1", "pp/2", "pp/3", "op/heading-1", "op/1", "op/1/a", "op/1/b", "op/1/b/i", "op/1/b/ii", "op/2", "op/3"]


def wrapped(lines: list[str], width: int) -> list[str]:
    if lines is ZH:
        return ["\n".join(line[at : at + width] for at in range(0, len(line), width)) for line in lines]
    return ["\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in lines]


def words(document: Document) -> list[str]:
    return ["".join(f"{node.printed}{node.text}{node.closing}".split()) for node in document.walk()]


@pytest.mark.parametrize(("head", "lines", "width"), [(EN_HEAD, EN, 60), (ZH_HEAD, ZH, 30)])
@pytest.mark.parametrize("layout", ["lines", "blank", "wrapped", "tight", "bullets", "cover", "page", "one", "marked"])
def test_one_text_in_each_layout(head: str, lines: list[str], width: int, layout: str) -> None:
    english = lines is EN
    cover = (
        f"{'United Nations' if english else '联合国'}\nS/RES/3000 (2030)\n"
        f"{'Security Council' if english else '安全理事会'}\n"
        "Distr.: General\n5 June 2030\n\n"
    )
    docket = f"\n\n30-12345 ({'E' if english else 'C'})\n*3012345*\n\n\nS/RES/3000 (2030)\n\n"
    half = wrapped(lines, width)
    texts = {
        "lines": head + "\n".join(lines),
        "blank": head + "\n\n".join(lines),
        "wrapped": head + "\n\n".join(half),
        "tight": head + "\n".join(half),
        "bullets": head + "\n".join(f"- {line}" for line in lines),
        "cover": cover + head + "\n".join(lines) + "\n30-12345\n",
        # The page ends inside the second recital.
        "page": head + "\n\n".join([*half[:2], half[2].replace("\n", docket, 1), *half[3:]]),
        "one": " ".join([*head.split("\n"), *(line for line in lines if line != lines[4])]),
        "marked": head.replace("第3000", "## 第 3000 ").replace("Resolution", "## Resolution") + "\n\n".join(lines),
    }
    document = read(texts[layout].encode(), "a.txt")
    expected = PLACES if layout != "one" else [place for place in PLACES if "heading" not in place]
    assert [node.place for node in document.walk()] == expected
    kept = [line for line in lines[1:] if layout != "one" or line != lines[4]]
    assert words(document) == ["".join(line.split()) for line in kept]
    assert (document.symbol, document.adopted, document.meeting) == ("S/RES/3000 (2030)", date(2030, 6, 5), 10900)
    assert (document.enacting, document.source_form) == (lines[0], "text")
    assert {each.kind for each in document.findings} == ({"lines-lost"} if layout == "one" else set())


def test_the_supplied_text_is_read_as_the_segmenter_reads_it() -> None:
    document, tree = read(SEED.read_bytes(), SEED.name), segment(decode(SEED.read_bytes()))
    assert [node.text for node in document.preamble] == [recital.words for recital in tree.recitals]
    assert [node.text for root in document.operative for node in root.walk()] == [
        paragraph.passage.words for root in tree.paragraphs() for paragraph in root.walk()
    ]
    assert (document.adopted, document.meeting, document.findings) == (tree.adoption.date, tree.adoption.meeting, ())


def test_hyphens_at_line_ends_are_decided_by_the_rest_of_the_text() -> None:
    text = EN_HEAD.replace("2030", "1990").replace("3000", "700") + (
        "The Security Council,\n\nRecalling counter-measures and international law,\n\n1. Calls for counter-\n"
        "measures under inter-\nnational law of ship-\nping;\n\n2. Decides to remain seized.\n"
    )
    document = read(text.encode(), "a")
    assert document.operative[0].text == "Calls for counter-measures under international law of shipping;"
    assert [(each.kind, each.words) for each in document.findings] == [("hyphen-doubtful", "ship-ping")]


def test_older_texts_have_the_vote_at_the_end_and_the_day_in_the_title() -> None:
    text = (
        "Resolution 700 (1991)\nof 3 April 1991\n\nThe Security Council,\n\nRecalling its resolutions,\n\n"
        "1. Calls upon States to act;\n\n2. Decides to remain seized of the matter.\n\n"
        "Adopted at the 2981st meeting by 12 votes to\n1 (Cuba) with 2 abstentions (Ecuador, Yemen).\n"
    )
    document = read(text.encode(), "a")
    assert [node.place for node in document.walk()] == ["pp/1", "op/1", "op/2"]
    assert (document.adopted, document.meeting) == (date(1991, 4, 3), 2981)
    assert "12 votes" in document.adoption_line


def test_annexes_and_footnotes_of_printed_text() -> None:
    text = (
        EN_HEAD + "The Security Council,\n\nRecalling its resolutions,\n\n1. Calls upon States to act;\n\n"
        "* See the annex.\n\n2. Decides to remain seized of the matter.\n\nAnnex I\n\nTasks of the Team\n\n"
        "1. The Team shall:\n\n(a) report;\n\n(b) advise.\n\nAnnex II\n\n1. The Office shall reply.\n"
    )
    document = read(text.encode(), "a")
    assert [node.place for node in document.walk()] == [
        *("pp/1", "op/1", "op/2", "annex/1", "annex/1/heading-1", "annex/1/1", "annex/1/1/a", "annex/1/1/b"),
        *("annex/2", "annex/2/1", "fn/1"),
    ]
    assert document.footnotes[0].text == "See the annex."


def test_an_annex_begins_though_no_sign_ends_the_paragraph_before() -> None:
    text = ZH_HEAD + "\n".join([*ZH[:-1], "3. 决定继续积极处理此案", "附件一", "监测组应提出报告。"])
    document = read(text.encode(), "a")
    assert [node.place for node in document.annexes] == ["annex/1"]
    assert document.operative[-1].text == "决定继续积极处理此案"


def test_a_page_that_ends_after_a_comma_parts_no_recital() -> None:
    half = wrapped(ZH, 31)
    assert half[1].split("\n")[0].endswith("，")
    broken = half[1].replace("\n", "\n\n30-12345 (C)\n\nS/RES/3000 (2030)\n\n", 1)
    document = read((ZH_HEAD + "\n\n".join([half[0], broken, *half[2:]])).encode(), "a")
    assert [node.place for node in document.walk()] == PLACES


def test_a_lone_paragraph_without_a_number_follows_the_last_recital() -> None:
    text = ZH_HEAD + "安全理事会，\n回顾《国际法院规约》第十四条，\n决定选举于2030年9月1日举行。\n"
    document = read(text.encode(), "a")
    assert [(node.place, node.number) for node in document.walk()] == [("pp/1", ""), ("op/1", "")]


def test_adoption_without_a_meeting_is_told() -> None:
    text = (
        "第3000(2030)号决议\n安全理事会2030年3月30日通过\n安全理事会，\n回顾各项决议，\n"
        "1. 决定延长任务；\n2. 决定继续处理此案。\n"
    )
    document = read(text.encode(), "a")
    assert (document.adopted, document.meeting) == (date(2030, 3, 30), None)
    assert [each.kind for each in document.findings] == ["meeting-unknown"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The text is empty"),
        (b"\xff\xfe1", "is not UTF-8"),
        (b"Calls upon States to act.\n", "The title is missing"),
        ("призывает все государства очистить проливы от мин".encode(), "seems to be in 'ru'"),
        (b"x" * (4 * 1024 * 1024 + 1), "bytes; of text at most"),
    ],
)
def test_what_is_no_resolution_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=r"a\.txt") as refused:
        read(raw, "a.txt")
    assert said in refused.value.en


@pytest.mark.parametrize(
    "line",
    ["no end of words", "(i)", "1.", "word-", "Title", "“", "Annex", "* note", "- x,", "“a", "1.\n", "&nbsp;", "1\t"],
)
def test_a_hostile_text_of_many_lines_takes_no_long_time(line: str) -> None:
    text = (
        EN_HEAD + "The Security Council,\nRecalling its resolutions of the past,\n1. Decides;\n" + f"{line}\n" * 20_000
    )
    began = time.process_time()
    with contextlib.suppress(SourceError):
        read(text.encode(), "a")
    assert time.process_time() - began < 15


@pytest.mark.parametrize("cut", ["on\n5 June 2030", "on 5\nJune 2030", "\non 5 June\n2030"])
def test_a_day_that_is_wrapped_off_the_line_of_adoption_is_its_day_and_no_recital(cut: str) -> None:
    head = EN_HEAD.replace("on 5 June 2030", cut)
    document = read((head + "\n".join(EN)).encode(), "a.txt")
    assert (document.adopted, document.meeting) == (date(2030, 6, 5), 10900)
    assert [node.place for node in document.walk()] == PLACES


def test_a_line_of_adoption_without_a_day_stays_one_and_takes_no_day_from_the_preamble() -> None:
    head = "Resolution 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting\n\n"
    lines = [EN[0], "Recalling the treaty of 5 June 2019,", *EN[2:]]
    document = read((head + "\n".join(lines)).encode(), "a.txt")
    assert document.adopted is None
    assert document.adoption_line == "Adopted by the Security Council at its 10900th meeting"
    assert document.preamble[0].text == "Recalling the treaty of 5 June 2019,"


@pytest.mark.parametrize("end", [";", ","])
def test_words_that_stand_apart_after_the_last_part_close_the_paragraph(end: str) -> None:
    closing = "and requests all States to tell the Council of the mines that they have cleared;"
    lines = [*EN[:6], EN[6], f"(b) by marking what cannot be swept{end}", closing, *EN[10:]]
    for each in (lines, wrapped(lines, 60)):
        document = read((EN_HEAD + "\n\n".join(each)).encode(), "a.txt")
        first = next(node for node in document.operative if node.place == "op/1")
        assert first.closing == closing
        assert first.items[1].text == f"by marking what cannot be swept{end}"


def test_entries_of_a_list_that_no_sign_ends_are_entries_of_their_own() -> None:
    entries = ["Annex", "1. Person A", "(a) Alias One", "(b) Alias Two", "2. Person B", "3. Person C"]
    document = read((EN_HEAD + "\n\n".join([*EN, *entries])).encode(), "a.txt")
    found = {node.place: node.text for node in document.annexes[0].walk()}
    assert found == {
        "annex/1": "Annex",
        "annex/1/1": "Person A",
        "annex/1/1/a": "Alias One",
        "annex/1/1/b": "Alias Two",
        "annex/1/2": "Person B",
        "annex/1/3": "Person C",
    }


@pytest.mark.parametrize("mark", ["*", "**", "_"])
def test_italics_and_bold_of_markdown_are_no_footnotes(mark: str) -> None:
    lines = [EN[0].replace("The Security Council", f"{mark}The Security Council{mark}")]
    for line in EN[1:]:
        first, rest = line.split(" ", 1) if " " in line else (line, "")
        lines.append(f"{mark}{first}{mark} {rest}" if first.endswith("ing") else line)
    lines.append("* See S/2030/1.")
    marked = read((EN_HEAD + "\n\n".join(lines)).encode(), "a.txt")
    plain = read((EN_HEAD + "\n\n".join([*EN, "* See S/2030/1."])).encode(), "a.txt")
    assert words(marked) == words(plain)
    assert [note.text for note in marked.footnotes] == ["See S/2030/1."]


def test_a_chinese_verb_in_bold_without_spaces_is_the_verb_alone() -> None:
    text = ZH_HEAD + "\n\n".join(line.replace("回顾", "**回顾**").replace("促请", "*促请*") for line in ZH)
    assert words(read(text.encode(), "a.txt")) == words(read((ZH_HEAD + "\n\n".join(ZH)).encode(), "a.txt"))


@pytest.mark.parametrize("titles", [("A.", "B."), ("A. Sanctions", "B. Reports"), ("I. Sanctions", "II. Reports")])
def test_parts_that_a_letter_or_numeral_heads_are_no_paragraphs(titles: tuple[str, str]) -> None:
    lines = [*EN[:4], titles[0], *EN[5:10], titles[1], *EN[10:]]
    document = read((EN_HEAD + "\n\n".join(lines)).encode(), "a.txt")
    assert [node.place for node in document.walk()] == [*PLACES[:-2], "op/heading-2", *PLACES[-2:]]
    headings = [f"{node.printed} {node.text}".strip() for node in document.operative if node.kind == "heading"]
    assert headings == list(titles)


@pytest.mark.parametrize(("head", "lines", "title"), [(EN_HEAD, EN, "Mines and wrecks"), (ZH_HEAD, ZH, "水雷与沉船")])
def test_a_short_line_that_stands_apart_among_recitals_is_a_heading(head: str, lines: list[str], title: str) -> None:
    document = read((head + "\n\n".join([*lines[:2], title, *lines[2:]])).encode(), "a")
    assert [node.place for node in document.preamble] == ["pp/1", "pp/heading-1", "pp/2", "pp/3"]
    assert document.preamble[1].text == title


def test_the_number_of_a_page_beside_its_docket_is_no_text() -> None:
    lines = EN[5].rsplit(" ", 3)
    cut = [lines[0], "30-12345 (E)", "*3012345*", "2", "S/RES/3000 (2030)", " ".join(lines[1:])]
    document = read((EN_HEAD + "\n".join([*EN[:5], *cut, *EN[6:]])).encode(), "a")
    assert [node.text for node in document.operative if node.place == "op/1"] == [EN[5].removeprefix("1. ")]


def test_the_symbol_of_a_draft_under_the_title_of_an_older_text_is_no_text() -> None:
    text = "16 (1947). Resolution of 10 January 1947\n[S/224/Rev.1]\n\n" + "\n\n".join(EN)
    document = read(text.encode(), "a")
    assert (document.enacting, document.preamble[0].text) == (EN[0], EN[1])


def test_parts_that_an_ideograph_heads_are_no_paragraphs() -> None:
    document = read((ZH_HEAD + "\n\n".join([*ZH[:4], "一、措施", *ZH[5:]])).encode(), "a")
    assert [node.place for node in document.walk() if node.kind != "item"] == [
        "pp/1", "pp/2", "pp/3", "op/heading-1", "op/1", "op/2", "op/3",
    ]  # fmt: skip


def test_a_paragraph_that_was_put_in_is_read_in_printed_text() -> None:
    document = read((EN_HEAD + "\n\n".join([*EN[:10], "1 bis. Urges all States to help;", *EN[10:]])).encode(), "a")
    assert [node.place for node in document.operative if node.kind == "operative"] == [
        "op/1", "op/1bis", "op/2", "op/3",
    ]  # fmt: skip
