"""The terms that a query may name, each with what it is called: what an editor completes by."""

from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, labels
from unscr.namespaces import curie
from unscr.terms import Iri
from unscr.whole import Whole


@dataclass(frozen=True, slots=True, order=True)
class Completion:
    """A term as a query writes it, and the thing that it names."""

    name: str
    thing: Labelled

    @property
    def prefix(self) -> str:
        """The prefix that the name needs, empty for a whole IRI."""
        return "" if self.name == self.thing.iri else self.name.partition(":")[0]


def completions(engine: Engine, whole: Whole) -> tuple[Completion, ...]:
    """Return the terms of the ontology, concepts, actors, instruments, systems and the terms of others in use, sorted.

    Raises what ``Engine.run`` and ``Whole.ask`` raise.
    """
    named = labels(engine, [row["thing"].value for row in whole.ask("terms")])
    return tuple(sorted(Completion(curie(Iri(each.iri)), each) for each in named.values()))
