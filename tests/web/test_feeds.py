"""The calendar follows the register's address, and the feed the reader's language."""

import re
import tomllib
from pathlib import Path

import icalendar
import pytest
from flask.testing import FlaskClient
from reading import problem


def test_the_calendar_has_the_deadlines_that_the_register_shows(client: FlaskClient) -> None:
    answer = client.get("/calendar.ics?bearer=agent/cted&sort=-due&page=1")
    assert answer.content_type == "text/calendar; charset=utf-8"
    uids = [str(each["UID"]) for each in icalendar.Calendar.from_ical(answer.data).walk("VEVENT")]
    rows = client.get("/deadlines.json?bearer=agent/cted").get_json()["rows"]
    assert uids == [each["limit"][0]["iri"] for each in rows if each["due"]] != []


def test_the_calendar_does_not_look_at_the_clock(client: FlaskClient, root: Path) -> None:
    changes = tomllib.loads((root / "data" / "curated" / "changes.toml").read_text(encoding="utf-8"))["change"]
    last = max(each["day"] for each in changes)
    assert client.get("/calendar.ics?lang=en").data == client.get("/calendar.ics?lang=en&page=1").data
    stamps = set(re.findall(r"^DTSTAMP:(.*)$", client.get("/calendar.ics").text, re.MULTILINE))
    assert {each.strip() for each in stamps} == {f"{last:%Y%m%d}T000000Z"}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_deadlines_are_no_calendar(client: FlaskClient, language: str) -> None:
    answer = client.get("/calendar.ics?bearer=agent/nobody", headers={"Accept-Language": language})
    assert answer.status_code == 404
    problem(answer, language)


@pytest.mark.parametrize("path", ["/calendar.ics", "/feed.atom"])
def test_each_is_in_the_readers_language(client: FlaskClient, path: str) -> None:
    answers = [client.get(path, headers={"Accept-Language": each}) for each in ("en", "zh")]
    assert [each.headers["Content-Language"] for each in answers] == ["en", "zh"]
    assert all("Accept-Language" in each.vary for each in answers)
    assert "决议".encode() in answers[1].data
    assert client.get("/feed.atom").content_type == "application/atom+xml; charset=utf-8"
