"""Statements that leave a store whose default graph is the merge, and graphs that give way to others.

RDF 1.1 Semantics, section 4.1 (merge): a statement is in the merge as long as one graph has it.
"""

from collections.abc import Iterator, Sequence

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, Triple

from unscr.namespaces import ELI, PREFIXES, RDF, graph

_CHUNK = 100_000
_TYPE = NamedNode(RDF + "type")
_HAS_PART = NamedNode(ELI + "has_part")
_SOURCE = NamedNode(PREFIXES["dcterms"] + "source")


def remove(store: Store, name: NamedNode) -> None:
    """Remove a graph, and from the merge what no other graph has."""
    while held := [
        each.triple for each, _ in zip(store.quads_for_pattern(None, None, None, name), range(_CHUNK), strict=False)
    ]:
        for triple in held:
            _withdraw(store, triple, name)
    store.remove_graph(name)


def settle(store: Store, lesser: Sequence[str]) -> None:
    """Let the graphs with these keys give way: what they say of a thing goes where another graph says what it is.

    The graphs are in the order of their weight, the weightiest first. Where a thing can be looked up is kept.
    """
    for place, key in enumerate(lesser):
        name = NamedNode(graph(key).value)
        below = {NamedNode(graph(each).value) for each in lesser[place:]} | {DefaultGraph()}
        described: dict[object, bool] = {}
        for quad in list(store.quads_for_pattern(None, None, None, name)):
            if quad.predicate == _SOURCE:
                continue
            # That a whole has a part is said of the part: another graph may know the whole and not this part.
            about = quad.object if quad.predicate == _HAS_PART else quad.subject
            if about not in described:
                described[about] = any(each.graph_name not in below for each in _types(store, about))
            if described[about]:
                _withdraw(store, quad.triple, name)


def _types(store: Store, thing: object) -> Iterator[Quad]:
    return iter(store.quads_for_pattern(thing, _TYPE, None, None)) if isinstance(thing, NamedNode) else iter(())


def _withdraw(store: Store, triple: Triple, name: NamedNode) -> None:
    """Remove a statement from a graph, and from the merge where no other graph has it."""
    store.remove(Quad(triple.subject, triple.predicate, triple.object, name))
    own = DefaultGraph()
    left = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    if all(each.graph_name == own for each in left):
        store.remove(Quad(triple.subject, triple.predicate, triple.object))
