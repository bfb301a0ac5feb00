"""Canonical Turtle reads back as the same graph with two parsers, and the same graph gives the same bytes."""

import hypothesis.strategies as st
import pyoxigraph
from hypothesis import given, settings
from rdflib import Graph

from unscr.graph.turtle import turtle
from unscr.namespaces import PREFIXES, UNSCR
from unscr.terms import XSD, Iri, Literal, Quad

GRAPH = Iri("urn:g")
NAMES = st.sampled_from(["a", "Provision", "2322", "x-y", "x.y", "x/y", "x'y", "é", "x%20y", ""])
IRIS = st.builds(lambda start, name: Iri(start + name), st.sampled_from(sorted(PREFIXES.values())), NAMES)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
LITERALS = st.one_of(
    st.builds(Literal, TEXT),
    st.builds(lambda text, tag: Literal(text, tag), TEXT, st.sampled_from(["en", "zh"])),
    st.builds(lambda number: Literal(str(number), datatype=XSD + "integer"), st.integers()),
    st.builds(lambda text: Literal(text, datatype=XSD + "date"), st.sampled_from(["2016-12-12", "2017-10-12"])),
    st.just(Literal("true", datatype=XSD + "boolean")),
)
QUADS = st.lists(st.builds(Quad, IRIS, IRIS, IRIS | LITERALS, st.just(GRAPH)), max_size=12)


def oxigraph_triple(quad: Quad) -> pyoxigraph.Triple:
    """Return the same statement in the terms of an independent library."""
    subject, predicate = pyoxigraph.NamedNode(quad.subject.value), pyoxigraph.NamedNode(quad.predicate.value)
    if isinstance(quad.object, Iri):
        return pyoxigraph.Triple(subject, predicate, pyoxigraph.NamedNode(quad.object.value))
    if quad.object.language:
        return pyoxigraph.Triple(
            subject, predicate, pyoxigraph.Literal(quad.object.value, language=quad.object.language)
        )
    datatype = pyoxigraph.NamedNode(quad.object.datatype)
    return pyoxigraph.Triple(subject, predicate, pyoxigraph.Literal(quad.object.value, datatype=datatype))


@settings(max_examples=300, deadline=None)
@given(QUADS)
def test_it_reads_back_as_the_same_statements(quads: list[Quad]) -> None:
    written = turtle("a test", quads)
    read = {quad.triple for quad in pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.TURTLE)}
    assert read == {oxigraph_triple(quad) for quad in quads}
    assert len(Graph().parse(data=written, format="turtle")) == len(read)


@settings(max_examples=100, deadline=None)
@given(QUADS, st.randoms())
def test_the_order_of_the_statements_does_not_matter(quads: list[Quad], chance: object) -> None:
    shuffled = list(quads)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert turtle("a test", shuffled + quads) == turtle("a test", quads)


def test_the_layout_is_the_one_of_the_house() -> None:
    paragraph = Iri("https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/10")
    before = Iri("https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/9")
    label, kind = Iri(PREFIXES["rdfs"] + "label"), Iri(PREFIXES["rdf"] + "type")
    quads = [
        Quad(paragraph, label, Literal("第10段", "zh"), GRAPH),
        Quad(paragraph, label, Literal("paragraph 10", "en"), GRAPH),
        Quad(paragraph, kind, Iri(UNSCR + "Provision"), GRAPH),
        Quad(before, Iri(UNSCR + "ordinal"), Literal("9", datatype=XSD + "integer"), GRAPH),
    ]
    assert turtle("one line", quads).decode() == (
        "# one line\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix unscr: <https://w3id.org/unscr/ontology#> .\n"
        "\n"
        "<https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/9>\n"
        "    unscr:ordinal 9 .\n"
        "\n"
        "<https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/10>\n"
        "    a unscr:Provision ;\n"
        '    rdfs:label "paragraph 10"@en , "第10段"@zh .\n'
    )
