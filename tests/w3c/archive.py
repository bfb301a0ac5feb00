"""Where the files of the W3C suites come from: rdflib's source archive, fetched by pip and checked against the lock."""

import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

_PLACE = "/test/data/suites/w3c/"
_SECONDS = 240


class NotToBeHad(Exception):
    """The archive cannot be fetched here; the message says why."""


def pinned(lock: str) -> tuple[str, frozenset[str]]:
    """Return the version of rdflib and the SHA-256 sums that the lock allows."""
    found = re.search(r"^rdflib==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", lock, re.MULTILINE)
    assert found is not None, "the lock does not pin rdflib"
    return found[1], frozenset(re.findall(r"sha256:([0-9a-f]{64})", found[2]))


def archive(lock: str) -> Path:
    """Return the archive that the lock pins, from the cache or fetched into it; raises NotToBeHad."""
    version, sums = pinned(lock)
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "unscr" / "w3c"
    path = folder / f"rdflib-{version}.tar.gz"
    if not path.is_file():
        _fetch(version, sums, folder)
    if not path.is_file() or sha256(path.read_bytes()).hexdigest() not in sums:
        path.unlink(missing_ok=True)
        raise NotToBeHad(f"pip gave no {path.name} with a checksum of the lock")
    return path


def _fetch(version: str, sums: frozenset[str], folder: Path) -> None:
    """Have pip download the source archive, and refuse it by its checksum before anything in it is run."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "requirements.txt"
    hashes = " ".join(f"--hash=sha256:{each}" for each in sorted(sums))
    wanted.write_text(f"rdflib=={version} {hashes}\n", encoding="utf-8")
    options = ["--quiet", "--retries", "1", "--no-deps", "--no-binary", ":all:", "--require-hashes"]
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder), "--requirement", str(wanted)]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise NotToBeHad(f"pip did not download rdflib's source archive in {_SECONDS} s") from None
    if ended.returncode != 0:
        said = ended.stderr.strip().splitlines() or [""]
        raise NotToBeHad(f"pip cannot download rdflib's source archive: {said[-1]}")


def suites(path: Path) -> Mapping[str, bytes]:
    """Return the files of the SPARQL suites, by their path below the folder of all W3C suites."""
    found = {}
    with tarfile.open(path) as opened:
        for member in opened:
            _, place, name = member.name.partition(_PLACE)
            if place and member.isfile() and name.startswith(("sparql11/", "dawg-data-r2/")):
                content = opened.extractfile(member)
                assert content is not None
                found[name] = content.read()
    return found
