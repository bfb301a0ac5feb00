"""A name that the data do not know is said, with the nearest that they do; the data here are of our own writing."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from unscr.answer import Engine
from unscr.ask import Row, ask
from unscr.completion import completions
from unscr.config import Settings
from unscr.errors import QueryDeadline
from unscr.federation import Federation
from unscr.graph.evaluator import evaluator
from unscr.hint import hints
from unscr.namespaces import BASE, UNSCR
from unscr.protocol.operation import operation
from unscr.shown import ROWS, show
from unscr.terms import Term
from unscr.whole import Whole, fill

DATA = f"""
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unscr: <{UNSCR}> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
unscr:Norm a owl:Class ; rdfs:label "norm"@en , "规范"@zh .
unscr:bearer a owl:ObjectProperty ; rdfs:label "bearer"@en , "承担者"@zh .
<{BASE}vocab/action/extradite> a skos:Concept ; skos:prefLabel "extradite"@en , "引渡"@zh .
<{BASE}eli/un/sc/res/2001/1/op/3> a unscr:Provision ; eli:number "3" .
<{BASE}eli/un/sc/res/2001/1/op/4> a unscr:Provision ; eli:number "4" .
<{BASE}eli/un/sc/res/1999/9> a unscr:Resolution ; eli:number "9" .
<{BASE}id/agent/x> a unscr:Actor ; rdfs:label "<script>\\u202E"@en , "甲"@zh .
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = tmp_path_factory.mktemp("hint") / "a.ttl"
    file.write_text(DATA, encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        yield begun


def told(engine: Engine, text: str) -> dict[str, list[str]]:
    """Return the names that are not known, each with the nearest."""
    return {each.name: [one.iri for one in each.nearest] for each in hints(engine, Whole(engine), text)}


def test_a_slip_of_the_pen_leads_to_what_was_meant(engine: Engine) -> None:
    found = told(engine, "SELECT * { ?s a unscr:Nrom ; unscr:baerer action:extradit ; eli:nummer 1 }")
    assert {name: near[0] for name, near in found.items()} == {
        "unscr:Nrom": UNSCR + "Norm",
        "unscr:baerer": UNSCR + "bearer",
        "action:extradit": BASE + "vocab/action/extradite",
        "eli:nummer": "http://data.europa.eu/eli/ontology#number",
    }


def test_a_thing_that_is_no_term_is_looked_for_beside_its_like(engine: Engine) -> None:
    missing = f"{BASE}eli/un/sc/res/2001/1/op/5"
    (near,) = told(engine, f"ASK {{ <{missing}> ?p ?o }}").values()
    assert set(near) >= {missing[:-1] + "3", missing[:-1] + "4"}


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s a unscr:Norm ; unscr:bearer action:extradite }",
        "SELECT * { GRAPH graph:a { ?s eli:number ?o } }",
        "SELECT * { ?s ?p '1'^^xsd:byte FILTER(xsd:short(?s)) }",
        "SELECT * { ?s <http://elsewhere.example/x> <y> }",
        "SELECT * { ?s ?p 'unscr:Nrom' } # unscr:Nrom",
        "",
    ],
)
def test_nothing_is_said_of_what_is_known_or_not_ours_to_know(engine: Engine, text: str) -> None:
    """Classes, properties, concepts and graphs that occur; types; other namespaces; texts."""
    assert hints(engine, Whole(engine), text) == ()


def test_many_names_cost_no_more_than_eight(engine: Engine) -> None:
    assert (
        len(
            hints(engine, Whole(engine), "ASK { ?s a " + " , ".join(f"unscr:N{number}" for number in range(300)) + " }")
        )
        == 8
    )


def test_over_many_statements_terms_are_those_that_were_kept(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To look for them anew would take longer than a query may."""
    fill(engine, tmp_path / "whole")
    kept = Whole(engine, lambda: tmp_path / "whole")
    monkeypatch.setattr("unscr.whole.ask", unasked)
    assert "unscr:Norm" in {each.name for each in completions(engine, kept)}
    (found,) = hints(engine, kept, "ASK { ?s a unscr:Nrom }")
    assert found.nearest[0].iri == UNSCR + "Norm"


def test_what_takes_long_to_look_for_is_no_hint(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(by: Engine, query: str, seconds: float | None = None, /, **values: Iterable[Term]) -> list[Row]:
        if query == "below":
            assert seconds == 1
            raise QueryDeadline("late", "超时")
        return ask(by, query, seconds, **values)

    monkeypatch.setattr("unscr.hint.ask", asked)
    missing = f"{BASE}eli/un/sc/res/2001/1/op/5"
    term, thing = told(engine, f"ASK {{ <{missing}> a unscr:Actr }}").values()
    assert {each.removeprefix(UNSCR) for each in (*term, *thing)} >= {"Actor"}
    assert not [each for each in (*term, *thing) if each.startswith(missing[:-1])]


def unasked(*_: object, **__: object) -> object:
    raise AssertionError("asked anew")


def test_terms_are_completed_by_name_and_label(engine: Engine) -> None:
    """A resolution that is only cited is no term; nothing else is left out."""
    found = {each.name: (each.thing.en, each.thing.zh) for each in completions(engine, Whole(engine))}
    assert found["unscr:Norm"] == ("norm", "规范")
    assert found["action:extradite"] == ("extradite", "引渡")
    assert {"agent:x", "eli:number", "skos:prefLabel", "unscr:Provision"} <= found.keys()
    assert not [each for each in found if each.startswith("res:")]


def test_an_answer_is_shown_with_names(engine: Engine) -> None:
    asked = operation("SELECT ?s ?p ?o { ?s a <" + UNSCR + "Actor> ; ?p ?o FILTER(ISLITERAL(?o)) } ORDER BY ?o", 100)
    shown = show(engine, Whole(engine), asked, Federation())
    assert (shown.columns, shown.count, shown.hints) == (("s", "p", "o"), 2, ())
    cell = shown.rows[0][0]
    assert cell is not None
    assert (cell.text, cell.iri) == ("agent:x", BASE + "id/agent/x")
    assert cell.thing is not None
    assert cell.thing.zh == "甲"


def test_of_many_rows_the_first_are_shown_and_all_are_counted(engine: Engine) -> None:
    many = " ".join(f"({number} '{'x' * 3000}')" for number in range(ROWS + 7))
    shown = show(engine, Whole(engine), operation(f"SELECT ?n ?x {{ VALUES (?n ?x) {{ {many} }} }}", 100), Federation())
    assert (len(shown.rows), shown.count) == (ROWS, ROWS + 7)
    cell = shown.rows[0][1]
    assert cell is not None
    assert (len(cell.text), cell.cut) == (2000, True)


def test_an_answer_without_rows_says_what_is_not_known(engine: Engine) -> None:
    for text in ("SELECT * { ?s a unscr:Nrom }", "ASK { ?s a unscr:Nrom }", "CONSTRUCT WHERE { ?s a unscr:Nrom }"):
        shown = show(engine, Whole(engine), operation(f"PREFIX unscr: <{UNSCR}> {text}", 100), Federation())
        assert [each.name for each in shown.hints] == ["unscr:Nrom"]
        assert shown.truth is (False if shown.form == "ASK" else None)
