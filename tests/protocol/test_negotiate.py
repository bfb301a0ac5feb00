"""Accept headers against offers. RFC 9110, section 12.5.1."""

import pytest

from unscr.errors import NotAcceptable
from unscr.protocol.media import OFFERS
from unscr.protocol.negotiate import negotiate

JSON, XML, CSV, TSV = OFFERS["SELECT"][:4]


def chosen(accept: str | None, form: str = "SELECT") -> str:
    """Return what is chosen for a form of query."""
    return negotiate(accept, OFFERS[form])


def test_missing_accept_gives_the_first() -> None:
    assert chosen(None) == JSON
    assert chosen(None, "CONSTRUCT") == "text/turtle"


def test_empty_accept_gives_the_first() -> None:
    assert chosen("") == chosen(" , ,") == JSON


def test_anything_gives_the_first() -> None:
    assert chosen("*/*") == JSON


def test_text_gives_the_first_text() -> None:
    assert chosen("text/*") == CSV
    assert chosen("text/*", "DESCRIBE") == "text/turtle"


def test_weight_decides() -> None:
    assert chosen(f"{JSON};q=0.5, {CSV};q=0.9") == CSV


def test_weight_zero_excludes() -> None:
    assert chosen(f"{JSON};q=0, */*;q=0.1") == XML


def test_only_weight_zero_is_not_acceptable() -> None:
    with pytest.raises(NotAcceptable):
        chosen("*/*;q=0")


def test_the_closer_description_sets_the_weight() -> None:
    """RFC 9110: text/csv;q=0.1 goes before text/* for text/csv, wherever it stands."""
    assert chosen("text/*, text/csv;q=0.1") == TSV


def test_named_goes_before_anything_at_equal_weight() -> None:
    assert chosen(f"*/*, {CSV}") == CSV


def test_the_order_of_offers_breaks_a_tie() -> None:
    assert chosen(f"{CSV}, {XML}") == XML


def test_parameters_are_not_looked_at() -> None:
    assert chosen("text/csv; charset=utf-8; header=present") == CSV
    assert chosen('application/ld+json;profile="http://e/a,b;q=0"', "CONSTRUCT") == "application/ld+json"


def test_white_space_and_letter_case_do_not_matter() -> None:
    assert chosen("  Text/CSV ;  Q=1 ,\t*/* ; q=0.1 ") == CSV


@pytest.mark.parametrize("accept", ["nonsense", ";;;", "text/csv;q=abc", "text/csv;q=2", "*/csv", '"', "text/", "/csv"])
def test_a_header_without_a_sound_element_accepts_anything(accept: str) -> None:
    assert chosen(accept) == JSON


def test_a_malformed_element_is_skipped() -> None:
    assert chosen("nonsense, text/csv") == CSV


def test_no_match_lists_the_offers() -> None:
    with pytest.raises(NotAcceptable) as raised:
        chosen("image/png, text/html")
    assert raised.value.offers == OFFERS["SELECT"]
    assert all(each in raised.value.en and each in raised.value.zh for each in OFFERS["SELECT"])


@pytest.mark.parametrize("alias", ["application/json", "application/xml", "text/xml"])
def test_an_alias_is_answered_under_its_own_name(alias: str) -> None:
    assert chosen(alias) == alias


def test_a_boolean_has_no_csv() -> None:
    with pytest.raises(NotAcceptable):
        chosen("text/csv, text/tab-separated-values", "ASK")


def test_a_browser_gets_something() -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert chosen(browser) == "application/xml"
    assert chosen(browser, "CONSTRUCT") == "text/turtle"


def test_a_long_header_takes_no_long_time() -> None:
    """Unclosed quotes and rows of commas do not make the pattern try everything."""
    assert chosen('*/*;c="' * 20_000) == JSON
    assert chosen('*/*;c="' + r"\"" * 100_000) == JSON
    assert chosen("," * 60_000) == JSON
