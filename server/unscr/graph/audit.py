"""What became of each change that was asked for: a line of JSON in a location's ``audit.jsonl``.

The fields of a line are those of ``Line``, and described for programs in docs/audit-log.schema.json.
"""

import errno
import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from unscr.graph.edit import UPDATE, Edit, bodies

NAME = "audit.jsonl"
MADE = "made"
# More than a line is long, unless its graph has a name beyond reason.
_TAIL = 2**20


@dataclass(frozen=True, slots=True)
class Line:
    """One change: ``edition`` and ``after`` are what is served after it, and those from before where it was not made.

    ``bytes`` and ``sha256`` are of the update's text, or of the documents one after another; ``graph`` is null for an
    update, empty for the default graph.
    """

    time: str
    edition: int
    before: str
    after: str
    kind: str
    graph: str | None
    bytes: int
    sha256: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a change before it is made."""

    kind: str
    graph: str | None
    bytes: int
    sha256: str

    def line(self, edition: int, before: str, after: str, outcome: str) -> Line:
        """Return the line that says what became of it now."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        return Line(now, edition, before, after, self.kind, self.graph, self.bytes, self.sha256, outcome)


def asked(edit: Edit, content: bytes) -> Asked:
    """Return what is to be remembered of an edit."""
    sent = content if edit.kind == UPDATE else bodies(content)
    graph = None if edit.kind == UPDATE else edit.graph
    return Asked(edit.kind, graph, len(sent), sha256(sent).hexdigest())


def outcome(reply: Mapping[str, Any]) -> str:
    """Return, as a line says it, how a change ended that is answered by ``reply``."""
    if "error" in reply:
        return re.sub(r"(?<!^)(?=[A-Z])", "-", reply["error"]).lower()
    return "shapes-broken" if reply.get("refused") else MADE


def add(folder: Path, line: Line) -> None:
    """Add a line to the file, which is made where there is none; raises OSError where it cannot be written whole."""
    # Opened each time: whoever puts the file aside finds the next line in a new one.
    with _opened(folder) as file:
        _written(file, line)


def complete(folder: Path, line: Line | None) -> None:
    """Mend the end of the file, and add the line of the current edition where it is missing.

    A process may have been ended, or the disk have been full, between naming an edition and writing its line.
    """
    with _opened(folder) as file:
        whole = file.seek(0, os.SEEK_END)
        tail = _tail(file, whole)
        torn = len(tail) - (tail.rfind(b"\n") + 1)
        if torn:
            file.truncate(whole - torn)
        if line is not None and not _has(tail[: len(tail) - torn], line):
            _written(file, line)
        os.fsync(file.fileno())


def _opened(folder: Path) -> Any:
    return (folder / NAME).open("a+b", buffering=0)


def _tail(file: Any, whole: int) -> bytes:
    file.seek(max(0, whole - _TAIL))
    return bytes(file.read(_TAIL))


def _has(tail: bytes, line: Line) -> bool:
    signs = (f'"after": "{line.after}"'.encode(), f'"outcome": "{line.outcome}"'.encode())
    return any(all(sign in each for sign in signs) for each in tail.splitlines())


def _written(file: Any, line: Line) -> None:
    # ASCII, so that the name of a graph cannot break a line, nor command a terminal.
    text = json.dumps(asdict(line), ensure_ascii=True).replace("\x7f", "\\u007f").encode() + b"\n"
    before = file.seek(0, os.SEEK_END)
    try:
        written = file.write(text)
        if written != len(text):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError:
        file.truncate(before)
        raise
