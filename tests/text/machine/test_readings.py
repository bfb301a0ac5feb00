"""All readings of a text together, and texts that nobody prints."""

from datetime import date
from time import process_time

import pytest

from unscr.text.machine.lexicon import LANGUAGES
from unscr.text.machine.reading import Context
from unscr.text.machine.readings import readings

HERE = Context(1, 2000, date(2000, 1, 1))
SECONDS = 5


def test_readings_come_in_reading_order() -> None:
    """Whatever their kind."""
    text = "Requests the Secretary-General to report by 1 May 2000 on resolution 1267 (1999), and urges States;"
    found = readings(text, "en", "operative", HERE)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert {each.kind for each in found} == {"verb", "addressee", "time-limit", "citation"}


@pytest.mark.parametrize("kind", ["heading", "footnote", "table"])
def test_nobody_speaks_in_a_heading_or_a_note(kind: str) -> None:
    """What is cited there is read, and no verb or limit."""
    found = readings("Requests by 1 May 2000: resolution 1267 (1999)", "en", kind, HERE)
    assert {each.kind for each in found} == {"citation"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [" and", "1, ", "第1267(1999)、", "resolutions 1267 (1999), ", "( ", "《", "within 1 ", "\u200f ", "表示", ", "],
)
def test_a_text_that_nobody_prints_does_not_take_long(language: str, piece: str) -> None:
    """Patterns do not go over the same signs again and again."""
    text = piece * (30_000 // len(piece))
    begun = process_time()
    readings(text, language, "operative", HERE)
    assert process_time() - begun < SECONDS
