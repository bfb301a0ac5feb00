"""Lines of TSV and of N-Triples as values."""

import pyoxigraph
import pytest

from unscr.protocol.tabular import row, statement
from unscr.terms import XSD, Iri, Literal

QUERY = r"""SELECT * { VALUES (?a ?b ?c ?d ?e ?f) {
  (<http://a.example/x> "tab\tline\nquote\" back\\" "甲"@zh 12 "x"^^<http://a.example/t> UNDEF)
  (<http://a.example/y> "" "b"@en 1.5 true 1e6)
} }"""


def test_a_row_is_read_as_another_wrote_it() -> None:
    solutions = pyoxigraph.Store().query(QUERY)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    written = solutions.serialize(format=pyoxigraph.QueryResultsFormat.TSV)
    assert written is not None
    first, second = written.decode().splitlines()[1:]
    assert row(first) == (
        Iri("http://a.example/x"),
        Literal('tab\tline\nquote" back\\'),
        Literal("甲", "zh"),
        Literal("12", datatype=XSD + "integer"),
        Literal("x", datatype="http://a.example/t"),
        None,
    )
    assert row(second)[1:3] == (Literal(""), Literal("b", "en"))
    assert [each.datatype.removeprefix(XSD) for each in row(second)[3:] if isinstance(each, Literal)] == [
        "decimal",
        "boolean",
        "double",
    ]


INNER = '<<( <x:c> <x:d> "a\\tb )>> <x:y>"@en )>>'
OUTER = f"<<( <x:a> <x:b> {INNER} )>>"


def test_a_triple_term_is_one_value_as_text() -> None:
    """Whatever stands in it: another one, or a literal that looks like its end (RDF 1.2 N-Triples, section 2)."""
    assert row(f"{OUTER}\t<x:z>") == (Literal(OUTER), Iri("x:z"))
    assert statement(f"<x:a> <x:b> {OUTER} .") == (Iri("x:a"), Iri("x:b"), Literal(OUTER))
    for broken in (OUTER.removesuffix(")>>"), OUTER + " )>>", ")>>", "<<("):
        with pytest.raises(ValueError, match="no value"):
            row(broken)


def test_a_statement_is_read_and_what_is_none_is_not() -> None:
    line = '_:b0 <http://a.example/p> "\\u7532 <x> \\U00000041"@zh .'
    assert statement(line) == (Iri("_:b0"), Iri("http://a.example/p"), Literal("甲 <x> A", "zh"))
    with pytest.raises(ValueError, match="no statement"):
        statement("<http://a.example/p> .")
    with pytest.raises(ValueError, match="no value"):
        row('"open\t<http://a.example/p>')
