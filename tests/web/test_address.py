"""An IRI of ours and its address on this host are found from each other."""

import pytest
from flask import Flask

from unscr.web.address import canonical, link, onward

BASE = "https://w3id.org/unscr/"


@pytest.mark.parametrize(
    ("iri", "address"),
    [
        (f"{BASE}eli/un/sc/res/2016/2322/op/13/e", "/law/eli/un/sc/res/2016/2322/op/13/e"),
        (f"{BASE}ontology#Norm", "/law/ontology#Norm"),
        (f"{BASE}graph/a%20b", "/law/graph/a%20b"),
        (f"{BASE}id/段", "/law/id/%E6%AE%B5"),
        ("https://example.org/a", "https://example.org/a"),
        ("javascript:alert(1)", ""),
        (f"{BASE}/evil.example/a", ""),
        ("_:b0", ""),
    ],
)
def test_a_link_leads_to_this_host_for_ours_and_nowhere_dangerous(iri: str, address: str) -> None:
    with Flask("unscr").test_request_context("/", environ_overrides={"SCRIPT_NAME": "/law"}):
        assert link(iri) == address


@pytest.mark.parametrize(
    ("path", "iri"),
    [("id/a b", f"{BASE}id/a%20b"), ("id/a%b?", f"{BASE}id/a%25b%3F"), ("id/段[\ue000", f"{BASE}id/段%5B%EE%80%80")],
)
def test_what_an_iri_cannot_hold_is_escaped(path: str, iri: str) -> None:
    assert canonical(path).value == iri


@pytest.mark.parametrize(
    ("iri", "address"),
    [
        (f"{BASE}id/agent/all-states", "/id/agent/all-states?lang=zh"),
        (f"{BASE}ontology#Norm", "/ontology?lang=zh#Norm"),
        (f"{BASE}id/a?b=c", "/id/a?b=c&lang=zh"),
        (f"{BASE}/evil.example/a", ""),
        ("https://example.org/a", "https://example.org/a"),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_link_on_a_page_keeps_the_language_it_was_asked_for(iri: str, address: str) -> None:
    """As long as one goes about on this host; where none was asked for, the next page has the browser's."""
    with Flask("unscr").test_request_context("/?lang=zh"):
        assert onward(iri) == address
    with Flask("unscr").test_request_context("/?lang=xx"):
        assert onward(iri) == link(iri)
