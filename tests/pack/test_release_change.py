"""The difference between two releases: applied to the old one it gives the new one, and it tells of terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unscr.namespaces import graph
from unscr.pack.change import Delta, Terms, delta, lines_of, terms, written

ONTOLOGY = f"<{graph('ontology').value}>"
TERM = "<https://w3id.org/unscr/ontology#{0}> {1} " + ONTOLOGY + " ."
CLASS = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2002/07/owl#Class>"
LABEL = '<http://www.w3.org/2000/01/rdf-schema#label> "{0}"@en'
LINES = st.sets(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1)).map(sorted)


@given(LINES, LINES)
def test_the_difference_applied_to_the_old_gives_the_new(old: list[str], new: list[str]) -> None:
    assert delta(old, new).apply(old) == tuple(new)


def test_what_is_new_and_what_is_gone() -> None:
    assert delta(["a", "b"], ["b", "c"]) == Delta(("c",), ("a",))


@pytest.mark.parametrize("lines", [["b"], ["a", "c"]])
def test_it_is_applied_to_no_other_release(lines: list[str]) -> None:
    with pytest.raises(ValueError, match="not those"):
        Delta(("c",), ("a",)).apply(lines)


def test_terms_that_came_went_and_changed() -> None:
    old = [TERM.format(name, CLASS) for name in ("Gone", "Same", "Other")] + [TERM.format("Other", LABEL.format("x"))]
    new = [TERM.format(name, CLASS) for name in ("New", "Same", "Other")] + [TERM.format("Other", LABEL.format("y"))]
    assert terms(old, new) == Terms(("New",), ("Gone",), ("Other",))


def test_another_alignment_changes_the_term() -> None:
    """It stands in a graph of its own below that of the ontology."""
    above = TERM.format("A", "<http://www.w3.org/2000/01/rdf-schema#subClassOf> <x:b>")
    aligned = above.replace(ONTOLOGY, f"<{graph('ontology/align-x').value}>")
    old = [TERM.format("A", CLASS)]
    assert terms(old, [*old, aligned]) == Terms((), (), ("A",))
    assert terms(old, [*old, above.replace(ONTOLOGY, f"<{graph('ontologyx').value}>")]) == Terms((), (), ())


def test_what_is_no_term_of_the_ontology_is_none() -> None:
    elsewhere = TERM.format("A", CLASS).replace(ONTOLOGY, f"<{graph('shapes').value}>")
    assert terms([], [elsewhere, TERM.format("B", LABEL.format("x"))]) == Terms((), (), ())


def test_another_name_of_a_blank_node_is_no_change() -> None:
    above = "<http://www.w3.org/2000/01/rdf-schema#subClassOf> _:{0}"
    old, new = ([TERM.format("A", CLASS), TERM.format("A", above.format(name))] for name in ("c14n0", "c14n7"))
    assert terms(old, new) == Terms((), (), ())


def test_the_files_hold_the_lines() -> None:
    files = written(Delta(("<a> <b> <c> .",), ()), Terms(("New",), (), ()), "0.1.0", "0.2.0")
    assert lines_of(files["change/added.nq"]) == ("<a> <b> <c> .",)
    assert files["change/removed.nq"] == b""
    assert b"unscr:New" in files["change/index.html"]
