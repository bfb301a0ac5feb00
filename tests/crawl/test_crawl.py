"""The crawl finds nothing wrong with the release, and everything that was planted."""

import http.server
import itertools
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from serving import service
from unscr.cli.main import main
from unscr.crawl.crawl import RDF_FORMS, Crawled, chance, crawl
from unscr.errors import ServiceError, UnscrError
from unscr.namespaces import BASE
from writing import send, writable

LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
DUMP = f'<{BASE}a> {LABEL} "A & b"@en .\n<{BASE}a> {LABEL} "甲"@zh .\n<x:s> <{BASE}v#t> <{BASE}v#u> .\n'
SAID = {
    "text/turtle": b"<x:a> <x:b> 'c' .",
    "application/ld+json": b'[{"@id": "x:a", "x:b": [{"@value": "c"}]}]',
    "application/rdf+xml": b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="x:">'
    b'<rdf:Description rdf:about="x:a"><x:b>c</x:b></rdf:Description></rdf:RDF>',
    "application/n-triples": b'<x:a> <x:b> "c" .',
    "application/trig": b"<x:a> <x:b> 'c' .",
}
PAGE = '<html lang="{language}"><h1>{name}</h1><p id="t"></p><p id="u"></p></html>'


class Small(http.server.BaseHTTPRequestHandler):
    """A service of two documents, without fault; what a test sets in ``faults`` goes wrong."""

    protocol_version = "HTTP/1.1"
    faults: dict[str, object] = {}  # noqa: RUF012 - each test has a class of its own

    def do_GET(self) -> None:
        """Answer."""
        place = urlsplit(self.path)
        accept = self.headers.get("Accept", "")
        language = parse_qs(place.query).get("lang", ["en"])[0]
        if place.path == "/none/download/unscr.nq":
            self._answer(404, "", b"")
        elif place.path == "/download/unscr.nq":
            self._answer(200, "application/n-quads", DUMP.encode())
        elif place.path == "/a":
            self._answer(303, "", b"", "/a.document" + (f"?{place.query}" if place.query else ""))
        elif accept in SAID:
            self._answer(*self.faults.get(accept, (200, accept, SAID[accept])))  # type: ignore[misc]
        else:
            name = self.faults.get(language, {"en": "A &amp; b", "zh": "甲"}[language])
            page = str(self.faults.get("page", PAGE)).format(language=language, name=name)
            self._answer(200, "text/html; charset=utf-8", page.encode())

    def _answer(self, status: int, kind: str, body: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def small(**faults: object) -> Iterator[str]:
    """Begin the small service, with faults, and return its address."""
    handler = type("Faulty", (Small,), {"faults": faults})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def told(found: Crawled) -> set[tuple[str, str, str]]:
    """Return the failures as plain values."""
    return {(each.iri.removeprefix(BASE), each.form, each.reason.en) for each in found.failures}


def test_a_service_without_fault_passes() -> None:
    with small() as address:
        found = crawl(address)
    assert told(found) == set()
    # The first is redirected in each of seven forms, the terms with a hash share one document; and the dump.
    assert (found.total, found.looked_at, found.documents, found.labelled) == (3, 3, 2, 1)
    assert found.requests == 7 * 2 + 7


@pytest.mark.parametrize(
    ("faults", "wrong"),
    [
        (
            {"application/rdf+xml": (404, "application/rdf+xml", b"")},
            {
                ("a", "application/rdf+xml", "status 404 after 1 redirects"),
                ("v#t", "application/rdf+xml", "status 404 after 0 redirects"),
            },
        ),
        (
            {"application/trig": (200, "text/html", b"")},
            {(iri, "application/trig", "came as text/html") for iri in ("a", "v#t")},
        ),
        (
            {"application/n-triples": (200, "application/n-triples", b'<x:a> <x:b> "d" .')},
            {(iri, "application/n-triples", "says something else than text/turtle") for iri in ("a", "v#t")},
        ),
        ({"en": "another name"}, {("a", "text/html en", "its label is not on the page")}),
        ({"zh": "乙"}, {("a", "text/html zh", "its label is not on the page")}),
        (
            {"page": PAGE.replace("{language}", "en")},
            {(iri, "text/html zh", "the page is in 'en'") for iri in ("a", "v#t")},
        ),
        (
            {"page": PAGE.replace('id="u"', "")},
            {("v#u", f"text/html {each}", "no anchor 'u' on the page") for each in ("en", "zh")},
        ),
    ],
)
def test_each_fault_is_found_and_nothing_else(faults: dict[str, object], wrong: set[tuple[str, str, str]]) -> None:
    with small(**faults) as address:
        assert told(crawl(address)) == wrong


def test_what_is_no_document_of_its_form_is_found() -> None:
    with small(**{"application/ld+json": (200, "application/ld+json", b"{")}) as address:
        found = told(crawl(address))
    assert {each[:2] for each in found} == {("a", "application/ld+json"), ("v#t", "application/ld+json")}
    assert all("cannot be read" in each[2] for each in found)


def test_a_second_redirect_is_not_followed() -> None:
    class Twice(Small):
        def do_GET(self) -> None:
            if self.path.startswith("/a.document"):
                self._answer(303, "", b"", "/a.last")
            else:
                super().do_GET()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Twice)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        found = told(crawl(f"http://127.0.0.1:{server.server_port}"))
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert {each[2] for each in found} == {"status 303 after 1 redirects"}
    assert len(found) == len(RDF_FORMS) + 2


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    with small() as address:
        one = [crawl(address, sample=1, seed=seed) for seed in range(12)]
        again = crawl(address, sample=9)
    assert {each.looked_at for each in one} == {1}
    assert len({each.labelled for each in one}) == 2, "chance takes now one, now another"
    assert again.looked_at == 3


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/", "127.0.0.1:8322", "http://127.0.0.1:1"])
def test_where_nobody_answers_there_is_no_crawl(address: str) -> None:
    with pytest.raises(ServiceError):
        crawl(address)


def test_what_is_no_service_of_ours_is_told() -> None:
    with small() as address, pytest.raises(UnscrError, match="cannot be read"):
        crawl(address + "/b")
    with small() as address, pytest.raises(ServiceError, match="status 404"):
        crawl(address + "/none")


@pytest.mark.parametrize("root", ["", "/law"])
def test_the_release_is_served_without_fault(root: str) -> None:
    """A sample; the whole takes minutes and is a command."""
    with service(*(("--root-path", root) if root else ())) as running:
        address = running.address if running.address.endswith(root) else running.address + root
        told = CliRunner().invoke(main, ["crawl", address, "--sample", "40", "--seed", "7"], env={"LC_ALL": "C"})
        _, dump = running.get(address.removeprefix(running.address) + "/download/unscr.nq")
    assert told.exit_code == 0, told.output
    # What is between quotation marks is a text, whatever stands there.
    ours = set(re.findall(f"<{BASE}[^>]*>", re.sub(r'"(?:[^"\\]|\\.)*"', "", dump)))
    assert f"40 of {len(ours)} IRIs" in told.output
    assert " 0 failures" in told.output


def test_an_iri_that_leads_nowhere_is_found_in_a_running_service(tmp_path: Path) -> None:
    # Of the names it could have, one that chance takes among the first.
    names = (f"{BASE}nowhere/{number}" for number in itertools.count())
    planted = next(each for each in names if chance(7, each).startswith(b"\0\0"))
    with writable(tmp_path) as running:
        document = f"<{BASE}id/agent/cted> <x:p> <{planted}> ."
        assert send(running.address, "PUT", "/store?graph=x:g", document, Content_Type="text/turtle").status == 201
        order = ["crawl", running.address, "--sample", "12", "--seed", "7"]
        told = CliRunner().invoke(main, order, env={"LC_ALL": "zh_CN.UTF-8"})
    assert told.exit_code == 1
    *failures, last = told.output.splitlines()
    assert len(failures) == len(RDF_FORMS) + 2
    assert all(each.startswith(f"<{planted}> ") and "404" in each for each in failures)
    assert "失败 7 项" in last
