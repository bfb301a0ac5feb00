"""Making releases as people do: by the command, here or in a copy of the checkout somewhere else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SERVICE = "https://law.example.org/un"
# So few that the crawl is quick; tests/crawl looks at the crawl itself.
CRAWL = "3"


def begun(out: Path, *more: str, **environment: str) -> "subprocess.Popen[str]":
    """Begin ``unscr release``."""
    order = [sys.executable, "-m", "unscr", "release", "--out", str(out), "--service", SERVICE, *more]
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("UNSCR_", "LC_", "LANG"))}
    return subprocess.Popen(
        order, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean | environment, cwd=out.parent
    )


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """Return how a release ended: status, what it said, and what it said of errors."""
    try:
        said, errors = process.communicate(timeout=600)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return process.returncode, said, errors


def elsewhere(folder: Path) -> dict[str, str]:
    """Copy what is kept of the checkout to a folder; return the environment in which the program is that of the copy.

    Another time zone and language go with it.
    """
    order = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(order, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, told.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    found = subprocess.run(
        ["git", "rev-parse", "--absolute-git-dir"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    return {
        "PYTHONPATH": str(folder / "server"),
        # The copy is that of the same commit, or of the same changes to it.
        "GIT_DIR": found,
        "GIT_WORK_TREE": str(folder),
        "GIT_OPTIONAL_LOCKS": "0",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "zh_CN.UTF-8",
    }


def content(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by their names below it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
