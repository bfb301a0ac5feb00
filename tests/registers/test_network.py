"""Pictures: their lines are what the data says, and the same data gives the same places."""

import math
from collections.abc import Callable
from itertools import combinations

from unscr.answer import Engine
from unscr.namespaces import PREFIXES
from unscr.protocol.solutions import Row
from unscr.registers.network import citations, roles

RES = PREFIXES["res"]
AGENT = PREFIXES["agent"]


def test_lines_of_citation_are_those_of_the_data(engine: Engine, select: Callable[[str], list[Row]]) -> None:
    said = select(
        "PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX unscr: <https://w3id.org/unscr/ontology#> "
        "SELECT DISTINCT ?s ?o { VALUES ?k { unscr:Resolution unscr:PresidentialStatement } ?s a ?k ; eli:cites ?o . "
        "?o a unscr:Instrument }"
    )
    lines = {(each.source.iri, each.target.iri) for each in citations(engine).edges}
    assert lines == {(row["s"].value, row["o"].value) for row in said}
    # 220 among the resolutions that 2322 cites, which are 29; it cites 22 others; 9001, 18 later ones and a
    # presidential statement cite it.
    assert len(lines) == len(citations(engine).edges) == 220 + 29 + 22 + 1 + 18 + 1
    (statement,) = [each for each in citations(engine).nodes if each.thing.iri.endswith("/prst-2018-18")]
    assert statement.kind.en == "presidential statement"
    # Whoever asks for one resolution sees what cites it as well.
    about_it = {(each.source.iri, each.target.iri) for each in citations(engine, [RES + "2016/2322"]).edges}
    assert (RES + "2017/2341", RES + "2016/2322") in about_it


def test_the_picture_of_one_resolution_is_its_own(engine: Engine) -> None:
    """9001 cites 2322, and 2322 what it cites; what those cite in turn is not drawn."""
    network = citations(engine, [RES + "2031/9001"])
    assert {each.source.iri for each in network.edges} == {RES + "2031/9001", RES + "2016/2322"}
    assert len(network.edges) == 1 + 29 + 22
    assert [each.thing.iri for each in network.nodes if each.ring == 0] == [RES + "2031/9001"]
    assert {each.symbol for each in network.nodes if each.ring == 0} == {"S/RES/9001(2031)"}


def test_resolutions_stand_by_their_day(engine: Engine) -> None:
    symbols = [each.symbol for each in citations(engine).nodes if each.ring == 1]
    assert (symbols[0], symbols[-1], len(symbols)) == ("S/RES/1267(1999)", "S/RES/2734(2024)", 29 + 18)


def test_who_asks_whom_is_counted_in_norms(engine: Engine) -> None:
    """Paragraph 21 has three norms of the Executive Directorate with UNODC's help, and the report goes to the CTC."""
    told = {(each.source.iri, each.role.en, each.target.iri): each.norms for each in roles(engine).edges}
    assert told[AGENT + "cted", "assisted by", AGENT + "unodc"] >= 3
    assert (AGENT + "states", "deliver to", AGENT + "ctc") in told
    only = {
        (each.source.iri, each.role.en, each.target.iri): each.norms
        for each in roles(engine, [RES + "2031/9001"]).edges
    }
    assert only == {
        (AGENT + "security-council", "bearer", AGENT + "states"): 1,
        (AGENT + "states", "deliver to", AGENT + "ctc"): 1,
    }


def test_who_asks_stands_inside(engine: Engine) -> None:
    rings = {each.thing.iri: each.ring for each in roles(engine).nodes}
    assert [each for each, ring in rings.items() if ring == 0] == [AGENT + "security-council"]
    assert rings[AGENT + "states"] == 1


def test_places_are_the_same_each_time_and_apart(engine: Engine) -> None:
    for picture in (citations, roles):
        nodes = picture(engine).nodes
        assert nodes == picture(engine).nodes
        places = [(each.x, each.y) for each in nodes]
        assert min(math.dist(*pair) for pair in combinations(places, 2)) > 80
        ends = {end.iri for each in picture(engine).edges for end in (each.source, each.target)}
        assert ends == {each.thing.iri for each in nodes}


def test_nothing_gives_an_empty_picture(engine: Engine) -> None:
    for picture in (citations, roles):
        network = picture(engine, [RES + "1900/1"])
        assert (network.nodes, network.edges) == ((), ())
