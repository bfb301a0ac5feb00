"""The prefixes of an answer are those that occur in it, where it is short."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

from unscr.graph.prefix import LOOKED_AT, with_prefixes
from unscr.namespaces import PREFIXES

UNSCR = PREFIXES["unscr"]


def triple(subject: str = "x:s", predicate: str = "x:p", datatype: str = PREFIXES["xsd"] + "string") -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), Literal("1", datatype=NamedNode(datatype)))


def test_no_namespace_begins_another() -> None:
    """Of two that did, the pattern would find one."""
    starts = list(PREFIXES.values())
    assert [(one, two) for one in starts for two in starts if one != two and two.startswith(one)] == []


@pytest.mark.parametrize("name", PREFIXES)
def test_each_prefix_is_found_where_it_occurs_and_nowhere_else(name: str) -> None:
    _, prefixes = with_prefixes([triple(PREFIXES[name] + "a")])
    assert prefixes == {name: PREFIXES[name]}


def test_every_place_of_a_statement_is_looked_at() -> None:
    content = [triple(predicate=UNSCR + "p"), triple(datatype=PREFIXES["xsd"] + "date")]
    assert set(with_prefixes(content)[1]) == {"unscr", "xsd"}
    quad = Quad(
        NamedNode("x:s"), NamedNode("x:p"), NamedNode(PREFIXES["norm"] + "1"), NamedNode(PREFIXES["graph"] + "g")
    )
    assert set(with_prefixes([quad])[1]) == {"norm", "graph"}
    assert with_prefixes([])[1] == {}


@pytest.mark.parametrize("count", [0, 1, LOOKED_AT, LOOKED_AT + 1, 2 * LOOKED_AT])
def test_no_statement_is_lost_or_moved(count: int) -> None:
    given = [triple(f"x:{number}") for number in range(count)]
    content, prefixes = with_prefixes(iter(given))
    assert list(content) == given
    assert prefixes == ({} if count <= LOOKED_AT else PREFIXES)
