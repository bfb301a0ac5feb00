"""The files for operators do what they say: nginx over two replicas, below a path, and the unit of systemd."""

import gzip
import os
import re
import shlex
import signal
import subprocess
import sys
import threading
import time
import urllib.parse
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from html.parser import HTMLParser
from pathlib import Path

import pytest

from processes import eventually
from proxy import DEPLOY, fetch, nginx
from reasons import needs_nginx, needs_systemd
from serving import Service, connected, service
from unscr.config import Settings
from unscr.serve import PATIENCE

ASK = urllib.parse.urlencode({"query": "SELECT * { ?s a <http://data.europa.eu/eli/ontology#LegalResource> }"})
FORM = "application/x-www-form-urlencoded"
# Each page links to the provisions, norms and actors that it tells of, so that all of the data is met in the end: more
# than a thousand addresses. Those asked have each kind of them, which the crawl makes sure of.
MOST = 120
PLACES = (f"/sparql?{ASK}", "/sparql", "/download/unscr.nt", "/download/graph/doc/2322.ttl", "/static/style.css")


@pytest.fixture(scope="module")
def replicas() -> Iterator[tuple[Service, Service]]:
    """Return two services over the same release, which believe their proxy."""
    with service("--proxied", "1") as one, service("--proxied", "1") as two:
        yield one, two


@pytest.fixture(scope="module")
def front(replicas: tuple[Service, Service], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of nginx before them."""
    with nginx("nginx.conf", tmp_path_factory.mktemp("nginx"), *(each.address for each in replicas)) as address:
        yield address


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("coding", ["identity", "gzip", "br", "zstd"])
def test_two_replicas_answer_in_the_same_bytes(replicas: tuple[Service, Service], place: str, coding: str) -> None:
    """So that either may be asked, and what one gave be validated by the other."""
    headers = {"Accept": "text/turtle, */*;q=0.5", "Accept_Encoding": coding, "X_Forwarded_Host": "law.example"}
    one, two = (fetch(each.address + place, None, **headers) for each in replicas)
    assert one.status == 200
    assert one.headers["ETag"]
    assert (one.body, one.headers["ETag"]) == (two.body, two.headers["ETag"])
    assert one.headers.get("Content-Encoding") == (None if coding == "identity" else coding)


@needs_nginx
def test_a_query_an_update_and_a_validation_pass_through(front: str) -> None:
    plain = fetch(f"{front}/sparql?{ASK}", Accept="text/csv")
    assert (plain.status, plain.body.split(b"\r\n")[0]) == (200, b"s")
    posted = fetch(f"{front}/sparql", ASK.encode(), Accept="text/csv", Content_Type=FORM)
    assert (posted.status, posted.body) == (200, plain.body)
    packed = fetch(f"{front}/sparql?{ASK}", Accept="text/csv", Accept_Encoding="gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["ETag"] != plain.headers["ETag"]
    for one in (plain, packed):
        assert not one.headers["ETag"].startswith("W/")
    again = fetch(f"{front}/sparql?{ASK}", Accept="text/csv", If_None_Match=plain.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    update = fetch(f"{front}/sparql", urllib.parse.urlencode({"update": "CLEAR ALL"}).encode(), Content_Type=FORM)
    assert (update.status, b"operation-refused" in update.body) == (403, True)


@needs_nginx
def test_a_large_answer_comes_whole(front: str, replicas: tuple[Service, Service]) -> None:
    direct = fetch(replicas[0].address + "/download/unscr.nq")
    assert len(direct.body) > 2**20
    assert fetch(f"{front}/download/unscr.nq").body == direct.body
    assert gzip.decompress(fetch(f"{front}/download/unscr.nq", Accept_Encoding="gzip").body) == direct.body


@needs_nginx
def test_too_long_a_body_is_refused(front: str) -> None:
    assert fetch(f"{front}/sparql", b"query=" + b"x" * 300_000, Content_Type=FORM).status == 413


@needs_nginx
def test_slow_senders_hold_up_nobody(front: str) -> None:
    with ExitStack() as stack:
        for _ in range(60):
            slow = stack.enter_context(connected(front))
            slow.sendall(
                f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 99\r\n\r\nq".encode()
            )
        begun = time.monotonic()
        for place in range(10):
            assert fetch(f"{front}/sparql?query=ASK%7B%7D%23{place}").status == 200
        assert time.monotonic() - begun < 5


@needs_nginx
def test_the_address_is_the_one_that_was_asked_for(front: str) -> None:
    told = fetch(f"{front}/sparql", Accept="application/n-triples", Host="law.example").body
    assert b"<http://law.example/sparql> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>" in told


@needs_nginx
def test_a_replica_that_is_killed_or_ended_fails_no_request(tmp_path: Path) -> None:
    for how in (signal.SIGKILL, signal.SIGTERM):
        with service("--proxied", "1") as one, service("--proxied", "1") as two:
            folder = tmp_path / how.name
            folder.mkdir()
            with nginx("nginx.conf", folder, one.address, two.address) as front:
                told = _under_load(front, two.process.pid, how)
        assert len(told) > 100
        assert set(told) == {200}, how


def _under_load(front: str, victim: int, how: signal.Signals) -> list[int]:
    """Ask by GET and POST from four threads, end a process in the middle, and return the statuses."""
    told: list[int] = []
    ended = threading.Event()

    def ask(thread: int) -> None:
        place = 0
        while not ended.is_set():
            place += 1
            query = urllib.parse.urlencode({"query": f"ASK {{}} # {thread} {place}"})
            told.append(fetch(f"{front}/sparql?{query}").status)
            told.append(fetch(f"{front}/sparql", query.encode(), Content_Type=FORM).status)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(4)]
    for each in threads:
        each.start()
    time.sleep(0.7)
    os.kill(victim, how)
    time.sleep(1.5)
    ended.set()
    for each in threads:
        each.join(30)
    return told


class _Links(HTMLParser):
    """Gathers what a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attributes if name in ("href", "src", "action") and value]


@needs_nginx
def test_below_a_path_every_link_leads_somewhere(tmp_path: Path) -> None:
    flags = ("--proxied", "1", "--root-path", "/law")
    with service(*flags) as one, service(*flags) as two:
        bare = one.address.removesuffix("/law")
        assert one.address == bare + "/law"
        with nginx("nginx-prefix.conf", tmp_path, bare, two.address.removesuffix("/law")) as front:
            moved = fetch(f"{front}/law")
            assert (moved.status, urllib.parse.urljoin(front, moved.headers["Location"])) == (308, f"{front}/law/")
            seen = _crawl(front, "/law/")
            assert len(seen) > 40
            assert {address: status for address, status in seen.items() if status != 200} == {}
            told = fetch(f"{front}/law/sparql", Accept="application/n-triples").body.decode()
            assert f"<{front}/law/sparql> <http://www.w3.org/ns/sparql-service-description#endpoint>" in told
            lost = fetch(f"{front}/law/nowhere", Accept="text/html")
            assert (lost.status, b'href="/law/"' in lost.body) == (404, True)
            assert fetch(f"{front}/law/healthz").body == fetch(f"{bare}/healthz").body == b"ok\n"
            for outside in ("/", "/sparql", "/lawful/", "/download/unscr.nt"):
                assert fetch(bare + outside).status == 404


def _crawl(front: str, start: str) -> dict[str, int]:
    """Follow links page by page, new kinds and then the nearest first, so far as ``MOST``; return the statuses.

    A link to this host out of the path is an error. The address bar of a register has more addresses than anybody asks
    for, so that each page is asked once, whatever its query.
    """
    seen: dict[str, int] = {}
    waiting = deque([urllib.parse.urljoin(front, start)])
    met, kinds = {start}, {_kind(start, start)}
    while waiting and len(seen) < MOST:
        address = waiting.popleft()
        answer = fetch(address)
        if answer.status == 303:
            # A thing, which leads to what is told of it.
            target = urllib.parse.urljoin(address, answer.headers["Location"])
            assert target.startswith(front + start), (address, target)
            answer = fetch(target)
        seen[address] = answer.status
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        links = _Links()
        links.feed(answer.body.decode())
        for link in links.found:
            target = urllib.parse.urljoin(address, link)
            if urllib.parse.urlsplit(target).netloc == urllib.parse.urlsplit(front).netloc:
                assert target.startswith(front + start), (address, link)
                path = urllib.parse.urlsplit(target).path
                if path not in met:
                    met.add(path)
                    one = _kind(path, start)
                    (waiting.append if one in kinds else waiting.appendleft)(target.partition("#")[0])
                    kinds.add(one)
    asked = {_kind(urllib.parse.urlsplit(each).path, start) for each in seen}
    assert {_kind(urllib.parse.urlsplit(each).path, start) for each in waiting} <= asked
    return seen


def _kind(path: str, start: str) -> tuple[str, str]:
    """Return what tells one kind of address from another: its first step, and in which form it is."""
    steps = path.removeprefix(start).split("/")
    return steps[0], steps[-1].rpartition(".")[2] if "." in steps[-1] else ""


def unit(name: str) -> str:
    """Return the value of a directive of the unit."""
    found = re.search(rf"^{name}=(.*)$", (DEPLOY / "unscr.service").read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found[1]


@needs_systemd
def test_systemd_knows_every_directive_of_the_unit(tmp_path: Path) -> None:
    text = (DEPLOY / "unscr.service").read_text(encoding="utf-8")
    here = text.replace(shlex.split(unit("ExecStart"))[0], sys.executable)

    def said(content: str) -> str:
        file = tmp_path / "unscr.service"
        file.write_text(content, encoding="utf-8")
        ended = subprocess.run(
            ["systemd-analyze", "verify", str(file)], capture_output=True, text=True, timeout=60, check=False
        )
        return "\n".join(line for line in ended.stderr.splitlines() if "unscr.service" in line)

    assert said(here) == ""
    assert "ProtectKernelTuna" in said(here.replace("ProtectKernelTunables", "ProtectKernelTuna"))
    assert "SystemCallFilter" in said(here.replace("@system-service", "@no-such-set")) or "@no-such-set" in said(
        here.replace("@system-service", "@no-such-set")
    )


def test_the_units_command_serves_in_the_units_environment(tmp_path: Path) -> None:
    program, *arguments = shlex.split(unit("ExecStart"))
    assert Path(program).name == "unscr"
    environment = dict(each.split("=", 1) for each in shlex.split(unit("Environment")))
    environment |= {"UNSCR_PORT": "0", "TMPDIR": str(tmp_path)}
    command = [str(Path(sys.executable).with_name("unscr")), *arguments]
    with subprocess.Popen(
        command, cwd="/", env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        assert fetch(f"{found[0]}/readyz").status == 200
        assert eventually(lambda: any(tmp_path.iterdir()))
        process.send_signal(signal.Signals[unit("KillSignal")])
        _, log = process.communicate(timeout=float(unit("TimeoutStopSec")))
    assert process.returncode == 0
    assert '"path": "/readyz"' in log
    assert list(tmp_path.iterdir()) == []


def test_a_running_query_has_its_time_before_the_unit_is_killed() -> None:
    """What the unit waits is more than a query may take by default."""
    assert float(unit("TimeoutStopSec")) > Settings().query_seconds + PATIENCE + 2
    assert unit("KillMode") == "mixed"
