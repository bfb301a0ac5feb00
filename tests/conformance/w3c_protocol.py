"""The W3C protocol tests as requests: what their names and the published descriptions ask, in our own words.

The archive of the suites has the names alone. SPARQL 1.1 Protocol, section 2.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from conformance.talking import FORM, QUERY, UPDATE

_DATA = "http://kasei.us/2009/09/sparql/data/data"
ONE, TWO, THREE = (f"{_DATA}{number}.rdf" for number in (1, 2, 3))
DOCUMENT = "http://xmlns.com/foaf/0.1/Document"
# What is there before each test: three graphs, each of which says of itself that it is a document.
DATA = {name: f"<{name}> a <{DOCUMENT}> .".encode() for name in (ONE, TWO, THREE)}

_TARGET = "http://example.org/protocol-update-test/"
_FILLED = f"DROP ALL ; INSERT DATA {{ {' '.join(f'GRAPH <{n}> {{ <{n}> a <{DOCUMENT}> }}' for n in DATA)} }} ; "
_INSERT = f"INSERT {{ GRAPH <{_TARGET}> {{ ?s a <x:Found> }} }} "
_SELECTS = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
_GRAPHS = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Request:
    """One request and what it must give: a status of a hundred, a media type of these, or an answer to ASK."""

    method: str
    path: str
    parameters: Pairs = ()
    content_type: str | None = None
    body: bytes = b""
    status: int = 2
    kinds: tuple[str, ...] = ()
    boolean: bool | None = None


@dataclass(frozen=True)
class Case:
    """A test of the suite by its name: a request, and what a query says afterwards."""

    name: str
    request: Request
    after: str = ""

    def __str__(self) -> str:
        return self.name


def _get(*parameters: tuple[str, str], method: str = "GET", **more: object) -> Request:
    return Request(method, "/sparql", parameters, **more)  # type: ignore[arg-type]


def _form(fields: Pairs, *parameters: tuple[str, str], path: str = "/sparql", **more: object) -> Request:
    return Request("POST", path, parameters, FORM, urlencode(fields).encode(), **more)  # type: ignore[arg-type]


def _direct(text: str, *parameters: tuple[str, str], **more: object) -> Request:
    return Request("POST", "/sparql", parameters, QUERY, text.encode(), **more)  # type: ignore[arg-type]


def _update(text: str, *parameters: tuple[str, str], **more: object) -> Request:
    return Request("POST", "/update", parameters, UPDATE, text.encode(), **more)  # type: ignore[arg-type]


def _default(*graphs: str) -> Pairs:
    return tuple(("default-graph-uri", each) for each in graphs)


def _named(*graphs: str) -> Pairs:
    return tuple(("named-graph-uri", each) for each in graphs)


def _found(*graphs: str, not_found: str = "") -> str:
    inside = " ".join(f"<{each}> a <x:Found> ." for each in graphs)
    without = f"FILTER NOT EXISTS {{ GRAPH <{_TARGET}> {{ <{not_found}> ?p ?o }} }}" if not_found else ""
    return f"ASK {{ GRAPH <{_TARGET}> {{ {inside} }} {without} }}"


_BOTH = f"ASK {{ <{ONE}> a ?t . <{TWO}> a ?t }}"
_BOTH_NAMED = f"ASK {{ GRAPH ?g {{ <{ONE}> a ?t }} GRAPH ?h {{ <{TWO}> a ?t }} }}"
_FULL = (
    f"ASK {{ <{THREE}> a ?t GRAPH ?g {{ <{ONE}> a ?t }} GRAPH ?h {{ <{TWO}> a ?t }} "
    f"FILTER NOT EXISTS {{ GRAPH ?i {{ <{THREE}> a ?t }} }} FILTER NOT EXISTS {{ <{ONE}> a ?t }} }}"
)
_MULTIPLE = f"ASK FROM <{THREE}> {{ GRAPH ?g {{ <{ONE}> a ?t }} GRAPH ?h {{ <{TWO}> a ?t }} }}"
_NOT_UTF8 = b"\xfe\xff\x00A\x00S\x00K\x00 \x00{\x00}"

TESTS = (
    Case("query_get", _get(("query", "ASK {}"), boolean=True)),
    Case("query_post_form", _form((("query", "ASK {}"),), boolean=True)),
    Case("query_post_direct", _direct("ASK {}", boolean=True)),
    Case("query_dataset_default_graphs_get", _get(("query", _BOTH), *_default(ONE, TWO), boolean=True)),
    Case("query_dataset_default_graphs_post", _direct(_BOTH, *_default(ONE, TWO), boolean=True)),
    Case("query_dataset_named_graphs_get", _get(("query", _BOTH_NAMED), *_named(ONE, TWO), boolean=True)),
    Case("query_dataset_named_graphs_post", _direct(_BOTH_NAMED, *_named(ONE, TWO), boolean=True)),
    Case("query_dataset_full", _direct(_FULL, *_default(THREE), *_named(ONE, TWO), boolean=True)),
    Case("query_multiple_dataset", _direct(_MULTIPLE, *_default(THREE), *_named(ONE, TWO), boolean=True)),
    Case("query_content_type_select", _get(("query", "SELECT (1 AS ?v) {}"), kinds=_SELECTS)),
    Case("query_content_type_ask", _get(("query", "ASK {}"), kinds=_SELECTS[:2])),
    Case("query_content_type_describe", _get(("query", "DESCRIBE <http://example.org/>"), kinds=_GRAPHS)),
    Case("query_content_type_construct", _get(("query", "CONSTRUCT { <s> <p> 1 } WHERE {}"), kinds=_GRAPHS)),
    Case(
        "update_dataset_default_graph",
        _update(_FILLED + _INSERT + f"WHERE {{ ?s a <{DOCUMENT}> }}", ("using-graph-uri", ONE)),
        _found(ONE, not_found=TWO),
    ),
    Case(
        "update_dataset_default_graphs",
        _update(
            _FILLED + _INSERT + f"WHERE {{ ?s a <{DOCUMENT}> }}", ("using-graph-uri", ONE), ("using-graph-uri", TWO)
        ),
        _found(ONE, TWO, not_found=THREE),
    ),
    Case(
        "update_dataset_named_graphs",
        _update(
            _FILLED + _INSERT + f"WHERE {{ GRAPH ?g {{ ?s a <{DOCUMENT}> }} }}",
            ("using-named-graph-uri", ONE),
            ("using-named-graph-uri", TWO),
        ),
        _found(ONE, TWO, not_found=THREE),
    ),
    Case(
        "update_dataset_full",
        _update(
            f"{_FILLED} INSERT {{ GRAPH <{_TARGET}> {{ ?s <x:in> ?in }} }} WHERE {{ "
            f"{{ GRAPH ?g {{ ?s a <{DOCUMENT}> }} "
            f'BIND(?g AS ?in) }} UNION {{ ?s a <{DOCUMENT}> BIND("default" AS ?in) }} }}',
            ("using-graph-uri", ONE),
            ("using-named-graph-uri", TWO),
        ),
        f'ASK {{ GRAPH <{_TARGET}> {{ <{ONE}> <x:in> "default" . <{TWO}> <x:in> <{TWO}> }} '
        f"FILTER NOT EXISTS {{ GRAPH <{_TARGET}> {{ <{THREE}> ?p ?o }} }} }}",
    ),
    Case(
        "update_post_form", _form((("update", "CLEAR ALL"),), path="/update"), "ASK { FILTER NOT EXISTS { ?s ?p ?o } }"
    ),
    Case("update_post_direct", _update("CLEAR ALL"), "ASK { FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"),
    Case(
        "update_base_uri",
        _update(f"CLEAR SILENT GRAPH <{_TARGET}> ; INSERT DATA {{ GRAPH <{_TARGET}> {{ <x:s> <x:p> <test> }} }}"),
        f'ASK {{ GRAPH <{_TARGET}> {{ <x:s> <x:p> ?o }} FILTER(isIRI(?o) && REGEX(STR(?o), "^https?://.+/test$")) }}',
    ),
    Case("bad_query_method", _get(("query", "ASK {}"), method="PUT", content_type=FORM, status=4)),
    Case("bad_multiple_queries", _get(("query", "ASK {}"), ("query", "SELECT * {}"), status=4)),
    Case("bad_query_wrong_media_type", Request("POST", "/sparql", (), "text/plain", b"ASK {}", status=4)),
    Case("bad_query_missing_form_type", Request("POST", "/sparql", (), None, b"query=ASK%20%7B%7D", status=4)),
    Case("bad_query_missing_direct_type", Request("POST", "/sparql", (), None, b"ASK {}", status=4)),
    Case("bad_query_non_utf8", Request("POST", "/sparql", (), f"{QUERY}; charset=UTF-16", _NOT_UTF8, status=4)),
    Case("bad_query_syntax", _get(("query", "ASK {"), status=4)),
    Case("bad_update_get", Request("GET", "/update", (("update", "CLEAR ALL"),), status=4), _BOTH_NAMED),
    Case(
        "bad_multiple_updates",
        _form((("update", "CLEAR NAMED"), ("update", "CLEAR DEFAULT")), path="/update", status=4),
        _BOTH_NAMED,
    ),
    Case(
        "bad_update_wrong_media_type", Request("POST", "/update", (), "text/plain", b"CLEAR ALL", status=4), _BOTH_NAMED
    ),
    Case(
        "bad_update_missing_form_type",
        Request("POST", "/update", (), None, b"update=CLEAR%20ALL", status=4),
        _BOTH_NAMED,
    ),
    Case("bad_update_missing_direct_type", Request("POST", "/update", (), None, b"CLEAR ALL", status=4), _BOTH_NAMED),
    Case(
        "bad_update_non_utf8",
        Request("POST", "/update", (), f"{UPDATE}; charset=UTF-16", "CLEAR ALL".encode("utf-16"), status=4),
        _BOTH_NAMED,
    ),
    Case("bad_update_syntax", _update("CLEAR XYZ", status=4), _BOTH_NAMED),
    Case(
        "bad_update_dataset_conflict",
        _update(
            f"INSERT {{ GRAPH <{_TARGET}> {{ ?s a <x:Found> }} }} USING <{TWO}> WHERE {{ ?s a <{DOCUMENT}> }}",
            ("using-named-graph-uri", ONE),
            status=4,
        ),
        f"ASK {{ FILTER NOT EXISTS {{ GRAPH <{_TARGET}> {{ ?s ?p ?o }} }} }}",
    ),
)
