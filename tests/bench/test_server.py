"""Servers are begun, ended and compared; one that does not come up says why, and nothing stays behind."""

import sys
from pathlib import Path

import pytest

from bench.data import DataSet
from bench.own import Unscr
from bench.peers import peers
from bench.same import differences
from bench.server import PEERS, Server
from unscr.graph.edition import current

STAND_IN = """
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        ready = "urn%3Abench%3Aready" in self.path
        self.send_response(200 if ready else int(sys.argv[2]))
        self.end_headers()
        self.wfile.write(b"n\\n" + b"1\\n" * int(sys.argv[3]))

ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


class StandIn(Server):
    """A server with the same answer to everything."""

    static = "/"

    def __init__(self, folder: Path, name: str, status: int, rows: int) -> None:
        self.name, self._answer = name, (str(status), str(rows))
        super().__init__(folder)

    def missing(self, data: DataSet) -> str:  # noqa: ARG002 - it takes any
        return ""

    def fill(self, data: DataSet) -> None:
        pass

    def command(self, port: int) -> list[str]:
        return [sys.executable, "-c", STAND_IN, str(port), *self._answer]


class Broken(StandIn):
    """A server that ends at once."""

    def command(self, port: int) -> list[str]:  # noqa: ARG002 - it does not get that far
        return [sys.executable, "-c", "import sys; sys.exit('no room')"]


@pytest.fixture
def data(tmp_path: Path) -> DataSet:
    """Return a data set that nobody reads."""
    return DataSet("10M", 10_000_000, tmp_path / "named.nq", tmp_path / "merged.nt", "urn:a", holds_release=False)


def test_who_answers_otherwise_is_named(tmp_path: Path, data: DataSet) -> None:
    servers = [StandIn(tmp_path, name, *answer) for name, *answer in (("c", 500, 2), ("a", 200, 2), ("b", 200, 1))]
    try:
        for each in servers:
            each.begin()
            assert 0 < each.start_seconds < 60
        told = differences(servers, data)
    finally:
        for each in servers:
            each.end()
    names = "entity, labels, overlaps, pairs, trivial"
    assert told == [f"10M: c gives no answer to {names}", f"10M: b gives another number of rows for {names}"]


def test_one_that_does_not_come_up_says_why(tmp_path: Path) -> None:
    broken = Broken(tmp_path, "broken", 200, 1)
    with pytest.raises(RuntimeError, match="broken does not answer; its last words: no room"):
        broken.begin()
    with pytest.raises(RuntimeError, match="not running"):
        _ = broken.pid


def test_an_ended_server_is_gone(tmp_path: Path) -> None:
    server = StandIn(tmp_path, "a", 200, 1)
    server.begin()
    pid = server.pid
    server.end()
    assert not Path(f"/proc/{pid}").exists()
    server.end()


def test_what_cannot_be_run_is_said_in_words(tmp_path: Path, data: DataSet) -> None:
    told = {each.name: each.missing(data) for each in peers(tmp_path)}
    assert "above 200,000 triples" in told["rdflib-endpoint"]
    assert told["oxigraph"] == ("" if (PEERS / "oxigraph").exists() else "not installed: oxigraph")


def test_ours_is_filled_with_made_data_once(tmp_path: Path, data: DataSet) -> None:
    ours = Unscr(tmp_path)
    data.named.write_text("<urn:a> <urn:b> <urn:c> <urn:g> .\n", encoding="utf-8")
    data.merged.write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    ours.fill(data)
    (location,) = tmp_path.rglob("location-*")
    ours.fill(data)
    assert current(location).number == 2
