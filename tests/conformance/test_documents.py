"""Documents as they come: RDF 1.1 Turtle, N-Triples and XML Syntax, JSON-LD 1.1; and what in them must do no harm."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from conformance.talking import NTRIPLES, TURTLE, Store

G = "http://example.org/documents/g"
RDFXML, JSONLD = "application/rdf+xml", "application/ld+json"
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
_P = "<x:p>"


@pytest.mark.parametrize(
    ("kind", "document", "lines"),
    [
        (TURTLE, "\ufeff<x:s> <x:p> <x:o> .", {"<x:s> <x:p> <x:o> ."}),
        (TURTLE, "@prefix x: <x:> . x:s x:p x:o .", {"<x:s> <x:p> <x:o> ."}),
        (TURTLE, "PREFIX x: <x:>\nx:s x:p x:o .", {"<x:s> <x:p> <x:o> ."}),
        (TURTLE, "@base <http://b/> . <s> <p> <o> .", {"<http://b/s> <http://b/p> <http://b/o> ."}),
        (TURTLE, "<x:s> <x:p> 1 , 1.50 , true .", None),
        (TURTLE, "<x:s> <x:p> 'a'@en-GB .", {'<x:s> <x:p> "a"@en-gb .', '<x:s> <x:p> "a"@en-GB .'}),
        (TURTLE, "<x:s> <x:p> 'a'@zh-Hant-TW .", None),
        (TURTLE, "<x:s> <x:p> '''a\n\"b\"''' .", {'<x:s> <x:p> "a\\n\\"b\\"" .'}),
        (TURTLE, "<x:s> <x:p> '\\u6C49\\U0001F30D' .", {'<x:s> <x:p> "汉🌍" .'}),
        (TURTLE, "<x:s> <x:p> '🌍 e\u0301 \u00e9 \u202eabc' .", {'<x:s> <x:p> "🌍 e\u0301 \u00e9 \u202eabc" .'}),
        (TURTLE, "<x:\u6c49> <x:p> <x:\U0001f30d> .", {"<x:汉> <x:p> <x:🌍> ."}),
        (TURTLE, "# only a comment", set()),
        (TURTLE, "<x:s> <x:p> ( ) .", {"<x:s> <x:p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> ."}),
        (TURTLE, "<x:s> a <x:C> ; ; .", {"<x:s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <x:C> ."}),
        (TURTLE, "<x:s> <x:p> <x:o> .\r\n# end", {"<x:s> <x:p> <x:o> ."}),
        (TURTLE, f"<x:{'a' * 20_000}> <x:p> 'b' .", {f'<x:{"a" * 20_000}> <x:p> "b" .'}),
        (NTRIPLES, "<x:s> <x:p> <x:o> .", {"<x:s> <x:p> <x:o> ."}),
        (NTRIPLES, "<x:s><x:p><x:o>.", {"<x:s> <x:p> <x:o> ."}),
        (NTRIPLES, '# c\n\n<x:s> <x:p> "a\\tb" . # d\n', {'<x:s> <x:p> "a\\tb" .', '<x:s> <x:p> "a\tb" .'}),
        (NTRIPLES, '<x:s> <x:p> "\\u6C49" .\r\n<x:s> <x:p> "b" .\r\n', {'<x:s> <x:p> "汉" .', '<x:s> <x:p> "b" .'}),
        (
            RDFXML,
            f'<?xml version="1.0" encoding="UTF-8"?><rdf:RDF {RDF} xmlns:x="x:"><rdf:Description rdf:about="x:s">'
            '<x:p xml:lang="zh">汉</x:p></rdf:Description></rdf:RDF>',
            {'<x:s> <x:p> "汉"@zh .'},
        ),
        (
            RDFXML,
            f'<!DOCTYPE rdf:RDF [<!ENTITY x "x:">]><rdf:RDF {RDF} xmlns:x="x:"><rdf:Description rdf:about="&x;s">'
            '<x:p rdf:resource="&x;o"/></rdf:Description></rdf:RDF>',
            {"<x:s> <x:p> <x:o> ."},
        ),
        (
            RDFXML,
            f'<rdf:RDF {RDF} xmlns:x="x:" xml:base="http://b/"><rdf:Description rdf:ID="s"><x:p>&#x1F30D;</x:p>'
            "</rdf:Description></rdf:RDF>",
            {'<http://b/#s> <x:p> "🌍" .'},
        ),
        (JSONLD, "[]", set()),
        (JSONLD, "", set()),
        (RDFXML, "", set()),
        (NTRIPLES, "\ufeff<x:s> <x:p> <x:o> .", {"<x:s> <x:p> <x:o> ."}),
        (JSONLD, '\ufeff{"@id": "x:s", "x:p": {"@id": "x:o"}}', {"<x:s> <x:p> <x:o> ."}),
        (RDFXML, f"\ufeff<rdf:RDF {RDF}/>", set()),
        (JSONLD, "{}", set()),
        (
            JSONLD,
            '{"@context": {"p": "x:p"}, "@id": "x:s", "p": [{"@value": "汉", "@language": "zh"}, {"@id": "x:o"}]}',
            {'<x:s> <x:p> "汉"@zh .', "<x:s> <x:p> <x:o> ."},
        ),
        (JSONLD, '{"@graph": [{"@id": "x:s", "x:p": {"@id": "x:o"}}]}', {"<x:s> <x:p> <x:o> ."}),
        (JSONLD, '{"@id": "#s", "x:p": {"@id": ""}}', {f"<{G}#s> <x:p> <{G}> ."}),
        (
            JSONLD,
            '{"@context": {"@base": "http://b/"}, "@id": "s", "x:p": {"@id": "o"}}',
            {"<http://b/s> <x:p> <http://b/o> ."},
        ),
    ],
)
def test_a_document_is_read_as_its_format_says(store: Store, kind: str, document: str, lines: set[str] | None) -> None:
    """Each format's own text; nothing is an empty graph (GSP 5.3). Unicode is kept as it is, never normalised."""
    answer = store.put(G, document.encode(), kind)
    assert answer.status in (201, 204), answer.body.decode()
    found = store.lines(G)
    if lines is not None and len(found) == 1 < len(lines):
        assert found < lines
    elif lines is not None:
        assert found == lines


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (TURTLE, "<x:s> <x:p> 'a\nb' ."),
        (TURTLE, "<x:s> <x:p> <a b> ."),
        (TURTLE, "<x:s> 'p' <x:o> ."),
        (TURTLE, "'s' <x:p> <x:o> ."),
        (TURTLE, "<x:s> <x:p> '\\uD800' ."),
        (TURTLE, "<x:s> <x:p> 'a'@ ."),
        (TURTLE, "<x:s> <x:p> 'a'^^'b' ."),
        (TURTLE, "@prefix x <x:> ."),
        (NTRIPLES, "<x:s> <x:p> 'a' ."),
        (NTRIPLES, "<x:s> <x:p> <o> ."),
        (NTRIPLES, "<x:s> <x:p> true ."),
        (NTRIPLES, "<x:s> <x:p> [] ."),
        (NTRIPLES, "<x:s> <x:p> <x:o>"),
        (NTRIPLES, '<x:s> <x:p> "a" ; <x:q> "b" .'),
        (NTRIPLES, '<x:s> <x:p> """a""" .'),
        (NTRIPLES, "_:a _:b <x:o> ."),
        (RDFXML, f"<rdf:RDF {RDF}><rdf:Description></rdf:RDF>"),
        (RDFXML, f'<rdf:RDF {RDF}><rdf:Description rdf:about="x:s" rdf:ID="s"/></rdf:RDF>'),
        (RDFXML, f'<rdf:RDF {RDF}><rdf:Description rdf:aboutEach="x:s"/></rdf:RDF>'),
        (RDFXML, f"<rdf:RDF {RDF}>&undeclared;<rdf:Description/></rdf:RDF>"),
        (JSONLD, "[1,]"),
        (JSONLD, '{"@id": "x:s", "x:p": NaN}'),
        (JSONLD, '{"@context": {"@version": 3}, "@id": "x:s", "x:p": 1}'),
        (JSONLD, '{"@id": "x:g", "@graph": [{"@id": "x:s", "x:p": 1}]}'),
        (JSONLD, '[{"@id": "x:s", "x:p": 1}, {"@id": "x:g", "@graph": [{"@id": "x:s", "x:p": 1}]}]'),
    ],
)
def test_what_is_not_of_the_format_is_refused_whole(store: Store, kind: str, document: str) -> None:
    """GSP 5.1: 400 where what is no RDF graph, or more than one, changes nothing, in no graph."""
    store.hold(G, b"<x:kept> <x:p> 1 .")
    answer = store.put(G, document.encode(), kind)
    assert answer.status == 400, store.lines(G)
    assert len(store.lines(G)) == 1
    assert store.get("x:g").status == 404


@contextmanager
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """Give a port on loopback, and what connects to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        ended = threading.Event()

        def listen() -> None:
            while not ended.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    heard.append(b"connected")

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield server.getsockname()[1], heard
        finally:
            ended.set()
            thread.join()


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        (JSONLD, '{"@context": "http://127.0.0.1:PORT/c", "@id": "x:s", "x:p": 1}'),
        (JSONLD, '{"@context": ["http://127.0.0.1:PORT/c", {}], "@id": "x:s", "x:p": 1}'),
        (JSONLD, '{"@context": {"@import": "http://127.0.0.1:PORT/c"}, "@id": "x:s", "x:p": 1}'),
        (
            JSONLD,
            '{"@context": {"p": {"@id": "x:p", "@context": "http://127.0.0.1:PORT/c"}}, "@id": "x:s", "p": {"q": 1}}',
        ),
        (RDFXML, f'<!DOCTYPE r SYSTEM "http://127.0.0.1:PORT/d"><rdf:RDF {RDF}/>'),
        (RDFXML, f'<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:PORT/e">]><rdf:RDF {RDF}>&e;</rdf:RDF>'),
        (RDFXML, f'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/hostname">]><rdf:RDF {RDF}>&e;</rdf:RDF>'),
        (RDFXML, f'<!DOCTYPE r [<!ENTITY % e SYSTEM "http://127.0.0.1:PORT/e"> %e;]><rdf:RDF {RDF}/>'),
    ],
)
def test_nothing_that_a_document_points_at_is_fetched(store: Store, kind: str, document: str) -> None:
    """JSON-LD 1.1 API, 10: remote contexts are a way out; XML 1.0, 4.2.2: external entities as well."""
    with listener() as (port, heard):
        answer = store.put(G, document.replace("PORT", str(port)).encode(), kind)
        assert answer.status in (201, 204, 400), answer.body
        time.sleep(0.1)
    assert heard == []
    if kind == JSONLD:
        assert answer.status == 400


def test_entities_within_entities_do_not_grow_without_bound(store: Store) -> None:
    """XML 1.0, 4.4: a billion laughs are refused or cut off, and the service goes on."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = (
        f'<!DOCTYPE rdf:RDF [<!ENTITY l0 "lol">{entities}]><rdf:RDF {RDF} xmlns:x="x:">'
        '<rdf:Description rdf:about="x:s"><x:p>&l9;</x:p></rdf:Description></rdf:RDF>'
    )
    begun = time.monotonic()
    answer = store.put("x:laughs", document.encode(), RDFXML)
    assert answer.status in (201, 204, 400, 413, 503), answer.status
    assert time.monotonic() - begun < 20
    assert len(store.get("x:laughs").body) < 1_000_000
    assert store.yes("ASK {}")


def test_a_document_nested_deep_is_refused_or_read_and_the_service_goes_on(store: Store) -> None:
    """No section: whatever a stranger sends is answered."""
    depth = 5000
    for kind, document in (
        (TURTLE, "<x:s> <x:p> " + "[ <x:p> " * depth + "1" + " ]" * depth + " ."),
        (TURTLE, "<x:s> <x:p> " + "( " * depth + ") " * depth + " ."),
        (JSONLD, '{"x:p":' * depth + "1" + "}" * depth),
        (RDFXML, f"<rdf:RDF {RDF} xmlns:x='x:'>" + "<x:a><x:p>" * depth + "</x:p></x:a>" * depth + "</rdf:RDF>"),
    ):
        assert store.put("x:deep", document.encode(), kind).status in (201, 204, 400, 413, 503)
    assert store.yes("ASK {}")
