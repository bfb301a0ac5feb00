"""Our own service, with its default settings."""

import subprocess
import sys
from functools import cache
from itertools import islice
from pathlib import Path
from secrets import token_urlsafe
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from bench.data import DataSet
from bench.server import Server

_CHUNK = 20_000


class Unscr(Server):
    """``unscr serve``: the release as it comes, any other data set from a location that was filled before."""

    name = "unscr"
    static = "/static/style.css"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._flags: list[str] = []
        self.token = token_urlsafe(24)

    def missing(self, data: DataSet) -> str:
        """Return why it cannot be run."""
        if data.is_release or writable():
            return ""
        return "this version serves no data but its release: 'unscr serve' has no --location"

    def fill(self, data: DataSet) -> None:
        """Fill a location through SPARQL Update, a commit for each chunk; nothing for the release."""
        self._flags = []
        if data.is_release:
            return
        self.open_writable(data.name)
        self.begin()
        try:
            with data.named.open(encoding="utf-8") as quads:
                while chunk := list(islice(quads, _CHUNK)):
                    self.update(insert(chunk))
        finally:
            self.end()
        self._flags = ["--empty", "--location", str(self._location(data.name))]

    def open_writable(self, name: str) -> None:
        """From the next start on, take updates of what lies at the location of that name."""
        secret = self.folder / "token"
        secret.touch(mode=0o600)
        secret.write_text(self.token + "\n", encoding="ascii")
        location = str(self._location(name))
        largest = str(64 * 1024 * 1024)
        flags = ["--token-file", str(secret), "--location", location, "--request-bytes", largest]
        self._flags = ["--writable", "--empty", *flags]

    def update(self, text: str) -> None:
        """Send one update; raises RuntimeError with the answer where it is refused."""
        headers = {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {self.token}"}
        request = Request(self.address + "/update", text.encode(), headers)  # noqa: S310 - loopback
        try:
            with urlopen(request, timeout=600) as answer:  # noqa: S310 - loopback
                answer.read()
        except HTTPError as error:
            with error:
                raise RuntimeError(f"update refused: {error.code} {error.read()[:500]!r}") from None

    def command(self, port: int) -> list[str]:
        """Return how it is started."""
        return [sys.executable, "-m", "unscr", "serve", "--port", str(port), *self._flags]

    def _location(self, name: str) -> Path:
        return self.folder / f"location-{name}"


@cache
def writable() -> bool:
    """Return whether this version can be given data of one's own."""
    told = subprocess.run(
        [sys.executable, "-m", "unscr", "serve", "--help"], capture_output=True, text=True, timeout=30, check=True
    )
    return all(flag in told.stdout for flag in ("--location", "--writable", "--empty"))


def insert(quads: list[str]) -> str:
    """Return an update that puts lines of N-Quads into their graphs and into the default graph as well."""
    own, shared = [], []
    for line in quads:
        triple, _, graph = line.rstrip().removesuffix(".").rstrip().rpartition(" ")
        own.append(f"GRAPH {graph} {{ {triple} }}")
        shared.append(f"{triple} .")
    return "INSERT DATA {\n" + "\n".join(shared) + "\n" + "\n".join(own) + "\n}"
