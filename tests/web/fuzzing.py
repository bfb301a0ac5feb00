"""Requests made from the description of the service: whatever it allows, and often something that makes sense."""

from typing import Any

import hypothesis.strategies as st
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, CheckContext, GenerationMode, Response
from schemathesis.specs.openapi import checks

from unscr.protocol.media import TRIPLES
from unscr.protocol.operation import QUERY, UPDATE
from unscr.protocol.parameter import FORM
from unscr.web.contract import HTML

TOKEN = "a-token-of-the-tests"
# The limits of an evaluation; that an evaluator is gone is none.
LIMITS = ("query-deadline", "query-memory", "busy")

SENSE: dict[str, tuple[str, ...]] = {
    QUERY: (
        "ASK {}",
        "SELECT * { ?s ?p ?o } LIMIT 3",
        "SELECT ?s (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?s ORDER BY ?n LIMIT 2",
        "SELECT (1/0 AS ?n) ('甲'@zh AS ?a) (<x:y> AS ?i) (BNODE() AS ?b) {}",
        "CONSTRUCT { ?s <http://example.org/1> ?o } WHERE { ?s ?p ?o } LIMIT 3",
        "CONSTRUCT { ?s ?p ?s } WHERE { VALUES (?s ?p) { (<http://x/> <http://x/>) } }",
        "DESCRIBE <http://example.org/a>",
        "SELECT * FROM <http://example.org/g> { ?s ?p ?o }",
        "ASK { SERVICE <http://127.0.0.1:1/> {} }",
        "SELECT * {",
        "INSERT DATA { <x:a> <x:b> 1 }",
    ),
    UPDATE: (
        "",
        "INSERT DATA { <x:a> <x:b> 1 ; <x:c> '甲'@zh, true . GRAPH <http://example.org/g> { <x:a> <x:b> <x:c> } }",
        "DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o FILTER(isIRI(?o)) }",
        "CREATE GRAPH <http://example.org/g>",
        "DROP ALL",
        "LOAD <http://127.0.0.1:1/>",
        "COPY DEFAULT TO <http://example.org/g> ; CLEAR DEFAULT",
        "DELETE WHERE {",
    ),
    TRIPLES[0]: ("", "<a> <b> [ <c> 1, 'x'@zh ] .", "@prefix : <x:> . :a :b", "<a> <b> <c d> ."),
    TRIPLES[1]: ("", "<x:a> <x:b> _:c .\n", "<a> <b> <c> .\n"),
    TRIPLES[2]: (
        "{}",
        '{"@id": "x:a", "x:b": 1}',
        '[{"@graph": [{"@id": "x:a", "x:b": "c"}]}]',
        "[",
        '{"@context": 3}',
    ),
    TRIPLES[3]: (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://x/">'
        '<rdf:Description rdf:about="http://x/a"><x:b>c</x:b></rdf:Description></rdf:RDF>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        "<a/>",
        "<",
    ),
}
PLACES: dict[str, tuple[str, ...]] = {
    "key": ("actors", "doc/2322", "a", "a/b", "g%20h", "agent/cted", "agent/cted.html", "force/request.rdf", "a.ttl"),
    "version": ("0.1.0", "0.1.0.nt", "a"),
    "name": ("actors.ttl", "doc/2322.nq", "actors.rdf", "a/.nt"),
    "filename": ("style.css", "../app.py"),
}
GRAPHS = (
    *("http://example.org/g", "https://w3id.org/unscr/graph/actors", "https://w3id.org/unscr/graph/a", "x:y", "a", ""),
    *("http://[:::]/", "x:%zz", "x:a#b#c", "http://a:b/", "x:\x88", "x:\ufffd", "x:" + "a" * 3000),
)
TIMES = ("1", "0.001", "0", "-1", "inf", "nan", "x", "")
ACCEPT = (
    *("*/*", "", HTML, "text/csv", "application/*;q=0.5, text/turtle;q=0.1", "application/n-quads", "a/b", "*/*;q=0"),
    *(',;q="\\', "application/json", "application/ld+json", "application/rdf+xml", "application/sparql-results+xml"),
)
CODINGS = ("gzip", "br;q=1.0, identity;q=0", "zstd", "*;q=0", '"')
TYPES = (
    "",
    "text/plain",
    "application/n-quads",
    "application/sparql-query; charset=latin-1",
    "multipart/form-data",
    "//",
)


def _as_text(_context: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


for _each in (QUERY, UPDATE, *TRIPLES):
    schemathesis.serializer(_each)(_as_text)


@st.composite
def cases(draw: st.DrawFn, operation: Any, mode: GenerationMode) -> Case:
    """Draw a request as the description has it, or against it, with parts that make sense put in now and then."""
    case: Case = draw(operation.as_strategy(mode))
    often = st.sampled_from((True, True, False))
    for name, values in PLACES.items():
        if name in operation.path and draw(often):
            case.path_parameters[name] = draw(st.sampled_from(values))
    _sensible(draw, case.query, {each.name for each in operation.query})
    if case.media_type in SENSE and draw(often):
        case.body = draw(st.sampled_from(SENSE[case.media_type]))
    if case.media_type == FORM and isinstance(case.body, dict):
        name = "update" if "update" in operation.path else "query"
        _sensible(draw, case.body, {name, "timeout"})
    headers = {
        "Accept": draw(st.sampled_from(ACCEPT)),
        "Accept-Language": draw(st.sampled_from(("zh", "en;q=x, zh-CN;q=0.1"))),
    }
    # What asks the application itself reads no codings.
    headers["Accept-Encoding"] = draw(st.sampled_from(CODINGS)) if operation.app is None else "identity"
    if case.body and draw(st.integers(0, 9)) == 0:
        headers["Content-Type"] = draw(st.sampled_from(TYPES))
    if draw(st.integers(0, 9)):
        headers["Authorization"] = f"Bearer {TOKEN}"
    case.headers.update(headers)
    return case


def _sensible(draw: st.DrawFn, given: Any, names: set[str]) -> None:
    sense: dict[str, tuple[str, ...]] = {
        "query": SENSE[QUERY],
        "update": SENSE[UPDATE],
        "graph": GRAPHS,
        "default": ("",),
        "timeout": TIMES,
        **dict.fromkeys(("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri"), GRAPHS),
    }
    for name in sorted(names & sense.keys()):
        chosen = draw(st.integers(0, 3))
        if chosen == 0:
            given.pop(name, None)
        elif chosen < 3:
            given[name] = draw(st.sampled_from(sense[name]))


def sound(_context: CheckContext, response: Response, _case: Case) -> None:
    """Assert that nothing failed on our side, and that 503 is said of a limit alone."""
    if response.status_code < 500:
        return
    assert response.status_code == 503, response.text
    if "json" in response.headers["content-type"][0]:
        assert str(response.json()["type"]).rpartition("/")[2] in LIMITS, response.text


CHECKS = [
    *(sound, checks.status_code_conformance, checks.content_type_conformance),
    *(checks.response_schema_conformance, checks.response_headers_conformance),
]


def fuzz(operation: Any, mode: GenerationMode, examples: int, **target: Any) -> dict[int, int]:
    """Send so many requests, the same ones each time, and hold each answer against the description.

    Returns how often each status came.
    """
    found: dict[int, int] = {}

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases(operation, mode))
    def send(case: Case) -> None:
        response = case.call(**target)
        found[response.status_code] = found.get(response.status_code, 0) + 1
        case.validate_response(response, checks=CHECKS)

    send()
    return found
