"""What pages ask of a few things costs no more where there are many others: no query goes over all of its kind.

The engine joins what stands behind alternatives or options as a whole, so that a query may be right and go over all
data to answer about one thing. Here resolution 2322 stands among copies of itself.
"""

import time

import pytest
from pyoxigraph import DefaultGraph, QueryResultsFormat, QueryTriples, RdfFormat, Store

from unscr.catalogue import Card, cards
from unscr.graph.dataset import load
from unscr.protocol.order import without
from unscr.release import released

_COPIES = 24
# A query that goes over all takes as many times as long as there are copies, and more; this much is left to noise.
_TIMES, _MOST = 4.0, 0.005
_TRIES = 5
# Asked about things that are named, by the pages of resolutions, provisions and things, and by registers.
_STARTS = ("effects-", "provision-", "reading-", "register-")
_OTHERS = (
    *("describe", "force-of-norm", "known", "known-resolutions", "labels", "limits-of-norm", "links-of", "nameless"),
    *("network-citations", "network-roles", "norms-of-bearer", "resolutions-numbered", "search-names", "search-texts"),
    *("things-described", "words-for"),
)
ASKED = tuple(each for each in cards("app") if each.id.startswith(_STARTS) or each.id in _OTHERS)


@pytest.fixture(scope="module")
def statements() -> bytes:
    """Return what the release says, in one graph."""
    store = load((each.key, each.path) for each in released()).store
    return store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""


@pytest.fixture(scope="module")
def alone(statements: bytes) -> Store:
    """Return a store of it."""
    store = Store()
    store.bulk_load(statements, format=RdfFormat.N_TRIPLES)
    return store


@pytest.fixture(scope="module")
def among(statements: bytes) -> Store:
    """Return a store of it and of copies of all that is said of the resolution."""
    store = Store()
    store.bulk_load(statements, format=RdfFormat.N_TRIPLES)
    ours = b"\n".join(line for line in statements.splitlines() if b"2322" in line)
    for each in range(_COPIES):
        store.bulk_load(ours.replace(b"2322", str(9000 + each).encode()), format=RdfFormat.N_TRIPLES)
    return store


def taken(store: Store, text: str) -> float:
    """Return the processor time of an answer, in seconds: the least of several, for others only add to it."""
    times = []
    for _ in range(_TRIES):
        begun = time.thread_time()
        answer = store.query(text)
        if isinstance(answer, QueryTriples):
            answer.serialize(format=RdfFormat.N_TRIPLES)
        else:
            answer.serialize(format=QueryResultsFormat.JSON)
        times.append(time.thread_time() - begun)
    return min(times)


@pytest.mark.parametrize("card", ASKED, ids=lambda each: each.id)
def test_the_time_is_that_of_what_is_asked_about(card: Card, alone: Store, among: Store) -> None:
    text, _ = without(card.text)
    before, after = taken(alone, text), taken(among, text)
    assert after <= before * _TIMES + _MOST, f"{before * 1e3:.1f} ms alone, {after * 1e3:.1f} among {_COPIES} copies"
