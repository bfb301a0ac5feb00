"""Lines of adoption below the text, as resolutions before 1994 print them: they are none of its words."""

import pytest

from unscr.text.plain.read import read

EN = (
    "Resolution 300 (1971)\nof 12 October 1971\n\nThe Security Council,\n\nRecalling its resolutions,\n\n"
    "1. Calls upon States to act;\n\n2. Decides to remain seized of the matter.\n\n"
)
ZH = (
    "第300(1971)号决议\n1971年10月12日\n\n安全理事会，\n\n回顾其各项决议，\n\n1. 促请各国采取行动；\n\n"
    "2. 决定继续处理此案。\n\n"
)


@pytest.mark.parametrize(
    ("tail", "meeting", "counts"),
    [
        ("Adopted at the 1234th meeting, by 14 votes to none, with 1 abstention (China).", 1234, (14, 0, 1)),
        ("Adopted unanimously at the 1382nd meeting.", 1382, (None, 0, 0)),
        ("Adopted by 11 votes to 0.", None, (11, 0, None)),
        ("Adopted without a vote at the 131st meeting.", 131, None),
        ("Adopted at the 474th meeting by 7 votes to 1 (Yugoslavia), with 2\nabstentions (Egypt and India), one member"
         " (Union\nof Soviet Socialist Republics) being absent.", 474, (7, 1, 2)),
        ("Adopted at the 87th meeting by 9 votes to none.\n\n* See the supplement for 1950.", 87, (9, 0, None)),
        ("____\n\nAdopted at the 1747th meeting by 13 votes to none.¹\n\n¹ Two members did not vote.",
         1747, (13, 0, None)),
    ],
)  # fmt: skip
def test_a_vote_below_an_english_text(tail: str, meeting: int | None, counts: tuple[int | None, ...] | None) -> None:
    document = read((EN + tail + "\n").encode(), "a")
    assert document.operative[-1].text == "Decides to remain seized of the matter."
    assert document.meeting == meeting
    vote = document.vote
    assert (vote and (vote.in_favour, vote.against, vote.abstaining)) == counts


@pytest.mark.parametrize(
    ("tail", "meeting", "counts"),
    [
        ("第2981次会议以12票对1票(古巴)、2票弃权(厄瓜多尔、也门)通过。", 2981, (12, 1, 2)),
        ("第1382次会议一致通过。", 1382, (None, 0, 0)),
        ("安全理事会第1721次会议以14票对零票，1票弃权\n（中国）通过。", 1721, (14, 0, 1)),
        ("以9票对0票通过。", None, (9, 0, None)),
    ],
)
def test_a_vote_below_a_chinese_text(tail: str, meeting: int | None, counts: tuple[int | None, ...]) -> None:
    document = read((ZH + tail + "\n").encode(), "a")
    assert document.operative[-1].text == "决定继续处理此案。"
    vote = document.vote
    assert (document.meeting, vote and (vote.in_favour, vote.against, vote.abstaining)) == (meeting, counts)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (EN.replace("2. Decides to remain seized of the matter.", "2. Adopted texts by vote at a meeting are kept;"),
         "Adopted texts by vote at a meeting are kept;"),
        (ZH.replace("2. 决定继续处理此案。", "2. 决定第3次会议讨论的规则自通过之日起生效；"),
         "决定第3次会议讨论的规则自通过之日起生效；"),
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_line_of_adoption_stay_where_they_are(text: str, end: str) -> None:
    assert read(text.encode(), "a").operative[-1].text == end
