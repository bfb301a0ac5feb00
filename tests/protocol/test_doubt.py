"""Where the engine may read a text otherwise is noticed; the texts here are read so by the engine itself."""

import pytest
from pyoxigraph import Store

from unscr.protocol.doubt import doubtful
from unscr.protocol.lexical import tokens

# What a reading by tokens alone takes for the inside of a string, the engine carries out.
HIDDEN = "INSERT DATA { <x:s> <x:p> <x:o> }"
QUIET = "INSERT { GRAPH <x:g> { <x:s> <x:p> 1 } } WHERE {"
# A reading by tokens alone has the rest in a string, for which an operation with a second string is the end.
PLACES = [
    "FILTER(1<x:o)#>'''\n",
    "FILTER(1 <x:o)#>'''\n",
    "FILTER(<x:f>(1) = 1 && xsd:a <x:o)#>'''\n",
    "FILTER(1<x:o&&?x='>' )# '''\n",
    "FILTER(EXISTS {}<x:o)#>'''\n",
    "VALUES ?y { <?x#>'a''''\n' '' } #'''\n",
    "BIND(<<( <x:s> <x:p> <x:o>)>> AS ?x) <<x:s#>'''\n x:p 1 >> ?y ?z #'''\n",
]
# The same with nothing in it that could hide anything.
PLAIN = [
    "FILTER(?a < 1) ?s <x:p#q> '''a'''",
    "FILTER(?a = <x:o#a> || <x:f#g>(?b, <x:o#b>) && !<x:o#c>)",
    "FILTER(?a = '1'^^<x:o#a>) VALUES (?x ?y) { (1 2) }",
    "FILTER(NOT EXISTS { ?s <x:p#q> <x:o#r> })",
    "FILTER(?a <?b && ?b > <x:o#a>)",
    "FILTER(?a < <x:o#a>)",
    "?s <x:p#q>/(<x:p#r>|^<x:p#s>) ?o",
]


def whole(place: str) -> str:
    return f"PREFIX xsd: <x:#> BASE <http://b/> {QUIET} {place} }}"


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_may_hide_something_is_in_doubt(place: str) -> None:
    text = whole(place)
    assert doubtful(text, list(tokens(text)))


@pytest.mark.parametrize("place", PLAIN)
def test_a_place_that_hides_nothing_is_not(place: str) -> None:
    text = whole(place)
    assert not doubtful(text, list(tokens(text)))


def test_the_engine_does_carry_out_what_is_hidden_so() -> None:
    """If it no longer does, the module has lost its reason."""
    text = f"{QUIET} FILTER(1<x:o)#>'''\n }} ; {HIDDEN} ; {QUIET} #'''\n }}"
    store = Store()
    store.update("PREFIX x: <x:> " + text)
    assert "<x:s> <x:p> <x:o>" in [str(each) for each in store]
