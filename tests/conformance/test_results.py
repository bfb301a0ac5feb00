"""The result formats as their specifications have them: SPARQL 1.1 Query Results JSON, XML, CSV and TSV."""

import csv
import io
import json
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from conformance.talking import JSON, Store

XML, CSV, TSV = "application/sparql-results+xml", "text/csv", "text/tab-separated-values"
SRX = "{http://www.w3.org/2005/sparql-results#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XSD = "http://www.w3.org/2001/XMLSchema#"

# A term as SPARQL writes it, as JSON has it, and as CSV has it.
TERMS: list[tuple[str, dict[str, str], str]] = [
    ("<http://example.org/a?b=c&d#e>", {"type": "uri", "value": "http://example.org/a?b=c&d#e"}, ""),
    ("<http://example.org/汉🌍>", {"type": "uri", "value": "http://example.org/汉🌍"}, ""),
    ('"plain"', {"type": "literal", "value": "plain"}, ""),
    ('""', {"type": "literal", "value": ""}, ""),
    ('"a, b"', {"type": "literal", "value": "a, b"}, '"a, b"'),
    ('"say \\"x\\""', {"type": "literal", "value": 'say "x"'}, '"say ""x"""'),
    ('"two\\nlines"', {"type": "literal", "value": "two\nlines"}, '"two\nlines"'),
    ('"cr\\r\\nlf"', {"type": "literal", "value": "cr\r\nlf"}, '"cr\r\nlf"'),
    ('"tab\\there"', {"type": "literal", "value": "tab\there"}, ""),
    ('"back\\\\slash"', {"type": "literal", "value": "back\\slash"}, ""),
    ('"<b>&amp;]]></b>"', {"type": "literal", "value": "<b>&amp;]]></b>"}, ""),
    ('"  spaces  "', {"type": "literal", "value": "  spaces  "}, ""),
    ('"汉字"@zh', {"type": "literal", "value": "汉字", "xml:lang": "zh"}, ""),
    ('"colour"@en-GB', {"type": "literal", "value": "colour", "xml:lang": "en-gb"}, ""),
    ('"שלום"@he', {"type": "literal", "value": "שלום", "xml:lang": "he"}, ""),
    ('"🌍"', {"type": "literal", "value": "🌍"}, ""),
    ('"e\u0301"', {"type": "literal", "value": "e\u0301"}, ""),
    ('"\u00e9"', {"type": "literal", "value": "\u00e9"}, ""),
    ("1", {"type": "literal", "value": "1", "datatype": XSD + "integer"}, ""),
    ("-1.5", {"type": "literal", "value": "-1.5", "datatype": XSD + "decimal"}, ""),
    ("true", {"type": "literal", "value": "true", "datatype": XSD + "boolean"}, ""),
    ('"x"^^<x:type>', {"type": "literal", "value": "x", "datatype": "x:type"}, ""),
    (
        f'"2026-11-26"^^<{XSD}date>',
        {"type": "literal", "value": "2026-11-26", "datatype": XSD + "date"},
        "",
    ),
    (f'"not a number"^^<{XSD}integer>', {"type": "literal", "value": "not a number", "datatype": XSD + "integer"}, ""),
    (f'"typed"^^<{XSD}string>', {"type": "literal", "value": "typed"}, ""),
]
IDS = [each[0] for each in TERMS]


def asked(store: Store, term: str, kind: str) -> bytes:
    answer = store.query(f"SELECT ?t ?unbound {{ VALUES ?t {{ {term} }} }}", ("Accept", kind))
    assert (answer.status, answer.kind) == (200, kind)
    return answer.body


def lower(found: dict[str, str]) -> dict[str, str]:
    """Return a term with its language in one case, which is of no matter (RDF 1.1 Concepts, 3.3)."""
    return {name: value.lower() if name == "xml:lang" else value for name, value in found.items()}


@pytest.mark.parametrize(("term", "found", "cell"), TERMS, ids=IDS)
def test_a_term_in_json(store: Store, term: str, found: dict[str, str], cell: str) -> None:
    """JSON 3.2: head.vars lists all; 3.2.2: an unbound variable has no member."""
    told = json.loads(asked(store, term, JSON))
    assert told["head"]["vars"] == ["t", "unbound"]
    (row,) = told["results"]["bindings"]
    assert set(row) == {"t"}
    assert lower(row["t"]) == found


@pytest.mark.parametrize(("term", "found", "cell"), TERMS, ids=IDS)
def test_a_term_in_xml(store: Store, term: str, found: dict[str, str], cell: str) -> None:
    """XML 2.2 and 2.3: the names of all variables, and a binding for each that is bound."""
    root = Xml.fromstring(asked(store, term, XML))  # noqa: S314 - our own answer
    assert root.tag == SRX + "sparql"
    assert [each.get("name") for each in root.iter(SRX + "variable")] == ["t", "unbound"]
    (binding,) = root.iter(SRX + "binding")
    assert binding.get("name") == "t"
    value = binding[0]
    assert (value.text or "") == found["value"]
    assert value.tag == SRX + found["type"]
    assert (value.get(LANG) or "").lower() == found.get("xml:lang", "")
    assert value.get("datatype") == found.get("datatype")


@pytest.mark.parametrize(("term", "found", "cell"), TERMS, ids=IDS)
def test_a_term_in_csv(store: Store, term: str, found: dict[str, str], cell: str) -> None:
    """CSV 3: values without their types, quoted after RFC 4180, lines that end in CRLF."""
    text = asked(store, term, CSV).decode()
    assert text.startswith("t,unbound\r\n")
    assert text.endswith(",\r\n")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows == [["t", "unbound"], [found["value"], ""]]
    if cell:
        assert text == f"t,unbound\r\n{cell},\r\n"


@pytest.mark.parametrize(("term", "found", "cell"), TERMS, ids=IDS)
def test_a_term_in_tsv(store: Store, term: str, found: dict[str, str], cell: str) -> None:
    """TSV 4: terms as SPARQL and Turtle write them, names with a question mark, LF."""
    text = asked(store, term, TSV).decode()
    header, line, end = text.split("\n")
    assert (header, end) == ("?t\t?unbound", "")
    value, unbound = line.split("\t")
    assert unbound == ""
    (statement,) = parse(f"<x:s> <x:p> {value} .", RdfFormat.TURTLE)
    given: Any = statement.object
    assert given.value == found["value"]
    assert isinstance(given, NamedNode if found["type"] == "uri" else Literal)
    if isinstance(given, Literal) and found.get("datatype"):
        assert given.datatype.value == found["datatype"]
    if isinstance(given, Literal) and found.get("xml:lang"):
        assert (given.language or "").lower() == found["xml:lang"]


@pytest.mark.parametrize("kind", [JSON, XML, CSV, TSV])
def test_no_solution_is_a_header_without_rows(store: Store, kind: str) -> None:
    """JSON 3.2, XML 2.2, CSV/TSV 3 and 4: the variables are told all the same."""
    body = store.query("SELECT ?a ?b { FILTER(false) VALUES (?a ?b) { (1 2) } }", ("Accept", kind)).body
    if kind == JSON:
        assert json.loads(body) == {"head": {"vars": ["a", "b"]}, "results": {"bindings": []}}
    elif kind == XML:
        root = Xml.fromstring(body)  # noqa: S314 - our own answer
        assert [each.get("name") for each in root.iter(SRX + "variable")] == ["a", "b"]
        assert root.find(SRX + "results") is not None
        assert list(root.iter(SRX + "result")) == []
    else:
        assert body == (b"a,b\r\n" if kind == CSV else b"?a\t?b\n")


@pytest.mark.parametrize("kind", [JSON, XML, CSV, TSV])
def test_a_solution_without_bindings_is_a_row(store: Store, kind: str) -> None:
    """JSON 3.2.1, XML 2.3.1: an empty solution is one; CSV and TSV have an empty line for it."""
    body = store.query("SELECT ?a {}", ("Accept", kind)).body
    if kind == JSON:
        assert json.loads(body)["results"]["bindings"] == [{}]
    elif kind == XML:
        assert len(list(Xml.fromstring(body).iter(SRX + "result"))) == 1  # noqa: S314 - our own answer
    else:
        assert body == (b"a\r\n\r\n" if kind == CSV else b"?a\n\n")


@pytest.mark.parametrize(("query", "boolean"), [("ASK {}", True), ("ASK { FILTER(false) }", False)])
def test_yes_and_no(store: Store, query: str, boolean: bool) -> None:
    """JSON 3.3 and XML 2.3.2: a boolean, and no results beside it."""
    told = json.loads(store.query(query, ("Accept", JSON)).body)
    assert told["boolean"] is boolean
    assert "results" not in told
    assert isinstance(told["head"], dict)
    root = Xml.fromstring(store.query(query, ("Accept", XML)).body)  # noqa: S314 - our own answer
    found = root.find(SRX + "boolean")
    assert found is not None
    assert found.text == str(boolean).lower()
    assert root.find(SRX + "head") is not None
    assert root.find(SRX + "results") is None


@pytest.mark.parametrize("kind", [JSON, XML, CSV, TSV])
def test_a_blank_node_has_one_name_in_one_result(store: Store, kind: str) -> None:
    """JSON 3.2.2, XML 2.3.1, CSV 3.3, TSV 4: labels are of this result, and the same node has the same."""
    store.put("x:blank", b"_:a <x:p> _:b . _:b <x:p> _:a .")
    body = store.query("SELECT ?a ?b { GRAPH <x:blank> { ?a <x:p> ?b } }", ("Accept", kind)).body
    if kind == JSON:
        rows = json.loads(body)["results"]["bindings"]
        assert {each[name]["type"] for each in rows for name in "ab"} == {"bnode"}
        pairs = [tuple(each[name]["value"] for name in "ab") for each in rows]
    elif kind == XML:
        results = Xml.fromstring(body).iter(SRX + "result")  # noqa: S314 - our own answer
        pairs = [tuple(node.text or "" for node in each.iter(SRX + "bnode")) for each in results]
    else:
        lines = body.decode().splitlines()[1:]
        pairs = [tuple(each.split("," if kind == CSV else "\t")) for each in lines]
        assert all(each.startswith("_:") for pair in pairs for each in pair)
    assert len(pairs) == 2
    assert set(pairs) == {pairs[0], pairs[0][::-1]}
    assert len(set(pairs[0])) == 2


@pytest.mark.parametrize(
    "query", ["SELECT ?b ?a ?c { VALUES (?a ?b ?c) { (1 2 3) } }", "SELECT (2 AS ?b) (1 AS ?a) (3 AS ?c) {}"]
)
def test_columns_come_in_the_order_of_the_select_clause(store: Store, query: str) -> None:
    """JSON 3.1.1, CSV 3.1."""
    assert json.loads(store.query(query, ("Accept", JSON)).body)["head"]["vars"] == ["b", "a", "c"]
    assert store.query(query, ("Accept", CSV)).body == b"b,a,c\r\n2,1,3\r\n"
    assert store.query(query, ("Accept", TSV)).body == b"?b\t?a\t?c\n2\t1\t3\n"


@pytest.mark.parametrize("kind", [XML, "application/xml", "text/xml"])
def test_what_xml_cannot_say_is_not_said_in_xml(store: Store, kind: str) -> None:
    """XML 1.0, 2.2: a control character has no form; 406 names the formats that have one."""
    answer = store.query('SELECT ("a\\u0001b" AS ?x) {}', ("Accept", kind))
    assert answer.status == 406
    told = json.loads(store.query('SELECT ("a\\u0001b" AS ?x) {}', ("Accept", JSON)).body)
    assert told["results"]["bindings"][0]["x"]["value"] == "a\x01b"


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/rdf+xml", RdfFormat.RDF_XML),
        ("application/ld+json", RdfFormat.JSON_LD),
        ("application/trig", RdfFormat.TRIG),
        ("application/n-quads", RdfFormat.N_QUADS),
    ],
)
@pytest.mark.parametrize(("term", "found", "cell"), TERMS, ids=IDS)
def test_a_constructed_term_in_each_format_of_rdf(
    store: Store, kind: str, form: RdfFormat, term: str, found: dict[str, str], cell: str
) -> None:
    """RDF 1.1 Turtle, N-Triples, XML, JSON-LD, TriG and N-Quads: what is read again is what was written."""
    answer = store.query(f"CONSTRUCT {{ <x:s> <x:p> ?t }} WHERE {{ VALUES ?t {{ {term} }} }}", ("Accept", kind))
    assert (answer.status, answer.kind) == (200, kind)
    (statement,) = parse(answer.body, form)
    given: Any = statement.object
    assert (statement.subject, statement.predicate) == (NamedNode("x:s"), NamedNode("x:p"))
    assert given.value == found["value"]
    if isinstance(given, Literal):
        assert (given.language or "").lower() == found.get("xml:lang", "")
        assert given.language or given.datatype.value == found.get("datatype", XSD + "string")


def test_a_short_turtle_answer_declares_what_it_uses(store: Store) -> None:
    """RDF 1.1 Turtle, 2.4: a prefix is for what is abbreviated."""
    store.hold("x:prefixes", b"<x:s> <x:p> <http://www.w3.org/2004/02/skos/core#Concept> .")
    body = store.get("x:prefixes", "text/turtle").body.decode()
    assert [line.split()[1] for line in body.splitlines() if line.startswith("@prefix")] == ["skos:"]
    assert "skos:Concept" in body
    plain = store.query("CONSTRUCT { <x:s> <x:p> 'o' } WHERE {}", ("Accept", "text/turtle")).body
    assert b"@prefix" not in plain
