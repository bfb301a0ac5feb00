"""Terms of other vocabularies have words in both languages: all that the data use, and no others twice."""

import re
from collections import Counter

from pyoxigraph import NamedNode, RdfFormat, parse

from unscr.namespaces import BASE, LANGUAGE, RDF
from unscr.release import released
from unscr.thing.foreign import _TERMS, foreign

CHINESE = re.compile(r"[\u4e00-\u9fff]")
# What describes shapes and the terms of the ontology is on their own pages.
OTHERS = ("shapes", "ontology")


def used() -> set[str]:
    """Return the foreign properties and classes that the data use."""
    found = set()
    for each in released():
        if each.key.partition("/")[0] in OTHERS:
            continue
        for quad in parse(path=each.path, format=RdfFormat.TURTLE):
            found.add(quad.predicate.value)
            if quad.predicate.value == RDF + "type" and isinstance(quad.object, NamedNode):
                found.add(quad.object.value)
    return {each for each in found if not each.startswith(BASE)}


def test_what_the_data_use_has_words_in_both_languages() -> None:
    named = {each: foreign(each) for each in used()}
    assert len(named) > 40
    assert [each for each, name in named.items() if ":" in name.en or not CHINESE.search(name.zh)] == []


def test_a_term_stands_there_once() -> None:
    assert [name for name, count in Counter(each[0] for each in _TERMS).items() if count > 1] == []


def test_the_languages_of_texts_have_words_too() -> None:
    assert (foreign(LANGUAGE + "ZHO").en, foreign(LANGUAGE + "ENG").zh) == ("Chinese", "英文")


def test_another_is_called_by_its_prefixed_name_or_its_iri() -> None:
    assert foreign("http://www.w3.org/ns/prov#wasRevisionOf").zh == "prov:wasRevisionOf"
    assert foreign("https://example.org/a").en == "https://example.org/a"
