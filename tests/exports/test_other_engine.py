"""The queries of exports mean the same to another maker's engine: whoever copies them gets what we give."""

import pytest
from goods import RESOLUTIONS
from rdflib import Graph

from unscr.answer import Engine
from unscr.catalogue import Card, cards
from unscr.graph.task import Task
from unscr.namespaces import BASE
from unscr.protocol.binding import bind
from unscr.terms import Iri


@pytest.mark.parametrize("card", cards("export"), ids=lambda each: each.id)
def test_rdflib_gives_the_same(engine: Engine, data: Graph, card: Card) -> None:
    # Resolution 1373 as well, to which acts of others give effect.
    named = [*RESOLUTIONS.values(), BASE + "eli/un/sc/res/2001/1373"]
    text = bind(card.text, "resolution", map(Iri, named))
    with engine.run(Task("application/n-triples", text)).file as file:
        ours = Graph().parse(data=file.read(), format="nt")
    theirs = data.query(text).graph
    assert theirs is not None
    assert set(theirs) == set(ours)
    assert len(ours) > 0
