"""The list of endpoints: what stands on it, and what cannot."""

import pytest

from unscr.errors import SettingError
from unscr.graph.broker.listed import listed


def test_an_endpoint_is_asked_where_it_is_unless_another_place_is_named() -> None:
    found = listed("https://e.example/sparql,http://f.example/q?x=1=http://127.0.0.1:9/f  https://g.example/")
    assert {target: place.whole for target, place in found.items()} == {
        "https://e.example/sparql": "https://e.example/sparql",
        "http://f.example/q?x=1": "http://127.0.0.1:9/f",
        "https://g.example/": "https://g.example/",
    }
    assert listed("") == {}


@pytest.mark.parametrize(
    "given", ["e.example", "file:///etc/passwd", "https://u:p@e.example/", "http://", "=http://e/", "*"]
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(SettingError):
        listed(given)


def test_an_endpoint_stands_there_once() -> None:
    with pytest.raises(SettingError, match="twice"):
        listed("http://e/ http://e/=http://f/")
