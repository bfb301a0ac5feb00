"""What the things of a small graph are called: its own terms by their labels, those of other vocabularies by ours."""

from collections.abc import Callable

from unscr.answer import Engine
from unscr.ask import Labelled, labels
from unscr.model.wording import plain_type
from unscr.namespaces import BASE
from unscr.terminology.said import Said
from unscr.terms import Iri
from unscr.thing.facts import path_of
from unscr.thing.foreign import foreign


def local(name: str) -> str:
    """Return what stands behind the hash of a term's IRI, or behind its last slash."""
    return name.rpartition("#" if "#" in name else "/")[2]


def naming(engine: Engine, said: Said, own: str, others: set[str]) -> Callable[[str], Labelled]:
    """Return what names a thing: a term that begins with ``own`` from the graph, ``others`` of ours from the data.

    Raises what ``Engine.run`` raises.
    """
    called = labels(engine, {each for each in others if each.startswith(BASE) and not each.startswith(own)})

    def name(thing: str) -> Labelled:
        if thing.startswith(own):
            return said.words(thing, "rdfs:label") or Labelled(thing, local(thing), local(thing))
        if found := called.get(thing):
            return found if found.en != thing else Labelled(thing, path_of(thing), path_of(thing))
        if key := plain_type(Iri(thing)):
            return Labelled(thing, *key)
        return foreign(thing)

    return name
