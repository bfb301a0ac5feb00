"""Resolutions whose text is not loaded: what is not known of them is not said."""

import pytest

from unscr.errors import JudgementError
from unscr.namespaces import iri
from unscr.terms import Iri
from unscr.text.network import stubs
from unscr.text.statements.cited import stubs as stated

DAY = "[7]\nyear = 2099\ndate = 2099-01-02\n"


def test_a_resolution_known_by_symbol_and_day_has_no_meeting() -> None:
    found = stubs(DAY + 'text = "https://example.org/7.xml"\n', "resolutions.toml")
    said = {(each.predicate, each.object) for each in stated(found, ())}
    assert (iri("dcterms:source"), Iri("https://example.org/7.xml")) in said
    assert not {predicate for predicate, _ in said} & {iri("unscr:meeting"), iri("unscr:meetingNumber")}


def test_a_resolution_with_its_record_has_its_meeting() -> None:
    found = stubs(DAY + 'meeting = 8\nlibrary_record = "https://example.org/7"\n', "resolutions.toml")
    assert (iri("unscr:meeting"), iri("event:meeting-8")) in {
        (each.predicate, each.object) for each in stated(found, ())
    }


def test_a_day_without_a_source_is_refused() -> None:
    with pytest.raises(JudgementError, match="as the source of the day"):
        stubs(DAY, "resolutions.toml")
