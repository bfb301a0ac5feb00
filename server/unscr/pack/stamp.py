"""What a release says of itself: version, commit, day and the hash that names its data. Nothing is read off a clock."""

import json
import subprocess
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from unscr.errors import ContentError
from unscr.resources import checkout, read

FILE = "release.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A release: ``dataset`` is the SHA-256 of its canonical N-Quads, ``previous`` that of the release before or empty.

    ``commit`` is empty where the files are not those of a commit; ``day`` is that of the latest change of the data.
    ``iris`` is how many IRIs of ours the data have, and ``crawled`` how many of them were asked for before the release.
    """

    version: str
    program: str
    ontology: str
    commit: str
    day: str
    dataset: str
    statements: int
    merged: int
    iris: int
    crawled: int
    previous: str

    def written(self) -> bytes:
        """Return it as the file of its folder."""
        return (json.dumps(asdict(self), indent=2) + "\n").encode()


def stamp_of(folder: Path) -> Stamp:
    """Return what a release says of itself; raise ContentError for a folder that is none."""
    try:
        told = json.loads(read(folder / FILE))
        return Stamp(**{each.name: told[each.name] for each in fields(Stamp)})
    except (ValueError, KeyError, TypeError):
        raise ContentError(
            f"{folder / FILE} does not say which release this is.", f"{folder / FILE} 未说明这是哪一版本。"
        ) from None


def commit() -> str:
    """Return the id of the commit that the program's files are those of; empty where they are of none."""
    root = checkout()
    if root is None:
        return ""
    changed = _git(root, "status", "--porcelain")
    return "" if changed is None or changed else (_git(root, "rev-parse", "HEAD") or "")


def _git(root: Path, *order: str) -> str | None:
    try:
        ended = subprocess.run(["git", *order], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603, S607
    except OSError:
        return None
    return ended.stdout.strip() if ended.returncode == 0 else None
