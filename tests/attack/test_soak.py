"""Among clients that mean well and clients that mean harm a service ends where it began.

UNSCR_SOAK_SECONDS says for how long they go on.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hostile import FLAGS
from soaking import GOOD, TOKEN, Held, Outcome, Pace, clients, held, mixed, pace

from processes import eventually
from serving import Service, service

SECONDS = float(os.environ.get("UNSCR_SOAK_SECONDS", "10"))

# Takes something on each line, and never gives it back.
LEAKING = """
import os, subprocess, sys, threading
kept = []
ways = {
    "memory": lambda: kept.append(b"a" * 2**26),
    "threads": lambda: [threading.Thread(target=threading.Event().wait, daemon=True).start() for _ in range(12)],
    "descriptors": lambda: [os.dup(0) for _ in range(12)],
    "processes": lambda: kept.append(subprocess.Popen(["cat"], stdin=subprocess.PIPE)),
    "folders": lambda: os.mkdir("edition"),
}
print("ready", flush=True)
for line in sys.stdin:
    ways[line.strip()]()
    print("done", flush=True)
"""


def test_a_service_ends_where_it_began(tmp_path: Path) -> None:
    token, location = tmp_path / "token", tmp_path / "store"
    token.write_text(TOKEN, encoding="utf-8")
    token.chmod(0o600)
    flags = ("--writable", "--token-file", str(token), "--location", str(location), "--cache-megabytes", "1")
    with service(*FLAGS, *flags) as running:
        everybody = clients()
        # Threads are begun, and memory is taken, when they are first needed.
        mixed(running.address, everybody, max(5, SECONDS / 2))
        quick, start = pace(running), held(running, location)
        outcome = mixed(running.address, everybody, SECONDS)
        assert outcome.unexpected == []
        assert set(everybody) - outcome.right.keys() == set()
        # What was begun for those who have left has its time to end.
        assert eventually(lambda: not held(running, location).beyond(start), 15), held(running, location).beyond(start)
        assert eventually(lambda: not pace(running).beyond(quick), 15), pace(running).beyond(quick)


@pytest.mark.parametrize("kind", Held.__dataclass_fields__)
def test_a_leak_is_seen(tmp_path: Path, kind: str) -> None:
    order = [sys.executable, "-c", LEAKING]
    with subprocess.Popen(order, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        running = Service(process, "", "")
        start = held(running, tmp_path)
        assert held(running, tmp_path).beyond(start) == []
        process.stdin.write(f"{kind}\n")
        process.stdin.flush()
        process.stdout.readline()
        assert [each.partition(":")[0] for each in held(running, tmp_path).beyond(start)] == [kind]
        process.stdin.close()


@pytest.mark.parametrize(
    ("now", "seen"), [(Pace(0.002, 0.09), []), (Pace(0.02, 0.09), ["p50"]), (Pace(0.002, 0.2), ["p99"])]
)
def test_a_slower_pace_is_seen(now: Pace, seen: list[str]) -> None:
    assert [each.partition(":")[0] for each in now.beyond(Pace(0.002, 0.01))] == seen


@contextmanager
def answering(status: int) -> Iterator[str]:
    """Give the address of a server that answers everything with this status and nothing else."""

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", "0")))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - named by the library

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize("name", [*(each.__name__ for each in GOOD), "attacks 0"])
def test_an_answer_that_is_not_right_is_seen(name: str, status: int) -> None:
    outcome = Outcome()
    with answering(status) as address:
        outcome.run(address, name, clients()[name], 0.01)
    assert (len(outcome.unexpected), outcome.right, outcome.crowded) == (1, {}, {})
