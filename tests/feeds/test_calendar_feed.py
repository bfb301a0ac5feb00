"""The calendar: read by two libraries that are not ours, the same bytes each time, and safe whatever the data holds."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import icalendar
import pytest
import vobject

from unscr.answer import Engine
from unscr.config import Settings
from unscr.errors import NotFound
from unscr.feeds import calendar
from unscr.graph.evaluator import evaluator
from unscr.registers import REGISTERS, Table, choose, show
from unscr.registers.value import Value
from unscr.release import released

SECOND = Path(__file__).parent.parent / "web" / "second.ttl"
LIMIT = "https://w3id.org/unscr/id/time-limit/"
CHANGED = date(2026, 11, 26)
# What a calendar has to write apart: its own signs, ends of lines, and what it cannot hold.
HARM = "a\\b;c,d\r\nEND:VEVENT\nBEGIN:VALARM\x00\x1b" + "长" * 5_000 + "😀"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release and a second resolution."""
    graphs = [(each.key, each.path) for each in released()]
    with evaluator([*graphs, ("doc/9001", SECOND)], Settings(query_seconds=5)) as engine:
        yield engine


@pytest.fixture
def deadlines(engine: Engine) -> Callable[..., Table]:
    """Return what shows the register of deadlines."""

    def shown(*pairs: tuple[str, str]) -> Table:
        register = REGISTERS["deadlines"]
        return show(engine, register, choose(register, pairs), "en")

    return shown


def events(text: bytes) -> list[icalendar.Event]:
    """Return the events of a calendar as the first library reads them; it notes what it cannot."""
    read = icalendar.Calendar.from_ical(text)
    found = list(read.walk("VEVENT"))
    assert [each.errors for each in (read, *found)] == [[]] * (len(found) + 1)
    return found


def test_there_is_an_event_for_each_day(deadlines: Callable[..., Table]) -> None:
    """Ten and twelve months from 12 December 2016, six from 31 March 2031."""
    found = {str(each["UID"]): each for each in events(calendar(deadlines(), CHANGED, "en"))}
    assert {uid: each["DTSTART"].dt for uid, each in found.items()} == {
        LIMIT + "2322-op21-1": date(2017, 10, 12),
        LIMIT + "2322-op22-1": date(2017, 12, 12),
        LIMIT + "9001-op1-1": date(2031, 9, 30),
    }
    event = found[LIMIT + "2322-op21-1"]
    assert event["DTEND"].dt == date(2017, 10, 13)
    assert event["DTSTAMP"].dt.date() == CHANGED
    assert event["URL"] == LIMIT + "2322-op21-1"
    assert "paragraph 21" in event["SUMMARY"]
    told = str(event["DESCRIPTION"]).split("\n")
    assert "“在 10 个月内”" in told
    assert "https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/21" in told
    for words in (
        "kind: latest by",
        "rule: calendar months from the anchor",
        "note on the reading: No anchor is printed",
        "who is asked: Counter-Terrorism Committee Executive Directorate",
    ):
        assert any(each.startswith(words) for each in told), (words, told)


def test_a_second_library_reads_the_same(deadlines: Callable[..., Table]) -> None:
    text = calendar(deadlines(), CHANGED, "zh")
    read = vobject.readOne(text.decode("utf-8"))
    assert [(each.uid.value, each.dtstart.value, each.summary.value) for each in read.vevent_list] == [
        (str(each["UID"]), each["DTSTART"].dt, str(each["SUMMARY"])) for each in events(text)
    ]
    assert read.prodid.value == "-//unscr//deadlines//EN"


def test_it_is_in_the_readers_language(deadlines: Callable[..., Table]) -> None:
    english, chinese = (events(calendar(deadlines(), CHANGED, each))[0] for each in ("en", "zh"))
    assert str(english["SUMMARY"]) == (
        "resolution 2322 (2016), paragraph 21 (latest by): within ten months of adoption: report"
    )
    assert str(chinese["SUMMARY"]) == "第2322(2016)号决议第21段（至迟）：通过后十个月内：报告"
    assert (english["SUMMARY"].params["LANGUAGE"], chinese["SUMMARY"].params["LANGUAGE"]) == ("en", "zh")
    assert english["UID"] == chinese["UID"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Dates in resolutions of the Security Council (unofficial reading)"),
        ("zh", "安全理事会决议所涉日期（非正式解读）"),
    ],
)
def test_it_is_called_a_reading_of_dates(deadlines: Callable[..., Table], language: str, name: str) -> None:
    read = icalendar.Calendar.from_ical(calendar(deadlines(), CHANGED, language))
    assert str(read["X-WR-CALNAME"]) == str(read["NAME"]) == name


@pytest.mark.parametrize("language", ["en", "zh"])
def test_lines_are_short_and_no_character_is_cut(deadlines: Callable[..., Table], language: str) -> None:
    text = calendar(deadlines(), CHANGED, language)
    assert text.endswith(b"END:VCALENDAR\r\n")
    lines = text.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert sum(len(each) >= 73 for each in lines) > 3
    for each in lines:
        each.decode("utf-8")
        assert b"\n" not in each
        assert b"\r" not in each


def test_whatever_stands_in_the_data_stays_in_its_value(deadlines: Callable[..., Table]) -> None:
    shown = deadlines(("resolution", "2031/9001"))
    (row,) = shown.rows
    cells = {**row.cells, "limit": (Value("x:a", HARM, HARM),), "words": (Value("", HARM, HARM),)}
    text = calendar(replace(shown, rows=(replace(row, cells=cells),)), CHANGED, "en")
    (event,) = events(text)
    kept = HARM.replace("\r\n", "\n").replace("\x00", "").replace("\x1b", "")
    assert str(event["SUMMARY"]).endswith(kept)
    assert event.subcomponents == []
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert vobject.readOne(text.decode("utf-8")).vevent.summary.value.endswith(kept)


@pytest.mark.parametrize("day", ["", "never", "2017-02-30", "-2017-10-12", "9999-12-31T00:00:00"])
def test_what_is_no_day_makes_no_event(deadlines: Callable[..., Table], day: str) -> None:
    shown = deadlines(("resolution", "2031/9001"))
    rows = tuple(replace(each, cells={**each.cells, "due": (Value("", day, day),)}) for each in shown.rows)
    with pytest.raises(NotFound, match="has a day computed"):
        calendar(replace(shown, rows=rows), CHANGED, "en")


def test_the_last_day_that_there_is_has_no_end(deadlines: Callable[..., Table]) -> None:
    shown = deadlines(("resolution", "2031/9001"))
    last = (Value("", "9999-12-31", "9999-12-31"),)
    rows = tuple(replace(each, cells={**each.cells, "due": last}) for each in shown.rows)
    (event,) = events(calendar(replace(shown, rows=rows), CHANGED, "en"))
    assert event["DTSTART"].dt == date(9999, 12, 31)


def test_the_same_deadlines_are_the_same_bytes(deadlines: Callable[..., Table]) -> None:
    assert calendar(deadlines(), CHANGED, "en") == calendar(deadlines(), CHANGED, "en")
