"""Memberships that follow by reasoning, as a graph of their own."""

from collections.abc import Iterable

from unscr.terms import Iri
from unscr.text.statements.writing import Page


def memberships(found: Iterable[tuple[Iri, Iri]]) -> Page:
    """Return the graph ``inferred``: what belongs to which class, beyond what is stated elsewhere."""
    page = Page("inferred")
    for thing, kind in found:
        page.say(thing, "rdf:type", kind)
    return page
