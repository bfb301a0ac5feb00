"""Bad graphs that have nothing in common can be held at the same time: no query finds more or less in one for another.

A query over the data goes from node to node: what it finds around the nodes of one graph can only be changed by a
statement about one of them, or by one with the same words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph

from unscr import namespaces

# Where the statements of a bad graph go if it is Turtle; a TriG file names its graphs itself.
BAD_TURTLE = pyoxigraph.NamedNode(namespaces.graph("doc/2322").value)
KIND = pyoxigraph.NamedNode(namespaces.RDF + "type")

Row = frozenset[tuple[str, str, str, str, str]]


@dataclass(frozen=True)
class Parts:
    """What a bad graph speaks of, and the properties and classes in which it does."""

    nodes: frozenset[Any]
    words: frozenset[Any]


def bad(path: Path) -> list[pyoxigraph.Quad]:
    """Return the statements of a bad graph in the graphs they belong to."""
    if path.suffix == ".trig":
        return list(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TRIG))
    return [
        pyoxigraph.Quad(each.subject, each.predicate, each.object, BAD_TURTLE)
        for each in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    ]


def parts(quads: Iterable[pyoxigraph.Quad], known: frozenset[Any]) -> Parts:
    """Return the parts of a bad graph; a property, class or graph that the release does not have is a node too."""
    nodes, words = set[Any](), set[Any]()
    for each in quads:
        nodes.add(each.subject)
        words |= {each.predicate, each.graph_name}
        (words if each.predicate == KIND else nodes).add(each.object)
    return Parts(frozenset(nodes | (words - known)), frozenset(words))


def apart(one: Parts, other: Parts) -> bool:
    """Tell whether two bad graphs have nothing in common but properties, classes and graphs of the release."""
    return not (one.nodes & (other.nodes | other.words) or other.nodes & one.words)


def groups(paths: Iterable[Path], real: Iterable[pyoxigraph.Quad]) -> list[tuple[Path, ...]]:
    """Return the bad graphs in groups, in each of which each is apart from all others."""
    known = frozenset(term for each in real for term in (each.subject, each.predicate, each.object, each.graph_name))
    found: list[dict[Path, Parts]] = []
    for path in paths:
        own = parts(bad(path), known)
        home = next((each for each in found if all(apart(own, other) for other in each.values())), None)
        if home is None:
            found.append(home := {})
        home[path] = own
    return [tuple(each) for each in found]


def row(binding: dict[str, dict[str, str]]) -> Row:
    """Return a row of an answer; a blank node has a name for the moment alone."""
    return frozenset(
        (
            name,
            term["type"],
            "" if term["type"] == "bnode" else term["value"],
            term.get("datatype", ""),
            term.get("xml:lang", "").lower(),
        )
        for name, term in binding.items()
    )
