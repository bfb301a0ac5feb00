"""The lines whose wording is fixed: title, adoption line, enacting formula, heading of an annex."""

import re
from datetime import date

from unscr.text.lines import SPACE, Piece, passage
from unscr.text.tree import AdoptionLine, Title

ENACTING = ("安全理事会，", "安全理事會，")


def _line(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which ``~`` is optional white space and ``#`` a digit, half-width or full-width."""
    return re.compile(pattern.replace("~", rf"[{SPACE}]*").replace("#", "[0-9０-９]"))


_TITLE = _line(r"第~(?P<number>#{1,5})~[(（]~(?P<year>#{4})~[)）]~[号號]?~(?:决议|決議)")
_DATE = r"(?P<date>(?P<year>#{4})~年~(?P<month>#{1,2})~月~(?P<day>#{1,2})~日)"
_MEETING = r"(?:第?~(?P<meeting>#{1,5})~次~[会會][议議]~)?通[过過]"
_ADOPTION = (
    _line(rf"安全理事[会會]~于?~{_DATE}~{_MEETING}"),
    _line(rf"{_DATE}~安全理事[会會]~{_MEETING}"),
)
_ANNEX = _line(r"(?:附件|附录|附錄)~(?:[一二三四五六七八九十]+|#+|[A-ZＡ-Ｚ]|[IVX]+)?")


def is_title(piece: Piece) -> bool:
    """Tell whether the whole line is a title."""
    return _TITLE.fullmatch(piece.text) is not None


def is_adoption(piece: Piece) -> bool:
    """Tell whether the whole line is an adoption line."""
    return any(pattern.fullmatch(piece.text) for pattern in _ADOPTION)


def is_annex(piece: Piece) -> bool:
    """Tell whether the whole line is the heading of an annex."""
    return _ANNEX.fullmatch(piece.text) is not None


def is_fixed(piece: Piece) -> bool:
    """Tell whether the line is one of these, complete as it stands."""
    return is_title(piece) or is_adoption(piece) or is_annex(piece)


def title(piece: Piece) -> Title:
    """Return the title; raise TextError for any other line."""
    found = _TITLE.fullmatch(piece.text)
    if found is None:
        raise piece.fault(
            "The title is missing: the first line must read like '第 2322 (2016) 号决议'. "
            "Write the title there and remove what stands before it.",
            "缺标题：第一行应如“第 2322 (2016) 号决议”。请在此写上标题，并删去标题前的文字。",
        )
    return Title(passage([piece]), int(found["number"]), int(found["year"]))


def adoption(piece: Piece) -> AdoptionLine:
    """Return the adoption line; raise TextError for any other line and for a day that no calendar has."""
    found = _ADOPTION[0].fullmatch(piece.text) or _ADOPTION[1].fullmatch(piece.text)
    if found is None:
        raise piece.fault(
            "The adoption line is missing: the line after the title must read like "
            "'安全理事会 2016 年 12 月 12 日第 7831 次会议通过', or without a meeting '安全理事会2020年3月30日通过'.",
            "缺通过行：标题后一行应如“安全理事会 2016 年 12 月 12 日第 7831 次会议通过”，"
            "未开会者如“安全理事会2020年3月30日通过”。",
        )
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise piece.fault(
            f"There is no such date as '{found['date']}'. Correct the day of adoption.",
            f"日期“{found['date']}”不存在。请改正通过日期。",
            found.start("date"),
        ) from None
    return AdoptionLine(passage([piece]), day, int(found["meeting"]) if found["meeting"] else None)
