"""Adding in processes of their own, and what a location then holds."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from unscr.graph.edition import current

HERE = Path(__file__).parent
_READ = "import sys, pyoxigraph; print(*pyoxigraph.Store.read_only(sys.argv[1]), sep='\\n')"


def add(source: Path, into: Path, *more: str) -> dict[str, Any]:
    """Add the files of a source with the readers of ``pages``; return the outcome."""
    command = [sys.executable, str(HERE / "adding_run.py"), str(source), str(into), *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


def held(into: Path) -> set[str]:
    """Return every statement of the current edition as a line, those of the merge without a graph."""
    place = into / f"edition-{current(into).number:08}"
    done = subprocess.run([sys.executable, "-c", _READ, place], capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.splitlines())


def graphs(lines: set[str]) -> dict[str, set[str]]:
    """Return the statements by the key of their graph, those of the merge under the empty key."""
    found: dict[str, set[str]] = {}
    for line in lines:
        statement, _, last = line.rpartition(" ")
        start = "<https://w3id.org/unscr/graph/"
        if last.startswith(start) and statement.count(" ") >= 2:
            found.setdefault(last.removeprefix(start).rstrip(">"), set()).add(statement)
        else:
            found.setdefault("", set()).add(line)
    return found
