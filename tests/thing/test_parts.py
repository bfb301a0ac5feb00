"""What is shown of norms, actors and schemes beyond the facts, over the release and at its edges."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import iri
from unscr.release import released
from unscr.terms import Iri
from unscr.thing.describe import describe
from unscr.thing.facts import facts
from unscr.thing.parts import ASKED, Parts, Piece, parts, pieces


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun


def shown(engine: Engine, curie: str) -> Parts:
    """Return what is shown of a thing of the release."""
    thing: Iri = iri(curie)
    found = describe(engine, thing)
    assert found is not None
    return parts(engine, thing, facts(engine, found))


def test_a_norm_tells_its_force_with_reason_author_and_grounds(engine: Engine) -> None:
    (found,) = shown(engine, "norm:2322-op21-1").force
    assert (found.force.en, found.force.zh) == ("institutional request", "对授权下机构的请求")
    assert {each.iri for each in found.grounds} == {
        iri("force-basis:requesting-verb").value,
        iri("force-basis:subsidiary-organ").value,
    }
    assert found.certainty is not None
    assert found.certainty.en == "settled"
    assert found.author is not None
    assert (found.author.en, found.day) == ("editors of unscr", "2026-11-25")
    assert found.rationale.en.startswith("The Directorate serves the Committee")
    assert found.bearers == ()


def test_a_norm_whose_force_depends_on_the_bearer_tells_each(engine: Engine) -> None:
    found = shown(engine, "norm:2322-op20-2").force
    assert {each.iri for one in found for each in one.bearers} == {
        iri("agent:unodc").value,
        iri("agent:member-states").value,
    }


def test_a_limit_has_its_day(engine: Engine) -> None:
    (found,) = shown(engine, "norm:2322-op21-1").limits
    assert found.kind is not None
    assert (found.day, found.kind.en) == ("2017-10-12", "latest by")


def test_the_words_of_a_norm_are_marked_in_its_provision(engine: Engine) -> None:
    (found,) = shown(engine, "norm:2322-op21-1").words
    assert (found.provision.iri, found.language) == (iri("res:2016/2322/op/21").value, "zh")
    text = "".join(each.text for each in found.pieces)
    assert text.startswith("请反恐主义执行局")
    marked = "".join(each.text for each in found.pieces if each.marked)
    assert "反恐主义执行局" in marked
    assert "在 10 个月内" in text


def test_an_actor_tells_what_is_asked_of_it(engine: Engine) -> None:
    found = shown(engine, "agent:cted").asked
    assert [each.norm.iri for each in found if each.day] == [
        iri(f"norm:2322-op21-{number}").value for number in (1, 2, 3)
    ]
    assert all(each.force and each.provision for each in found if each.day)


def test_what_is_asked_of_an_actor_stands_as_it_is_read(engine: Engine) -> None:
    """The preamble before the paragraphs, and paragraph 3 before paragraph 12, whatever their IRIs are like."""
    for agent, count in (("states", 20), ("member-states", 12)):
        found = shown(engine, f"agent:{agent}")
        asked, quoted = [each.provision for each in found.asked], [each.provision for each in found.words]
        assert (len(asked), len(quoted) > 1) == (count, True)
        for provisions in (asked, quoted):
            steps = [each.iri.removeprefix(iri("res:2016/2322/").value).split("/") for each in provisions if each]
            assert steps == sorted(steps, key=lambda step: (step[0] == "op", int(step[1]), step[2:]))


@pytest.mark.parametrize(("agent", "force"), [("unodc", "institutional-request"), ("member-states", "exhortation")])
def test_an_actor_is_told_the_force_that_holds_for_it(engine: Engine, agent: str, force: str) -> None:
    """Operative paragraph 20 requests UNODC, a part of the Secretariat, and exhorts Member States."""
    found = shown(engine, f"agent:{agent}").asked
    told = {each.force and each.force.iri for each in found if each.norm.iri == iri("norm:2322-op20-2").value}
    assert told == {iri(f"force:{force}").value}


@pytest.mark.parametrize(("count", "more"), [(ASKED, False), (ASKED + 1, True)])
def test_it_is_told_where_more_is_asked_than_is_shown(tmp_path: Path, count: int, more: bool) -> None:
    actor, norm, bearer = iri("agent:busy").value, iri("norm:n").value, iri("unscr:bearer").value
    file = tmp_path / "a.ttl"
    lines = [f"<{actor}> a <{iri('unscr:Actor').value}> ."]
    lines += [f"<{norm}{number}> <{bearer}> <{actor}> ." for number in range(count)]
    file.write_text("\n".join(lines), encoding="utf-8")
    with evaluator([("a", file)], Settings(query_seconds=5)) as begun:
        found = shown(begun, "agent:busy")
    assert (len(found.asked), found.asked_more) == (ASKED, more)


def test_a_scheme_and_nothing_else_tells_its_concepts(engine: Engine) -> None:
    thing = Iri(iri("force:").value.rstrip("/"))
    found = describe(engine, thing)
    assert found is not None
    assert parts(engine, thing, facts(engine, found)).scheme is not None
    assert shown(engine, "qualifier:as-appropriate").scheme is None


def test_the_graphs_that_speak_of_a_thing_are_named(engine: Engine) -> None:
    assert [each.iri for each in shown(engine, "time-limit:2322-op21-1").graphs] == [
        iri("graph:inferred").value,
        iri("graph:norm/2322/editorial").value,
    ]


def test_pieces_are_cut_where_the_spans_begin_and_end() -> None:
    assert pieces("abcdef", [(1, 3), (2, 4)]) == (
        Piece("a", False),
        Piece("bc", True),
        Piece("d", True),
        Piece("ef", False),
    )
    assert pieces("", [(0, 1)]) == ()


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_pieces_are_the_text_and_what_is_marked_lies_in_a_span(text: str, spans: list[tuple[int, int]]) -> None:
    found = pieces(text, spans)
    assert "".join(each.text for each in found) == text
    inside = {place for start, end in spans for place in range(start, end)}
    at = 0
    for each in found:
        assert each.text
        assert all((place in inside) == each.marked for place in range(at, at + len(each.text)))
        at += len(each.text)
