"""The answer to a SELECT as values. SPARQL 1.1 Query Results JSON Format, sections 3.2 and 4.2; 1.2: triple terms."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unscr.protocol.binding import written
from unscr.terms import XSD, Iri, Literal, Term

# What a query left unbound is not in its row. A blank node is an Iri that begins with '_:', good within one answer.
# A triple term (RDF 1.2) is a literal with its text.
Row = Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Table:
    """An answer with the names of its variables, in their order."""

    variables: tuple[str, ...]
    rows: list[Row]


def solutions(document: bytes) -> list[Row]:
    """Return the rows of an answer; raise ValueError where it is none."""
    return table(document).rows


def table(document: bytes) -> Table:
    """Return the variables and the rows of an answer; raise ValueError where it is none."""
    try:
        told = json.loads(document)
        bindings = told["results"]["bindings"]
        rows: list[Row] = [{name: _term(value) for name, value in row.items()} for row in bindings]
        return Table(tuple(told["head"]["vars"]), rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("this is no answer to a SELECT") from error


def _term(value: Mapping[str, Any]) -> Term:
    if value["type"] == "triple":
        return Literal(_triple(value["value"]))
    text: str = value["value"]
    match value["type"]:
        case "uri":
            return Iri(text)
        case "bnode":
            return Iri(f"_:{text}")
        case _:
            return Literal(text, value.get("xml:lang", ""), value.get("datatype", XSD + "string"))


def _triple(value: Mapping[str, Any]) -> str:
    """Return a triple term as Turtle 1.2 writes it."""
    return f"<<( {' '.join(_written(value[each]) for each in ('subject', 'predicate', 'object'))} )>>"


def _written(value: Mapping[str, Any]) -> str:
    term = _term(value)
    if isinstance(term, Iri):
        return term.value if value["type"] == "bnode" else f"<{term.value}>"
    return term.value if value["type"] == "triple" else written(term)
