"""Which rules read a file: a digest of the program's own readers and of the tables that they look things up in.

A number that people raise by hand would be forgotten; this changes whenever a reading might.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

import unscr.text
from unscr.resources import content, read

_DIGITS = 12
_TABLES = ("actors.toml", "instruments.toml")


@cache
def rules() -> str:
    """Return the name of the rules that this program reads by."""
    package = Path(unscr.text.__file__).parent
    files = [each for each in sorted(package.rglob("*")) if each.is_file() and each.suffix != ".pyc"]
    files += [content("data") / "curated" / each for each in _TABLES]
    files += sorted((content("data") / "vocabulary").glob("*.ttl"))
    digest = sha256()
    for each in files:
        digest.update(f"{each.name}\0".encode() + sha256(read(each)).digest())
    return digest.hexdigest()[:_DIGITS]
