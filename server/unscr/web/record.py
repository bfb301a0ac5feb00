"""What is remembered of each request: figures, and where asked, one line of JSON on standard error.

The fields of a line are those of ``Line``, and described for programs in docs/request-log.schema.json.
"""

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, TextIO
from urllib.parse import unquote_plus

from unscr.web.figures import Figures

# A secret belongs in a header, which is never written down; some send it here all the same (RFC 6750, section 2.3).
_SECRET = re.compile("token|secret|passw|authorization|key", re.IGNORECASE)


@dataclass(slots=True)
class Told:
    """What the views let the record know of an answer: the problem that was told, the release that it is from."""

    problem: str = ""
    digest: str = ""


def told(environ: Mapping[str, Any]) -> Told:
    """Return what is known of the answer to a request, to be added to."""
    found: Told = environ.get("unscr.told") or Told()
    return found


@dataclass(frozen=True, slots=True)
class Line:
    """One request in the log: ``problem`` names the limit or fault, ``query`` is there only where it is asked for."""

    time: str
    method: str
    path: str
    status: int
    bytes: int
    seconds: float
    kept: bool
    problem: str | None
    digest: str | None
    query: str | None


class Recorder:
    """Counts requests, and writes them down: ``detail`` 0 writes nothing, 1 a line each, 2 the query as well.

    ``root`` is the part of each path that the service is mounted under.
    """

    def __init__(self, detail: int, output: TextIO | None = None, root: str = "") -> None:
        self._detail = detail
        self._output = output or sys.stderr
        self._root = root
        self._figures = Figures()

    def record(
        self, method: str, path: str, query: str, status: int, length: int, seconds: float, kept: bool, told: Told
    ) -> None:
        """Remember one request."""
        place = path.removeprefix(self._root) if self._root else path
        self._figures.add(method, place, status, length, seconds, kept, told.problem)
        if self._detail:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            shown = _without_secrets(query) if self._detail > 1 else None
            problem, digest = told.problem or None, told.digest or None
            line = Line(now, method, path, status, length, round(seconds, 6), kept, problem, digest, shown)
            # Everything beyond ASCII is escaped: what was asked for cannot break a line, nor command a terminal.
            text = json.dumps(asdict(line), ensure_ascii=True).replace("\x7f", "\\u007f")
            self._output.write(text + "\n")
            self._output.flush()

    def figures(self) -> bytes:
        """Return the figures in the text format of Prometheus."""
        return self._figures.text()


def _without_secrets(query: str) -> str:
    """Return the query string without the values of parameters that are named for a secret."""
    pairs = (each.partition("=") for each in query.split("&"))
    return "&".join(
        name + (sign and "=…") if _SECRET.search(unquote_plus(name)) else name + sign + value
        for name, sign, value in pairs
    )
