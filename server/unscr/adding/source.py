"""What is to be read: the files that a source names, each with the checksum of its bytes."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unscr.errors import ContentError

# Ends of names that a folder's files are taken by; a file that is named itself is read whatever it is called.
_ENDS = (".xml", ".akn", ".txt", ".md", ".html", ".htm")
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Input:
    """One file: where it is, how it is called below the source, and the SHA-256 of its bytes."""

    path: Path
    name: str
    sha256: str


def inputs(source: str, spool: Path) -> Iterator[Input]:
    """Yield the files of a file, of a folder and what is below it, or of standard input (``-``, kept in ``spool``).

    Raises ContentError for a source that is not there or cannot be read.
    """
    if source == "-":
        path = spool / "standard-input"
        path.write_bytes(sys.stdin.buffer.read())
        yield Input(path, "-", _digest(path))
        return
    root = Path(source)
    try:
        if root.is_dir():
            for path in sorted(root.rglob("*")):
                if path.suffix.lower() in _ENDS and path.is_file():
                    yield Input(path, path.relative_to(root).as_posix(), _digest(path))
        else:
            yield Input(root, root.name, _digest(root))
    except OSError as error:
        raise ContentError(
            f"Cannot read {error.filename}: {error.strerror}.", f"无法读取 {error.filename}：{error.strerror}。"
        ) from None


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
