"""What a description holds: own statements, blank nodes, what points at the thing by pages, labels of the other end."""

from collections.abc import Iterator

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.encode import statements
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, iri
from unscr.protocol.media import EXTENSIONS
from unscr.terms import Iri, Literal
from unscr.thing.describe import HEADING, HELD, OWN, POINTING, describe, document, is_known

SELF = Iri(BASE + "id/agent/self")
A, B, CROWD = Iri(BASE + "id/agent/a"), Iri(BASE + "id/agent/b"), Iri(BASE + "id/agent/crowd")
P = Iri("https://example.org/p")
LABEL = iri("rdfs:label")
POINTERS = POINTING * 2 + 50
DATA = (
    f"""
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix p: <https://example.org/> .
<{A.value}> rdfs:label "a"@en ; p:p <{B.value}> , [ p:q "one" ; p:r [ p:s "two" ; p:t [ p:u "three" ] ] ] .
<{B.value}> skos:prefLabel "b"@en , "乙"@zh ; p:q "not of a" ; p:p <{B.value}> .
[] p:p <{A.value}> .
<{SELF.value}> p:p <{SELF.value}> .
<{CROWD.value}> p:q "many" .
"""
    + "".join(
        f'<{BASE}id/norm/n{number}> p:p <{CROWD.value}> ; rdfs:label "norm {number}"@en .\n'
        for number in range(POINTERS)
    )
    + "".join(f"<{BASE}id/norm/s{number}> p:q <{SELF.value}> .\n" for number in range(POINTING + 1))
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("describe") / "a.ttl"
    file.write_text(DATA, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


def test_it_holds_what_is_said_of_the_thing_and_the_labels_of_what_it_points_at(engine: Engine) -> None:
    found = describe(engine, A)
    assert found is not None
    assert {each[1:] for each in found.own if not each[2].value.startswith("_:")} == {
        (LABEL, Literal("a", "en")),
        (P, B),
    }
    assert set(found.naming) == {
        (B, iri("skos:prefLabel"), Literal("b", "en")),
        (B, iri("skos:prefLabel"), Literal("乙", "zh")),
    }
    assert not found.more
    assert not found.cut


def test_blank_nodes_are_told_two_deep(engine: Engine) -> None:
    found = describe(engine, A)
    assert found is not None
    texts = {each[2].value for each in found.held if isinstance(each[2], Literal)}
    assert texts == {"one", "two"}


def test_what_has_no_name_is_not_shown_to_point_at_a_thing(engine: Engine) -> None:
    found = describe(engine, A)
    assert found is not None
    assert found.pointing == ()


def test_what_points_at_itself_is_said_of_it_alone(engine: Engine) -> None:
    found = describe(engine, B)
    assert found is not None
    assert (B, P, B) in found.own
    assert found.pointing == ((A, P, B),)
    assert found.naming == ((A, LABEL, Literal("a", "en")),)


def test_the_pages_together_hold_everything_that_points_at_it_once(engine: Engine) -> None:
    pages = [describe(engine, CROWD, number) for number in (1, 2, 3)]
    assert [each is not None and each.more for each in pages] == [True, True, False]
    subjects = [row[0].value for each in pages if each is not None for row in each.pointing]
    assert sorted(subjects) == sorted(f"{BASE}id/norm/n{number}" for number in range(POINTERS))
    named = [row[0].value for each in pages if each is not None for row in each.naming]
    assert sorted(named) == sorted(subjects)
    assert [len(each.pointing) for each in pages if each is not None] == [POINTING, POINTING, 50]


def test_what_points_at_itself_takes_no_place_on_a_page(engine: Engine) -> None:
    pages = [describe(engine, SELF, number) for number in (1, 2)]
    assert [each and (len(each.pointing), each.more) for each in pages] == [(POINTING, True), (1, False)]


@pytest.mark.parametrize("number", [0, -1, 4, 100_001, 10**12])
def test_a_page_that_there_is_not(engine: Engine, number: int) -> None:
    assert describe(engine, CROWD, number) is None


def test_each_page_says_where_it_goes_on(engine: Engine) -> None:
    def steps(number: int) -> set[tuple[str, str]]:
        found = describe(engine, CROWD, number)
        assert found is not None
        start = "http://www.w3.org/ns/hydra/core#"
        return {
            (s.value + " " + p.value.removeprefix(start), o.value)
            for s, p, o in found.statements()
            if p.value.startswith(start)
        }

    page = f"{CROWD.value}?page="
    assert steps(1) == {(f"{page}1 next", f"{page}2")}
    assert steps(2) == {(f"{page}2 next", f"{page}3"), (f"{page}2 previous", f"{page}1")}
    assert steps(3) == {(f"{page}3 previous", f"{page}2")}
    whole = describe(engine, A)
    assert whole is not None
    assert not any("hydra" in each[1].value for each in whole.statements())


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over a thing of which more is said than two pages hold, and one that holds much in itself."""
    file = tmp_path_factory.mktemp("long") / "a.ttl"
    said = [f"<{A.value}> <x:p> {number} ." for number in range(2 * OWN + 7)]
    said.append(f'<{A.value}> <{LABEL.value}> "long"@en ; a <x:Long> .')
    said += [f"<{B.value}> <x:p> [ <x:q> {number} ] ." for number in range(HELD + 1)]
    file.write_text("\n".join(said), encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


def test_the_pages_together_hold_everything_that_is_said_of_it(long: Engine) -> None:
    pages = [describe(long, A, number) for number in (1, 2, 3)]
    assert [each and (each.cut, each.more) for each in pages] == [(True, True), (True, True), (True, False)]
    said = [{row[2] for row in each.own if row[1] == Iri("x:p")} for each in pages if each]
    assert {each.value for each in set.union(*said)} == {str(number) for number in range(2 * OWN + 7)}
    assert sum(map(len, said)) == 2 * OWN + 7, "each once"
    assert describe(long, A, 4) is None
    for each in pages:
        assert each is not None
        assert {(A, LABEL, Literal("long", "en")), (A, iri("rdf:type"), Iri("x:Long"))} <= {*each.own}


def test_what_is_not_the_whole_says_so_in_both_languages(long: Engine) -> None:
    for thing in (A, B):
        found = describe(long, thing)
        assert found is not None
        assert not found.whole
        words = {o.language: o.value for _, p, o in found.statements() if p == iri("rdfs:comment")}
        assert words.keys() == {"en", "zh"}
        assert all(f"{limit}" in words["zh"] for limit in (OWN, POINTING, HEADING, HELD))


def test_more_in_its_blank_nodes_than_is_held_is_told_and_has_no_page(long: Engine) -> None:
    found = describe(long, B)
    assert found is not None
    assert (found.cut_within, found.more, len(found.held)) == (True, False, HELD)
    assert describe(long, B, 2) is None


def test_nothing_is_said_of_what_is_not_known(engine: Engine) -> None:
    assert describe(engine, Iri(BASE + "id/agent/nobody")) is None
    assert not is_known(engine, Iri(BASE + "id/agent/nobody"))
    assert is_known(engine, A)
    assert is_known(engine, CROWD), "it is only spoken of"


def test_the_forms_say_the_same(engine: Engine) -> None:
    from unscr.graph.mentioned import fingerprint

    found = describe(engine, A)
    assert found is not None
    kinds = set(EXTENSIONS.values())
    assert len({fingerprint(document(found, kind), kind) for kind in kinds}) == 1
    read = statements(document(found, "application/n-triples"))
    assert len(read) == len(list(found.statements()))
