"""Title, adoption line and annex heading in every printed form."""

from datetime import date

import pytest

from unscr.errors import TextError
from unscr.text import formula
from unscr.text.lines import Piece


def line(text: str) -> Piece:
    return Piece(text, 0, 1, 1)


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("第 2322 (2016) 号决议", 2322, 2016),
        ("第2560(2020)号决议", 2560, 2020),
        ("第 2560 ( 2020 ) 号 决议", 2560, 2020),
        ("第2560(2020)决议", 2560, 2020),
        ("第2142(2014)號決議", 2142, 2014),
        ("第２７９４（２０２５）号决议", 2794, 2025),
        ("第\u00a01 （1946）\u3000号 决议", 1, 1946),
    ],
)
def test_title_is_read(text: str, number: int, year: int) -> None:
    title = formula.title(line(text))
    assert (title.passage.words, title.number, title.year) == (text, number, year)
    assert formula.is_fixed(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "第2560号决议",
        "2560(2020)号决议",
        "第2560(20)号决议",
        "第2560(2020)号决议，",
        "回顾第2560(2020)号决议",
        "第一(2020)号决议",
        "第2560(2020号决议",
    ],
)
def test_anything_else_is_no_title(text: str) -> None:
    assert not formula.is_fixed(line(text))
    with pytest.raises(TextError, match="title is missing"):
        formula.title(line(text))


@pytest.mark.parametrize(
    ("text", "day", "meeting"),
    [
        ("安全理事会 2016 年 12 月 12 日第 7831 次会议通过", date(2016, 12, 12), 7831),
        ("安全理事会2026年1月14日10089次会议通过", date(2026, 1, 14), 10089),
        ("2026年1月14日安全理事会10089次会议通过", date(2026, 1, 14), 10089),
        ("2026年1月14日安全理事会第10089次会议通过", date(2026, 1, 14), 10089),
        ("安全理事会2020年3月30日通过", date(2020, 3, 30), None),
        ("2014年 2月20日安全理事會 7116 次 會議 通過", date(2014, 2, 20), 7116),
        ("安全理事会于2020年3月30日通过", date(2020, 3, 30), None),
        ("2020年3月30日安全理事会通过", date(2020, 3, 30), None),
        ("安全理事会２０２４年２月２９日第９５６５次会议通过", date(2024, 2, 29), 9565),
        ("安全理事會2014年2月20日第7116次會議通過", date(2014, 2, 20), 7116),
    ],
)
def test_adoption_line_is_read(text: str, day: date, meeting: int | None) -> None:
    read = formula.adoption(line(text))
    assert (read.passage.words, read.date, read.meeting) == (text, day, meeting)
    assert formula.is_fixed(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "2020年1月10日 8700次会议通过",
        "安全理事会2020年1月10日第8700次会议",
        "安全理事会2020年1月通过",
        "安全理事会2020年月1日通过",
        "安全理事会第8700次会议通过",
        "2020年1月10日通过",
        "安全理事会2020年1月10日通过，",
        "大会2020年1月10日通过",
    ],
)
def test_anything_else_is_no_adoption_line(text: str) -> None:
    assert not formula.is_fixed(line(text))
    with pytest.raises(TextError, match="adoption line is missing"):
        formula.adoption(line(text))


@pytest.mark.parametrize("day", ["2023年2月29日", "2020年13月1日", "2020年0月1日", "2020年4月31日", "0000年1月1日"])
def test_day_that_no_calendar_has_is_refused(day: str) -> None:
    with pytest.raises(TextError, match="no such date") as caught:
        formula.adoption(line(f"安全理事会{day}通过"))
    assert caught.value.column == 6
    assert day in caught.value.zh


@pytest.mark.parametrize(
    "text",
    [
        "附件",
        "附件一",
        "附件 1",
        "附件１２",
        "附件A",
        "附件C",
        "附件 Ｂ",
        "附件II",
        "附录",
        "附录二",
        "附錄十一",
        "附件\u30003",
    ],
)
def test_annex_heading_stands_alone(text: str) -> None:
    assert formula.is_annex(line(text))


@pytest.mark.parametrize(
    "text", ["附件所载", "附件一和二", "附件一，", "附件一1", "附件：名单", "见附件", "附", "附件a", "附件AB"]
)
def test_anything_else_is_no_annex_heading(text: str) -> None:
    assert not formula.is_annex(line(text))
