"""Accept-Profile is read as the draft has it: IRIs in angle brackets, with weights."""

import pytest

from unscr.errors import NotAcceptable
from unscr.protocol.profile import named, preferred

OURS, ELI, SCHEMA = "https://w3id.org/unscr/ontology", "http://data.europa.eu/eli/ontology#", "https://schema.org/"
OFFERS = (OURS, ELI, SCHEMA)


@pytest.mark.parametrize(
    ("header", "offer"),
    [
        (None, ""),
        ("", ""),
        ("eli", ""),
        ("<a", ""),
        (f"<{ELI}>;q=x", ""),
        (f"<{ELI}>", ELI),
        (f"<{ELI}>; q=0.5, <{SCHEMA}>", SCHEMA),
        (f"<{ELI}>;q=0.5,<{SCHEMA}>;q=0.5", ELI),
        (f"<{SCHEMA}>;q=0.50,<{ELI}>;q=0.5", SCHEMA),
        (f"<urn:x:a,b;c>, <{SCHEMA}>;q=0.1", SCHEMA),
        (f"<{SCHEMA}>;q=x, <{ELI}>;q=0.1", ELI),
        (f"<{SCHEMA}>;a=b;q=0.2, <{ELI}>;q=0.3", ELI),
        ("<http://data.europa.eu/eli/ontology>", ELI),
        ("<http://schema.org>", SCHEMA),
        ("<https://w3id.org/unscr/ontology#>", OURS),
    ],
)
def test_the_profile_that_is_liked_best(header: str | None, offer: str) -> None:
    assert preferred(header, OFFERS) == offer


@pytest.mark.parametrize(
    "header", ["<http://example.org/x>", f"<{ELI}>;q=0", f"<{ELI}>;q=0, <x:y>", "<>", "<http://data.europa.eu/eli>"]
)
def test_others_alone_are_refused_with_those_on_offer(header: str) -> None:
    with pytest.raises(NotAcceptable) as caught:
        preferred(header, OFFERS)
    assert caught.value.offers == OFFERS
    assert all(each in caught.value.en and each in caught.value.zh for each in OFFERS)


def test_an_iri_is_named_however_its_namespace_is_written() -> None:
    assert named("http://schema.org/", OFFERS) == SCHEMA
    assert named("https://schema.org/Legislation", OFFERS) == ""


def test_a_long_header_takes_no_long_time() -> None:
    """Whatever is sent is looked at once."""
    assert preferred("<a>;;;;;;;;" * 0 + "<" * 60_000, OFFERS) == ""
    assert preferred(f"<{ELI}>" + ";a=b" * 15_000, OFFERS) == ELI
