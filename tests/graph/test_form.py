"""What XML cannot say is not sent as XML."""

import os

import pytest
from pyoxigraph import NamedNode, Triple

from unscr.errors import NotAcceptable
from unscr.graph import wire
from unscr.graph.form import GRAPHS, RESULTS, check_characters, named_as_elements
from unscr.protocol.media import EXTENSIONS, OFFERS


def test_everything_on_offer_can_be_written() -> None:
    """The tables of the protocol and of the engine agree."""
    assert set(OFFERS["SELECT"]) | set(OFFERS["ASK"]) == set(RESULTS)
    assert set(OFFERS["CONSTRUCT"]) | set(OFFERS["DESCRIBE"]) == set(GRAPHS) == set(EXTENSIONS.values())


@pytest.mark.parametrize("media_type", ["text/xml", "application/rdf+xml", "text/csv"])
@pytest.mark.parametrize("character", ["\x01", "\x0b", "\uffff", "\t", "中", "\ufffd"])
@pytest.mark.parametrize("before", [0, 2**20 - 1])
@pytest.mark.parametrize("by_file", [True, False])
def test_a_character_that_xml_has_not_is_not_sent(media_type: str, character: str, before: int, by_file: bool) -> None:
    """Nor where two chunks meet."""
    content = b"x" * before + character.encode()
    descriptor = wire.anonymous(content) if by_file else -1
    inline = b"" if by_file else content
    try:
        if "xml" in media_type and character in "\x01\x0b\uffff":
            with pytest.raises(NotAcceptable) as raised:
                check_characters(media_type, inline, descriptor)
            assert raised.value.offers
            assert not any("xml" in each for each in raised.value.offers)
        else:
            check_characters(media_type, inline, descriptor)
    finally:
        if by_file:
            os.close(descriptor)


@pytest.mark.parametrize(("predicate", "sound"), [("x:a1", True), ("x:中", True), ("x:1", False), ("x:a/", False)])
def test_a_predicate_needs_the_name_of_an_element(predicate: str, sound: bool) -> None:
    triple = Triple(NamedNode("x:s"), NamedNode(predicate), NamedNode("x:o"))
    if sound:
        assert list(named_as_elements([triple])) == [triple]
    else:
        with pytest.raises(NotAcceptable):
            list(named_as_elements([triple]))
