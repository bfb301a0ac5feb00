"""How a query file is written: prefixes, order, terms; and that the questions between them use the whole ontology."""

import re
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, URIRef

from unscr import namespaces
from unscr.catalogue import KINDS, Card, cards
from unscr.resources import content

CARDS = tuple(each for kind in KINDS for each in cards(kind))
PREFIX = re.compile(r"PREFIX ([a-z]+): <([^<>]+)>")
# What may hold a colon, a keyword or a number sign and is neither a prefixed name nor a comment.
OPAQUE = re.compile(r"""<[^<>\s]*>|"(?:[^"\\]|\\.)*"|#[^\n]*""")
PREFIXED = re.compile(r"(?<![\w?])([a-z]+):(\w*)")
TERM_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def body(text: str) -> str:
    """Return a query without its prefixes, comments, IRIs and texts."""
    return OPAQUE.sub(" ", "".join(line for line in text.splitlines(True) if not line.startswith("PREFIX")))


def terms(text: str) -> set[str]:
    """Return the local names of the terms of ours that a query uses."""
    return {local for prefix, local in PREFIXED.findall(body(text)) if prefix == "unscr" and local}


@cache
def declared() -> set[str]:
    """Return the local names of the terms that the ontology declares."""
    graph = rdflib.Graph()
    for path in content("ontology").glob("*.ttl"):
        graph.parse(path, format="turtle")
    subjects = {each for kind in TERM_KINDS for each in graph.subjects(RDF.type, kind) if isinstance(each, URIRef)}
    return {each.removeprefix(namespaces.UNSCR) for each in subjects if each.startswith(namespaces.UNSCR)}


def faults(text: str) -> list[str]:
    """Return what is wrong with the writing of one query."""
    prefixes = PREFIX.findall(text)
    names = [name for name, _ in prefixes]
    found = []
    if names != sorted(set(names)):
        found.append("the prefixes are not sorted")
    if set(names) != {prefix for prefix, _ in PREFIXED.findall(body(text))}:
        found.append("the prefixes are not those that are used")
    if any(namespaces.PREFIXES.get(name) != iri for name, iri in prefixes):
        found.append("a prefix is not as in namespaces.py")
    if unknown := terms(text) - declared():
        found.append(f"not in the ontology: {sorted(unknown)}")
    if any(line != line.rstrip() or "\t" in line for line in text.split("\n")) or not re.search(r"[^\n]\n\Z", text):
        found.append("white space")
    return found


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.id)
def test_the_file_is_written_as_the_others(card: Card) -> None:
    assert faults(card.text) == []


@pytest.mark.parametrize("card", cards("checks") + cards("competency"), ids=lambda each: each.id)
def test_rows_come_in_order(card: Card) -> None:
    """Questions and checks give rows, and say in which order."""
    assert card.expects == "rows"
    assert "\nORDER BY " in card.text


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("PREFIX unscr: <https://w3id.org/unscr/ontology#>\nSELECT * { ?s a unscr:Vot }\n", "not in the ontology"),
        ("PREFIX unscr: <https://w3id.org/unscr/ontology/>\nSELECT * { ?s a unscr:Vote }\n", "not as in namespaces"),
        ("PREFIX oa: <http://www.w3.org/ns/oa#>\nSELECT * { ?s ?p 'oa' } # oa:exact\n", "not those that are used"),
        ("SELECT * { ?s a unscr:Vote }\n", "not those that are used"),
        (
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\nPREFIX oa: <http://www.w3.org/ns/oa#>\n"
            "SELECT * { ?s rdf:value ?o ; oa:exact ?o }\n",
            "not sorted",
        ),
        ("SELECT * { ?s ?p ?o } \n", "white space"),
    ],
)
def test_a_fault_of_writing_is_found(text: str, fault: str) -> None:
    assert [each for each in faults(text) if fault in each]


def test_every_term_of_the_ontology_answers_a_question() -> None:
    """A term exists because a competency question needs it."""
    assert declared() - {local for each in cards("competency") for local in terms(each.text)} == set()


def test_only_a_term_in_the_query_itself_counts() -> None:
    """A term in a title, a comment, a text or another prefix does not count as used."""
    text = '#+ title@en: unscr:a\nSELECT * { ?s unscr:b "unscr:c" } # unscr:d\n# <x> unscr:e\n'
    assert terms(text) == {"b"}


def test_there_are_no_other_files_among_the_queries() -> None:
    """What is not a card in a folder of its kind would be read by nobody."""
    root = content("queries")
    found = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
    assert found == {each.path.relative_to(root) for each in CARDS} | {Path("README.md")}
