"""Engines of other makers, begun on loopback in a folder of their own and ended by process id."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from processes import eventually
from reasons import program_or_skip
from serving import UNSCR

# It is among what the tests are pinned to have (requirements.lock): where it is missing they fail.
_OXIGRAPH = Path(sys.executable).parent / "oxigraph"
# The password that Virtuoso begins with.
_PASSWORD = "dba"
# Rows that it gives at most, as its own sample of these settings has it.
ROWS = 10_000
_SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 20
CheckpointInterval = 0
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 20
[SPARQL]
ResultSetMaxRows = {rows}
"""


@dataclass(frozen=True)
class Begun:
    """An engine that runs: where it is asked, its process, and what ``unscr`` is told to reach it."""

    address: str
    process: "subprocess.Popen[bytes]"
    environment: dict[str, str]

    def kill(self) -> None:
        """End it as a fault would."""
        self.process.kill()
        self.process.wait(10)


def free_port() -> int:
    """Return a port that nobody listens on at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def oxigraph(folder: Path, port: int = 0) -> Iterator[Begun]:
    """Begin Oxigraph's own server on what is in the folder."""
    port = port or free_port()
    command = [str(_OXIGRAPH), "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with _begun(command, folder, f"http://127.0.0.1:{port}/query", {}) as begun:
        yield begun


@contextmanager
def virtuoso(folder: Path, rows: int = ROWS) -> Iterator[Begun]:
    """Begin a new Virtuoso with files in the folder; it gives so many rows at most."""
    program = program_or_skip("virtuoso-t", "virtuoso-opensource-7-bin")
    port = free_port()
    (folder / "virtuoso.ini").write_text(_SETTINGS.format(sql=free_port(), http=port, rows=rows), encoding="ascii")
    password = folder / "password"
    password.write_text(_PASSWORD + "\n", encoding="ascii")
    environment = {"UNSCR_STORE_USER": "dba", "UNSCR_STORE_PASSWORD_FILE": str(password)}
    command = [program, "-f", "-c", "virtuoso.ini"]
    with _begun(command, folder, f"http://127.0.0.1:{port}/sparql", environment) as begun:
        yield begun


@contextmanager
def _begun(command: list[str], folder: Path, address: str, environment: dict[str, str]) -> Iterator[Begun]:
    with (folder / "said").open("ab") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
    try:
        assert eventually(lambda: _answers(address), 30), (folder / "said").read_text(encoding="utf-8")
        yield Begun(address, process, environment)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
        if process.poll() is None:
            process.kill()
            process.wait(10)


def _answers(address: str) -> bool:
    asking = f"{address}?query=ASK%20%7B%7D"
    with contextlib.suppress(OSError), urllib.request.urlopen(asking, timeout=5) as answer:  # noqa: S310 - loopback
        return bool(answer.status == 200)
    return False


def publish(begun: Begun, *flags: str) -> "subprocess.CompletedProcess[str]":
    """Run ``unscr publish`` into an engine; return what it said, whatever that was."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UNSCR_")}
    return subprocess.run(
        [*UNSCR, "publish", "--store", begun.address, *flags],
        env={**environment, **begun.environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
