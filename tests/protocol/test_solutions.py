"""The answer to a SELECT is read as values."""

import json

import pytest

from unscr.protocol.solutions import solutions
from unscr.terms import XSD, Iri, Literal


def document(*rows: dict[str, dict[str, str]]) -> bytes:
    return json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}).encode()


def test_each_kind_of_term_is_read_and_what_is_unbound_is_left_out() -> None:
    row = {
        "iri": {"type": "uri", "value": "x:a"},
        "node": {"type": "bnode", "value": "b0"},
        "words": {"type": "literal", "value": "段", "xml:lang": "zh"},
        "plain": {"type": "literal", "value": "a"},
        "number": {"type": "literal", "value": "1", "datatype": XSD + "integer"},
    }
    assert solutions(document(row, {})) == [
        {
            "iri": Iri("x:a"),
            "node": Iri("_:b0"),
            "words": Literal("段", "zh"),
            "plain": Literal("a"),
            "number": Literal("1", datatype=XSD + "integer"),
        },
        {},
    ]


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"boolean": true}', document({"a": {"type": "uri"}})])
def test_what_is_no_answer_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong with it
        solutions(text)
