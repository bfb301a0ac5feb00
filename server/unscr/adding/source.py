"""What is to be read: the files that a source names, each with the checksum of its bytes."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from unscr.errors import ContentError

# Ends of names that a folder's files are taken by; a file that is named itself is read whatever it is called.
_ENDS = (".xml", ".akn", ".txt", ".md")
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Input:
    """One file: where it is, how it is called below the source, and the SHA-256 of its bytes.

    ``fault`` says why it cannot be read, and ``is_passed`` that it is of no kind that is; neither has a checksum.
    """

    path: Path
    name: str
    sha256: str
    fault: str = ""
    is_passed: bool = False


def inputs(source: str, spool: Path) -> Iterator[Input]:
    """Yield the files of a file, of a folder and what is below it, or of standard input (``-``, kept in ``spool``).

    Raises ContentError for a source that is not there or cannot be read; a file of a folder that cannot be is told.
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
                # A link that leads nowhere is told as what cannot be read.
                if path.is_file() or (path.is_symlink() and not path.exists()):
                    yield _input(path, _name(path.relative_to(root)))
        else:
            yield Input(root, _name(Path(root.name)), _digest(root))
    except OSError as error:
        name = _name(root)
        raise ContentError(f"Cannot read {name}: {error.strerror}.", f"无法读取 {name}：{error.strerror}。") from None


def _input(path: Path, name: str) -> Input:
    if path.suffix.lower() not in _ENDS:
        return Input(path, name, "", is_passed=True)
    try:
        return Input(path, name, _digest(path))
    except OSError as error:
        return Input(path, name, "", error.strerror or type(error).__name__)


def _name(path: Path) -> str:
    """Return a name as text: of bytes that are none, as Unix allows them, their figures are shown."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
