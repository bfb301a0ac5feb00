"""The days of the register of deadlines as a calendar. RFC 5545, with NAME and the language of words as in RFC 7986.

The writer is ours: forty lines, and the same deadlines give the same bytes; a test reads them with two libraries.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from unscr.errors import NotFound
from unscr.registers.column import Register
from unscr.registers.gather import Row
from unscr.registers.table import Table
from unscr.registers.value import day_of
from unscr.said import Said

# Octets in a line, without its end (section 3.1).
_LINE = 75
# TEXT holds no control characters but a tab (section 3.3.11).
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NAME = Said(
    "Dates in resolutions of the Security Council (unofficial reading)", "安全理事会决议所涉日期（非正式解读）"
)
_UNOFFICIAL = Said("Computed from an unofficial copy of the text.", "依文本的非正式副本算得。")


def calendar(table: Table, changed: date, language: str) -> bytes:
    """Return an event for each row of the register of deadlines that has a day, in a language.

    ``changed`` is the day on which the data of the release last changed, and the stamp of every event: the clock would
    make another file of the same data each time. Raises NotFound where no row has a day, since a calendar cannot be
    empty.
    """
    events = [line for row in table.rows for line in _event(row, table.register, changed, language)]
    if not events:
        raise NotFound(
            "None of the rows asked for has a day computed, and a calendar without events is none.",
            "所选各项均无推算日期，日历中无可列事项。",
        )
    name = _escaped(_NAME.say(language))
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//unscr//deadlines//EN", "CALSCALE:GREGORIAN"]
    names = [f"NAME;LANGUAGE={language}:{name}", f"X-WR-CALNAME:{name}"]
    return b"".join(_folded(line) for line in (*head, *names, *events, "END:VCALENDAR"))


def _event(row: Row, register: Register, changed: date, language: str) -> Iterator[str]:
    """Yield the lines of an event that lasts all of a day; none for a row without a day that the calendar knows."""
    day = day_of(row.cells["due"])
    if day is None:
        return

    def say(column: str) -> str:
        return ("；" if language == "zh" else "; ").join(each.say(language) for each in row.cells[column])

    def titled(column: str) -> str:
        known, words = register.column(column), say(column)
        return f"{known.title.say(language)}{colon}{words}" if known and words else ""

    colon = "：" if language == "zh" else ": "
    kind = say("kind")
    bracketed = f"（{kind}）" if language == "zh" else f" ({kind})"
    paragraphs = [each.iri for each in row.cells["paragraph"]]
    # Only the words as printed stand between quotation marks; they may be there in one language alone.
    words = f"“{say('words')}”" if row.cells["words"] else ""
    more = map(titled, ("kind", "rule", "ambiguity", "bearer", "deliverable"))
    told = (say("paragraph"), words, *more, *paragraphs, _UNOFFICIAL.say(language))
    summary = f"{say('paragraph')}{bracketed if kind else ''}{colon}{say('limit')}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(row.thing)}"
    yield f"DTSTAMP:{changed:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(day)}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{_date(day + timedelta(days=1))}"
    yield f"SUMMARY;LANGUAGE={language}:{_escaped(summary)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{_escaped(_joined(told))}"
    yield f"URL:{_CONTROL.sub('', row.thing)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(each for each in parts if each)


def _date(day: date) -> str:
    # strftime leaves out the zeros of early years on some systems.
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Return a text as a value holds it (section 3.3.11)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    escaped = lines.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return _CONTROL.sub("", escaped)


def _folded(line: str) -> bytes:
    """Return a line with its end, folded so that no part is too long and no character is cut."""
    parts: list[bytes] = [b""]
    for each in line:
        octets = each.encode("utf-8", "replace")
        # From the second on, the space that marks a part as belonging to the line counts as well.
        if len(parts[-1]) + len(octets) > _LINE - (len(parts) > 1):
            parts.append(b"")
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"
