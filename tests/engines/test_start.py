"""Starting the service over engines: a wrong address is said, and an engine that is not there yet may come later."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from begun import free_port, oxigraph

from processes import command_line, eventually
from serving import UNSCR, service

PROBLEM = "application/problem+json"


@pytest.mark.parametrize("flag", ["ftp://a/", "http://user:secret@127.0.0.1/"])
def test_a_wrong_address_is_one_readable_line(flag: str) -> None:
    ended = subprocess.run(
        [*UNSCR, "serve", "--port", "0", "--store", flag], capture_output=True, text=True, timeout=30, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("unscr: ")
    assert "Traceback" not in ended.stderr
    assert "secret" not in ended.stderr


def test_a_password_that_cannot_be_read_is_said() -> None:
    environment = {**os.environ, "UNSCR_STORE_USER": "a", "UNSCR_STORE_PASSWORD_FILE": "/nowhere"}
    ended = subprocess.run(
        [*UNSCR, "serve", "--port", "0", "--store", "http://127.0.0.1:9/"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 1
    assert "/nowhere" in ended.stderr


def test_an_engine_may_come_later(tmp_path: Path) -> None:
    port = free_port()
    nowhere = f"http://127.0.0.1:{free_port()}/query"
    with service("--store", nowhere, "--store", f"http://127.0.0.1:{port}/query") as over:
        assert over.get("/healthz")[0] == 200
        status, body = over.get("/readyz", PROBLEM)
        assert status == 503
        assert json.loads(body)["type"].endswith("evaluator-gone")
        with oxigraph(tmp_path, port):
            assert eventually(lambda: over.get("/readyz")[0] == 200, 15)
            assert over.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == (200, "n\r\n0\r\n")


def test_the_web_server_is_started_again_when_it_ends() -> None:
    with service("--store", "http://127.0.0.1:9/query") as over:
        web = over.tree()[1]
        assert "serve" in command_line(web)
        os.kill(web, 9)
        assert eventually(lambda: len(over.tree()) > 1 and over.tree()[1] != web)
        assert eventually(lambda: _is_up(over), 10)


def _is_up(over: object) -> bool:
    try:
        return bool(over.get("/healthz")[0] == 200)  # type: ignore[attr-defined]
    except OSError:
        return False
