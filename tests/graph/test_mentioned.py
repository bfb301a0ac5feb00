"""What a dump speaks of, and when two documents say the same."""

import pytest

from unscr.errors import DocumentError
from unscr.graph.mentioned import fingerprint, mentioned

LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
DUMP = f"""<x:a> {LABEL} "A"@en <x:g> .
<x:a> {LABEL} "甲"@zh <x:g> .
<x:a> {LABEL} "no language" <x:g> .
<x:a> <http://purl.org/dc/terms/title> "title"@en <x:g> .
<x:a> <http://purl.org/dc/terms/description> "no name"@en <x:g> .
_:b {LABEL} "blank"@en <x:g> .
<y:s> <x:p> <x:o> <x:g2> .
<y:s> <y:p> "<x:literal>" .
"""


def test_every_place_of_a_statement_counts_and_labels_are_by_language() -> None:
    found = mentioned(DUMP.encode(), "x:")
    assert found.iris == {"x:a", "x:g", "x:p", "x:o", "x:g2"}
    assert found.labels == {"x:a": {"en": {"A", "title"}, "zh": {"甲"}}}


def test_what_is_no_dump_is_refused() -> None:
    with pytest.raises(DocumentError):
        mentioned(b"<html>", "x:")
    with pytest.raises(DocumentError):
        fingerprint(b"<html>", "text/turtle")


def test_the_order_the_form_and_the_names_of_blank_nodes_do_not_count() -> None:
    one = fingerprint(b"<x:a> <x:p> [ <x:q> 1 ] , 2 .", "text/turtle")
    other = fingerprint(
        b'_:z <x:q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n'
        b'<x:a> <x:p> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<x:a> <x:p> _:z .\n',
        "application/n-triples",
    )
    assert one == other


@pytest.mark.parametrize(
    "other",
    [b"<x:a> <x:p> 1 .", b"<x:a> <x:p> 1 , 2 , 3 .", b'<x:a> <x:p> 1 , "2" .', b"<x:a> <x:p> [ <x:q> 1 ] , 2 ."],
)
def test_one_statement_more_less_or_other_counts(other: bytes) -> None:
    assert fingerprint(b"<x:a> <x:p> 1 , 2 .", "text/turtle") != fingerprint(other, "text/turtle")


def test_the_name_of_a_graph_counts() -> None:
    assert fingerprint(b"<x:g> { <x:a> <x:p> 1 }", "application/trig") != fingerprint(b"<x:a> <x:p> 1 .", "text/turtle")
