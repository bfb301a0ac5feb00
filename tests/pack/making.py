"""Making releases as people do: by the command."""

import os
import subprocess
import sys
from pathlib import Path

SERVICE = "https://law.example.org/un"


def release(out: Path, *more: str, crawl: int = -1) -> "subprocess.CompletedProcess[str]":
    """Run ``unscr release`` and return how it ended."""
    order = [sys.executable, "-m", "unscr", "release", "--out", str(out), "--service", SERVICE, "--crawl", str(crawl)]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("UNSCR_", "LC_", "LANG"))}
    return subprocess.run([*order, *more], capture_output=True, text=True, timeout=300, env=clean, check=False)


def content(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by their names below it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
