"""A graph that is held: what it says, by subject and property."""

from stating import said

from unscr.namespaces import UNSCR

GRAPH = said(
    'unscr:b a owl:Class ; rdfs:label "two"@en , "二"@zh . unscr:A rdfs:subClassOf unscr:b ; rdfs:label "一"@zh .'
)


def test_subjects_are_in_the_order_of_their_names() -> None:
    assert GRAPH.subjects(UNSCR) == [UNSCR + "A", UNSCR + "b"]


def test_words_are_in_both_languages() -> None:
    words = GRAPH.words(UNSCR + "b", "rdfs:label")
    assert words is not None
    assert (words.en, words.zh) == ("two", "二")


def test_one_language_stands_in_for_the_other() -> None:
    words = GRAPH.words(UNSCR + "A", "rdfs:label")
    assert words is not None
    assert (words.en, words.zh) == ("一", "一")


def test_what_is_not_said_is_none() -> None:
    assert GRAPH.words(UNSCR + "A", "skos:definition") is None
    assert GRAPH.things(UNSCR + "Z", "rdfs:subClassOf") == []


def test_what_points_at_a_thing_is_found() -> None:
    assert GRAPH.pointing(UNSCR + "b", "rdfs:subClassOf") == [UNSCR + "A"]
    assert GRAPH.of_kind("owl:Class") == [UNSCR + "b"]
