"""A writable service as its owner runs it: the token, who is let in, and how data are kept, moved and restored."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from processes import alive, eventually
from serving import UNSCR, Service, service
from writing import TOKEN, answered_before_the_body, rows, send, update, writable

WRONG, ANOTHER = "wrong", "another"
ONE = "INSERT DATA { <http://e.example/s> <http://e.example/p> 1 }"
TWO = ONE.replace("1", "2")
ALL = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
LONG = "INSERT { <x:a> <x:n> ?n } WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } }"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Return an empty writable service that the tests share, behind a proxy that it believes."""
    folder = tmp_path_factory.mktemp("writable")
    with writable(folder, "--empty", "--proxied", "1", "--request-log", "2", log=folder / "log") as begun:
        yield begun


def test_a_change_is_made_and_seen(running: Service) -> None:
    update(running.address, "CLEAR ALL")
    assert update(running.address, ONE).status == 204
    assert rows(running.address, ALL) == ["1"]
    assert send(running.address, "PUT", "/graph/g", "<x:s> <x:p> 2 .", Content_Type="text/turtle").status == 201
    assert rows(running.address, "SELECT ?o { GRAPH ?g { ?s ?p ?o } }") == ["2"]


@pytest.mark.parametrize(("method", "path"), [("POST", "/update"), ("PUT", "/store?default"), ("PUT", "/graph/g")])
def test_who_may_not_write_is_told_before_the_body(running: Service, method: str, path: str) -> None:
    for headers in ({}, {"Authorization": "Bearer wrong"}):
        assert answered_before_the_body(running.address, method, path, **headers) == 401
    from_afar = {"Authorization": f"Bearer {TOKEN}", "X_Forwarded_For": "192.0.2.7"}
    assert answered_before_the_body(running.address, method, path, **from_afar) == 403


def test_a_service_that_takes_no_changes_says_so_before_the_body() -> None:
    with service() as begun:
        for method, path in (("POST", "/update"), ("PUT", "/store?default"), ("DELETE", "/graph/actors")):
            assert answered_before_the_body(begun.address, method, path) == 403
            assert send(begun.address, method, path).problem == "operation-refused"


def test_in_the_clear_only_this_machine_may_write(running: Service, tmp_path: Path) -> None:
    """The proxy names the client and how it came."""
    refused = update(running.address, ONE, X_Forwarded_For="192.0.2.7")
    assert (refused.status, refused.problem, "HTTPS" in refused.body) == (403, "operation-refused", True)
    assert update(running.address, "", X_Forwarded_For="192.0.2.7", X_Forwarded_Proto="https").status == 204
    assert update(running.address, "", X_Forwarded_For="192.0.2.7, 127.0.0.1").status == 204
    assert update(running.address, "", X_Forwarded_For="127.0.0.1, 192.0.2.7").status == 403
    with writable(tmp_path, "--empty", "--proxied", "1", "--plain-writes") as begun:
        assert update(begun.address, "", X_Forwarded_For="192.0.2.7").status == 204


def test_bodies_have_bounds(tmp_path: Path) -> None:
    """A change may be longer than a question; who sets a bound sets it for both."""
    long = "#" * 2**18 + "\n"
    with writable(tmp_path, "--empty") as begun:
        assert update(begun.address, long + ONE).status == 204
        question = send(begun.address, "POST", "/sparql", long + "ASK {}", Content_Type="application/sparql-query")
        assert (question.status, question.problem) == (413, "request-too-large")
        assert answered_before_the_body(begun.address, "POST", "/sparql") == 413
    with writable(tmp_path, "--empty", "--request-bytes", "1000") as begun:
        assert update(begun.address, "#" * 1000 + "\n" + ONE).problem == "request-too-large"
        assert update(begun.address, ONE).status == 204


def environments(running: Service) -> list[bytes]:
    """Return for each process of a service what it was begun with and what is left of it."""
    found = []
    for pid in running.tree():
        with suppress(ProcessLookupError, FileNotFoundError):
            content = Path(f"/proc/{pid}/environ").read_bytes()
            # One that has ended since holds nothing.
            if content or alive(pid):
                found.append(content)
    return found


def test_the_token_of_the_environment_is_nowhere_to_be_read(tmp_path: Path) -> None:
    """In no process of the service: not the supervisor, the web server, the evaluator, a worker."""
    flags = ("--writable", "--empty", "--location", str(tmp_path / "store"), "--request-log", "2")
    with service(*flags, log=tmp_path / "log", UNSCR_TOKEN=TOKEN, MARK="seen") as begun:
        assert update(begun.address, ONE).status == 204
        assert update(begun.address, ONE, token=WRONG).status == 401
        found = environments(begun)
        assert len(found) >= 5
        assert all(b"MARK=seen" in each for each in found)
        assert not any(TOKEN.encode() in each for each in found)
    assert "/update" in (tmp_path / "log").read_text(encoding="ascii")
    assert TOKEN not in (tmp_path / "log").read_text(encoding="ascii")


def test_the_token_is_never_in_the_log(running: Service, tmp_path_factory: pytest.TempPathFactory) -> None:
    for path in ("/update", "/store?default", "/nowhere"):
        send(running.address, "POST", path)
        send(running.address, "POST", path, token=TOKEN + "x")
    (log,) = {Path(f"/proc/{pid}/fd/2").resolve() for pid in running.tree() if Path(f"/proc/{pid}/fd/2").exists()} - {
        Path("/dev/null")
    }
    text = log.read_text(encoding="ascii")
    assert "/nowhere" in text
    assert TOKEN not in text


def test_a_token_that_is_replaced_holds_at_once(tmp_path: Path) -> None:
    """As docs/operating.md says: a new file beside it, moved over it."""
    with writable(tmp_path, "--empty") as begun:
        assert update(begun.address, ONE).status == 204
        (tmp_path / "token.new").write_text(ANOTHER + "\n", encoding="utf-8")
        (tmp_path / "token.new").replace(tmp_path / "token")
        assert update(begun.address, ONE).status == 401
        assert update(begun.address, ONE, token=ANOTHER).status == 204
        (tmp_path / "token").write_text("", encoding="utf-8")
        assert update(begun.address, ONE, token="").status == 401
        assert update(begun.address, ONE, token=ANOTHER).status == 401


@pytest.mark.parametrize("content", [None, "", "\n"])
def test_without_a_token_it_does_not_begin(tmp_path: Path, content: str | None) -> None:
    order = [*UNSCR, "serve", "--port", "0", "--writable"]
    if content is not None:
        (tmp_path / "token").write_text(content, encoding="utf-8")
        order += ["--token-file", str(tmp_path / "token")]
    clean = {key: value for key, value in os.environ.items() if not key.startswith("UNSCR_")}
    ended = subprocess.run(order, capture_output=True, text=True, timeout=30, env=clean, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert "token" in ended.stderr


def backed_up(location: Path, into: Path) -> "subprocess.CompletedProcess[str]":
    """Run ``unscr backup``."""
    order = [*UNSCR, "backup", "--location", str(location), "--into", str(into)]
    return subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)


def test_a_copy_made_while_it_is_written_is_whole_and_can_be_served(tmp_path: Path) -> None:
    """Restored by being served; each change inserts two statements, and none is there alone."""
    with writable(tmp_path, "--empty") as begun, ThreadPoolExecutor(1) as thread:
        update(begun.address, ONE)
        going = True

        def write() -> int:
            number = 0
            while going:
                number += 1
                text = f"INSERT DATA {{ <x:{number}> <x:one> {number} . <x:{number}> <x:two> {number} }}"
                assert update(begun.address, text).status == 204
            return number

        writing = thread.submit(write)
        try:
            time.sleep(0.5)
            for copy in ("first", "second"):
                ended = backed_up(tmp_path / "store", tmp_path / copy)
                assert (ended.returncode, ended.stderr) == (0, "")
                assert re.search(r"Edition \d+ is in", ended.stdout)
        finally:
            going = False
        assert writing.result(timeout=30) > 2
    shutil.rmtree(tmp_path / "store")
    with service("--location", str(tmp_path / "second")) as again:
        assert rows(again.address, "SELECT ?o { <http://e.example/s> ?p ?o }") == ["1"]
        query = "SELECT (COUNT(?a) AS ?n) (COUNT(?b) AS ?m) { { ?s <x:one> ?a } UNION { ?s <x:two> ?b } }"
        one, two = rows(again.address, query)[0].split(",")
        assert int(one) == int(two) > 0
    audit = (tmp_path / "second/audit.jsonl").read_text(encoding="ascii").splitlines()
    current = json.loads((tmp_path / "second/current").read_text(encoding="ascii"))
    assert json.loads(audit[-1])["after"] == current["digest"]


def test_a_copy_is_made_of_a_store_and_into_nothing_of_somebody_elses(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = backed_up(tmp_path / "empty", tmp_path / "copy")
    assert (ended.returncode, "no store" in ended.stderr) == (1, True)
    with writable(tmp_path, "--empty"):
        pass
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter.txt").write_text("mine", encoding="utf-8")
    ended = backed_up(tmp_path / "store", tmp_path / "full")
    assert (ended.returncode, ended.stderr.count("\n"), "not empty" in ended.stderr) == (1, 1, True)
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_store_is_as_it_was_after_a_restart(tmp_path: Path) -> None:
    """Also of the program of another version: stop, replace it, start."""
    with writable(tmp_path, "--empty") as begun:
        update(begun.address, ONE)
        ready = begun.get("/readyz")[1]
    with writable(tmp_path) as begun:
        assert rows(begun.address, ALL) == ["1"]
        assert begun.get("/readyz")[1] == ready
        update(begun.address, TWO)
    with writable(tmp_path) as begun:
        assert rows(begun.address, ALL) == ["1", "2"]


def test_commands_over_the_release_leave_the_store_alone(tmp_path: Path) -> None:
    """Though the environment names it for the service."""
    environment = {**os.environ, "UNSCR_LOCATION": str(tmp_path / "store")}
    order = [*UNSCR, "query", "-", "--format", "json"]
    asked = subprocess.run(order, input=b"ASK { ?s ?p ?o }", capture_output=True, env=environment, check=True)
    assert b"true" in asked.stdout
    assert not (tmp_path / "store").exists()


def test_a_stop_lets_a_change_that_was_begun_end(tmp_path: Path) -> None:
    """It is made and acknowledged, unless the door was closed before it came."""
    with writable(tmp_path, "--empty") as begun:
        pids = begun.tree()
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(update, begun.address, ONE)
            time.sleep(0.05)
            begun.process.send_signal(signal.SIGTERM)
            assert begun.process.wait(20) == 0
            try:
                made = asked.result(timeout=5).status == 204
            except OSError:
                made = False
    assert eventually(lambda: not any(map(alive, pids)))
    with writable(tmp_path) as begun:
        assert rows(begun.address, ALL) == (["1"] if made else [])


def released(folder: Path, text: str) -> list[str]:
    """Return how to serve a release whose graph 'one' is this text, from a wheel's place."""
    (folder / "release.ttl").write_text(text, encoding="utf-8")
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from unscr.config import Settings\n"
        "from unscr.release import GraphFile\n"
        "from unscr.serve import serve\n"
        "serve(Settings(port=0), lambda: (GraphFile('one', Path(sys.argv[1])),),\n"
        "      lambda at: print(at, *'\\n\\n\\n', flush=True))\n"
    )
    return [sys.executable, "-c", program, str(folder / "release.ttl")]


def test_a_new_release_takes_the_place_of_the_old_without_a_failed_request(tmp_path: Path) -> None:
    """Ten times under load; a broken one is refused with its line, and the old one stays."""
    order = released(tmp_path, "<x:s> <x:p> 0 .")
    query = "SELECT ?o { <x:s> <x:p> ?o BIND (NOW() AS ?now) }"
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    with process, process.stdout, ThreadPoolExecutor(4) as threads:
        try:
            address = process.stdout.readline().strip()
            going, failed, asked = True, [], [0]

            def ask() -> None:
                while going:
                    asked[0] += 1
                    try:
                        if len(rows(address, query)) != 1:
                            failed.append("no row")
                    except OSError as error:
                        failed.append(str(error))

            asking = [threads.submit(ask) for _ in range(4)]
            try:
                for number in range(1, 11):
                    (tmp_path / "release.ttl").write_text(f"<x:s> <x:p> {number} .", encoding="utf-8")
                    process.send_signal(signal.SIGHUP)
                    assert eventually(lambda number=number: rows(address, query) == [str(number)])
                (tmp_path / "release.ttl").write_text("<x:s> <x:p>", encoding="utf-8")
                process.send_signal(signal.SIGHUP)
                assert eventually(lambda: "line 1" in (tmp_path / "log").read_text(encoding="utf-8"))
                assert rows(address, query) == ["10"]
            finally:
                going = False
            for each in asking:
                each.result(timeout=30)
            assert (failed, asked[0] > 50) == ([], True)
            lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
            assert [each.startswith("unscr: ") for each in lines] == [True]
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0


def begun_in(folder: Path) -> float:
    """Return how long a service takes from its start to its first answer."""
    moment = time.monotonic()
    with writable(folder) as begun:
        assert rows(begun.address, "SELECT ?o { <https://w3id.org/unscr/eli/un/sc/res/2016/2322> ?p ?o } LIMIT 1")
        return time.monotonic() - moment


def test_it_answers_soon_after_its_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sooner where the store is there already; four times the bar is for a busy machine."""
    first = begun_in(tmp_path)
    again = min(begun_in(tmp_path) for _ in range(3))
    with capsys.disabled():
        print(f"\nstart to first answer: {first:.2f} s with a new store, {again:.2f} s with one that is there")  # noqa: T201
    assert (first < 4.0, again < 2.0) == (True, True)
