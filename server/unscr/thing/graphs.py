"""A named graph as people read about it: what it is, where it comes from, under which licence, how large it is."""

from dataclasses import dataclass

from unscr.answer import Engine
from unscr.namespaces import graph_key
from unscr.terms import Iri
from unscr.thing.describe import describe
from unscr.thing.facts import Facts, facts


@dataclass(frozen=True, slots=True)
class GraphShown:
    """A graph: its key below the base (its whole name where it is none of ours), its size, and what is said of it."""

    key: str
    count: int
    about: Facts | None
    digest: str


def shown(engine: Engine, name: Iri) -> GraphShown | None:
    """Return a named graph as it is shown, None where there is none of this name; raises as ``Engine.about``."""
    about = engine.about()
    if name.value not in about.counts:
        return None
    found = describe(engine, name)
    return GraphShown(
        graph_key(name.value), about.counts[name.value], facts(engine, found) if found else None, about.digest
    )
