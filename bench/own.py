"""Our own service, with its default settings."""

import subprocess
import sys
from pathlib import Path
from secrets import token_urlsafe
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from bench.data import DataSet
from bench.server import Server


class Unscr(Server):
    """``unscr serve``: the release as it comes, any other data set from a location that was filled before."""

    name = "unscr"
    static = "/static/style.css"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._flags: list[str] = []
        self.token = token_urlsafe(24)

    def missing(self, data: DataSet) -> str:  # noqa: ARG002 - ours runs with any
        """Return nothing: what it needs is here."""
        return ""

    def fill(self, data: DataSet) -> None:
        """Load a location with the named graphs and their merge; nothing for the release."""
        self._flags = []
        if data.is_release:
            return
        flags = ["--empty", "--location", str(self._location(data.name))]
        if not self._location(data.name).exists():
            order = [sys.executable, "-m", "unscr", "load", str(data.named), str(data.merged), *flags]
            subprocess.run(order, check=True, timeout=3600, stdout=subprocess.DEVNULL)
        self._flags = flags

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


class Located(Unscr):
    """The same over a location that is there already."""

    def __init__(self, folder: Path, location: Path) -> None:
        super().__init__(folder)
        self._flags = ["--location", str(location.absolute())]
