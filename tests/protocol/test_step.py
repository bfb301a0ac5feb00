"""The operations of an update are told apart as the grammar does."""

import pytest
from hypothesis import given, settings
from updates import Written, requests

from unscr.errors import QuerySyntaxError
from unscr.protocol.step import steps


@settings(max_examples=200, deadline=None)
@given(requests())
def test_every_update_of_the_grammar_is_told_apart(request: tuple[str, list[Written]]) -> None:
    """However it is spaced, commented and capitalised."""
    text, written = request
    found = steps(text)
    assert [(each.default, each.scoped) for each in found] == [(each.default, each.scoped) for each in written]
    for step, each in zip(found, written, strict=True):
        assert text[step.start :].upper().startswith(each.words[0])
        assert text[: step.end].upper().endswith(each.words[-1].upper())
        assert (step.where >= 0) == (each.where >= 0)


@pytest.mark.parametrize("text", ["", " \n", "# nothing", "PREFIX a: <b:>", "BASE <b:> PREFIX : <a> VERSION '1.2'"])
def test_an_update_may_do_nothing(text: str) -> None:
    assert steps(text) == ()


@pytest.mark.parametrize("text", ["CLEAR ALL;", "CLEAR ALL; PREFIX a: <b:>", "CLEAR ALL ; # ;"])
def test_what_follows_the_last_semicolon_may_be_nothing(text: str) -> None:
    assert [each.keyword for each in steps(text)] == ["CLEAR"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (";", 1),
        ("CLEAR ALL;;", 11),
        ("CLEAR ALL CLEAR ALL", 11),
        ("CLEARALL", 1),
        ("CLEAR g:a", 7),
        ("CLEAR", 6),
        ("DROP GRAPH DEFAULT", 12),
        ("CREATE <g:>", 8),
        ("COPY DEFAULT <g:>", 14),
        ("COPY ALL TO <g:>", 6),
        ("LOAD", 5),
        ("LOAD <a:> INTO <b:>", 16),
        ("INSERTDATA {}", 1),
        ("INSERT DATA { <a:> <b:> <c:>", 29),
        ("INSERT DATA { GRAPH { } }", 21),
        ("INSERT DATA {} WHERE {}", 16),
        ("INSERT {} {}", 11),
        ("INSERT {}", 10),
        ("INSERT {} WHERE {{}", 20),
        ("DELETE {} INSERT {} USING WHERE {}", 27),
        ("WITH <g:> INSERT DATA {}", 18),
        ("WITH <g:> DELETE WHERE {}", 18),
        ("USING <g:> DELETE {} WHERE {}", 1),
        ("PREFIX a:b <c:> CLEAR ALL", 8),
        ("PREFIX a: b: CLEAR ALL", 11),
        ("SELECT * {}", 1),
        ("ASK {}", 1),
    ],
)
def test_what_is_no_update_is_a_syntax_error_at_its_place(text: str, place: int) -> None:
    with pytest.raises(QuerySyntaxError) as raised:
        steps(text)
    assert (raised.value.line, raised.value.column) == (1, place)


def test_the_error_says_what_may_come_next() -> None:
    with pytest.raises(QuerySyntaxError, match=r"'sELECT'.*INSERT DELETE WITH LOAD"):
        steps("sELECT * {}")
