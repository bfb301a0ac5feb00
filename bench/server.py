"""What every server of the bench has in common: it is filled with data, begun on a free port and ended by its id."""

import os
import shutil
import signal
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from pathlib import Path

from bench.ask import CSV, ask, path
from bench.data import DataSet

PEERS = Path(__file__).parent / ".venv" / "bin"
_READY = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p <urn:bench:ready> }"


class Server(ABC):
    """One server: ``fill`` it once for a data set, then ``begin`` and ``end`` it as often as wanted."""

    name: str
    # Where it answers queries, and where it gives something that stays the same.
    place: str = "/sparql"
    static: str
    # The largest data set that is asked of it.
    most: int = 20_000_000
    # How long it may take to load what it loads while it starts.
    patience: float = 300.0
    # And how long to end; one that is at a long question does not listen.
    farewell: float = 5.0

    def __init__(self, folder: Path) -> None:
        self.folder = folder / self.name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.address = ""
        self.process: subprocess.Popen[str] | None = None
        self.start_seconds = 0.0

    @abstractmethod
    def missing(self, data: DataSet) -> str:
        """Return, in words, why it cannot be run with these data; empty where it can."""

    @abstractmethod
    def fill(self, data: DataSet) -> None:
        """Take in the data before a start."""

    @abstractmethod
    def command(self, port: int) -> list[str]:
        """Return how it is started in the foreground at that port."""

    def environment(self) -> dict[str, str]:
        """Return the environment it is started with: no setting of ours may reach it."""
        return {key: value for key, value in os.environ.items() if not key.startswith("UNSCR_")}

    def begin(self) -> None:
        """Start it and wait for its first answer."""
        port = free_port()
        begun = time.perf_counter()
        with (self.folder / "log").open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                self.command(port),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                text=True,
                cwd=self.folder,
                env=self.environment(),
                start_new_session=True,
            )
        self.address = f"http://127.0.0.1:{port}"
        while ask(self.address, path(self.place, _READY), CSV, self.patience).status != 200:
            late = time.perf_counter() - begun > self.patience
            if self.process.poll() is not None or late:
                self.end()
                raise RuntimeError(f"{self.name} does not answer; its last words: {self._last_words()}")
            time.sleep(0.005)
        self.start_seconds = time.perf_counter() - begun

    def end(self) -> None:
        """End it, by force where it does not go in time."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(self.farewell)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None

    def _last_words(self) -> str:
        said = (self.folder / "log").read_text(encoding="utf-8", errors="replace")
        return " ".join(said[-300:].split())

    @property
    def pid(self) -> int:
        """Return the process at the top of its tree."""
        if self.process is None:
            raise RuntimeError(f"{self.name} is not running")
        return self.process.pid

    def asked(self, query: str) -> str:
        """Return the path of a query."""
        return path(self.place, query)


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


def absent(*commands: str) -> str:
    """Return which of the commands are not on this machine, in words."""
    gone = [Path(each).name for each in commands if shutil.which(each) is None]
    return f"not installed: {', '.join(gone)}" if gone else ""


def run(command: list[str], folder: Path, seconds: float) -> str:
    """Run a command to its end and return what it said; raises RuntimeError with its words where it fails."""
    told = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, check=False
    )
    if told.returncode:
        raise RuntimeError(f"{' '.join(command)}: {told.stdout}{told.stderr}")
    return told.stdout
