"""What is put into a request stays what it was: no header, no line of the log, no file, and no secret comes of it."""

import json
import re
import urllib.parse

import pytest
from exchange import FORM, QUERY, exchange, request

from serving import Service, service

BREAK = "%0D%0ASet-Cookie:%20stolen=1%0D%0A%0D%0A%3Cscript%3E"
PLANTED = "stolen=1"
MARK = "c0ffee-5ec7e7"
PLACES = {
    "graph of the store": f"/store?graph=https://w3id.org/unscr/graph/actors{BREAK}",
    "graph of the store, known": f"/store?graph=https://w3id.org/unscr/graph/actors&x={BREAK}",
    "graph in the path": f"/graph/actors{BREAK}",
    "dump": f"/download/graph/actors{BREAK}.ttl",
    "extension of a dump": f"/download/graph/actors.ttl{BREAK}",
    "extension of the whole": f"/download/unscr.nq{BREAK}",
    "quotes in a dump": "/download/graph/actors%22;filename=%22x.exe.ttl",
    "query": f"/sparql?query=ASK%7B%7D{BREAK}",
    "default graph": f"/sparql?query=ASK%7B%7D&default-graph-uri=x:{BREAK}",
    "named graph": f"/sparql?query=ASK%7B%7D&named-graph-uri=x:{BREAK}",
    "time limit": f"/sparql?query=ASK%7B%7D&timeout={BREAK}",
    "language": f"/?lang={BREAK}",
    "name of a parameter": f"/?{BREAK}=1",
    "path that is not there": f"/nothing{BREAK}",
    "slash to be added or left out": f"/sparql/{BREAK}",
    "two slashes": f"//{BREAK}",
    "other host": "//evil.example/%2e%2e",
    "static file": f"/static/{BREAK}",
}
FILES = (
    *("LOAD <file:///etc/passwd>", "LOAD SILENT <file:///etc/passwd> INTO GRAPH <x:g>"),
    *("SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }", "ASK { SERVICE SILENT <file:/etc/passwd> { } }"),
    *("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }"),
    "DESCRIBE <file:///etc/passwd>",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_line_break_makes_no_header(running: Service, place: str) -> None:
    """Nor an answer of its own, and what comes back of it cannot be a script."""
    told = exchange(running.address, request("GET", PLACES[place], Accept="text/html, */*;q=0.1"))
    assert told.whole
    assert 200 <= told.status < 500
    assert "set-cookie" not in told.headers
    assert "evil.example" not in told.headers.get("location", "")
    assert "x.exe" not in told.headers.get("content-disposition", "")
    if told.headers.get("content-type", "").startswith("text/html"):
        # Pages have scripts of their own, which are files of the service, and a block of data, in which no tag begins.
        body = re.sub(rb'<script[^>]* src="/static/[^"]*"></script>', b"", told.body)
        assert b"<script" not in re.sub(rb'<script type="application/ld\+json">[^<]*</script>', b"", body)
        assert "default-src 'none'" in told.headers["content-security-policy"]
    assert told.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["Accept", "Accept-Language", "Host", "Origin", "If-None-Match", "X-Forwarded-Host"])
def test_a_header_comes_back_in_no_other(running: Service, name: str) -> None:
    sent = request("GET", "/sparql?query=ASK%7B%7D").replace(
        b"\r\nConnection", f"\r\n{name}: {PLANTED}".encode() + b"\r\nConnection"
    )
    told = exchange(running.address, sent)
    assert told.status in (200, 400, 406)
    assert PLANTED not in str(told.headers)


@pytest.mark.parametrize("text", FILES)
def test_a_query_reads_no_file(running: Service, text: str) -> None:
    told = exchange(running.address, request("POST", "/sparql", text.encode(), Content_Type=QUERY))
    assert told.status in (200, 403)
    assert b"root:" not in told.body
    assert told.status == 403 or len(told.body) < 2000


def test_no_secret_is_in_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    """At the most talkative: not that of a header, of a cookie, of a parameter named for it, nor of a body."""
    address = f"/sparql?query=ASK%7B%7D&token={MARK}&%74oken={MARK}&access_token={MARK}&Token={MARK};token={MARK}"
    with service("--request-log", "2") as running:
        for method, target, body in (
            ("GET", address, b""),
            ("GET", address + "&timeout=nan", b""),
            ("GET", f"/store?graph=x:y&token={MARK}", b""),
            ("POST", "/sparql", f"query=ASK{{}}&token={MARK}".encode()),
            ("POST", "/sparql", f"update=DROP+ALL&token={MARK}".encode()),
            ("DELETE", "/store?default", b""),
        ):
            sent = request(
                method, target, body, Content_Type=FORM, Authorization=f"Bearer {MARK}", Cookie=f"token={MARK}"
            )
            told = exchange(running.address, sent)
            assert 200 <= told.status < 500
            assert MARK.encode() not in told.body
        home = exchange(running.address, request("GET", "/metrics", Authorization=f"Bearer {MARK}"))
        assert MARK.encode() not in home.body
    said = capfd.readouterr().err
    lines = [json.loads(line) for line in said.splitlines()]
    assert [line["status"] for line in lines] == [200, 400, 404, 200, 403, 403, 200]
    assert urllib.parse.parse_qs(lines[0]["query"])["query"] == ["ASK{}"]
    assert MARK not in said


def test_a_request_makes_one_line_of_the_log(capfd: pytest.CaptureFixture[str]) -> None:
    with service("--request-log", "2") as running:
        for place in PLACES.values():
            exchange(running.address, request("GET", place))
    lines = capfd.readouterr().err.splitlines()
    assert [json.loads(line)["path"] for line in lines] == [
        urllib.parse.unquote(place.partition("?")[0]) for place in PLACES.values()
    ]
