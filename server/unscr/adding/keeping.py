"""What was read of files, kept beside a store under the checksums of the files and the name of the rules.

The store says which files it holds; what is kept here is only found by that, so that the two cannot disagree.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from unscr.text.document import Document
from unscr.text.packed import pack, unpack

FOLDER = "read"


@dataclass(frozen=True, slots=True)
class Keeping:
    """The folder of kept documents, and the one that new ones go to: another where nothing is to be kept."""

    folder: Path
    new: Path

    def keep(self, sha256: str, rules: str, document: Document) -> None:
        """Keep a document; it is there whole or not at all. Raises OSError."""
        path = self._path(self.new, sha256, rules)
        path.parent.mkdir(parents=True, exist_ok=True)
        staged = path.with_suffix(f".{os.getpid()}")
        staged.write_bytes(pack(document))
        staged.replace(path)

    def find(self, sha256: str, rules: str) -> Document | None:
        """Return what was read of a file, or nothing where it is not here or not as this version keeps it."""
        for folder in (self.new, self.folder):
            try:
                return unpack(self._path(folder, sha256, rules).read_bytes())
            except (OSError, ValueError):
                continue
        return None

    def size(self, sha256: str, rules: str) -> int | None:
        """Return how many paragraphs were read of a file, or nothing where ``find`` does."""
        document = self.find(sha256, rules)
        return None if document is None else sum(1 for _ in document.walk())

    @staticmethod
    def _path(folder: Path, sha256: str, rules: str) -> Path:
        return folder / sha256[:2] / f"{sha256}-{rules}"
