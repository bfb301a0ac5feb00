"""Readings as statements: what is said of a limit, and what is not."""

from unscr.text.machine.readings import readings
from unscr.text.statements.machine import Machine
from unscr.text.statements.writing import Page


def said(text: str) -> dict[str, set[str]]:
    """Return what is stated of the time limits of a text, by the last step of each property."""
    machine = Machine(Page("machine/2322"), readings, 2322, 2016, [("op", "1")], {}, None)
    machine.words(("op", "1"), "operative", text, "en", None)
    of_limits = {quad.subject for quad in machine.page if str(quad.object.value).endswith("reading-kind/time-limit")}
    stated: dict[str, set[str]] = {}
    for quad in machine.page:
        if quad.subject in of_limits:
            stated.setdefault(quad.predicate.value.rsplit("#")[-1], set()).add(str(quad.object.value))
    return stated


def test_working_days_are_a_modifier_and_no_duration() -> None:
    """Days of the calendar have a duration."""
    working = said("Directs the port to decide within 5 working days of the notification;")
    assert working["readModifier"] == {"from-event", "working-days"}
    assert not {"hasXSDDuration", "dueDate"} & working.keys()
    counted = said("Directs the port to decide within 5 days of the notification;")
    assert (counted["readModifier"], counted["hasXSDDuration"]) == ({"from-event"}, {"P5D"})
