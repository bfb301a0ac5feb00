"""Requests that mean harm, each with the answers that are right. The limits they meet are those of ``FLAGS``."""

import urllib.parse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from exchange import FORM, QUERY, UPDATE, get, post, request

SECONDS, REQUEST_SECONDS = 1.0, 1.5
MEGABYTES, RESULT_MEGABYTES, WORKERS = 128, 16, 2
FLAGS = (
    *("--query-seconds", str(SECONDS), "--request-seconds", str(REQUEST_SECONDS)),
    *("--query-megabytes", str(MEGABYTES), "--result-bytes", str(RESULT_MEGABYTES * 2**20), "--workers", str(WORKERS)),
)
OK, DEADLINE, MEMORY, LARGE = "200", "503 query-deadline", "503 query-memory", "422 result-too-large"
SYNTAX, DEEP, BAD, REFUSED = "400 query-syntax", "400 query-too-deep", "400 bad-request", "403 operation-refused"
TOO_LARGE, SLOW = "413 request-too-large", "408 request-slow"
# Said by the web server itself, which does not take it for HTTP or finds it too long to be read.
NO_HTTP, NO_ADDRESS, NO_HEAD = "400", "414", "431"

Sent = bytes | Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Attack:
    """What is sent, the answers that are right (one of them comes), and the limit by which it comes."""

    name: str
    sent: Callable[[], Sent]
    right: tuple[str, ...]
    seconds: float = SECONDS


PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
COUNTED = "SELECT (COUNT(*) AS ?n)"
START = "BIND('0123456789' AS ?x0)"
DOUBLING = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))
TRIPLING = " ".join(f"BIND(REPLACE(?x{n}, '(.)', '$1$1$1') AS ?x{n + 1})" for n in range(40))
# Ten megabytes, from a short query.
LONG = f"{START} {DOUBLING.partition(' BIND(CONCAT(?x20')[0]}"
ANY = "(!<x:y>)"
END = (DEADLINE, MEMORY)

# Each would take for ever, or all memory, or only looks so.
ENDLESS: dict[str, tuple[str, tuple[str, ...]]] = {
    "product, counted": (f"{COUNTED} {{ {PRODUCT} }}", (DEADLINE,)),
    "product, sent": (f"SELECT * {{ {PRODUCT} }}", (LARGE,)),
    "product, sorted": (f"SELECT * {{ {PRODUCT} }} ORDER BY ?l ?i DESC(?a)", END),
    "product, distinct": (f"SELECT DISTINCT * {{ {PRODUCT} }}", (*END, LARGE)),
    "product, distinct counted": (f"SELECT (COUNT(DISTINCT *) AS ?n) {{ {PRODUCT} }}", END),
    "product, grouped": (f"SELECT ?a ?f (COUNT(*) AS ?n) {{ {PRODUCT} }} GROUP BY ?a ?f ?h", END),
    "product, its values gathered": (f"SELECT (AVG(STRLEN(?c)) AS ?n) (MAX(?f) AS ?m) {{ {PRODUCT} }}", END),
    "product, compared": (f"{COUNTED} {{ {PRODUCT} FILTER(LANG(?c) = LANG(?f) && ?c < ?l) }}", END),
    "product, subtracted": (f"{COUNTED} {{ {PRODUCT} MINUS {{ ?a ?h ?l }} }}", END),
    "product, negated": (
        f"{COUNTED} {{ ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS {{ ?a ?e ?i . ?j ?k ?l FILTER(?i = <x:y>) }} }}",
        END,
    ),
    "product, optional": (f"{COUNTED} {{ ?a ?b ?c OPTIONAL {{ ?d ?e ?f OPTIONAL {{ ?g ?h ?i }} }} }}", END),
    "product, of graphs": (f"{COUNTED} {{ GRAPH ?g {{ ?a ?b ?c . ?d ?e ?f }} GRAPH ?h {{ ?i ?j ?k }} }}", END),
    "product, constructed": (f"CONSTRUCT {{ ?a ?e ?i . ?d ?h ?l }} {{ {PRODUCT} }}", (*END, LARGE)),
    "product, described": ("DESCRIBE * { ?a ?b ?c . ?d ?e ?f }", (*END, LARGE)),
    "everything described": ("DESCRIBE * { ?a ?b ?c }", (OK, *END)),
    "offset, huge": (f"SELECT * {{ {PRODUCT} }} LIMIT 10 OFFSET 9000000000", (DEADLINE,)),
    "limit, huge": (f"SELECT * {{ {PRODUCT} }} LIMIT 18446744073709551615", (LARGE,)),
    "limit, no number": (f"SELECT * {{ {PRODUCT} }} LIMIT 99999999999999999999999", (SYNTAX,)),
    "closure of a product": (f"{COUNTED} {{ ?a {ANY}* ?b . ?c {ANY}* ?d }}", END),
    "closure both ways": (f"{COUNTED} {{ ?a ({ANY}*|^{ANY}*)* ?b }}", END),
    "string doubled": (f"SELECT (STRLEN(?x40) AS ?n) {{ {START} {DOUBLING} }}", (MEMORY,)),
    "string replaced": (f"SELECT (STRLEN(?x40) AS ?n) {{ {START} {TRIPLING} }}", END),
    "strings gathered": (f"SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?n) {{ {PRODUCT} }}", END),
    "string encoded": (f"SELECT (STRLEN(ENCODE_FOR_URI(REPLACE(?x20, '.', '%'))) AS ?n) {{ {LONG} }}", (OK, *END)),
    "string sent often": (f"SELECT ?x20 ?y {{ {LONG} VALUES ?y {{ 1 2 3 4 }} }}", (LARGE, *END)),
    "strings hashed": (f"{COUNTED} {{ {LONG} ?a ?b ?c FILTER(SHA512(CONCAT(?x20, STR(?a))) = 'x') }}", END),
    "pattern, looking back": (f"SELECT (REGEX(?x20, '^(([0-9])+.?)+$') AS ?n) {{ {LONG} }}", (OK, *END)),
    "pattern, huge": ("SELECT (REGEX('aaaa', '((a{1000}){1000}){1000}') AS ?n) { }", (OK,)),
    "pattern, made of the data": (
        f"{COUNTED} {{ {PRODUCT} FILTER REGEX(STR(?c), CONCAT('(', STR(?f), '|.)*$')) }}",
        END,
    ),
    "subselects, side by side": (
        "SELECT * {" + "".join(f"{{ SELECT ?a{n} ?b{n} {{ ?a{n} ?p{n} ?b{n} }} }}" for n in range(60)) + "}",
        (*END, LARGE),
    ),
    "subselects, one in another": (f"{COUNTED} {{" * 40 + PRODUCT + "}" * 40, (DEADLINE,)),
}


def _nested(start: str, core: str = "", end: str = "", levels: int = 5000) -> str:
    return start * levels + core + end * levels


# All deeper than is followed.
NESTED = {
    "groups": f"SELECT * {_nested('{', '', '}')}",
    "parentheses": f"SELECT ({_nested('(', '1', ')')} AS ?n) {{}}",
    "optionals": f"SELECT * {{ {_nested('OPTIONAL { ', '', '}')} }}",
    "unions": f"SELECT * {_nested('{ {} UNION ', '{}', '}')}",
    "negations": f"ASK {{ FILTER({_nested('! ', 'true')}) }}",
    "negated groups": f"ASK {{ {_nested('FILTER NOT EXISTS { ', '', '}')} }}",
    "collections": f"ASK {{ ?s ?p {_nested('( ', '1', ')')} }}",
    "blank nodes": f"ASK {{ ?s ?p {_nested('[ <x:y> ', '1', ']')} }}",
    "paths": f"ASK {{ ?s {_nested('(', '<x:y>', ')')} ?o }}",
    "functions": f"SELECT ({_nested('STR(', '1', ')')} AS ?n) {{}}",
    "triple terms": f"ASK {{ ?s ?p {_nested('<<( <x:y> <x:y> ', '1', ')>>')} }}",
    "subselects": f"SELECT * {_nested('{ SELECT * ', '{}', '}')}",
}

# A quarter of a megabyte at most, in few kinds of tokens.
LENGTHY: dict[str, tuple[str, tuple[str, ...]]] = {
    "values": (f"{COUNTED} {{ VALUES ?x {{ {'1 ' * 100_000} }} }}", (OK, *END)),
    "values, twice": (f"{COUNTED} {{ VALUES ?x {{ {'1 ' * 50_000} }} VALUES ?y {{ {'1 ' * 50_000} }} }}", END),
    "list of IN": (
        f"{COUNTED} {{ ?a ?b ?c . ?d ?e ?f FILTER(?c IN ({','.join(f'<x:{n}>' for n in range(20_000))})) }}",
        END,
    ),
    "one IRI": (f"ASK {{ <x:{'a' * 200_000}> ?p ?o }}", (OK,)),
    "one literal": (f"ASK {{ ?s ?p '{'a' * 200_000}' }}", (OK,)),
    "one number": (f"SELECT (1{'0' * 200_000} AS ?n) {{}}", (OK,)),
    "variables": (f"SELECT * {{ {' . '.join(f'?v{n} ?w{n} ?u{n}' for n in range(5000))} }}", (*END, LARGE)),
    "variables in a row": (f"SELECT * {{ {' . '.join(f'?v{n} <x:y> ?v{n + 1}' for n in range(5000))} }}", (OK, *END)),
    "bindings": (f"SELECT * {{ {' '.join(f'BIND({n} AS ?v{n})' for n in range(5000))} }}", (DEEP, OK, *END)),
    "prefixes": ("".join(f"PREFIX p{n}: <http://x/{n}> " for n in range(8000)) + "ASK {}", (OK,)),
    "graphs of FROM": (f"{COUNTED} {''.join(f'FROM <x:{n}> ' for n in range(8000))} {{ ?s ?p ?o }}", (OK, *END)),
    "graphs of FROM NAMED": (
        f"{COUNTED} {''.join(f'FROM NAMED <x:{n}> ' for n in range(8000))} {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        (OK, *END),
    ),
    "steps of a path": (f"ASK {{ ?s {'/'.join(['<x:y>'] * 20_000)} ?o }}", (OK, *END)),
    "choices of a path": (f"ASK {{ ?s ({'|'.join(['<x:y>'] * 20_000)})* ?o }}", (OK, *END)),
    "unions in a row": (f"SELECT * {{ {' UNION '.join(['{}'] * 5000)} }}", (OK, *END)),
    "sum": (f"SELECT ({'+'.join(['1'] * 50_000)} AS ?n) {{}}", (OK, *END)),
    "conjunction": (f"ASK {{ FILTER({' && '.join(['true'] * 20_000)}) }}", (OK, *END)),
    "order": (f"SELECT * {{ ?s ?p ?o }} ORDER BY {' '.join(['?s'] * 20_000)}", (OK, *END)),
    "quoted triples": (f"ASK {{ ?s ?p {_nested('<< <x:y> <x:y> ', '1', ' >>')} }}", (SYNTAX, DEEP, *END)),
    "signs of less": ("SELECT * {" + "<" * 200_000, (DEEP,)),
    "quotes": ("SELECT * { ?s ?p " + "'" * 200_001, (SYNTAX,)),
    "strings without an end": (r"SELECT * { ?s ?p " + r"\'" * 100_000, (SYNTAX,)),
    "strings without an end, escaped": (r"SELECT * { ?s ?p \u0041 " + r"\'" * 100_000, (SYNTAX,)),
    "comments": ("#\n" * 100_000 + "ASK {}", (OK,)),
    "semicolons": (f"ASK {{ ?s ?p ?o {';' * 200_000} }}", (OK, SYNTAX)),
    "words that mean a call": (f"ASK {{ {'SERVICE <' * 20_000} }}", (SYNTAX, REFUSED)),
    "words that mean a call, commented": (f"ASK {{ {'SERVICE #' * 20_000} }}", (SYNTAX, REFUSED)),
    "control characters": ("ASK { ?s ?p '\0\1\2\x7f' }", (OK, SYNTAX)),
    "control character as a word": ("ASK { ?s\0 ?p ?o }", (SYNTAX,)),
    "half a character": (r"ASK { ?s ?p '\uD800' }", (SYNTAX,)),
}

BULK = 50 * 2**20
CHUNKED = f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: {QUERY}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()


def _head(*lines: str) -> bytes:
    return "\r\n".join(("POST /sparql HTTP/1.1", "Host: x", f"Content-Type: {QUERY}", *lines, "", "")).encode()


def _in_bulk(method: str, target: str, kind: str, start: bytes = b"") -> Callable[[], Sent]:
    head = f"{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Type: {kind}\r\nContent-Length: {BULK}\r\n\r\n".encode()
    return lambda: chain([head + start], repeat(b"a" * 2**18, BULK // 2**18))


_ASK = "/sparql?query=ASK%7B%7D"

# What a body, a head or an address can be that is none.
MALFORMED: dict[str, tuple[Callable[[], Sent], tuple[str, ...]]] = {
    "50 MB, a query": (_in_bulk("POST", "/sparql", QUERY), (TOO_LARGE,)),
    "50 MB, a form": (_in_bulk("POST", "/sparql", FORM, b"query="), (TOO_LARGE,)),
    "50 MB, an update": (_in_bulk("POST", "/sparql", UPDATE), (TOO_LARGE,)),
    "50 MB, of any kind": (_in_bulk("POST", "/sparql", "multipart/form-data; boundary=a"), (TOO_LARGE,)),
    "50 MB, a graph": (_in_bulk("PUT", "/store?default", "text/turtle"), (TOO_LARGE, REFUSED)),
    "50 MB, with a GET": (_in_bulk("GET", _ASK, QUERY), (OK, TOO_LARGE, NO_HTTP)),
    "chunks without end": (
        lambda: chain([CHUNKED], repeat(b"1000\r\n" + b"a" * 4096 + b"\r\n", 50_000)),
        (TOO_LARGE,),
    ),
    # The answer to one who goes on sending may be lost with the connection.
    "chunk extension without end": (lambda: chain([CHUNKED, b"1;"], repeat(b"a" * 4096, 50_000)), (BAD, NO_HTTP, "0")),
    "chunk of no length": (lambda: CHUNKED + b"zz\r\nASK{}\r\n", (BAD, NO_HTTP)),
    "length of no number": (lambda: _head("Content-Length: many"), (NO_HTTP,)),
    "length below nothing": (lambda: _head("Content-Length: -1"), (NO_HTTP,)),
    "length beyond all numbers": (lambda: _head("Content-Length: " + "9" * 30), (NO_HTTP,)),
    "two lengths": (lambda: _head("Content-Length: 6", "Content-Length: 7") + b"ASK {}", (NO_HTTP,)),
    "length too short": (lambda: _head("Connection: close", "Content-Length: 3") + b"ASK {}", (SYNTAX,)),
    "bytes of no UTF-8, in the address": (lambda: request("GET", _ASK + "%FF"), (BAD,)),
    "bytes of no UTF-8, in the body": (lambda: request("POST", "/sparql", b"ASK {} #\xff", Content_Type=QUERY), (BAD,)),
    "bytes of no UTF-8, in a form": (lambda: request("POST", "/sparql", b"query=ASK%FF", Content_Type=FORM), (BAD,)),
    "bytes of no HTTP, in the address": (lambda: b"GET /sparql?\xff\0 HTTP/1.1\r\nHost: x\r\n\r\n", (NO_HTTP,)),
    "NUL in a header": (lambda: request("GET", _ASK, Accept="\0"), (NO_HTTP,)),
    "a hundred headers and more": (lambda: request("GET", _ASK, **{f"X_{n}": "a" for n in range(5000)}), (NO_HEAD,)),
    "header of 600 kB": (lambda: request("GET", _ASK, X_A="a" * 600_000), (NO_HEAD,)),
    "100,000 media ranges": (lambda: request("GET", _ASK, Accept=",".join(["a/b"] * 100_000)), (NO_HEAD,)),
    "10,000 media ranges": (lambda: request("GET", _ASK, Accept=",".join(["a/b"] * 10_000)), ("406 not-acceptable",)),
    "quotes in Accept": (lambda: request("GET", _ASK, Accept='a/b;c="' + r"\"" * 30_000), ("406 not-acceptable", OK)),
    "weights of no number": (lambda: request("GET", _ASK, Accept="a/b;q=nan, */*;q=-1"), (OK, "406 not-acceptable")),
    "languages": (lambda: request("GET", "/", Accept_Language=",".join(["zh;q=0.1"] * 7000)), (OK,)),
    "tags": (lambda: request("GET", "/", If_None_Match=",".join(['"a"'] * 15_000)), (OK,)),
    "ranges": (lambda: request("GET", "/graph/actors", Range="bytes=" + ",".join(["0-"] * 20_000)), (OK,)),
    "address of 100 kB": (lambda: request("GET", "/sparql?query=" + "a" * 100_000), (NO_ADDRESS,)),
    "30,000 parameters": (lambda: request("GET", "/sparql?" + "&".join(["a"] * 30_000)), (BAD,)),
    "1,000 default graphs": (
        lambda: request("GET", f"{_ASK}&" + "&".join(f"default-graph-uri=x:{n}" for n in range(1000))),
        (OK, *END),
    ),
    "one default graph 600 times": (
        lambda: request("GET", f"{_ASK}&" + "&".join(["default-graph-uri=https://w3id.org/unscr/graph/actors"] * 600)),
        (OK,),
    ),
    "HTTP/1.0": (lambda: f"GET {_ASK} HTTP/1.0\r\n\r\n".encode(), (OK,)),
    "HTTP/0.9": (lambda: b"GET /healthz\r\n\r\n", (NO_HTTP,)),
    "HTTP/2 at once": (lambda: b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (NO_HTTP, "0")),
    "TLS": (lambda: b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"a" * 500, (NO_HTTP,)),
    "a tunnel": (
        lambda: b"CONNECT test:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        ("404 not-found", NO_HTTP),
    ),
    "an update": (lambda: request("POST", "/sparql", b"DELETE WHERE {?s ?p ?o}", Content_Type=UPDATE), (REFUSED,)),
    "an update as a form": (lambda: request("POST", "/sparql", b"update=DROP+ALL", Content_Type=FORM), (REFUSED,)),
    "an update in the address": (lambda: request("GET", "/sparql?update=DROP+ALL"), (REFUSED, BAD)),
    "an update as a query": (lambda: get(f"INSERT {{ ?a ?b ?f }} WHERE {{ {PRODUCT} }}"), (REFUSED,)),
    "up and out of the folder": (lambda: request("GET", "/static/..%2f..%2fconfig.py"), ("404 not-found",)),
    **{
        f"timeout of {value}": (
            lambda value=value: request("GET", f"{_ASK}&timeout={urllib.parse.quote(value)}"),  # type: ignore[misc]
            right,
        )
        for value, right in {
            "nan": (BAD,),
            "-1": (BAD,),
            "0": (BAD,),
            "0x10": (BAD,),
            "": (BAD,),
            "1 s": (BAD,),
            "inf": (OK,),
            "1e400": (OK,),
            "99999999999": (OK,),
            "1e-300": (DEADLINE,),
        }.items()
    },
}

# The body that was announced does not come.
SLUGGISH: dict[str, tuple[Callable[[], Sent], tuple[str, ...]]] = {
    "length too long": (lambda: _head("Content-Length: 300") + b"ASK {}", (SLOW,)),
    "chunk that does not come": (lambda: CHUNKED + b"ffffffffffffff\r\nASK{}", (SLOW,)),
    "last chunk that does not come": (lambda: CHUNKED + b"6\r\nASK {}\r\n", (SLOW,)),
}


def attacks() -> Iterator[Attack]:
    """Yield all of them."""
    for name, (text, right) in {**ENDLESS, **LENGTHY}.items():
        accept = "text/csv" if text.startswith("SELECT") else "*/*"
        yield Attack(name, lambda text=text, accept=accept: post(text, accept), right)  # type: ignore[misc]
    for name, text in NESTED.items():
        yield Attack(f"5,000 {name}", lambda text=text: post(text, "*/*"), (DEEP,))  # type: ignore[misc]
    for name, (sent, right) in MALFORMED.items():
        yield Attack(name, sent, right)
    for name, (sent, right) in SLUGGISH.items():
        yield Attack(name, sent, right, REQUEST_SECONDS)
