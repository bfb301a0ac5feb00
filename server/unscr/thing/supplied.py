"""Files of the content folder that are things of the data as well: found by the checksum that the data state."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from unscr.answer import Engine
from unscr.ask import ask
from unscr.resources import content
from unscr.terms import Iri

FOLDERS = ("source", "curated", "links")


def supplied(engine: Engine, thing: Iri) -> Path | None:
    """Return the file that a thing is, None where we do not have it; raises as ``Engine.run``."""
    files = _files()
    found = (files.get(row["checksum"].value) for row in ask(engine, "checksum", thing=[thing]))
    return next((each for each in found if each is not None), None)


@cache
def _files() -> Mapping[str, Path]:
    """Return the files by their SHA-256; they are part of the installation, and do not change while it runs."""
    root = content("data")
    paths = (path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file())
    return {sha256(path.read_bytes()).hexdigest(): path for path in paths}
