"""Graphs for tests, written in Turtle."""

import pyoxigraph

from unscr.graph.encode import statements
from unscr.namespaces import PREFIXES
from unscr.terminology.said import Said


def said(turtle: str) -> Said:
    """Return what a piece of Turtle says; our prefixes are declared for it."""
    head = "".join(f"@prefix {each}: <{iri}> .\n" for each, iri in PREFIXES.items())
    quads = pyoxigraph.parse(head + turtle, format=pyoxigraph.RdfFormat.TURTLE)
    written = pyoxigraph.serialize((each.triple for each in quads), format=pyoxigraph.RdfFormat.N_TRIPLES)
    return Said(statements(written or b""))
