"""The service as an operator sees it: it answers, it holds its limits, it mends itself, it ends."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from processes import alive, below, command_line, eventually, megabytes
from serving import UNSCR, Service, service

# NOW() keeps the answer from being kept: it is evaluated every time.
QUICK = "ASK { <https://w3id.org/unscr/eli/un/sc/res/2016/2322> ?p ?o BIND(NOW() AS ?now) }"
PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d"
JSON = "application/sparql-results+json"


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """Return a service with tight limits that the tests share."""
    with service("--query-seconds", "1", "--query-megabytes", "128", "--result-bytes", str(4 * 2**20)) as begun:
        yield begun


def evaluator_of(running: Service) -> int:
    """Return the process id of the evaluator's own process."""
    return next(pid for pid in running.tree()[1:] if "unscr.graph.keeper" in command_line(pid) and below(pid))


def web_of(running: Service) -> int:
    """Return the process id of the web server's master."""
    evaluator = evaluator_of(running)
    own = {evaluator, *below(evaluator)}
    return next(pid for pid in running.tree()[1:] if pid not in own)


def test_it_says_where_it_answers_and_three_things_to_try(running: Service) -> None:
    assert running.announced.count(running.address) == 4
    assert running.get("/readyz")[0] == 200
    assert running.get("/healthz") == (200, "ok\n")


@pytest.mark.parametrize("writable", [False, True])
def test_its_processes_import_nothing_that_builds_and_checks(tmp_path: Path, writable: bool) -> None:
    """Half of the time that a start may take would go into it; a change with ``--gate`` is what needs it."""
    log = tmp_path / "log"
    # Each import of each process is a line of the log; those of the evaluator and of the web server are among them.
    with service(log=log, token="of-no-use" if writable else "", PYTHONPROFILEIMPORTTIME="1") as begun:
        assert begun.ask(QUICK, JSON)[0] == 200
        assert [begun.get(path)[0] for path in ("/", "/sparql", "/download/graph/prov.jsonld")] == [200, 200, 200]
    said = log.read_text(encoding="utf-8")
    imported = set(re.findall(r"^import time:[^|]*\|[^|]*\| +(\S+)$", said, re.MULTILINE))
    assert {"unscr.graph.zygote", "unscr.serve", "unscr.web.app"} <= imported
    assert imported & {"rdflib", "pyshacl", "owlready2"} == set()


def test_the_words_of_paragraph_21(running: Service, root: Path) -> None:
    """The query that the first issue of the project asks for, answered with the words of the source."""
    source = (root / "data/source/S_RES_2322_2016.zh.txt").read_text(encoding="utf-8")
    expected = re.search(r"^21\. (.*)$", source, re.MULTILINE)
    assert expected is not None
    query = (
        "PREFIX eli: <http://data.europa.eu/eli/ontology#> "
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
        "SELECT ?t { ?e eli:realizes <https://w3id.org/unscr/eli/un/sc/res/2016/2322/op/21> ; rdf:value ?t }"
    )
    status, body = running.ask(query)
    assert (status, body.splitlines()) == (200, ["t", expected[1]])


def test_a_runaway_query_ends_at_its_deadline_while_others_are_served(running: Service) -> None:
    assert running.ask(QUICK, JSON)[0] == 200
    with ThreadPoolExecutor(1) as thread:
        begun = time.monotonic()
        asked = thread.submit(running.ask, PRODUCT)
        waits = []
        while not asked.done():
            moment = time.monotonic()
            assert running.ask(QUICK, JSON)[0] == 200
            waits.append(time.monotonic() - moment)
        status, body = asked.result()
        spent = time.monotonic() - begun
    assert (status, "problem/query-deadline" in body) == (503, True)
    assert 1.0 <= spent <= 1.5
    assert len(waits) > 20
    assert max(waits) < 0.5


def test_memory_stays_below_its_limit(running: Service) -> None:
    """Eight hungry clients at once; what all processes take never exceeds the base and two evaluations' share."""
    base = megabytes(running.tree())
    most = 0
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(running.ask, HUNGRY) for _ in range(8)]
        while not all(each.done() for each in asked):
            most = max(most, megabytes(running.tree()))
        answers = [each.result() for each in asked]
    assert {status for status, _ in answers} == {503}
    assert all("query-memory" in body or "query-deadline" in body or "busy" in body for _, body in answers)
    assert any("query-memory" in body for _, body in answers)
    assert base < most <= base + 2 * (128 + 4) + 64
    assert running.ask(QUICK, JSON)[0] == 200


@pytest.mark.parametrize("find", [evaluator_of, web_of])
def test_a_tree_that_is_killed_is_begun_again(running: Service, find: object) -> None:
    assert callable(find)
    victim = find(running)
    # Those below it end a moment later, and may answer until then.
    tree = [victim, *below(victim)]
    os.kill(victim, signal.SIGKILL)
    assert eventually(lambda: not any(map(alive, tree)))

    def answers() -> bool:
        try:
            return running.ask(QUICK, JSON)[0] == 200
        except OSError:
            return False

    assert eventually(answers)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_told_to_and_leaves_nothing(how: signal.Signals) -> None:
    with service() as begun:
        pids = begun.tree()
        sockets = set(Path("/tmp").glob("unscr-*/control"))  # noqa: S108 - looked at, not used
        begun.process.send_signal(how)
        assert begun.process.wait(5) == 0
    assert len(pids) >= 5
    assert eventually(lambda: not any(map(alive, pids)))
    assert any(not each.exists() for each in sockets)


def test_all_ends_when_the_supervisor_is_killed() -> None:
    with service() as begun:
        pids = begun.tree()
        begun.process.kill()
        begun.process.wait(5)
    assert eventually(lambda: not any(map(alive, pids)))


def test_a_taken_port_is_one_line(running: Service) -> None:
    port = running.address.rpartition(":")[2]
    ended = subprocess.run([*UNSCR, "serve", "--port", port], capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1
    assert f"port {port}" in ended.stderr
    assert "--port" in ended.stderr
