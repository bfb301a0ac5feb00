"""How resolution 2322 is made, counted in data/graph when asked: what the generator draws from."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from unscr.namespaces import BASE, ELI, RDF, UNSCR
from unscr.resources import content

RESOLUTION = BASE + "eli/un/sc/res/2016/2322"
_DEGREES = Path(__file__).with_name("citation-degree.json")


@dataclass(frozen=True, slots=True)
class Distribution:
    """What was counted. A list holds each value as often as it occurs, so that drawing from it keeps the shares."""

    provisions: tuple[str, ...]
    norms: tuple[int, ...]
    lengths: tuple[int, ...]
    characters: str
    used: dict[str, tuple[str, ...]]
    cites: tuple[int, ...]
    cited: tuple[int, ...]


def counted() -> Distribution:
    """Return what the built graphs of the release say."""
    store = Store()
    for file in sorted((content("data") / "graph").rglob("*.ttl")):
        store.bulk_load(path=str(file), format=RdfFormat.TURTLE)
    provisions = _provisions(store)
    stated = Counter(
        value
        for norm in _subjects(store, RDF + "type", UNSCR + "Norm")
        for value in _values(store, UNSCR + "statedIn", NamedNode(norm))
    )
    words = (quad.object for quad in store.quads_for_pattern(None, NamedNode(RDF + "value"), None, None))
    texts = [each.value for each in words if isinstance(each, Literal)]
    degrees = json.loads(_DEGREES.read_text(encoding="utf-8"))
    return Distribution(
        provisions=tuple(each.removeprefix(RESOLUTION + "/") for each in provisions),
        norms=tuple(stated[each] for each in provisions),
        lengths=tuple(sorted(len(text) for text in texts)),
        characters="".join(sorted(texts)),
        used={
            name: _values(store, UNSCR + name)
            for name in ("action", "bearer", "citationFunction", "force", "fulfilmentKind", "operativeVerb", "topic")
        },
        cites=tuple(degrees["cites"]),
        cited=tuple(degrees["cited"]),
    )


def _provisions(store: Store) -> list[str]:
    """Return the provisions of 2322 that have a text of their own: preamble, paragraphs, lettered parts."""
    texts = store.quads_for_pattern(None, NamedNode(ELI + "realizes"), None, None)
    found = (quad.object.value for quad in texts if isinstance(quad.object, NamedNode))
    return sorted(each for each in found if each.startswith(RESOLUTION + "/"))


def _subjects(store: Store, predicate: str, value: str) -> list[str]:
    quads = store.quads_for_pattern(None, NamedNode(predicate), NamedNode(value), None)
    return [quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)]


def _values(store: Store, predicate: str, subject: NamedNode | None = None) -> tuple[str, ...]:
    quads = store.quads_for_pattern(subject, NamedNode(predicate), None, None)
    return tuple(sorted(quad.object.value for quad in quads if isinstance(quad.object, NamedNode)))
